"""Going through what a recruiter would notice, one after the other: why it matters, and what to do about it."""

from __future__ import annotations

from bowout.core.coach.finding import Finding
from bowout.core.journey import put_aside
from bowout.core.remarks import WORDS, Remarks
from bowout.plain import remarks
from bowout.plain.talk import Option
from bowout.plain.walk import Walk

GO, ASIDE, LEAVE = "go", "aside", "leave"


class Checking:
    """Reads the remarks with a count; each can be mended, put aside or left."""

    def __init__(self, walk: Walk) -> None:
        self.walk = walk
        self.desk = walk.desk
        self.talk = walk.talk

    def run(self) -> None:
        """Go through all of them, until the person goes to one or back before the first."""
        found = remarks.seen(self.desk)
        there = remarks.standing(self.desk, found)
        self.walk.tell(self._begin(found, there))
        at = 0
        while 0 <= at < len(there):
            chosen = self._ask(found, there, at)
            if chosen == GO:
                self.walk.mend(remarks.step_of(self.desk, found, there[at]))
                return
            if chosen == ASIDE:
                self._put_aside(there[at])
            at += 1 if chosen else -1
        if there and at > 0:
            self.talk.say("That was the last remark.")

    def _begin(self, found: Remarks, there: tuple[Finding, ...]) -> str:
        aside = len(found.findings) - len(there)
        left = f"{aside} put aside." if aside else ""
        if self.desk.pack.coach is None:
            return "These words come without a coach."
        if not found.checked:
            return "The coach reads along once your name, the company and the role are told."
        return f"{remarks.counted(there)}. {left}".strip() if there else f"{remarks.WELL} {left}".strip()

    def _ask(self, found: Remarks, there: tuple[Finding, ...], at: int) -> str:
        one = there[at]
        step_id = remarks.step_of(self.desk, found, one)
        go = "Mend it right here" if step_id == self.desk.here else f"Go to {remarks.told_step(self.desk, step_id)}"
        words = (
            f"{at + 1} of {len(there)}. {WORDS[one.severity]}: {one.message}",
            f'The words: "{one.excerpt}".' if one.excerpt else "",
            f"Why: {one.why}",
            f"How: {one.mend}",
            f"Source: {one.source}.",
        )
        options = [
            Option(GO, go),
            Option(ASIDE, "Put it aside for this message"),
            Option(LEAVE, "Leave it as it is"),
        ]
        return self.talk.choose("\n".join(filter(None, words)), options, LEAVE)

    def _put_aside(self, one: Finding) -> None:
        self.desk.live(lambda withdrawal: put_aside(withdrawal, one.key))
        self.talk.say("Put aside.")
