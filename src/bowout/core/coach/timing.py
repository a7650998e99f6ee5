"""How late the message is, what now mends that, and whether it goes the right way."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from bowout.core.coach.finding import Finding
from bowout.core.coach.reading import Reading
from bowout.core.coach.rules import Rule

_WRITTEN = ("email", "portal", "linkedin")


def late(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """The interview is close or past, or the decision is days old."""
    notice = _notice(reading)
    called = bool(reading.places("already_called"))
    if notice is not None and not called:
        case_id = _slot_case(notice, reading)
        if case_id:
            yield from reading.note(rule, case_id, left=_left(notice))
            return
    context, now = reading.context, reading.now
    if context.decided_on is not None and now is not None:
        days = (now.date() - context.decided_on).days
        if days > reading.limit("prompt_days"):
            case_id = "days" if days <= reading.limit("late_days") else "long"
            yield from reading.note(rule, case_id, days=days)
        return
    if notice is None and not called:
        for hit in reading.case_hits(rule, "told"):
            yield from reading.note(rule, "told", hit.start, hit.end)


def _notice(reading: Reading) -> timedelta | None:
    """How far ahead the booked interview is; None if that is not known or it took place as planned."""
    at, now = reading.context.interview_at, reading.now
    if at is None or now is None:
        return None
    if at <= now and reading.context.stage not in ("interview-booked", ""):
        return None
    return at - now


def _slot_case(notice: timedelta, reading: Reading) -> str:
    if notice <= timedelta(0):
        return "missed"
    if notice <= timedelta(hours=reading.limit("call_hours")):
        return "hours"
    return "day" if notice <= timedelta(hours=reading.limit("short_notice_hours")) else ""


def _left(notice: timedelta) -> str:
    """The time to a slot, or since it, in words: "40 minutes", "3 hours"."""
    minutes = int(abs(notice).total_seconds() // 60)
    if minutes < 60:
        return f"{minutes} minute{'' if minutes == 1 else 's'}"
    hours = minutes // 60
    if hours < 48:
        return f"{hours} hour{'' if hours == 1 else 's'}"
    return f"{hours // 24} days"


def wrong_channel(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """A call is due and the message goes in writing, or it goes where no person may read it."""
    context = reading.context
    notice = _notice(reading)
    close = notice is not None and notice <= timedelta(hours=reading.limit("call_hours"))
    if context.channel not in _WRITTEN or reading.places("already_called"):
        return
    if close and (context.advised_channel in ("call", "")):
        yield from reading.note(rule, "hours")
    elif context.advised_channel == "call":
        yield from reading.note(rule, "call")
    elif context.channel == "portal" and context.advised_channel == "email" and context.stage != "applied":
        yield from reading.note(rule, "portal")
