from __future__ import annotations

import pytest

from bowout.tui.outlet import _fits


@pytest.mark.parametrize(
    ("text", "window", "fits"),
    [
        ("one\ntwo\n", (80, 3), True),
        ("one\ntwo\n", (80, 2), False),
        ("x" * 100, (80, 3), True),
        ("x" * 100, (80, 2), False),
        ("数" * 50, (80, 3), True),
        ("数" * 50, (80, 2), False),
        ("数" * 40, (9, 12), True),
        ("数" * 40, (9, 10), False),
        ("\t" * 11, (80, 2), False),
        ("x", (1, 3), True),
    ],
)
def test_a_text_fits_a_window_by_the_cells_that_it_takes(text: str, window: tuple[int, int], fits: bool):
    assert _fits(text, *window) is fits
