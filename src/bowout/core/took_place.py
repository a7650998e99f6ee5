"""Whether an interview took place whose time has gone by: a message that owns up to having missed it must be true."""

from __future__ import annotations

from datetime import datetime

from bowout.core.facts import gone_by
from bowout.core.journey import message_moment
from bowout.core.pack import Pack
from bowout.core.rows import Row
from bowout.core.withdrawal import Withdrawal

HELD = "interviewed"
"""The stage after it."""

QUESTION = "Has the interview taken place?"
WHY = "You said that it is booked, and its time has gone by."

MISSED, TOOK_PLACE, WRONG = "missed", "took place", "wrong"


def in_doubt(withdrawal: Withdrawal, now: datetime) -> bool:
    """Whether to ask: its time had come when the message speaks, and nobody said of that very time that it was missed.

    A message written by hand says what the person knows, whatever the facts are.
    """
    told = withdrawal.draft.situation
    by_hand = withdrawal.draft.edit is not None
    return not by_hand and gone_by(told, message_moment(withdrawal, now)) and withdrawal.missed != told.interview_at


def took_place_rows(pack: Pack) -> tuple[Row, ...]:
    """What can have become of it; the one that changes nothing first."""
    held = next((choice.label for choice in pack.field("stage").choices if choice.id == HELD), "")
    return (
        Row(MISSED, "No, or I was not there", "The message says that they should have heard before."),
        *([Row(TOOK_PLACE, "Yes, I was there", f"Then it is: {held}.")] if held else []),
        Row(WRONG, "The day or time is wrong", "Goes back to it."),
    )
