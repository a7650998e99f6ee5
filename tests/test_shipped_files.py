"""What is shipped beside the program: words that load without a problem, themes for every terminal, clean files."""

from __future__ import annotations

import re
import subprocess
import tomllib

import pytest

from bowout import __version__
from bowout.loading.languages import languages
from bowout.loading.packs import load_pack
from bowout.loading.themes import load_themes
from support import REPOSITORY

CONTENT = REPOSITORY / "content"


@pytest.mark.parametrize("lang", languages([CONTENT]))
def test_every_shipped_language_loads_without_a_problem(lang: str):
    loaded = load_pack(lang, [CONTENT])
    assert loaded.problems == []
    assert loaded.pack is not None
    assert loaded.pack.locale.lang == lang


@pytest.mark.parametrize("lang", languages([CONTENT]))
def test_every_language_has_the_five_guidelines_under_their_public_ids(lang: str):
    pack = load_pack(lang, [CONTENT]).pack
    assert pack is not None
    assert [guideline.id for guideline in pack.guidelines] == [
        "notify-promptly",
        "express-gratitude",
        "be-honest-and-concise",
        "apologize",
        "stay-in-touch",
    ]
    assert {g.answer_key for g in pack.guidelines} == {"", "apologize", "stay_in_touch"}


PUBLIC = {
    "stage": "applied interview-booked interviewed final-round offered accepted",
    "channel": "email call video meeting portal linkedin",
    "tone": "formal warm brief",
    "recipient_kind": "recruiter hiring-manager coordinator agency panel",
    "reason": "other-offer personal health family relocation commute remote salary role-fit culture-fit staying "
    "process-length role-changed none",
}


@pytest.mark.parametrize("field", PUBLIC)
def test_every_value_that_scripts_may_use_is_known(pack, field: str):
    assert {choice.id for choice in pack.field(field).choices} - {""} == set(PUBLIC[field].split())


def test_there_are_themes_for_every_kind_of_terminal():
    loaded = load_themes([REPOSITORY / "themes"])
    assert loaded.problems == []
    themes = loaded.themes.values()
    assert any(theme.dark and not theme.ansi for theme in themes)
    assert any(not theme.dark for theme in themes)
    assert any(theme.ansi for theme in themes)
    assert any(theme.contrast >= 7 for theme in themes)


def tracked() -> list[str]:
    done = subprocess.run(["git", "ls-files", "-z"], cwd=REPOSITORY, capture_output=True, text=True, check=True)
    return [name for name in done.stdout.split("\0") if name and (REPOSITORY / name).is_file()]


def test_no_file_holds_a_path_of_one_machine():
    place = re.compile(r"(?<![\w.$}])/(?:work|root|home/\w+)/")
    for name in tracked():
        text = (REPOSITORY / name).read_text(encoding="utf-8")
        assert not place.search(text), name


def test_every_text_file_is_utf_8_with_line_feeds():
    for name in tracked():
        data = (REPOSITORY / name).read_bytes()
        assert b"\r" not in data, name
        assert data == b"" or data.endswith(b"\n"), name


def test_the_version_is_said_once():
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text())["project"]
    assert project["version"] == __version__
    assert f"## {__version__}" in (REPOSITORY / "CHANGELOG.md").read_text()
