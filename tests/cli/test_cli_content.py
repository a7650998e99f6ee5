from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from bowout.cli.main import main
from bowout.core.facts import DERIVED, TOLD
from bowout.core.slots import KNOWN
from bowout.loading.starter import FILES as STARTER
from closing import closed
from mini_pack import write_pack
from support import REPOSITORY


def test_the_shipped_words_have_nothing_to_mend(bowout):
    done = bowout("content", "check")
    assert done.stderr.decode() == ""
    assert done.returncode == 0
    assert done.stdout.startswith(b"en: 5 guidelines, ")


def test_the_checkout_s_own_folder_can_be_checked_by_name(bowout):
    for folder in ("content", "content/en"):
        done = bowout("content", "check", str(REPOSITORY / folder))
        assert (done.returncode, done.stderr.decode()) == (0, "")


def test_every_problem_of_a_pack_is_told_at_once(bowout, tmp_path: Path):
    write_pack(
        tmp_path,
        **{
            "guidelines/thank.yaml": "id: thank\norder: x\nphrasings: [{id: a, text: $nme}]\n",
            "letter.yaml": "subjects: []\ngreetings: []\nsign_of: []\n",
        },
    )
    done = bowout("content", "check", str(tmp_path))
    assert (done.returncode, done.stdout) == (1, b"")
    told = done.stderr.decode()
    for expected in (
        "thank.yaml:1:1: 'title' is missing.",
        "thank.yaml:2:8: 'order' must be a whole number, not 'x'.",
        "thank.yaml:3:27: '$nme' stands for nothing.",
        "letter.yaml:3:1: 'sign_of' is not a key that is known here. Did you mean 'sign_offs'?",
    ):
        assert expected in told
    assert bowout("content", "check", str(tmp_path / "xx")).stderr == done.stderr


MISNAMED = {
    "Letter.YAML": ("Letter.YAML", "Did you mean 'letter.yaml'?"),
    "guideline/x.yaml": ("guideline", "Did you mean 'guidelines'?"),
    "guidelines/x.yml": ("guidelines/x.yml", "Did you mean 'x.yaml'?"),
    "leter.yaml": ("leter.yaml", "Did you mean 'letter.yaml'?"),
    "pack.yml": ("pack.yml", "Did you mean 'pack.yaml'?"),
}


@pytest.mark.parametrize("others", [{}, {"tips.yaml": "tips: []\n"}])
def test_files_that_nothing_reads_are_named(bowout, home: Path, others: dict[str, str]):
    root = home / "config" / "bowout" / "content"
    for file, text in {**dict.fromkeys(MISNAMED, "id: x\n"), **others, "README.md": "Mine."}.items():
        path = root / "en" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    told = [f"{root / 'en' / name}: Nothing of that name is read. {mend}" for name, mend in MISNAMED.values()]
    for folder in ([str(root)], [str(root / "en")], []):
        done = bowout("content", "check", *folder)
        assert (done.returncode, sorted(done.stderr.decode().splitlines())) == (1, sorted(told)), folder


def test_two_phrasings_with_one_id_are_told_also_in_a_layer(bowout, tmp_path: Path):
    path = tmp_path / "en" / "guidelines" / "mine.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("id: apologize\nphrasings:\n  - {id: a, text: Sorry.}\n  - {id: a, text: So sorry.}\n")
    done = bowout("content", "check", str(tmp_path))
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode() == f"{path}:4:10: The id 'a' stands here twice. Rename one of them.\n"


def test_a_good_pack_and_a_thin_layer_have_nothing_to_mend(bowout, tmp_path: Path):
    whole = bowout("content", "check", str(write_pack(tmp_path / "whole")))
    assert (whole.returncode, whole.stdout) == (0, b"xx: 3 guidelines, 5 phrasings, nothing to mend.\n")
    layer = tmp_path / "layer" / "en" / "guidelines"
    layer.mkdir(parents=True)
    (layer / "mine.yaml").write_text("id: apologize\nadvice: Mine.\n")
    assert bowout("content", "check", str(tmp_path / "layer")).returncode == 0


def test_a_folder_without_words_or_none_at_all(bowout, tmp_path: Path):
    empty = bowout("content", "check", str(tmp_path))
    assert empty.returncode == 1
    assert b"There are no words here." in empty.stderr
    assert bowout("content", "check", str(tmp_path / "none")).returncode == 3


@pytest.mark.parametrize("command", ["content check", "themes check", "content path --content", "check"])
def test_a_name_that_is_too_long_is_told(bowout, command: str):
    name = "x" * 300
    done = bowout(*command.split(), name)
    assert (done.returncode, done.stdout) == (3, b"")
    assert done.stderr.decode() == f"bowout: {name} could not be read: file name too long.\n"


@pytest.mark.parametrize("command", ["content check", "themes check", "content path --content", "content new", "check"])
def test_what_lies_behind_a_closed_folder_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path, command: str):
    (tmp_path / "in" / "x").mkdir(parents=True)
    with closed(tmp_path / "in"):
        assert main([*command.split(), str(tmp_path / "in" / "x")]) == 3
    assert f"{tmp_path / 'in' / 'x'} could not be " in capsys.readouterr().err


def test_the_search_path_is_listed_in_order(bowout, home: Path):
    assert bowout("content", "path").stdout.decode().splitlines() == [
        str(REPOSITORY / "content"),
        str(home / "etc" / "bowout" / "content"),
        str(home / "config" / "bowout" / "content"),
    ]


@pytest.mark.parametrize(("named", "meant"), [("", ""), ("en", ""), ("xx", ""), ("en/guidelines", "en/guidelines")])
def test_the_folder_of_a_language_stands_for_the_content_it_lies_in(bowout, tmp_path: Path, named: str, meant: str):
    write_pack(tmp_path)
    (tmp_path / "en" / "guidelines").mkdir(parents=True)
    (tmp_path / "en" / "pack.yaml").write_text("spelling: {hiring team: crew}\n", encoding="utf-8")
    folder = str(tmp_path / named)
    assert bowout("content", "path", "--content", folder).stdout.decode().splitlines()[-1] == str(tmp_path / meant)
    answers = b"sender: {name: Ana}\ncompany: Northwind\nrole: Nurse\nstage: applied\n"
    written = bowout("compose", "-", "--content", folder, stdin=answers).stdout
    assert (b"Dear Crew," in written) == (not meant)


def test_the_schema_is_json(bowout):
    assert "anyOf" in json.loads(bowout("content", "schema").stdout)
    assert json.loads(bowout("content", "schema", "theme").stdout)["title"] == "Bow Out: theme"


def test_a_new_pack_is_written_loads_as_it_is_and_changes_no_default(bowout, tmp_path: Path):
    folder = tmp_path / "deep" / "words"
    done = bowout("content", "new", str(folder))
    assert done.returncode == 0
    written = [Path(line) for line in done.stdout.decode().splitlines()]
    assert written == [path for path in written if path.is_file() and path.is_relative_to(folder)] != []
    checked = bowout("content", "check", str(folder))
    assert (checked.returncode, checked.stderr) == (0, b"")
    answers = b"sender: {name: Ana}\ncompany: Northwind\nrole: Nurse\nstage: interviewed\n"
    own = bowout("compose", "-", "--content", str(folder), stdin=answers)
    assert own.stdout == bowout("compose", "-", stdin=answers).stdout
    chosen = (
        answers + b"reason: personal\nphrasings: {express-gratitude: my-thanks, be-honest-and-concise: my-school}\n"
    )
    message = bowout("compose", "-", "--content", str(folder), stdin=chosen).stdout.decode()
    assert "Thank you for the walk around the office" in message
    assert re.search(r", as I'm going back to school\.|I'm going back to school, so I'", message)


def test_the_comments_of_a_new_pack_name_every_fact_and_slot():
    text = "".join(STARTER.values())
    for word in (*DERIVED, *TOLD, *(f"${slot}" for slot in KNOWN)):
        assert re.search(rf"{re.escape(word)}\b", text), word


def test_a_new_pack_goes_into_no_folder_that_holds_something(bowout, tmp_path: Path):
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine")
    done = bowout("content", "new", str(folder))
    assert (done.returncode, done.stdout) == (3, b"")
    assert b"not an empty folder" in done.stderr
    assert [path.name for path in folder.iterdir()] == ["mine.txt"]
    assert bowout("content", "new", str(folder / "mine.txt")).returncode == 3
    assert bowout("content", "new", "/proc/nowhere/words").returncode == 3
    assert bowout("content", "new").returncode == 2
