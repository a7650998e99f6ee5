"""Where a withdrawal stands: what of it a list shows and what decides what comes next."""

from __future__ import annotations

from datetime import date, datetime

from msgspec import Struct

from bowout.core.situation import Situation
from bowout.core.withdrawal import KeepInTouch, Sent, Status, Withdrawal


class Standing(Struct, frozen=True, kw_only=True):
    """The facts, the status and all that was planned; `learned` is whether any lesson was noted."""

    name: str
    situation: Situation
    status: Status
    sent: Sent | None = None
    done: tuple[str, ...] = ()
    follow_up_on: date | None = None
    keep_in_touch: KeepInTouch | None = None
    learned: bool = False
    created: datetime
    changed: datetime


def standing_of(withdrawal: Withdrawal) -> Standing:
    """Where a withdrawal stands."""
    return Standing(
        name=withdrawal.name,
        situation=withdrawal.draft.situation,
        status=withdrawal.status,
        sent=withdrawal.sent,
        done=withdrawal.done,
        follow_up_on=withdrawal.follow_up_on,
        keep_in_touch=withdrawal.keep_in_touch,
        learned=bool(withdrawal.lessons),
        created=withdrawal.created,
        changed=withdrawal.changed,
    )
