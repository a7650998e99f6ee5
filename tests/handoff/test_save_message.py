import errno
import os
import resource
import stat
from datetime import date
from pathlib import Path

import pytest

from bowout.handoff.errors import HandoffError
from bowout.handoff.files import save_message, suggested_name

TEXT = "Dear Ms. Lee,\n\nThank you — truly.\n"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("umask", [0o000, 0o022])
def test_the_file_holds_exactly_the_text_and_is_private(tmp_path, umask):
    old = os.umask(umask)
    try:
        path = save_message(TEXT, tmp_path / "letter.txt")
    finally:
        os.umask(old)
    assert path == tmp_path / "letter.txt"
    assert path.read_bytes() == TEXT.encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_nothing_is_ever_overwritten(tmp_path):
    given = tmp_path / "letter.txt"
    given.write_text("mine")
    (tmp_path / "letter-2.txt").symlink_to(tmp_path / "nowhere")
    assert save_message(TEXT, given) == tmp_path / "letter-3.txt"
    assert save_message(TEXT, given) == tmp_path / "letter-4.txt"
    assert given.read_text() == "mine"
    assert names(tmp_path) == ["letter-2.txt", "letter-3.txt", "letter-4.txt", "letter.txt"]


def test_a_name_without_an_ending_is_numbered_too(tmp_path):
    save_message(TEXT, tmp_path / "letter")
    assert save_message(TEXT, tmp_path / "letter") == tmp_path / "letter-2"


def test_the_home_folder_has_its_short_name(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    assert save_message(TEXT, Path("~/letter.txt")) == tmp_path / "letter.txt"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("no/such/letter.txt", "There is no folder {0}/no/such. Make it, or choose another place."),
        ("folder", "{0}/folder is a folder. Add a name for the file."),
        ("taken/letter.txt", "There is no folder {0}/taken. Make it, or choose another place."),
        ("x" * 300, "Could not save {0}/" + "x" * 300 + ". The path is too long. Choose a shorter one."),
        ("a\0b", "{0}/ab cannot be the name of a file. Choose another one."),
    ],
)
def test_a_place_that_cannot_be_is_told(tmp_path, name, words):
    (tmp_path / "folder").mkdir()
    (tmp_path / "taken").touch()
    with pytest.raises(HandoffError) as caught:
        save_message(TEXT, tmp_path / name)
    assert str(caught.value) == words.format(tmp_path)
    assert names(tmp_path) == ["folder", "taken"]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("none/", "There is no folder {0}/none. Make it, or choose another place."),
        ("none/.", "There is no folder {0}/none. Make it, or choose another place."),
        ("taken/", "There is no folder {0}/taken. Make it, or choose another place."),
        ("folder/", "{0}/folder is a folder. Add a name for the file."),
    ],
)
def test_a_path_that_ends_in_a_slash_is_a_folder(tmp_path, name, words):
    (tmp_path / "folder").mkdir()
    (tmp_path / "taken").touch()
    with pytest.raises(HandoffError) as caught:
        save_message(TEXT, f"{tmp_path}/{name}")
    assert str(caught.value) == words.format(tmp_path)
    assert names(tmp_path) == ["folder", "taken"]


def test_an_empty_path_or_an_unknown_home_is_told():
    with pytest.raises(HandoffError, match="is a folder"):
        save_message(TEXT, Path())
    with pytest.raises(HandoffError, match="home folder in ~nobody-of-that-name/x is not known"):
        save_message(TEXT, Path("~nobody-of-that-name/x"))


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EDQUOT, "quota"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "no permission"),
        (errno.EMLINK, "The system says: Too many links."),
    ],
)
@pytest.mark.parametrize("call", ["open", "fsync"])
def test_an_error_of_the_disk_is_told_and_leaves_no_part(tmp_path, monkeypatch, call, code, words):
    def fail(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patched, pytest.raises(HandoffError, match=words) as caught:
        patched.setattr(os, call, fail)
        save_message(TEXT, tmp_path / "letter.txt")
    assert str(caught.value).startswith(f"Could not save {tmp_path}/letter.txt. ")
    assert names(tmp_path) == []


def test_a_file_that_may_not_grow_leaves_no_part(tmp_path):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, hard))
    try:
        with pytest.raises(HandoffError, match="limit on the size of files"):
            save_message(TEXT, tmp_path / "letter.txt")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("company", "role", "name"),
    [
        ("Northwind", "Data Engineer", "withdrawal-northwind-data-engineer.txt"),
        ("L'Oréal", "Chef/fe (m/w)", "withdrawal-loréal-chef-fe-m-w.txt"),
        ("हिन्दी", "", "withdrawal-हिन्दी.txt"),
        ("", " ", "withdrawal-2026-11-22.txt"),
        ("../..", "\x1b[31m\n", "withdrawal-31m.txt"),
        ("x" * 80, "y", f"withdrawal-{'x' * 50}.txt"),
    ],
)
def test_the_suggested_name_tells_what_it_is_about(company, role, name):
    assert suggested_name(company, role, date(2026, 11, 22)) == name


@pytest.mark.parametrize("letters", ["界" * 90, "😀" * 90, "e\u0301" * 90])
def test_a_suggested_name_fits_any_disk(tmp_path, letters):
    name = suggested_name(letters, letters, date(2026, 11, 22))
    assert len(name.encode()) <= 200
    assert save_message(TEXT, tmp_path / name).name == name
