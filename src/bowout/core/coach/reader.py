"""Reading a message: from pasted text to a Letter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bowout.core.coach.headings import heading_under, subject_in
from bowout.core.coach.letter import Letter, Run, RunKind, flatten, line_starts, lowered, visible
from bowout.core.coach.lines import Line, classify
from bowout.core.coach.openers import openers
from bowout.core.coach.rules import Words
from bowout.core.coach.sentences import spans

_BULLET = re.compile(r"\s*(?:[-*\u2022\u2013\u25e6]|\d{1,2}[.)])\s+")
_NAME = r"(?:[^\W\d_][\w.'-]*|\(\w+\))"
_NAME_LINE = re.compile(rf"\W{{0,4}}{_NAME}(?: {_NAME}){{0,4}}[,.]?\W{{0,3}}")
_PARTICLES = frozenset(re.findall(r"\w+", "al bin da das de del den der di dos du e el la le ter van von y zu"))
_CONTACT = re.compile(r"@|https?:|www\.|linkedin|\+?\d[\d ().-]{6,}")
_LOOK_BACK = 15
_LONGEST_CALL = 4
_MOST_LINES = 20_000


class _Reader:
    """Builds the runs of one text."""

    def __init__(self, text: str, words: Words) -> None:
        self.flat = _bounded(flatten(text))
        self.starts = line_starts(self.flat)
        self.words = words
        self.lines = classify(self.flat)
        self.runs: list[Run] = []

    def add(self, kind: RunKind, start: int, end: int) -> None:
        """A run over a span, unless only white space is in it."""
        text = self.flat[start:end]
        start += len(text) - len(text.lstrip())
        text = text.strip()
        if text.strip("."):
            self.runs.append(Run(kind, text, lowered(text), start))

    def read(self) -> None:
        """Fill `runs`."""
        subject = next((line for line in self.lines if line.is_subject), None)
        body = [line for line in self.lines if line.kind in ("body", "blank")]
        if subject is None:
            subject, body = subject_in(body)
        if subject is not None:
            value = subject.start + subject.value_at
            self.add("subject", value, subject.end)
            if "**" in self.flat[subject.start : value]:
                self.add("preamble", subject.start, value)
        first, inline = self.greeting(body)
        if subject is None and (at := self.heading(body, first, inline)) >= 0:
            first, inline = at + 1, -1
        last = self.closing(body, first, inline)
        self.prose(body[first:last], inline)
        self.ending(body[last:])
        for line in self.lines:
            if line.kind == "signature":
                self.add("signature", line.start, line.end)

    def greeting(self, body: Sequence[Line]) -> tuple[int, int]:
        """Adds the greeting and what stands above it; where the prose begins: line and offset (-1 = its start)."""
        form = openers(self.words.get("greetings", ()))
        for at, line in enumerate(body[:40]):
            found = form.match(line.text)
            if found and not (at and _is_prose(body[:at], line)):
                self.above(body[:at])
                end = _greeting_end(line.text, found.end())
                self.add("greeting", line.start, line.start + end)
                return at, line.start + end
        for at, line in enumerate(body):
            if line.kind == "body":
                if line.text.rstrip().endswith(",") and _calls(line.text, self.words.get("not_companies", ())):
                    self.add("greeting", line.start, line.end)
                    return at + 1, -1
                break
        return 0, -1

    def heading(self, body: Sequence[Line], first: int, inline: int) -> int:
        """Adds the heading under a greeting as the subject; the number of its line, or -1."""
        greeted = any(run.kind == "greeting" for run in self.runs)
        at = heading_under(body, first, inline, self.words.get("heading_words", ())) if greeted else -1
        if at >= 0:
            self.add("subject", body[at].start, body[at].end)
        return at

    def above(self, lines: Sequence[Line]) -> None:
        """What stands above the greeting: an address block, or the chatter of an assistant."""
        for line in lines:
            self.add("preamble", line.start, line.end)

    def closing(self, body: Sequence[Line], first: int, inline: int) -> int:
        """The number of the line at which the sign-off begins, or of the end of the message."""
        form = openers(self.words.get("closings", ()))
        tail = [at for at in range(first, len(body)) if body[at].kind == "body"][-_LOOK_BACK:]
        for at in tail:
            found = form.match(body[at].text)
            rest = body[at].text[found.end() :].strip(" ,.!:;-\u2013\u2014\t") if found else "-"
            under = [body[n].text for n in tail if n > at]
            if found and (not rest or _is_name(rest)) and all(map(_is_short, under)) and not _goes_on(under):
                return at
        bare = inline >= 0 and not self.flat[inline : body[first].end].strip()
        own = [at for at in tail if not _is_contact(body[at].text)]
        last = body[own[-1]].text.strip() if len(own) > 1 + bare else ""
        if _is_name(last) and _NAME_LINE.fullmatch(last):
            return own[-1]
        return len(body)

    def prose(self, lines: Sequence[Line], inline: int) -> None:
        """Adds the sentences of the lines; `inline` is where the first line's own words begin, or -1."""
        start = end = -1
        for at, line in enumerate(lines):
            begin = inline if at == 0 and inline >= 0 else line.start
            bullet = _BULLET.match(line.text) if begin == line.start else None
            if line.kind == "blank" or bullet or (end >= 0 and line.start > end + 1):
                self.paragraph(start, end)
                start = -1
            if line.kind == "body":
                start = start if start >= 0 else begin + (bullet.end() if bullet else 0)
                end = line.end
        self.paragraph(start, end)

    def paragraph(self, start: int, end: int) -> None:
        """Adds the sentences between two offsets, and a sign-off at the end of the last one."""
        if start < 0 or end <= start:
            return
        form = openers(self.words.get("closings", ()))
        for left, right in spans(self.flat[start:end]):
            piece = self.flat[start + left : start + right]
            found = form.match(piece)
            rest = piece[found.end() :].strip(" ,.!-\n") if found else "-"
            signs_off = start + right >= end - 1 and (_is_name(rest) or self.is_small(rest, start, end))
            if found is not None and signs_off:
                self.signed(start + left, start + right, rest)
            else:
                self.add("body", start + left, start + right)

    def is_small(self, name: str, start: int, end: int) -> bool:
        """Whether a word is a name in small letters, as all of a paragraph is."""
        return name.isalpha() and self.flat[start:end].islower() and name not in self.words.get("greeting_words", ())

    def signed(self, start: int, end: int, name: str) -> None:
        """Adds a sign-off and the name behind it, if there is one."""
        cut = self.flat.rindex(name, start, end) if name else end
        self.add("closing", start, cut)
        self.add("name", cut, end)

    def ending(self, lines: Sequence[Line]) -> None:
        """Adds the sign-off, the name under it, and the signature; a postscript is prose again."""
        form = openers(self.words.get("closings", ()))
        named = False
        for at, line in enumerate(lines):
            found = form.match(line.text) if at == 0 else None
            if found:
                rest = line.text[found.end() :].strip(" ,.!:;-\u2013\u2014\t")
                self.signed(line.start, line.end, rest)
                named = bool(rest)
            elif re.match(r"\s*p\.?\s?s\b", line.text, re.IGNORECASE):
                self.paragraph(line.start, line.end)
            elif not named and (again := form.match(line.text)) and not line.text[again.end() :].strip(" ,.!"):
                self.add("closing", line.start, line.end)
            elif not named and line.text.strip() and (own := _own_part(line.text)):
                self.add("name", line.start, line.start + own)
                self.add("signature", line.start + own, line.end)
                named = True
            else:
                self.add("signature", line.start, line.end)


def read_letter(text: str, words: Words) -> Letter:
    """The message in a text of any origin; `words` gives the language's greetings and closings."""
    shown, gaps = visible(text)
    reader = _Reader(shown, words)
    reader.read()
    runs = tuple(sorted(reader.runs, key=lambda run: run.start))
    headed = any(line.kind == "header" for line in reader.lines) or any(run.kind == "subject" for run in runs)
    grouped: dict[RunKind, list[Run]] = {}
    for run in runs:
        grouped.setdefault(run.kind, []).append(run)
    by_kind = {kind: tuple(group) for kind, group in grouped.items()}
    return Letter(shown, runs, headed, reader.starts, by_kind, gaps)


def _bounded(flat: str) -> str:
    """The first lines of a text, more than any message has: a megabyte of line ends is not read to its end."""
    if flat.count("\n") <= _MOST_LINES:
        return flat
    return "\n".join(flat.split("\n", _MOST_LINES)[:_MOST_LINES])


def _is_prose(above: Sequence[Line], line: Line) -> bool:
    """Whether a line that begins like a greeting stands under sentences, and so is one itself."""
    spoken = sum(1 for other in above if len(other.text.split()) > 8 and other.text.rstrip().endswith((".", "!")))
    return spoken > 1 or len(line.text.split()) > 12


def _greeting_end(text: str, start: int) -> int:
    """Where the greeting ends: at its comma, else with the short line, else with the name."""
    mark = re.search(r"[,:!](?!\w)|\s[\u2013\u2014-]\s|[\u2013\u2014]", text[start - 1 : start + 70])
    if mark:
        return start - 1 + mark.end()
    if len(text.split()) <= 7:
        return len(text)
    name = re.match(r"(?:\s+[A-Z][\w.'-]*){0,3}", text[start:])
    return start + (name.end() if name else 0)


def _is_name(text: str) -> bool:
    words = [word for word in re.split(r"[\s,]+", text.strip(" ,.!*_-\u2013\u2014")) if word]
    plain = [word for word in words if word.lower() not in _PARTICLES]
    return 0 < len(words) <= 5 and all(
        word[0].isupper() or not word[0].isascii() or word[0] in "([{<" for word in plain
    )


def _calls(text: str, times: Sequence[str]) -> bool:
    """Whether a first line with a comma at its end greets: "Sam Lee,", "Kia ora Hemi,", but not "On Monday,"."""
    words = text.strip(" ,*_").split()
    if not words or not _NAME_LINE.fullmatch(text) or words[-1].lower() in times:
        return False
    return _is_name(text) or (len(words) <= _LONGEST_CALL and words[0][0].isupper() and words[-1][0].isupper())


def _own_part(text: str) -> int:
    """How far the name reaches in a line under a sign-off: up to a number or an address; 0 if it holds none."""
    contact = _CONTACT.search(text)
    if contact is None:
        return len(text)
    name = text[: contact.start()].rstrip(" \t|,;:\u00b7\u2022\u2013\u2014-")
    return len(name) if len(name.split()) > 1 and _is_name(name) else 0


def _is_contact(text: str) -> bool:
    """Whether a line is a telephone number, an address on the net, or a mail address, perhaps with a label."""
    return _CONTACT.search(text) is not None and len(text.split()) <= _LONGEST_CALL + 2


def _is_short(text: str) -> bool:
    return len(text.split()) <= 10 or re.match(r"\s*p\.?\s?s\b", text, re.IGNORECASE) is not None


def _goes_on(under: Sequence[str]) -> bool:
    """Whether the line under a "Thank you" goes on with the sentence, as "for everything." does."""
    return bool(under) and re.match(r"\s*[a-z].*[.!?]", under[0]) is not None
