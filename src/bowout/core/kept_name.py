"""The name that a withdrawal is kept by, beside what it is about: a company told otherwise later does not change it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from bowout.core.standing import Standing

_NOT_WORD = re.compile(r"[^a-z0-9]+")


def kept_as(one: Standing, kept: Iterable[Standing]) -> str:
    """The name, where the company does not tell it, or another of the kept ones is about the same; else ""."""
    about = one.situation.about()
    alike = sum(1 for other in kept if other.situation.about() == about) > 1
    told = _words(one.situation.company) or _words(one.situation.role)
    return one.name if alike or not (told & _words(one.name)) else ""


def _words(text: str) -> set[str]:
    """The words as they would stand in a name: small letters without accents; of other writing none."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("'", "").replace("’", ""))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return {*_NOT_WORD.sub(" ", letters).split()}
