"""The facts of one withdrawal: who, where, which stage, which channel, when."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from msgspec import Meta, Struct

from bowout.core.address import without_addresses

LocalTime = Annotated[datetime, Meta(tz=False)]
"""A wall-clock time without a zone: one with a zone could not be compared with it, so none is taken from a file."""


class Situation(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the person told about the process; empty text means "not told".

    `stage`, `channel`, `tone`, `reason` and `recipient_kind` hold ids of the pack's vocabulary. `channel` left empty
    means "what the advice recommends", `stage` left empty what `so_far` presumes. Times are local wall-clock times
    without a zone.
    """

    sender_name: str = ""
    sender_email: str = ""
    sender_phone: str = ""
    company: str = ""
    role: str = ""
    recipient_name: str = ""
    recipient_title: str = ""
    recipient_kind: str = ""
    stage: str = ""
    interview_at: LocalTime | None = None
    decided_on: date | None = None
    channel: str = ""
    tone: str = "warm"
    reason: str = "none"
    detail: str = ""

    def about(self, between: str = ", ") -> str:
        """Company and role, as far as they are told, with something between them; "" if neither is."""
        return between.join(filter(None, (self.company, self.role)))

    @property
    def so_far(self) -> str:
        """The stage; where it is not told, the one that is most likely and true of an interview that was told."""
        return self.stage or ("interview-booked" if self.interview_at else "interviewed")

    @property
    def named(self) -> bool:
        """Whether the recipient is told by name: not by an email address alone, though one may stand beside it."""
        return bool(without_addresses(self.recipient_name))
