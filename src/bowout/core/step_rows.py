"""What the steps of the path offer, so that every interface offers the same in the same order; see `rows`."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from bowout.core.advise import advised_channel
from bowout.core.compose import added, known_facts
from bowout.core.conditions import Facts
from bowout.core.draft import Answer, Draft
from bowout.core.guideline import Guideline
from bowout.core.pack import Pack
from bowout.core.parts import chosen_phrasing, offered, use_of
from bowout.core.rows import Row
from bowout.core.slots import slot_values

ADDED = "added:"
OWN, NOTHING = "own words", "leave out"
"""The rows of a guideline that are no phrasing; the row of a phrasing has the phrasing's id."""


def advice(guideline: Guideline, draft: Draft, known: Facts) -> str:
    """The advice of a guideline, and why it is part of the message or left out, unless own words stand there."""
    because = "" if draft.answer_for(guideline.id).use == "own" else guideline.included(known).because
    return f"{guideline.advice} {because}".strip()


def phrasing_rows(pack: Pack, guideline: Guideline, draft: Draft, now: datetime) -> tuple[Row, ...]:
    """What can stand in the message for a guideline: phrasings in full, own words, and nothing where that may be."""
    values = slot_values(pack, draft.situation, now)
    texts = offered(pack, guideline, draft, known_facts(pack, draft, now), values)
    rows = [Row(phrasing_id, text) for phrasing_id, text in texts.items()]
    rows.append(Row(OWN, " ".join(draft.answer_for(guideline.id).own.split())))
    if guideline.inclusion or guideline.answer_key:
        rows.append(Row(NOTHING, "Leave this out"))
    return tuple(rows)


def phrasing_row(guideline: Guideline, draft: Draft, known: Facts) -> str:
    """The id of the row that stands in the message, "" if no phrasing fits."""
    phrasing = chosen_phrasing(guideline, draft, known)
    words = phrasing.id if phrasing else ""
    return {"own": OWN, "nothing": NOTHING}.get(use_of(guideline, draft, known), words)


def with_row(answer: Answer, row_id: str) -> Answer:
    """The answer once a row was chosen; own words stay."""
    if row_id == OWN:
        return replace(answer, use="own")
    if row_id == NOTHING:
        return replace(answer, use="nothing")
    return replace(answer, use="phrasing", phrasing=row_id)


def added_rows(pack: Pack, draft: Draft, now: datetime) -> tuple[Row, ...]:
    """What is said only because the message is short, to be left out or put back."""
    here = added(pack, draft, now)
    bare = {guideline_id: draft.answer_for(guideline_id).bare for guideline_id in here}
    return tuple(
        Row(
            ADDED + guideline_id,
            "Put back what was left out" if bare[guideline_id] else "Leave out what was added",
            f'{"Though" if bare[guideline_id] else "Because"} the message is short: "{text}"',
        )
        for guideline_id, text in here.items()
    )


def with_added_row(draft: Draft, row_id: str) -> tuple[str, Answer]:
    """The guideline of such a row, and its answer once the row was chosen."""
    guideline_id = row_id.removeprefix(ADDED)
    answer = draft.answer_for(guideline_id)
    return guideline_id, replace(answer, bare=not answer.bare)


def channel_words(pack: Pack, draft: Draft, known: Facts) -> str:
    """By which channel to tell them, and why: what is advised, or what goes with the channel that was chosen."""
    rule = advised_channel(pack.counsel, known)
    labels = pack.field("channel").labels
    then = f", then {labels.get(rule.then, rule.then)}" if rule.then else ""
    words = f"{labels.get(rule.channel, rule.channel)}{then}, to {rule.to}. {rule.because}"
    return words[:1].upper() + words[1:] if draft.situation.channel == rule.channel else f"Advised: {words}"
