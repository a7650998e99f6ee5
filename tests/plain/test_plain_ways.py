"""The ways out as the command line hands them in: clipboard, files, programs; and words that survive any end."""

from __future__ import annotations

import io
import signal
from base64 import b64encode
from datetime import datetime
from pathlib import Path

import pexpect
import pytest
from plain_terminal import ANSWERS, ended, terminal

from bowout.cli.line_by_line import NO_CODES, copy_plainly, plain_ways
from bowout.cli.session import Session
from bowout.core.pack import Pack
from bowout.core.settings import Settings


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def screen(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal on standard error, and no clipboard anywhere."""
    there = Terminal()
    monkeypatch.setattr("sys.stderr", there)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "TMUX", "STY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SSH_CONNECTION", "1")
    return there


def test_no_codes_are_sent_unless_the_setting_asks_for_them(monkeypatch: pytest.MonkeyPatch):
    there = screen(monkeypatch)
    given = copy_plainly("A letter.", "")
    assert (given.out, given.words) == (False, NO_CODES)
    assert there.getvalue() == ""


def test_codes_that_the_setting_asks_for_are_sent_and_not_confirmed(monkeypatch: pytest.MonkeyPatch):
    there = screen(monkeypatch)
    given = copy_plainly("A letter.", "osc52")
    assert given.out
    assert given.words.startswith("Sent to your terminal (9 bytes). I can't see whether it accepted it.")
    assert b64encode(b"A letter.").decode() in there.getvalue()


def test_without_a_terminal_none_are_sent(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("sys.stderr", io.StringIO())
    given = copy_plainly("A letter.", "osc52")
    assert (given.out, given.words) == (False, "Your terminal could not be reached; save it to a file instead.")


@pytest.mark.parametrize(("setting", "out"), [("none", False), ("false", False), ("true", True)])
def test_a_way_of_ones_own_that_is_off_or_fails_copies_none(monkeypatch: pytest.MonkeyPatch, setting: str, out: bool):
    screen(monkeypatch)
    assert copy_plainly("A letter.", setting).out is out


def ways(pack: Pack, settings: Settings, *, restricted: bool = False):
    def clock() -> datetime:
        return datetime(2026, 11, 22, 9)

    session = Session(None, pack, settings, clock)
    return plain_ways(session, restricted=restricted)


def test_where_a_file_is_saved_can_be_found(pack: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", "/elsewhere")
    there = ways(pack, Settings())
    assert there.save_file("Hello", "letter.txt").words == f"Saved as {tmp_path}/letter.txt"
    monkeypatch.setenv("HOME", str(tmp_path))
    assert there.save_file("Hello", "letter.txt").words == "Saved as ~/letter-2.txt"
    assert there.save_file("Hello", "nowhere/letter.txt").out is False
    restricted = ways(pack, Settings(), restricted=True)
    assert restricted.save_file("Hello", "/nowhere/mine.txt").words == "Saved as ~/mine.txt"


@pytest.mark.parametrize("name", ["~", "~root", "~nobody-of-that-name", "/~"])
def test_restricted_no_name_leads_to_another_folder(pack: Pack, tmp_path: Path, monkeypatch, name: str):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "new"))
    assert ways(pack, Settings(), restricted=True).save_file("Hello", name).out
    assert [path.name for path in tmp_path.iterdir()] == [Path(name).name]


def test_a_broken_mail_program_is_told_to_somebody_who_is_there(pack: Pack, monkeypatch: pytest.MonkeyPatch):
    screen(monkeypatch)
    monkeypatch.setattr("sys.stdin", Terminal())
    broken = Settings(mail_client="nomutt")
    assert "nomutt" in ways(pack, broken).mail_trouble
    assert ways(pack, Settings()).mail_trouble == ""
    assert ways(pack, broken, restricted=True).mail_trouble == ""
    monkeypatch.setattr("sys.stdin", io.StringIO())
    there = ways(pack, broken)
    assert (there.mail_trouble, there.attended) == ("", False)


def rewriting(child: pexpect.spawn) -> None:
    """Write own words, and begin to write them anew."""
    child.send("\n" + "\n".join(ANSWERS.splitlines()[:10]) + "\n")
    child.expect_exact("Which words?")
    child.send("own\nThe old words.\n.\n")
    child.expect_exact("In the message: The old words.")
    child.send("back\nown\nanew\n")
    child.expect_exact("the old words stay.")
    child.sendline("The new words.")


def on_disk(home: Path) -> str:
    """What is kept, as it stands in the file."""
    (file,) = (home / "data" / "bowout" / "withdrawals").glob("*.json")
    return file.read_text(encoding="utf-8")


@pytest.mark.terminal
@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_whatever_ends_a_rewrite_the_old_words_and_the_new_are_kept(home: Path, end: signal.Signals):
    with terminal(home, "new") as child:
        child.expect_exact("Enter goes on to the message.")
        rewriting(child)
        while "The new words." not in on_disk(home):  # nothing is said that could be waited for
            child.expect([pexpect.TIMEOUT, pexpect.EOF], timeout=0.05)
        child.kill(end)
        ended(child)
    assert r"The old words.\nThe new words." in on_disk(home)


@pytest.mark.terminal
def test_a_setting_for_the_terminals_own_clipboard_is_obeyed(home: Path):
    settings = home / "config" / "bowout" / "config.yaml"
    settings.parent.mkdir(parents=True)
    settings.write_text("clipboard: osc52\n", encoding="utf-8")
    with terminal(home, "new") as child:
        child.expect_exact("Enter goes on to the message.")
        child.send("\n" + ANSWERS.removesuffix("\n"))
        child.expect_exact("Enter finishes.")
        child.sendline("1")
        child.expect_exact("\x1b]52;c;")
        child.expect_exact("Sent to your terminal")
        child.sendline("quit")
        child.expect_exact("Kept as ")
        assert ended(child) == 130


@pytest.mark.terminal
def test_a_setting_that_switches_copying_off_takes_it_from_the_list(home: Path):
    settings = home / "config" / "bowout" / "config.yaml"
    settings.parent.mkdir(parents=True)
    settings.write_text("clipboard: none\n", encoding="utf-8")
    with terminal(home, "new") as child:
        child.expect_exact("Enter goes on to the message.")
        child.send("\n" + ANSWERS.removesuffix("\n"))
        child.expect_exact("1. Save it to a file")
        child.sendline("quit")
        assert ended(child) == 130
