"""The words that a command speaks: the pack of one language."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from bowout import __version__
from bowout.cli.exits import FILE, Stop
from bowout.cli.folders import roots
from bowout.cli.output import tell_all
from bowout.paths import cache

if TYPE_CHECKING:
    from bowout.core.pack import Pack


def load_words(lang: str, folders: list[Path], *, traceless: bool = False) -> Pack:
    """The pack of a language; what is broken is named and left out. Stop if nothing usable remains.

    A copy is kept for the next start, unless no trace is wanted.
    """
    from bowout.loading.cache import load_pack_quickly

    loaded = load_pack_quickly(lang, folders, None if traceless else cache(os.environ), __version__)
    tell_all(loaded.problems)
    if loaded.pack is None:
        raise Stop(FILE, f"The words of the language '{lang}' could not be loaded.")
    return loaded.pack


def own_words(content: str | None) -> Pack:
    """The pack of the language that the person's settings name; problems of the settings are told."""
    from bowout.cli.settings import read_settings

    folders = roots("content", content)
    return load_words(read_settings(folders).language or "en", folders)
