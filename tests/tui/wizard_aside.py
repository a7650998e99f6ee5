"""Pages beside the path to the message: the withdrawals that are there, and the way down to a row."""

from __future__ import annotations

from msgspec.structs import replace
from wizard_person import TOLD, withdrawal

from bowout.core.withdrawal import Sent
from support import NOW

TALKED = replace(TOLD, stage="final-round", interview_at=None)
SENT = Sent(at=NOW, channel="email")


def on_its_way(at="after", situation=TALKED, **changes):
    """A withdrawal beside the path."""
    return replace(withdrawal(at, situation), **changes)


async def to_row(person, words):
    """Move the highlight down to the row that begins with the words."""
    await person.press("home")
    for _ in range(40):
        here = person.highlighted
        if here and (words.startswith(here) or here.startswith(words)):
            return
        await person.press("down")
    raise AssertionError(f"no row begins with: {words}\n{person.screen()}")
