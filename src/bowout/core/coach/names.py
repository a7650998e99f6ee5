"""Names that must match the facts: who is greeted, who signs, and which company."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from bowout.core.coach.context import tokens
from bowout.core.coach.employer import is_company, named_at, same_company
from bowout.core.coach.finding import Finding
from bowout.core.coach.reading import Reading
from bowout.core.coach.roles import wrong_role
from bowout.core.coach.rules import Rule

_TITLES = {"mr": "mr", "mister": "mr", "ms": "ms", "mrs": "mrs", "miss": "miss", "mx": "mx", "dr": "dr", "doctor": "dr"}
_TITLES |= {"prof": "prof", "professor": "prof"}
_CAPITALISED = re.compile(r"(?<!\w)[^\W\d_a-z][\w&-]{3,30}")
_NEARLY = 0.78


def wrong_name(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """A name or title in the message differs from the facts."""
    yield from _greeted(rule, reading)
    yield from _signed(rule, reading)
    if reading.context.company:
        yield from _company(rule, reading)
    if reading.context.role:
        yield from wrong_role(rule, reading)


def _greeted(rule: Rule, reading: Reading) -> Iterator[Finding]:
    greeting, context = reading.letter.only("greeting"), reading.context
    if greeting is None:
        return
    said = [word for word in tokens(greeting.text) if word not in reading.words("greeting_words")]
    titles = [_TITLES[word] for word in said if word in _TITLES]
    names = [word for word in said if word not in _TITLES]
    wanted = tokens(context.recipient_name)
    company = tokens(context.company)
    if names and wanted and not any(_same_person(word, wanted) for word in names) and not set(names) & set(company):
        yield from reading.note(rule, "recipient", greeting.start, greeting.end, name=context.recipient_name)
    team = bool(set(tokens(greeting.text)) & {"team", "recruitment", "recruiting", "hr", "careers"})
    known = {*company, *wanted, *tokens(context.role)}
    if team and company and names and not set(names) & known and "".join(names) not in "".join(company):
        yield from reading.note(rule, "company", greeting.start, greeting.end, name=context.company)
    title = _TITLES.get("".join(tokens(context.recipient_title)), "")
    if title and titles and title not in titles:
        yield from reading.note(rule, "title", greeting.start, greeting.end, title=context.recipient_title)


def _same_person(word: str, wanted: tuple[str, ...]) -> bool:
    """Whether a word can stand for one of a person's names: the name, a short form of it, or its initial."""
    return any(
        word == name
        or (min(len(word), len(name)) > 2 and (name.startswith(word) or word.startswith(name)))
        or (len(word) > 2 and word in name)
        for name in wanted
    ) or (len(word) <= 2 and any(name.startswith(word[0]) for name in wanted))


def _signed(rule: Rule, reading: Reading) -> Iterator[Finding]:
    wanted = tokens(reading.context.sender_name)
    if not wanted:
        return
    signed = reading.letter.only("name")
    if signed is not None:
        names = [word for word in tokens(signed.text) if word not in _TITLES]
        initials = "".join(word[0] for word in wanted)
        if names and "".join(names) != initials and not any(_same_person(word, wanted) for word in names):
            yield from reading.note(rule, "sender", signed.start, signed.end, name=reading.context.sender_name)
    for hit in reading.hits(*reading.words("introducing")):
        if not any(_same_person(word, wanted) for word in tokens(named_at(reading, hit.name))):
            yield from reading.note(rule, "sender", hit.start, hit.end, name=reading.context.sender_name)


def _company(rule: Rule, reading: Reading) -> Iterator[Finding]:
    company, ignored = reading.context.company, reading.words("company_suffixes")
    told = set()
    in_subject = reading.hits(*reading.words("at_company_in_subject"), kinds=("subject",))
    for hit in (*reading.places("at_company"), *in_subject):
        name = named_at(reading, hit.name)
        if reading.has("accepting", hit.run) or not is_company(reading, name) or hit.name in told:
            continue
        if not same_company(name, company, ignored) and not _near_role(name, reading):
            told.add(hit.name)
            yield from reading.note(rule, "company", hit.name, hit.name + len(name), name=company)
    yield from _misspelt(rule, reading, told)


def _near_role(name: str, reading: Reading) -> bool:
    return bool(set(tokens(name)) & set(tokens(reading.context.role)))


def _misspelt(rule: Rule, reading: Reading, told: set[int]) -> Iterator[Finding]:
    """A word that is nearly the company's name, or nearly the recipient's, is a slip."""
    context = reading.context
    facts = [(word, context.company) for word in tokens(context.company)]
    facts += [(word, context.recipient_name) for word in tokens(context.recipient_name)]
    known = set(tokens(" ".join((*context.names, *reading.words("not_companies")))))
    for run in reading.runs("subject", "greeting", "body"):
        for found in _CAPITALISED.finditer(run.text):
            for word in tokens(found.group())[:1]:
                right = next((name for wanted, name in facts if word not in known and _nearly(word, wanted)), "")
                if right and run.start + found.start() not in told:
                    yield from reading.note(
                        rule, "misspelt", run.start + found.start(), run.start + found.end(), name=right
                    )


def _nearly(word: str, wanted: str) -> bool:
    if len(wanted) < 5 or abs(len(word) - len(wanted)) > 2 or word == wanted or word in (wanted + "s", wanted + "es"):
        return False
    return word[0] == wanted[0] and SequenceMatcher(None, word, wanted, autojunk=False).ratio() > _NEARLY
