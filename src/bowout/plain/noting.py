"""A thought for oneself, taken down line by line. It stays with the withdrawal and reaches no message."""

from __future__ import annotations

from collections.abc import Callable

from bowout.plain.pen import AWAY, WRITTEN, rewrite
from bowout.plain.talk import Talk


def note(talk: Talk, asked: str, before: str, take: Callable[[str], None]) -> None:
    """Ask for a thought; `take` gets it as `rewrite` says.

    What was written before can be kept, gone on with, replaced or taken away; `take` then gets "".
    """
    ended = rewrite(talk, asked, before, take, lambda: take(before))
    kept = "It stays as it was." if before else "Nothing is noted."
    talk.say({AWAY: "Taken away.", WRITTEN: "Noted, for you alone."}.get(ended, kept))
