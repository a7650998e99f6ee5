"""The message as plain text on the terminal itself, and files that cannot be: what is true of it afterwards."""

from __future__ import annotations

import json
import os
import signal

import pytest
from real_terminal import CTRL_C, CTRL_S, ENTER, ESC, kept, started, told

pytestmark = pytest.mark.terminal

F6, HOME = "\x1b[17~", "\x1b[1~"
BACK = "Press Enter to go back"


def on_the_last_page(terminal):
    terminal.sees("7/7")
    terminal.settles()


@pytest.mark.parametrize("key", [ENTER, CTRL_C, b"\xff\r"])
def test_enter_and_ctrl_c_bring_the_page_back(tmp_path, key):
    with started(told(tmp_path), "resume", PYTHONIOENCODING="utf-8:strict") as terminal:
        on_the_last_page(terminal)
        terminal.send(F6)
        terminal.sees(BACK)
        terminal.send(key)
        terminal.settles()
        assert b"Traceback" not in terminal.output
        terminal.send(F6)
        terminal.until(lambda: terminal.output.count(BACK.encode()) == 2, "the message once more")
        terminal.process.send_signal(signal.SIGTERM)
        assert terminal.ends() == 128 + signal.SIGTERM


@pytest.mark.parametrize(("lines", "apart"), [(60, True), (12, False)])
@pytest.mark.parametrize("to_a_file", [False, True])
def test_a_message_that_fits_the_window_does_not_stay_on_the_terminal(tmp_path, lines, apart, to_a_file):
    out = os.open(tmp_path / "letter.txt", os.O_WRONLY | os.O_CREAT)
    with started(told(tmp_path), "resume", size=(80, lines), stdout=out if to_a_file else None) as terminal:
        os.close(out)
        on_the_last_page(terminal)
        assert "F2 help" in terminal.screen.display[-1]
        before = len(terminal.output)
        terminal.send(F6)
        terminal.sees(BACK)
        shown = bytes(terminal.output[before:])
        assert (b"\x1b[?1049h\x1b[H\r\nSubject: " in shown) is apart
        terminal.send(ENTER)
        terminal.settles()
        assert (b"\x1b[?1049l\x1b[?1049h" in terminal.output[before + len(shown) :]) is apart


def test_only_what_is_saved_counts_as_given_out(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with started(told(tmp_path), "resume") as terminal:
        on_the_last_page(terminal)
        for where, status in ((f"{HOME}{tmp_path}/no/such/folder/", "drafting"), ("", "ready")):
            terminal.send(CTRL_S)
            terminal.sees("Save to a file")
            terminal.send(where, ENTER)
            terminal.sees("Saved as" if status == "ready" else "There is no folder")
            terminal.send("" if status == "ready" else ESC)
            terminal.sees("7/7")
            terminal.settles(0.5)
            assert json.loads(kept(tmp_path))["withdrawal"]["status"] == status
