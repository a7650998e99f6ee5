"""Whether an interview took place whose time has gone by: a message that owns up to having missed it must be true."""

from __future__ import annotations

from bowout.core.pack import Pack
from bowout.core.rows import Row

HELD = "interviewed"
"""The stage after it."""

QUESTION = "Has the interview taken place?"
WHY = "You told that it is booked, and its time has gone by."

MISSED, TOOK_PLACE, WRONG = "missed", "took place", "wrong"


def took_place_rows(pack: Pack) -> tuple[Row, ...]:
    """What can have become of it; the one that changes nothing first."""
    held = next((choice.label for choice in pack.field("stage").choices if choice.id == HELD), "")
    return (
        Row(MISSED, "No, or I was not there", "The message says that they should have heard before."),
        *([Row(TOOK_PLACE, "Yes, I was there", f"Then it is: {held}.")] if held else []),
        Row(WRONG, "Its day or time is another", "Goes back to it."),
    )
