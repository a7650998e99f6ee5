"""The form in which authors write phrases, turned into regular expressions over plain lower-case text.

What may stand in a phrase is told in `core.coach.phrases`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import accumulate, chain

from msgspec import Struct

_SEP = "[ ,/-]+"
_START = r"(?<![\w'])"
_GAP_WORD = "[^ ,;:!?]{1,60}"
_KINDS = {
    "name": r"(?P<name>[^\W\d_][^ ,;:!?()]{0,40})",
    "word": r"(?:[^\W\d_][^ ,;:!?()]{0,40}|_{2,})",
    "number": r"[\d][\d.,]{0,12}",
    "thousands": r"(?:\d{1,3}(?:[.,' ]\d{3})+|\d{5,6})",
    "count": r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|several|many|multiple|a few)",
}
_FLAT = r"\([^(){}]*\)"
_PIECE = re.compile(r"\(|\)|\||\.\.\.|<\w+>|\{[\w-]+\}|[^\s()|<>{}]+|[{}]")
_TOKEN = re.compile(f"{_FLAT}|{_PIECE.pattern}")
MOST_OPEN = 50
"""Brackets that may be open at once, those of word lists included: as an expression, a phrase is one level for each."""
WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
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


class Anchor(Struct, frozen=True):
    """A word that must stand in a sentence, or the beginning of one."""

    word: str
    prefix: bool


class Item(Struct, frozen=True):
    """A piece of a phrase: an expression with its short form, or a choice of `options`, or a gap.

    One of `anchors` stands wherever the item does; none are known if it is empty. `names` counts `<name>` in it, and
    `deep` is how many brackets are open within it at most.
    """

    expression: str = ""
    short: str = ""
    options: tuple[tuple[Item, ...], ...] = ()
    anchors: tuple[Anchor, ...] = ()
    optional: bool = False
    gap: bool = False
    names: int = 0
    deep: int = 0


Lists = Callable[[str], Item]
"""Gives the choice that a word list stands for, by its name."""


def parse(source: str, lists: Lists) -> tuple[Item, ...]:
    """The pieces of a phrase; ValueError if it is not well formed."""
    text = source.lower().replace("\u2019", "'")
    for form, both in _IRREGULAR:
        text = form.sub(both, text)
    tokens = _TOKEN.findall(text)
    if tokens.count("(") > MOST_OPEN and _most_open(tokens) > MOST_OPEN:
        raise ValueError(f"more than {MOST_OPEN} brackets are open at once")
    items, end = _sequence(tokens, 0, lists)
    if end != len(tokens) or not items:
        raise ValueError(f"'{source}' is not a phrase: check its brackets")
    if max(item.deep for item in items) > MOST_OPEN:
        raise ValueError(f"more than {MOST_OPEN} brackets are open at once, with those of the word lists in it")
    if any(sum(item.names for item in option) > 1 for option in alternatives(items)):
        raise ValueError(f"'{source}' holds <name> twice, and only one can be told: write <word> for the other")
    return items


def _most_open(tokens: list[str]) -> int:
    return max(accumulate({"(": 1, ")": -1}.get(token, 0) for token in tokens))


def alternatives(items: tuple[Item, ...]) -> tuple[tuple[Item, ...], ...]:
    """The phrases that one long choice stands for; else the phrase alone."""
    if len(items) == 1 and items[0].options and not items[0].optional:
        return items[0].options
    return (items,)


def _sequence(tokens: list[str], at: int, lists: Lists) -> tuple[tuple[Item, ...], int]:
    items: list[Item] = []
    while at < len(tokens) and tokens[at] not in "|)":
        token = tokens[at]
        if token == "(":  # noqa: S105 - a bracket, not a secret
            item, at = _group(tokens, at + 1, lists)
        elif token[0] == "(":
            item, at = _flat(token), at + 1
        elif token == "...":  # noqa: S105 - as above
            item, at = Item(gap=True), at + 1
        elif token[0] == "<":
            item, at = _kind(token[1:-1]), at + 1
        elif token[0] == "{":
            item, at = lists(token[1:-1]), at + 1
        else:
            item, at = _word(token), at + 1
        items.append(item)
    return tuple(items), at


def _group(tokens: list[str], at: int, lists: Lists) -> tuple[Item, int]:
    options: list[tuple[Item, ...]] = []
    while True:
        if at + 1 < len(tokens) and tokens[at + 1] in "|)" and tokens[at][0] not in "|()<{.":
            options.append((_word(tokens[at]),))
            at += 1
        else:
            option, at = _sequence(tokens, at, lists)
            options.append(option)
        if at >= len(tokens):
            raise ValueError(f"a bracket is not closed in '{' '.join(tokens)}'")
        at += 1
        if tokens[at - 1] == ")":
            break
    full = tuple(option for option in options if option)
    anchors = [_rarest_of(option) if len(option) > 1 or option[0].optional else option[0].anchors for option in full]
    needed = tuple(chain.from_iterable(anchors)) if all(anchors) else ()
    names = sum(item.names for option in full for item in option)
    deep = 1 + max((item.deep for option in full for item in option), default=0)
    return Item(options=full, anchors=needed, optional=len(full) < len(options), names=names, deep=deep), at


def _rarest_of(option: tuple[Item, ...]) -> tuple[Anchor, ...]:
    groups = rarest(option, 1)
    return groups[0] if groups else ()


@lru_cache(maxsize=16_384)
def _flat(choice: str) -> Item:
    """A choice between plain options, brackets around it: the same ones stand in many phrases."""
    return _group(_PIECE.findall(choice), 1, _no_lists)[0]


def _no_lists(name: str) -> Item:
    raise KeyError(name)


def _kind(kind: str) -> Item:
    if kind not in _KINDS:
        raise ValueError(f"<{kind}> is not known; use {', '.join(f'<{known}>' for known in _KINDS)}")
    return Item(_KINDS[kind], names=int(kind == "name"))


@lru_cache(maxsize=16_384)
def _word(token: str) -> Item:
    body = token.rstrip("*")
    pieces = WORD.findall(body)
    expression = re.escape(body).replace(r"\-", "[- ]?") + (r"\w*" if token.endswith("*") else "")
    if not pieces or token in _SHORT:
        return Item(expression, _SHORT.get(token, ""))
    return Item(expression, anchors=(Anchor(pieces[0], prefix="*" in token or "-" in body),))


def rarest(items: tuple[Item, ...], most: int) -> tuple[tuple[Anchor, ...], ...]:
    """The groups of words, one of each of which must be there, that are likely the rarest: those of long words."""
    known = tuple(item.anchors for item in items if item.anchors and not item.optional)
    if len(known) < 2:
        return known
    return tuple(sorted(known, key=lambda group: -min(len(anchor.word) for anchor in group))[:most])


def joined(items: tuple[Item, ...], follows: bool) -> str:
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


def _single(item: Item, follows: bool) -> str:
    if item.options:
        return f"(?:{'|'.join(joined(option, follows) for option in item.options)})"
    if not follows:
        alone = _START + item.expression
        return f"(?:{alone}|(?<=[a-z])n't)" if item.short == "n't" else alone
    return f"(?:{_SEP}{item.expression}|{item.short})" if item.short else _SEP + item.expression
