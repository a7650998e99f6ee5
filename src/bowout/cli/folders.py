"""The folders that words and themes are taken from."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from bowout.cli.exits import FILE, Stop
from bowout.paths import MissingDataError, search_path


def roots(kind: str, args: argparse.Namespace) -> list[Path]:
    """The folders of `content` or `themes` in their order; Stop if the shipped or the named one is missing."""
    named = Path(args.content) if kind == "content" and getattr(args, "content", None) else None
    if named is not None and not named.is_dir():
        raise Stop(FILE, f"{named} is not a folder of content.")
    try:
        return search_path(kind, os.environ, *([named] if named else []))
    except MissingDataError as error:
        raise Stop(FILE, str(error)) from error
