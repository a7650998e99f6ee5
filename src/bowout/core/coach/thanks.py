"""Thanks and repetition: said once, and not in the same words again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.core.coach.finding import Finding
from bowout.core.coach.letter import Run
from bowout.core.coach.reading import Reading, sentences_with
from bowout.core.coach.rules import Rule

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_TELLING = 3


def no_thanks(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Nothing in the message thanks anybody."""
    if reading.letter.sentences and not _thanking(reading) and not _thankful_close(reading):
        yield from reading.note(rule, "missing")


def repeated_thanks(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """They are thanked for the same thing twice, or again and again."""
    runs = _thanking(reading)
    most = reading.limit("most_thanks")
    if most and len(runs) > most:
        yield from reading.note(rule, "often", runs[most].start, runs[most].end, times=len(runs))
        return
    again = next((run for run in runs[1:] if reading.has("thanks_again", run)), None)
    if again is not None:
        yield from reading.note(rule, "twice", again.start, again.end)
        return
    for topic in reading.words("thanks_topics"):
        same = [run for run in runs if reading.has(topic, run)]
        if len(same) > 1:
            yield from reading.note(rule, "twice", same[1].start, same[1].end)
            return


def _thanking(reading: Reading) -> list[Run]:
    """The sentences that thank: "no thanks are needed" does not."""
    return sentences_with(reading, "thanks", "not_thanks")


def _thankful_close(reading: Reading) -> bool:
    return any(reading.has("thanks", run) for run in reading.letter.of("closing"))


def repeated_phrase(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Four content words in a row come back, or one worn word comes too often."""
    size = reading.limit("repeated_content_words")
    small = set(reading.words("small_words"))
    names = {word.lower() for name in reading.context.names for word in _WORD.findall(name)}
    seen: dict[tuple[str, ...], int] = {}
    for run in reading.runs("body") if size else ():
        content = _content(run, small | names)
        for at in range(len(content) - size + 1):
            words = tuple(word for word, _, _ in content[at : at + size])
            start, end = run.start + content[at][1], run.start + content[at + size - 1][2]
            if words in seen and start >= seen[words]:
                yield from reading.note(rule, "phrase", start, end)
                return
            seen.setdefault(words, end)
    echo = _echo(reading, small)
    if echo is not None:
        yield from reading.note(rule, "phrase", *echo)
        return
    yield from _worn(rule, reading)


def _echo(reading: Reading, small: set[str]) -> tuple[int, int] | None:
    """Where a row of words, small ones and names included, comes back word for word; None if none does."""
    size = reading.limit("repeated_words")
    seen: dict[tuple[str, ...], int] = {}
    for run in reading.runs("body") if size else ():
        found = list(_WORD.finditer(run.low))
        for at in range(len(found) - size + 1):
            row = found[at : at + size]
            words = tuple(word.group() for word in row)
            telling = sum(1 for word in row if word.group() not in small and not run.text[word.start()].isupper())
            start, end = run.start + row[0].start(), run.start + row[-1].end()
            if telling >= _TELLING and start >= seen.setdefault(words, end):
                return start, end
    return None


def _content(run: Run, small: set[str]) -> list[tuple[str, int, int]]:
    """The content words of a sentence with their places; words capitalised within it are names and do not count."""
    found = []
    for word in _WORD.finditer(run.low):
        is_name = word.start() > 0 and run.text[word.start()].isupper()
        if word.group() not in small and not is_name:
            found.append((word.group(), word.start(), word.end()))
    return found


def _worn(rule: Rule, reading: Reading) -> Iterator[Finding]:
    most = reading.limit("most_of_one_word")
    for word in reading.words("worn_words"):
        places = [hit for hit in reading.hits(word) if hit.run.kind == "body"]
        if most and len(places) > most:
            yield from reading.note(rule, "word", places[most].start, places[most].end, times=len(places))
            return
