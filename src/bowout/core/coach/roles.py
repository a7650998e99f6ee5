"""Job titles in a message: is a role named, and is it the right one?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from bowout.core.coach.finding import Finding
from bowout.core.coach.letter import Run
from bowout.core.coach.reading import Reading
from bowout.core.coach.rules import Rule
from bowout.core.coach.tokens import stands_for, tokens

_ALIKE = 0.85


def _form(expression: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """An expression in which a space may also be the end of a line."""
    return re.compile(expression.replace(" ", r"\s{1,3}"), flags)


_TITLE_BEFORE = re.compile(
    r"\b(?:the|your|for|as an?|of)\s+((?:(?!the\b|your\b|for\b|and\b|at\b)[\w&/.'()+#-]+,?\s+){1,6}?)"
    r"(?:role|position|post|job|vacancy|opening|internship|apprenticeship|scheme|process|place)\b",
    re.IGNORECASE,
)


_TITLE_BEHIND = _form(
    r"\b(?:role|position|post|job|place|vacancy|opening|title) (?:of|as|for) (?:an? |the |your )?"
    r"([A-Z][\w&/.'+#-]*(?: (?:(?:of|and|for|the|&) )?[A-Z][\w&/.'+#-]*){0,5})"
)
_TITLE = (
    r"(?P<role>[A-Z][\w&/.'+#-]*"
    r"(?:,? (?:\d\w*(?: [a-z]+)?|(?:(?:of|and|for|the|&) )?[A-Z][\w&/.'+#-]*)){0,6}?)"
)
_TITLE_AHEAD = _form(
    rf"(?:^(?:re: )?|\b(?:my|the|your|for|from|of|[Ww]ithdrawing|[Dd]eclining|[Cc]ancelling|[Cc]anceling) ){_TITLE}"
    r" (?:role|position|post|job|offer|application|opening|vacancy|search|candidacy"
    r"|(?P<talk>interview|process))\b"
)
_APPLIED = (
    r"(?:withdr[ae]\w+|applica\w+|applying|candidatur\w+|candidac\w+|candidate|consideration|contention|running"
    r"|vacanc\w+|search)"
)
_ASKED = (
    r"(?:withdr[ae]\w+|(?:pull|drop|bow|step)\w* out|applica\w+|appl(?:y|ied)|candidatur\w+|candidac\w+|candidate"
    r"|vacanc\w+|interest|position|post|role|job|consideration|running|process)"
)
_ENDING = r"|,|[.;!](?=\s|$)|\s*$)"
_ASKING = r"\b(?: [a-z']+){0,4}? (?:(?P<leaving>from)|for|as|of|becoming) (?:(?:an?|the|your) )?"
_ROLE_ASKED_FOR = _form(rf"\b{_ASKED}{_ASKING}{_TITLE}(?P<behind> (?:at|in|with|of|on)\b{_ENDING}")
_ROLE_APPLIED_FOR = _form(rf"\b(?i:{_APPLIED}){_ASKING}{_TITLE}(?P<behind> (?:at|in|with|on)\b{_ENDING}")
"""A capitalised phrase that is applied for; behind "from" it may as well be the company, if no "at" follows."""
_SMALL_ROLE = _form(
    r"\b(?:application|candidacy|candidature|consideration) for (?:an? |the |your )?"
    r"((?:[a-z][\w-]+ ){0,3}?[a-z][\w-]+)(?= (?:at|with|in|on|because|as|since)\b|[,.;!]|\s*$)"
)
_LABELLED = re.compile(r"^\W{0,3}(?i:position|post|role|job|job title|vacancy)[ \t]*:[ \t]*(?=[^\W\d_a-z])")
"""What stands before a role in a line of its own: "Post: Municipal Planner, Grade 11"."""


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
    for found in _TITLE_BEHIND.finditer(run.text):
        if heads & {word.removesuffix("s") for word in tokens(found.group(1))} and not _own(run.text, found.start()):
            yield run.start + found.start(1), run.start + found.end(1)
    yield from _applied_for(reading, run)
    if run.kind == "subject":
        for found in re.finditer(r"[^:,;()|\u2013\u2014]+?(?=\s+-|[:,;()|\u2013\u2014]|$)", run.text):
            part = found.group().strip(" -")
            if part and _all_capitals(part) and heads & {word.removesuffix("s") for word in tokens(part)}:
                start = run.start + run.text.index(part, found.start())
                yield start, start + len(part)


def _applied_for(reading: Reading, run: Run) -> Iterator[tuple[int, int]]:
    """Where a title ends what is applied for, or stands before "application": "Ward Clerk", "Head of Music"."""
    for form in (_TITLE_AHEAD, _ROLE_APPLIED_FOR):
        for found in form.finditer(run.text):
            spoken = found.groupdict().get("talk") and run.kind == "body"
            if not spoken and _is_title(found.group("role"), reading):
                yield run.start + found.start("role"), run.start + found.end("role")
    for found in _SMALL_ROLE.finditer(run.text):
        if set(tokens(found.group(1))[-1:]) & set(reading.words("job_titles")):
            yield run.start + found.start(1), run.start + found.end(1)


def _is_title(said: str, reading: Reading) -> bool:
    """Whether a capitalised phrase is built as a job title is, and is neither somebody's name nor the company's."""
    words, context = tokens(said), reading.context
    heads, stages = set(reading.words("job_titles")), set(reading.words("stage_words"))
    others = set(tokens(f"{context.company} {context.recipient_name} {context.sender_name}"))
    head = (words[: words.index("of")] if "of" in words else words)[-1:]
    staged = bool(set(words) & stages) and set(words) <= heads | stages
    named = bool(set(words) & others) or words[0] in reading.words("first_names")
    return bool(head) and head[0].removesuffix("s") in heads and not staged and not named


def _own(text: str, at: int) -> bool:
    """Whether "my" stands before a place, perhaps with one more word: "my present role as Ward Manager"."""
    return re.search(r"\b[Mm]y (?:[a-z]+ )?$", text[:at][-30:]) is not None


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
    return _within(left, right) or _within(right, left) or "".join(left) == "".join(word[0] for word in right)


def _within(some: Sequence[str], other: Sequence[str]) -> bool:
    """Whether words stand among others, perhaps as initials of theirs or written as one: "hr", "frontend"."""
    rows = [other[start:end] for start in range(len(other)) for end in range(start + 2, len(other) + 1)]
    short = {"".join(word[0] for word in row) for row in rows} | {one + two for one, two in pairwise(other)}
    parts = {word for one, two in pairwise(some) for word in (one, two) if one + two in other}
    return all(word in short or word in parts or any(_same_word(word, right) for right in other) for word in some)


def _same_word(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return (
        one == other
        or (len(short) > 1 and long.startswith(short))
        or (len(short) > 4 and long.startswith(short[:-2]))
        or stands_for(short, long)
        or (len(short) > 5 and SequenceMatcher(None, short, long, autojunk=False).ratio() >= _ALIKE)
    )


def unnamed_role(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """The role is nowhere in the message."""
    if not reading.letter.sentences:
        return
    said = tuple(reading.runs("subject", "body"))
    role, labelled = reading.context.role, _labelled(reading)
    if role:
        words = tokens(" ".join((*(run.text for run in said), *labelled)))
        wanted = [word for word in tokens(role) if word not in reading.words("role_fillers")]
        named = all(any(_same_word(one, other) for other in words) for one in wanted)
        if not named and "".join(word[0] for word in wanted) not in words:
            yield from reading.note(rule, "missing", role=role)
    elif (
        not labelled
        and not any(reading.hits(*reading.words("any_role")))
        and not any(_has_title(reading, run) or any(_asked_for(run)) for run in said)
    ):
        yield from reading.note(rule, "missing", role="the role")


def _labelled(reading: Reading) -> list[str]:
    """The lines of a letter that name a role behind a label, above its greeting or below."""
    lines = [line for run in reading.runs("preamble", "subject", "body") for line in run.text.split("\n")]
    return [line for line in lines if _LABELLED.match(line)]


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
