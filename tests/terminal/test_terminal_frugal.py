"""On a whole journey, the terminal shows what it would show if everything were sent, for a small part of the bytes."""

from __future__ import annotations

import json
import random
import re
import sys
from datetime import timedelta
from pathlib import Path

import pyte
import pytest
from real_terminal import (
    CTRL_G,
    CTRL_N,
    CTRL_O,
    DOWN,
    END,
    ENTER,
    ESC,
    F2,
    TAB,
    TO_REVIEW,
    UP,
    Terminal,
    environment,
    started,
    tell_the_facts,
    told,
)

from bowout.core.draft import Draft
from bowout.core.journey import mark_sent
from bowout.core.situation import Situation
from bowout.core.withdrawal import Withdrawal
from bowout.store.withdrawals import Withdrawals
from screen_looks import looks, smear
from support import NOW

pytestmark = [pytest.mark.terminal, pytest.mark.slow]

F4, F6, LEFT, RIGHT, BACKSPACE = "\x1bOS", "\x1b[17~", "\x1b[D", "\x1b[C", "\x7f"
PAGE_DOWN, PAGE_UP = "\x1b[6~", "\x1b[5~"
MOVES = (*(DOWN, UP) * 2, DOWN, END, LEFT, RIGHT, TAB, PAGE_DOWN, PAGE_UP, *(CTRL_N,) * 2, ESC, CTRL_O, F2, F4)
TYPED = ("a", "Zoë", "李小龙", "e\u0301", "👍🏽", "שלום", "–’…", BACKSPACE, CTRL_G)
LATER = re.compile("[2-7]/7|Esc close")
KNOWS_FRAMES = "\x1b[?2026;2$y"
"""A terminal's answer that it can show a frame at once; Textual brackets its frames from then on."""

SIZES = ((80, 24), (60, 20), (120, 40), (44, 12), (79, 24), (100, 30))


class Replay:
    """Two screens fed from the notes: with all that Textual wanted to send, and with what was sent."""

    def __init__(self, notes: Path) -> None:
        self.screens = [pyte.Screen(80, 24) for _ in range(2)]
        self.streams = [pyte.Stream(screen) for screen in self.screens]
        self.bytes = [0, 0]
        for line in notes.read_text(encoding="utf-8").splitlines():
            kind, *what = json.loads(line)
            if kind == "resized":
                for screen in self.screens:
                    screen.resize(what[1], what[0])
                    smear(screen)
            else:
                self._sent(what)

    def _sent(self, texts: list[str]) -> None:
        for number, text in enumerate(texts):
            self.streams[number].feed(text)
            self.bytes[number] += len(text.encode())
            if "\x1b[?1049h" in text:
                smear(self.screens[number])
        whole, less = self.screens
        assert looks(less) == looks(whole)
        assert (less.cursor.x, less.cursor.y) == (whole.cursor.x, whole.cursor.y)


def walk(terminal: Terminal, chance: random.Random, steps: int) -> None:
    """Press keys and drag the window, none of which can end the program."""
    for _ in range(steps):
        kind = chance.random()
        if kind < 0.06:
            terminal.resize(*chance.choice(SIZES))
        else:
            key = chance.choice(TYPED if kind < 0.35 else MOVES)
            terminal.send(key if key != ESC or LATER.search(terminal.text) else CTRL_N)
        terminal.pump(0.05)
        terminal.settles(0.05)


@pytest.mark.parametrize("seed", [1])
def test_the_screen_is_the_same_on_a_whole_journey(tmp_path, seed):
    notes = tmp_path / "notes"
    command = [sys.executable, str(Path(__file__).with_name("watched.py")), str(notes), "new"]
    terminal = Terminal(command, environment(tmp_path))
    try:
        tell_the_facts(terminal)
        terminal.send(KNOWS_FRAMES, TO_REVIEW)
        terminal.sees("7/7")
        terminal.settles()
        before = looks(terminal.screen)
        terminal.send(F6)
        terminal.sees("Press Enter to go back")
        terminal.send(ENTER)
        terminal.sees("7/7")
        terminal.settles()
        assert looks(terminal.screen) == before
        walk(terminal, random.Random(seed), 50)
        terminal.resize(80, 24)
        terminal.settles()
    finally:
        terminal.close()
    replay = Replay(notes)
    assert looks(terminal.screen) == looks(replay.screens[0])
    assert replay.bytes[1] < replay.bytes[0] / 3


def test_what_a_broadcast_left_is_gone_on_the_next_page(tmp_path):
    with started(told(tmp_path, "situation"), "resume") as terminal:
        terminal.sees("Ms Sam Lee")
        terminal.settles()
        smear(terminal.screen)
        terminal.send(CTRL_N)
        terminal.sees("2/7")
        terminal.settles()
        assert "#" not in terminal.text


def test_nothing_of_what_stood_there_stays_when_a_scrolled_list_changes(tmp_path):
    booked = Situation(
        sender_name="Ana Ruiz",
        company="Northwind",
        role="Data Engineer",
        stage="interview-booked",
        interview_at=NOW + timedelta(days=1),
        decided_on=NOW.date() - timedelta(days=1),
        channel="email",
    )
    begun = Withdrawal(name="north", draft=Draft(situation=booked), created=NOW, changed=NOW, at="after")
    Withdrawals(tmp_path / "data" / "bowout" / "withdrawals").save(mark_sent(begun, NOW, "email"))
    with started(tmp_path, "resume", "north") as terminal:
        terminal.sees("call, if nobody has answered")
        terminal.send(END, UP)
        terminal.sees("❯ Take back that they were told")
        terminal.send(ENTER)
        terminal.sees("❯ I have told them")
        terminal.settles()
        assert "Next: tell them" in terminal.text
        assert "Next: call" not in terminal.text
