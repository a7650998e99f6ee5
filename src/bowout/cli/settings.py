"""The person's settings as every command reads them: what is wrong in them is told with its place and passed over."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

from bowout.cli.folders import roots
from bowout.cli.output import tell_all
from bowout.cli.words import Words
from bowout.core.draft import DEFAULT_LANGUAGE
from bowout.core.problem import Problem
from bowout.core.settings import KeyJudge, Settings
from bowout.paths import NoHomeError, config_file

if TYPE_CHECKING:
    from bowout.core.pack import Pack
    from bowout.loading.settings import Check, Doubt


def read_settings(words: Words, judge: KeyJudge = lambda _: {}, *, lang: str | None = None) -> Settings:
    """The settings; what is wrong is told. See `judged_settings`."""
    settings, problems = judged_settings(words, judge, lang=lang)
    tell_all(problems)
    return settings


def judged_settings(words: Words, judge: KeyJudge, *, lang: str | None = None) -> tuple[Settings, list[Problem]]:
    """The settings that can be, and what is wrong with the others; `judge` tells which of one's own keys cannot be.

    They are held against the words in `lang` or else in the language that is set.
    """
    from bowout.loading.settings import load_settings

    try:
        file = config_file(os.environ)
    except NoHomeError:  # then nothing was set
        return Settings(), []
    return load_settings(file, _checks(words, lang), judge)


def own_words(content: str | None) -> Pack:
    """The pack of the language that the person's settings name; problems of the settings are told."""
    words = Words(roots("content", content))
    return words.pack(read_settings(words).language or DEFAULT_LANGUAGE)


def _checks(words: Words, lang: str | None) -> Mapping[str, Check]:
    """What each setting can be; looked up only for those that are set."""
    from bowout.loading.settings import among

    def languages(_: Settings) -> list[str]:
        from bowout.loading.languages import languages

        return languages(words.folders)

    def themes(_: Settings) -> list[str]:
        from bowout.loading.themes import load_themes

        return list(load_themes(roots("themes")).themes)

    def tones(known: Settings) -> list[str]:
        pack = words.load(lang or known.language or DEFAULT_LANGUAGE).pack
        return list(pack.field("tone").labels) if pack else []

    return {
        "language": among("language", languages),
        "theme": among("theme", themes),
        "tone": among("tone", tones),
        "clipboard": _clipboard,
    }


def _clipboard(value: str, _: Settings) -> Doubt | None:
    import shlex
    from shutil import which

    try:
        words = shlex.split(value)
    except ValueError:
        words = []
    if value in ("none", "osc52") or (words and which(words[0])):
        return None
    return f"'{value}' is no program here.", "Write none, osc52, or a command that takes the text on its input."
