"""The thank-you note afterwards: whether it belongs, and what a calendar may know of it."""

from __future__ import annotations

from datetime import date, datetime

from msgspec import Struct

from bowout.core.compose import known_facts
from bowout.core.draft import Draft
from bowout.core.pack import Pack
from bowout.core.rendition import Fit
from bowout.core.renditions import note
from bowout.core.withdrawal import Withdrawal

FOLLOW_UP = "follow-up"
REMINDER = "reminder"


class Reminder(Struct, frozen=True):
    """What a calendar shows: a title, the day, and a note.

    Calendars are shared: of what was told, only whom to write to, the company and the role stand in it.
    """

    title: str
    day: date
    description: str


def follow_up_fit(pack: Pack, draft: Draft, now: datetime) -> Fit:
    """Whether a thank-you note belongs here, and why not, in one sentence; never where the pack has none."""
    try:
        rendition = pack.rendition(FOLLOW_UP)
    except KeyError:
        return Fit(fits=False)
    return rendition.fit(known_facts(pack, draft, now))


def follow_up_reminder(pack: Pack, draft: Draft, on: date, now: datetime) -> Reminder:
    """What a calendar shows on the day of the note; LookupError if the pack has no words for it."""
    words = note(pack, draft, now, REMINDER)
    return Reminder(words.subject, on, words.body)


def reminder_name(withdrawal: Withdrawal) -> str:
    """The name of the file with its reminder, to begin with."""
    return f"reminder-{withdrawal.name}.ics" if withdrawal.name else "reminder.ics"
