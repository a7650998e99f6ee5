"""The frame of a message: greeting, sign-off and subject."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.core.coach.finding import Finding
from bowout.core.coach.letter import Run, RunKind, lowered
from bowout.core.coach.reading import Reading, single_words
from bowout.core.coach.roles import role_spans
from bowout.core.coach.rules import Rule
from bowout.core.coach.tokens import tokens

_LONGEST_FRAME = 6


def greeting(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """There is no greeting, or one that is too loose or too distant."""
    found = reading.letter.only("greeting")
    if found is None:
        if reading.letter.sentences and reading.context.channel != "portal":
            yield from reading.note(rule, "missing")
        return
    if re.fullmatch(r"\W*dear\W*", found.low):
        yield from reading.note(rule, "unaddressed", found.start, found.end)
    elif _among("loose_greetings", found, reading):
        yield from reading.note(rule, "loose", found.start, found.end)
    elif _among("distant_greetings", found, reading) and not _is_faithful(found, reading):
        named = reading.context.recipient_name
        case_id = "distant-but-named" if named else "distant"
        yield from reading.note(rule, case_id, found.start, found.end, name=named)
    for start, end in _lines_like("greetings", reading, ("body",)):
        yield from reading.note(rule, "second", start, end)


def _is_faithful(opening: Run, reading: Reading) -> bool:
    """Whether a letter to nobody who is known begins and ends as such a letter does: "Sir or Madam", "faithfully"."""
    closing = reading.letter.only("closing")
    known = reading.context.recipient_name
    return (
        not known
        and closing is not None
        and _among("faithful_greetings", opening, reading)
        and _among("faithful_closings", closing, reading)
    )


def sign_off(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """There is no sign-off, no name, or a sign-off that does not fit."""
    if not reading.letter.sentences:
        return
    closing, name = reading.letter.only("closing"), reading.letter.only("name")
    if closing is None:
        if name is None and reading.context.channel != "portal":
            yield from reading.note(rule, "missing")
        return
    if name is None:
        yield from reading.note(rule, "nameless", closing.start, closing.end)
    if _among("loose_closings", closing, reading):
        yield from reading.note(rule, "loose", closing.start, closing.end)
    if not reading.has("thanks", closing):
        again = [(run.start, run.end) for run in reading.letter.of("closing")[1:]]
        for start, end in (*again, *_lines_like("closings", reading, ("body", "signature"))):
            yield from reading.note(rule, "second", start, end)
    opening = reading.letter.only("greeting")
    named = opening is not None and _names_someone(opening, reading)
    if named and _among("faithful_closings", closing, reading):
        yield from reading.note(rule, "faithfully", closing.start, closing.end)


def _names_someone(opening: Run, reading: Reading) -> bool:
    if _among("distant_greetings", opening, reading):
        return False
    nobody = {*reading.words("greeting_words"), *reading.words("job_titles"), *tokens(reading.context.role)}
    told = re.sub(r"\b(?:at|of|from) .*", "", opening.text)
    words = tokens(told)
    post = bool(words) and words[-1] in (*reading.words("job_titles"), *reading.words("bodies"))
    return any(word not in nobody for word in words) and not post and not told.lower().startswith("to the ")


def _lines_like(name: str, reading: Reading, kinds: tuple[RunKind, ...]) -> Iterator[tuple[int, int]]:
    """Where a short line that ends with a comma is, or for a greeting begins with, a phrase of a list."""
    phrases = reading.words(name)
    for run in reading.runs(*kinds):
        for line in re.finditer(r"^(?P<words>[^\n,!?:;]{2,60}),[ \t]*$", run.text, re.MULTILINE):
            words = lowered(line.group("words")).strip()
            short = len(words.split()) <= _LONGEST_FRAME
            named = (
                any(words.startswith(f"{phrase} ") for phrase in phrases) if name == "greetings" else words in phrases
            )
            if short and named:
                yield run.start + line.start(), run.start + line.end()


def subject(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """The subject is missing from a message with headers, is empty, long, or does not say what it is about."""
    found = reading.letter.only("subject")
    if found is None:
        if reading.letter.has_headers:
            yield from reading.note(rule, "missing")
        return
    if len(found.text) > reading.limit("longest_subject"):
        yield from reading.note(rule, "long", found.start, found.end, characters=len(found.text))
    told = [reading.letter.text[start:end] for start, end in role_spans(reading) if start >= found.end]
    names = {word for name in (*reading.context.names, *told) for word in tokens(name)}
    said = set(tokens(found.text))
    vague = bool(said) and said <= single_words(reading, "vague_subject_words") - names
    if _is_heading(found, reading):
        return
    if vague or (not reading.has("subject_purposes", found) and not names & said):
        yield from reading.note(rule, "vague", found.start, found.end)


def _is_heading(run: Run, reading: Reading) -> bool:
    """Whether a subject is a "Re:" line in the letter itself, under an address or a greeting, and no mail's subject."""
    marked = re.search(r"\bre\W{1,6}$", reading.letter.text[: run.start][-12:], re.IGNORECASE)
    return marked is not None and any(one.start < run.start for one in reading.letter.of("preamble", "greeting"))


def _among(name: str, run: Run, reading: Reading) -> bool:
    """Whether a run begins with a phrase of a list and does not go on with a name, as "Dear Sir Nigel" does."""
    return any(
        hit.run.start == run.start
        and hit.start <= run.start + 2
        and not (name == "distant_greetings" and re.match(r" [A-Z][a-z]", run.text[hit.end - run.start :]))
        for hit in reading.hits(*reading.words(name), kinds=(run.kind,))
    )
