"""The way through the steps: which question is open, and how to go forward, back and anywhere."""

from __future__ import annotations

from collections.abc import Callable

from bowout.core.flow import REVIEW, SITUATION, missing, needed
from bowout.core.journey import begun
from bowout.core.rows import AFTER, LEARN, REFLECT
from bowout.plain import guidance, page_words, remarks
from bowout.plain.desk import Desk
from bowout.plain.questions import PHRASES, Question, questions, understood
from bowout.plain.talk import Option, Talk


class Walk:
    """Moves through steps, questions and pages, and tells where the person is. Answers are taken elsewhere."""

    def __init__(self, desk: Desk, talk: Talk) -> None:
        self.desk = desk
        self.talk = talk
        self.errand: Callable[[], None] | None = None
        """What the person went to the facts for, and comes back to once they are told."""
        self._at = ""

    def questions(self) -> tuple[Question, ...]:
        """The questions of the open step as they are now; the review and the pages beside the path have none."""
        desk, here = self.desk, self.desk.here
        if desk.page or here == REVIEW:
            return ()
        return questions(
            desk.pack, desk.draft, here, desk.now, new=here not in desk.withdrawal.visited, strict=desk.ways.attended
        )

    def question(self) -> Question | None:
        """The open question, None where there are none."""
        asked = self.questions()
        return next((question for question in asked if question.id == self._at), asked[0] if asked else None)

    def open(self, step_id: str) -> None:
        """Open a page, or a step at its first question, and tell where the person is."""
        self.errand = self.errand if step_id == SITUATION else None
        if step_id != self.desk.here:
            self.desk.move(step_id)
        self._at = ""
        if self.desk.page:
            self.tell(guidance.heading(self.desk), *page_words.words(self.desk))
            return
        self.tell(guidance.heading(self.desk), guidance.rule(self.desk), guidance.by_hand(self.desk))
        if step_id == REVIEW:
            self.review()
        self.talk.say(guidance.first_tips(self.desk))

    def _pass_over(self) -> None:
        """Tell what the message takes for told where whoever goes on did not come to hear it."""
        asked = self.questions()
        ids = [question.id for question in asked]
        for question in asked[ids.index(self._at) if self._at in ids else 0 :]:
            if question.assumed:
                self.talk.say(understood(question.id, self.desk.draft, self.desk.pack, self.desk.now))

    def mend(self, step_id: str) -> None:
        """To the step where something is to be mended; whoever is there already does not hear all of it again."""
        if step_id == self.desk.here:
            self.talk.say("It is mended right here.")
        else:
            self.open(step_id)

    def go_on(self) -> None:
        """After a break in the middle of a step, to the first question that was left without an answer.

        What is only remembered of the person is no such break: answers through a pipe begin with the name each time.
        Own words are read where that is not their own question: they may have broken off in the middle.
        """
        here = self.desk.here
        asked = self.questions()
        left = next((question for question in asked if not question.told), None)
        began = left and self.desk.about and any(question.told for question in asked[: asked.index(left)])
        if left and began and here not in self.desk.withdrawal.visited:
            self._at = left.id
            self.talk.say("What you told before stays. The command back goes there.")
        question = self.question()
        if question and question.id != PHRASES and self.desk.draft.answer_for(here).use == "own":
            self.talk.say(guidance.stands(self.desk, here))

    def on(self, after: str) -> None:
        """To the question after the one of that id, from the last to the next step."""
        ids = [question.id for question in self.questions()]
        rest = ids[ids.index(after) + 1 :] if after in ids else ids
        if rest:
            self._at = rest[0]
        else:
            self.next()

    def next(self) -> None:
        """On to the next step, unless the message cannot do without what is missing in this one."""
        here = self.desk.here
        lacking = missing(self.desk.pack, self.desk.draft) if here == SITUATION else ()
        if here == REFLECT:
            self.desk.live(begun)
            self.open(SITUATION)
        elif lacking:
            self.talk.say(f"Still needed: {needed(self.desk.pack, self.desk.draft)}.")
            self._at = lacking[0].id
        elif here == SITUATION and self.errand:
            self.errand()
        elif self.desk.page:
            self.talk.say("This page has no next. The command jump lists the others.")
        elif self.desk.flow.step.id == REVIEW:
            self.talk.say("This is the last step.")
        else:
            self._pass_over()
            self.open(self.desk.flow.next().step.id)

    def back(self) -> None:
        """To the question before, from the first of a step to the last of the step before, or to the page before."""
        before = {AFTER: REVIEW, LEARN: AFTER, SITUATION: REFLECT if self.desk.pack.reflection.asks else ""}
        ids = [question.id for question in self.questions()]
        at = ids.index(self._at) if self._at in ids else 0
        page = before.get(self.desk.here)
        if at:
            self._at = ids[at - 1]
        elif page:
            self.open(page)
        elif self.desk.flow.at and not self.desk.page:
            self.desk.move(self.desk.flow.back().step.id)
            self._at = self.questions()[-1].id
            self.tell(guidance.heading(self.desk), guidance.by_hand(self.desk))
        else:
            self.talk.say("This is the first page." if self.desk.page else "This is the first question.")

    def jump(self) -> None:
        """Ask for a step or a page and open it; the pages stand last, so that each step has its own number."""
        here, seen = self.desk.here, self.desk.withdrawal.visited
        stands = {step.id: "Done." if step.id in seen else "To come." for step in self.desk.flow.steps}
        stands[here] = "You are here."
        steps = [Option(step.id, step.title, stands[step.id]) for step in self.desk.flow.steps]
        chosen = self.talk.choose("Jump to which step?", [*steps, *page_words.pages(self.desk)], here)
        if chosen not in ("", here):
            self.open(chosen)

    def where(self) -> str:
        """Which step or page is open, which question, and what it is about."""
        ids = [question.id for question in self.questions()]
        at = ids.index(self._at) if self._at in ids else 0
        open_one = self.question()
        question = f"Question {at + 1} of {len(ids)}: {open_one.again}." if open_one else ""
        about = f"{self.desk.about}." if self.desk.about else ""
        return " ".join(filter(None, (guidance.heading(self.desk), question, about)))

    def review(self) -> None:
        """Read the whole message, and what a recruiter would notice in it."""
        self.tell(*guidance.message(self.desk))
        self.desk.heard = self.desk.added
        self.tell(*remarks.noticed(self.desk))

    def tell(self, *paragraphs: str) -> None:
        """Say something after a breath, if there is anything to say."""
        if any(paragraphs):
            self.talk.gap()
            self.talk.say(*paragraphs)
