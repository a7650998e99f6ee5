"""Values that fixtures and tests share."""

from __future__ import annotations

import atexit
import os
import pty
import shutil
import tempfile
import termios
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import BinaryIO

from bowout import __version__
from bowout.core.pack import Pack
from bowout.loading.cache import load_pack_quickly
from bowout.loading.packs import load_pack
from bowout.paths import cache as cache_folder
from bowout.paths import search_path

REPOSITORY = Path(__file__).parents[1]
NOW = datetime(2026, 11, 22, 9)


def private_homes(folder: Path) -> dict[str, str]:
    """The environment variables that keep everything a program reads and writes of its own below a folder."""
    return {
        "HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_STATE_HOME": str(folder / "state"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "XDG_CONFIG_DIRS": str(folder / "etc"),
    }


def shipped(lang: str = "en") -> Pack:
    """The shipped words of a language, without a problem; read once by each process."""
    return _shipped(lang)


@cache
def _shipped(lang: str) -> Pack:
    loaded = load_pack(lang, [REPOSITORY / "content"])
    assert loaded.problems == []
    assert loaded.pack is not None
    return loaded.pack


@cache
def _ready_words() -> Path:
    """The copy of the shipped words that the program keeps for its next start, made once for this process."""
    folder = Path(tempfile.mkdtemp(prefix="bowout-words-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    load_pack_quickly("en", search_path("content", private_homes(folder)), folder, __version__)
    return folder / "words-en.bin"


def with_ready_words(home: Path) -> Path:
    """A home in which the program has been started before, so that it need not read all its words from YAML again."""
    folder = cache_folder(private_homes(home))
    folder.mkdir(parents=True, exist_ok=True)
    with suppress(FileExistsError):
        (folder / "words-en.bin").hardlink_to(_ready_words())
    return home


@contextmanager
def typed_at_a_terminal(text: str) -> Iterator[BinaryIO]:
    """A terminal that does not echo, at which a text was typed or pasted; "\x04" in it ends the input."""
    ours, theirs = pty.openpty()
    with os.fdopen(theirs, "rb") as terminal:
        quiet = termios.tcgetattr(theirs)
        quiet[3] &= ~termios.ECHO
        termios.tcsetattr(theirs, termios.TCSANOW, quiet)
        os.write(ours, text.encode())
        yield terminal
    os.close(ours)
