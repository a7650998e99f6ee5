"""What people are called: the titles before a name, and the short and long forms of one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bowout.core.coach.reading import Reading
from bowout.core.coach.tokens import tokens

TITLES = {"mr": "mr", "mister": "mr", "ms": "ms", "mrs": "mrs", "miss": "miss", "mx": "mx", "dr": "dr", "doctor": "dr"}
TITLES |= {"prof": "prof", "professor": "prof"}
_LEAST_MORE = 2
"""Letters by which a longer form of a name is longer: "Samuel" is Sam's, "Samm" is a slip."""
_SHORTEST_STEM = 3
_PET_FORM = re.compile(r"(\w{3,}?)(?:ie|ey|ee|y|i)")


def honorifics(reading: Reading) -> frozenset[str]:
    """What may stand before a surname or alone for a name: "Father", "Chef", and the recipient's own title."""
    known = {*reading.words("honorifics"), *reading.words("job_titles")} - set(reading.words("first_names"))
    return frozenset(known | set(tokens(reading.context.recipient_title)))


def untitled(words: Sequence[str], reading: Reading) -> tuple[str, ...]:
    """The words of a name without the titles before it: "doyle" of "father doyle", but "dean" of "dean"."""
    known, names = honorifics(reading), [word for word in words if word not in TITLES]
    while len(names) > 1 and names[0] in known:
        del names[0]
    return tuple(names)


def is_person(words: Sequence[str], wanted: tuple[str, ...], reading: Reading) -> bool:
    """Whether words can name a person: all of the name is said, or nothing but words that stand for parts of it."""
    if set(wanted) <= set(words):
        return True
    names = untitled(words, reading)
    given = wanted[:-1] if len(wanted) > 1 or len(names) < len(words) else wanted
    pet = bool(names) and any(_is_pet_form(names[0], name, reading) for name in given)
    return all(any(_stands_for(word, name, reading) for name in wanted) for word in names[int(pet) :])


def is_pet_name(word: str, wanted: tuple[str, ...], reading: Reading) -> bool:
    """Whether a word has the ending of a name in small and is one of a person's: "Charlie" is no slip for Charles."""
    return _PET_FORM.fullmatch(word) is not None and is_person((word,), wanted, reading)


def _stands_for(word: str, name: str, reading: Reading) -> bool:
    """Whether a word is a name, a short or long form of it, its initial, or what people of that name are called."""
    if word == name:
        return True
    short, long = sorted((word, name), key=len)
    if len(short) <= 1 or (len(word) <= 2 and word == word[0] + name[:1]):
        return long[0] == short[0]
    if len(short) > 2 and long.startswith(short) and (short is word or len(long) - len(short) >= _LEAST_MORE):
        return True
    if len(word) > 2 and word in name:
        return True
    return any({word, name} <= set(group.split()) for group in reading.words("short_names"))


def _is_pet_form(one: str, other: str, reading: Reading) -> bool:
    """Whether one of two given names is the other's in small: "Jackie" is Jacqueline's, "Mary" is no Martin's."""
    short, long = sorted((one, other), key=len)
    found = _PET_FORM.fullmatch(short)
    if found is None or short in reading.words("first_names") or len(long) == len(short):
        return False
    stem = re.sub(r"(\w)\1$", r"\1", found.group(1))
    stems = {stem, re.sub(r"c?k$", "c", stem)}
    return any(len(each) >= _SHORTEST_STEM and long.startswith(each) for each in stems)
