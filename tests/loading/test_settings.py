from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from bowout.core.settings import KeyMistake, Settings
from bowout.loading.settings import among, load_settings


def settings_of(tmp_path: Path, text: str, **known: tuple[str, ...]) -> tuple[Settings, list[str]]:
    path = tmp_path / "config.yaml"
    path.write_text(text, encoding="utf-8")
    checks = {name: among(name, lambda _, words=words: words) for name, words in known.items()}
    settings, problems = load_settings(path, checks)
    return settings, [str(problem).removeprefix(f"{path}:") for problem in problems]


def test_no_file_is_no_problem(tmp_path: Path):
    assert load_settings(tmp_path / "none.yaml") == (Settings(), [])


@pytest.mark.parametrize("text", ["", "\n", " \n\t\n", "# name: Ana\n# email:\n", "\ufeff# name: Ana", "name: ''\n"])
def test_a_file_that_says_nothing_is_no_problem(tmp_path: Path, text: str):
    assert settings_of(tmp_path, text) == (Settings(), [])


def test_every_setting_is_read(tmp_path: Path):
    text = (
        "name: Ana  Ruiz\nemail: ana@example.org\nphone: '+34 600'\nlanguage: en\ntheme: dusk\ntone: brief\n"
        "clipboard: x\neditor: vi\nmail_client: mutt\nkeys: {next: f9}\n"
    )
    assert settings_of(tmp_path, text, theme=("dusk",), tone=("brief",)) == (
        Settings(
            name="Ana Ruiz",
            email="ana@example.org",
            phone="+34 600",
            language="en",
            theme="dusk",
            tone="brief",
            clipboard="x",
            editor="vi",
            mail_client="mutt",
            keys={"next": "f9"},
        ),
        [],
    )


def test_what_is_wrong_is_named_and_the_rest_is_kept(tmp_path: Path):
    text = "name: Ana\nthme: dusk\ntheme: dsk\nphone: [1]\nkeys: x\nemail: a@example.org\n"
    settings, problems = settings_of(tmp_path, text, theme=("dusk", "paper"))
    assert settings == Settings(name="Ana", email="a@example.org")
    assert problems == [
        "2:1: 'thme' is not a key that is known here. Did you mean 'theme'?",
        "3:8: 'dsk' is not a known theme. Did you mean 'dusk'?",
        "4:8: 'phone' must be a text.",
        "5:7: 'keys' must be keys and values, not 'x'.",
    ]


@pytest.mark.parametrize("address", ["notanemail", "ana@["])
def test_an_address_that_is_none_is_named_and_passed_over(tmp_path: Path, address: str):
    settings, problems = settings_of(tmp_path, f"name: Ana\nemail: {address}\n")
    assert settings == Settings(name="Ana")
    assert problems == [f"2:8: '{address}' is not an email address. It looks like ana@example.org."]


def test_a_check_knows_the_settings_that_hold(tmp_path: Path):
    path = tmp_path / "config.yaml"
    path.write_text("tone: zzz\nlanguage: de\n", encoding="utf-8")
    tones = among("tone", lambda known: {"de": ["leise"], "": ["loud"]}[known.language])
    for languages, expected in ((["de"], "Known here: leise."), (["en"], "Known here: loud.")):
        checks = {"language": among("language", lambda _, words=languages: words), "tone": tones}
        _, problems = load_settings(path, checks)
        assert expected in " ".join(map(str, problems))


def test_a_key_that_cannot_be_is_named_at_its_place_and_the_others_are_kept(tmp_path: Path):
    def judge(keys: Mapping[str, str]) -> dict[str, KeyMistake]:
        assert keys == {"copy": "f12", "cpy": "f4", "save": "x"}
        return {
            "cpy": KeyMistake("'cpy' is not a command.", "Did you mean 'copy'?", of_id=True),
            "save": KeyMistake("'x' is needed to write."),
        }

    path = tmp_path / "config.yaml"
    path.write_text("name: Ana\nkeys:\n  copy: f12\n  cpy: f4\n  save: x\n", encoding="utf-8")
    settings, problems = load_settings(path, judge=judge)
    assert settings == Settings(name="Ana", keys={"copy": "f12"})
    assert [str(problem) for problem in problems] == [
        f"{path}:4:3: 'cpy' is not a command. Did you mean 'copy'?",
        f"{path}:5:9: 'x' is needed to write.",
    ]


@pytest.mark.parametrize("wrong", ["", " [f1]", " {a: f1}"])
def test_a_key_that_is_none_takes_no_other_along(tmp_path: Path, wrong: str):
    settings, (problem,) = settings_of(tmp_path, f"keys:\n  copy: f12\n  help:{wrong}\n  save: f7\n")
    assert settings == Settings(keys={"copy": "f12", "save": "f7"})
    assert problem.startswith("3:") and "'help' must be a text." in problem


@pytest.mark.parametrize("text", ["- a", "hello", "name: 'open", "\x00", "name: a\nname: b"])
def test_a_file_of_another_kind_is_named_once_and_passed_over(tmp_path: Path, text: str):
    settings, problems = settings_of(tmp_path, text)
    assert settings == Settings()
    assert len(problems) == 1


def test_a_folder_in_its_place_is_named(tmp_path: Path):
    settings, (problem,) = load_settings(tmp_path)
    assert settings == Settings()
    assert str(problem) == f"{tmp_path}: The settings cannot be read: Is a directory."


def test_a_pipe_in_its_place_is_named_and_never_waited_for(tmp_path: Path):
    path = tmp_path / "config.yaml"
    os.mkfifo(path)
    settings, (problem,) = load_settings(path)
    assert settings == Settings()
    assert str(problem) == f"{path}: The settings cannot be read: Not an ordinary file."
