"""Is the decision said, and said early? The checks on the withdrawal itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.core.coach.finding import Finding
from bowout.core.coach.phrases import Hit, overlaps
from bowout.core.coach.reading import Reading
from bowout.core.coach.rules import Rule

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 40
"""Letters from which on it can be told what language they are."""


def withdrawals(reading: Reading) -> tuple[Hit, ...]:
    """Every place, in order, where the message plainly withdraws; "I may withdraw" does not."""
    held_back = reading.places("not_withdrawing")
    return tuple(hit for hit in reading.places("withdrawing") if not overlaps(hit, held_back))


def _spoken(reading: Reading) -> tuple[Hit, ...]:
    """The withdrawals in sentences: a subject may be left from another letter, or be gone from what is read."""
    return tuple(hit for hit in withdrawals(reading) if hit.run.kind == "body")


def is_foreign(reading: Reading) -> bool:
    """Whether the message is in another language: it has hardly any of the small words that join every sentence."""
    joining = set(reading.words("small_words"))
    said = _WORD.findall(" ".join(run.low for run in reading.runs("body")))
    small = sum(1 for word in said if word in joining)
    least = len(said) * reading.limit("least_small_words_percent") / 100
    return small < least and len("".join(said)) >= _ENOUGH and not _spoken(reading)


def no_clear_withdrawal(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """No sentence says that the person withdraws; a subject cannot say it in their place."""
    if _spoken(reading):
        return
    if not reading.letter.runs:
        yield from reading.note(rule, "empty")
        return
    for case_id, words in (("hedged", "not_withdrawing"), ("hinted", "hinting")):
        places = [hit for hit in reading.places(words) if hit.run.kind == "body"]
        if places:
            yield from reading.note(rule, case_id, places[0].start, places[0].end)
            return
    in_subject = next((hit for hit in withdrawals(reading) if hit.run.kind == "subject"), None)
    if in_subject is not None:
        yield from reading.note(rule, "subject-only", in_subject.start, in_subject.end)
        return
    yield from reading.note(rule, "missing")


def buried_withdrawal(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """The withdrawal comes after the first sentences."""
    spoken, sentences = _spoken(reading), reading.letter.sentences
    if not spoken:
        return
    early = sentences[: reading.limit("withdrawal_within_sentences")]
    if early and spoken[0].start > early[-1].end:
        number = sum(1 for run in sentences if run.start <= spoken[0].start)
        yield from reading.note(rule, "late", spoken[0].start, spoken[0].end, number=number)
