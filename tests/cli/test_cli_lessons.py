"""What was learned, on the command line; and that nothing private leaves by any other door."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from bowout.cli.main import main
from bowout.core import journey
from bowout.core.renditions import FORMATS
from bowout.store.withdrawals import Withdrawals


@pytest.fixture
def learned(kept: Withdrawals) -> Withdrawals:
    """The store with both withdrawals sent, and something learned from each."""
    at = datetime(2026, 11, 21, 15)
    one = journey.mark_sent(kept.load("northwind"), at, "call")
    one = journey.learn(
        one, "liked", "They were kind — \x1b[31mall\x1b[0m of them.\nEven at lunch. " + "And so on. " * 9
    )
    one = journey.keep_in_touch(journey.learn(one, "ask-first", "How many rounds?"), "Kim Roe", date(2027, 2, 22))
    kept.save(one)
    other = journey.mark_sent(kept.load("tailspin"), datetime(2026, 11, 20, 9), "email")
    kept.save(journey.learn(other, "ask-first", "Who decides?"))
    return kept


def test_nothing_learned_is_said_and_is_no_trouble(bowout):
    done = bowout("lessons")
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr == b"Nothing is noted yet. A withdrawal that was sent asks what you learned.\n"


def test_all_lessons_are_told_by_question(bowout, learned: Withdrawals):
    done = bowout("lessons")
    assert (done.returncode, done.stderr) == (0, b"")
    text = done.stdout.decode()
    assert text.startswith("Why you left\n------------\n2  give no reason  ##\n\nWhat was good here?\n")
    assert "2026-11-21  Northwind, Données & 数据\n    They were kind — [31mall[0m of them.\n    Even at lunch." in text
    first, second = text.index("How many rounds?"), text.index("Who decides?")
    assert text.index("What will you ask in the first call next time?") < first < second
    assert "2027-02-22  Kim Roe, Northwind" in text
    assert max(map(len, text.splitlines())) <= 80
    assert "\x1b" not in text and not text.endswith("\n\n")


def test_lessons_are_said_line_by_line_where_that_is_asked_for(bowout, learned: Withdrawals):
    text = bowout("lessons", "--accessible").stdout.decode()
    assert text.startswith("Why you left:\ngive no reason, 2 times.\nWhat was good here?\nNorthwind, Saturday, ")
    assert "Kim Roe, Northwind, Monday, February 22, 2027.\n" in text
    assert "---" not in text and "\x1b" not in text


def test_a_search_shows_only_what_holds_the_words(bowout, learned: Withdrawals):
    done = bowout("lessons", "--search", "ROUNDS northwind")
    assert done.returncode == 0
    assert b"How many rounds?" in done.stdout
    assert b"Who decides?" not in done.stdout
    assert b"Why you left" not in done.stdout
    nothing = bowout("lessons", "--search", "holidays")
    assert (nothing.returncode, nothing.stdout) == (0, b"")
    assert nothing.stderr == b"Nothing that you noted holds 'holidays'.\n"


def test_lessons_as_markdown(bowout, learned: Withdrawals):
    done = bowout("lessons", "--markdown")
    assert (done.returncode, done.stderr) == (0, b"")
    text = done.stdout.decode()
    assert text.startswith(
        "# What you learned\n\n## Why you left\n\n- 2 × give no reason\n\n## What was good here?\n\n- **"
    )
    assert "- **Tailspin, Lead** (2026-11-20): Who decides?\n" in text
    found = bowout("lessons", "--markdown", "--search", "decides").stdout.decode()
    assert found.startswith("# What you learned\n\n## What will you ask")


def test_a_damaged_withdrawal_is_named_and_the_others_teach(bowout, learned: Withdrawals):
    learned.path("tailspin").write_bytes(b"?")
    done = bowout("lessons")
    assert done.returncode == 3
    assert b"How many rounds?" in done.stdout
    assert done.stderr.startswith(b"'tailspin' is damaged")


def test_an_unknown_language_in_the_settings_keeps_nobody_from_listing(bowout, home: Path, learned: Withdrawals):
    settings = home / "config" / "bowout" / "config.yaml"
    settings.parent.mkdir(parents=True)
    settings.write_text("language: xx\n")
    for command in ("list", "lessons"):
        done = bowout(command)
        assert done.returncode == 0 and done.stdout
        assert b"config.yaml:1:11: 'xx' is not a known language." in done.stderr


def test_the_list_says_what_is_overdue(bowout, learned: Withdrawals):
    lines = bowout("list").stdout.decode().splitlines()
    assert lines[1].endswith("sent    confirm it by email, overdue since 2026-11-21")
    later = bowout("list", BOWOUT_NOW="2027-02-22T08:00").stdout.decode().splitlines()
    assert later[1].endswith("sent    confirm it by email, overdue since 2026-11-21")
    learned.save(journey.close(learned.load("northwind")))
    assert "write to Kim Roe, by 2027-02-22" in bowout("list").stdout.decode()


def test_a_decision_that_nobody_was_told_is_overdue(bowout, kept: Withdrawals):
    told = kept.load("northwind").draft.tell(interview_at=None, decided_on=date(2026, 11, 18))
    from msgspec.structs import replace

    kept.save(replace(kept.load("northwind"), draft=told))
    assert "finish the message, overdue since 2026-11-19" in bowout("list").stdout.decode()


@pytest.mark.parametrize("form", sorted({*FORMATS, "reminder", "reschedule"}))
def test_no_thought_of_the_person_is_shown_in_any_form(
    learned: Withdrawals, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], form: str
):
    one = journey.reflect(learned.load("northwind"), "core-need", "SECRET thought")
    learned.save(journey.learn(journey.pass_gate(one, "negotiation", "SECRET"), "liked", "SECRET liking"))
    monkeypatch.setenv("BOWOUT_NOW", "2026-11-22T09:00")
    status = main(["show", "northwind", "--as", form])
    shown = capfdbinary.readouterr()
    assert (status == 0) == bool(shown.out)
    for private in (b"SECRET", b"Kim Roe", b"How many rounds"):
        assert private not in shown.out + shown.err
