"""Is it text at all? Bytes from a file or a pipe become a message, or a clear refusal."""

from __future__ import annotations

MOST_BYTES = 4_000_000
_KNOWN = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a Word document or a zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word document or an Outlook message"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
_TEXT_CONTROLS = frozenset("\t\n\r\f\x0b\x1b")


class UnreadableError(ValueError):
    """The bytes are not a message; the text of the error says what they are and what to do."""


def readable(data: bytes) -> str:
    """The text in some bytes: UTF-8, UTF-16 with a mark, or what older Windows programs write.

    UnreadableError if it is something else.
    """
    for start, what in _KNOWN:
        if data.startswith(start):
            raise UnreadableError(f"This is {what}, not plain text. Copy its words into a text file.")
    if len(data) > MOST_BYTES:
        raise UnreadableError(f"This is larger than {MOST_BYTES:,} bytes. Give the message alone.")
    text = _decoded(data)
    odd = sum(1 for character in text if character < " " and character not in _TEXT_CONTROLS)
    if "\x00" in text or odd > len(text) // 100:
        raise UnreadableError("This is not text. Give a message as plain text.")
    return text


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _with(data, "utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _with(data, "cp1252")


def _with(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError("This is not text that can be read. Save it as UTF-8.") from error
