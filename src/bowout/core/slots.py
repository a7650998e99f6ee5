"""What the `$slots` of a phrasing stand for: names, dates and titles as the pack's language writes them."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date, datetime, time
from functools import lru_cache
from string import Template
from unicodedata import normalize

from bowout.core.addressing import alone, first_name, full_name, titled
from bowout.core.detail import enjoyed, in_sentence, thanked
from bowout.core.pack import Locale, Pack
from bowout.core.situation import Situation

KNOWN = (
    "sender",
    "email",
    "phone",
    "company",
    "role",
    "a_role",
    "contact",
    "first_name",
    "titled",
    "slot",
    "slot_day",
    "when",
    "when_day",
    "decided",
    "decided_day",
    "detail",
    "enjoyed_detail",
    "thanked_detail",
)
"""Every slot that a phrasing may use."""

DATE_WORDS = ("weekday", "month", "day", "year", "hour24", "clock", "hour12", "minute", "half")
"""What a locale's forms of dates may name."""

NEARNESS = ("today", "tomorrow", "this_week", "later")
"""How near a day can be, and so the forms that a locale may have for it."""

AGES = ("today", "yesterday", "recent", "earlier")
"""How long ago a day can be, and so the forms that a locale may have for it."""

_SPELLED_AS_VOWEL = frozenset("AEFHILMNORSX")
_LONGEST_ABBREVIATION = 4
_VOWELS = frozenset("aeiou")
_BRACKETS = re.compile(r"\[([^\[\]]*)\]")
_BRACES = re.compile(r"(?<!\$)\{\w+\}")


class _Slots(Template):
    """`$name` with plain ASCII names; nothing else is special."""

    idpattern = r"(?a:[a-z_][a-z0-9_]*)"


@lru_cache(maxsize=2048)  # a pack's texts are read again at every key press
def used(text: str) -> frozenset[str]:
    """The names of the slots in a text; ValueError if a `$` stands for nothing."""
    template = _Slots(text)
    if not template.is_valid():
        raise ValueError("a lone $ (write $$ for a dollar sign)")
    return frozenset(template.get_identifiers())


def proofread(text: str) -> frozenset[str]:
    """As `used`, for an author's text: ValueError also where brackets would not do what they are for."""
    if set("[]") & set(_BRACKETS.sub("", text)):
        raise ValueError("a bracket without its other half, or one within another")
    if not all(used(inside) for inside in _BRACKETS.findall(text)):
        raise ValueError("brackets in which nothing is named")
    if _BRACES.search(text):
        raise ValueError("braces, where a $ before the name is meant")
    return used(text)


def named_in(text: str) -> set[str]:
    """The names of the facts that a text tells: its slots, the article of a role and the verb of a detail aside."""
    return {name.removeprefix("a_").removeprefix("enjoyed_").removeprefix("thanked_") for name in used(text)}


def surely_named_in(text: str) -> set[str]:
    """The same without what stands in brackets, and so may be left out."""
    return named_in(_BRACKETS.sub("", text))


def fill(text: str, values: Mapping[str, str], named: Collection[str] = ()) -> str:
    """The text with its slots filled. A value that ends in a full stop ("Acme Inc."), or another mark that ends
    a sentence ("Yahoo!"), also ends the sentence.

    What stands [in brackets] and names facts is said without them, or left out if all of these are among `named`.
    """
    if "[" in text:
        text = _BRACKETS.sub(lambda found: _said(found, named), text)
    if "$" not in text:
        return text
    for name in sorted(used(text)):
        if values[name].endswith((".", "!", "?")):
            text = text.replace(f"${name}.", f"${name}")
    return _Slots(text).substitute(values)


def _said(brackets: re.Match[str], named: Collection[str]) -> str:
    facts = named_in(brackets[1])
    if not facts:
        return brackets[0]
    return "" if facts <= set(named) else brackets[1]


def slot_values(pack: Pack, situation: Situation, now: datetime) -> dict[str, str]:
    """What each slot of `KNOWN` stands for at a moment (local time without a zone); a fact that is not told yet shows
    its label in brackets."""
    locale = pack.locale
    whom = alone(situation.recipient_name, situation.company, locale)
    plain = {
        "sender": ("sender_name", situation.sender_name),
        "email": ("sender_email", situation.sender_email),
        "phone": ("sender_phone", situation.sender_phone),
        "company": ("company", situation.company),
        "role": ("role", situation.role),
        "contact": ("recipient_name", whom),
        "detail": ("detail", situation.detail),
    }
    labels = {field.id: field.label.lower() for field in pack.fields}
    values = {slot: value or f"[{labels.get(field, slot)}]" for slot, (field, value) in plain.items()}
    values["a_role"] = f"{article(values['role'], locale)} {values['role']}"
    values["detail"] = in_sentence(values["detail"], situation, locale)
    values["enjoyed_detail"] = enjoyed(values["detail"], locale)
    values["thanked_detail"] = thanked(values["detail"], locale) or values["detail"]
    values["first_name"] = first_name(values["contact"], locale)
    values["contact"] = full_name(values["contact"], locale)
    values["titled"] = titled(situation.recipient_title, whom, locale) or values["contact"]
    at = situation.interview_at
    values["slot"] = written(locale.slot, at, locale) if at else "[time]"
    values["slot_day"] = written(locale.day, at, locale) if at else "[day]"
    near = _near(at, now) if at else "later"
    values["when"] = written(locale.moment.get(near, locale.slot), at, locale) if at else "[time]"
    values["when_day"] = written(locale.moment_day.get(near, locale.day), at, locale) if at else "[day]"
    decided = situation.decided_on
    values["decided"] = _past(locale.past_day, decided, now, locale) if decided else "[day]"
    values["decided_day"] = _past(locale.past_moment, decided, now, locale) if decided else "[day]"
    return values


def addressee(pack: Pack, situation: Situation, values: Mapping[str, str]) -> str:
    """Whom a message goes to, as its head says it; `values` as of `slot_values`."""
    return values["titled"] if situation.named else situation.recipient_name or pack.letter.to


def article(noun: str, locale: Locale) -> str:
    """ "a" or "an", by the sound that the noun begins with."""
    word = noun.split(maxsplit=1)[0] if noun.split() else ""
    low = normalize("NFKD", word.lower())
    if low.startswith(locale.vowel_sounds):
        return "an"
    if low.startswith(locale.consonant_sounds):
        return "a"
    if word.isupper() and len(word) <= _LONGEST_ABBREVIATION:
        return "an" if word[0] in _SPELLED_AS_VOWEL else "a"
    return "an" if low[:1] in _VOWELS else "a"


def written(form: str, when: date, locale: Locale) -> str:
    """A day or a moment in the locale's own form, such as "Wednesday, November 25, at 10:00 a.m."."""
    at = when if isinstance(when, datetime) else datetime.combine(when, time())
    half = locale.noon if (at.hour, at.minute) == (12, 0) and locale.noon else locale.halves[at.hour // 12]
    return Template(form).substitute(
        weekday=locale.weekdays[at.weekday()],
        month=locale.months[at.month - 1],
        day=at.day,
        year=at.year,
        hour24=f"{at.hour:02}",
        clock=f"{at.hour % 12 or 12}:{at.minute:02}".removesuffix(":00"),
        hour12=at.hour % 12 or 12,
        minute=f"{at.minute:02}",
        half=half,
    )


def said_day(day: date, locale: Locale, today: date) -> str:
    """A day as it is said; with its year where that is another than that of `today`."""
    said = written(locale.day, day, locale)
    if day.year == today.year:
        return said
    return f"{said}{',' if ',' in locale.day else ''} {day.year}"


def _near(at: datetime, now: datetime) -> str:
    """How a day is called from now; "this Friday" is one of the same week, which begins on a Sunday."""
    days = (at.date() - now.date()).days
    if days in (0, 1):
        return "tomorrow" if days else "today"
    return "this_week" if 0 < days < 7 - now.isoweekday() % 7 else "later"


def _past(forms: Mapping[str, str], day: date, now: datetime, locale: Locale) -> str:
    """A day gone by, in the form that there is for its age; a weekday alone names the last of its kind."""
    ago = (now.date() - day).days
    age = "recent" if 0 <= ago < len(locale.weekdays) else "earlier"
    form = forms.get({0: "today", 1: "yesterday"}.get(ago, age)) or forms.get(age, locale.day)
    return written(form, day, locale)
