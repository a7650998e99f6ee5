"""Phrases as authors write them, found quickly in a message.

`withdraw* (my|the) application` is a phrase: letters stand for themselves in any case, a space for any white space,
`*` for the rest of a word, `(a|b)` for either, `(a|)` for perhaps, `...` for up to six words, `{list}` for a word list,
`<name>` for a capitalised name and `<number>` for a number. "I am" also finds "I'm", "do not" also "don't".

A phrase is tried only on sentences that hold its rarest word, so a megabyte of text stays quick.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from msgspec import Struct

from bowout.core.coach.letter import Run

_SEP = r"(?:,?\s+|\s*[-\u2013\u2014/]\s*)"
_GAP_WORD = r"[^\s,.;:!?]{1,60}"
_KINDS = {
    "name": r"(?P<name>[^\W\d_][^\s,;:!?()]{0,40})",
    "number": r"[\d][\d.,]{0,12}",
    "count": r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|several|many|multiple|a few)",
}
_TOKEN = re.compile(r"\(|\)|\||\.\.\.|<\w+>|[^\s()|<>]+")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_LIST = re.compile(r"\{([\w-]+)\}")
_DEEPEST = 4
_SHORT_FORMS = (
    (re.compile(r"(?<![\w'])(i) am(?![\w'*])"), r"(\1 am|\1'm)"),
    (re.compile(r"(?<![\w'])(you|they|we) are(?![\w'*])"), r"(\1 are|\1're)"),
    (re.compile(r"(?<![\w'])(it|that|there) is(?![\w'*])"), r"(\1 is|\1's)"),
    (re.compile(r"(?<![\w'])(i|you|they|we) have(?![\w'*])"), r"(\1 have|\1've)"),
    (re.compile(r"(?<![\w'])(i|you|they|we) will(?![\w'*])"), r"(\1 will|\1'll)"),
    (re.compile(r"(?<![\w'])(i|you|they|we) would(?![\w'*])"), r"(\1 would|\1'd)"),
    (re.compile(r"(?<![\w'])will not(?![\w'*])"), "(will not|won't)"),
    (re.compile(r"(?<![\w'])cannot(?![\w'*])"), "(cannot|can not|can't)"),
    (
        re.compile(r"(?<![\w'])(do|did|does|is|was|were|are|could|would|should|have|has|had) not(?![\w'*])"),
        r"(\1 not|\1n't)",
    ),
)


class _Anchor(Struct, frozen=True):
    word: str
    prefix: bool


class _Item(Struct, frozen=True):
    """A piece of a phrase: its expression, the words one of which must be there, and whether it may be left out."""

    expression: str
    anchors: tuple[_Anchor, ...] = ()
    optional: bool = False
    gap: bool = False


class Phrase:
    """One phrase; its expression is built the first time that its rarest word turns up."""

    def __init__(self, source: str) -> None:
        self.items = _parse(source)
        self.anchors = _rarest(self.items)

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """The phrase as a regular expression over lower-case text with straight apostrophes."""
        return re.compile(rf"(?<![\w']){_joined(self.items)}(?!\w)")


class Hit(Struct, frozen=True):
    """Where a phrase was found; `start` and `end` are offsets in the message, `name` is where `<name>` begins or -1."""

    run: Run
    start: int
    end: int
    name: int = -1


class Index:
    """Which sentences hold which words."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self.runs = runs
        self.places: dict[str, list[int]] = {}
        for number, run in enumerate(runs):
            for word in set(_WORD.findall(run.low)):
                self.places.setdefault(word, []).append(number)
                if "'" in word:
                    self.places.setdefault(word.partition("'")[0], []).append(number)
        self.words = sorted(self.places)

    def holding(self, anchors: tuple[_Anchor, ...]) -> Iterator[Run]:
        """The sentences with any of the words, in order; all of them if there is no word to look for."""
        if not anchors:
            yield from self.runs
            return
        numbers: set[int] = set()
        for anchor in anchors:
            if anchor.prefix:
                for word in self._starting(anchor.word):
                    numbers.update(self.places[word])
            else:
                numbers.update(self.places.get(anchor.word, ()))
        for number in sorted(numbers):
            yield self.runs[number]

    def _starting(self, prefix: str) -> Iterator[str]:
        at = bisect_left(self.words, prefix)
        while at < len(self.words) and self.words[at].startswith(prefix):
            yield self.words[at]
            at += 1


def hits(phrases: Iterable[Phrase], index: Index) -> Iterator[Hit]:
    """Every place where a phrase stands, phrase by phrase."""
    for phrase in phrases:
        for run in index.holding(phrase.anchors):
            for found in phrase.expression.finditer(run.low):
                at = found.start("name") if "name" in found.re.groupindex else -1
                if at < 0 or run.text[at].isupper():
                    yield Hit(run, run.start + found.start(), run.start + found.end(), run.start + at if at >= 0 else -1)


def compiled(sources: Iterable[str], words: Mapping[str, tuple[str, ...]]) -> tuple[Phrase, ...]:
    """The phrases ready to be found. ValueError names a phrase that is not well formed; KeyError an unknown list."""
    return tuple(_phrase(_expand(source, words)) for source in sources)


@lru_cache(maxsize=4096)
def _phrase(source: str) -> Phrase:
    return Phrase(source)


def _expand(source: str, words: Mapping[str, tuple[str, ...]]) -> str:
    for _ in range(_DEEPEST):
        if "{" not in source:
            return source
        source = _LIST.sub(lambda found: f"({'|'.join(words[found.group(1)])})", source)
    raise ValueError(f"'{source}': a word list names itself")


def _parse(source: str) -> tuple[_Item, ...]:
    text = source.lower().replace("\u2019", "'")
    for form, both in _SHORT_FORMS:
        text = form.sub(both, text)
    tokens = _TOKEN.findall(text)
    items, end = _sequence(tokens, 0)
    if end != len(tokens) or not items:
        raise ValueError(f"'{source}' is not a phrase: check its brackets")
    return items


def _sequence(tokens: list[str], at: int) -> tuple[tuple[_Item, ...], int]:
    items: list[_Item] = []
    while at < len(tokens) and tokens[at] not in "|)":
        token = tokens[at]
        if token == "(":  # noqa: S105 - a bracket, not a secret
            item, at = _group(tokens, at + 1)
        elif token == "...":  # noqa: S105 - as above
            item, at = _Item("", gap=True), at + 1
        elif token[0] == "<":
            item, at = _Item(_kind(token[1:-1])), at + 1
        else:
            item, at = _word(token), at + 1
        items.append(item)
    return tuple(items), at


def _group(tokens: list[str], at: int) -> tuple[_Item, int]:
    options: list[tuple[_Item, ...]] = []
    while True:
        option, at = _sequence(tokens, at)
        options.append(option)
        if at >= len(tokens):
            raise ValueError(f"a bracket is not closed in '{' '.join(tokens)}'")
        at += 1
        if tokens[at - 1] == ")":
            break
    full = [option for option in options if option]
    anchors = [_rarest(option) for option in full]
    needed = tuple(anchor for found in anchors for anchor in found) if all(anchors) else ()
    return _Item(f"(?:{'|'.join(map(_joined, full))})", needed, optional=len(full) < len(options)), at


def _kind(name: str) -> str:
    if name not in _KINDS:
        raise ValueError(f"<{name}> is not known; use {', '.join(f'<{kind}>' for kind in _KINDS)}")
    return _KINDS[name]


def _word(token: str) -> _Item:
    body = token.rstrip("*")
    pieces = _WORD.findall(body)
    expression = re.escape(body).replace(r"\-", "[- ]?") + (r"\w*" if token.endswith("*") else "")
    if not pieces:
        return _Item(expression)
    return _Item(expression, (_Anchor(pieces[0], prefix="*" in token or "-" in body),))


def _rarest(items: tuple[_Item, ...]) -> tuple[_Anchor, ...]:
    known = [item.anchors for item in items if item.anchors and not item.optional]
    return max(known, key=lambda anchors: min(len(anchor.word) for anchor in anchors), default=())


def _joined(items: tuple[_Item, ...]) -> str:
    parts: list[str] = []
    first = True
    for item in items:
        if item.gap:
            parts.append("" if first else f"(?:{_SEP}{_GAP_WORD}){{0,6}}?")
        elif item.optional:
            parts.append(f"(?:{item.expression}{_SEP})?" if first else f"(?:{_SEP}{item.expression})?")
        else:
            parts.append(item.expression if first else _SEP + item.expression)
            first = False
    return "".join(parts)
