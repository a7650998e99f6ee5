"""A signal from outside: the words are kept, and the terminal is given back at once, whatever the program is doing."""

from __future__ import annotations

import re
import signal
import sys
import termios
import time
from pathlib import Path

import pytest
from real_terminal import Terminal, environment, kept, started, tell_the_facts

from bowout.tui.lifeline import GRACE

pytestmark = pytest.mark.terminal

AT_ONCE = 1.5
"""Seconds within which an orderly end is over; without one, the program leaves after `GRACE`."""

SIGNALS = pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")


def modes(output: bytes) -> dict[bytes, bytes]:
    """The private modes that a terminal was told of: b"h" for on, b"l" for off."""
    return dict(MODE.findall(output))


def assert_given_back(terminal: Terminal) -> None:
    """The terminal is as it was found: its line, its screen, its cursor, and what it reports."""
    assert termios.tcgetattr(terminal.slave) == terminal.before
    told = modes(bytes(terminal.output))
    assert (told.pop(b"25"), told.pop(b"7")) == (b"h", b"h")
    assert b"1049" in told
    assert [mode for mode, on in told.items() if on == b"h"] == []


@SIGNALS
@pytest.mark.parametrize("told", [False, True], ids=["nothing told", "facts told"])
def test_on_an_idle_page_it_ends_at_once_and_gives_the_terminal_back(tmp_path, number, told):
    with started(tmp_path, "new", "acme") as terminal:
        if told:
            tell_the_facts(terminal)
        else:
            terminal.sees("Skip this")
        terminal.settles(1)  # nothing is on its way any more that would wake the program by itself
        begin = time.monotonic()
        terminal.process.send_signal(number)
        assert terminal.ends() == 128 + number
        assert time.monotonic() - begin < AT_ONCE
        assert_given_back(terminal)
        assert not told or '"Sam Lee"' in kept(tmp_path)


@SIGNALS
def test_while_keys_come_in_it_keeps_the_words_and_gives_the_terminal_back(tmp_path, number):
    with started(tmp_path, "new") as terminal:
        tell_the_facts(terminal)
        terminal.process.send_signal(number)
        assert terminal.ends() == 128 + number
        assert '"Sam Lee"' in kept(tmp_path)
        assert_given_back(terminal)


def test_before_the_first_page_stands_it_ends_too(tmp_path):
    with started(tmp_path, "new") as terminal:
        terminal.until(lambda: b"\x1b[?1049h" in terminal.output, "the full screen")
        terminal.process.send_signal(signal.SIGTERM)
        assert terminal.ends() == 143
        assert_given_back(terminal)


@SIGNALS
def test_a_program_that_does_not_end_in_order_still_gives_the_terminal_back(tmp_path, number):
    script = Path(__file__).with_name("crashing.py")
    terminal = Terminal([sys.executable, str(script), "deaf"], environment(tmp_path))
    try:
        terminal.sees("Northwind")
        terminal.settles()
        begin = time.monotonic()
        terminal.process.send_signal(number)
        assert terminal.ends() == 128 + number
        assert GRACE <= time.monotonic() - begin < GRACE + AT_ONCE
        assert_given_back(terminal)
    finally:
        terminal.close()
