"""What a person has to do next about a kept withdrawal, and by when."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from bowout.core.withdrawal import Status

_STEPS: dict[Status, str] = {"deciding": "decide", "drafting": "finish the message", "ready": "send it"}


class NextStep(Struct, frozen=True):
    """What to do, "" for nothing, and the local time by which it should be done, if there is one."""

    what: str = ""
    due: datetime | None = None


def next_step(status: Status, interview_at: datetime | None, now: datetime) -> NextStep:
    """The next step at a moment: until they have been told, they should know before an interview that is booked."""
    what = _STEPS.get(status, "")
    ahead = what and interview_at is not None and interview_at > now
    return NextStep(what, interview_at if ahead else None)
