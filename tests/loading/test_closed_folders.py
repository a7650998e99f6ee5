"""A folder that cannot be looked into is named, once, and left out; all else works."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bowout.cli.main import main
from bowout.loading.cache import load_pack_quickly
from bowout.loading.packs import Loaded, languages, load_pack
from bowout.loading.themes import load_themes
from closing import closed
from mini_pack import write_pack
from support import REPOSITORY


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    return write_pack(tmp_path / "shipped")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder of content with a layer and another language."""
    return write_pack(write_pack(tmp_path / "own" / "content"), "yy")


CLOSED = {".": ".", "..": ".", "xx": "xx", "xx/guidelines": "xx/guidelines", "xx/letter.yaml": "xx/letter.yaml"}
"""What is closed in the folder of content → what cannot be read then."""


@pytest.mark.parametrize(("part", "named"), CLOSED.items())
def test_it_is_named_and_left_out(shipped: Path, own: Path, part: str, named: str):
    alone = load_pack("xx", [shipped])
    with closed(own / part):
        loaded = load_pack("xx", [shipped, own])
    assert [str(problem) for problem in loaded.problems] == [f"{own / named}: It cannot be read: Permission denied."]
    assert loaded.pack == alone.pack


@pytest.mark.parametrize("part", [".", "..", "xx", "xx/guidelines"])
def test_words_kept_ready_do_not_stand_in_for_it(shipped: Path, own: Path, tmp_path: Path, part: str):
    def load(*roots: Path) -> Loaded:
        return load_pack_quickly("xx", roots, tmp_path / "copies", "1")

    folder = (own / part).resolve()
    folder.rename(tmp_path / "away")
    assert load(shipped, own).problems == []
    (tmp_path / "away").rename(folder)
    with closed(folder):
        assert len(load(shipped, own).problems) == 1
    assert load(shipped, own).problems == []


@pytest.mark.parametrize("part", CLOSED)
def test_the_other_languages_are_found(shipped: Path, own: Path, part: str):
    with closed(own / part):
        assert languages([shipped, own]) == (["xx"] if part in (".", "..") else ["xx", "yy"])


def test_a_language_in_it_is_told_as_closed_alone(shipped: Path, own: Path):
    with closed(own / "yy"):
        loaded = load_pack("yy", [shipped, own])
    assert loaded.pack is None
    assert [str(problem) for problem in loaded.problems] == [f"{own / 'yy'}: It cannot be read: Permission denied."]


@pytest.mark.parametrize("part", ["themes", "."])
def test_the_other_themes_are_there(tmp_path: Path, part: str):
    own = tmp_path / "own" / "themes"
    shutil.copytree(REPOSITORY / "themes", own)
    with closed(own.parent / part):
        loaded = load_themes([REPOSITORY / "themes", own])
    assert [str(problem) for problem in loaded.problems] == [f"{own}: It cannot be read: Permission denied."]
    assert loaded.themes == load_themes([REPOSITORY / "themes"]).themes


@pytest.mark.parametrize("part", [".", "en", "de", "en/guidelines"])
@pytest.mark.parametrize("command", ["content check", "content check OWN", "themes", "keys"])
def test_no_command_ends_in_a_traceback(home: Path, capsys: pytest.CaptureFixture[str], part: str, command: str):
    own = home / "config" / "bowout" / "content"
    for lang in ("en", "de"):
        (own / lang / "guidelines").mkdir(parents=True)
        (own / lang / "guidelines" / "x.yaml").write_text("id: apologize\nadvice: Mine.\n", encoding="utf-8")
    with closed(own / part):
        main(command.replace("OWN", str(own)).split())
    named = f"{own / part}: It cannot be read: Permission denied.\n"
    assert (named in capsys.readouterr().err) is command.startswith("content")
