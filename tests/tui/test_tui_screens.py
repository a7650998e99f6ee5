"""Every page as characters, at three sizes; and that none of them cuts anything off."""

from __future__ import annotations

import pytest
from textual.events import Resize
from textual.geometry import Size
from textual.widget import Widget
from wizard_person import STEPS, withdrawal

from bowout.core.draft import Edit
from bowout.tui.widgets.choice import Choice, Row
from bowout.tui.widgets.key_bar import Key, KeyBar
from bowout.tui.widgets.title import Title

SIZES = ((80, 24), (120, 40), (40, 12))
BY_HAND = Edit(subject="My own subject", body="Dear Ms. Lee,\n\nI withdraw.\n\nAna")
PAGES = {
    **{step: (step, ()) for step in STEPS},
    "own words": ("express-gratitude", ("ctrl+o", "end", *" Truly.")),
    "review, writing": ("review", ("ctrl+o",)),
    "jump": ("express-gratitude", ("ctrl+g",)),
    "help": ("express-gratitude", ("f2",)),
    "sources": ("express-gratitude", ("f3",)),
    "another way": ("review", ("f9",)),
    "voicemail": ("review", ("f9", "down", "enter")),
    "cue card": ("review", ("f9", "enter")),
    "save": ("review", ("ctrl+s",)),
    "leave": ("express-gratitude", ("ctrl+q",)),
    "theme": ("express-gratitude", ("f8",)),
    "overwrite": ("review", ("ctrl+g", "up", "enter", "down")),
    "message": ("express-gratitude", ("f4",)),
}
"""What is looked at → the step that opens, and the keys that lead there."""


def start(name: str):
    """Where a page's journey begins."""
    step, keys = PAGES[name]
    return withdrawal(step, **({"edit": BY_HAND} if name == "overwrite" else {})), keys


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", PAGES)
async def test_a_page_as_it_stands_on_the_screen(sit, snapshot, name, size):
    first, keys = start(name)
    async with sit(first, size=size) as person:
        await person.press(*keys)
        assert await person.still() == snapshot
        assert_nothing_is_cut_off(person.app.screen)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_home_as_it_stands_on_the_screen(sit, world, snapshot, size):
    world.keep(withdrawal("review"))
    async with sit(home=True, size=size) as person:
        assert person.screen() == snapshot
        assert_nothing_is_cut_off(person.app.screen)


def assert_nothing_is_cut_off(screen) -> None:
    """The key bar is on the last line and whole, the highlighted row in sight, the focused control in sight."""
    window = screen.region
    for bar in screen.query(KeyBar):
        assert bar.region.y == window.bottom - 1
        for key in bar.query(Key):
            assert not key.display or whole(key), key.command.id
    for row in screen.query(Row):
        if row.has_class("-highlight") and all(node.display for node in row.ancestors_with_self):
            assert seen(row), row.option.id
    assert screen.focused is None or seen(screen.focused)


def seen(widget: Widget) -> bool:
    """Whether some of a widget is on the screen and not scrolled away."""
    found = widget.screen.find_widget(widget)
    return bool(found.visible_region)


def whole(widget: Widget) -> bool:
    """Whether all of a widget is on the screen."""
    found = widget.screen.find_widget(widget)
    return found.visible_region == found.region


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("size", [(40, 12), (80, 24)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_tab_brings_every_control_into_sight(sit, step, size):
    async with sit(withdrawal(step), size=size) as person:
        screen = person.app.screen
        for _ in screen.focus_chain:
            focused = screen.focused
            await person.until(lambda: seen(screen.focused), f"in sight: {focused}")
            if isinstance(focused, Choice):
                for _ in focused.query(Row):
                    row = focused.query_one("Row.-highlight")
                    assert seen(row), row.option.id
                    await person.press("down")
            await person.press("tab")


@pytest.mark.parametrize("size", [(1, 1), (10, 3), (20, 8), (250, 70)], ids=str)
async def test_odd_sizes_are_survived(sit, every_frame, size):
    async with sit(withdrawal("express-gratitude"), size=size) as person:
        await person.press("down", "ctrl+o", *" yes", "f2", "escape", "escape", "ctrl+n")
        assert person.at == "be-honest-and-concise"
        assert person.draft.answer_for("express-gratitude").own.endswith(" yes")


@pytest.mark.parametrize(
    ("size", "classes"),
    [((80, 24), "-beside -tall"), ((120, 40), "-wide -roomy"), ((40, 12), "-narrow -short")],
    ids=str,
)
async def test_a_page_is_laid_out_for_its_window_before_anything_of_it_is_drawn(sit, monkeypatch, size, classes):
    async with sit(withdrawal("notify-promptly"), size=size) as person:
        seen = []
        compose = Title.compose
        monkeypatch.setattr(Title, "compose", lambda title: (seen.append({*title.screen.classes}), compose(title))[1])
        await person.press("ctrl+n")
        assert seen
        assert seen[0] >= {*classes.split()}


async def test_every_page_takes_another_size_also_one_that_another_lies_over(sit):
    async with sit(withdrawal("review"), size=(40, 12)) as person:
        await person.press("f2")
        person.app.on_resize(Resize(Size(120, 40), Size(120, 40)))
        assert [screen.has_class("-roomy") for screen in person.app.screen_stack[1:]] == [True, True]
        assert [screen.has_class("-narrow", "-short") for screen in person.app.screen_stack] == [False] * 3


@pytest.mark.parametrize(
    ("width", "where", "line"),
    [
        (80, "7/7  Review", "Bow Out   Fern · Clerk                                               7/7  Review"),
        (38, "7/7  Review", "Fern · Clerk               7/7  Review"),
        (38, "5/7  Apologize for the inconvenience", "  5/7  Apologize for the inconvenience"),
        (20, "5/7  Apologize for the inconvenience", "5/7  Apologize for …"),
    ],
)
def test_the_first_line_says_the_page_first_then_the_subject_then_the_program(width: int, where: str, line: str):
    assert [one.plain for one in Title("Fern · Clerk", where).lines(width)] == [line]
