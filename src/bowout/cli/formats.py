"""A draft in the format that was asked for, and the formats that are files of other programs."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from bowout.cli.exits import FOUND, USAGE, Stop
from bowout.cli.output import tell
from bowout.core.text import clean

if TYPE_CHECKING:
    from bowout.core.draft import Draft
    from bowout.core.pack import Pack

MAIL, CALENDAR = "eml", "ics"
"""The formats that are files of other programs rather than text: a message for mail, a reminder for calendars."""


def rendered(pack: Pack, draft: Draft, form: str, moment: datetime, follow_up_on: date | None = None) -> bytes:
    """The draft in the format that was asked for, as it speaks from a moment; Stop if there is none such.

    One that does not belong in the situation is written all the same, since it was asked for; why not is told.
    What steers a terminal is left out: a file that was kept may hold it.
    A reminder is for the day of the follow-up, or else for the first day that the pack suggests.
    """
    from bowout.core.renditions import UnknownForm, rendered_anyway

    if form == CALENDAR:
        return _calendar(pack, draft, moment, follow_up_on)
    if form == MAIL:
        return _mail(pack, draft, moment)
    try:
        text, because = rendered_anyway(pack, draft, moment, form)
    except UnknownForm as error:
        raise Stop(USAGE, _no_form(pack, form)) from error
    _tell_why_not(because)
    return clean(text).encode()


def _tell_why_not(because: str) -> None:
    if because:
        tell(f"bowout: {because}")


def _no_form(pack: Pack, form: str) -> str:
    from bowout.core.problem import nearest
    from bowout.core.renditions import forms
    from bowout.core.rows import UNLISTED

    known = (*(name for name in forms(pack) if name not in UNLISTED), MAIL, CALENDAR)
    return f"There is no form '{form}'. {nearest(form.lower(), known)}"


def _mail(pack: Pack, draft: Draft, now: datetime) -> bytes:
    from bowout.core.compose import compose
    from bowout.handoff.eml import HeaderError, eml_bytes

    told = draft.situation
    try:
        return eml_bytes(compose(pack, draft, now), told.sender_name, told.sender_email)
    except HeaderError as error:
        raise Stop(FOUND, str(error)) from error


def _calendar(pack: Pack, draft: Draft, now: datetime, on: date | None) -> bytes:
    from bowout.core.after import follow_up_days
    from bowout.core.follow_up import follow_up_fit, follow_up_reminder
    from bowout.handoff.ics import ics_bytes

    day = on or next((suggested.on for suggested in follow_up_days(pack.after, now.date())), None)
    if day is None:
        raise Stop(FOUND, "These words suggest no day for a follow-up, so there is nothing to remind of.")
    try:
        reminder = follow_up_reminder(pack, draft, day, now)
    except LookupError as error:
        raise Stop(FOUND, str(error)) from error
    fit = follow_up_fit(pack, draft, now)
    _tell_why_not("" if fit.fits else fit.because)
    return ics_bytes(reminder, now)
