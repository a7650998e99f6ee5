"""Whose turn it is among wordings that fit equally well, so that two letters from this program are not twins.

The turn follows from whom the letter is from and for, so the same answers always give the same message. Only the
first letters of the names count: while a name is typed, the preview does not change its words with every key.
"""

from __future__ import annotations

from hashlib import blake2b
from itertools import takewhile
from typing import TypeVar

from bowout.core.conditions import Conditional

TURN = "turn"
"""The name of the fact that decides; it is no business of conditions."""

C = TypeVar("C", bound=Conditional)


def turn(*names: str) -> str:
    """The value of that fact for the names that a letter holds."""
    return "".join(name[:1] for name in names).casefold()


def in_turn(fitting: tuple[C, ...], turn: str, whose: str) -> tuple[C, ...]:
    """What `conditions.fitting` gave, the equally best of it moved round to the one whose turn it is.

    `whose` is the name of what chooses: each has its own turns.
    """
    best = len(tuple(takewhile(lambda item: item.specificity == fitting[0].specificity, fitting)))
    number = int.from_bytes(blake2b(f"{turn} {whose}".encode(), digest_size=4).digest(), "big")
    first = number % best if best else 0
    return fitting[first:best] + fitting[:first] + fitting[best:]
