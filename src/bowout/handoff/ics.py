"""A reminder as an .ics file for any calendar: the day to follow up, with an alarm."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid5

from bowout.core.follow_up import Reminder
from bowout.core.text import clean, one_line

_REMINDERS = UUID("6f1c0d5e-2d0b-4a53-9a55-1d2f0a7b8c11")
_MORNING = timedelta(hours=9)


def ics_bytes(reminder: Reminder, now: datetime) -> bytes:
    """A reminder that rings at nine in the morning of its day, local time; lines end with CRLF.

    The same words are the same event on whatever day, so that a second import moves the first instead of adding.
    """
    # It takes some 50 ms to import, and few ever need it.
    from icalendar import Alarm, Calendar, Event  # noqa: PLC0415

    title, text = one_line(reminder.title), clean(reminder.description).strip()
    event = Event()
    event.add("uid", f"{uuid5(_REMINDERS, f'{title}|{text}')}@bowout")
    event.add("dtstamp", now.astimezone(UTC).replace(microsecond=0))
    event.add("dtstart", reminder.day)
    event.add("summary", title)
    if text:
        event.add("description", text)
    # It is private, and it does not make the day look busy.
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    ring = Alarm()
    ring.add("action", "DISPLAY")
    ring.add("description", title)
    ring.add("trigger", _MORNING)
    event.add_component(ring)
    calendar = Calendar()
    calendar.add("prodid", "-//Bow Out//EN")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return bytes(calendar.to_ical())
