"""The way through the steps: which question is open, and how to go forward, back and anywhere."""

from __future__ import annotations

from bowout.core.flow import REVIEW, SITUATION, missing
from bowout.core.journey import begun
from bowout.core.rows import AFTER, LEARN, REFLECT
from bowout.plain import beside, guidance
from bowout.plain.desk import Desk
from bowout.plain.questions import Question, questions
from bowout.plain.talk import Option, Talk


class Walk:
    """Moves through steps, questions and pages, and tells where the person is. Answers are taken elsewhere."""

    def __init__(self, desk: Desk, talk: Talk) -> None:
        self.desk = desk
        self.talk = talk
        self._at = ""

    def questions(self) -> tuple[Question, ...]:
        """The questions of the open step as they are now; the review and the pages beside the path have none."""
        here = self.desk.here
        return (
            () if self.desk.page or here == REVIEW else questions(self.desk.pack, self.desk.draft, here, self.desk.now)
        )

    def question(self) -> Question | None:
        """The open question, None where there are none."""
        asked = self.questions()
        return next((question for question in asked if question.id == self._at), asked[0] if asked else None)

    def open(self, step_id: str) -> None:
        """Open a page, or a step at its first question, and tell where the person is."""
        if step_id != self.desk.here:
            self.desk.move(step_id)
        self._at = ""
        if self.desk.page:
            self.tell(guidance.heading(self.desk), *beside.words(self.desk))
            return
        self.tell(guidance.heading(self.desk), guidance.rule(self.desk))
        if step_id == REVIEW:
            self.tell(*guidance.message(self.desk))
            self.tell(guidance.noticed(self.desk))
        self.talk.say(guidance.first_tips(self.desk))

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
        needed = missing(self.desk.pack, self.desk.draft) if here == SITUATION else ()
        if here == REFLECT:
            self.desk.live(begun)
            self.open(SITUATION)
        elif needed:
            self.talk.say(f"Still needed: {', '.join(field.label.lower() for field in needed)}.")
            self._at = needed[0].id
        elif self.desk.flow.step.id == REVIEW:  # the pages after it too
            self.talk.say("This is the last step.")
        else:
            self.open(self.desk.flow.next().step.id)

    def back(self) -> None:
        """To the question before, from the first of a step to the last of the step before, or to the page before."""
        before = {AFTER: REVIEW, LEARN: AFTER, SITUATION: REFLECT if self.desk.thinks else ""}
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
            self.tell(guidance.heading(self.desk))
        else:
            self.talk.say("This is the first page." if self.desk.page else "This is the first question.")

    def jump(self) -> None:
        """Ask for a step or a page and open it; the pages stand last, so that each step has its own number."""
        steps = [Option(step.id, step.title) for step in self.desk.flow.steps]
        here = self.desk.here
        chosen = self.talk.choose("Jump to which step?", [*steps, *beside.pages(self.desk)], here)
        if chosen != here:
            self.open(chosen)

    def tell(self, *paragraphs: str) -> None:
        """Say something after a breath, if there is anything to say."""
        if any(paragraphs):
            self.talk.gap()
            self.talk.say(*paragraphs)
