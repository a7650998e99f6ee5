"""Reading what a person types for a fact, and showing a fact as they would type it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bowout.core.facts import notice
from bowout.core.moments import read_day, read_moment
from bowout.core.names import role_title, split_title
from bowout.core.pack import Field, Locale
from bowout.core.situation import Situation
from bowout.core.slots import said_day
from bowout.core.text import one_line


def read_fact(
    field: Field, typed: str, now: datetime, locale: Locale, known: date | None = None
) -> dict[str, object] | None:
    """The attributes of `Situation` that a text tells, None if it cannot be read (yet). Not for a field of choices.

    `known` is the day that a time alone belongs to.
    """
    text, name = one_line(typed), field.id
    if field.kind == "text" and name == "recipient_name":
        title, rest = split_title(text, locale.titles)
        return {"recipient_title": title, "recipient_name": rest}
    if field.kind == "text" and name == "role":
        return {name: role_title(text, locale.articles, locale.role_words)}
    if field.kind == "text" or not text:
        return {name: text if field.kind == "text" else None}
    if field.kind == "date":
        day = read_day(text, now, locale, ahead=False)
        return {name: day} if day else None
    moment = read_moment(text, now, locale, known)
    return {name: moment} if moment else None


def typed_fact(field: Field, situation: Situation) -> str:
    """A fact as text that `read_fact` reads back, or the id of a choice; "" if it is neither told nor presumed."""
    value: object = situation.so_far if field.id == "stage" else getattr(situation, field.id)
    if field.id == "recipient_name":
        return " ".join(filter(None, (situation.recipient_title, situation.recipient_name)))
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return value.isoformat()
    return str(value or "")


def unread_words(field: Field, typed: str, now: datetime, locale: Locale, known: date | None = None) -> str:
    """How to write a fact that cannot be taken as it was typed, "" if it can. A decision is not made in the future."""
    if field.kind == "date" and one_line(typed):
        day = read_past_day(typed, now, locale)
        return day if isinstance(day, str) else ""
    if read_fact(field, typed, now, locale, known) is None:
        return f"Write a day and a time, such as {examples(locale, now, time_too=True)}."
    return ""


def over_words(field: Field, situation: Situation, now: datetime) -> str:
    """What it means that a time which is told has gone by, "" if it has not."""
    past = field.id == "interview_at" and notice(situation.interview_at, now) == "past"
    return "That time has gone by: the message does not name it." if past else ""


def read_past_day(typed: str, now: datetime, locale: Locale) -> date | str:
    """The day up to today that a text tells, or how to write one."""
    day = read_day(one_line(typed), now, locale, ahead=False)
    if day is not None and day <= now.date():
        return day
    how = "That day is still to come. Write today or a day before it" if day else "Write a day"
    return f"{how}, such as {examples(locale, now, ahead=False)}."


def read_day_told(typed: str, now: datetime, locale: Locale, decided: date | None) -> date | str:
    """The day up to today on which they were told, or how to write one; nobody is told of what is not decided yet."""
    day = read_past_day(typed, now, locale)
    if isinstance(day, str) or decided is None or not day < decided <= now.date():
        return day
    return f"You decided on {said_day(decided, locale, now.date()).rstrip('.')}. Write that day or one after it."


def read_day_ahead(typed: str, now: datetime, locale: Locale) -> date | str:
    """The day from today on that a text tells, or how to write one."""
    day = read_day(one_line(typed), now, locale, ahead=True)
    if day is not None and day >= now.date():
        return day
    why = f"{said_day(day, locale, now.date())} has gone by" if day else "That day could not be read"
    return f"{why}. Write it like {examples(locale, now)}."


def examples(locale: Locale, now: datetime, *, time_too: bool = False, ahead: bool = True) -> str:
    """Ways to write a day that can be read, with a time where one is asked for too: all ahead, or none.

    The weekday is neither today nor the day beside it, which has a word. Of those not ahead the date is today's: days
    before, they may not have decided yet.
    """
    near = 1 if ahead else -1
    word = next((word for word, away in locale.day_words.items() if away == near), "")
    beside = (now.weekday(), (now.weekday() + near) % 7)
    days = [word, locale.weekdays[3 if 0 in beside else 0], _day_of_month(now + timedelta(days=7 * ahead), locale)]
    hours = ("10:00", "9:00", "14:30") if time_too else ("", "", "")
    told = [f"{day} {hour}".strip() for day, hour in zip(days, hours, strict=True) if day]
    return f"{', '.join(told[:-1])} or {told[-1]}"


def _day_of_month(day: date, locale: Locale) -> str:
    month = locale.months[day.month - 1][:3]
    return f"{day.day} {month}" if locale.day_in_digits == "day/month" else f"{month} {day.day}"
