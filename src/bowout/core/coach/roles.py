"""Job titles in a message: is a role named, and is it the right one?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.core.coach.context import tokens
from bowout.core.coach.finding import Finding
from bowout.core.coach.letter import Run
from bowout.core.coach.reading import Reading
from bowout.core.coach.rules import Rule

_TITLE_BEFORE = re.compile(
    r"\b(?:the|your|for|as an?|of)\s+((?:(?!the\b|your\b|for\b|and\b|at\b)[\w&/.'()+#-]+,?\s+){1,6}?)"
    r"(?:role|position|post|job|vacancy|opening|internship|apprenticeship|scheme|process|place)\b",
    re.IGNORECASE,
)


_TITLE_BEHIND = re.compile(
    r"\b(?:role|position|post|job|place|vacancy|opening|title) (?:of|as|for) (?:an? |the |your )?"
    r"([A-Z][\w&/.'+#-]*(?: (?:(?:of|and|for|the|&) )?[A-Z][\w&/.'+#-]*){0,5})"
)
_TITLE_AHEAD = re.compile(
    r"^(?:re: )?([A-Z][\w&/.'+#-]*(?: (?:(?:of|and|for|the|&) )?[A-Z][\w&/.'+#-]*){1,5})"
    r" (?:role|position|post|job|offer|application|interview|process|opening|vacancy)\b"
)
_ASKED = (
    r"(?:withdr[ae]\w+|(?:pull|drop|bow|step)\w* out|applica\w+|appl(?:y|ied)|candidatur\w+|candidac\w+|candidate"
    r"|vacanc\w+|interest|position|post|role|job|consideration|running|process)"
)
_TITLE = (
    r"(?P<role>[A-Z][\w&/.'+#-]*"
    r"(?:,? (?:\d\w*(?: [a-z]+)?|(?:(?:of|and|for|the|&) )?[A-Z][\w&/.'+#-]*)){0,6}?)"
)
_ROLE_ASKED_FOR = re.compile(
    rf"\b{_ASKED}\b(?: [a-z']+){{0,4}}? (?:(?P<leaving>from)|for|as|of|becoming) (?:(?:an?|the|your) )?{_TITLE}"
    r"(?P<behind> (?:at|in|with|of|on)\b|,|[.;!](?=\s|$)|\s*$)"
)
"""A capitalised phrase that is applied for; behind "from" it may as well be the company, if no "at" follows."""


def wrong_role(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """A job title in the message is not the role of the facts."""
    told = set()
    for run in reading.runs("subject", "body"):
        if run.kind == "body" and reading.has("accepting", run):
            continue
        for start, end in _named_roles(reading, run):
            if start not in told and not same_role(run.text[start - run.start : end - run.start], reading):
                told.add(start)
                yield from reading.note(rule, "role", start, end, name=reading.context.role)


def _named_roles(reading: Reading, run: Run) -> Iterator[tuple[int, int]]:
    """Where a job title stands: up to five words before "role" or behind "role of", or a part of the subject."""
    heads = set(reading.words("job_titles"))
    for found in _TITLE_BEFORE.finditer(run.text):
        words = tokens(found.group(1))
        if words and (heads & {word.removesuffix("s") for word in words} or _all_capitals(found.group(1))):
            yield run.start + found.start(1), run.start + found.end(1)
    for form in (_TITLE_BEHIND, _TITLE_AHEAD) if run.kind == "subject" else (_TITLE_BEHIND,):
        for found in form.finditer(run.text):
            if heads & {word.removesuffix("s") for word in tokens(found.group(1))}:
                yield run.start + found.start(1), run.start + found.end(1)
    if run.kind == "subject":
        for found in re.finditer(r"[^:,;()|\u2013\u2014]+?(?=\s+-|[:,;()|\u2013\u2014]|$)", run.text):
            part = found.group().strip(" -")
            if part and _all_capitals(part) and heads & {word.removesuffix("s") for word in tokens(part)}:
                start = run.start + run.text.index(part, found.start())
                yield start, start + len(part)


def _all_capitals(text: str) -> bool:
    words = [
        word for word in re.findall(r"[^\W_][\w'-]*", text) if word.lower() not in ("of", "and", "for", "the", "in")
    ]
    return bool(words) and all(word[0].isupper() for word in words)


def same_role(said: str, reading: Reading) -> bool:
    """Whether a job title can mean the role of the facts: one has all the words of the other, endings aside."""
    ignored = set(reading.words("role_fillers")) | set(tokens(reading.context.company))
    left = [word for word in tokens(said) if word not in ignored]
    right = [word for word in tokens(reading.context.role) if word not in ignored]
    if not left or not right:
        return True
    return (
        all(any(_same_word(one, other) for other in right) for one in left)
        or all(any(_same_word(one, other) for other in left) for one in right)
        or "".join(left) == "".join(word[0] for word in right)
    )


def _same_word(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return (
        one == other or (len(short) > 1 and long.startswith(short)) or (len(short) > 4 and long.startswith(short[:-2]))
    )


def unnamed_role(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """The role is nowhere in the message."""
    if not reading.letter.sentences:
        return
    said = tuple(reading.runs("subject", "body"))
    role = reading.context.role
    if role:
        words = tokens(" ".join(run.text for run in said))
        wanted = [word for word in tokens(role) if word not in reading.words("role_fillers")]
        named = all(any(_same_word(one, other) for other in words) for one in wanted)
        if not named and "".join(word[0] for word in wanted) not in words:
            yield from reading.note(rule, "missing", role=role)
    elif not any(reading.hits(*reading.words("any_role"))) and not any(
        _has_title(reading, run) or any(_asked_for(run)) for run in said
    ):
        yield from reading.note(rule, "missing", role="the role")


def _asked_for(run: Run) -> Iterator[tuple[int, int]]:
    for found in _ROLE_ASKED_FOR.finditer(run.text):
        if not found.group("leaving") or found.group("behind").strip() in ("at", "with", "in"):
            yield run.start + found.start("role"), run.start + found.end("role")


def role_spans(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Where a role is named, so far as the message's own words show it."""
    return tuple(
        span for run in reading.runs("subject", "body") for span in (*_named_roles(reading, run), *_asked_for(run))
    )


def _has_title(reading: Reading, run: Run) -> bool:
    fillers = set(reading.words("role_fillers"))
    return any(set(tokens(found.group(1))) - fillers for found in _TITLE_BEFORE.finditer(run.text)) or any(
        True for _ in _named_roles(reading, run)
    )
