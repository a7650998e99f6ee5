"""An author's or a person's mistake in a YAML file, told so that it can be mended at once."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from msgspec import Struct

_TOO_SHORT = 3
"""A word of so few letters is a part of many."""

_MANY = 24
"""More words than a person reads through."""


class Problem(Struct, frozen=True, order=True):
    """One mistake: where it stands (line and column count from 1; 0 = the whole file), what it is, how to mend it."""

    path: str
    line: int
    column: int
    what: str
    mend: str = ""

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        return f"{where}: {self.what}" + (f" {self.mend}" if self.mend else "")


def nearest(word: str, known: Iterable[str]) -> str:
    """The mend for a misspelt word: the nearest known one, else all of them (or of many, the nearest five).

    Near is one that it is a part of, one alike that begins alike, or one that it all but is.
    """
    words = sorted(known)
    beginning_alike = [one for one in words if one[:1] == word[:1]]
    close = (
        [one for one in words if len(word) > _TOO_SHORT and word in one]
        or get_close_matches(word, beginning_alike, n=1, cutoff=0.55)
        or get_close_matches(word, words, n=1, cutoff=0.8)
    )
    if close:
        return f"Did you mean '{close[0]}'?"
    if len(words) > _MANY:
        return f"The nearest are {', '.join(get_close_matches(word, words, n=5, cutoff=0.0))}."
    return f"Known here: {', '.join(words)}." if words else ""
