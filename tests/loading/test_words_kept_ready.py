"""The copy of loaded words: made at the first start, used while it is good, and never believed when it is not."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bowout.loading import cache, packs
from bowout.loading.packs import load_pack
from mini_pack import write_pack
from support import REPOSITORY, private_homes

ANSWERS = b"sender: {name: Ana}\ncompany: Northwind\nrole: Data Engineer\nstage: applied\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_pack(tmp_path / "content")


def test_the_first_start_and_all_later_ones_say_the_same(home: Path, bowout):
    copy = home / "cache" / "bowout" / "words-en.bin"
    shared = copy.read_bytes()
    copy.unlink()
    first = bowout("compose", "-", stdin=ANSWERS)
    made = copy.stat()
    second = bowout("compose", "-", stdin=ANSWERS)
    assert (first.returncode, first.stdout, first.stderr) == (0, second.stdout, b"")
    assert (copy.stat().st_mtime_ns, copy.stat().st_ino) == (made.st_mtime_ns, made.st_ino), "it was made twice"
    # What all other tests begin with is what the program makes.
    assert copy.read_bytes() == shared


def test_a_session_that_leaves_no_trace_makes_no_copy(home: Path, bowout):
    copy = home / "cache" / "bowout" / "words-en.bin"
    copy.unlink()
    assert bowout("--accessible", "--no-save").returncode == 130
    assert not copy.exists()


def test_a_good_copy_is_used_instead_of_the_files(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    read = cache.load_pack_quickly("xx", [root], tmp_path / "copies", "1")
    monkeypatch.setattr(packs, "load_pack", lambda *_: pytest.fail("it was read again"))
    assert cache.load_pack_quickly("xx", [root], tmp_path / "copies", "1") == read
    assert read.pack is not None


def test_who_finds_a_good_copy_does_not_load_what_reads_the_files(home: Path, tmp_path: Path):
    (tmp_path / "answers.yaml").write_bytes(ANSWERS)
    code = (
        "import sys; from bowout.cli.main import main; main(sys.argv[1:]); print('bowout.loading.packs' in sys.modules)"
    )
    run = [sys.executable, "-c", code, "compose", str(tmp_path / "answers.yaml")]
    done = subprocess.run(run, env=private_homes(home), capture_output=True, check=True)
    assert done.stdout.startswith(b"Subject: ")
    assert done.stdout.endswith(b"\nFalse\n")


@pytest.mark.parametrize(
    "change", ["content", "time", "another file", "version", "damage", "no text", "half", "nothing"]
)
def test_a_copy_that_may_be_wrong_is_not_used(root: Path, tmp_path: Path, change: str, monkeypatch: pytest.MonkeyPatch):
    copies = tmp_path / "copies"
    cache.load_pack_quickly("xx", [root], copies, "1")
    copy, file, version = copies / "words-xx.bin", next(iter(sorted(root.glob("xx/*.yaml")))), "1"
    match change:
        case "content":
            file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")
        case "time":
            os.utime(file, ns=(1, 1))
        case "another file":
            (root / "xx" / "zz.yaml").write_text("", encoding="utf-8")
        case "version":
            version = "2"
        case "damage":
            copy.write_bytes(copy.read_bytes().replace(b"Thank you", b"Thank yow"))
        case "no text":
            copy.write_bytes(copy.read_bytes().replace(b"Thank you", b"Thank yo\xf5"))
        case "half":
            copy.write_bytes(copy.read_bytes()[:-9])
        case "nothing":
            copy.write_bytes(b"")
    again: list[str] = []
    monkeypatch.setattr(packs, "load_pack", lambda *told: (again.append("read"), load_pack(*told))[1])
    assert cache.load_pack_quickly("xx", [root], copies, version).pack == load_pack("xx", [root]).pack
    assert again == ["read"]


@pytest.mark.parametrize("file", ["core/pack.py", "core/coach/rules.py", "loading/layers.py", "loading/packs.py"])
def test_a_copy_that_other_code_made_is_not_used(
    root: Path, tmp_path: Path, file: str, monkeypatch: pytest.MonkeyPatch
):
    program = tmp_path / "bowout"
    for part in ("core", "loading"):
        shutil.copytree(REPOSITORY / "src" / "bowout" / part, program / part)
    monkeypatch.setattr(cache, "__file__", str(program / "loading" / "cache.py"))
    again: list[str] = []
    monkeypatch.setattr(packs, "load_pack", lambda *told: (again.append("read"), load_pack(*told))[1])
    for time in (1, 1, 2):
        os.utime(program / file, ns=(time, time))
        cache.load_pack_quickly("xx", [root], tmp_path / "copies", "1")
    assert again == ["read", "read"]


def test_words_with_a_mistake_are_read_and_told_each_time(root: Path, tmp_path: Path):
    (root / "xx" / "tips.yaml").write_text("tips: [{id: a}]\n", encoding="utf-8")
    told = [cache.load_pack_quickly("xx", [root], tmp_path / "copies", "1").problems for _ in range(2)]
    assert told[0]
    assert told[0] == told[1]


def test_a_folder_that_cannot_be_written_costs_only_the_copy(root: Path, tmp_path: Path):
    (tmp_path / "copies").write_text("a file", encoding="utf-8")
    assert cache.load_pack_quickly("xx", [root], tmp_path / "copies", "1").pack is not None


def test_a_folder_whose_name_is_no_text_is_read_and_its_words_kept_ready(tmp_path: Path):
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/content\xff"))
    read = cache.load_pack_quickly("xx", [write_pack(folder)], tmp_path / "copies", "1")
    assert read.pack is not None
    assert (tmp_path / "copies" / "words-xx.bin").exists()
