"""What all renditions draw on: the facts, and the very words that each guideline gave the message.

A rendition must not say what the message leaves out. So a reason that is not given is no fact here, and of a message
that was rewritten by hand only those parts count that still stand in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct

from bowout.core.arrange import Piece, arranged
from bowout.core.compose import frame_options, known_facts
from bowout.core.conditions import fitting
from bowout.core.draft import Draft, Edit
from bowout.core.guideline import Phrasing
from bowout.core.message import Part
from bowout.core.pack import Pack
from bowout.core.parts import pieces, script, unended, use_of
from bowout.core.slots import fill, slot_values, used

ORIGINS = ("phrasing", "wish", "own", "nothing", "edited")
"""Where a guideline's part came from; "wish" parts kindly without what the guideline is for, and "edited" is a message
by hand in which the part no longer stands."""

FRAME = ("greeting", "sign_off")
"""Slots that stand for the letter's own greeting and sign-off."""

REASON = "be-honest-and-concise"
"""The guideline that gives the reason."""


_ONE_SLOT = re.compile(r"\$\w+")


class Told(Struct, frozen=True):
    """What may be said: `facts` for conditions, `values` for slots, and the slots of which nothing is known."""

    facts: dict[str, str]
    values: dict[str, str]
    empty: frozenset[str]

    def best(self, phrasings: Iterable[Phrasing]) -> str:
        """The words of the best fitting phrasing of which everything is known, else "".

        One that is the person's own words goes before all others, however many facts those name.
        """
        chosen = self.choose(phrasings)
        return fill(chosen.text, self.values) if chosen else ""

    def choose(self, phrasings: Iterable[Phrasing]) -> Phrasing | None:
        """The phrasing whose words `best` gives."""
        found = fitting(phrasings, self.facts)
        whole = (one for one in (*filter(_is_own, found), *found) if not used(one.text) & self.empty)
        return next(whole, None)

    def piece(self, phrasing: Phrasing, line: str, place: tuple[int, int], after: str) -> Piece:
        """The words of a line at a place (paragraph, order), ready to go on from the line `after`."""
        paragraph, order = place
        clause = "" if used(phrasing.joined) & self.empty else phrasing.joined
        bare = unended(phrasing.text)
        return Piece(
            paragraph=paragraph,
            order=order,
            source=line,
            text=fill(phrasing.text, self.values),
            opened=fill(bare, self.values) if bare != phrasing.text else "",
            clause=fill(clause, self.values),
            joins=after,
        )


def _is_own(phrasing: Phrasing) -> bool:
    return ("own",) in phrasing.when.values() and _ONE_SLOT.fullmatch(phrasing.text) is not None


def part_slot(guideline_id: str) -> str:
    """The slot that stands for a guideline's part, such as `be_honest_and_concise`."""
    return guideline_id.replace("-", "_")


def clause_slot(guideline_id: str) -> str:
    """The slot that stands for the same part as a clause, such as "because I am moving."; empty if it is none."""
    return f"{part_slot(guideline_id)}_clause"


def told(pack: Pack, draft: Draft, now: datetime) -> Told:
    """What a draft lets every rendition say at a moment (local time without a zone)."""
    facts = known_facts(pack, draft, now)
    values = slot_values(pack, draft.situation, now)
    slots: dict[str, str] = {}
    said = pieces(script(pack, draft, facts), values)
    composed = [part for block in arranged(said) for part in block.parts]
    for guideline in pack.guidelines:
        part = " ".join(piece.text for piece in said if piece.source == guideline.id)
        origin: str = use_of(guideline, draft, facts) if part else "nothing"
        if origin == "phrasing" and draft.answer_for(guideline.id).use == "wish":
            origin = "wish"
        if draft.edit is not None and not (part and _stands(part, composed, guideline.id, draft.edit)):
            part, origin = "", "edited"
        facts[guideline.id] = origin
        slots[part_slot(guideline.id)] = part
        slots[clause_slot(guideline.id)] = next((one.clause for one in said if part and one.source == guideline.id), "")
    if facts.get(REASON) != "phrasing":
        facts["reason"] = ""
    frame = Told(facts, values, frozenset())
    for slot, whose in (("greeting", "greetings"), ("sign_off", "sign_offs")):
        slots[slot] = frame.best(frame_options(pack.letter, whose, facts))
    empty = {name for name, part in slots.items() if not part} | _untold(draft)
    return Told(facts, {**values, **slots}, frozenset(empty))


def _untold(draft: Draft) -> set[str]:
    known = draft.situation
    facts = {
        "email": known.sender_email,
        "phone": known.sender_phone,
        "contact": known.named,
        "first_name": known.named,
        "titled": known.named and known.recipient_title,
        "slot": known.interview_at,
        "slot_day": known.interview_at,
        "when": known.interview_at,
        "when_day": known.interview_at,
        "decided": known.decided_on,
        "detail": known.detail,
        "enjoyed_detail": known.detail,
        "thanked_detail": known.detail,
    }
    return {slot for slot, value in facts.items() if not value}


def _stands(part: str, composed: Iterable[Part], source: str, edit: Edit) -> bool:
    """Whether a guideline's part is still found in a message by hand, as it is or as it was composed."""
    body = _flat(edit.body)
    said = [piece.text for piece in composed if piece.source == source]
    return _flat(part) in body or all(_flat(text).rstrip(".,") in body for text in said)


def _flat(text: str) -> str:
    return " ".join(text.split())
