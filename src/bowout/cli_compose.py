"""The commands that work on a message without the wizard."""

from __future__ import annotations

import argparse

from bowout.cli_shared import DONE, FOUND, Stop, load_words, read_input, rendered, roots, tell_all, write
from bowout.core.draft import Draft
from bowout.core.pack import Pack
from bowout.core.problem import Problem
from bowout.loading.answers import answers_language, load_answers
from bowout.loading.packs import languages


def compose_answers(args: argparse.Namespace) -> int:
    """Print the message that an answers file stands for; what is wrong in the file goes to standard error."""
    pack, draft = read_answers(args, args.answers)
    write(rendered(pack, draft, args))
    return DONE


def read_answers(args: argparse.Namespace, path: str) -> tuple[Pack, Draft]:
    """The draft of an answers file and the pack of its language; Stop once its problems are told."""
    data, name = read_input(path, "Write or paste the answers (YAML), then press Ctrl+D.")
    folders = roots("content", args)
    lang, problems = answers_language(data, name, languages(folders))
    if problems:
        raise _told(problems)
    pack = load_words(lang, folders)
    draft, problems = load_answers(data, name, pack, args.clock())
    if draft is None:
        raise _told(problems)
    return pack, draft


def _told(problems: list[Problem]) -> Stop:
    tell_all(problems)
    return Stop(FOUND)
