"""The person's settings as every command reads them: what is wrong in them is told with its place and passed over."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

from bowout import __version__
from bowout.cli.folders import roots
from bowout.cli.output import tell_all
from bowout.core.problem import Problem
from bowout.core.settings import KeyJudge, Settings
from bowout.paths import cache, config_file

if TYPE_CHECKING:
    from bowout.loading.settings import Check, Doubt


def read_settings(args: argparse.Namespace, judge: KeyJudge = lambda _: {}) -> Settings:
    """The settings; what is wrong is told. `judge` tells which of the person's own keys cannot be."""
    settings, problems = judged_settings(args, judge)
    tell_all(problems)
    return settings


def judged_settings(args: argparse.Namespace, judge: KeyJudge = lambda _: {}) -> tuple[Settings, list[Problem]]:
    """The settings that can be, and what is wrong with the others."""
    from bowout.loading.settings import load_settings

    return load_settings(config_file(os.environ), _checks(args), judge)


def _checks(args: argparse.Namespace) -> Mapping[str, Check]:
    """What each setting can be; looked up only for those that are set."""
    from bowout.loading.settings import among

    def languages(_: Settings) -> list[str]:
        from bowout.loading.languages import languages

        return languages(roots("content", args))

    def themes(_: Settings) -> list[str]:
        from bowout.loading.themes import load_themes

        return list(load_themes(roots("themes", args)).themes)

    def tones(known: Settings) -> list[str]:
        from bowout.loading.cache import load_pack_quickly

        lang = getattr(args, "lang", None) or known.language or "en"
        keep = None if getattr(args, "no_save", False) else cache(os.environ)
        pack = load_pack_quickly(lang, roots("content", args), keep, __version__).pack
        return [choice.id for field in pack.fields if field.id == "tone" for choice in field.choices] if pack else []

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
