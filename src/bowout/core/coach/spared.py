"""Where names stand, whose words are nobody's fault: those of the facts, and those that the letter itself tells."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property, lru_cache

from bowout.core.coach.context import Context
from bowout.core.coach.letter import Letter, Run, flatten

Span = tuple[int, int]

_PART = r"[^\W\d_a-z](?:[\w&'/+#!-]|\.(?=\w))*"
_TITLE = rf"(?:\d\w*[ \n])?{_PART}(?:[ \n](?:(?:of|and|for|the|&)[ \n])?{_PART}){{0,5}}"
_POST = r"(?:role|position|post|job|vacancy|opening|internship)"
_TOLD = (
    re.compile(rf"\b(?:the|your|an?|of|as|for)[ \n](?P<name>{_TITLE})[ \n]{_POST}\b"),
    re.compile(rf"\b{_POST}[ \n](?:at|with)[ \n](?P<name>{_TITLE})"),
)
"""The usual places of a title and of a company: "the X position at Y"."""
_NUMBERED = re.compile(r"(?=\S*\d)(?=\S*[^\d\s])\S+")
"""A word such as "401k" or "Team17", which is part of its name alone as well."""


class Spared:
    """The places of names in a letter, counted within its runs."""

    def __init__(self, letter: Letter, context: Context) -> None:
        self.text = flatten(letter.text)
        self.context = context

    def known(self, run: Run) -> list[Span]:
        """Where names of the facts stand in a run, which may hold but a part of one."""
        return _inside(self._known, run)

    def all(self, run: Run) -> list[Span]:
        """The same with the names that the letter itself tells, and with words of names that hold a number."""
        return [*self.known(run), *_inside(self._told, run)]

    @cached_property
    def _known(self) -> list[Span]:
        return _spans(self.text, self.context.names, self.context.role)

    @cached_property
    def _told(self) -> list[Span]:
        told = {found.group("name") for form in _TOLD for found in form.finditer(self.text)}
        told = {name for name in told if not name.isupper()}
        numbered = _NUMBERED.findall(" ".join((self.context.company, self.context.role, *told)))
        return _spans(self.text, tuple(sorted({*told, *numbered}, key=len, reverse=True)))


def within(part: Span, spans: list[Span]) -> bool:
    """Whether some words stand wholly within one of some spans."""
    return any(start <= part[0] and part[1] <= end for start, end in spans)


def _inside(spans: list[Span], run: Run) -> list[Span]:
    first = bisect_right(spans, run.start, key=lambda span: span[1])
    last = bisect_left(spans, run.end, key=lambda span: span[0])
    return [(max(start - run.start, 0), min(end, run.end) - run.start) for start, end in spans[first:last]]


def _spans(text: str, names: tuple[str, ...], title: str = "") -> list[Span]:
    form = _any_of(names, title.strip())
    return [found.span() for found in form.finditer(text)] if form else []


@lru_cache(maxsize=8)
def _any_of(names: tuple[str, ...], title: str) -> re.Pattern[str] | None:
    """Any of some names, as written or in capitals, over the end of a line too; a title of several words in any case.

    One word in small letters may be what is said of them, as of a company named Rude.
    """
    forms = [_spelt(name) if name != title or " " not in name else f"(?i:{_loose(name)})" for name in names]
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)") if forms else None


def _spelt(name: str) -> str:
    return f"{_loose(name)}|{_loose(name.upper())}"


def _loose(name: str) -> str:
    return r"\s+".join(map(re.escape, flatten(name).split()))
