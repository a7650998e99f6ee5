"""Names of employers in a message: which one is meant, and which one should not be there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.core.coach.context import tokens
from bowout.core.coach.finding import Finding
from bowout.core.coach.phrases import Hit
from bowout.core.coach.reading import PROSE, Reading
from bowout.core.coach.roles import role_spans
from bowout.core.coach.rules import Rule

_PART = r"[^\W\d_](?:[\w&'-]|\.(?=\w))*"
_NAME = re.compile(rf"{_PART}(?:[ \t\xa0]+(?:(?:of|and|for|the|&|de|du|der)[ \t\xa0]+)*(?=[^\W\d_a-z]){_PART}){{0,5}}")


def named_at(reading: Reading, offset: int) -> str:
    """The capitalised name that begins at an offset, without a full stop or a possessive."""
    found = _NAME.match(reading.letter.text, offset)
    return re.sub(r"['\u2019]s?$", "", found.group().rstrip(".")) if found else ""


def same_company(one: str, other: str, ignored: tuple[str, ...]) -> bool:
    """Whether two names can mean the same company: one's words are among the other's, or are its initials."""
    left, right = ([word for word in tokens(name) if word not in ignored] for name in (one, other))
    if not left or not right:
        return True
    shorter, longer = sorted((left, right), key=len)
    initials = "".join(word[0] for word in longer)
    return set(shorter) <= set(longer) or "".join(shorter) in ("".join(longer), initials)


def is_company(reading: Reading, name: str) -> bool:
    """Whether a capitalised word can be a company at all: no weekday, month, or person known from the facts."""
    words = tokens(name)
    people = tokens(reading.context.recipient_name) + tokens(reading.context.sender_name)
    return bool(words) and words[0] not in reading.words("not_companies") and not set(words) & set(people)


def companies(reading: Reading) -> tuple[str, ...]:
    """The company that is written to: from the facts, else the names that the message uses for it."""
    if reading.context.company:
        return (reading.context.company,)
    named = (
        named_at(reading, hit.name) for hit in reading.places("at_company") if not reading.has("accepting", hit.run)
    )
    return tuple(dict.fromkeys(name for name in named if is_company(reading, name)))


def other_employer(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Another employer is named, or called better."""
    for hit in reading.case_hits(rule, "better"):
        yield from reading.note(rule, "better", hit.start, hit.end)
    known = companies(reading)
    ignored = reading.words("company_suffixes")
    for case_id in ("named", "named-if-known"):
        case = rule.case(case_id)
        if case is None or (case_id == "named-if-known" and not known):
            continue
        excused = list(reading.hits(*case.unless))
        for hit in reading.hits(*case.says, kinds=PROSE):
            name = named_at(reading, hit.name)
            if any(one.start < hit.end and hit.start < one.end for one in excused) or not is_company(reading, name):
                continue
            if not any(same_company(name, company, ignored) for company in known):
                yield from reading.note(rule, case_id, hit.name, hit.name + len(name), name=name)


def unnamed_company(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """The company is nowhere in the message; one all in small letters shows no names, so that nobody can tell."""
    if not reading.letter.sentences:
        return
    ignored = reading.words("company_suffixes")
    company = reading.context.company
    wanted = [word for word in tokens(company) if word not in ignored]
    if company:
        said = tokens(" ".join(run.text for run in reading.letter.of("subject", "greeting", "body")))
        initials = "".join(word[0] for word in wanted)
        if wanted and not (set(wanted) <= set(said) or (len(initials) > 1 and initials in said)):
            yield from reading.note(rule, "missing", company=company)
    elif not _any_name(reading):
        yield from reading.note(rule, "missing", company="the company")


def _any_name(reading: Reading) -> bool:
    if not any(map(str.isupper, "".join(run.text for run in reading.letter.sentences))):
        return True
    hits: Iterator[Hit] = reading.hits(*reading.words("any_company"), kinds=("subject", "greeting", "body"))
    roles = role_spans(reading)
    return any(
        is_company(reading, named_at(reading, hit.name))
        for hit in hits
        if hit.name >= 0 and not any(start <= hit.name < end for start, end in roles)
    )
