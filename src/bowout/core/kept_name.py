"""The name that a withdrawal is kept by: made of what it is about, and unchanged where that is told otherwise later."""

from __future__ import annotations

import re
import shlex
from collections import Counter
from collections.abc import Iterable, Mapping

from bowout.core.standing import Standing
from bowout.core.text import without_accents

_NOT_WORD = re.compile(r"[^a-z0-9]+")
_UNFOLDED = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th"})


def slug(*words: str) -> str:
    """The words folded to lower-case ASCII and joined by hyphens; "" if nothing of them can be written so."""
    plain = without_accents(" ".join(words).lower().translate(_UNFOLDED))
    return _NOT_WORD.sub("-", plain.replace("'", "").replace("’", "")).strip("-")


def alike(kept: Iterable[Standing]) -> Mapping[str, int]:
    """What the kept ones are about → how many are about it."""
    return Counter(one.situation.about() for one in kept)


def kept_as(one: Standing, about: Mapping[str, int]) -> str:
    """The name, where the company does not tell it, or another of the kept ones is about the same; else "".

    `about` is what `alike` tells of them all, counted once for a whole list.
    """
    told = _words(one.situation.company) or _words(one.situation.role)
    return one.name if about[one.situation.about()] > 1 or not (told & _words(one.name)) else ""


def resuming(name: str) -> str:
    """The command that goes on with one, as it is typed at a shell."""
    return f"bowout resume {shlex.quote(name)}"


def _words(text: str) -> set[str]:
    """The words as they would stand in a name; of other writing none."""
    return {*filter(None, slug(text).split("-"))}
