"""A message as a reader sees it: subject, greeting, sentences, sign-off; whatever it was pasted from."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Literal

from msgspec import Struct

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
"""What a word can hold without showing it: soft hyphens, spaces and joiners of no width, marks of direction."""

RunKind = Literal["subject", "preamble", "greeting", "body", "closing", "name", "signature"]

_STRAIGHT = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u201c": '"', "\u201d": '"', "\xa0": " ", "\u202f": " "}
)
_PLAIN = str.maketrans("\n\t\f\v\r\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "     -------")


class Run(Struct, frozen=True):
    """A sentence, or another short piece of the message, and its place.

    `text` is as written but for straight quotes; `low` is the same in lower case, of the same length, with plain
    spaces and hyphens for all white space and dashes.
    """

    kind: RunKind
    text: str
    low: str
    start: int

    @property
    def end(self) -> int:
        """The offset behind its last character."""
        return self.start + len(self.text)


class Letter(Struct, frozen=True):
    """A message that was read. Offsets count characters of `text`; quoted mail is in no run.

    `text` is without the characters that do not show; `gaps` are the offsets at which they were.
    """

    text: str
    runs: tuple[Run, ...] = ()
    has_headers: bool = False
    line_starts: tuple[int, ...] = (0,)
    by_kind: dict[RunKind, tuple[Run, ...]] = {}
    gaps: tuple[int, ...] = ()

    def of(self, *kinds: RunKind) -> tuple[Run, ...]:
        """The runs of some kinds, in order."""
        if len(kinds) == 1:
            return self.by_kind.get(kinds[0], ())
        return tuple(run for run in self.runs if run.kind in kinds)

    def only(self, kind: RunKind) -> Run | None:
        """The first run of a kind, or None."""
        return next(iter(self.of(kind)), None)

    @property
    def sentences(self) -> tuple[Run, ...]:
        """The sentences between greeting and sign-off."""
        return self.of("body")

    @property
    def words(self) -> int:
        """How many words stand between greeting and sign-off."""
        return sum(len(run.text.split()) for run in self.sentences)

    def line_at(self, offset: int) -> int:
        """The number of the line, from 1, that holds an offset."""
        return bisect_right(self.line_starts, offset)

    def as_written(self, offset: int) -> int:
        """The offset in the message as it was given, what does not show in it counted."""
        return offset + bisect_right(self.gaps, offset)


def visible(text: str) -> tuple[str, tuple[int, ...]]:
    """The text without the characters that do not show, and the offsets in it at which they were."""
    found = [place.start() for place in _INVISIBLE.finditer(text)]
    if not found:
        return text, ()
    return _INVISIBLE.sub("", text), tuple(at - number for number, at in enumerate(found))


def flatten(text: str) -> str:
    """The text with straight quotes, plain spaces and "\\n" line ends, of the same length."""
    return text.replace("\r\n", " \n").replace("\r", "\n").translate(_STRAIGHT)


def lowered(text: str) -> str:
    """The text in lower case with plain spaces and hyphens, of the same length even where lower case is longer."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low.translate(_PLAIN)


def line_starts(flat: str) -> tuple[int, ...]:
    """The offset of each line's first character."""
    return (0, *(found.end() for found in re.finditer("\n", flat)))
