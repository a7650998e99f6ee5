"""What a page shows: one immutable picture of the state, made anew at every change."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from bowout.core.coach.finding import Finding
from bowout.core.coach.live import foremost
from bowout.core.compose import compose, known_facts
from bowout.core.draft import Draft
from bowout.core.flow import SITUATION, Flow, flow, missing
from bowout.core.guideline import Tip
from bowout.core.journey import message_moment
from bowout.core.message import Message
from bowout.core.pack import Pack
from bowout.core.remarks import Remarks, has_page, once_told, remarks, step_of
from bowout.core.slots import addressee, slot_values
from bowout.core.withdrawal import Withdrawal
from bowout.tui.messages import Cursor


class View(Struct, frozen=True):
    """The pack, the withdrawal at a moment, and what follows from them.

    `noticed` are the findings to show beside the message now. `trouble` says why the withdrawal could not be kept.
    """

    pack: Pack
    withdrawal: Withdrawal
    now: datetime
    flow: Flow
    known: dict[str, str]
    message: Message
    remarks: Remarks
    noticed: tuple[Finding, ...]
    trouble: str = ""

    @property
    def then(self) -> datetime:
        """The moment that the message speaks from."""
        return message_moment(self.withdrawal, self.now)

    @property
    def done(self) -> tuple[str, ...]:
        """The ids of the steps that are behind, but for the facts while some that the message needs are not told."""
        lacking = missing(self.pack, self.draft)
        return tuple(step for step in self.withdrawal.visited if step != SITUATION or not lacking)

    @property
    def draft(self) -> Draft:
        """The draft."""
        return self.withdrawal.draft

    @property
    def to(self) -> str:
        """Whom the message goes to, as the preview's head says it."""
        situation = self.draft.situation
        return addressee(self.pack, situation, slot_values(self.pack, situation, self.then))

    @property
    def advice(self) -> tuple[tuple[Tip, ...], tuple[Tip, ...]]:
        """The tips and the mistakes that the open step shows."""
        step = self.flow.step.id
        return self.pack.tips_for(step, self.known), self.pack.mistakes_for(step, self.known)

    @property
    def marks(self) -> tuple[tuple[int, int], ...]:
        """The spans of the body that the findings shown are about, as character offsets."""
        start = self.remarks.body
        return tuple((f.start - start, f.end - start) for f in self.noticed if f.end > f.start >= start)

    def step_of(self, finding: Finding) -> str:
        """The id of the step that a finding is mended on; see `mends`."""
        steps = [step.id for step in self.flow.steps]
        return step_of(finding, self.remarks, self.message, self.draft, steps)

    def mends(self, finding: Finding) -> bool:
        """Whether any page mends a finding."""
        return has_page(finding, [step.id for step in self.flow.steps])

    @property
    def about(self) -> str:
        """Company and role, as far as they are told."""
        return self.draft.situation.about(" · ") or "a new withdrawal"


def view_of(
    pack: Pack,
    withdrawal: Withdrawal,
    now: datetime,
    cursor: Cursor | None,
    trouble: str,
) -> View:
    """The picture of a withdrawal at a moment; `cursor` is where the person types."""
    draft = withdrawal.draft
    then = message_moment(withdrawal, now)
    message = compose(pack, draft, then)
    typing = (cursor.source, cursor.offset) if cursor else None
    seen = remarks(pack, draft, message, then, typing)
    seen = once_told(seen) if withdrawal.sent else seen
    return View(
        pack=pack,
        withdrawal=withdrawal,
        now=now,
        flow=flow(pack, withdrawal.at),
        known=known_facts(pack, draft, then),
        message=message,
        remarks=seen,
        noticed=foremost(seen.findings, withdrawal.dismissed),
        trouble=trouble,
    )
