from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from icalendar import Calendar

from bowout.core.renditions import FORMATS
from support import NOW, private_homes


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])\s+", text)


def test_the_documented_example_gives_a_message_to_send(bowout, example: Path):
    done = bowout("compose", str(example))
    assert (done.returncode, done.stderr) == (0, b"")
    subject, _, body = done.stdout.decode().partition("\n\n")
    assert subject.startswith("Subject: ")
    paragraphs = body.strip().split("\n\n")
    assert paragraphs[0] == "Dear Ms. Lee,"
    assert paragraphs[-1].endswith("\nAna Ruiz")
    inner = " ".join(paragraphs[1:-1])
    assert 60 <= len(inner.split()) <= 150
    assert "withdraw" in " ".join(sentences(inner)[:2])
    for fact in ("Northwind", "Data Engineer", "Wednesday, November 25"):
        assert fact in inner
    assert body.count("Dear ") == body.count("Ana Ruiz") == 1
    assert "$" not in body
    assert "[" not in body


def test_the_same_answers_give_the_same_bytes(bowout, example: Path):
    whole = bowout("compose", str(example)).stdout
    assert whole == bowout("compose", "-", stdin=example.read_bytes()).stdout
    assert whole == bowout("compose", str(example), LC_ALL="C", LANG="C", PYTHONUTF8="0").stdout
    assert whole == bowout("compose", str(example), LC_ALL="C", PYTHONIOENCODING="latin-1", TERM="dumb").stdout


def test_the_formats_say_the_same(bowout, example: Path):
    email, text, markdown, told = (
        bowout("compose", str(example), "--as", form).stdout.decode() for form in ("email", "text", "markdown", "json")
    )
    assert email == bowout("compose", str(example)).stdout.decode()
    assert email.partition("\n\n")[2] == text
    value = json.loads(told)
    assert value["body"] + "\n" == text
    assert f"Subject: {value['subject']}" == email.partition("\n")[0]
    assert markdown.startswith(f"# {value['subject']}")


@pytest.mark.parametrize("form", ["email", "text", "markdown", "json"])
def test_output_is_utf_8_with_line_feeds_and_one_line_end_in_any_locale(bowout, form: str):
    answers = "sender: {name: Zoë 你好}\ncompany: Ñandú\nrole: Chef\nstage: applied\n".encode()
    done = bowout("compose", "-", "--as", form, stdin=answers, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert done.returncode == 0
    assert "Zoë 你好" in done.stdout.decode()
    assert b"\r" not in done.stdout
    assert done.stdout.endswith(b"\n")
    assert not done.stdout.endswith(b"\n\n")


def test_mistakes_are_told_on_stderr_with_their_place_and_nothing_on_stdout(bowout, tmp_path: Path):
    path = tmp_path / "my answers.yaml"
    path.write_text("sender: {name: Ana}\ncompany: Northwind\nrole: Chef\nstage: aplied\ntome: warm\n")
    done = bowout("compose", str(path))
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().splitlines() == [
        f"{path}:4:8: 'aplied' is not a value of 'stage'. Did you mean 'applied'?",
        f"{path}:5:1: 'tome' is not a key that is known here. Did you mean 'tone'?",
    ]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (b"", "standard input:1:1: The file is empty."),
        (b"\xff\xfe\x00", "standard input:1:1: This is not UTF-8 text."),
        (b"lang: klingon\n", "standard input:1:7: There is no pack for the language 'klingon'."),
        (b"a" * 3_000_000, "standard input:1:1000001: The file is larger than 1,000,000 bytes."),
        (b"a: " + b"[" * 200_000, "nested more than 20 deep"),
        (b"a: &x [*x]", "standard input:1:4: Anchors (&) and aliases (*) are not used here."),
    ],
)
def test_a_file_that_cannot_be_meant_is_told_in_one_line(bowout, answers: bytes, expected: str):
    done = bowout("compose", "-", stdin=answers)
    assert (done.returncode, done.stdout) == (1, b"")
    assert expected in done.stderr.decode()
    assert done.stderr.count(b"\n") == 1


def test_text_that_steers_a_terminal_is_refused_and_not_repeated(bowout, tmp_path: Path):
    bad = bowout("compose", str(tmp_path / "\x1b[2J.yaml"))
    assert bad.returncode == 3
    assert b"\x1b" not in bad.stderr
    key = bowout("compose", "-", stdin=b'"\\e]52;c;aGk=\\a": x')
    assert key.returncode == 1
    assert b"\x1b" not in key.stderr


def test_a_path_that_cannot_be_read_is_named(bowout, tmp_path: Path):
    for path, why in [(tmp_path / "none.yaml", "is not there"), (tmp_path, "is a folder")]:
        done = bowout("compose", str(path))
        assert (done.returncode, done.stdout) == (3, b"")
        assert done.stderr.decode().startswith(f"bowout: {path} {why}.")


def test_a_file_without_permission_is_named(example: Path, home: Path):
    """In a child that gives up its rights where it has those of root, who may read anything."""
    example.chmod(0)
    example.parent.chmod(0o755)
    code = (
        "import os\nfrom bowout.cli.exits import Stop\nfrom bowout.cli.input import read_input\n"
        "if os.geteuid() == 0:\n    os.setgroups([]); os.setgid(65534); os.setuid(65534)\n"
        "try:\n    read_input('answers.yaml')\n"
        "except Stop as stop:\n    print(stop.status, stop)\n"
    )
    env = {"PATH": os.environ["PATH"], **private_homes(home)}
    done = subprocess.run([sys.executable, "-c", code], cwd=example.parent, env=env, capture_output=True, check=False)
    assert done.stdout.decode() == "3 answers.yaml could not be read: permission denied.\n", done.stderr


def test_a_broken_layer_is_named_and_the_message_still_comes(bowout, home: Path, example: Path):
    broken = home / "config" / "bowout" / "content" / "en" / "guidelines" / "mine.yaml"
    broken.parent.mkdir(parents=True)
    whole = bowout("compose", str(example))
    broken.write_text("id: apologize\nadvise: x\n")
    done = bowout("compose", str(example))
    assert (done.returncode, done.stdout) == (0, whole.stdout)
    assert done.stderr.decode().startswith(f"{broken}:2:1: 'advise' is not a key")


def test_a_folder_of_content_that_is_not_there_is_named(bowout, example: Path, tmp_path: Path):
    done = bowout("compose", str(example), "--content", str(tmp_path / "none"))
    assert (done.returncode, done.stderr.decode()) == (3, f"bowout: {tmp_path / 'none'} is not a folder of content.\n")


@pytest.mark.parametrize(
    ("stage", "line", "why"),
    [
        ("applied", "Thank you again for considering me for the Data Engineer role", "there was none yet"),
        ("interview-booked", "Thank you again for inviting me to interview for the Data", "yours has not taken place"),
    ],
)
def test_a_format_that_was_asked_for_is_written_where_it_does_not_belong(
    bowout, example: Path, stage: str, line: str, why: str
):
    example.write_text(example.read_text().replace("stage: interview-booked", f"stage: {stage}"))
    done = bowout("compose", str(example), "--as", "follow-up")
    assert done.returncode == 0
    assert line in done.stdout.decode()
    assert re.fullmatch(rf"bowout: A thank-you note belongs after an interview, and {why}\.\n", done.stderr.decode())
    reminder = bowout("compose", str(example), "--as", "ics")
    assert (reminder.returncode, reminder.stderr) == (0, done.stderr)


@pytest.mark.parametrize(("word", "near"), [("markdwn", "markdown"), ("EMAIL", "email"), ("ic", "ics"), ("EML", "eml")])
def test_an_unknown_format_names_the_nearest(bowout, example: Path, word: str, near: str):
    done = bowout("compose", str(example), "--as", word)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == f"bowout: There is no form '{word}'. Did you mean '{near}'?\n"


def test_the_formats_that_are_named_are_those_there_are(bowout, example: Path):
    told = bowout("compose", str(example), "--as", "zzz").stderr.decode()
    assert set(re.findall(r"[\w-]+", told.partition("Known here: ")[2])) == {*FORMATS, "eml", "ics"}


def test_mail_is_a_file_that_mail_programs_open(bowout, example: Path):
    done = bowout("compose", str(example), "--as", "eml")
    assert (done.returncode, done.stderr) == (0, b"")
    mail = message_from_bytes(done.stdout, policy=policy.default)
    assert f"Subject: {mail['Subject']}".encode() == bowout("compose", str(example)).stdout.partition(b"\n")[0]
    assert mail["From"] == "Ana Ruiz <ana@example.org>"
    assert mail.get_content().replace("\r\n", "\n").encode() == bowout("compose", str(example), "--as", "text").stdout


@pytest.mark.parametrize("form", ["email", "json", "eml"])
def test_an_address_that_is_none_is_told_with_its_place(bowout, example: Path, form: str):
    example.write_text(example.read_text().replace("ana@example.org", "ana at example"))
    done = bowout("compose", str(example), "--as", form)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().startswith(f"{example}:2:33: 'ana at example' is not an email address.")


def test_the_clock_decides_what_is_said(bowout, example: Path):
    before = bowout("compose", str(example), BOWOUT_NOW="2026-11-22T09:00").stdout
    after = bowout("compose", str(example), BOWOUT_NOW="2026-11-26").stdout
    assert b"November 25" in before
    assert b"November 25" not in after


def test_a_reminder_is_a_calendar_of_one_day_and_always_the_same(bowout, example: Path):
    example.write_text(example.read_text().replace("stage: interview-booked", "stage: interviewed"))
    done = bowout("compose", str(example), "--as", "ics")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == bowout("compose", str(example), "--as", "ics").stdout
    event = Calendar.from_ical(done.stdout).walk("VEVENT")[0]
    assert event["SUMMARY"] == "Write to Sam Lee at Northwind"
    assert event.decoded("DTSTART") > NOW.date()
    assert event.decoded("DTSTART").weekday() < 5
