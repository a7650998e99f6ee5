"""Makes the README's picture: the program itself, taken through a short journey by its own keys.

    python tests/tui/picture.py [--check]

With --check nothing is written; the exit status is 1 if the kept picture is out of date.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from bowout.tui.run import prepare

prepare(os.environ)
for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM"):
    os.environ.pop(name, None)

from bowout.core.draft import Draft  # noqa: E402 - Textual reads the environment when it is imported
from bowout.core.withdrawal import Withdrawal  # noqa: E402
from bowout.loading.packs import load_pack  # noqa: E402
from bowout.loading.themes import load_themes  # noqa: E402
from bowout.paths import shipped  # noqa: E402
from bowout.tui.app import BowOut  # noqa: E402
from bowout.tui.doors import Doors  # noqa: E402

PICTURE = Path(__file__).with_name("picture.svg")
NOW = datetime(2026, 11, 22, 9)
FACTS = ("Ana Ruiz", "Northwind", "Data Engineer", "Ms Sam Lee")
REST = ("Wed 10:00", "yesterday")


@dataclass
class Memory:
    """Doors that open on nothing: the journey leaves no trace."""

    kept: list[Withdrawal] = field(default_factory=list)

    def keep(self, withdrawal: Withdrawal) -> Withdrawal:
        self.kept.append(withdrawal)
        return withdrawal

    def new(self) -> Withdrawal:
        return Withdrawal(name="northwind", draft=Draft(), created=NOW, changed=NOW)

    def doors(self) -> Doors:
        return Doors(
            now=lambda: NOW,
            themes=load_themes([shipped("themes")]).themes,
            keep=self.keep,
            kept=list,
            open=lambda name: name,
            new=self.new,
            copy=lambda text, write: "",
            file_name=lambda company, role, day: f"{company} {role} {day:%Y}" if isinstance(day, date) else "",
            save_file=lambda text, path: "",
            choose_theme=lambda name: "",
        )


async def draw() -> str:
    """The gratitude page of the journey as an SVG that loads nothing from anywhere."""
    pack = load_pack("en", [shipped("content")]).pack
    assert pack is not None
    memory = Memory()
    app = BowOut(pack, memory.doors(), memory.new(), "dusk")
    async with app.run_test(size=(96, 30)) as pilot:
        for fact in FACTS:
            await pilot.press(*fact, "enter")
        await pilot.press("right", "enter", "left", "enter")
        for fact in REST:
            await pilot.press(*fact, "enter")
        await pilot.press("enter", "enter", "enter", "down")
        await pilot.pause()
        svg = app.export_screenshot(title="bowout")
    svg = svg.replace("<svg ", '<svg xml:space="preserve" ', 1)
    return re.sub(r"@font-face \{.*?\}\s*|<!--.*?-->\s*", "", svg, flags=re.DOTALL)


def main() -> int:
    """Draw, then write or compare."""
    svg = asyncio.run(draw())
    if "--check" in sys.argv[1:]:
        return 0 if PICTURE.exists() and PICTURE.read_text(encoding="utf-8") == svg else 1
    PICTURE.write_text(svg, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
