"""Text as it is said on a plain line: narrow enough, without signs that steer a terminal, in letters it can show."""

from __future__ import annotations

import codecs
from unicodedata import combining, east_asian_width, normalize

from bowout.core.text import clean

WIDTH = 78
"""The most columns of a line: every terminal shows as many, and a braille reader can follow it."""

PLAIN = "bowout-plain"
"""The name of the error handler that `register` makes known: what an encoding lacks becomes the nearest plain text."""

_NEAREST = {
    "\u2018": "'",
    "\u2019": "'",
    "\u201a": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u201e": '"',
    "\u00ab": '"',
    "\u00bb": '"',
    "\u2010": "-",
    "\u2011": "-",
    "\u2012": "-",
    "\u2013": "-",
    "\u2014": "-",
    "\u2026": "...",
    "\u00b7": "-",
    "\u00a0": " ",
    "\u202f": " ",
    "\u2009": " ",
    "\u20ac": "EUR",
    "\u00df": "ss",
    "\u00e6": "ae",
    "\u00c6": "Ae",
    "\u00f8": "o",
    "\u00d8": "O",
    "\u0153": "oe",
    "\u0142": "l",
    "\u0141": "L",
    "\u0111": "d",
}


def register() -> None:
    """Make the error handler `PLAIN` known to Python."""
    codecs.register_error(PLAIN, _plain)


def lines_of(text: str, indent: str = "") -> list[str]:
    """The text in lines of at most `WIDTH` columns, broken between words; its own line ends stay.

    Lines that continue one begin with `indent`. A word that is wider than a line is broken.
    """
    return [line for own in clean(text).expandtabs(4).split("\n") for line in _wrapped(own.rstrip(), indent)]


def columns(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)


def _wrapped(line: str, indent: str) -> list[str]:
    if columns(line) <= WIDTH:
        return [line]
    lines, current = [], ""
    for word in line.split():
        longer = f"{current} {word}" if current.strip() else current + word
        if current.strip() and columns(longer) > WIDTH:
            lines.append(current)
            longer = indent + word
        *full, current = _cut(longer)
        lines += full
    return [*lines, current]


def _cut(text: str) -> list[str]:
    """The text in pieces that fit, for a word that does not."""
    pieces, current = [], ""
    for char in text:
        if columns(current + char) > WIDTH:
            pieces.append(current)
            current = ""
        current += char
    return [*pieces, current]


def _plain(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    said = "".join(_said(char, error.encoding) for char in error.object[error.start : error.end])
    return said, error.end


def _said(char: str, encoding: str) -> str:
    """The nearest text that the encoding has: a plain sign, the letter without its accent, or a question mark."""
    bare = "".join(part for part in normalize("NFKD", char) if not combining(part))
    for near in (_NEAREST.get(char, ""), bare):
        try:
            if near and near.encode(encoding):
                return near
        except UnicodeEncodeError:
            continue
    return "" if combining(char) else "?"
