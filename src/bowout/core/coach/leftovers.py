"""What a template, a word processor or an assistant left behind in a message."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from bowout.core.coach.finding import Finding
from bowout.core.coach.letter import Run, RunKind, flatten
from bowout.core.coach.marks import BRACKETED, CHOICES, CLAUSES, DIVIDERS, EITHER, LISTS, MARKUP, SLOTS
from bowout.core.coach.reading import Reading, single_words
from bowout.core.coach.rules import Rule
from bowout.core.coach.spared import within

EVERYWHERE: tuple[RunKind, ...] = ("subject", "preamble", "greeting", "body", "closing", "name", "signature")
_SHORTEST_TALK = 5


def placeholder(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Slots, markup, choice lists or an assistant's chatter stand in the message."""
    for run in reading.runs(*EVERYWHERE):
        for case_id, found in _forms(run, reading):
            if not within(found.span(), reading.spared.known(run)):
                yield from reading.note(rule, case_id, run.start + found.start(), run.start + found.end())
    yield from _lists(rule, reading)
    yield from _quoted(rule, reading)
    warned = {hit.run.start for hit in reading.hits(*reading.words("mail_warnings"), kinds=("preamble",))}
    for run in reading.runs("preamble"):
        if run.start not in warned and _is_spoken(run):
            yield from reading.note(rule, "chatter", run.start, run.end)
    for case_id in ("slot", "choice", "chatter"):
        for hit in reading.case_hits(rule, case_id, EVERYWHERE):
            yield from reading.note(rule, case_id, hit.start, hit.end)


def slots(run: Run, reading: Reading) -> Iterator[re.Match[str]]:
    """The places of a run that somebody was to fill in."""
    return (found for found in SLOTS.finditer(run.text) if not _harmless(found, run, reading))


def _forms(run: Run, reading: Reading) -> Iterator[tuple[str, re.Match[str]]]:
    """What stands in a run that is told by its form alone, under the case that tells of it."""
    yield from (("markup", found) for found in MARKUP.finditer(run.text) if not _in_address(found, run))
    yield from (("slot", found) for found in slots(run, reading))
    yield from (("choice", found) for found in CHOICES.finditer(run.text))
    if "/" in run.text:
        both = set(reading.words("alternatives"))
        pairs = (found for found in EITHER.finditer(run.text) if {word.lower() for word in found.groups()} <= both)
        yield from (("choice", found) for found in (*BRACKETED.finditer(run.text), *pairs))
        if run.kind != "subject":  # there a stroke divides
            yield from (("choice", found) for found in _clauses(run, reading))
    if run.kind in ("preamble", "body"):
        yield from (("markup", found) for found in DIVIDERS.finditer(run.text))


def _clauses(run: Run, reading: Reading) -> Iterator[re.Match[str]]:
    """Two ways to tell the decision with a stroke between them, as in "accepted another post / decided to stay"."""
    deciding = set(reading.words("deciding_words"))
    opening = deciding | set(reading.words("opens_a_choice"))
    for found in CLAUSES.finditer(run.text):
        spaced, joined = found.group("one"), found.group("first")
        before = spaced.lower().split() if spaced else joined.lower().split()[:-1]
        if (found.group("other") or found.group("second")) in opening and opening & set(before):
            yield found


def _lists(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """A list as a word processor marks it; hyphens or numbers behind a colon are a letter's own."""
    text = flatten(reading.letter.text)
    body = [(run.start, run.end) for run in reading.letter.sentences]
    for found in LISTS.finditer(text) if body else ():
        start, end = found.start(), found.start() + len(found.group().rstrip())
        led_in = text[:start].rstrip().endswith(":")
        at = bisect_right(body, (end, end)) - 1
        spoken = at >= 0 and body[at][1] > start
        if spoken and (found.group("star") or not led_in):
            yield from reading.note(rule, "markup", start, end)


def _quoted(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """A message whose own lines all stand behind quotation marks, as some editors show a text that is cited."""
    first = next(iter(reading.letter.sentences), None)
    if first is not None:
        start = reading.letter.text.rfind("\n", 0, first.start) + 1
        if reading.letter.text[start : first.start].lstrip().startswith(">"):
            yield from reading.note(rule, "markup", start, first.end)


def _is_spoken(run: Run) -> bool:
    """Whether a line above the greeting is a sentence, and no address or reference."""
    words = run.text.split()
    small = sum(1 for word in words if word[0].islower())
    told = run.text.rstrip("*_ ").endswith((".", "!", ":", "?")) and len(words) >= _SHORTEST_TALK
    return told and small * 2 > len(words)


def _in_address(found: re.Match[str], run: Run) -> bool:
    """Whether it stands within an address on the net, as in "https://example.org/[x]"."""
    before = run.text[: found.start()].split(" ")[-1].split("\n")[-1]
    return "://" in before or before.startswith("www.")


def _harmless(found: re.Match[str], run: Run, reading: Reading) -> bool:
    """Whether a bracket is a reference or a note, such as "[JR-1042]" or "[External]", or part of an address."""
    inside = found.group("inside")
    if _in_address(found, run):
        return True
    if inside is None or not inside.strip():
        return False
    plain = inside.strip().lower()
    words = re.findall(r"[^\W_]+", plain)
    opened = len(words) > 1 and words[0] in reading.words("opens_an_aside")
    aside = opened and not set(words) & single_words(reading, "slot_words")
    return (
        aside
        or plain in reading.words("bracket_notes")
        or bool(re.search(r"\d{3,}|^\d+$", plain))
        or not re.search(r"[a-z]", plain)
    )
