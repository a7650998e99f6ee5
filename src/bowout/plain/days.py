"""Days as they are said and asked for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import Literal

from bowout.core.pack import Locale
from bowout.core.slots import said_day
from bowout.core.telling import read_day_ahead, read_day_told
from bowout.plain.desk import Desk
from bowout.plain.talk import Talk


def told_day(desk: Desk, day: date) -> str:
    """A day as it is said."""
    return said_day(day, desk.pack.locale, desk.now.date())


def ask_past_day(desk: Desk, talk: Talk, question: str) -> date | None:
    """Ask for a day from the decision up to today until one can be read; Enter takes today, None for back. Answers that
    were written before the questions tell of today."""
    today = desk.now.date()
    if not desk.ways.attended:
        return today
    read = partial(read_day_told, decided=desk.draft.situation.decided_on)
    day = _asked(desk, talk, question, "Enter takes today.", read)
    return today if day == "" else day


def ask_day(desk: Desk, talk: Talk, question: str, enter: str) -> date | Literal[""] | None:
    """Ask for a day ahead until one can be read; "" for Enter, None for back."""
    return _asked(desk, talk, question, enter, read_day_ahead)


def _asked(
    desk: Desk, talk: Talk, question: str, enter: str, read: Callable[[str, datetime, Locale], date | str]
) -> date | Literal[""] | None:
    typed = talk.line_answer(question, enter, "a day")
    while typed:
        day = read(typed, desk.now, desk.pack.locale)
        if not isinstance(day, str):
            return day
        typed = talk.line_answer(day, enter, "a day")
    return None if typed is None else ""
