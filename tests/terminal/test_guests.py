"""Other programs in the place of the wizard, in a real terminal: they have it, they give it back, nothing is lost."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import termios

import pytest
from real_terminal import CTRL_D, DOWN, ENTER, eventually, gone, kept, started, told

pytestmark = pytest.mark.terminal

CTRL_X, CTRL_Y = "\x18", "\x19"
WRITES = """\
import sys
from pathlib import Path
path = Path(sys.argv[-1])
print("\\x1b[2JThis is the pen. " + str(sys.stdout.isatty()), flush=True)
{before}
input()
{after}
"""
NEW = 'path.write_text("Subject: Goodbye\\n\\nDear Ms. Lee,\\n\\nI step back.\\n")'
PID = 'import os; Path(os.environ["HOME"], "pen").write_text(str(os.getpid()))'


@pytest.fixture
def pen(home):
    """Makes an editor that does something before and after Enter; the EDITOR to name."""

    def make(before: str = "", after: str = "") -> str:
        program = home / "pen.py"
        program.write_text(WRITES.format(before=before, after=after), encoding="utf-8")
        return f"{sys.executable} {program}"

    return make


def open_pen(terminal):
    terminal.sees("This is what they will read")
    terminal.send(CTRL_X)
    terminal.sees("This is the pen. True")


def written(file):
    """What stands in a file that another program is about to write."""
    return file.read_text() if file.exists() else ""


def test_an_editor_has_the_terminal_and_its_words_are_the_message(home, tmp_path, pen):
    out = tmp_path / "out"
    with (
        out.open("wb") as output,
        started(told(home), "resume", EDITOR=pen(after=NEW), stdout=output.fileno()) as terminal,
    ):
        open_pen(terminal)
        assert termios.tcgetattr(terminal.slave) == terminal.before
        terminal.send("\r")
        terminal.sees("Taken from python")
        terminal.sees("I step back.")
        eventually(lambda: "I step back." in kept(home), "the words in the store")
        terminal.send(CTRL_D)
        terminal.sees("It never says that you are withdrawing.")
        terminal.send(DOWN, ENTER)
        assert terminal.ends() == 0
    assert out.read_text(encoding="utf-8") == "Subject: Goodbye\n\nDear Ms. Lee,\n\nI step back.\n"


def test_an_editor_that_fails_changes_nothing(home, pen):
    with started(told(home), "resume", VISUAL=pen(NEW, "sys.exit(4)")) as terminal:
        open_pen(terminal)
        terminal.send(ENTER)
        terminal.sees("was ended with status 4. Your words")
        terminal.sees("This is what they will read")
        assert "I step back." not in terminal.text


def test_a_draft_lies_open_in_neomutt_and_is_not_sent(home):
    if shutil.which("neomutt") is None:
        pytest.skip("neomutt is not installed")
    settings = home / "config" / "bowout" / "config.yaml"
    settings.parent.mkdir(parents=True)
    rc = home / "neomuttrc"
    rc.write_text(f"set folder={home} editor=true sendmail='touch {home}/sent;' postpone=no\n", encoding="utf-8")
    settings.write_text(f"mail_client: neomutt -n -F {rc}\n", encoding="utf-8")
    with started(told(home), "resume") as terminal:
        terminal.sees("Open it in neomutt")
        terminal.send(CTRL_Y)
        terminal.sees("To:")
        terminal.send("sam@example.com", ENTER)
        terminal.sees("Subject: Please withdraw")
        terminal.send(ENTER)
        terminal.sees("y:Send")
        assert "Data Engineer" in terminal.text
        terminal.send("q")
        terminal.sees("neomutt ended with status 1")
        terminal.sees("This is what they will read")
    assert not (home / "sent").exists()


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_a_signal_ends_both_in_time_and_keeps_what_the_editor_saved(home, pen, number):
    with started(told(home), "resume", EDITOR=pen(f"{NEW}; {PID}")) as terminal:
        open_pen(terminal)
        eventually(lambda: written(home / "pen"), "the pen")
        terminal.process.send_signal(number)
        assert terminal.ends(3) == 128 + number
        assert gone(int((home / "pen").read_text()))
        assert "I step back." in kept(home)
        assert termios.tcgetattr(terminal.slave) == terminal.before


def test_a_window_that_is_closed_over_an_editor_keeps_what_it_saved(home, pen):
    with started(told(home), "resume", EDITOR=pen(f"{NEW}; {PID}")) as terminal:
        open_pen(terminal)
        eventually(lambda: written(home / "pen"), "the pen")
        os.close(terminal.master)
        assert terminal.process.wait(5) == 129
        assert gone(int((home / "pen").read_text()))
        assert "I step back." in kept(home)


def test_a_kill_while_the_editor_runs_loses_nothing_that_was_told(home, pen):
    with started(told(home), "resume", EDITOR=pen()) as terminal:
        terminal.sees("This is what they will read")
        terminal.send("\x0f", "Hello. ", "\x0f", CTRL_X)
        terminal.sees("This is the pen.")
        terminal.process.kill()
        terminal.process.wait()
        assert "Hello. Dear" in kept(home)


def test_where_other_programs_are_switched_off_the_key_does_nothing(home, pen):
    with started(told(home), "resume", "--restricted", EDITOR=pen()) as terminal:
        terminal.sees("This is what they will read")
        terminal.send(CTRL_X, CTRL_D)
        assert terminal.ends() == 0
        assert b"This is the pen" not in terminal.output
