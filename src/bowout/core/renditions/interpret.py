"""A rendition's data and what may be said give its words. Nothing here knows which renditions there are."""

from __future__ import annotations

from msgspec import Struct

from bowout.core.arrange import Piece, arranged
from bowout.core.message import Message
from bowout.core.rendition import Rendition, Section
from bowout.core.renditions.told import Told


class Card(Struct, frozen=True):
    """One cue card: what it is about, and what to say, line by line."""

    title: str
    lines: tuple[str, ...]


class NotFitting(LookupError):  # noqa: N818 - reads as what happened
    """The rendition does not belong in this situation; the text says why in one sentence."""


def deck(rendition: Rendition, known: Told) -> tuple[Card, ...]:
    """The sections that have something to say, as cards."""
    shown = (
        Card(section.title, tuple(filter(None, (known.best(line.phrasings) for line in section.lines))))
        for section in _sections(rendition, known)
    )
    return tuple(card for card in shown if card.lines)


def written(rendition: Rendition, known: Told) -> Message:
    """The rendition as one text: sections are blocks, the parts' sources line ids; the subject may be empty.

    A line that has a clause (`joined`) goes on from the one before it, as in "I withdraw because I am moving."
    """
    said: list[Piece] = []
    for paragraph, section in enumerate(_sections(rendition, known)):
        after = ""
        for order, line in enumerate(section.lines):
            if phrasing := known.choose(line.phrasings):
                said.append(known.piece(phrasing, line.id, (paragraph, order), after))
                after = line.id
    return Message(known.best(rendition.subjects), arranged(said))


def _sections(rendition: Rendition, known: Told) -> list[Section]:
    return [section for section in rendition.sections if section.applies(known.facts)]
