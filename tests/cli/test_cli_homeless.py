"""A user without a home, as in many containers: what needs none works, the rest says what is missing."""

from __future__ import annotations

import pwd
import signal

import pytest

from bowout.cli import wizard

HOMELESS = {"HOME": "", "XDG_CONFIG_HOME": "", "XDG_DATA_HOME": "", "XDG_CACHE_HOME": ""}


@pytest.mark.parametrize(
    ("command", "status"),
    [
        ("compose -", 0),
        ("check", 1),
        ("themes", 0),
        ("keys", 0),
        ("content check", 0),
        ("content path", 0),
        ("--accessible --no-save", 130),
        ("list", 3),
        ("lessons", 3),
        ("show x", 3),
        ("delete x --yes", 3),
        ("--accessible new", 3),
        ("--accessible resume", 3),
    ],
)
def test_where_nobody_has_a_home_only_what_is_kept_there_is_out_of_reach(
    bowout, monkeypatch: pytest.MonkeyPatch, command: str, status: int
):
    def nobody(_: int) -> None:
        raise KeyError

    monkeypatch.setattr(pwd, "getpwuid", nobody)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    monkeypatch.setattr(wizard, "speak_plainly", lambda _: None)
    answers = b"sender: {name: Ana}\ncompany: Northwind\nrole: Chef\nstage: applied\n"
    done = bowout(*command.split(), **HOMELESS, stdin=answers if command.startswith("c") else b"")
    assert done.returncode == status
    expected = b"bowout: You have no home folder here, and HOME is not set. Set HOME, or XDG_DATA_HOME, "
    assert done.stderr.startswith(expected) == (status == 3)
