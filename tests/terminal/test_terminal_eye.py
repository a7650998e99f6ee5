"""In a real terminal, the cursor that screen readers follow: after each key it is where the eye is."""

from __future__ import annotations

import pytest
from real_terminal import PROGRAM, environment, eventually
from real_tmux import cursor_row, in_tmux, keys, shows

pytestmark = pytest.mark.terminal

HIGHLIGHT = "❯ "
WALK = (
    (("Enter",), "Your name", ""),
    (("Ana Ruiz", "Tab", "Northwind", "Tab", "Data Engineer", "Tab", "Ms Sam Lee"), "Dear Ms. Lee,", ""),
    (("Home",), "Dear Ms. Lee,", "Ms Sam Lee"),
    (("C-g",), "Jump to", HIGHLIGHT + "○ The situation"),
    (("Escape",), "Your name", "Ms Sam Lee"),
    (("F2",), "Enter here does what", HIGHLIGHT + "↑↓"),
    (("End",), "Leave Bow Out", HIGHLIGHT + "Ctrl+Q"),
    (("Escape",), "Your name", "Ms Sam Lee"),
    (("C-n",), "2/7", HIGHLIGHT),
    (("Down", "Down", "Down"), "2/7", HIGHLIGHT),
    (("End",), "2/7", HIGHLIGHT + "✎ In my own words"),
    (("F3",), "Where this advice", "Write within a day"),
    (("Escape",), "2/7", HIGHLIGHT + "✎ In my own words"),
    (("Tab",), "Added because the message is short", "‹"),
    (("Tab",), "2/7", "Enter next"),
    (("C-n",), "3/7", HIGHLIGHT),
    (("Escape",), "2/7", HIGHLIGHT),
    (("C-n", "C-n"), "4/7", "‹ give no reason ›"),
    (("C-g", "End", "Enter"), "7/7", HIGHLIGHT + "Copy the message"),
    (("F9", "End"), "Say it another way", HIGHLIGHT + "Voicemail"),
    (("Escape",), "7/7", HIGHLIGHT + "Copy the message"),
    (("C-s",), "Nothing is overwritten", ""),
    (("Home",), "Nothing is overwritten", "withdrawal-northwind"),
    (("Escape",), "7/7", HIGHLIGHT + "Copy the message"),
    (("F10", "End"), "What comes next", HIGHLIGHT + "Close this withdrawal"),
    (("F7",), "Where would you like", HIGHLIGHT + "Northwind"),
    (("F3", "Home"), "Another name", "northwind-data-engineer"),
    (("Escape",), "Where would you like", HIGHLIGHT + "Northwind"),
    (("DC",), "Delete 'northwind", HIGHLIGHT + "Keep it"),
    (("Escape",), "Where would you like", HIGHLIGHT + "Northwind"),
)
"""Keys, words that show they had their effect, and what stands where the cursor is then: a text's caret on nothing."""


def test_the_cursor_is_where_the_eye_is(tmux, tmp_path):
    env = " ".join(f"{name}='{value}'" for name, value in environment(tmp_path).items() if name != "TERM")
    in_tmux(tmux, f"exec env {env} {' '.join(PROGRAM)} new")
    shows(tmux, "Skip this")
    for pressed, words, there in WALK:
        keys(tmux, *pressed)
        shows(tmux, words)
        eventually(lambda there=there: stands_on(there, cursor_row(tmux)), f"the cursor on '{there}' after {pressed}")


def stands_on(there: str, row: str) -> bool:
    """Whether the words begin where the cursor is; without any, whether nothing stands behind it."""
    return row.startswith(there) if there else not row.partition("│")[0].strip()
