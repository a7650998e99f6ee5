"""The program, and beside it a file of what Textual wanted to send, what was sent instead, and the window's sizes."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from bowout.cli.main import main
from bowout.tui.run import prepare


def watch(file: Path) -> None:
    """Note everything that goes through the canvas, one JSON list a line."""
    prepare(os.environ)
    from bowout.tui import frugal
    from bowout.tui.canvas import Canvas

    def note(*what: object) -> None:
        with file.open("a", encoding="utf-8") as notes:
            print(json.dumps(what), file=notes)

    class Watched(Canvas):
        def resized(self, width: int, height: int) -> None:
            super().resized(width, height)
            note("resized", width, height)

        def changes(self, data: str) -> str:
            changes = super().changes(data)
            note("sent", data, changes)
            return changes

    frugal.Canvas = Watched


if __name__ == "__main__":
    watch(Path(sys.argv[1]))
    sys.exit(main(sys.argv[2:]))
