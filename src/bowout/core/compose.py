"""Composing: a pack and a draft give a message. Pure; the preview and all that goes out use it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bowout.core.advise import advised_channel, advised_length
from bowout.core.arrange import Piece, arranged
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
            *arranged(_pieces(pack, draft, known, values)),
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


def offered(guideline: Guideline, known: Facts, values: Mapping[str, str]) -> dict[str, str]:
    """What a guideline can say in a situation: the id of each phrasing → its words and its closing, best fit first."""
    options = guideline.options(known)
    texts = {one.id: (one.text, guideline.closing_for(one, known)) for one in options}
    return {name: " ".join(fill(text, values) for text in both if text) for name, both in texts.items()}


def part_of(guideline: Guideline, draft: Draft, known: Facts, values: Mapping[str, str]) -> str:
    """The words that one guideline contributes, in whole sentences; empty if none."""
    return " ".join(piece.text for piece in _said(guideline, draft, known, values))


def _pieces(pack: Pack, draft: Draft, known: Facts, values: Mapping[str, str]) -> list[Piece]:
    """All that is said, and no more than the message needs of what could be added."""
    said = {guideline.id: _said(guideline, draft, known, values) for guideline in pack.guidelines}
    pieces = [piece for found in said.values() for piece in found]
    lacking = advised_length(pack.counsel, known).fewest - Message("", arranged(pieces)).words
    for guideline in pack.guidelines:
        if guideline.closing and len(said[guideline.id]) > 1:
            for sentence in fitting(guideline.closing.more, known):
                if lacking > 0:
                    pieces.append(_closing(guideline, sentence.text, known, values))
                    lacking -= len(pieces[-1].text.split())
    return pieces


def _said(guideline: Guideline, draft: Draft, known: Facts, values: Mapping[str, str]) -> list[Piece]:
    """What one guideline says: nothing, own words, or a phrasing and the closing that it has."""
    use = use_of(guideline, draft, known)
    paragraph, order = guideline.place(known)
    if use == "own":
        own = draft.answer_for(guideline.id).own
        return [Piece(paragraph=paragraph, order=order, source=guideline.id, text=own)]
    phrasing = chosen_phrasing(guideline, draft, known) if use == "phrasing" else None
    if phrasing is None:
        return []
    sentence = Piece(
        paragraph=paragraph,
        order=order,
        source=guideline.id,
        text=fill(phrasing.text, values),
        opened=fill(phrasing.text.removesuffix("."), values) if phrasing.text.endswith(".") else "",
        clause=fill(phrasing.joined, values),
        joins=guideline.joins,
    )
    closing = guideline.closing_for(phrasing, known)
    return [sentence, _closing(guideline, closing, known, values)] if closing else [sentence]


def _closing(guideline: Guideline, text: str, known: Facts, values: Mapping[str, str]) -> Piece:
    paragraph, order = guideline.closing_place(known)
    return Piece(paragraph=paragraph, order=order, source=guideline.id, text=fill(text, values))


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
