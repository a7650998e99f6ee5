"""A reminder as an .ics file for any calendar: the day to follow up, with an alarm."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid5

from bowout.core.text import clean, one_line

_REMINDERS = UUID("6f1c0d5e-2d0b-4a53-9a55-1d2f0a7b8c11")
_MORNING = timedelta(hours=9)


def ics_bytes(summary: str, description: str, on: date, now: datetime, *, alarm: timedelta | None = None) -> bytes:
    """One reminder `on` a day, or at a time if `on` is a datetime (both local, without a zone); lines end with CRLF.

    `alarm` is when it rings, counted from the start: by default at nine in the morning of a day, or at the time
    itself. The same input always gives the same bytes, so that a second import changes the first instead of adding.
    """
    # It takes some 50 ms to import, and few ever need it.
    from icalendar import Alarm, Calendar, Event  # noqa: PLC0415

    title, text = one_line(summary), clean(description).strip()
    timed = isinstance(on, datetime)
    event = Event()
    event.add("uid", f"{uuid5(_REMINDERS, '|'.join((title, text, on.isoformat())))}@bowout")
    event.add("dtstamp", now.astimezone(UTC).replace(microsecond=0))
    event.add("dtstart", on)
    event.add("summary", title)
    if text:
        event.add("description", text)
    # It is private, and it does not make the day look busy.
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    if timed:
        event.add("duration", timedelta(minutes=15))
    ring = Alarm()
    ring.add("action", "DISPLAY")
    ring.add("description", title)
    ring.add("trigger", alarm if alarm is not None else (timedelta(0) if timed else _MORNING))
    event.add_component(ring)
    calendar = Calendar()
    calendar.add("prodid", "-//Bow Out//EN")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return bytes(calendar.to_ical())
