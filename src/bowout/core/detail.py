"""The one true detail that a person valued: the rest of a sentence that begins "I liked", or a sentence of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bowout.core.pack import Locale
from bowout.core.situation import Situation

_EVENT_WITHIN = 5
"""Among how many words and commas an event is looked for: "the short walk", but not "the old house and its tour"."""


def in_sentence(detail: str, situation: Situation, locale: Locale) -> str:
    """The detail as it goes on: "I loved The lab!" is "the lab", and to an agency "your lab" is "the lab".

    A company's own full stop stays. A sentence of its own begins with a capital.
    """
    bare = _bare(detail, locale)
    first = bare.split(maxsplit=1)[0] if bare else ""
    if is_sentence(detail, locale):
        bare = bare[:1].upper() + bare[1:]
    elif first.lower() in (*locale.detail_words, *locale.detail_chances):
        bare = first.lower() + bare[len(first) :]
    if situation.recipient_kind == "agency":
        for ours, theirs in locale.detail_of_others.items():
            bare = re.sub(rf"\b{re.escape(ours)}\b", theirs, bare)
    company = situation.company
    return f"{bare}." if company.endswith(".") and f"{bare}.".endswith(company) else bare


def is_sentence(detail: str, locale: Locale) -> bool:
    """Whether nothing can stand before the detail: "it was a good talk", "the lab was fun", but not "what was said"."""
    said = f"{_bare(detail, locale)} ".lower().replace("’", "'")
    if _begun(said, locale.detail_subjects):
        return True
    words = said.partition(". ")[0].split()
    verbs = [at for at, word in enumerate(words) if word in locale.detail_predicates]
    verbs += [at for at, word in enumerate(words[:3]) if word in locale.detail_acts]
    at = min(verbs, default=0)
    before = words[:at]
    return bool(before) and before[-1] not in locale.detail_subjects and not set(before) & set(locale.detail_links)


def enjoyed(detail: str, locale: Locale) -> str:
    """The detail with the verb that fits it: "enjoyed the tour", "enjoyed meeting you", but "liked the old lamps"."""
    verb = locale.detail_event_verb if thanked(detail, locale) else locale.detail_verb
    return f"{verb} {detail}".lstrip()


def thanked(detail: str, locale: Locale) -> str:
    """The detail as what one can be thanked for: "the tour", or of "meeting you" "the chance to meet you"; else ""."""
    if chance := _begun(f"{detail} ", locale.detail_chances):
        return f"{locale.detail_chances[chance]} {detail[len(chance) :].lstrip()}".rstrip()
    return detail if _is_event(detail.lower().replace(",", " ,").split(), locale) else ""


def _is_event(words: list[str], locale: Locale) -> bool:
    """Whether the words tell of an event: "the short walk to the lab", but not "the meeting room"."""
    if not words or words[0] not in locale.detail_event_firsts:
        return False
    at = next((at for at, word in enumerate(words[:_EVENT_WITHIN]) if word in locale.detail_events), 0)
    ends = not words[at + 1 :] or words[at + 1] in (",", *locale.detail_event_ends)
    return at > 0 and ends and not {*words[:at]} & {*locale.detail_links, *locale.detail_subjects}


def _bare(detail: str, locale: Locale) -> str:
    """The detail without what leads up to it and the marks behind it."""
    bare = " ".join(detail.split()).rstrip(" .,;!")
    begun = _begun(bare.lower().replace("’", "'"), locale.detail_openings)
    return f"{locale.detail_openings[begun]} {bare[len(begun) :].lstrip()}".lstrip() if begun else bare


def _begun(text: str, beginnings: Iterable[str]) -> str:
    """The longest of the beginnings that a text begins with, as whole words; "" if none."""
    return max((begun for begun in beginnings if text.startswith(f"{begun} ")), key=len, default="")
