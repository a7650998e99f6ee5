"""Which lines of a pasted message are the person's own words: not headers, quoted mail, or a signature."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

Kind = Literal["blank", "header", "quoted", "signature", "body"]

_HEADER = re.compile(
    r"\W{0,3}(subject(?: line)?|sub|re|from|to|cc|bcc|date|sent|reply-to|message-id|mime-version|content-[a-z-]+|"
    r"importance|attachments?|x-[a-z-]+|betreff|von|an|objet|de|asunto|para|oggetto|件名)\W{0,3}[:\uff1a]\W{0,3}(.*)",
    re.IGNORECASE,
)
_SUBJECTS = frozenset(("subject", "subject line", "sub", "re", "betreff", "objet", "asunto", "oggetto", "件名"))
_FORWARDED = re.compile(
    r"\s*(-{2,}\s*(original|forwarded|urspr|message).{0,60}|begin forwarded message:|_{20,})\s*", re.I
)
_ATTRIBUTION = re.compile(r"\s*(on|am|le|el|il)\b.{5,200}\b(wrote|schrieb|crit|escribi|scritto)[^:]{0,60}:\s*", re.I)
_ATTRIBUTION_START = re.compile(
    r"\s*On (mon|tue|wed|thu|fri|sat|sun|\d)(?:[^.!?]{5,120}|[^!?]{5,120}<[^<>\s]{0,120}>?\s*)", re.IGNORECASE
)
"""An "On …, X wrote:" up to where it is broken: behind the name, or behind or within the address."""
_NOTICE = re.compile(
    r"\W{0,4}(?:(?:confidentiality|legal|privacy) (?:notice|note|statement|disclaimer)|disclaimer|confidential\s*:)\b.*"
    r"|\W{0,4}(?:this|the (?:information|contents?) (?:contained )?(?:in|of) this) (?:e-?mail|message|communication)\b"
    r".{0,120}\b(?:confidential|privileged|intended (?:only|solely)|solely for)\b.*",
    re.IGNORECASE,
)
"""The first line of what a company's server puts under every mail."""
_DEVICE = re.compile(r"\s*(sent (from|via) my \w+.{0,40}|get outlook for .{0,20})\s*", re.IGNORECASE)
_QUOTE = re.compile(r"[ \t]*>(?:[ \t]*>)*[ \t]?")
_SHORTEST_MARK = 6
_LONGEST_NOTICE = 40
_LONGEST_NAME = 6
"""Words of a line under which a notice may stand: a name, a post, or an address, and no sentence."""


class Line(Struct, frozen=True):
    """One line: its offset, its text without the line end, what it is; a header also its lower-case name and value."""

    start: int
    text: str
    kind: Kind
    header: str = ""
    value_at: int = 0

    @property
    def end(self) -> int:
        """The offset behind its last character."""
        return self.start + len(self.text)

    @property
    def is_subject(self) -> bool:
        """Whether it is a subject line."""
        return self.header in _SUBJECTS


def classify(text: str) -> list[Line]:
    """The lines of a text whose line ends are all "\\n"."""
    return _without_notice(_classify(_unquoted(_split(text))))


def _without_notice(lines: list[Line]) -> list[Line]:
    """The lines, with a last paragraph that is a notice of confidentiality told as a signature."""
    own = [at for at, line in enumerate(lines) if line.kind == "body"]
    first = len(own) - 1
    while first > 0 and own[first - 1] == own[first] - 1:
        first -= 1
    notice = " ".join(lines[at].text.strip() for at in own[first:][:_LONGEST_NOTICE])
    if first < 1 or len(lines[own[first - 1]].text.split()) > _LONGEST_NAME or not _NOTICE.fullmatch(notice):
        return lines
    told = set(own[first:])
    return [Line(line.start, line.text, "signature") if at in told else line for at, line in enumerate(lines)]


def _classify(raw: Sequence[tuple[int, str]]) -> list[Line]:
    at, lines = _head(raw)
    while at < len(raw):
        start, line = raw[at]
        if not line.strip():
            lines.append(Line(start, line, "blank"))
        elif line.lstrip().startswith(">"):
            lines.append(Line(start, line, "quoted"))
        elif len(line) < _SHORTEST_MARK and line.rstrip() != "--":
            lines.append(Line(start, line, "body"))
        elif _ends_message(raw, at) or (attribution := _attributes(raw, at)) == len(raw):
            return lines + [Line(start, line, "quoted") for start, line in raw[at:]]
        elif attribution > at:
            lines += [Line(start, line, "quoted") for start, line in raw[at:attribution]]
            at = attribution
            continue
        elif line.rstrip() == "--":
            return lines + _below_signature(raw, at)
        else:
            lines.append(Line(start, line, "signature" if _DEVICE.fullmatch(line) else "body"))
        at += 1
    return lines


def _below_signature(raw: Sequence[tuple[int, str]], at: int) -> list[Line]:
    """The signature from its mark on, and behind it the older mail that a program put under it."""
    told = (n for n in range(at + 1, len(raw)) if raw[n][1].strip())
    end = next((n for n in told if _ends_message(raw, n) or _attributes(raw, n) > n), len(raw))
    signed = [Line(start, line, "quoted" if line.lstrip()[:1] == ">" else "signature") for start, line in raw[at:end]]
    return signed + [Line(start, line, "quoted") for start, line in raw[end:]]


def _split(text: str) -> list[tuple[int, str]]:
    found, start = [], 0
    for line in text.split("\n"):
        found.append((start, line))
        start += len(line) + 1
    return found


def _unquoted(raw: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The lines without their quotation marks if all of the message stands behind such marks: it is no older mail."""
    told = [line for _, line in raw if line.strip() and not _HEADER.fullmatch(line)]
    if not told or not all(_QUOTE.match(line) for line in told):
        return raw
    cuts = [mark.end() if (mark := _QUOTE.match(line)) else 0 for _, line in raw]
    return [(start + cut, line[cut:]) for (start, line), cut in zip(raw, cuts, strict=True)]


def _head(raw: Sequence[tuple[int, str]]) -> tuple[int, list[Line]]:
    """The header block at the top, if there is one; quoted and forwarding lines above it are passed over."""
    lines: list[Line] = []
    for at, (start, line) in enumerate(raw):
        folded = bool(lines) and lines[-1].kind == "header" and line[:1] in " \t" and bool(line.strip())
        if not line.strip():
            lines.append(Line(start, line, "blank"))
        elif found := _HEADER.fullmatch(line):
            lines.append(Line(start, line, "header", found.group(1).lower(), found.start(2)))
        elif folded:
            lines.append(Line(start, line, "header"))
        elif line.lstrip().startswith(">") or _FORWARDED.fullmatch(line):
            lines.append(Line(start, line, "quoted"))
        else:
            return at, lines
    return len(raw), lines


def _ends_message(raw: Sequence[tuple[int, str]], at: int) -> bool:
    """Whether the rest is an older mail: a forwarding line, or a "From:" with more headers right below."""
    line = raw[at][1]
    if _FORWARDED.fullmatch(line):
        return any(_HEADER.fullmatch(below) for _, below in raw[at + 1 : at + 4]) or line.lstrip()[:1] != "_"
    found = _HEADER.fullmatch(line)
    if not found or found.group(1).lower() not in ("from", "von", "de"):
        return False
    return sum(1 for _, below in raw[at + 1 : at + 4] if _HEADER.fullmatch(below)) >= 2


def _attributes(raw: Sequence[tuple[int, str]], at: int) -> int:
    """The line behind an "On …, X wrote:", which may be broken over two lines; `at` itself if there is none here."""
    one = raw[at][1]
    if _ATTRIBUTION.fullmatch(one):
        behind = at + 1
    elif _ATTRIBUTION_START.fullmatch(one) and at + 1 < len(raw) and _ATTRIBUTION.fullmatch(f"{one} {raw[at + 1][1]}"):
        behind = at + 2
    else:
        return at
    below = next((line for _, line in raw[behind:] if line.strip()), "")
    return behind if below.lstrip().startswith(">") else len(raw)
