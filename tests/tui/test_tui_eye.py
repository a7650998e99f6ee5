"""The terminal's cursor, which screen readers follow: on every page and small page it is where the eye is."""

from __future__ import annotations

import pytest
from rich.color import Color
from textual.widgets import Input, TextArea
from wizard_aside import on_its_way
from wizard_person import STEPS, withdrawal

from bowout.tui.widgets.choice import Choice
from bowout.tui.widgets.field_row import Pick
from bowout.tui.widgets.key_bar import Key

SIZES = ((80, 24), (40, 12))
ENDS = ("end", "home", "down", "down", "up")
THERE_AND_BACK = ("ctrl+g", *ENDS, "escape", "f2", *ENDS, "escape", "f3", "down", "escape", "f8", "escape")
WRITING = ("ctrl+o", "a", "left", "enter", *"words", "up", "home", "escape")

WALKS = {
    **{f"{step}, there and back": (step, THERE_AND_BACK) for step in STEPS[::3]},
    **{f"{step}, every control": (step, ("tab", "end", "up", "down") * 5) for step in STEPS[::3]},
    **{f"{step}, own words": (step, WRITING) for step in STEPS[1::2]},
    "the facts": (
        "situation",
        (*"Ana", "home", "right", "tab", *"Acme", "tab", "tab", "tab", "space", "end", "escape"),
    ),
    "back and forth": ("notify-promptly", ("ctrl+n", "escape", "escape", "ctrl+n", "ctrl+n", "ctrl+n")),
    "another way": ("review", ("f9", *ENDS, "escape")),
    "a text": ("review", ("f9", "down", "enter", *ENDS, "pagedown", "escape")),
    "saving": ("review", ("ctrl+s", *"abc", "home", "escape")),
    "the whole message": ("review", ("ctrl+o", "shift+tab", *"abc", "enter", "down", "escape")),
    "remarks": ("review", ("ctrl+l", "escape")),
    "leaving": ("review", ("ctrl+q", "down", "escape")),
    "what comes next": ("after", (*ENDS, "f10", "enter", "down", "escape")),
    "the journal": ("learn", (*ENDS, "enter", *"abc", "enter", *"def", "escape")),
}
"""What is looked at → the page that opens, and the keys that lead through it."""

SMALL = SIZES[1]
CASES = [(walk, size) for walk in WALKS for size in SIZES if size == SMALL or walk.endswith("there and back")]
"""All walks where there is least room and most scrolling, those over the small pages in both sizes."""


@pytest.mark.parametrize(("walk", "size"), CASES, ids=str)
async def test_the_cursor_is_where_the_eye_is(sit, walk, size):
    at, keys = WALKS[walk]
    first = on_its_way(at) if at in ("after", "learn") else withdrawal(at)
    async with sit(first, size=size) as person:
        await stays_at_the_eye(person, "the page")
        for number, key in enumerate(keys):
            await person.press(key)
            await stays_at_the_eye(person, f"key {number}, {key}")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_it_is_so_on_the_first_page_and_the_lessons(sit, world, size):
    for number in range(12):
        world.store[f"firm{number}"] = withdrawal("review")
    keys = (*ENDS, "f3", *"abc", "escape", "delete", "down", "escape", "f2", "escape", "shift+tab", *"fi", "enter")
    async with sit(home=True, size=size) as person:
        for number, key in enumerate((*keys, "f9", *"abc", "left", "tab", "tab", "escape")):
            await stays_at_the_eye(person, f"before key {number}, {key}")
            await person.press(key)
        await stays_at_the_eye(person, "the end")


async def stays_at_the_eye(person, when: str) -> None:
    """The cursor comes to where the eye is and needs nothing more for it."""
    await person.until(lambda: at_the_eye(person), f"{when}: the cursor at the eye of {person.app.focused}")


def at_the_eye(person) -> bool:
    """Whether the cursor is on the highlighted row's mark, on the caret that is drawn, or at the words in focus."""
    x, y = person.app.cursor_position
    focused, lines = person.app.focused, person.screen().splitlines()
    line = lines[y] if y < len(lines) else ""
    if isinstance(focused, Choice):
        marked = any("❯" in words for words in lines)
        return line[x : x + 1] == "❯" if marked else focused.content_region.contains(x, y)
    if isinstance(focused, Input | TextArea):
        return carets(person) == [(x, y)]
    if isinstance(focused, Pick):
        return line[x:].startswith("‹") and focused.label in line[x:]
    if isinstance(focused, Key):
        return line[x:].startswith(focused.command.key)
    return focused is not None and focused.content_region.contains(x, y) and bool(line.strip())


def carets(person) -> list[tuple[int, int]]:
    """Where a caret is drawn: cells that have the colour of the text behind them."""
    ink = Color.parse(person.app.theme_variables["foreground"])
    found = []
    for y, strip in enumerate(person.app.screen._compositor.render_strips()):
        x = 0
        for segment in strip:
            if segment.style and segment.style.bgcolor and segment.style.bgcolor.triplet == ink.triplet:
                found.append((x, y))
            x += segment.cell_length
    return found
