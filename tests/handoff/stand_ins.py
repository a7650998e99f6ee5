"""Programs that stand in for editors and mail programs: small scripts that leave a note of what they were given."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATH = {"PATH": os.environ["PATH"]}


def script(folder: Path, name: str, body: str) -> Path:
    """A program in a folder; in its body $1 … are its arguments and $seen a file for notes."""
    program = folder / name
    program.write_text(f"#!/bin/sh\nseen='{folder}/seen'\n{body}\n", encoding="utf-8")
    program.chmod(0o755)
    return program


def seen(folder: Path) -> str:
    """What a program noted."""
    return (folder / "seen").read_text(encoding="utf-8")


class Screen:
    """A screen that counts how often it was put aside, and knows whether it is now."""

    def __init__(self) -> None:
        self.times = 0
        self.away = False

    @contextmanager
    def aside(self) -> Iterator[None]:
        self.times += 1
        self.away = True
        yield
        self.away = False
