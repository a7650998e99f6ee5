from __future__ import annotations

import json
import os
import sys
from datetime import date, datetime
from pathlib import Path

import msgspec
import pexpect
import pytest
from icalendar import Calendar

from bowout.core.draft import Answer, Edit
from bowout.core.renditions import FORMATS
from bowout.core.text import unprintable
from bowout.core.withdrawal import Sent
from bowout.store.withdrawals import Withdrawals
from support import NOW, private_homes


def test_nothing_kept_is_said_and_is_no_trouble(bowout):
    done = bowout("list")
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr == b"Nothing is kept yet. `bowout new` starts a withdrawal.\n"
    assert bowout("list", "--json").stdout == b"[]\n"


def test_the_list_is_aligned_with_the_latest_first(bowout, kept: Withdrawals):
    done = bowout("list", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().splitlines() == [
        "NAME       COMPANY    ROLE            STATUS    NEXT STEP",
        "northwind  Northwind  Données & 数据  drafting  finish the message, by 2026-11-24",
        "tailspin   Tailspin   Lead            sent      note what you learned",
    ]


SENTENCES = [
    "Northwind, Données & 数据. Drafting. Next: finish the message, by Tuesday, November 24. Kept as northwind.",
    "Tailspin, Lead. Sent. Next: note what you learned. Kept as tailspin.",
]


@pytest.mark.parametrize("given", ["list --accessible", "--accessible list"])
def test_the_list_is_said_in_sentences_where_that_is_asked_for(bowout, kept: Withdrawals, given: str):
    assert bowout(*given.split()).stdout.decode().splitlines() == SENTENCES


@pytest.mark.parametrize("env", [{"ACCESSIBLE": "1"}, {"TERM": "dumb"}, {}])
def test_a_terminal_that_is_read_aloud_gets_sentences_and_a_script_gets_the_table(
    bowout, home: Path, kept: Withdrawals, env: dict[str, str]
):
    assert bowout("list", **env).stdout.startswith(b"NAME ")
    known = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TERM": "xterm", "BOWOUT_NOW": NOW.isoformat()}
    child = pexpect.spawn(
        sys.executable, ["-m", "bowout", "list"], env={**known, **private_homes(home), **env}, dimensions=(24, 200)
    )
    lines = child.read().decode().splitlines()
    assert (lines == SENTENCES) is bool(env)
    assert lines[0].startswith("NAME ") is not bool(env)


def test_the_list_for_programs(bowout, kept: Withdrawals):
    rows = json.loads(bowout("list", "--json").stdout)
    assert [row["name"] for row in rows] == ["northwind", "tailspin"]
    assert rows[0] == {
        "name": "northwind",
        "company": "Northwind",
        "role": "Données & 数据",
        "stage": "interview-booked",
        "status": "drafting",
        "next_step": "finish the message",
        "due": "2026-11-24",
        "overdue": False,
        "created": "2026-11-20T09:00:00",
        "changed": "2026-11-21T09:00:00",
    }
    assert (rows[1]["next_step"], rows[1]["due"]) == ("note what you learned", None)


def test_what_the_list_calls_overdue_is_so_for_programs_too(bowout, kept: Withdrawals):
    one = kept.load("northwind")
    kept.save(msgspec.structs.replace(one, draft=one.draft.tell(decided_on=date(2026, 11, 21))))
    for now, said, due, overdue in (
        ("2026-11-22T09:00", "by 2026-11-22", "2026-11-22", False),
        ("2026-11-25T11:00", "overdue since 2026-11-25 10:00", "2026-11-25T10:00", True),
    ):
        (row, _) = json.loads(bowout("list", "--json", BOWOUT_NOW=now).stdout)
        assert (row["due"], row["overdue"]) == (due, overdue)
        assert f"finish the message, {said}\n" in bowout("list", BOWOUT_NOW=now).stdout.decode()


def test_a_damaged_one_is_named_and_the_others_are_listed(bowout, kept: Withdrawals):
    kept.path("tailspin").write_bytes(b'{"schema": 1')
    done = bowout("list")
    assert done.returncode == 3
    assert b"northwind" in done.stdout
    assert b"tailspin" not in done.stdout
    assert done.stderr.startswith(b"'tailspin' is damaged")
    shown = bowout("show", "tailspin")
    assert (shown.returncode, shown.stdout) == (3, b"")
    assert shown.stderr.startswith(b"bowout: 'tailspin' is damaged")


def test_a_kept_withdrawal_is_shown_in_any_format(bowout, kept: Withdrawals):
    text = bowout("show", "northwind", "--as", "text")
    assert (text.returncode, text.stderr) == (0, b"")
    assert "Désolée — “truly”." in text.stdout.decode()
    assert bowout("show", "northwind").stdout.endswith(b"\n\n" + text.stdout)
    assert json.loads(bowout("show", "northwind", "--as", "json").stdout)["body"] + "\n" == text.stdout.decode()


def test_a_format_that_does_not_belong_is_shown_and_why_it_does_not_is_told(bowout, kept: Withdrawals):
    done = bowout("show", "northwind", "--as", "follow-up")
    assert done.returncode == 0
    assert b"Thank you again for inviting me" in done.stdout
    assert done.stderr.startswith(b"bowout: A thank-you note belongs after an interview")


@pytest.mark.parametrize("form", [*FORMATS, "eml", "ics"])
def test_what_a_shown_message_lacks_is_told(bowout, kept: Withdrawals, form: str):
    one = kept.load("northwind")
    kept.save(msgspec.structs.replace(one, draft=one.draft.tell(stage="interviewed", company="", role="")))
    done = bowout("show", "northwind", "--as", form)
    assert done.returncode == 1
    assert done.stdout
    told = "Still needed: company, role. There are gaps where they belong. `bowout resume northwind` asks for them."
    assert done.stderr.decode().splitlines()[-1] == f"bowout: {told}"


def test_a_message_by_hand_lacks_nothing(bowout, kept: Withdrawals):
    one = kept.load("northwind")
    draft = one.draft.tell(role="").rewrite(Edit(subject="S", body="I withdraw."))
    kept.save(msgspec.structs.replace(one, draft=draft))
    done = bowout("show", "northwind")
    assert (done.returncode, done.stderr) == (0, b"")


def test_what_they_were_told_is_shown_as_it_was_told(bowout, kept: Withdrawals):
    one = kept.load("northwind")
    draft = msgspec.structs.replace(one.draft, answers={}).tell(decided_on=date(2026, 11, 21), stage="offered")
    told = Sent(at=datetime(2026, 11, 22, 9), channel="email")
    days = ("2026-11-22T09:00", "2026-12-20T09:00")
    for sent, same in ((None, False), (told, True)):
        kept.save(msgspec.structs.replace(kept.load("northwind"), draft=draft, status="ready", sent=sent))
        early, late = (bowout("show", "northwind", BOWOUT_NOW=day).stdout for day in days)
        assert (early == late) is same


def test_showing_changes_nothing(bowout, kept: Withdrawals):
    before = {path: path.read_bytes() for path in kept.directory.iterdir()}
    bowout("show", "northwind")
    bowout("list")
    assert {path: path.read_bytes() for path in kept.directory.iterdir()} == before


@pytest.mark.parametrize("command", ["show", "delete"])
@pytest.mark.parametrize(
    ("name", "status", "told"),
    [
        ("nortwind", 3, "There is no withdrawal called 'nortwind'."),
        ("../northwind", 2, "'../northwind' cannot be a name here."),
        ("/etc/passwd", 2, "cannot be a name here."),
        ("", 2, "What was given for NAME is empty. Give it a value."),
        ("\x1b[2Jx", 2, "'[2Jx' cannot be a name here."),
        ("x" * 5000, 2, "cannot be a name here."),
    ],
)
def test_a_name_that_is_not_kept_or_cannot_be(
    bowout, kept: Withdrawals, command: str, name: str, status: int, told: str
):
    done = bowout(command, "--", name) if name.startswith("-") else bowout(command, name)
    assert (done.returncode, done.stdout) == (status, b"")
    assert told in done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert len(kept.names()) == 2


def test_a_script_deletes_with_yes_and_only_that_one(bowout, kept: Withdrawals):
    done = bowout("delete", "northwind", "--yes")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"Deleted 'northwind'.\n")
    assert kept.names() == ("tailspin",)


def test_a_damaged_one_can_be_deleted(bowout, kept: Withdrawals):
    kept.path("tailspin").write_bytes(b"?")
    assert bowout("delete", "tailspin", "--yes").returncode == 0
    assert kept.names() == ("northwind",)


def test_without_a_terminal_and_without_yes_nothing_is_deleted(bowout, kept: Withdrawals):
    done = bowout("delete", "northwind", stdin=b"y\n")
    assert done.returncode == 2
    assert b"add --yes" in done.stderr
    assert len(kept.names()) == 2


def test_one_that_is_open_elsewhere_is_not_deleted(bowout, kept: Withdrawals):
    with kept.claim("northwind"):
        done = bowout("delete", "northwind", "--yes")
    assert done.returncode == 3
    assert b"open in another window" in done.stderr
    assert len(kept.names()) == 2


@pytest.mark.parametrize(
    ("typed", "status", "left", "told"),
    [
        ("y\n", 0, 1, "Deleted 'northwind'."),
        ("YES\n", 0, 1, "Deleted 'northwind'."),
        ("n\n", 0, 2, "Kept 'northwind'."),
        ("\n", 0, 2, "Kept 'northwind'."),
        ("y\udcff\n", 0, 2, "Kept 'northwind'."),
        ("\x04", 130, 2, ""),
        ("\x03", 130, 2, ""),
    ],
)
def test_on_a_terminal_it_asks_first(home: Path, kept: Withdrawals, typed: str, status: int, left: int, told: str):
    strict = {"PYTHONIOENCODING": "utf-8:strict"}  # as in any locale but C
    env = {"PATH": os.environ["PATH"], "BOWOUT_NOW": NOW.isoformat(), **strict, **private_homes(home)}
    arguments = ["-m", "bowout", "delete", "northwind"]
    codec = {"encoding": "utf-8", "codec_errors": "surrogateescape"}
    child = pexpect.spawn(sys.executable, arguments, timeout=30, env=env, **codec)
    child.expect_exact("Delete 'northwind'? It cannot be brought back. [y/N] ")
    child.send(typed)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == status
    assert told in child.before
    assert "Traceback" not in child.before
    assert len(kept.names()) == left


def test_a_store_that_cannot_be_looked_into_is_named(bowout, home: Path):
    place = home / "data" / "bowout" / "withdrawals"
    place.parent.mkdir(parents=True)
    place.write_text("a file where the folder should be")
    for command in (["list"], ["list", "--json"], ["show", "x"], ["delete", "x", "--yes"]):
        done = bowout(*command)
        assert (done.returncode, done.stdout) == (3, b""), command
        assert str(place).encode() in done.stderr
        assert b"Traceback" not in done.stderr


def test_a_kept_one_is_reminded_of_on_the_day_that_was_planned(bowout, kept: Withdrawals):
    planned = date(2026, 12, 9)
    kept.save(msgspec.structs.replace(kept.load("tailspin"), follow_up_on=planned))
    done = bowout("show", "tailspin", "--as", "ics")
    assert done.returncode == 0
    assert Calendar.from_ical(done.stdout).walk("VEVENT")[0].decoded("DTSTART") == planned


FORMS = (*FORMATS, "eml", "ics")


@pytest.mark.parametrize("form", FORMS)
def test_own_words_that_would_steer_a_terminal_are_shown_without_that(bowout, kept: Withdrawals, form: str):
    one = kept.load("northwind")
    before = bowout("show", "northwind", "--as", form).stdout
    assert not unprintable(before.decode().replace("\r\n", "\n"))
    told = {"company": "North\x9b2J\x1bwind", "role": one.draft.situation.role + "\u202e"}
    own = Answer(use="own", own="I\x1b[2J go.\x9b31m\u2028On.")
    draft = one.draft.tell(**told).answer("be-honest-and-concise", own)
    kept.save(msgspec.structs.replace(one, draft=draft))
    shown = bowout("show", "northwind", "--as", form).stdout.decode()
    assert shown or form == "eml"  # which has no place for such a name, and says so
    assert not unprintable(shown.replace("\r\n", "\n"))
    if form == "json":
        assert "I[2J go.31m\nOn." in json.loads(shown)["body"]
    assert not unprintable(bowout("list", "--json").stdout.decode())
