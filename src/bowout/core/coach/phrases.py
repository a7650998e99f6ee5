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

_SEP = "[ ,/-]+"
_START = r"(?<![\w'])"
_GAP_WORD = "[^ ,;:!?]{1,60}"
_KINDS = {
    "name": r"(?P<name>[^\W\d_][^ ,;:!?()]{0,40})",
    "number": r"[\d][\d.,]{0,12}",
    "count": r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|several|many|multiple|a few)",
}
_TOKEN = re.compile(r"\(|\)|\||\.\.\.|<\w+>|[^\s()|<>]+")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_LIST = re.compile(r"\{([\w-]+)\}")
_DEEPEST = 4
_ANCHORS = 3
_SHORT = {
    "am": "'m",
    "are": "'re",
    "is": "'s",
    "have": "'ve",
    "has": "'s",
    "had": "'d",
    "will": "'ll",
    "would": "'d",
    "not": "n't",
}
"""Words that may be written onto the word before them."""
_IRREGULAR = (
    (re.compile(r"(?<![\w'])will not(?![\w'*])"), "(will not|won't)"),
    (re.compile(r"(?<![\w'])cannot(?![\w'*])"), "(cannot|can not|can't)"),
)


class _Anchor(Struct, frozen=True):
    word: str
    prefix: bool


class _Item(Struct, frozen=True):
    """A piece of a phrase: an expression with its short form, or a choice of `options`, or a gap.

    One of `anchors` stands wherever the item does; none are known if it is empty.
    """

    expression: str = ""
    short: str = ""
    options: tuple[tuple[_Item, ...], ...] = ()
    anchors: tuple[_Anchor, ...] = ()
    optional: bool = False
    gap: bool = False


class Phrase:
    """One phrase; its expression is built the first time that its rarest word turns up."""

    def __init__(self, source: str) -> None:
        self.items = _parse(source)
        self.anchors = _rarest(self.items, _ANCHORS)

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """The phrase as a regular expression over the plain text of runs."""
        return re.compile(rf"{_joined(self.items, False)}(?!\w)")


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
                for part in {word.partition("'")[0], word.removesuffix("n't")} - {word}:
                    self.places.setdefault(part, []).append(number)
        self.words = sorted(self.places)

    def holding(self, anchors: tuple[tuple[_Anchor, ...], ...]) -> Iterator[Run]:
        """The sentences with a word of every group, in order; all of them if there is no word to look for."""
        if not anchors:
            yield from self.runs
            return
        numbers = self._with_any(anchors[0])
        for group in anchors[1:]:
            if not numbers:
                return
            numbers &= self._with_any(group)
        for number in sorted(numbers):
            yield self.runs[number]

    def _with_any(self, group: tuple[_Anchor, ...]) -> set[int]:
        numbers: set[int] = set()
        for anchor in group:
            for word in self._starting(anchor.word) if anchor.prefix else (anchor.word,):
                numbers.update(self.places.get(word, ()))
        return numbers

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
                    start, end = run.start + _word_start(run.low, found.start()), run.start + found.end()
                    yield Hit(run, start, end, run.start + at if at >= 0 else -1)


def _word_start(low: str, at: int) -> int:
    """Where the word begins that an "n't" was found in."""
    return low.rfind(" ", 0, at) + 1 if low.startswith("n't", at) else at


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
    for form, both in _IRREGULAR:
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
            item, at = _Item(gap=True), at + 1
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
    full = tuple(option for option in options if option)
    anchors = [_rarest(option, 1) for option in full]
    needed = tuple(anchor for found in anchors for group in found for anchor in group) if all(anchors) else ()
    return _Item(options=full, anchors=needed, optional=len(full) < len(options)), at


def _kind(name: str) -> str:
    if name not in _KINDS:
        raise ValueError(f"<{name}> is not known; use {', '.join(f'<{kind}>' for kind in _KINDS)}")
    return _KINDS[name]


def _word(token: str) -> _Item:
    body = token.rstrip("*")
    pieces = _WORD.findall(body)
    expression = re.escape(body).replace(r"\-", "[- ]?") + (r"\w*" if token.endswith("*") else "")
    if not pieces or token in _SHORT:
        return _Item(expression, _SHORT.get(token, ""))
    return _Item(expression, anchors=(_Anchor(pieces[0], prefix="*" in token or "-" in body),))


def _rarest(items: tuple[_Item, ...], most: int) -> tuple[tuple[_Anchor, ...], ...]:
    """The groups of words, one of each of which must be there, that are likely the rarest: those of long words."""
    known = [item.anchors for item in items if item.anchors and not item.optional]
    return tuple(sorted(known, key=lambda group: -min(len(anchor.word) for anchor in group))[:most])


def _joined(items: tuple[_Item, ...], follows: bool) -> str:
    """The expression of a sequence; `follows` tells whether a word stands before it."""
    parts: list[str] = []
    for item in items:
        if item.gap:
            parts.append(f"(?:{_SEP}{_GAP_WORD}){{0,6}}?" if follows else "")
        elif item.optional:
            parts.append(f"(?:{_single(item, True)})?" if follows else f"(?:{_single(item, False)}{_SEP})?")
        else:
            parts.append(_single(item, follows))
            follows = True
    return "".join(parts)


def _single(item: _Item, follows: bool) -> str:
    if item.options:
        return f"(?:{'|'.join(_joined(option, follows) for option in item.options)})"
    if not follows:
        alone = _START + item.expression
        return f"(?:{alone}|(?<=[a-z])n't)" if item.short == "n't" else alone
    return f"(?:{_SEP}{item.expression}|{item.short})" if item.short else _SEP + item.expression
