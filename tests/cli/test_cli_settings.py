"""Settings that cannot be are told by every command that reads them; then it goes on without."""

from __future__ import annotations

from pathlib import Path

import pytest

from bowout.cli.settings import own_words
from bowout.loading import cache

SETTINGS = """\
language: xx
theme: dsuk
tone: loud
email: notanemail
clipboard: no-such-program --x
name: Ana
"""


@pytest.fixture
def settings(home: Path) -> Path:
    path = home / "config" / "bowout" / "config.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(SETTINGS, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("command", "status"), [("keys", 1), ("list", 0), ("check", 1), ("--accessible --no-save", 130), ("new", 2)]
)
def test_each_is_named_with_its_place(bowout, kept, settings: Path, command: str, status: int):
    done = bowout(*command.split(), stdin=b"" if command != "check" else b"Hello.")
    told = done.stderr.decode()
    for expected in (
        "1:11: 'xx' is not a known language. Known here: en, en-GB.",
        "2:8: 'dsuk' is not a known theme. Did you mean 'dusk'?",
        "3:7: 'loud' is not a known tone. Known here: brief, formal, warm.",
        "4:8: 'notanemail' is not an email address. It looks like ana@example.org.",
        "5:12: 'no-such-program --x' is no program here. Write none, osc52, or a command that takes the text",
    ):
        assert told.count(f"{settings}:{expected}") == 1, told
    assert done.returncode == status


def test_right_ones_are_told_nothing(bowout, kept, settings: Path):
    settings.write_text("language: en-GB\ntheme: paper\ntone: formal\nemail: a@example.org\nclipboard: osc52\n")
    done = bowout("list")
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_words_are_loaded_once_though_a_tone_is_held_against_them_too(settings: Path, monkeypatch):
    loaded = []
    load = cache.load_pack_quickly
    monkeypatch.setattr(cache, "load_pack_quickly", lambda *asked: loaded.append(asked) or load(*asked))
    settings.write_text("tone: warm\n", encoding="utf-8")
    own_words(None)
    assert len(loaded) == 1
