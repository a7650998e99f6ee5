"""Apologies: one where plans are undone, none too many."""

from __future__ import annotations

from collections.abc import Iterator

from bowout.core.coach.finding import Finding
from bowout.core.coach.letter import Run
from bowout.core.coach.reading import Reading, sentences_with
from bowout.core.coach.rules import Rule


def no_apology(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Plans are undone and nothing says sorry."""
    if not reading.letter.sentences or reading.context.apologize is False or _apologies(reading):
        return
    case_id = _owed(reading)
    if case_id:
        yield from reading.note(rule, case_id)


def _owed(reading: Reading) -> str:
    """Which case asks for an apology: the facts if they are known, else what the text itself tells; "" for none."""
    context, now = reading.context, reading.now
    ahead = context.interview_at is not None and (now is None or context.interview_at > now)
    if context.stage == "accepted" or (not context.stage and reading.places("undoes_acceptance")):
        return "accepted"
    if context.stage == "interview-booked" or ahead or (not context.stage and reading.places("undoes_interview")):
        return "booked"
    return "wanted" if context.apologize else ""


def over_apology(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """There is more than one apology, or one that grovels."""
    runs = _apologies(reading)
    most = reading.limit("most_apologies")
    if most and len(runs) > most:
        yield from reading.note(rule, "often", runs[most].start, runs[most].end, times=len(runs))
        return
    for hit in reading.case_hits(rule, "grovelling"):
        yield from reading.note(rule, "grovelling", hit.start, hit.end)


def _apologies(reading: Reading) -> list[Run]:
    return sentences_with(reading, "apologies", "not_apologies")
