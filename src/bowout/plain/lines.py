"""Bytes in, bytes out: lines of answers from any encoding, lines of words in the one that the listener reads."""

from __future__ import annotations

from typing import BinaryIO

from bowout.plain.speech import PLAIN, register

MOST_BYTES = 65_536
"""The most of one line that is taken at once; what is longer goes on as the next line."""

MOST_LINES = 10_000
"""The most lines of a conversation: whatever sends more (`yes`, a device) does not listen."""


class Lines:
    """A pair of binary streams as `ask` and `say`. A stream that is gone ends the conversation: EOFError.

    `heard` counts the lines that came, `deaf` is whether nobody listens any more.
    """

    def __init__(self, source: BinaryIO, sink: BinaryIO, encoding: str) -> None:
        register()
        self.heard = 0
        self.deaf = False
        self._source = source
        self._sink = sink
        self._encoding = encoding

    def ask(self) -> str:
        """The next line without its end; EOFError where there is none."""
        try:
            line = self._source.readline(MOST_BYTES)
        except OSError as error:
            raise EOFError from error
        if not line or self.heard >= MOST_LINES:
            raise EOFError
        self.heard += 1
        return self._read(line.rstrip(b"\r\n"))

    def say(self, line: str) -> None:
        """Write one line at once."""
        try:
            self._sink.write(f"{line}\n".encode(self._encoding, PLAIN))
            self._sink.flush()
        except OSError as error:
            self.deaf = True
            raise EOFError from error

    def _read(self, line: bytes) -> str:
        """UTF-8 is unmistakable; else it is what the listener's encoding says, else Western European."""
        for encoding in ("utf-8", self._encoding):
            try:
                return line.decode(encoding)
            except UnicodeDecodeError:
                continue
        return line.decode("latin-1")
