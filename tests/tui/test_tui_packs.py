"""A guideline and a theme made on the spot stand on the screen without a line of Python."""

from __future__ import annotations

from pathlib import Path

from wizard_person import withdrawal

from bowout.loading.packs import load_pack
from bowout.loading.themes import load_themes

SIXTH = """\
id: recommend-someone
order: 45
title: Recommend someone
step: recommend
answer_key: recommend
advice: Only if you know the person well.
tips: [{id: ask, text: Ask that person first., source: a test}]
phrasings:
  - {id: friend, text: A friend of mine would enjoy the $role role.}
  - {id: colleague, text: A colleague of mine may suit you.}
"""

THEME = """\
id: plum
title: Plum
dark: true
background: "#1b0a1b"
text: "#f5eef5"
muted: "#cbb8cb"
line: "#8a728a"
accent: "#f0b0f0"
mark: "#ffd28a"
focus: "#f0b0f0"
focus_text: "#1b0a1b"
warning: "#ffd28a"
error: "#ffb0a0"
"""


async def test_a_sixth_guideline_is_a_page_and_a_step(sit, tmp_path: Path):
    folder = tmp_path / "en" / "guidelines"
    folder.mkdir(parents=True)
    (folder / "recommend.yaml").write_text(SIXTH, encoding="utf-8")
    loaded = load_pack("en", [Path(__file__).with_name("pack"), tmp_path])
    assert loaded.problems == []
    async with sit(withdrawal("apologize"), pack=loaded.pack, size=(120, 40)) as person:
        await person.press("enter")
        assert person.at == "recommend-someone"
        assert "● recommend" in person.screen()
        assert "6/8  Recommend someone" in person.screen()
        await person.sees("Only if you know the person well.")
        await person.sees("Ask that person first.")
        assert "A friend of mine would enjoy the Data Engineer role." in person.message
        await person.press("down")
        assert "A colleague of mine may suit you." in person.message
        await person.press("ctrl+g")
        await person.sees("Recommend someone")


async def test_a_theme_made_on_the_spot_can_be_chosen(sit, world, tmp_path: Path):
    (tmp_path / "plum.yaml").write_text(THEME, encoding="utf-8")
    made = load_themes([tmp_path])
    assert made.problems == []
    world.themes = {**world.themes, **made.themes}
    async with sit(withdrawal()) as person:
        await person.press("f8", "end", "enter")
        assert world.theme_choices == ["plum"]
        await person.until(lambda: person.app.screen.styles.background.hex.lower() == "#1b0a1b", "the colour")


async def test_every_shipped_theme_draws_every_kind_of_page(sit, world):
    for theme in world.themes:
        async with sit(withdrawal("express-gratitude"), theme=theme) as person:
            assert "❯ Thank you for the time" in person.screen()
