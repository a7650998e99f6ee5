"""A rendition's data and what may be said give its words. Nothing here knows which renditions there are."""

from __future__ import annotations

from msgspec import Struct

from bowout.core.message import Block, Message, Part
from bowout.core.rendition import Rendition
from bowout.core.renditions.told import Told


class Card(Struct, frozen=True):
    """One cue card: what it is about, and what to say, line by line."""

    title: str
    lines: tuple[str, ...]


class NotFitting(LookupError):  # noqa: N818 - reads as what happened
    """The rendition does not belong in this situation; the text says why in one sentence."""


def deck(rendition: Rendition, known: Told) -> tuple[Card, ...]:
    """The sections that have something to say, as cards."""
    return tuple(Card(title, tuple(lines.values())) for _, title, lines in _sections(rendition, known))


def written(rendition: Rendition, known: Told) -> Message:
    """The rendition as one text: sections are blocks, the parts' sources line ids; the subject may be empty."""
    blocks = tuple(
        Block(tuple(Part(words, name) for name, words in lines.items())) for _, _, lines in _sections(rendition, known)
    )
    return Message(known.best(rendition.subjects), blocks)


def _sections(rendition: Rendition, known: Told) -> list[tuple[str, str, dict[str, str]]]:
    sections = []
    for section in rendition.sections:
        if section.applies(known.facts):
            lines = {line.id: words for line in section.lines if (words := known.best(line.phrasings))}
            if lines:
                sections.append((section.id, section.title, lines))
    return sections
