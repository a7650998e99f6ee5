"""Phrases as authors write them, found quickly in a message.

`withdraw* (my|the) application` is a phrase: letters stand for themselves in any case, a space for any white space,
`*` for the rest of a word, `(a|b)` for either, `(a|)` for perhaps, `...` for up to six words, `{list}` for a word list,
`<name>` for a capitalised name, `<word>` for any word or a name that the facts tell, `<number>` for a number and
`<thousands>` for one of five or six digits. "I am" also finds "I'm", "do not"
also "don't". A phrase written with a capital is itself a name, such as "Glassdoor", and is found within a sentence too.

A phrase is tried only on sentences that hold its rarest word, so a megabyte of text stays quick.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from msgspec import Struct

from bowout.core.coach.grammar import WORD, Anchor, Item, alternatives, joined, parse, rarest
from bowout.core.coach.letter import Run
from bowout.core.coach.rules import Words

_ANCHORS = 3

Keys = tuple[frozenset[str], tuple[str, ...]]
"""Words, and beginnings of words, one of which must stand in a sentence."""


def _keys(group: tuple[Anchor, ...]) -> Keys:
    whole = frozenset(anchor.word for anchor in group if not anchor.prefix)
    return whole, tuple(anchor.word for anchor in group if anchor.prefix)


class Phrase:
    """One phrase; its expression is built the first time that its rarest words turn up."""

    def __init__(self, items: tuple[Item, ...], proper: bool = False) -> None:
        self.items = items
        self.proper = proper

    @cached_property
    def anchors(self) -> tuple[Keys, ...]:
        """The words that a sentence must hold to be worth a closer look, the rarest first."""
        return tuple(_keys(group) for group in rarest(self.items, _ANCHORS))

    @cached_property
    def parts(self) -> tuple[Phrase, ...]:
        """The phrases that one long choice stands for, each with rare words of its own; else itself alone."""
        options = alternatives(self.items)
        return (self,) if options == (self.items,) else tuple(Phrase(option, self.proper) for option in options)

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """The phrase as a regular expression over the plain text of runs."""
        return re.compile(rf"{joined(self.items, False)}(?!\w)")


class PhraseSet:
    """Phrases that are looked for together, in order."""

    def __init__(self, phrases: tuple[Phrase, ...]) -> None:
        self.phrases = phrases

    def worth_a_look(self, index: Index) -> list[Phrase]:
        """Those whose rarest word stands in a message, and those that have none."""
        whole, beginnings, others = self._numbers
        found = {number for word in whole.keys() & index.places.keys() for number in whole[word]}
        found.update(number for word in beginnings.keys() & index.beginnings for number in beginnings[word])
        return [self.phrases[number] for number in sorted(found.union(others))]

    @cached_property
    def _numbers(self) -> tuple[dict[str, list[int]], dict[str, list[int]], list[int]]:
        whole: dict[str, list[int]] = {}
        beginnings: dict[str, list[int]] = {}
        others: list[int] = []
        for number, phrase in enumerate(self.phrases):
            if not phrase.anchors:
                others.append(number)
                continue
            for words, found in zip(phrase.anchors[0], (whole, beginnings), strict=True):
                for word in words:
                    found.setdefault(word, []).append(number)
        return whole, beginnings, others


class Hit(Struct, frozen=True):
    """Where a phrase was found; `start` and `end` are offsets in the message, `name` is where `<name>` begins or -1.

    `proper` is whether the author wrote the phrase with a capital: it is looked for as the name that it is.
    """

    run: Run
    start: int
    end: int
    name: int = -1
    proper: bool = False


def overlaps(one: Hit, others: Iterable[Hit]) -> bool:
    """Whether one place shares characters of the message with any of some others."""
    return any(other.start < one.end and one.start < other.end for other in others)


class Index:
    """Which sentences hold which words."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self.runs = runs
        self.places: dict[str, list[int]] = {}
        for number, run in enumerate(runs):
            for word in set(WORD.findall(run.low)):
                self.places.setdefault(word, []).append(number)
                for part in {word.partition("'")[0], word.removesuffix("n't")} - {word}:
                    self.places.setdefault(part, []).append(number)
        self.words = sorted(self.places)
        self.beginnings = {word[:length] for word in self.places for length in range(1, len(word) + 1)}

    def holding(self, anchors: tuple[Keys, ...]) -> Sequence[Run]:
        """The sentences with a word of every group, in order; all of them if there is no word to look for."""
        if not anchors:
            return self.runs
        numbers = self._with_any(anchors[0])
        for group in anchors[1:]:
            if not numbers:
                break
            numbers &= self._with_any(group)
        return [self.runs[number] for number in sorted(numbers)] if numbers else ()

    def _with_any(self, group: Keys) -> set[int]:
        whole, beginnings = group
        numbers: set[int] = set()
        # Of most phrases no word is there; a plain loop tells so in half the time of an intersection.
        for word in whole:
            if word in self.places:
                numbers.update(self.places[word])
        for beginning in beginnings:
            for word in self._starting(beginning):
                numbers.update(self.places[word])
        return numbers

    def _starting(self, prefix: str) -> Iterator[str]:
        at = bisect_left(self.words, prefix)
        while at < len(self.words) and self.words[at].startswith(prefix):
            yield self.words[at]
            at += 1


def hits(phrases: PhraseSet, index: Index) -> Iterator[Hit]:
    """Every place where a phrase stands, phrase by phrase."""
    for phrase in phrases.worth_a_look(index):
        runs = index.holding(phrase.anchors)
        for part in phrase.parts if runs else ():
            yield from _part_hits(part, runs if part is phrase else index.holding(part.anchors))


def _part_hits(part: Phrase, runs: Iterable[Run]) -> Iterator[Hit]:
    for run in runs:
        for found in _found(part.expression, run):
            at = found.start("name") if "name" in found.re.groupindex else -1
            if at < 0 or run.text[at].isupper():
                start, end = run.start + _word_start(run.low, found.start()), run.start + found.end()
                yield Hit(run, start, end, run.start + at if at >= 0 else -1, part.proper)


def _found(expression: re.Pattern[str], run: Run) -> Iterator[re.Match[str]]:
    """Every place of an expression; one whose name is in small letters may overlap the next, as in "to join Castor"."""
    if "name" not in expression.groupindex:
        yield from expression.finditer(run.low)
        return
    at = 0
    while found := expression.search(run.low, at):
        yield found
        at = max(found.end(), at + 1) if run.text[found.start("name")].isupper() else found.start() + 1


def _word_start(low: str, at: int) -> int:
    """Where the word begins that an "n't" was found in."""
    return low.rfind(" ", 0, at) + 1 if low.startswith("n't", at) else at


class _Book:
    """The phrases of one pack, each list of words and each set of phrases made ready once."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.lists: dict[str, Item] = {}
        self.unread: set[str] = set()
        self.single: dict[str, Phrase] = {}
        self.sets: dict[tuple[str, ...], PhraseSet] = {}

    def ready(self, sources: tuple[str, ...]) -> PhraseSet:
        """The phrases of a set: a letter asks for the same sets every time."""
        if sources not in self.sets:
            self.sets[sources] = PhraseSet(tuple(map(self._phrase, sources)))
        return self.sets[sources]

    def _phrase(self, source: str) -> Phrase:
        if source not in self.single:
            self.single[source] = Phrase(parse(source, self._list), proper=source != source.lower())
        return self.single[source]

    def _list(self, name: str) -> Item:
        """The choice of a word list."""
        if name in self.unread:
            raise ValueError(f"'{{{name}}}': a word list names itself")
        if name not in self.lists:
            self.unread.add(name)
            try:
                self.lists[name] = parse(f"({'|'.join(self.words[name])})", self._list)[0]
            finally:
                self.unread.discard(name)
        return self.lists[name]


def compiled(sources: Iterable[str], words: Words) -> PhraseSet:
    """The phrases ready to be found. ValueError names a phrase that is not well formed; KeyError an unknown list."""
    book = next((book for book in _books if book.words is words), None)
    if book is None:
        book = _Book(words)
        _books.append(book)
    return book.ready(tuple(sources))


_books: deque[_Book] = deque(maxlen=4)
"""The packs that were read last, told apart by their very word lists."""
