"""Text from outside: what never belongs in it, how it is compared, and how the system's own words stand in ours."""

from __future__ import annotations

import re
import unicodedata

_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Control, bidirectional and invisible characters, surrogates. Tab, line feed and the joiners of scripts are text."""

_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
"""Every other way to end a line; pasted text brings those of word processors."""

_MARKDOWN = re.compile(r"[\\`*_\[\]<>&|~$#]")
"""What Markdown takes for its own wherever it stands, or at the end of a heading."""


def unprintable(text: str) -> str:
    """The first character that may not reach a terminal or a message, or ""."""
    found = _UNPRINTABLE.search(text)
    return found.group() if found else ""


def clean(text: str) -> str:
    """The text with line ends as "\\n" and without characters that could steer a terminal or hide."""
    return _UNPRINTABLE.sub("", _LINE_END.sub("\n", text))


def one_line(text: str) -> str:
    """The text cleaned, on one line, with single spaces."""
    return " ".join(clean(text).split())


def without_accents(text: str) -> str:
    """The text with its letters bare, and compatible signs spread out (NFKD)."""
    if text.isascii():
        return text
    spread = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in spread if not unicodedata.combining(sign))


def markdown_escaped(text: str) -> str:
    """The text with a backslash before every sign that Markdown would take for its own within a line."""
    return _MARKDOWN.sub(lambda match: f"\\{match.group()}", text)


def reason(error: OSError) -> str:
    """Why the system refused, in its own words, to stand within a sentence."""
    return (error.strerror or "unknown error").lower()
