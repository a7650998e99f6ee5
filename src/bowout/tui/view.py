"""What a page shows: one immutable picture of the state, made anew at every change."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from bowout.core.compose import compose, known_facts
from bowout.core.draft import Draft
from bowout.core.flow import Flow, flow
from bowout.core.message import Message
from bowout.core.pack import Pack
from bowout.core.slots import slot_values
from bowout.core.withdrawal import Withdrawal


class View(Struct, frozen=True):
    """The pack, the withdrawal at a moment, and what follows from them. `trouble` says why it could not be kept."""

    pack: Pack
    withdrawal: Withdrawal
    now: datetime
    flow: Flow
    known: dict[str, str]
    message: Message
    trouble: str = ""

    @property
    def draft(self) -> Draft:
        """The draft."""
        return self.withdrawal.draft

    @property
    def to(self) -> str:
        """Whom the message goes to, as the preview's head says it."""
        if not self.draft.situation.recipient_name:
            return "the hiring team"
        return slot_values(self.pack, self.draft.situation)["titled"]

    @property
    def about(self) -> str:
        """Company and role, as far as they are told."""
        situation = self.draft.situation
        return " · ".join(filter(None, (situation.company, situation.role))) or "a new withdrawal"


def view_of(pack: Pack, withdrawal: Withdrawal, now: datetime, trouble: str = "") -> View:
    """The picture of a withdrawal at a moment."""
    draft = withdrawal.draft
    return View(
        pack=pack,
        withdrawal=withdrawal,
        now=now,
        flow=flow(pack, withdrawal.at),
        known=known_facts(pack, draft, now),
        message=compose(pack, draft, now),
        trouble=trouble,
    )
