"""What is read aloud on the pages beside the path: their titles, what stands above the list, where it comes from."""

from __future__ import annotations

from collections.abc import Iterable

from bowout.core.pack import Pack
from bowout.core.rows import AFTER, LEARN, REFLECT, Row, reflect_words
from bowout.plain.sight import Sight
from bowout.plain.talk import Option


def title(pack: Pack, page: str) -> str:
    """The title of a page."""
    return {REFLECT: pack.reflection.title or "Before you write", AFTER: "What comes next", LEARN: pack.journal.title}[
        page
    ]


def pages(sight: Sight) -> list[Option]:
    """The pages that can be opened now, as choices."""
    there = (REFLECT,) if sight.thinks else ()
    return [Option(page, title(sight.pack, page)) for page in there]


def words(sight: Sight) -> tuple[str, ...]:
    """What stands above the list of the open page."""
    return (reflect_words(sight.pack, sight.withdrawal, sight.known),)


def sources(sight: Sight) -> str:
    """The questions of the open page, each with its source."""
    lines = [f"{text}\nSource: {source}." for text, source in _sourced(sight) if source]
    return "\n".join(lines) or "There are no sources for this page."


def answered(rows: Iterable[Row]) -> list[Option]:
    """Questions as choices, each with the answer that it has."""
    return [Option(row.id, row.text, f"Your answer: {row.note}" if row.note else "") for row in rows]


def _sourced(sight: Sight) -> list[tuple[str, str]]:
    reflection, known = sight.pack.reflection, sight.known
    gates = [(gate.text, gate.source) for gate in reflection.gates_for(known)]
    return gates + [(prompt.text, prompt.source) for prompt in reflection.prompts_for(known)]
