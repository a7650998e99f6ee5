"""What each guideline says in a message: nothing, own words, or a phrasing with the closing that goes with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct

from bowout.core.arrange import Piece
from bowout.core.conditions import Facts
from bowout.core.draft import Draft, Use
from bowout.core.guideline import Guideline, Phrasing
from bowout.core.pack import Pack
from bowout.core.slots import fill, named_in, surely_named_in

_FULL_STOP = re.compile(r"\.(?=\]?$)")


class Cue(Struct, frozen=True, kw_only=True):
    """Sentences before they are filled in: `text` and `joined` hold slots, unless they are `own` words."""

    place: tuple[int, int]
    guideline: Guideline
    text: str
    joined: str = ""
    opens: bool = True
    own: bool = False


def unended(text: str) -> str:
    """A phrasing's text without its full stop, which may stand within its last brackets."""
    return _FULL_STOP.sub("", text)


def use_of(guideline: Guideline, draft: Draft, known: Facts) -> Use:
    """What the guideline's part is made of: "phrasing" (or a wish), "own" or "nothing"; a default is worked out."""
    answer = draft.answer_for(guideline.id)
    if answer.use == "own" and not answer.own.strip():
        return "phrasing"
    if answer.use:
        return "phrasing" if answer.use == "wish" else answer.use
    return "phrasing" if guideline.included(known).include else "nothing"


def chosen_phrasing(guideline: Guideline, draft: Draft, known: Facts) -> Phrasing | None:
    """The chosen phrasing where it still fits the situation, else the best fit, else None."""
    return _chosen(guideline, draft, guideline.options(known))


def script(pack: Pack, draft: Draft, known: Facts) -> list[Cue]:
    """Everything that is said, in the order of reading."""
    lines = [line for guideline in pack.guidelines for line in _lines(guideline, draft, known)]
    return sorted(lines, key=lambda line: (line.place, line.guideline.order))


def named_by(lines: Iterable[Cue]) -> set[str]:
    """The facts that lines have named; own words are not searched for any."""
    return {name for line in lines if not line.own for name in named_in(line.text)}


def _sure(lines: Iterable[Cue]) -> set[str]:
    """The facts that lines name whatever others say: those that stand outside of brackets."""
    return {name for line in lines if not line.own for name in surely_named_in(line.text)}


def pieces(lines: Iterable[Cue], values: Mapping[str, str], named: Iterable[str] = ()) -> list[Piece]:
    """The lines filled in; what a phrasing says in brackets is left out where another line names it.

    Another is one before it, or any that says it outside of brackets; `named` are facts that were named before all of
    them. A line of which nothing remains is no piece.
    """
    lines = tuple(lines)
    known = set(named) | _sure(lines)
    filled = []
    for line in lines:
        filled.append(_piece(line, values, known))
        known |= named_by([line])
    return [piece for piece in filled if piece.text.strip()]


def part_of(pack: Pack, guideline_id: str, draft: Draft, known: Facts, values: Mapping[str, str]) -> str:
    """The words that one guideline contributes, in whole sentences; empty if none.

    What is said only to fill a short message up is not part of it.
    """
    said = pieces(script(pack, draft, known), values)
    return " ".join(piece.text for piece in said if piece.source == guideline_id)


def offered(pack: Pack, guideline: Guideline, draft: Draft, known: Facts, values: Mapping[str, str]) -> dict[str, str]:
    """What a guideline can say in a situation: the id of each phrasing → its words and its closing, best fit first."""
    here = (guideline.place(known), guideline.order)
    others = [line for line in script(pack, draft, known) if line.guideline.id != guideline.id]
    named = named_by(line for line in others if (line.place, line.guideline.order) < here) | _sure(others)
    return {one.id: _closed(one.text, closing, values, named) for one, closing in guideline.closed_options(known)}


def _closed(text: str, closing: str, values: Mapping[str, str], named: set[str]) -> str:
    """A phrasing and its closing, which does not say again what the phrasing named."""
    opening = fill(text, values, named | surely_named_in(closing))
    return f"{opening} {fill(closing, values, named | named_in(text))}".strip()


def _chosen(guideline: Guideline, draft: Draft, options: Iterable[Phrasing]) -> Phrasing | None:
    answer = draft.answer_for(guideline.id)
    found = tuple(options)
    best = next((option for option in found if not option.personal), None)
    if answer.use == "wish":
        return next((option for option in found if option.wish), None)
    if answer.use == "phrasing" and not answer.phrasing:
        return next((option for option in found if option.on_request), best)
    return next((option for option in found if option.id == answer.phrasing), best)


def _lines(guideline: Guideline, draft: Draft, known: Facts) -> list[Cue]:
    use = use_of(guideline, draft, known)
    place = guideline.place(known)
    if use == "own":
        return [Cue(place=place, guideline=guideline, text=draft.answer_for(guideline.id).own.rstrip(), own=True)]
    closed = {one.id: (one, closing) for one, closing in guideline.closed_options(known)} if use == "phrasing" else {}
    phrasing = _chosen(guideline, draft, (one for one, _ in closed.values()))
    if phrasing is None:
        return []
    lines = [Cue(place=place, guideline=guideline, text=phrasing.text, joined=phrasing.joined, opens=phrasing.opens)]
    closing = closed[phrasing.id][1]
    return [*lines, closing_cue(guideline, closing, guideline.closing_place(known))] if closing else lines


def closing_cue(guideline: Guideline, text: str, place: tuple[int, int]) -> Cue:
    """A sentence with which a guideline closes, or fills its closing up."""
    opens = guideline.closing is not None and guideline.closing.opens
    return Cue(place=place, guideline=guideline, text=text, opens=opens)


def _piece(line: Cue, values: Mapping[str, str], named: set[str]) -> Piece:
    paragraph, order = line.place
    source = line.guideline.id
    if line.own:
        return Piece(paragraph=paragraph, order=order, source=source, text=line.text)
    bare = unended(line.text)
    return Piece(
        paragraph=paragraph,
        order=order,
        source=source,
        text=fill(line.text, values, named),
        opened=fill(bare, values, named) if line.opens and bare != line.text else "",
        clause=fill(line.joined, values, named),
        joins=line.guideline.joins,
    )
