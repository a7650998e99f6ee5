"""The dialogue: one question after the other, forward, back and anywhere. Everything told is kept at once."""

from __future__ import annotations

from collections.abc import Callable

from bowout.core.draft import Draft
from bowout.core.flow import REVIEW, SITUATION
from bowout.core.journey import miss
from bowout.core.rows import AFTER, LEARN, REFLECT
from bowout.core.took_place import HELD, MISSED, QUESTION, TOOK_PLACE, WHY, in_doubt, took_place_rows
from bowout.core.withdrawal import UNGIVEN
from bowout.plain import guidance, remarks
from bowout.plain.after import AfterPage
from bowout.plain.checking import Checking
from bowout.plain.desk import Desk
from bowout.plain.editing import Editing
from bowout.plain.journal import JournalPage
from bowout.plain.outlet import Outlet
from bowout.plain.page import Page
from bowout.plain.questions import PHRASES, Question, understood
from bowout.plain.reflect import ReflectPage
from bowout.plain.review import Review
from bowout.plain.talk import COMMANDS, Left, Option, Talk, listed, number_in, picked, sentence, shown, unread
from bowout.plain.walk import Walk


class Dialogue:
    """Asks, takes answers and obeys commands, from the open step to the end."""

    def __init__(self, desk: Desk, talk: Talk) -> None:
        self.desk = desk
        self.talk = talk
        self.walk = walk = Walk(desk, talk)
        self.editing = Editing(desk, talk)
        outlet = Outlet(walk)
        self._pages: dict[str, Page] = {
            REVIEW: Review(walk, outlet, self.editing),
            REFLECT: ReflectPage(walk, outlet),
            AFTER: AfterPage(walk, outlet),
            LEARN: JournalPage(walk),
        }
        talk.where = walk.where
        self._heard: list[str] = []
        self._commands: dict[str, Callable[[], None]] = {
            "back": walk.back,
            "next": walk.next,
            "jump": walk.jump,
            "review": walk.review,
            "check": Checking(walk).run,
            "tips": lambda: walk.tell(guidance.all_tips(desk)),
            "sources": lambda: walk.tell(guidance.sources(desk)),
            "own": self._own,
            "tone": self.editing.tone,
            "clear": self._clear,
            "again": lambda: None,  # whatever is open is asked again after a command
            "where": lambda: self.walk.tell(self.walk.where()),
            "help": self._help,
        }

    def run(self) -> str:
        """Lead to the end; the finished message. Left if the person quits, EOFError if the answers end."""
        self.walk.open(self.desk.here)
        self.walk.go_on()
        text = ""
        while not text:
            self.talk.say(*self.desk.news())
            question = self.walk.question()
            try:
                text = self._ask(question) if question else self._turn(self._pages[self.desk.here])
            except Left:
                if not self._stays():
                    raise
        return text

    def _stays(self) -> bool:
        """Ask whoever leaves before words are gone that are neither kept nor given out; whether they stay."""
        desk = self.desk
        kept = desk.ways.saving and not desk.trouble
        if kept or not (desk.ways.attended and desk.about) or desk.withdrawal.status not in UNGIVEN:
            return False
        words = (
            "Nothing is kept of this session, and the message was neither copied nor saved. Its words would be gone."
        )
        options = [Option("stay", "Stay"), Option("leave", "Leave all the same")]
        return self.talk.choose(words, options, "stay") != "leave"

    def _ask(self, question: Question) -> str:
        """Ask a question until it is answered, kept or left."""
        self._heard = []
        typed = self._answer(question.words, question.keeps)
        while not self._command(typed if question.free else typed.lower()):
            if typed or question.keeps:
                read = question.read(typed) if typed else self.desk.draft
            else:
                read = "this is needed for the message."
            if not isinstance(read, str):
                self._take(question, typed, read)
                break
            typed = self._answer(f"{question.again}: {read}", question.keeps)
        return ""

    def _turn(self, page: Page) -> str:
        """Ask what to do on a page; the message if that is to finish, else ""."""
        options = page.options()
        ids = [option.id for option in options]
        words = f"What would you like to do? {page.enter_says}\n{listed(options)}"
        if ids == self._heard:
            words = f"What next? A number from 1 to {len(options)}, or again to hear them."
        self._heard, here = [], self.desk.here
        typed = self._answer(words, page.enter_says)
        while not self._command(typed.lower()):
            found = picked(options, typed)
            if found or not typed:
                self._heard = ids
                return page.choose(found.id if found else page.enter)
            typed = self._answer(sentence(unread(options)), page.enter_says)
        if typed.lower() in ("back", "next", "clear") and self.desk.here == here:  # it led nowhere, and said so
            self._heard = ids
        return ""

    def _answer(self, words: str, enter: str) -> str:
        """Ask; where somebody wants to know where they are, that is told without the question once more."""
        typed = self.talk.answer(words, enter)
        while typed == "where":
            typed = self.talk.answer(self.walk.where(), enter)
        return typed

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
        if typed and self.editing.accept(draft) is None:
            return
        if question.free and typed.lower() in COMMANDS:
            self.talk.say(f"Taken as an answer. For the command, write {typed.lower()} in small letters.")
        elif question.free and number_in(typed) is not None:
            self.talk.say(f"Taken as an answer: {typed}. The command back goes back to it.")
        if question.id == PHRASES:
            self._stands(step_id)
        elif typed or question.assumed:
            presumed = question.id == "interview_at" and not self.desk.draft.situation.stage
            heard = (question.id, "stage") if presumed else (question.id,)
            self.talk.say(*(understood(name, self.desk.draft, self.desk.pack, self.desk.now) for name in heard))
        if question.id != PHRASES and step_id != SITUATION and question.id == self.walk.questions()[-1].id:
            self.talk.say(guidance.stands(self.desk, step_id), "For words of your own: back, then own.")
        if question.id != "interview_at" or self._took_place():
            self.talk.say(*self.desk.news())
            self.walk.on(question.id)

    def _took_place(self) -> bool:
        """Ask what became of a booked interview whose time has gone by; False where it is to be told anew."""
        desk = self.desk
        if not (desk.ways.attended and in_doubt(desk.withdrawal, desk.now)):
            return True
        options = shown(took_place_rows(desk.pack))
        chosen = self.talk.choose(f"{WHY} {QUESTION}", options, MISSED)
        if chosen == TOOK_PLACE:
            self.editing.accept(desk.draft.tell(stage=HELD))
            self.talk.say(understood("stage", desk.draft, desk.pack, desk.now))
        elif chosen == MISSED:
            desk.live(miss)
        return chosen in (MISSED, TOOK_PLACE)

    def _write(self, guideline_id: str) -> None:
        """Take own words; once they are written, the guideline's own question is answered."""
        question, asked = self.walk.question(), self.walk.questions()
        if self.editing.write(guideline_id):
            self._stands(guideline_id)
            if question and question.id == asked[-1].id:
                self.walk.on(PHRASES)

    def _stands(self, guideline_id: str) -> None:
        """Say what a guideline gives the message, and what was noticed in words of one's own."""
        self.talk.say(guidance.stands(self.desk, guideline_id))
        if self.desk.draft.answer_for(guideline_id).use == "own":
            self.talk.say(remarks.about(self.desk, guideline_id))

    def _own(self) -> None:
        step = self.desk.flow.step
        if step.kind == "guideline":
            self._write(step.id)
        elif self.desk.here == REVIEW:
            self.editing.part()
        else:
            self.talk.say("Own words belong to a guideline, from step 2 on.")

    def _clear(self) -> None:
        question = self.walk.question()
        cleared = question.cleared if question else None
        if cleared is None:
            self.talk.say("There is nothing to clear here.")
        else:
            self.editing.replace(cleared, "Cleared.")

    def _help(self) -> None:
        question = self.walk.question()
        example = question.example if question else ""
        self.walk.tell(*guidance.COMMANDS_HELP, f"An answer here looks like this: {example}." if example else "")
