from __future__ import annotations

import json
import re
from io import TextIOWrapper
from pathlib import Path

import pytest
from msgspec.structs import replace

from bowout.cli.input import read_input
from bowout.core.draft import Edit
from bowout.core.text import unprintable
from bowout.plain.lines import CUT_OFF
from bowout.store.withdrawals import Withdrawals
from support import typed_at_a_terminal

LETTER = """\
Subject: Withdrawing my application: Data Engineer, Ana Ruiz

Dear Ms. Lee,

Thank you for the time you and the team have given me. I am writing to withdraw from the process for the Data Engineer
role at Northwind, and to give back my interview time on Wednesday, November 25, at 10:00 a.m. I have accepted another
position.

I am sorry for the inconvenience. I would be glad to stay in touch, and I hope that our paths cross again.

Kind regards,
Ana Ruiz
"""
BAD = "Hi,\n\nYour pay is a JOKE!!! I might stay if you offer more.\n\nAna\n"
KEYS = {"id", "severity", "message", "excerpt", "line", "guideline"}


def found(done) -> list[dict[str, object]]:
    value = json.loads(done.stdout)
    assert set(value) == {"findings", "words"}
    assert all(set(finding) == KEYS for finding in value["findings"])
    return value["findings"]


def test_what_the_program_composes_it_finds_nothing_wrong_with(bowout, example: Path):
    message = bowout("compose", str(example)).stdout
    done = bowout("check", "-", "--answers", str(example), "--json", stdin=message)
    assert (done.returncode, done.stderr) == (0, b"")
    assert [finding for finding in found(done) if finding["severity"] == "fail"] == []


def test_a_good_letter_passes_and_is_counted(bowout, example: Path):
    done = bowout("check", "--answers", str(example), stdin=LETTER.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    inner = LETTER.partition("Lee,\n")[2].partition("Kind")[0]
    assert done.stdout.decode().splitlines()[-1].startswith(f"{len(inner.split())} words.")


def test_a_bad_letter_fails_with_its_lines(bowout, tmp_path: Path):
    path = tmp_path / "letter.txt"
    path.write_text(BAD)
    done = bowout("check", str(path), "--json")
    assert done.returncode == 1
    ids = {finding["id"] for finding in found(done)}
    assert {"no-clear-withdrawal", "pay", "shouting", "conditional"} <= ids
    assert {finding["line"] for finding in found(done)} <= {0, 1, 3, 5}
    assert found(bowout("check", "--json", stdin=BAD.encode())) == found(done)
    assert bowout("check", str(path)).returncode == 1


def test_a_mail_file_of_its_own_reads_like_the_text(bowout, example: Path, tmp_path: Path):
    example.write_text(example.read_text().replace("Ana Ruiz", "Zoë Núñez").replace("Northwind", "Ñandú"))
    mail = tmp_path / "m.eml"
    mail.write_bytes(bowout("compose", str(example), "--as", "eml").stdout)
    text = bowout("compose", str(example)).stdout
    asked = ("--answers", str(example), "--json")
    read = json.loads(bowout("check", str(mail), *asked).stdout)
    assert read["words"] == json.loads(bowout("check", *asked, stdin=text).stdout)["words"]
    assert [finding for finding in read["findings"] if finding["severity"] == "fail"] == []


@pytest.mark.parametrize(
    "body",
    [
        "Dear Ms. Lee,\n\nI am withdrawing from the process for the Data Engineer role.\n\nKind regards,\nAna Ruiz",
        "Hi Sam, I withdraw. Sorry!\n\n\nThanks\n\nAna\n\nSent from my phone",
        "I withdraw.",
    ],
)
def test_a_message_by_hand_has_one_number_of_words(bowout, kept: Withdrawals, body: str):
    one = kept.load("northwind")
    draft = one.draft.rewrite(Edit(subject="Withdrawing", body=body))
    kept.save(replace(one, draft=draft))
    told = json.loads(bowout("show", "northwind", "--as", "json").stdout)["words"]
    assert told == json.loads(bowout("check", "--json", stdin=bowout("show", "northwind").stdout).stdout)["words"]


def test_facts_are_only_checked_when_they_are_given(bowout, example: Path):
    wrong = LETTER.replace("Northwind", "Southwind").encode()
    alone = bowout("check", "--json", stdin=wrong)
    known = bowout("check", "--json", "--answers", str(example), stdin=wrong)
    assert "wrong-name" not in {finding["id"] for finding in found(alone)}
    assert known.returncode == 1
    assert "wrong-name" in {finding["id"] for finding in found(known)}


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"%PDF-1.7 \x00\x01", "This is a PDF"),
        (b"PK\x03\x04\x00", "This is a Word document"),
        (b"\x00\x01\x02" * 100, "This is not text."),
        (b"x" * 4_000_001, "This is larger than 4,000,000 bytes."),
    ],
)
def test_what_is_no_message_is_refused(bowout, data: bytes, told: str):
    done = bowout("check", stdin=data)
    assert (done.returncode, done.stdout) == (3, b"")
    assert done.stderr.decode().startswith(f"bowout: standard input: {told}")


@pytest.mark.parametrize("cut_off", [True, False])
def test_a_line_that_the_terminal_cut_off_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], cut_off: bool
):
    long = "a" + "数" * (1_400 if cut_off else 1_300)
    with typed_at_a_terminal(f"Dear Ms. Lee,\n{long}\nAna\n\x04") as terminal:
        monkeypatch.setattr("sys.stdin", TextIOWrapper(terminal))
        data, name = read_input("-", "Paste the message.")
    came = long[:1_365]
    assert (data.decode(), name) == (f"Dear Ms. Lee,\n{came}\nAna\n", "standard input")
    told = f"bowout: {CUT_OFF}\n" if cut_off else ""
    assert capsys.readouterr().err == f"Paste the message.\n{told}"


def test_an_empty_message_is_a_finding_and_not_an_accident(bowout):
    done = bowout("check", "--json", stdin=b"")
    assert done.returncode == 1
    assert "no-clear-withdrawal" in {finding["id"] for finding in found(done)}
    assert json.loads(done.stdout)["words"] == 0


def test_nothing_in_a_message_reaches_the_terminal_as_a_command(bowout):
    done = bowout("check", stdin=b"Dear \x1b]52;c;aGk=\x1b\\ team,\n\nYour \x1b[2Jpay is a JOKE, lol!!!\n")
    assert done.returncode == 1
    assert not re.search(rb"[\x00-\x08\x0b-\x1f\x7f]", done.stdout)


def test_only_one_can_come_from_standard_input(bowout, example: Path, tmp_path: Path):
    assert bowout("check", "--answers", "-", stdin=b"x").returncode == 2
    assert bowout("check", "-", "--answers", "-", stdin=b"x").returncode == 2
    path = tmp_path / "letter.txt"
    path.write_text(LETTER)
    assert bowout("check", str(path), "--answers", "-", stdin=example.read_bytes()).returncode == 0


def test_answers_with_a_mistake_are_told_like_those_of_compose(bowout, example: Path):
    example.write_text(example.read_text().replace("stage:", "stge:"))
    done = bowout("check", "--answers", str(example), stdin=LETTER.encode())
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr == bowout("compose", str(example)).stderr
    assert bowout("check", "no-such-letter.txt").returncode == 3


def test_why_a_finding_matters_is_told_on_request(bowout):
    letter = b"Dear Sam,\n\nI am withdrawing my application. I hate the way you treat candidates.\n\nBest,\nAna\n"
    plain, told = bowout("check", stdin=letter), bowout("check", "--explain", stdin=letter)
    assert b"Why: " not in plain.stdout
    assert b"Why: " in told.stdout


def test_what_would_steer_a_terminal_is_in_no_finding_for_programs(bowout):
    done = bowout("check", "--json", stdin="Hi,\n\nI withdraw, {{na\x9bm\u202ee}}.\n\nAna\n".encode())
    assert "{{name}}" in [finding["excerpt"] for finding in found(done)]
    assert not unprintable(done.stdout.decode())
