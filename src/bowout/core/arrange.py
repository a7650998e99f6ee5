"""Arranging: what the guidelines say becomes paragraphs in which one sentence follows from the other."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from bowout.core.message import Block, Part


class Piece(Struct, frozen=True, kw_only=True):
    """Sentences of one source and the place they want: a paragraph (1 is the first) and an order in it.

    `opened` is the text without its full stop, where a clause may go on from it; `clause` is the text as such a clause,
    for the piece of the source `joins`. Each is "" where there is none.
    """

    paragraph: int
    order: int
    source: str
    text: str
    opened: str = ""
    clause: str = ""
    joins: str = ""

    def continues(self, before: Piece) -> bool:
        """Whether this can go on as a clause from the piece before it."""
        return bool(self.clause and before.opened) and self.joins == before.source


def arranged(pieces: Iterable[Piece]) -> tuple[Block, ...]:
    """The paragraphs; pieces that want the same place stand in the order they come in."""
    paragraphs: dict[int, list[Piece]] = {}
    for piece in sorted(pieces, key=lambda piece: (piece.paragraph, piece.order)):
        paragraphs.setdefault(piece.paragraph, []).append(piece)
    return tuple(Block(_parts(found)) for found in paragraphs.values())


def _parts(pieces: list[Piece]) -> tuple[Part, ...]:
    parts: list[Part] = []
    for number, piece in enumerate(pieces):
        before = pieces[number - 1] if number else None
        if before and piece.continues(before):
            parts[-1] = Part(f"{before.opened},", before.source)
            parts.append(Part(piece.clause, piece.source))
        else:
            parts.append(Part(piece.text, piece.source))
    return tuple(parts)
