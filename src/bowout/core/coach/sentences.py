"""Where one sentence ends and the next begins, abbreviations, initials and lists minded."""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST = 600
"""Characters after which a sentence without an end is cut at a space: it bounds the work on text that is no prose."""

_PICTURE = r"[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f]"

_END = re.compile(
    r"(?<![.!?\u2026\u3002])[.!?\u2026\u3002]+[\"')\]*_\u201d\u2019]*(?:\s+[.!?]+)*(?=\s|$)|\u3002|:\s*\n"
    rf"|(?:(?<!{_PICTURE}){_PICTURE}+|(?<=\s)(?:[:;]-?[)(DP]|\(:|<3))(?=\s+[\"'(]?[A-Z])"
)
"""An end mark, or a picture or a smiley that stands in its place."""

_TITLE = re.compile(
    r"\b(mr|mrs|ms|mx|dr|prof|rev|revd|fr|capt|lt|sgt|cpl|col|maj|cmdr|supt|cllr|hon|st|messrs|mme|mlle"
    r"|vs|approx|e\.g|i\.e|cf|attn)$",
    re.I,
)
_MAYBE = re.compile(
    r"\b(inc|ltd|co|corp|llc|jr|sr|bros|plc|a\.m|p\.m|am|pm|etc|u\.s|u\.k|ph\.d|b\.v|s\.a|dept|est|[a-z])$", re.I
)
_DATE = re.compile(
    r"\b(Mon|Tues?|Weds?|Thur?s?|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[Nn]os?|vols?|pp?)$"
)
"""A short form that stands before a number, or a day or month within a sentence."""
_NAME = re.compile(r"(?:\b(?P<at>at|with|for|from|join|joining)|[\w,+#]) [A-Z][\w+#]*!+$")
"""A name with a mark of its own, such as "Yahoo!", within a sentence; behind `at` it may go on: "Yum! Brands"."""

_OPENER = re.compile(
    r"\s+[\"'(]?(I|I'm|I've|I'd|The|This|That|Thank|Thanks|Please|My|It|We|After|As|Since|However|You|Your|With|"
    r"Having|Given|For|There|If|Once|Although|While|Unfortunately|Should|Wishing|Kind|Best|Both|Could|Would)\b"
)


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence in a run of prose, white space around it left out."""
    start = 0
    for found in _END.finditer(text):
        if found.end() > start and _is_end(text, found):
            yield from _pieces(text, start, found.end())
            start = found.end()
    yield from _pieces(text, start, len(text))


def _is_end(text: str, found: re.Match[str]) -> bool:
    if not found.group().strip("!") and (name := _NAME.search(text[max(0, found.start() - 40) : found.end()])):
        rest = text[found.end() : found.end() + 20]
        goes_on = re.match(r"\s+[A-Za-z]" if name.group("at") else r"\s+[a-z]", rest)
        return goes_on is None or _OPENER.match(rest) is not None
    if found.group() != ".":
        return True
    before = text[max(0, found.start() - 8) : found.start()]
    if _TITLE.search(before):
        return False
    if _DATE.search(before) and re.match(r"\s+(?:\d|[a-z]+\b(?<![.!?]))", text[found.end() : found.end() + 20]):
        return False
    if _MAYBE.search(before):
        rest = text[found.end() : found.end() + 20]
        return not rest.strip() or _OPENER.match(rest) is not None
    return True


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        cut = text.rfind(" ", start + 1, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    if left < len(piece):
        yield start + left, start + len(piece.rstrip())
