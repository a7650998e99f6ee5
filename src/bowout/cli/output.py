"""What a command writes, and what it tells: standard output, standard error, and trouble with either.

Imported at every start, so it loads nothing heavy.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable
from typing import TextIO

from bowout.cli.exits import DONE, FILE, FOUND, Stop
from bowout.core.text import clean, reason, unprintable


def write(text: str | bytes) -> None:
    """Put text on standard output as UTF-8, or bytes as they are, whatever the locale; Stop if that cannot be done.

    A path that is not UTF-8 comes out byte for byte. A reader that has had enough (`| head -1`) is told nothing.
    """
    if sys.stdout is None:
        raise Stop(FILE, "Standard output is closed, so there is nowhere to write.")
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "surrogateescape") if isinstance(text, str) else text)
        sys.stdout.buffer.flush()
    except OSError as error:
        _drop(sys.stdout)
        told = "" if isinstance(error, BrokenPipeError) else f"Standard output could not be written: {reason(error)}."
        raise Stop(FILE, told) from error


def named(file: object) -> str:
    """A file's name or path as it is written: without what steers a terminal or ends the line.

    Bytes that are not UTF-8 stay, for programs that read the name.
    """
    signs = str(file).replace("\n", "")
    return "".join(sign for sign in signs if "\udc80" <= sign <= "\udcff" or not unprintable(sign))


def _drop(stream: TextIO) -> None:
    """Let go of what is still buffered, or Python would fail over it once more on its way out."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def tell(text: object, end: str = "\n") -> None:
    """Say something on standard error, where there is one, without characters that steer a terminal.

    What nobody can hear changes nothing else: a full disk behind standard error is no trouble of the command.
    """
    if sys.stderr is not None:
        try:
            print(clean(str(text)), end=end, file=sys.stderr, flush=True)
        except OSError:
            _drop(sys.stderr)


def tell_all(texts: Iterable[object]) -> None:
    """Say each on a line of its own on standard error."""
    for text in texts:
        tell(text)


def tell_problems(problems: Collection[object]) -> int:
    """Say each on a line of its own on standard error; the exit status that follows from them."""
    tell_all(problems)
    return FOUND if problems else DONE
