"""Bytes in, bytes out: lines of answers from any encoding, lines of words in the one that the listener reads."""

from __future__ import annotations

from codecs import getincrementaldecoder
from contextlib import suppress
from typing import BinaryIO

from bowout.plain.speech import PLAIN, lines_of, register

MOST_BYTES = 65_536
"""The most of one line that is taken at once; what is longer goes on as the next line."""

MOST_LINES = 10_000
"""The most lines of a conversation: whatever sends more (`yes`, a device) does not listen."""

MOST_TYPED = 4_095
"""The bytes of one line that a terminal of Linux hands on; it drops what comes after them without a word."""

CUT_OFF = (
    "The end of a line may be missing: a terminal takes no more than 4,095 bytes of one. "
    "Shorter lines, an editor or a file lose nothing."
)


def unfinished(line: bytes) -> bytes:
    """The last bytes of a line, where they only begin a character of UTF-8; else none."""
    decoder = getincrementaldecoder("utf-8")()
    with suppress(UnicodeDecodeError):
        decoder.decode(line)
        return decoder.getstate()[0]
    return b""


class Lines:
    """A pair of binary streams as `ask` and `say`. The end of the answers ends the conversation: EOFError.

    `heard` counts the lines that came, `deaf` is whether nobody listens any more. That ends it too where somebody
    types; answers that were written before the questions need no listener.
    """

    def __init__(self, source: BinaryIO, sink: BinaryIO, encoding: str) -> None:
        register()
        self.heard = 0
        self.deaf = False
        self._source = source
        self._sink = sink
        self._encoding = encoding
        self._begun = b""  # of the next piece of a line that comes in pieces

    def ask(self) -> str:
        """The next line without its end; EOFError where there is none."""
        try:
            line = self._begun + self._source.readline(MOST_BYTES - len(self._begun))
        except OSError as error:
            raise EOFError from error
        if not line or self.heard >= MOST_LINES:
            raise EOFError
        self.heard += 1
        words = line.rstrip(b"\r\n")
        cut_off = len(words) == MOST_TYPED and self._source.isatty()
        goes_on = len(line) == MOST_BYTES and words == line
        begun = unfinished(words) if cut_off or goes_on else b""
        self._begun = begun if goes_on else b""
        if cut_off:
            self._tell_cut_off()
        return self._read(words.removesuffix(begun))

    def say(self, line: str) -> None:
        """Write one line at once."""
        try:
            self._sink.write(f"{line}\n".encode(self._encoding, PLAIN))
            self._sink.flush()
        except OSError as error:
            self.deaf = True
            if self._source.isatty():
                raise EOFError from error

    def _tell_cut_off(self) -> None:
        with suppress(EOFError):  # what came of the line counts, even if nobody listens
            for line in lines_of(CUT_OFF):
                self.say(line)

    def _read(self, line: bytes) -> str:
        """UTF-8 is unmistakable; else it is what the listener's encoding says, else Western European."""
        for encoding in ("utf-8", self._encoding):
            try:
                return line.decode(encoding)
            except UnicodeDecodeError:
                continue
        return line.decode("latin-1")
