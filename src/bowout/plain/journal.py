"""Afterwards: a short journal for oneself, and whom to keep in touch with."""

from __future__ import annotations

from functools import partial

from bowout.core.journey import close, keep_in_touch, learn
from bowout.core.rows import AFTER, BACK, CLOSE, PERSON, PROMPT, journal_rows
from bowout.core.telling import examples
from bowout.core.text import one_line
from bowout.core.withdrawal import KeepInTouch
from bowout.plain import page_words
from bowout.plain.days import ask_day, told_day
from bowout.plain.gates import may_close
from bowout.plain.noting import note
from bowout.plain.talk import Option, literal
from bowout.plain.walk import Walk


class JournalPage:
    """A row a question, with the answer that it has."""

    enter = BACK
    enter_says = "Enter goes back to what comes next."

    def __init__(self, walk: Walk) -> None:
        self.desk = walk.desk
        self.talk = walk.talk
        self.walk = walk

    def options(self) -> list[Option]:
        """The questions, the person, and the end."""
        return page_words.answered(journal_rows(self.desk.pack, self.desk.withdrawal, self.desk.now))

    def choose(self, option_id: str) -> str:
        """Write an answer, name the person, close, or go back."""
        if option_id == CLOSE:
            if not may_close(self.desk, self.talk):
                return ""
            self.desk.live(close)
            gathered = "What you learned is gathered on the first page, and in: bowout lessons."
            self.talk.say("Closed.", gathered if self.desk.ways.saving else "")
        elif option_id == BACK:
            self.walk.open(AFTER)
        elif option_id == PERSON:
            self._person()
        else:
            self._write(option_id.removeprefix(PROMPT))
        return ""

    def _write(self, prompt_id: str) -> None:
        prompt = next(prompt for prompt in self.desk.pack.journal.prompts if prompt.id == prompt_id)

        def take(text: str) -> None:
            self.desk.live(lambda withdrawal: learn(withdrawal, prompt_id, text))

        note(self.talk, f"{prompt.text} {prompt.help}".strip(), self.desk.withdrawal.lessons.get(prompt_id, ""), take)

    def _person(self) -> None:
        who, person = self.desk.withdrawal.keep_in_touch, self.desk.pack.journal.person
        words = f"{person.text} {person.help}".strip()
        if who is None:
            self._name(words)
            return
        options = [Option("keep", "Keep it so"), Option("day", "Another day"), Option("name", "Someone else")]
        options.append(Option("nobody", "Nobody"))
        chosen = self.talk.choose(f"{words}\n{self._told(who)}", options, "keep")
        if chosen == "day" and not self._day(who.name):
            self._person()
        elif chosen == "name":
            self._name("Who is it?")
        elif chosen == "nobody":
            self.desk.live(lambda withdrawal: keep_in_touch(withdrawal, ""))
            self.talk.say(self._told(None))

    def _name(self, words: str) -> None:
        """Ask for a name and a day; from the day, back leads to the name."""
        while name := self.talk.line_answer(f"{words}\nThe name first.", "Enter leaves it as it is.", "a name"):
            named = one_line(literal(name))
            self.desk.live(partial(keep_in_touch, name=named))
            if self._day(named):
                return

    def _day(self, name: str) -> bool:
        """Ask when to write to them; False if the person goes back."""
        words = f"When will you write to {name}? Such as {examples(self.desk.pack.locale, self.desk.now)}."
        day = ask_day(self.desk, self.talk, words, "Enter leaves the day open.")
        if day is not None:
            self.desk.live(lambda withdrawal: keep_in_touch(withdrawal, name, day or None))
            self.talk.say(self._told(self.desk.withdrawal.keep_in_touch))
        return day is not None

    def _told(self, who: KeepInTouch | None) -> str:
        if who is None:
            return "Nobody is noted."
        return f"Noted: {who.name}, {told_day(self.desk, who.on) if who.on else 'the day is open'}."
