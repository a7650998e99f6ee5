"""Days as they are said and asked for."""

from __future__ import annotations

from datetime import date
from typing import Literal

from bowout.core.slots import said_day
from bowout.core.telling import read_day_ahead, read_past_day
from bowout.plain.desk import Desk
from bowout.plain.talk import Talk


def told_day(desk: Desk, day: date) -> str:
    """A day as it is said."""
    return said_day(day, desk.pack.locale, desk.now.date())


def ask_past_day(desk: Desk, talk: Talk, question: str) -> date | None:
    """Ask for a day up to today until one can be read; Enter takes today, None for back. Answers that were written
    before the questions tell of today."""
    if not desk.ways.attended:
        return desk.now.date()
    enter = "Enter takes today."
    typed = talk.line_answer(question, enter, "a day")
    while typed:
        day = read_past_day(typed, desk.now, desk.pack.locale)
        if not isinstance(day, str):
            return day
        typed = talk.line_answer(day, enter, "a day")
    return None if typed is None else desk.now.date()


def ask_day(desk: Desk, talk: Talk, question: str, enter: str) -> date | Literal[""] | None:
    """Ask for a day ahead until one can be read; "" for Enter, None for back."""
    typed = talk.line_answer(question, enter, "a day")
    while typed:
        day = read_day_ahead(typed, desk.now, desk.pack.locale)
        if not isinstance(day, str):
            return day
        typed = talk.line_answer(day, enter, "a day")
    return None if typed is None else ""
