"""The words that a command speaks: the packs of its languages."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from bowout import __version__
from bowout.cli.exits import FILE, Stop
from bowout.cli.output import tell_all
from bowout.paths import NoHomeError, cache

if TYPE_CHECKING:
    from bowout.core.pack import Pack
    from bowout.loading.languages import Loaded


class Words:
    """The packs in some folders. Each is loaded once, and a copy kept for the next start, unless `traceless`."""

    def __init__(self, folders: list[Path], *, traceless: bool = False) -> None:
        self.folders = folders
        self._copies: Path | None = None
        if not traceless:
            with suppress(NoHomeError):  # a copy only spares time
                self._copies = cache(os.environ)
        self._loaded: dict[str, Loaded] = {}

    def load(self, lang: str) -> Loaded:
        """The pack of a language, if anything usable is there, and what is wrong with it."""
        from bowout.loading.cache import load_pack_quickly

        if lang not in self._loaded:
            self._loaded[lang] = load_pack_quickly(lang, self.folders, self._copies, __version__)
        return self._loaded[lang]

    def pack(self, lang: str) -> Pack:
        """The pack of a language; what is broken is told and left out. Stop if nothing usable remains."""
        loaded = self.load(lang)
        tell_all(loaded.problems)
        if loaded.pack is None:
            raise Stop(FILE, f"The words of the language '{lang}' could not be loaded.")
        return loaded.pack
