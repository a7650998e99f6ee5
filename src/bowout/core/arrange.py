"""Arranging: what the guidelines say becomes paragraphs in which one sentence follows from the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from bowout.core.message import Block, Part

_ENDED = re.compile(r"[.!?:…。！？][\"'”’»)\]]*\s*$")


class Piece(Struct, frozen=True, kw_only=True):
    """Sentences of one source and the place they want: a paragraph (1 is the first) and an order in it.

    `opened` is the text without its full stop, for a clause to go on from; `clause` is the text as such a clause, with
    the comma that it begins with, for the piece of the source `joins`. Each is "" where there is none.
    """

    paragraph: int
    order: int
    source: str
    text: str
    opened: str = ""
    clause: str = ""
    joins: str = ""

    def goes_on_from(self, other: Piece) -> bool:
        """Whether this can stand as a clause behind the other piece."""
        return bool(self.clause and other.opened) and self.joins == other.source


def arranged(pieces: Iterable[Piece]) -> tuple[Block, ...]:
    """The paragraphs; pieces that want the same place stand in the order they come in.

    Of two neighbours, the first goes behind the second if it can go on from it ("I am moving, so I withdraw."), else
    the second goes on from the first if it can ("I withdraw, as I am moving."). Own words are taken as they are: behind
    those that end without a full stop begins a new paragraph, so that no sentence runs into them.
    """
    paragraphs: dict[int, list[Piece]] = {}
    for piece in sorted(pieces, key=lambda piece: (piece.paragraph, piece.order)):
        paragraphs.setdefault(piece.paragraph, []).append(piece)
    return tuple(Block(tuple(_parts(some))) for found in paragraphs.values() for some in _ended(found))


def is_ended(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return bool(_ENDED.search(text))


def _ended(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """The pieces of a paragraph, cut behind each that ends in the middle of a sentence."""
    some: list[Piece] = []
    for piece in pieces:
        some.append(piece)
        if not is_ended(piece.text):
            yield some
            some = []
    if some:
        yield some


def _parts(pieces: list[Piece]) -> list[Part]:
    parts: list[Part] = []
    waiting = list(pieces)
    while waiting:
        first = waiting.pop(0)
        second = waiting[0] if waiting else None
        if second and first.goes_on_from(second):
            parts += _joined(waiting.pop(0), first)
        elif second and second.goes_on_from(first):
            parts += _joined(first, waiting.pop(0))
        else:
            parts.append(Part(first.text, first.source))
    return parts


def _joined(sentence: Piece, clause: Piece) -> tuple[Part, Part]:
    comma = "," if clause.clause.startswith(",") else ""
    return Part(sentence.opened + comma, sentence.source), Part(clause.clause.lstrip(", "), clause.source)
