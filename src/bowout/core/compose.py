"""Composing: a pack and a draft give a message. Pure; the preview and all that goes out use it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bowout.core.advise import advised_channel
from bowout.core.conditions import Facts, fitting
from bowout.core.draft import Draft, Edit, Use
from bowout.core.facts import facts
from bowout.core.guideline import Guideline, Phrasing
from bowout.core.message import EDITED, GREETING, SIGN_OFF, Block, Message, Part
from bowout.core.pack import Pack
from bowout.core.slots import fill, slot_values

SUBJECT_LENGTH = 70
"""The most characters of a subject, where the pack has one as short as that."""


def compose(pack: Pack, draft: Draft, now: datetime) -> Message:
    """The message that a draft stands for at a moment (local time without a zone)."""
    if draft.edit is not None:
        return _as_edited(draft.edit)
    known = known_facts(pack, draft, now)
    values = slot_values(pack, draft.situation)
    frame = pack.letter
    return Message(
        subject=_subject(frame.subjects, known, values),
        blocks=(
            Block((Part(_best(frame.greetings, known, values), GREETING),)),
            *_paragraphs(pack, draft, known, values),
            Block((Part(_best(frame.sign_offs, known, values), SIGN_OFF),)),
        ),
    )


def known_facts(pack: Pack, draft: Draft, now: datetime) -> dict[str, str]:
    """The facts of a draft, a channel that was left open filled with the recommended one."""
    known = facts(draft.situation, now)
    known["channel"] = known["channel"] or advised_channel(pack.counsel, known).channel
    return known


def use_of(guideline: Guideline, draft: Draft, known: Facts) -> Use:
    """What the guideline's part is made of: "phrasing", "own" or "nothing"; a default is worked out."""
    answer = draft.answer_for(guideline.id)
    if answer.use == "own" and not answer.own.strip():
        return "phrasing"
    if answer.use:
        return answer.use
    return "phrasing" if guideline.included(known).include else "nothing"


def chosen_phrasing(guideline: Guideline, draft: Draft, known: Facts) -> Phrasing | None:
    """The chosen phrasing where it still fits the situation, else the best fit, else None."""
    options = guideline.options(known)
    wanted = draft.answer_for(guideline.id).phrasing
    return next((option for option in options if option.id == wanted), options[0] if options else None)


def part_of(guideline: Guideline, draft: Draft, known: Facts, values: Mapping[str, str]) -> str:
    """The words that one guideline contributes, empty if none."""
    use = use_of(guideline, draft, known)
    if use == "own":
        return draft.answer_for(guideline.id).own
    phrasing = chosen_phrasing(guideline, draft, known) if use == "phrasing" else None
    return fill(phrasing.text, values) if phrasing else ""


def _paragraphs(pack: Pack, draft: Draft, known: Facts, values: Mapping[str, str]) -> tuple[Block, ...]:
    paragraphs: dict[int, list[Part]] = {}
    for guideline in sorted(pack.guidelines, key=lambda guideline: guideline.order):
        text = part_of(guideline, draft, known, values)
        if text:
            paragraphs.setdefault(guideline.paragraph(known), []).append(Part(text, guideline.id))
    return tuple(Block(tuple(paragraphs[number])) for number in sorted(paragraphs))


def _subject(phrasings: tuple[Phrasing, ...], known: Facts, values: Mapping[str, str]) -> str:
    """The best-fitting subject that mail programs show whole; where none is short enough, the shortest."""
    texts = [fill(phrasing.text, values) for phrasing in fitting(phrasings, known)]
    return next((text for text in texts if len(text) <= SUBJECT_LENGTH), min(texts, key=len, default=""))


def _best(phrasings: tuple[Phrasing, ...], known: Facts, values: Mapping[str, str]) -> str:
    fits = fitting(phrasings, known)
    return fill(fits[0].text, values) if fits else ""


def _as_edited(edit: Edit) -> Message:
    paragraphs = edit.body.split("\n\n")
    return Message(edit.subject, tuple(Block((Part(paragraph, EDITED),)) for paragraph in paragraphs))
