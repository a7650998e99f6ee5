"""The thank-you note: a day for it, a reminder for the calendar, the note itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from bowout.core.after import follow_up_days
from bowout.core.follow_up import FOLLOW_UP, REMINDER, follow_up_reminder
from bowout.core.journey import mark_followed_up, plan_follow_up
from bowout.core.rows import CALENDAR, after_words, note_rows
from bowout.core.telling import examples
from bowout.plain.days import ask_day, told_day
from bowout.plain.desk import Desk
from bowout.plain.outlet import Outlet
from bowout.plain.talk import Option, Talk

_OTHER = "other"


class Thanks:
    """Plans the note, shows it, and takes note that it is out."""

    def __init__(self, desk: Desk, talk: Talk, outlet: Outlet) -> None:
        self.desk = desk
        self.talk = talk
        self.outlet = outlet

    def ask(self) -> None:
        """Ask for a day, or what to do about the note once it has one."""
        day = self.desk.withdrawal.follow_up_on
        if day is None:
            self._pick_day()
            return
        ways: dict[str, Callable[[], None]] = {
            "open": lambda: self.outlet.read(FOLLOW_UP),
            "sent": self._sent,
            CALENDAR: lambda: self._remind(day),
            "day": self._pick_day,
            "none": lambda: self._plan(None),
        }
        options = [Option(row.id, row.text) for row in note_rows(self.desk.pack)]
        chosen = self.talk.choose(f"The thank-you note is planned for {told_day(self.desk, day)}.", options)
        if chosen:
            ways[chosen]()

    def _sent(self) -> None:
        self.desk.live(lambda withdrawal: mark_followed_up(withdrawal, self.desk.now))
        self.talk.say("The note is out.", self._next())

    def _plan(self, day: date | None) -> None:
        self.desk.live(lambda withdrawal: plan_follow_up(withdrawal, day))
        self.talk.say(f"The note is planned for {told_day(self.desk, day)}." if day else "No note.", self._next())
        if day and self.desk.pack.has(REMINDER):
            words = "Shall a calendar remind you? The reminder is a file that any calendar opens."
            yes, no = Option("yes", "Save a reminder for the calendar"), Option("no", "No reminder")
            chosen = self.talk.choose(words, [yes, no], no.id)
            if chosen == yes.id:
                self._remind(day)
            elif not chosen:
                self._pick_day()

    def _pick_day(self) -> None:
        """Ask for a day; from a day of one's own, back leads to the suggested ones."""
        days = {day.id: day for day in follow_up_days(self.desk.pack.after, self.desk.now.date())}
        options = [Option(day.id, f"{day.label}, {told_day(self.desk, day.on)}") for day in days.values()]
        options.append(Option(_OTHER, "another day"))
        while chosen := self.talk.choose("On which day?", options):
            words = f"Which day? Such as {examples(self.desk.pack.locale, self.desk.now)}."
            day = days[chosen].on if chosen in days else ask_day(self.desk, self.talk, words, "Enter goes back.")
            if day:
                self._plan(day)
                return

    def _remind(self, day: date) -> None:
        self.outlet.remind(follow_up_reminder(self.desk.pack, self.desk.draft, day, self.desk.now))

    def _next(self) -> str:
        return after_words(self.desk.pack, self.desk.withdrawal, self.desk.now)
