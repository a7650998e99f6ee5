"""The wizard on a screen in memory, with a small pack of its own: words may change without breaking a screen."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest

from bowout.tui.run import prepare

prepare(os.environ)
for _name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM"):
    os.environ.pop(_name, None)

# Textual draws at most this often by itself. A person of these tests has the screen drawn when they look at it, and
# what stood there for a sixtieth of a second in between took a quarter of the time.
with pytest.MonkeyPatch.context() as _patch:
    _patch.setenv("TEXTUAL_FPS", "10")
    import textual.constants  # noqa: F401

from quick_styles import read_styles_once  # noqa: E402
from unseen_frames import Compositor, draw, draw_when_looked_at  # noqa: E402
from wizard_person import Person, World, at_the_keyboard  # noqa: E402

from bowout.core.pack import Pack  # noqa: E402 - Textual reads the environment when it is imported
from bowout.core.palette import Palette  # noqa: E402
from bowout.loading.packs import load_pack  # noqa: E402
from bowout.loading.themes import load_themes  # noqa: E402
from support import REPOSITORY  # noqa: E402

read_styles_once()
draw_when_looked_at()

Sit = Callable[..., AbstractAsyncContextManager[Person]]


@pytest.fixture(scope="session")
def words() -> Pack:
    """The pack of these tests."""
    loaded = load_pack("en", [Path(__file__).with_name("pack")])
    assert loaded.pack is not None
    assert loaded.problems == []
    return loaded.pack


@pytest.fixture(scope="session")
def themes() -> dict[str, Palette]:
    return load_themes([REPOSITORY / "themes"]).themes


@pytest.fixture
def world(themes: dict[str, Palette]) -> World:
    return World(themes)


@pytest.fixture
def every_frame(monkeypatch: pytest.MonkeyPatch) -> None:
    """Has each frame drawn, for tests of whether all that comes can be."""
    monkeypatch.setattr(Compositor, "render_update", draw)


@pytest.fixture
def sit(words: Pack, world: World) -> Sit:
    """Sits a person down: `async with sit(withdrawal("review"), size=(80, 24)) as person`."""

    def down(*first: Any, pack: Pack = words, **how: Any) -> AbstractAsyncContextManager[Person]:
        return at_the_keyboard(pack, world, *first, **how)

    return down
