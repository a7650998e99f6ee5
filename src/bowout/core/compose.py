"""Composing: a pack and a draft give a message. Pure; the preview and all that goes out use it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bowout.core.addressing import alone, is_nobody, is_team
from bowout.core.advise import advised_channel, advised_length
from bowout.core.arrange import Piece, arranged
from bowout.core.coach.reader import read_letter
from bowout.core.conditions import Facts, fitting
from bowout.core.detail import in_sentence, is_sentence, thanked
from bowout.core.draft import Draft, Edit
from bowout.core.facts import facts
from bowout.core.guideline import Phrasing
from bowout.core.message import EDITED, GREETING, SIGN_OFF, Block, Message, Part
from bowout.core.pack import Letter, Pack
from bowout.core.parts import Cue, closing_cue, named_by, pieces, script
from bowout.core.slots import fill, slot_values
from bowout.core.turns import TURN, in_turn

SUBJECT_LENGTH = 70
"""The most characters of a subject, where the pack has one as short as that."""


def compose(pack: Pack, draft: Draft, now: datetime) -> Message:
    """The message that a draft stands for at a moment (local time without a zone)."""
    if draft.edit is not None:
        return _as_edited(pack, draft.edit)
    known = known_facts(pack, draft, now)
    values = slot_values(pack, draft.situation, now)
    frame = pack.letter
    return Message(
        subject=_subject(frame, known, values),
        blocks=(
            Block((Part(_frame(frame, "greetings", known, values), GREETING),)),
            *_blocks(pack, draft, known, values),
            Block((Part(_frame(frame, "sign_offs", known, values), SIGN_OFF),)),
        ),
    )


def known_facts(pack: Pack, draft: Draft, now: datetime) -> dict[str, str]:
    """The facts of a draft, a channel that was left open filled with the recommended one."""
    known = facts(draft.situation, now)
    known["channel"] = known["channel"] or advised_channel(pack.counsel, known).channel
    known[TURN] = draft.turn or known[TURN]
    known["told_by"] = draft.told_by
    name = alone(draft.situation.recipient_name, draft.situation.company, pack.locale)
    if is_nobody(name, pack.locale):
        known["recipient"] = "unnamed"
    elif known["recipient"] != "unnamed" and is_team(name, pack.locale):
        known["recipient"] = "team"
    told = draft.situation.detail
    if known["detail"] == "yes" and is_sentence(told, pack.locale):
        known["detail"] = "sentence"
    elif known["detail"] == "yes" and thanked(in_sentence(told, draft.situation, pack.locale), pack.locale):
        known["thanked"] = "yes"
    return known


def added(pack: Pack, draft: Draft, now: datetime) -> dict[str, str]:
    """What is said only because the message is short: the id of the guideline that says it → its words.

    What the person leaves out of that is told too, so that it can come back. To a message by hand nothing is added.
    """
    if draft.edit is not None:
        return {}
    known = known_facts(pack, draft, now)
    _, more = _said(pack, draft, known, slot_values(pack, draft.situation, now))
    return {piece.source: " ".join(one.text for one in more if one.source == piece.source) for piece in more}


def _blocks(pack: Pack, draft: Draft, known: Facts, values: Mapping[str, str]) -> tuple[Block, ...]:
    said, more = _said(pack, draft, known, values)
    return arranged([*said, *(piece for piece in more if not draft.answer_for(piece.source).bare)])


def _said(pack: Pack, draft: Draft, known: Facts, values: Mapping[str, str]) -> tuple[list[Piece], list[Piece]]:
    """All that is said, and no more than the message needs of what could be added to closings.

    What is left out of that is not made up for by anything else: whoever takes a sentence out gets no other one.
    """
    lines = script(pack, draft, known)
    said = pieces(lines, values)
    lacking = advised_length(pack.counsel, known).fewest - Message("", arranged(said)).words
    return said, _filling(lines, known, values, lacking) if lacking > 0 else []


def _filling(lines: list[Cue], known: Facts, values: Mapping[str, str], lacking: int) -> list[Piece]:
    """What makes up for the words that a message lacks, in as few sentences as it takes, or all there is."""
    first = _more(lines, known, values, leads=True)[:1]
    could = _more(lines, known, values, leads=False)
    lacking -= sum(map(_length, first))
    spare = list(could)
    while lacking > 0 and spare:
        enough = [piece for piece in spare if _length(piece) >= lacking]
        taken = min(enough, key=_length) if enough else max(spare, key=_length)
        spare.remove(taken)
        lacking -= _length(taken)
    return [*first, *(piece for piece in could if piece not in spare)]


def _more(lines: list[Cue], known: Facts, values: Mapping[str, str], *, leads: bool) -> list[Piece]:
    """What the guidelines that speak in the pack's words, and whose closings lead or do not, could add to these."""
    speaking = {line.guideline.id: line.guideline for line in lines if not line.own}
    spare = [
        closing_cue(guideline, one.text, guideline.more_place(known))
        for guideline in speaking.values()
        if guideline.closing and guideline.closing.leads == leads
        for one in fitting(guideline.closing.more, known)
        if not one.personal
    ]
    named = named_by(lines)
    return [piece for cue in spare for piece in pieces([cue], values, named)]


def _length(piece: Piece) -> int:
    return len(piece.text.split())


def frame_options(letter: Letter, whose: str, known: Facts) -> tuple[Phrasing, ...]:
    """The subjects, greetings or sign_offs (`whose`) that fit a situation, the one to use first."""
    fits = fitting(getattr(letter, whose), known)
    return in_turn(fits, known.get(TURN, ""), whose) if letter.turns else fits


def _subject(letter: Letter, known: Facts, values: Mapping[str, str]) -> str:
    """The best-fitting subject that mail programs show whole; where none is short enough, the shortest."""
    texts = [fill(phrasing.text, values) for phrasing in frame_options(letter, "subjects", known)]
    return next((text for text in texts if len(text) <= SUBJECT_LENGTH), min(texts, key=len, default=""))


def _frame(letter: Letter, whose: str, known: Facts, values: Mapping[str, str]) -> str:
    fits = frame_options(letter, whose, known)
    return fill(fits[0].text, values) if fits else ""


def _as_edited(pack: Pack, edit: Edit) -> Message:
    paragraphs = edit.body.split("\n\n")
    # The coach counts so too: one message has one number of words, whoever tells it.
    read = read_letter(edit.body, pack.coach.words).words if pack.coach else None
    return Message(edit.subject, tuple(Block((Part(paragraph, EDITED),)) for paragraph in paragraphs), read)
