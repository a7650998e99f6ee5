"""How long the message is, and how long it dwells on the reason."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.core.coach.finding import Finding
from bowout.core.coach.letter import Run
from bowout.core.coach.phrases import overlaps
from bowout.core.coach.reading import Reading
from bowout.core.coach.rules import Rule

_NOTES = ("portal", "linkedin")
"""The channels in which a few words will do."""


def too_long(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """There are more words than the situation asks for."""
    most = reading.context.most or reading.limit("most_words")
    words = reading.letter.words
    if most and words > most:
        yield from reading.note(rule, "long", words=words, most=most)


def too_short(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """There are fewer words than the situation asks for; a field of a portal or a chat asks for few in any."""
    noted = reading.context.channel in _NOTES
    aim = 0 if noted else reading.context.fewest
    fewest = aim or reading.limit("fewest_note_words" if noted else "fewest_words")
    enough = aim * (reading.limit("enough_percent") or 100) / 100 if aim else fewest
    words = reading.letter.words
    if reading.letter.runs and words < enough:
        yield from reading.note(rule, "short", words=words, fewest=fewest)


def long_reason(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """The reason takes a long clause, or several sentences."""
    given = [(run, count) for run in reading.runs("body") if (count := _reason_words(run, reading))]
    for run, count in given:
        if count > reading.limit("longest_reason_words"):
            yield from reading.note(rule, "clause", run.start, run.end, words=count)
            return
    most = reading.limit("most_reason_sentences")
    words = sum(count for _, count in given)
    if most and len(given) > most:
        yield from reading.note(
            rule, "sentences", given[0][0].start, given[-1][0].end, sentences=len(given), words=words
        )


def _reason_words(run: Run, reading: Reading) -> int:
    """How many words of a sentence give a reason: from the word that introduces it to the end; 0 if none does."""
    if not reading.has("reasons", run):
        return 0
    spared = [hit for hit in reading.places("not_reasons") if hit.run.start == run.start]
    starts = [
        hit.start for hit in reading.places("reasons") if hit.run.start == run.start and not overlaps(hit, spared)
    ]
    if not starts:
        return 0
    text = run.text[min(starts) - run.start :]
    ends = [hit.start - run.start for hit in reading.places("withdrawing") if hit.run.start == run.start]
    behind = [end - (min(starts) - run.start) for end in ends if end > min(starts) - run.start]
    return len(re.findall(r"\S+", text[: min(behind)] if behind else text))
