"""Capitalised names in a message: where they end, and whether one can be a company's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.core.coach.letter import Run
from bowout.core.coach.marks import SLOTS
from bowout.core.coach.reading import Reading
from bowout.core.coach.tokens import nearly, stands_for, tokens

_PART = r"[^\W\d_](?:[\w&'-]|\.(?=\w))*"
_GAP = r"[ \t\xa0]*(?:[ \t\xa0]|\n)[ \t\xa0]*"
"""Spaces, or the end of a line within a paragraph."""
_NAME = re.compile(rf"{_PART}(?:{_GAP}(?:(?:of|and|for|the|&|de|du|der){_GAP})*(?=[^\W\d_a-z]){_PART}){{0,5}}")
_CAPITAL_NAME = re.compile(rf"(?<![\w'-])(?=[^\W\d_a-z]){_NAME.pattern}")

_PERSON_BEFORE = re.compile(
    r"\b(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Father|Sister|Coach|Captain|Rev|Reverend|Chef|Rabbi|Pastor|Imam|Deacon|Bishop|Sergeant|Major|Colonel|Judge)\.?"
    r"|(?i:manager|boss|supervisor|director|colleague|friend|wife|husband|partner|brother|sister|aunt|uncle|mentor|deputy))"
    r",? (?:[A-Z][\w'-]* )?\Z"
)


def named_at(reading: Reading, offset: int) -> str:
    """The capitalised name that begins at an offset, without a full stop or a possessive."""
    found = _NAME.match(reading.letter.text, offset)
    return re.sub(r"['\u2019]s?$", "", found.group().rstrip(".")) if found else ""


def names_in(run: Run) -> Iterator[re.Match[str]]:
    """The capitalised names of a run that have more than one word."""
    return (found for found in _CAPITAL_NAME.finditer(run.text) if re.search(r"\s", found.group()))


def capitals_in(run: Run) -> Iterator[re.Match[str]]:
    """The capitalised names of a run, but for a single word that only begins it."""
    return (found for found in _CAPITAL_NAME.finditer(run.text) if found.start() or re.search(r"\s", found.group()))


def same_company(one: str, other: str, ignored: tuple[str, ...]) -> bool:
    """Whether two names can mean the same company: one's words are in the other, slips aside, or its initials."""
    left, right = ([word for word in tokens(name) if word not in ignored] for name in (one, other))
    if not left or not right:
        return True
    shorter, longer = sorted((left, right), key=len)
    initials = "".join(word[0] for word in longer)
    if "".join(shorter) in ("".join(longer), initials):
        return True
    return all(any(_same_word(word, whole) for whole in longer) for word in shorter)


def _same_word(word: str, whole: str) -> bool:
    return word in (whole, whole + "s") or stands_for(word, whole) or nearly(word, whole)


def is_company(reading: Reading, name: str) -> bool:
    """Whether a capitalised word can be a company at all: no slot, weekday, month, or person of the facts."""
    words = () if SLOTS.fullmatch(name) else tokens(name)
    people = tokens(reading.context.recipient_name) + tokens(reading.context.sender_name)
    return bool(words) and words[0] not in reading.words("not_companies") and not set(words) & set(people)


def is_first_name(reading: Reading, run: Run, at: int) -> bool:
    """Whether somebody's first name alone stands at a place of a run: "Wendy", but not "Wendy's" nor "St Thomas"."""
    name = named_at(reading, run.start + at)
    behind = run.text[at + len(name) : at + len(name) + 1]
    return (
        name.casefold() in reading.words("first_names")
        and behind != "'"
        and re.search(r"(?:\b[A-Z][\w.]*|\bat) $", run.text[:at]) is None
    )


def is_person(reading: Reading, run: Run, at: int) -> bool:
    """Whether the name at a place of a run is told to be somebody's: a first name, or behind a title or a relation."""
    return is_first_name(reading, run, at) or _PERSON_BEFORE.search(run.text, 0, at) is not None
