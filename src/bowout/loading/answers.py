"""The answers file: a whole withdrawal told in one YAML file, for scripts and for composing without an interface."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import cast

import msgspec
from msgspec import Struct

from bowout.core.address import LIKE_THIS, is_address
from bowout.core.compose import known_facts
from bowout.core.draft import DEFAULT_LANGUAGE, Answer, Draft
from bowout.core.names import role_title, split_title
from bowout.core.pack import Pack
from bowout.core.problem import Problem, nearest
from bowout.core.situation import Situation
from bowout.core.text import clean, one_line
from bowout.loading.convert import Converter
from bowout.loading.source import Node, SourceError, parse


class Sender(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who withdraws."""

    name: str
    email: str = ""
    phone: str = ""


class Recipient(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who is told; `kind` is a choice of the pack's field `recipient_kind`."""

    name: str = ""
    title: str = ""
    kind: str = ""


class AnswersFile(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The keys of an answers file, beside the switches that the guidelines of a pack bring with `answer_key`."""

    lang: str = DEFAULT_LANGUAGE
    sender: Sender
    company: str
    role: str
    recipient: Recipient = Recipient()
    stage: str
    interview_at: datetime | None = None
    decided_on: date | None = None
    channel: str = Situation().channel
    tone: str = Situation().tone
    reason: str = Situation().reason
    detail: str = ""
    phrasings: dict[str, str] = {}
    own_words: dict[str, str] = {}


def answers_language(data: bytes, path: str, known: Sequence[str]) -> tuple[str, list[Problem]]:
    """The language that an answers file asks for, so that its pack can be loaded first; "" beside what is wrong."""
    try:
        told = _told(parse(data, path)).get("lang")
    except SourceError as error:
        return "", [error.problem]
    if told is not None and not told.is_scalar:
        return "", [told.problem("'lang' must be a text.", f"Write it like 'lang: {DEFAULT_LANGUAGE}'.")]
    lang = told.text if told else DEFAULT_LANGUAGE
    if told is None or lang in known:
        return lang, []
    return "", [told.problem(f"There is no pack for the language '{lang}'.", nearest(lang, known))]


def load_answers(data: bytes, path: str, pack: Pack, now: datetime) -> tuple[Draft | None, list[Problem]]:
    """The draft that an answers file in UTF-8 bytes stands for, or None beside every problem found.

    `path` is the name used in problems; `now` decides with the situation which phrasings can be chosen.
    """
    try:
        node = _told(parse(data, path))
    except SourceError as error:
        return None, [error.problem]
    converter = Converter()
    told = converter.struct(node, _form(pack))
    problems = [*converter.problems, *_wrong_values(node, pack), *_wrong_words(node, pack)]
    if told is None or problems:
        return None, sorted(set(problems))
    draft = Draft(lang=told.lang, situation=_situation(told, pack), answers=_answers(told, node, pack))
    problems = list(_misfits(node, pack, draft, now))
    return (None, sorted(problems)) if problems else (draft, [])


def _told(node: Node, form: type[Struct] = AnswersFile) -> Node:
    """The file without those of its optional keys that have nothing behind them: they count as left out."""
    if not isinstance(node.value, dict):
        return node
    fields = {field.name: field for field in msgspec.structs.fields(form)}
    told = {}
    for key, (place, child) in node.value.items():
        field = fields.get(key)
        if field is None or field.required or child.value is not None:
            inner = field.type if field else None
            told[key] = (place, _told(child, inner) if isinstance(inner, type) and issubclass(inner, Struct) else child)
    return msgspec.structs.replace(node, value=told)


def _form(pack: Pack) -> type[AnswersFile]:
    """The keys that a file may have with this pack: those that are always known and the guidelines' switches."""
    switches = [(key, bool | None, None) for key in _switches(pack)]
    form = msgspec.defstruct("AnswersWithSwitches", switches, bases=(AnswersFile,), frozen=True, kw_only=True)
    return cast("type[AnswersFile]", form)


def _switches(pack: Pack) -> dict[str, str]:
    """The key of each switch → the id of its guideline; a key must be one word, as the others are."""
    taken = AnswersFile.__struct_fields__
    return {
        guideline.answer_key: guideline.id
        for guideline in pack.guidelines
        if guideline.answer_key.isidentifier() and guideline.answer_key not in taken
    }


def _situation(told: AnswersFile, pack: Pack) -> Situation:
    title, name = split_title(one_line(told.recipient.name), pack.locale.titles)
    return Situation(
        sender_name=one_line(told.sender.name),
        sender_email=one_line(told.sender.email),
        sender_phone=one_line(told.sender.phone),
        company=one_line(told.company),
        role=role_title(one_line(told.role), pack.locale.articles, pack.locale.role_words),
        recipient_name=name,
        recipient_title=one_line(told.recipient.title) or title,
        recipient_kind=told.recipient.kind,
        stage=told.stage,
        interview_at=told.interview_at,
        decided_on=told.decided_on,
        channel=told.channel,
        tone=told.tone,
        reason=told.reason,
        detail=one_line(told.detail),
    )


def _answers(told: AnswersFile, node: Node, pack: Pack) -> dict[str, Answer]:
    switched = {guideline: node.entries[key].value for key, guideline in _switches(pack).items() if key in node.entries}
    wishing = {guideline.id for guideline in pack.guidelines if any(one.wish for one in guideline.phrasings)}
    answers: dict[str, Answer] = {}
    for guideline in (guideline.id for guideline in pack.guidelines):
        own = clean(told.own_words.get(guideline, "")).strip("\n")
        phrasing = told.phrasings.get(guideline, "")
        if own:
            answers[guideline] = Answer(use="own", phrasing=phrasing, own=own)
        elif phrasing or switched.get(guideline) is True:
            answers[guideline] = Answer(use="phrasing", phrasing=phrasing)
        elif switched.get(guideline) is False:
            answers[guideline] = Answer(use="wish" if guideline in wishing else "nothing")
    return answers


_CHOICES = {
    ("stage",): "stage",
    ("channel",): "channel",
    ("tone",): "tone",
    ("reason",): "reason",
    ("recipient", "kind"): "recipient_kind",
}
_NEEDED = (("sender", "name"), ("company",), ("role",))


def _wrong_values(node: Node, pack: Pack) -> Iterator[Problem]:
    """Values that have the right form and still cannot be meant."""
    fields = {field.id: tuple(choice.id for choice in field.choices) for field in pack.fields if field.choices}
    for keys, field in _CHOICES.items():
        place = _at(node, keys)
        if place is not None and field in fields and place.text not in fields[field]:
            known = [choice for choice in fields[field] if choice]
            yield place.problem(f"'{place.text}' is not a value of '{keys[-1]}'.", nearest(place.text, known))
    for keys in _NEEDED:
        place = _at(node, keys)
        if place is not None and not one_line(place.text):
            yield place.problem(f"'{keys[-1]}' is empty.", "Say it; the message needs it.")
    address = _at(node, ("sender", "email"))
    if address is not None and (told := one_line(address.text)) and not is_address(told):
        yield address.problem(f"'{told}' is not an email address.", LIKE_THIS)
    slot = _at(node, ("interview_at",))
    if slot is not None and _is_day(slot.text):
        yield slot.problem("'interview_at' has a day and no time.", f"Write it like {slot.text}T10:00.")


def _wrong_words(node: Node, pack: Pack) -> Iterator[Problem]:
    """Guidelines and phrasings that the pack does not have, own words without a word, words that are switched off."""
    phrasings = {guideline.id: [option.id for option in guideline.phrasings] for guideline in pack.guidelines}
    off = {id_ for key, id_ in _switches(pack).items() if key in node.entries and node.entries[key].value is False}
    for section in ("phrasings", "own_words"):
        for guideline, (key, place) in _pairs(node, section):
            if guideline not in phrasings:
                yield key.problem(f"'{guideline}' is not a guideline.", nearest(guideline, phrasings))
                continue
            if guideline in off:
                yield key.problem(
                    f"Words are given for '{guideline}', which is switched off.", "Switch it on, or take them out."
                )
            if section == "own_words" and place.is_scalar and not place.text.strip():
                yield place.problem(f"The own words for '{guideline}' are empty.", "Write them, or take the line out.")
            if section == "phrasings" and place.is_scalar and place.text not in phrasings[guideline]:
                what = f"'{guideline}' has no phrasing '{place.text}'."
                yield place.problem(what, nearest(place.text, phrasings[guideline]))


def _misfits(node: Node, pack: Pack, draft: Draft, now: datetime) -> Iterator[Problem]:
    """Phrasings that exist and are not meant for this situation."""
    known = known_facts(pack, draft, now)
    for guideline, (_, place) in _pairs(node, "phrasings"):
        fitting = [option.id for option in pack.guideline(guideline).options(known)]
        if place.text not in fitting:
            mend = f"Fitting: {', '.join(fitting)}." if fitting else "Nothing here fits; say it in own_words."
            yield place.problem(f"'{place.text}' does not fit this situation.", mend)


def _pairs(node: Node, key: str) -> Iterator[tuple[str, tuple[Node, Node]]]:
    section = node.get(key)
    if section is not None and isinstance(section.value, dict):
        yield from section.value.items()


def _at(node: Node, keys: Sequence[str]) -> Node | None:
    """The text under some keys, or None where the form is wrong and has been told already."""
    for key in keys:
        found = node.get(key)
        if found is None:
            return None
        node = found
    return node if node.is_scalar else None


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
