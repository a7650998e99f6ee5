"""The phrases that open a line of a letter's frame: greetings and sign-offs."""

from __future__ import annotations

import re
from functools import lru_cache

_CALLED = r"(?=\ (?-i:[^\W\d_a-z])[\w'-]*(?:\ (?-i:[^\W\d_a-z])[\w'.-]*)?[,!])"


@lru_cache(maxsize=16)
def openers(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """One of the phrases at the start of a line; one that ends with `<name>` only before a name that is called.

    "morning <name>" is a greeting in "Morning Tina!" but not in "Morning shifts are hard for me".
    """
    longest_first = sorted((re.escape(phrase) for phrase in phrases), key=len, reverse=True)
    either = "|".join(longest_first).replace(r"\ <name>", _CALLED)
    return re.compile(rf"\W{{0,4}}(?:{either or '(?!)'})(?!\w)", re.IGNORECASE)
