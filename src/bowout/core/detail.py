"""The one true detail that a person valued, as the rest of a sentence that begins "I liked"."""

from __future__ import annotations

import re

from bowout.core.pack import Locale
from bowout.core.situation import Situation


def in_sentence(detail: str, situation: Situation, locale: Locale) -> str:
    """The detail as it goes on: "I loved The lab!" is "the lab", and to an agency "your lab" is "the lab".

    A company's own full stop stays.
    """
    bare = detail.rstrip(" .,;!")
    opening = next((begun for begun in locale.detail_openings if bare.lower().startswith(begun + " ")), "")
    bare = bare[len(opening) :].lstrip()
    first = bare.split(maxsplit=1)[0] if bare else ""
    bare = first.lower() + bare[len(first) :] if first.lower() in locale.detail_words else bare
    if situation.recipient_kind == "agency":
        for ours, theirs in locale.detail_of_others.items():
            bare = re.sub(rf"\b{re.escape(ours)}\b", theirs, bare)
    company = situation.company
    return f"{bare}." if company.endswith(".") and f"{bare}.".endswith(company) else bare


def enjoyed(detail: str, locale: Locale) -> str:
    """The detail with the verb that fits it: "enjoyed the lab", but "liked how you work"."""
    verbs = locale.detail_verbs
    begun = max((word for word in verbs if f"{detail} ".startswith(f"{word} ".lstrip())), key=len, default="")
    return f"{verbs.get(begun, '')} {detail}".lstrip()
