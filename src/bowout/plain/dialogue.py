"""The dialogue: one question after the other, forward, back and anywhere. Everything told is kept at once."""

from __future__ import annotations

from collections.abc import Callable

from bowout.core.draft import Draft
from bowout.core.flow import REVIEW, SITUATION, missing
from bowout.plain import guidance, outlet
from bowout.plain.desk import Desk
from bowout.plain.editing import Editing
from bowout.plain.outlet import Outlet
from bowout.plain.questions import PHRASES, Question, questions, understood
from bowout.plain.talk import COMMANDS, Left, Option, Talk, listed, picked, unread


class Dialogue:
    """Leads through the steps. `at` is the id of the open question in its step, "" for the first."""

    def __init__(self, desk: Desk, talk: Talk) -> None:
        self.desk = desk
        self.talk = talk
        self.outlet = Outlet(desk, talk)
        self.editing = Editing(desk, talk)
        self.at = ""
        self._commands: dict[str, Callable[[], None]] = {
            "back": self._back,
            "next": self._next,
            "jump": self._jump,
            "review": lambda: self._tell(*guidance.message(desk)),
            "tips": lambda: self._tell(guidance.all_tips(desk)),
            "sources": lambda: self._tell(guidance.sources(desk)),
            "own": self._own,
            "tone": self.editing.tone,
            "clear": self._clear,
            "help": self._help,
        }

    def run(self) -> str:
        """Lead to the end; the finished message. Left if the person quits, EOFError if the answers end."""
        self._open(self.desk.flow.step.id)
        while True:
            text = self._review() if self.desk.flow.step.id == REVIEW else self._ask()
            if text:
                return text

    def _ask(self) -> str:
        """Ask the open question until it is answered, kept or left."""
        question = self._question()
        typed = self.talk.answer(question.words, question.keeps)
        while not self._command(typed):
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
        typed = self.talk.answer(f"What would you like to do?\n{listed(options)}", "Enter finishes.")
        while not self._command(typed):
            found = picked(options, typed) if typed else options[-1]
            if found:
                return self._do(found.id)
            typed = self.talk.answer(unread(options).capitalize())
        return ""

    def _do(self, action: str) -> str:
        give: dict[str, Callable[[], None]] = {
            outlet.COPY: lambda: self.outlet.copy(self.outlet.text),
            outlet.SAVE: lambda: self.outlet.save(self.outlet.text),
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
        if typed:
            guideline_id = self.desk.flow.step.id
            if question.id == PHRASES and self.editing.unwritten(draft, guideline_id):
                self.editing.write(guideline_id)
            else:
                self.editing.accept(draft)
        if question.free and typed.lower() in COMMANDS:
            self.talk.say(f"Taken as an answer. For the command, write {typed.lower()} in small letters.")
        if question.id == PHRASES:
            self.talk.say(guidance.stands(self.desk))
        elif typed:
            self.talk.say(understood(self.desk.pack.field(question.id), self.desk.draft, self.desk.pack))
        self._trouble()
        ids = [other.id for other in self._questions()]
        after = ids[ids.index(question.id) + 1 :] if question.id in ids else ids
        if after:
            self.at = after[0]
        else:
            self._next()

    def _next(self) -> None:
        """On to the next step, unless the message cannot do without what is missing in this one."""
        needed = missing(self.desk.pack, self.desk.draft) if self.desk.flow.step.id == SITUATION else ()
        if needed:
            self.talk.say(f"Still needed: {', '.join(field.label.lower() for field in needed)}.")
            self.at = needed[0].id
        elif self.desk.flow.step.id == REVIEW:
            self.talk.say("This is the last step.")
        else:
            self._open(self.desk.flow.next().step.id)

    def _back(self) -> None:
        """To the question before, from the first of a step to the last of the step before."""
        ids = [question.id for question in self._questions()]
        at = ids.index(self._question().id) if ids else 0
        if at:
            self.at = ids[at - 1]
        elif self.desk.flow.at:
            self.desk.move(self.desk.flow.back().step.id)
            self.at = self._questions()[-1].id
            self._tell(guidance.heading(self.desk))
        else:
            self.talk.say("This is the first question.")

    def _jump(self) -> None:
        steps = [Option(step.id, step.title) for step in self.desk.flow.steps]
        here = self.desk.flow.step.id
        chosen = self.talk.choose("Jump to which step?", steps, here)
        if chosen != here:
            self._open(chosen)

    def _open(self, step_id: str) -> None:
        """Open a step at its first question and tell where the person is."""
        if step_id != self.desk.flow.step.id:
            self.desk.move(step_id)
        self.at = ""
        self._tell(guidance.heading(self.desk), guidance.rule(self.desk))
        if step_id == REVIEW:
            self._tell(*guidance.message(self.desk))
            self._tell(guidance.noticed(self.desk))
        self.talk.say(guidance.first_tips(self.desk))
        self._trouble()

    def _own(self) -> None:
        step = self.desk.flow.step
        if step.kind == "guideline":
            self.editing.write(step.id)
            self.talk.say(guidance.stands(self.desk))
        elif step.id == REVIEW:
            self.editing.part()
        else:
            self.talk.say("Own words belong to a guideline, from step 2 on.")

    def _clear(self) -> None:
        cleared = self._question().cleared if self._questions() else None
        if cleared is None:
            self.talk.say("There is nothing to clear here.")
        else:
            self._replace(cleared, "Cleared.")

    def _replace(self, draft: Draft, told: str) -> None:
        if self.editing.accept(draft):
            self.talk.say(told)

    def _help(self) -> None:
        example = self._question().example if self._questions() else ""
        self._tell(*guidance.COMMANDS_HELP, f"An answer here looks like this: {example}." if example else "")

    def _tell(self, *paragraphs: str) -> None:
        if any(paragraphs):
            self.talk.gap()
            self.talk.say(*paragraphs)

    def _trouble(self) -> None:
        """Say once why something could not be kept."""
        self.talk.say(self.editing.new_trouble())

    def _questions(self) -> tuple[Question, ...]:
        step = self.desk.flow.step
        return () if step.id == REVIEW else questions(self.desk.pack, self.desk.draft, step.id, self.desk.now)

    def _question(self) -> Question:
        asked = self._questions()
        return next((question for question in asked if question.id == self.at), asked[0])
