"""Reading what a person types for a fact, and showing a fact as they would type it."""

from __future__ import annotations

from datetime import date, datetime

from bowout.core.moments import read_day, read_moment
from bowout.core.names import role_title, split_title
from bowout.core.pack import Field, Locale
from bowout.core.situation import Situation
from bowout.core.text import one_line


def read_fact(field: Field, typed: str, now: datetime, locale: Locale) -> dict[str, object] | None:
    """The attributes of `Situation` that a text tells, None if it cannot be read (yet). Not for a field of choices."""
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
    moment = read_moment(text, now, locale)
    return {name: moment} if moment else None


def typed_fact(field: Field, situation: Situation) -> str:
    """A fact as text that `read_fact` reads back, "" if it is not told."""
    value: object = getattr(situation, field.id)
    if field.id == "recipient_name":
        return " ".join(filter(None, (situation.recipient_title, situation.recipient_name)))
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return value.isoformat()
    return str(value or "")
