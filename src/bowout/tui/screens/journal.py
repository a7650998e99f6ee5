"""Afterwards: a short journal for oneself, and whom to keep in touch with."""

from __future__ import annotations

from bowout.core.journey import close, keep_in_touch, learn
from bowout.core.rows import AFTER, BACK, CLOSE, PERSON, PROMPT, journal_rows
from bowout.core.telling import examples, read_day_ahead
from bowout.tui.messages import Went
from bowout.tui.screens.ask import AskLine, AskText, ask_line
from bowout.tui.screens.gates import ask_to_close
from bowout.tui.screens.listing import ListingPage
from bowout.tui.widgets.choice import Option, shown


class JournalPage(ListingPage):
    """A row a question, its answer below it."""

    @property
    def heading(self) -> str:
        """The pack's own title."""
        return self.view.pack.journal.title

    def words(self) -> str:
        """What this is for."""
        return self.view.pack.journal.advice

    def options(self) -> list[Option]:
        """The questions, the person, and the end."""
        return shown(journal_rows(self.view.pack, self.view.withdrawal, self.view.now))

    def choose(self, option_id: str) -> None:
        """Write an answer, name the person, close, or go back."""
        if option_id == CLOSE:
            ask_to_close(self, self._close)
        elif option_id == BACK:
            self.post_message(Went(AFTER))
        elif option_id == PERSON:
            self._ask_person()
        else:
            self._write(option_id.removeprefix(PROMPT))

    def _close(self) -> None:
        self.live(close)
        key = self.doors.key("lessons")
        gathered = f"What you learned is gathered under {key} on the first page, and in `bowout lessons`."
        self.say(f"Closed. {gathered if self.doors.saving else ''}".rstrip())

    def _write(self, prompt_id: str) -> None:
        prompt = next(prompt for prompt in self.view.pack.journal.prompts if prompt.id == prompt_id)
        before = self.view.withdrawal.lessons.get(prompt_id, "")

        def typed(text: str) -> None:
            self.live(lambda withdrawal: learn(withdrawal, prompt_id, text), typing=True)

        self.app.push_screen(AskText(prompt.text, before, prompt.help, typed))

    def _ask_person(self) -> None:
        person = self.view.pack.journal.person
        who = self.view.withdrawal.keep_in_touch

        def typed(name: str) -> None:
            day = who.on if who else None
            self.live(lambda withdrawal: keep_in_touch(withdrawal, name, day), typing=True)

        def take(name: str | None) -> None:
            if name:
                self._day(name)

        self.app.push_screen(AskLine(person.text, who.name if who else "", person.help, typed), take)

    def _day(self, name: str) -> None:
        view = self.view
        like = examples(view.pack.locale, view.now)
        who = view.withdrawal.keep_in_touch
        told = f"{who.on}" if who and who.on else ""

        def typed(text: str) -> None:
            read = read_day_ahead(text, view.now, view.pack.locale)
            before = who.on if who and text else None  # half a day is none, and takes none away
            day = before if isinstance(read, str) else read
            self.live(lambda withdrawal: keep_in_touch(withdrawal, name, day), typing=True)

        def take(text: str) -> str:
            read = read_day_ahead(text, view.now, view.pack.locale) if text else ""
            return read if isinstance(read, str) else ""

        words = f"Such as {like}. Empty: some day."
        ask_line(self.app, AskLine(f"When will you write to {name}?", told, words, typed), take)
