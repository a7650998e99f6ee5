"""Makes the README's picture: the program itself, taken through a short journey by its own keys.

    python tests/tui/picture.py [--check]

With --check nothing is written; the exit status is 1 if the kept picture is out of date.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
from pathlib import Path

from bowout.tui.run import prepare

prepare(os.environ)
sys.path.append(str(Path(__file__).parents[1]))
for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM"):
    os.environ.pop(name, None)

from wizard_world import World  # noqa: E402

from bowout.loading.packs import load_pack  # noqa: E402 - Textual reads the environment when it is imported
from bowout.loading.themes import load_themes  # noqa: E402
from bowout.paths import shipped  # noqa: E402
from bowout.tui.app import BowOut  # noqa: E402

PICTURE = Path(__file__).with_name("picture.svg")
FACTS = ("Ana Ruiz", "Northwind", "Data Engineer", "Ms Sam Lee")
REST = ("Wed 10:00", "yesterday")


async def draw() -> str:
    """The gratitude page of the journey as an SVG that loads nothing from anywhere."""
    pack = load_pack("en", [shipped("content")]).pack
    assert pack is not None
    world = World(load_themes([shipped("themes")]).themes)
    app = BowOut(pack, world.doors(), world.new(), "dusk")
    async with app.run_test(size=(96, 30)) as pilot:
        for fact in FACTS:
            app.focused.value = fact
            await pilot.press("enter")
        await pilot.press("right", "enter", "left", "enter")
        for fact in REST:
            await pilot.press(*fact, "enter")
        await pilot.press("enter", "enter", "enter", "down")
        await pilot.pause()
        svg = app.export_screenshot(title="bowout")
    svg = svg.replace("<svg ", '<svg xml:space="preserve" ', 1)
    return re.sub(r"@font-face \{.*?\}\s*|<!--.*?-->\s*", "", svg, flags=re.DOTALL)


def words(svg: str) -> list[str]:
    """What the picture says: its texts, without how another version of Textual might draw them."""
    return re.findall(r"<text[^>]*>([^<]*)</text>", svg)


def main() -> int:
    """Draw, then write or compare."""
    svg = asyncio.run(draw())
    if "--check" in sys.argv[1:]:
        return 0 if PICTURE.exists() and words(PICTURE.read_text(encoding="utf-8")) == words(svg) else 1
    PICTURE.write_text(svg, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
