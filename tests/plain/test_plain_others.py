"""Line by line, other programs have the terminal for a while: the editor and the mail program."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pexpect
import pytest
from plain_terminal import ANSWERS, ended, terminal

Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.mark.terminal
def test_a_mail_program_has_the_terminal_and_gives_it_back(home: Path):
    program, settings = home / "mutt", home / "config" / "bowout" / "config.yaml"
    settings.parent.mkdir(parents=True)
    settings.write_text(f"mail_client: {program}\n", encoding="utf-8")
    program.write_text('#!/bin/sh\necho "This is mutt, with $1."; head -1 "$2"; read line\n', encoding="utf-8")
    program.chmod(0o755)
    with terminal(home, "new") as child:
        child.expect_exact("Enter goes on to the message.")
        child.send("\n" + ANSWERS.removesuffix("\n"))
        child.expect_exact("Open it in mutt")
        child.sendline("open")
        child.expect_exact("This is mutt, with -H.")
        child.expect_exact("Subject: ")
        child.sendline("")
        child.expect_exact("Handed to mutt. Whether it was sent is yours to know.")
        child.sendline("")
        assert ended(child) == 0


EDITOR = '#!/bin/sh\nprintf "Subject: My way\\n\\nI withdraw, all the same.\\n" > "$1"\n'


def nano(home: Path, does: str) -> str:
    """The path of an editor that does this."""
    program = home / "nano"
    program.write_text(does, encoding="utf-8")
    program.chmod(0o755)
    return str(program)


def open_editor(child: pexpect.spawn) -> None:
    """Answer everything and open the editor."""
    child.expect_exact("Enter goes on to the message.")
    child.send("\n" + ANSWERS.removesuffix("\n"))
    child.expect_exact("Change the whole text. In nano.")
    child.sendline("change the whole text")


@pytest.mark.terminal
def test_the_editor_has_the_whole_text_and_restricted_offers_none(home: Path):
    program = nano(home, EDITOR)
    with terminal(home, "new", EDITOR=program) as child:
        open_editor(child)
        child.expect_exact("Taken from nano: this is your own version now.")
        child.sendline("finish")
        assert ended(child) == 0
    with terminal(home, "resume", "--restricted", EDITOR=program) as child:
        child.expect_exact("I withdraw, all the same.")
        child.expect_exact("Enter finishes.")
        assert b"whole text" not in child.before
        child.sendline("quit")
        assert ended(child) == 130


@pytest.mark.terminal
def test_what_the_editor_had_saved_is_kept_when_a_signal_ends_us(home: Path):
    program = nano(home, EDITOR + "kill -HUP $PPID; sleep 30\n")
    with terminal(home, "new", EDITOR=program) as child:
        open_editor(child)
        assert ended(child) == 129
    (file,) = (home / "data" / "bowout" / "withdrawals").glob("*.json")
    assert "I withdraw, all the same." in file.read_text(encoding="utf-8")


def test_without_a_terminal_no_editor_is_offered(bowout: Run):
    done = bowout("new", stdin=ANSWERS.encode(), EDITOR="cat")
    assert done.returncode == 0
    assert b"whole text" not in done.stderr
