"""Reminders: any calendar can read them, nothing in them can hide, and a second import does not double them."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from bowout.core.text import clean, one_line
from bowout.handoff.ics import ics_bytes

NOW = datetime(2026, 11, 22, 9)
DAY = date(2026, 12, 1)


def read(data: bytes):
    calendar = Calendar.from_ical(data)
    (event,) = calendar.walk("VEVENT")
    (alarm,) = event.walk("VALARM")
    return event, alarm


def test_a_day_rings_at_nine():
    event, alarm = read(ics_bytes("Write to Sam Lee", "A thank-you note.", DAY, NOW))
    assert event.decoded("dtstart") == DAY
    assert (str(event["summary"]), str(event["description"])) == ("Write to Sam Lee", "A thank-you note.")
    assert alarm.decoded("trigger") == timedelta(hours=9)
    assert str(alarm["action"]) == "DISPLAY"
    assert event.decoded("dtstamp") == NOW.astimezone(UTC)


def test_a_time_rings_at_the_time():
    event, alarm = read(ics_bytes("Call", "", datetime(2026, 12, 1, 14, 30), NOW))
    assert event.decoded("dtstart") == datetime(2026, 12, 1, 14, 30)
    assert alarm.decoded("trigger") == timedelta(0)
    assert "description" not in event


def test_the_alarm_can_be_earlier():
    _, alarm = read(ics_bytes("Call", "", DAY, NOW, alarm=timedelta(days=-1)))
    assert alarm.decoded("trigger") == timedelta(days=-1)


def test_the_same_reminder_keeps_its_uid():
    first, _ = read(ics_bytes("Write", "Note", DAY, NOW))
    again, _ = read(ics_bytes("Write", "Note", DAY, NOW + timedelta(days=1)))
    other, _ = read(ics_bytes("Write", "Note", DAY + timedelta(days=1), NOW))
    assert first["uid"] == again["uid"] != other["uid"]
    assert ics_bytes("Write", "Note", DAY, NOW) == ics_bytes("Write", "Note", DAY, NOW)


@pytest.mark.parametrize("bad", ["\r\nBEGIN:VALARM", "\nATTACH:x", "\x00", "\x1b[2J", "\u2028", "\u202e", "\ud800"])
def test_nothing_hides_in_a_reminder(bad):
    data = ics_bytes(f"Write{bad}", f"Note{bad}", DAY, NOW)
    event, _ = read(data)
    assert "attach" not in event
    assert not any(control in data for control in (b"\x00", b"\x1b", b"\xe2\x80\xa8", b"\xe2\x80\xae"))


@given(st.text(max_size=120), st.text(max_size=300))
def test_any_words_come_back(summary, description):
    data = ics_bytes(summary, description, DAY, NOW)
    event, alarm = read(data)
    assert alarm.decoded("trigger") == timedelta(hours=9)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert str(event["summary"]) == one_line(summary)
    assert str(event.get("description", "")) == clean(description).strip()


def test_names_come_back_as_typed():
    title = "Écrire à O'Brien; Lee, 李 (Acme Inc.) \\ n"
    event, _ = read(ics_bytes(title, "Two\nlines, and; more", DAY, NOW))
    assert str(event["summary"]) == title
    assert str(event["description"]) == "Two\nlines, and; more"


def test_the_calendar_library_waits_until_it_is_needed():
    code = "import sys, bowout.handoff.ics; sys.exit('icalendar' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
