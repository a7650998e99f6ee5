"""What the commands share: reading and writing bytes, the clock, the pack, and how trouble is told.

Imported by every command, so it loads nothing heavy itself.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from bowout import __version__
from bowout.core.text import clean, reason

if TYPE_CHECKING:
    from bowout.core.draft import Draft
    from bowout.core.pack import Pack

DONE, FOUND, USAGE, FILE, LEFT = 0, 1, 2, 3, 130
"""The exit statuses: done · findings or problems were printed · wrong usage · a file failed · left by the person."""

FIRST_YEAR, LAST_YEAR = 1900, 9000
"""The years that a clock can be set to: on either side there is room to count days."""

MOST_INPUT = 4_000_001
"""Bytes of input that are read at most: enough for every reader to see that its own limit is passed."""

Clock = Callable[[], datetime]


class Stop(Exception):  # noqa: N818 - an end, not always an error
    """The command ends here with an exit status; the text, if any, is a sentence for a person."""

    def __init__(self, status: int, text: str = "") -> None:
        super().__init__(text)
        self.status = status


def clock(env: Mapping[str, str]) -> Clock:
    """Gives the local time without a zone: always the one in BOWOUT_NOW if it is set, else the real one."""
    fixed = env.get("BOWOUT_NOW", "")
    if not fixed:
        return lambda: datetime.now().replace(microsecond=0)
    try:
        moment = datetime.fromisoformat(fixed)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is not None:
        raise Stop(USAGE, f"BOWOUT_NOW is '{fixed}'. Write it as a local time, like 2026-11-22T09:00.")
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise Stop(USAGE, f"BOWOUT_NOW is '{fixed}'. Choose a year from {FIRST_YEAR} to {LAST_YEAR}.")
    return lambda: moment


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
        if asked and sys.stdin.isatty():
            tell(asked)
        return sys.stdin.buffer.read(MOST_INPUT), name
    except IsADirectoryError as error:
        raise Stop(FILE, f"{name} is a folder. Name a file in it.") from error
    except FileNotFoundError as error:
        raise Stop(FILE, f"{name} is not there. Check the path.") from error
    except OSError as error:
        raise Stop(FILE, f"{name} could not be read: {reason(error)}.") from error


def write(text: str | bytes) -> None:
    """Put text on standard output as UTF-8, or bytes as they are, whatever the locale; Stop if that cannot be done.

    A reader that has had enough (`| head -1`) is told nothing.
    """
    if sys.stdout is None:
        raise Stop(FILE, "Standard output is closed, so there is nowhere to write.")
    try:
        sys.stdout.buffer.write(text.encode() if isinstance(text, str) else text)
        sys.stdout.buffer.flush()
    except OSError as error:
        _drop(sys.stdout)
        told = "" if isinstance(error, BrokenPipeError) else f"Standard output could not be written: {reason(error)}."
        raise Stop(FILE, told) from error


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


def require(path: Path, there: bool, what: str) -> None:
    """Stop if what was named is not `there`; `what` it should be is a file or a folder."""
    if not there:
        raise Stop(FILE, f"{path} is {f'not a {what}' if path.exists() else 'not there'}. Check the path.")


def roots(kind: str, args: argparse.Namespace) -> list[Path]:
    """The folders of `content` or `themes` in their order; Stop if the shipped or the named one is missing."""
    from bowout.paths import MissingDataError, search_path

    named = Path(args.content) if kind == "content" and getattr(args, "content", None) else None
    if named is not None and not named.is_dir():
        raise Stop(FILE, f"{named} is not a folder of content.")
    try:
        return search_path(kind, os.environ, *([named] if named else []))
    except MissingDataError as error:
        raise Stop(FILE, str(error)) from error


def load_words(lang: str, folders: list[Path], *, traceless: bool = False) -> Pack:
    """The pack of a language; what is broken is named and left out. Stop if nothing usable remains.

    A copy is kept for the next start, unless no trace is wanted.
    """
    from bowout.loading.cache import load_pack_quickly
    from bowout.paths import cache

    loaded = load_pack_quickly(lang, folders, None if traceless else cache(os.environ), __version__)
    tell_all(loaded.problems)
    if loaded.pack is None:
        raise Stop(FILE, f"The words of the language '{lang}' could not be loaded.")
    return loaded.pack


def read_answers(args: argparse.Namespace, path: str) -> tuple[Pack, Draft]:
    """The draft of an answers file and the pack of its language; Stop once its problems are told."""
    from bowout.loading.answers import answers_language, load_answers
    from bowout.loading.packs import languages

    data, name = read_input(path, "Write or paste the answers (YAML), then press Ctrl+D.")
    folders = roots("content", args)
    lang, problems = answers_language(data, name, languages(folders))
    if not problems:
        pack = load_words(lang, folders)
        draft, problems = load_answers(data, name, pack, args.clock())
        if draft is not None:
            return pack, draft
    tell_all(problems)
    raise Stop(FOUND)
