"""Days as they are said and asked for."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Literal

from bowout.core.moments import read_day
from bowout.core.pack import Locale
from bowout.core.slots import written
from bowout.core.text import one_line
from bowout.plain.sight import Sight
from bowout.plain.talk import Talk


def told_day(sight: Sight, day: date) -> str:
    """A day as it is said, with its year, because it may be far ahead."""
    locale = sight.pack.locale
    comma = "," if "," in locale.day else ""
    return f"{written(locale.day, datetime.combine(day, time()), locale)}{comma} {day.year}"


def examples(locale: Locale, now: datetime, *, time_too: bool = False, ahead: bool = True) -> str:
    """Ways to write a day that can be read, with a time where one is asked for too."""
    near = 0 if time_too else 1 if ahead else -1
    word = next((word for word, away in locale.day_words.items() if away == near), "")
    days = [word, locale.weekdays[0], f"{locale.months[now.month - 1][:3]} {now.day}"]
    hours = ("10:00", "9:00", "14:30") if time_too else ("", "", "")
    told = [f"{day} {hour}".strip() for day, hour in zip(days, hours, strict=True) if day]
    return f"{', '.join(told[:-1])} or {told[-1]}"


def ask_day(sight: Sight, talk: Talk, question: str, enter: str) -> date | Literal[""] | None:
    """Ask for a day ahead until one can be read; "" for Enter, None for back."""
    locale = sight.pack.locale
    typed = talk.line_answer(question, enter, "a day")
    while typed:
        day = read_day(one_line(typed), sight.now, locale, ahead=True)
        if day:
            return day
        how = f"That day could not be read. Write it like 2026-12-01, {examples(locale, sight.now)}."
        typed = talk.line_answer(how, enter, "a day")
    return None if typed is None else ""
