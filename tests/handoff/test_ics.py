"""Reminders: any calendar can read them, nothing in them can hide, and a second import does not double them."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from bowout.core.follow_up import Reminder
from bowout.core.text import clean, one_line
from bowout.handoff.ics import ics_bytes

NOW = datetime(2026, 11, 22, 9)
DAY = date(2026, 12, 1)


def written(title: str, description: str, day: date = DAY, now: datetime = NOW) -> bytes:
    return ics_bytes(Reminder(title, day, description), now)


def read(data: bytes):
    calendar = Calendar.from_ical(data)
    (event,) = calendar.walk("VEVENT")
    (alarm,) = event.walk("VALARM")
    return event, alarm


def test_a_day_rings_at_nine():
    event, alarm = read(written("Write to Sam Lee", "A thank-you note."))
    assert event.decoded("dtstart") == DAY
    assert (str(event["summary"]), str(event["description"])) == ("Write to Sam Lee", "A thank-you note.")
    assert alarm.decoded("trigger") == timedelta(hours=9)
    assert str(alarm["action"]) == "DISPLAY"
    assert event.decoded("dtstamp") == NOW.astimezone(UTC)


def test_without_a_note_there_is_no_description():
    event, _ = read(written("Write to Sam Lee", ""))
    assert "description" not in event


def test_a_reminder_for_another_day_is_a_revision_of_the_same():
    first, _ = read(written("Write", "Note"))
    moved, _ = read(written("Write", "Note", DAY + timedelta(days=1), NOW + timedelta(minutes=1)))
    other, _ = read(written("Write", "Another note"))
    assert first["uid"] == moved["uid"] != other["uid"]
    assert first.decoded("dtstamp") < moved.decoded("dtstamp")
    assert written("Write", "Note") == written("Write", "Note")


@pytest.mark.parametrize("bad", ["\r\nBEGIN:VALARM", "\nATTACH:x", "\x00", "\x1b[2J", "\u2028", "\u202e", "\ud800"])
def test_nothing_hides_in_a_reminder(bad):
    data = written(f"Write{bad}", f"Note{bad}")
    event, _ = read(data)
    assert "attach" not in event
    assert not any(control in data for control in (b"\x00", b"\x1b", b"\xe2\x80\xa8", b"\xe2\x80\xae"))


@given(st.text(max_size=120), st.text(max_size=300))
def test_any_words_come_back(summary, description):
    data = written(summary, description)
    event, alarm = read(data)
    assert alarm.decoded("trigger") == timedelta(hours=9)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert str(event["summary"]) == one_line(summary)
    assert str(event.get("description", "")) == clean(description).strip()


def test_names_come_back_as_typed():
    title = "Écrire à O'Brien; Lee, 李 (Acme Inc.) \\ n"
    event, _ = read(written(title, "Two\nlines, and; more"))
    assert str(event["summary"]) == title
    assert str(event["description"]) == "Two\nlines, and; more"


def test_the_calendar_library_waits_until_it_is_needed():
    code = "import sys, bowout.handoff.ics; sys.exit('icalendar' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
