"""What is known of a text once it was given out, in one form for every way out and both interfaces."""

from __future__ import annotations

from msgspec import Struct


class Given(Struct, frozen=True):
    """What became of a text that was given out: whether it may be out (False: surely not), and what is known of it."""

    out: bool
    words: str
