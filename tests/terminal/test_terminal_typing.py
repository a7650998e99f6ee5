"""Typing into the real program: nothing is lost on the way in, and little is sent on the way out."""

from __future__ import annotations

import json
import re
import subprocess

import pytest
from real_terminal import (
    CTRL_D,
    CTRL_G,
    CTRL_N,
    CTRL_O,
    CTRL_Q,
    DOWN,
    ENTER,
    ESC,
    F2,
    FACTS,
    PROGRAM,
    SHIFT_TAB,
    TAB,
    TO_REVIEW,
    UP,
    environment,
    kept,
    pass_the_questions,
    started,
    tell_the_facts,
    told,
)

pytestmark = pytest.mark.terminal

COLOR = re.compile(rb"\x1b\[([0-9;:]*)m")
"""A change of colours or of the style."""


def test_a_burst_of_all_keys_at_once_lands_in_the_right_places(tmp_path):
    with started(tmp_path, "new") as terminal:
        pass_the_questions(terminal)
        facts = [f"{fact}{ENTER}" for fact in FACTS]
        terminal.send(*facts, CTRL_N, DOWN, CTRL_N, CTRL_O, " Truly.", ESC)
        terminal.sees("Truly.")
        terminal.until(lambda: "Truly." in kept(tmp_path), "the words in the store")
        draft = json.loads(kept(tmp_path))["withdrawal"]["draft"] if "withdrawal" in kept(tmp_path) else None
        text = kept(tmp_path)
        assert draft is None or draft["situation"]["company"] == "Northwind"
        for fact in ("Ana Ruiz", "Northwind", "Data Engineer", "Sam Lee"):
            assert f'"{fact}"' in text
        assert "express-gratitude" in text
        terminal.send(CTRL_Q)
        terminal.sees("Leave Bow Out?")
        terminal.send(ENTER)
        assert terminal.ends() == 130


def test_keys_typed_before_the_first_page_stands_are_not_lost(tmp_path):
    with started(tmp_path, "new") as terminal:
        terminal.until(lambda: b"\x1b[?1049h" in terminal.output, "the full screen")
        terminal.send(ENTER, "Ana Ruiz", TAB, "Northwind")
        terminal.sees("Northwind")
        assert re.search(r"Your name +Ana Ruiz", terminal.text)


def test_a_byte_that_is_no_text_is_survived(tmp_path):
    with started(tmp_path, "new") as terminal:
        pass_the_questions(terminal)
        terminal.send(b"Ana \xe9\xff Ruiz", TAB, "Northwind")
        terminal.sees("Northwind")
        terminal.send(b"\x1b[M\x20\xc8\x21", TAB, "Engineer")
        terminal.sees("Engineer")
        assert terminal.process.poll() is None


def test_with_no_color_no_color_is_sent(tmp_path):
    with started(tmp_path, "new", NO_COLOR="1") as terminal:
        tell_the_facts(terminal)
        terminal.send(CTRL_N, DOWN, F2)
        terminal.sees("Enter here does what the")
        terminal.send(ESC)
        terminal.sees("2/7")
        terminal.send(TO_REVIEW)
        terminal.sees("This is what they will read")
    for changed in COLOR.findall(bytes(terminal.output)):
        for number in re.split(rb"[;:]", changed):
            assert int(number or 0) in {0, 1, 2, 3, 4, 7, 22, 23, 24, 27, 39, 49}, changed


def test_no_color_without_a_value_asks_for_nothing(tmp_path):
    with started(tmp_path, "new", NO_COLOR="", COLORTERM="truecolor") as terminal:
        pass_the_questions(terminal)
    assert any(b";2;" in changed for changed in COLOR.findall(bytes(terminal.output)))


def test_nothing_is_sent_while_nobody_types_and_little_for_a_key(tmp_path):
    with started(told(tmp_path, "notify-promptly"), "resume") as terminal:
        for step in ("2/7", "3/7"):
            terminal.sees(step)
            terminal.settles(0.6)
            assert terminal.pump(2.5) == 0, "bytes while idle"
            terminal.send(CTRL_N)
        terminal.settles()
        terminal.send(CTRL_G, ENTER, CTRL_G, "\x1b[H", ENTER)
        terminal.sees("1/7")
        terminal.settles()
        costs = []
        for letter in " Jr":
            before = len(terminal.output)
            terminal.send(letter)
            terminal.settles()
            costs.append(len(terminal.output) - before)
        assert max(costs) < 3000, costs


def test_the_terminal_s_cursor_stands_where_the_keyboard_is(tmp_path):
    with started(tmp_path, "new") as terminal:
        tell_the_facts(terminal)

        def stands(words: str) -> None:
            terminal.until(lambda: words in terminal.cursor_line, f"the cursor on {words}")

        stands("They are")
        terminal.send(SHIFT_TAB)
        stands("Write to")
        terminal.send(TAB, TAB)
        stands("So far")
        terminal.send(CTRL_N)
        terminal.sees("2/7")
        stands("❯")
        terminal.send(DOWN)
        terminal.settles()
        stands("❯")
        terminal.send(UP)
        terminal.sees("Added")
        terminal.send(TAB)
        stands("Added")
        terminal.send(TAB)
        stands("Enter next")
        terminal.send(F2)
        terminal.sees("Enter here does what the")
        stands("❯")
        terminal.send(DOWN, DOWN, DOWN)
        terminal.settles()
        stands("❯")


def test_a_small_window_can_be_worked_and_a_storm_of_sizes_is_survived(tmp_path):
    with started(tmp_path, "new", size=(40, 12)) as terminal:
        pass_the_questions(terminal)
        terminal.send(*(f"{fact}{ENTER}" for fact in FACTS), CTRL_N)
        terminal.sees("2/7")
        for columns, rows in [(1, 1), (200, 60), (3, 50), (80, 2), (40, 12), (120, 40), (20, 6), (80, 24)] * 3:
            terminal.resize(columns, rows)
            terminal.pump(0.02)
        terminal.sees("Dear Ms. Lee,")
        terminal.resize(40, 12)
        terminal.send(UP, DOWN, TO_REVIEW)
        terminal.sees("7/7")
        terminal.send(CTRL_D)
        assert terminal.ends() == 0


def test_without_a_terminal_to_read_from_it_says_so_at_once(tmp_path):
    for name in ("stdin", "stderr"):
        with started(tmp_path, "list") as terminal:
            streams = {"stdin": terminal.slave, "stdout": subprocess.PIPE, "stderr": terminal.slave}
            streams[name] = subprocess.DEVNULL
            done = subprocess.run(
                [*PROGRAM, "new"], **streams, env=environment(tmp_path), timeout=20, check=False, start_new_session=True
            )
            terminal.pump(0.1)
            assert done.returncode == 2
            assert done.stdout == b""
            assert b"\x1b[?1049h" not in terminal.output
        if name == "stdin":
            assert b"ssh -t" in terminal.output


def test_the_output_is_exactly_the_message(tmp_path):
    out = tmp_path / "letter.txt"
    with out.open("wb") as file, started(tmp_path, "new", "first", stdout=file.fileno()) as terminal:
        tell_the_facts(terminal)
        terminal.send(TO_REVIEW)
        terminal.sees("This is what they will read")
        terminal.send(CTRL_D)
        assert terminal.ends() == 0
    message = out.read_bytes()
    shown = subprocess.run(
        [*PROGRAM, "show", "first"], env=environment(tmp_path), capture_output=True, check=True, timeout=20
    )
    assert shown.stdout == message
    assert message.startswith(b"Subject: ")
    assert message.endswith(b"\nAna Ruiz\n")


def test_nothing_is_printed_over_the_terminal_s_own_output(tmp_path):
    with started(told(tmp_path), "resume") as terminal:
        terminal.sees("This is what they will read")
        terminal.send(CTRL_D)
        assert terminal.ends() == 0
        assert b"Subject: " not in terminal.output.rpartition(b"\x1b[?1049l")[2]
