"""The result of copying, saving or mailing a text."""

from __future__ import annotations

from msgspec import Struct


class Given(Struct, frozen=True):
    """`out` is False where it failed, True where it succeeded or may have; `words` say which, and what to do then.

    `file` is the message as a mail file, where only that can still be given.
    """

    out: bool
    words: str
    file: str = ""
