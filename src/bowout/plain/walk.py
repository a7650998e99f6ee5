"""The way through the steps: which question is open, and how to go forward, back and anywhere."""

from __future__ import annotations

from bowout.core.flow import REVIEW, SITUATION, missing
from bowout.plain import guidance
from bowout.plain.desk import Desk
from bowout.plain.questions import Question, questions
from bowout.plain.talk import Option, Talk


class Walk:
    """Moves through steps and questions and tells where the person is; answers change only with `take` elsewhere."""

    def __init__(self, desk: Desk, talk: Talk) -> None:
        self.desk = desk
        self.talk = talk
        self._at = ""

    def questions(self) -> tuple[Question, ...]:
        """The questions of the open step as they are now; the review has none."""
        step = self.desk.flow.step
        return () if step.id == REVIEW else questions(self.desk.pack, self.desk.draft, step.id, self.desk.now)

    def question(self) -> Question | None:
        """The open question, None at the review."""
        asked = self.questions()
        return next((question for question in asked if question.id == self._at), asked[0] if asked else None)

    def open(self, step_id: str) -> None:
        """Open a step at its first question and tell where the person is."""
        if step_id != self.desk.flow.step.id:
            self.desk.move(step_id)
        self._at = ""
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
        needed = missing(self.desk.pack, self.desk.draft) if self.desk.flow.step.id == SITUATION else ()
        if needed:
            self.talk.say(f"Still needed: {', '.join(field.label.lower() for field in needed)}.")
            self._at = needed[0].id
        elif self.desk.flow.step.id == REVIEW:
            self.talk.say("This is the last step.")
        else:
            self.open(self.desk.flow.next().step.id)

    def back(self) -> None:
        """To the question before, from the first of a step to the last of the step before."""
        ids = [question.id for question in self.questions()]
        at = ids.index(self._at) if self._at in ids else 0
        if at:
            self._at = ids[at - 1]
        elif self.desk.flow.at:
            self.desk.move(self.desk.flow.back().step.id)
            self._at = self.questions()[-1].id
            self.tell(guidance.heading(self.desk))
        else:
            self.talk.say("This is the first question.")

    def jump(self) -> None:
        """Ask for a step and open it."""
        steps = [Option(step.id, step.title) for step in self.desk.flow.steps]
        here = self.desk.flow.step.id
        chosen = self.talk.choose("Jump to which step?", steps, here)
        if chosen != here:
            self.open(chosen)

    def tell(self, *paragraphs: str) -> None:
        """Say something after a breath, if there is anything to say."""
        if any(paragraphs):
            self.talk.gap()
            self.talk.say(*paragraphs)
