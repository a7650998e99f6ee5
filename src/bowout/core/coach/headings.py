"""The subject of a message that has no headers: a line of its own among the addresses or under the greeting."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bowout.core.coach.lines import Line

_MARK = re.compile(r"\W{0,3}(?:subject(?: line)?|sub|re)\W{0,3}:\W{0,3}", re.IGNORECASE)
_LONGEST = 14
_MOST_LINES_ABOVE = 25


def subject_in(body: list[Line]) -> tuple[Line | None, list[Line]]:
    """A subject line that stands between the addresses of a formal letter, and the lines without it."""
    for at, line in enumerate(body[:_MOST_LINES_ABOVE]):
        if found := _MARK.match(line.text):
            return Line(line.start, line.text, "header", "subject", found.end()), body[:at] + body[at + 1 :]
    return None, body


def heading_under(body: Sequence[Line], first: int, inline: int, words: Sequence[str]) -> int:
    """The number of a line that stands alone under the greeting and names the post or a reference, or -1.

    A line that speaks, as "I withdraw my application" does, is none: `words` are those that only a heading has.
    """
    at = first
    if inline >= 0:
        if body[first].text[inline - body[first].start :].strip():
            return -1
        at += 1
    while at < len(body) and body[at].kind == "blank":
        at += 1
    alone = at + 1 < len(body) and body[at + 1].kind == "blank"
    return at if alone and _is_heading(body[at].text, words) else -1


def _is_heading(text: str, words: Sequence[str]) -> bool:
    said = re.findall(r"[^\W_]+", text.lower())
    speaks = {"i", "my", "me", "we", "you", "your", "please", "is", "are", "was", "not"} & set(said)
    closed = text.rstrip(" *_").endswith((".", "!", "?", ",", ";", ":"))
    return 1 < len(said) <= _LONGEST and not speaks and not closed and bool(set(said) & set(words))
