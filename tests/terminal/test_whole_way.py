"""From the first doubt to the lesson, in a real terminal, with keys alone, leaving and coming back at every stop."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from real_terminal import CTRL_N, CTRL_Q, CTRL_S, DOWN, END, ENTER, ESC, F5, UP, Terminal, kept, started

pytestmark = pytest.mark.terminal

HOME, RIGHT, F7, F9, F10 = "\x1b[H", "\x1b[C", "\x1b[18~", "\x1b[20~", "\x1b[21~"
DOUBT = "the third manager in one year"
LESSON = "the lunch with the whole team"
SUNDAY, TUESDAY = "2026-11-22T09:00", "2026-12-01T09:00"
THANK_YOU_NOTE = DOWN * 5
"""From the first of the five small things to do down to the note."""

Sitting = Callable[..., AbstractContextManager[Terminal]]


@pytest.fixture
def sitting(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sitting:
    """One sitting at the program; at its end the person leaves."""
    monkeypatch.chdir(tmp_path)

    @contextmanager
    def down(*args: str, now: str = SUNDAY) -> Iterator[Terminal]:
        with started(home, *args, BOWOUT_NOW=now) as terminal:
            yield terminal
            terminal.send(CTRL_Q)
            terminal.sees("Leave Bow Out?")
            terminal.send(ENTER)
            assert terminal.ends() == 130
            assert b"To go on with it:\r\nbowout resume " in terminal.output

    return down


def test_the_whole_way_with_a_break_at_every_stop(sitting, home, tmp_path, bowout):
    reflect(sitting, home)
    tell_the_facts(sitting)
    copied = write_and_copy(sitting)
    tell_them_and_tick(sitting)
    plan_the_note(sitting)
    send_the_note_once_it_is_due(sitting)
    note_what_was_learned(sitting)
    read_what_was_learned(home, tmp_path)
    assert DOUBT not in copied
    assert LESSON not in copied
    assert LESSON in bowout("lessons", BOWOUT_NOW=TUESDAY).stdout.decode()
    (line,) = json.loads(bowout("list", "--json", BOWOUT_NOW=TUESDAY).stdout)
    assert (line["company"], line["status"]) == ("Northwind", "closed")
    assert (line["next_step"], line["due"]) == ("write to Kim", "2027-02-22")
    assert DOUBT in kept(home)
    assert bowout("show", line["name"]).stdout.decode() == copied


def reflect(sitting, home):
    with sitting() as terminal:
        terminal.sees("Before you write")
        terminal.send(DOWN, ENTER)
        terminal.sees("No, the time is not the reason")
        terminal.send(ENTER)
        terminal.sees("a clear message is the right thing")
        terminal.send(ENTER)
        terminal.sees("Go on to the message")
        terminal.send(END, ENTER)
        terminal.sees("Esc closes; what you wrote stays")
        terminal.send(DOUBT)
        terminal.sees(DOUBT)
        terminal.send(ESC)
        terminal.sees("What have you learned that made you want this role less?")
    assert DOUBT in kept(home)
    assert '"deciding"' in kept(home)


def tell_the_facts(sitting):
    with sitting("resume") as terminal:
        terminal.sees("Before you write")
        terminal.sees(DOUBT)
        terminal.send(HOME, ENTER)
        terminal.sees("Your name")
        for fact in ("Ana Ruiz", "Northwind", "Data Engineer", "Ms Sam Lee"):
            terminal.send(fact, ENTER)
        terminal.sees("Dear Ms. Lee,")
        terminal.send(ENTER, RIGHT, ENTER, ENTER, "yesterday", ENTER)
        terminal.sees("I am in the final")


def write_and_copy(sitting):
    with sitting("resume") as terminal:
        terminal.sees("1/7")
        terminal.sees("Ms Sam Lee")
        for page in range(2, 8):
            terminal.send(CTRL_N)
            terminal.sees(f"{page}/7")
        terminal.send(F5)
        terminal.sees("Sent to your terminal")
        (text,) = re.findall(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)", bytes(terminal.output))
    return base64.b64decode(text).decode()


def tell_them_and_tick(sitting):
    with sitting("resume") as terminal:
        terminal.sees("7/7  Review")
        terminal.send(F10)
        terminal.sees("tell them, by today")
        terminal.sees("begins like this, and 59 %")
        terminal.send(ENTER)
        terminal.sees("How did you tell them?")
        terminal.send(ENTER)
        terminal.sees("On which day")
        terminal.send(ENTER)
        terminal.sees("open behind you")
        terminal.send(DOWN * 3, ENTER)
        terminal.sees("[x] return what they lent you")


def plan_the_note(sitting):
    with sitting("resume") as terminal:
        terminal.sees("[x] return what they lent you")
        terminal.send(THANK_YOU_NOTE, ENTER)
        terminal.sees("in about a week")
        terminal.send(DOWN, ENTER)
        terminal.sees("Thank-you note on Monday, November 30")


def send_the_note_once_it_is_due(sitting):
    with sitting(now=TUESDAY) as terminal:
        terminal.sees("send the thank-you note, since 2026-11-30")
        terminal.send(ENTER)
        terminal.sees("What comes next")
        terminal.send(ENTER)
        terminal.sees("Show the note")
        terminal.send(ENTER)
        terminal.sees("Thank you again for all the time")
        assert DOUBT not in terminal.text
        terminal.send(ESC)
        terminal.sees("What comes next")
        terminal.send(ENTER)
        terminal.sees("Show the note")
        terminal.send(DOWN, ENTER)
        terminal.until(lambda: "Next: see what is left to do" in terminal.text, "the note behind it")


def note_what_was_learned(sitting):
    with sitting("resume", now=TUESDAY) as terminal:
        terminal.sees("What comes next")
        terminal.send(END, UP * 3, ENTER)
        terminal.sees("What was good here?")
        terminal.send(ENTER)
        terminal.sees("Esc closes; what you wrote stays")
        terminal.send(LESSON)
        terminal.sees(LESSON)
        terminal.send(ESC)
        terminal.sees("Which line of the advert misled you?")
        terminal.send(END, UP * 2, ENTER)
        terminal.sees("One name and one day.")
        terminal.send("Kim", ENTER)
        terminal.sees("When will you write to Kim?")
        terminal.send("2027-02-22", ENTER)
        terminal.sees("Kim, Monday, February 22, 2027")


def read_what_was_learned(home, tmp_path):
    with started(home, "resume", BOWOUT_NOW=TUESDAY) as terminal:
        terminal.sees("Kim, Monday, February 22, 2027")
        terminal.send(END, UP, ENTER)
        terminal.sees("Some of it is not done yet. Close it anyway?")
        terminal.send(DOWN, ENTER)
        terminal.sees("Closed.")
        terminal.send(F7)
        terminal.sees("closed · next: write to Kim, by 2027-02-22")
        terminal.send(F9)
        terminal.sees(LESSON)
        terminal.send("lunch nowhere")
        terminal.sees("Nothing that you noted holds 'lunch nowhere'.")
        terminal.send("\x7f" * len(" nowhere"))
        terminal.sees(LESSON)
        terminal.send(CTRL_S)
        terminal.sees("lessons.md")
        terminal.send(ENTER)
        terminal.sees("Saved as")
        terminal.send(CTRL_Q)
        assert terminal.ends() == 130
    assert LESSON in (tmp_path / "lessons.md").read_text(encoding="utf-8")
