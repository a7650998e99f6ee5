"""What a command is given to read: a file, standard input, the answers to compose from."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bowout.cli.clock import Clock
from bowout.cli.exits import FILE, FOUND, Stop
from bowout.cli.folders import roots
from bowout.cli.output import tell, tell_all
from bowout.cli.words import Words
from bowout.core.text import reason

if TYPE_CHECKING:
    from bowout.core.draft import Draft
    from bowout.core.pack import Pack

MOST_INPUT = 4_000_001
"""Bytes of input that are read at most: enough for every reader to see that its own limit is passed."""


def read_input(path: str, asked: str = "") -> tuple[bytes, str]:
    """The bytes of a file, or of standard input for "-", and the name to call it by; Stop if it cannot be read.

    `asked` is said on a terminal before standard input is awaited.
    """
    name = "standard input" if path == "-" else path
    try:
        if path != "-":
            with Path(path).open("rb") as file:
                return file.read(MOST_INPUT), name
        if sys.stdin is None:
            raise Stop(FILE, "Standard input is closed, so there is nothing to read.")
        if not sys.stdin.isatty():
            return sys.stdin.buffer.read(MOST_INPUT), name
        if asked:
            tell(asked)
        return _typed(sys.stdin.buffer.read(MOST_INPUT)), name
    except IsADirectoryError as error:
        raise Stop(FILE, f"{name} is a folder. Name a file in it.") from error
    except FileNotFoundError as error:
        raise Stop(FILE, f"{name} is not there. Check the path.") from error
    except OSError as error:
        raise Stop(FILE, f"{name} could not be read: {reason(error)}.") from error


def _typed(data: bytes) -> bytes:
    """What a terminal handed on, without half a character where it cut a line off; that it did is told."""
    from bowout.plain.lines import CUT_OFF, MOST_TYPED, unfinished

    lines = data.split(b"\n")
    cut_off = {at: line for at, line in enumerate(lines) if len(line) == MOST_TYPED}
    if cut_off:
        tell(f"bowout: {CUT_OFF}")
    for at, line in cut_off.items():
        lines[at] = line.removesuffix(unfinished(line))
    return b"\n".join(lines)


def require(path: Path, there: bool, what: str) -> None:
    """Stop if what was named is not `there`; `what` it should be is a file or a folder."""
    if not there:
        raise Stop(FILE, f"{path} is {f'not a {what}' if path.exists() else 'not there'}. Check the path.")


def read_answers(path: str, content: str | None, clock: Clock) -> tuple[Pack, Draft]:
    """The draft of an answers file and the pack of its language; Stop once its problems are told."""
    from bowout.loading.answers import answers_language, load_answers
    from bowout.loading.languages import languages

    data, name = read_input(path, "Write or paste the answers (YAML), then press Ctrl+D.")
    folders = roots("content", content)
    lang, problems = answers_language(data, name, languages(folders))
    if not problems:
        pack = Words(folders).pack(lang)
        draft, problems = load_answers(data, name, pack, clock())
        if draft is not None:
            return pack, draft
    tell_all(problems)
    raise Stop(FOUND)
