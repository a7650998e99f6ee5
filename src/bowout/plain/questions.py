"""The questions of each step as values: what is said, what Enter keeps, and what an answer makes of the draft. Pure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from msgspec import Struct

from bowout.core.compose import known_facts
from bowout.core.draft import Answer, Draft
from bowout.core.flow import asked
from bowout.core.guideline import Guideline
from bowout.core.pack import Field, Pack
from bowout.core.rows import Row
from bowout.core.situation import Situation
from bowout.core.slots import written
from bowout.core.step_rows import (
    ADDED,
    NOTHING,
    OWN,
    added_rows,
    channel_words,
    phrasing_row,
    phrasing_rows,
    with_added_row,
    with_row,
)
from bowout.core.telling import over_words, read_fact, typed_fact, unread_words
from bowout.plain.talk import Option, listed, literal, picked, shown, unread

PHRASES = "phrasing"
"""The id of a guideline's own question, the last one of its step."""


class Question(Struct, frozen=True, kw_only=True):
    """One question: `words` is said, `again` begins what is said after an answer that could not be read.

    `read` makes a draft of an answer, or says in a sentence why it cannot. `keeps` says what Enter does; "" if an
    answer is needed. `cleared` is the draft with the answer taken back, None where there is nothing to take back.
    `free` is whether any text can be the answer, `told` whether one was given for sure, and `assumed` whether the
    message tells what stands there though nobody said it.
    """

    id: str
    words: str
    again: str
    keeps: str
    read: Callable[[str], Draft | str]
    cleared: Draft | None = None
    free: bool = False
    told: bool = False
    assumed: bool = False
    example: str = ""


def questions(  # noqa: PLR0913 - what there is to ask about, and who answers
    pack: Pack, draft: Draft, step_id: str, now: datetime, *, new: bool = False, strict: bool = True
) -> tuple[Question, ...]:
    """The questions of the situation or of a guideline: facts first, since they decide which phrasings there are.

    `new` is whether nobody went through the step yet: then what stands there was not told by anybody.
    `strict` is whether a decision in the future is asked for again, and words are asked for only where there are some;
    answers written before are taken as they are.
    """
    facts = tuple(
        _choice(pack, draft, field, now, new=new) if field.kind == "choice" else _text(pack, draft, field, now, strict)
        for field in asked(pack, draft, step_id, now)
    )
    guideline = next((guideline for guideline in pack.guidelines if guideline.id == step_id), None)
    if guideline is None or (facts and strict and not _worded(pack, draft, guideline, now)):
        return facts
    return (*facts, _phrases(pack, draft, guideline, now))


def understood(name: str, draft: Draft, pack: Pack, now: datetime) -> str:
    """An answer as it was understood, where it was picked or read: a day, a time, a choice, a title; else ""."""
    field, locale = pack.field(name), pack.locale
    value: object = getattr(draft.situation, name) or typed_fact(field, draft.situation)
    if isinstance(value, datetime):
        over = over_words(field, draft.situation, now)
        return f"{field.label}: {written(locale.slot, value, locale).rstrip('.')}. {over}".rstrip()
    if isinstance(value, date):
        return f"{field.label}: {written(locale.day, value, locale)}."
    if field.kind == "choice":
        return next((f"{field.label}: {one.label.rstrip('.')}." for one in field.choices if one.id == value), "")
    if name == "recipient_name" and draft.situation.recipient_title:
        return f"{field.label}: {typed_fact(field, draft.situation)}."
    return ""


def _text(pack: Pack, draft: Draft, field: Field, now: datetime, strict: bool) -> Question:
    told = typed_fact(field, draft.situation)
    booked = draft.situation.interview_at
    known = booked.date() if booked else None
    nothing = read_fact(field, "", now, pack.locale) or {}

    def read(typed: str) -> Draft | str:
        facts = read_fact(field, literal(typed), now, pack.locale, known)
        how = unread_words(field, literal(typed), now, pack.locale, known)
        if facts is None or (how and strict):
            return how[:1].lower() + how[1:]
        return draft.tell(**facts)

    empty = "" if field.required else "Enter leaves it empty."
    return Question(
        id=field.id,
        words=f"{field.label}. {field.help}".strip(),
        again=field.label,
        keeps=f"Enter keeps: {told}." if told else empty,
        read=read,
        cleared=draft.tell(**nothing) if told and not field.required else None,
        free=True,
        told=bool(told),
        example=field.example,
    )


def _choice(pack: Pack, draft: Draft, field: Field, now: datetime, *, new: bool) -> Question:
    known = known_facts(pack, draft, now)
    options = tuple(Option(one.id, one.label, one.help) for one in field.choices if one.applies(known))
    value = typed_fact(field, draft.situation)
    number, told = next(
        ((number, option.text) for number, option in enumerate(options, 1) if option.id == value), (0, "")
    )
    assumed = new and getattr(draft.situation, field.id) == getattr(Situation(), field.id)
    early = f"Enter takes number {number}." if assumed else f"Now: number {number}. Enter keeps it."

    def read(typed: str) -> Draft | str:
        found = picked(options, literal(typed))
        return draft.tell(**{field.id: found.id}) if found else unread(options)

    advice = channel_words(pack, draft, known) if field.id == "channel" else field.help
    return Question(
        id=field.id,
        words="\n".join(filter(None, (f"{field.label}. {advice}".strip(), early if told else "", listed(options)))),
        again=field.label,
        keeps=f"Enter {'takes' if assumed else 'keeps'}: {told}." if told else "Enter leaves it open.",
        read=read,
        told=not assumed,
        assumed=assumed and field.id == "stage",
    )


def _worded(pack: Pack, draft: Draft, guideline: Guideline, now: datetime) -> bool:
    """Whether there are words to choose from: phrasings, or own words that were written."""
    ids = {row.id for row in phrasing_rows(pack, guideline, draft, now)}
    return not ids <= {OWN, NOTHING} or bool(draft.answer_for(guideline.id).own.strip())


def _phrases(pack: Pack, draft: Draft, guideline: Guideline, now: datetime) -> Question:
    answer = draft.answer_for(guideline.id)
    added = [row for row in added_rows(pack, draft, now) if row.id == f"{ADDED}{guideline.id}"]
    options = (
        *map(_option, phrasing_rows(pack, guideline, draft, now)),
        *shown(added),
    )

    def read(typed: str) -> Draft | str:
        found = picked(options, literal(typed))
        if found is None:
            return f"write a number from 1 to {len(options)}, the first words of one, or own to write yours."
        if found.id.startswith(ADDED):
            return draft.answer(*with_added_row(draft, found.id))
        return draft.answer(guideline.id, with_row(answer, found.id))

    stands = phrasing_row(guideline, draft, known_facts(pack, draft, now))
    number = next((number for number, option in enumerate(options, 1) if option.id == stands), 0)
    early = f"Now: number {number}. Enter keeps it." if number else ""
    return Question(
        id=PHRASES,
        words="\n".join(filter(None, ("Which words?", early, listed(options)))),
        again="Which words",
        keeps=f"Enter keeps number {number}." if number else "Enter goes on without them.",
        read=read,
        cleared=draft.answer(guideline.id, Answer(own=answer.own)) if answer.use or answer.bare else None,
    )


def _option(row: Row) -> Option:
    """A row of a guideline as it is read aloud."""
    if row.id == OWN:
        return Option(OWN, f"Your own words: {row.text}" if row.text else "Your own words, to be written")
    return Option(row.id, row.text)
