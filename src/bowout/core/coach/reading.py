"""A reading: a letter, the facts known about it, and quick ways for the checks to look things up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from functools import cached_property
from string import Template

from msgspec.structs import replace

from bowout.core.coach.context import Context
from bowout.core.coach.finding import Finding
from bowout.core.coach.letter import Letter, Run, RunKind
from bowout.core.coach.phrases import Hit, Index, compiled, hits, overlaps
from bowout.core.coach.rules import CoachRules, Rule
from bowout.core.coach.spared import Spared, within

PROSE: tuple[RunKind, ...] = ("subject", "body")
_ALIKE = 3
_LONGEST_EXCERPT = 160
_MOST_CHARACTERS = 90_000
_ARTICLES = frozenset(("a", "an", "the", "of", "and", "for"))


class Reading:
    """What every check is given."""

    def __init__(self, rules: CoachRules, letter: Letter, context: Context, now: datetime | None) -> None:
        self.rules = rules
        self.letter = letter
        self.context = context.as_shown
        self.now = now
        self.spared = Spared(letter, self.context)

    @cached_property
    def distinct(self) -> tuple[Run, ...]:
        """The runs without more than three of the same words, up to a book's chapter: what bounds the work."""
        seen: dict[tuple[str, str], int] = {}
        runs: list[Run] = []
        room = _MOST_CHARACTERS
        for run in self.letter.runs:
            if room < 0:
                break
            key = run.kind, run.text
            seen[key] = seen.get(key, 0) + 1
            if seen[key] <= _ALIKE:
                runs.append(run)
                room -= len(run.text)
        return tuple(runs)

    def runs(self, *kinds: RunKind) -> Iterator[Run]:
        """The distinct runs of some kinds, in order."""
        return (run for run in self.distinct if run.kind in kinds)

    @cached_property
    def index(self) -> Index:
        """The distinct runs, known names blanked out."""
        return Index([self.unnamed(run) for run in self.distinct])

    def unnamed(self, run: Run) -> Run:
        """A run with a blank for every name of the facts."""
        spans = self.spared.known(run)
        if not spans:
            return run
        text, low = run.text, run.low
        for start, end in spans:
            blank = "_" * (end - start)
            text, low = text[:start] + blank + text[end:], low[:start] + blank + low[end:]
        return replace(run, text=text, low=low)

    def words(self, name: str) -> tuple[str, ...]:
        """A word list of the pack, empty if it has none of that name."""
        return self.rules.words.get(name, ())

    def limit(self, name: str) -> int:
        """A threshold of the pack, 0 if it has none of that name."""
        return self.rules.limits.get(name, 0)

    def hits(self, *sources: str, kinds: tuple[RunKind, ...] = PROSE) -> Iterator[Hit]:
        """Where phrases stand, in runs of some kinds."""
        for hit in hits(compiled(sources, self.rules.words), self.index):
            if hit.run.kind in kinds:
                yield hit

    def places(self, name: str) -> tuple[Hit, ...]:
        """Every place of a word list's phrases, greeting and sign-off included, in order; worked out once."""
        if name not in self._found:
            found = self.hits(*self.words(name), kinds=("subject", "greeting", "body", "closing"))
            self._found[name] = tuple(sorted(found, key=lambda hit: (hit.start, -hit.end)))
        return self._found[name]

    def has(self, name: str, run: Run) -> bool:
        """Whether a phrase of a word list stands in a run."""
        if name not in self._holding:
            self._holding[name] = {hit.run.low for hit in self.places(name)}
        return self.unnamed(run).low in self._holding[name]

    @cached_property
    def _found(self) -> dict[str, tuple[Hit, ...]]:
        return {}

    @cached_property
    def _holding(self) -> dict[str, set[str]]:
        return {}

    def case_hits(self, rule: Rule, case_id: str, kinds: tuple[RunKind, ...] = PROSE) -> Iterator[Hit]:
        """Where the phrases of one of a rule's cases stand and nothing holds them back."""
        case = rule.case(case_id)
        found = [hit for hit in self.hits(*case.says, kinds=kinds) if not self._is_a_name(hit)] if case else []
        if case is None or not found:
            return
        covered = list(self.hits(*case.unless, kinds=kinds))
        excused = {hit.run.start for hit in self.hits(*case.unless_near, kinds=kinds)}
        for hit in found:
            if hit.run.start not in excused and not overlaps(hit, covered):
                yield hit

    def _is_a_name(self, hit: Hit) -> bool:
        place = hit.start - hit.run.start, hit.end - hit.run.start
        return within(place, self.spared.all(hit.run)) or (not hit.proper and _is_titled(hit))

    def note(self, rule: Rule, case_id: str, start: int = 0, end: int = 0, **values: object) -> Iterator[Finding]:
        """The finding of a case on the words between two offsets, or on the whole message without them.

        Nothing if the pack leaves the case out.
        """
        case = rule.case(case_id)
        if case is None:
            return
        text = self.letter.text[start:end].strip()
        excerpt = text if len(text) <= _LONGEST_EXCERPT else text[:_LONGEST_EXCERPT].rstrip() + " …"
        shown = {"excerpt": " ".join(excerpt.split()), **values}
        yield Finding(
            id=rule.id,
            severity=rule.severity,
            message=Template(case.message).safe_substitute(shown),
            excerpt=excerpt,
            line=self.letter.line_at(start) if end > start else 0,
            start=self.letter.as_written(start),
            end=self.letter.as_written(end),
            guideline=rule.guideline,
            why=rule.why,
            source=rule.source,
            mend=Template(case.mend).safe_substitute(shown),
        )


def single_words(reading: Reading, name: str) -> set[str]:
    """The words of a list that are written in rows, several in an entry, and are found one by one."""
    return set(" ".join(reading.words(name)).split())


def sentences_with(reading: Reading, name: str, held_back_by: str) -> list[Run]:
    """The sentences in which a phrase of a list stands that none of another list holds back."""
    others = reading.places(held_back_by)
    telling = {hit.run.low for hit in reading.places(name) if not overlaps(hit, others)}
    return [run for run in reading.runs("body") if reading.unnamed(run).low in telling]


def _is_titled(hit: Hit) -> bool:
    """Whether the words are all capitalised within a sentence, as in "the Waste Manager role"; articles aside."""
    at = hit.start - hit.run.start
    if hit.run.kind != "body" or not re.search(r"\w", hit.run.text[:at]):
        return False
    words = re.findall(r"[^\W\d_][\w']*", hit.run.text[at : hit.end - hit.run.start])
    told = [word for word in words if word not in _ARTICLES and word != "I" and not word.startswith("I'")]
    return bool(told) and all(word[0].isupper() and not (len(word) > 1 and word.isupper()) for word in told)
