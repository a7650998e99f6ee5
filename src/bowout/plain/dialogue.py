"""The dialogue: one question after the other, forward, back and anywhere. Everything told is kept at once."""

from __future__ import annotations

from collections.abc import Callable

from bowout.core.draft import Draft
from bowout.core.flow import REVIEW
from bowout.plain import guidance, outlet
from bowout.plain.desk import Desk
from bowout.plain.editing import Editing
from bowout.plain.outlet import Outlet
from bowout.plain.questions import PHRASES, Question, understood
from bowout.plain.talk import COMMANDS, Left, Option, Talk, listed, picked, unread
from bowout.plain.walk import Walk


class Dialogue:
    """Asks, takes answers and obeys commands, from the open step to the end."""

    def __init__(self, desk: Desk, talk: Talk) -> None:
        self.desk = desk
        self.talk = talk
        self.walk = walk = Walk(desk, talk)
        self.outlet = Outlet(desk, talk)
        self.editing = Editing(desk, talk)
        self._heard: list[Option] = []
        self._commands: dict[str, Callable[[], None]] = {
            "back": walk.back,
            "next": walk.next,
            "jump": walk.jump,
            "review": lambda: walk.tell(*guidance.message(desk)),
            "tips": lambda: walk.tell(guidance.all_tips(desk)),
            "sources": lambda: walk.tell(guidance.sources(desk)),
            "own": self._own,
            "tone": self.editing.tone,
            "clear": self._clear,
            "help": self._help,
        }

    def run(self) -> str:
        """Lead to the end; the finished message. Left if the person quits, EOFError if the answers end."""
        self.walk.open(self.desk.flow.step.id)
        text = ""
        while not text:
            self.talk.say(self.desk.new_trouble())
            question = self.walk.question()
            text = self._ask(question) if question else self._review()
        return text

    def _ask(self, question: Question) -> str:
        """Ask a question until it is answered, kept or left."""
        typed = self.talk.answer(question.words, question.keeps)
        while not self._command(typed if question.free else typed.lower()):
            if typed or question.keeps:
                read = question.read(typed) if typed else self.desk.draft
            else:
                read = "this is needed for the message."
            if not isinstance(read, str):
                self._take(question, typed, read)
                break
            typed = self.talk.answer(f"{question.again}: {read}")
        return ""

    def _review(self) -> str:
        """Ask what to do with the message; the message if that is to finish, else ""."""
        options = outlet.actions(self.desk)
        words = f"What would you like to do?\n{listed(options)}"
        if options == self._heard:
            words = f"What next? A number from 1 to {len(options)}, or help to hear them again."
        self._heard = []
        typed = self.talk.answer(words, "Enter finishes.")
        while not self._command(typed.lower()):
            found = picked(options, typed) if typed else options[-1]
            if found:
                self._heard = options
                return self._do(found.id)
            typed = self.talk.answer(unread(options).capitalize())
        return ""

    def _do(self, action: str) -> str:
        give: dict[str, Callable[[], None]] = {
            outlet.COPY: lambda: self.outlet.copy(self.outlet.text),
            outlet.SAVE: lambda: self.outlet.save(self.outlet.text),
            outlet.MAIL: self.outlet.mail,
            outlet.SHAPES: self.outlet.shapes,
        }
        if action == outlet.PART:
            self.editing.part()
        elif action == outlet.COMPOSE:
            self._replace(self.desk.draft.shelve_edit(), "The message is composed from your answers again.")
        elif action == outlet.RESTORE:
            self._replace(self.desk.draft.restore_edit(), "Your own version is the message again.")
        elif self.outlet.complete():
            if action == outlet.FINISH:
                return self.outlet.text
            give[action]()
        return ""

    def _command(self, typed: str) -> bool:
        """Run what was typed if it is a command; whether it was."""
        if typed not in COMMANDS:
            return False
        if typed == "quit":
            raise Left
        self._commands[typed]()
        return True

    def _take(self, question: Question, typed: str, draft: Draft) -> None:
        """Take an answer, say what has to be said of it, and go on."""
        step_id = self.desk.flow.step.id
        if question.id == PHRASES and self.editing.unwritten(draft, step_id):
            self._write(step_id)
            return
        if typed:
            self.editing.accept(draft)
        if question.free and typed.lower() in COMMANDS:
            self.talk.say(f"Taken as an answer. For the command, write {typed.lower()} in small letters.")
        if question.id == PHRASES:
            self.talk.say(guidance.stands(self.desk, step_id))
        elif typed:
            self.talk.say(understood(self.desk.pack.field(question.id), self.desk.draft, self.desk.pack))
        self.walk.on(question.id)

    def _write(self, guideline_id: str) -> None:
        """Take own words; once they are written, the guideline's own question is answered."""
        question = self.walk.question()
        if self.editing.write(guideline_id):
            self.talk.say(guidance.stands(self.desk, guideline_id))
            if question and question.id == PHRASES:
                self.walk.on(PHRASES)

    def _own(self) -> None:
        step = self.desk.flow.step
        if step.kind == "guideline":
            self._write(step.id)
        elif step.id == REVIEW:
            self.editing.part()
        else:
            self.talk.say("Own words belong to a guideline, from step 2 on.")

    def _clear(self) -> None:
        question = self.walk.question()
        cleared = question.cleared if question else None
        if cleared is None:
            self.talk.say("There is nothing to clear here.")
        else:
            self._replace(cleared, "Cleared.")

    def _replace(self, draft: Draft, told: str) -> None:
        if self.editing.accept(draft):
            self.talk.say(told)

    def _help(self) -> None:
        question = self.walk.question()
        example = question.example if question else ""
        self.walk.tell(*guidance.COMMANDS_HELP, f"An answer here looks like this: {example}." if example else "")
