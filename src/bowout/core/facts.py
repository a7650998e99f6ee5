"""The facts that conditions speak about, derived from a situation and the moment."""

from __future__ import annotations

from datetime import datetime, timedelta

from bowout.core.situation import Situation
from bowout.core.turns import TURN, turn

DERIVED: dict[str, tuple[str, ...]] = {
    "recipient": ("unnamed", "named", "team", "titled"),
    "slot": ("none", "ahead", "past"),
    "notice": ("none", "hours", "day", "two-days", "ample", "past"),
    "delay": ("unknown", "today", "days", "long"),
    "detail": ("no", "yes", "sentence"),
    "thanked": ("no", "yes"),
}
"""Facts that are worked out, and every value they can have.

`recipient` is "team" for a name that tells several people ("Search Committee") where the pack's words are known.
`slot` is the booked interview seen from now; `notice` is how far ahead it is: up to 4 hours, a day, the day after
tomorrow, more.
`detail` is "sentence" for one that is said by itself ("It was a good talk") where the pack's words are known.
`thanked` is whether the detail is something to be thanked for ("the tour") where the pack's words are known.
`delay` is how long ago the decision was made: up to a day, up to five days, longer; unknown for a day still to come.
"""

TOLD = ("stage", "channel", "tone", "reason", "recipient_kind")
"""Facts that are the person's own choice; their values are the pack's choices of the field of that name."""

_NOTICE = ((timedelta(hours=4), "hours"), (timedelta(days=1), "day"))
_TWO_DAYS = timedelta(days=2)
_DELAY = ((1, "today"), (5, "days"))


def facts(situation: Situation, now: datetime) -> dict[str, str]:
    """Every fact of a situation at a moment (local time without a zone), as the conditions of a pack name them."""
    known = {name: getattr(situation, name) for name in TOLD}
    known["stage"] = situation.so_far
    known["recipient"] = _recipient(situation)
    known["notice"] = notice(situation.interview_at, now)
    known["slot"] = {"none": "none", "past": "past"}.get(known["notice"], "ahead")
    known["delay"] = _delay(situation, now)
    known["detail"] = "yes" if any(char.isalnum() for char in situation.detail) else "no"
    known["thanked"] = "no"
    known[TURN] = turn(situation.company, situation.role, situation.sender_name)
    return known


def notice(interview_at: datetime | None, now: datetime) -> str:
    """How far ahead a booked interview is, as a word of `DERIVED["notice"]`."""
    if interview_at is None:
        return "none"
    ahead = interview_at - now
    if ahead <= timedelta(0):
        return "past"
    soon = interview_at.date() - now.date() <= _TWO_DAYS
    return next((word for limit, word in _NOTICE if ahead <= limit), "two-days" if soon else "ample")


def gone_by(situation: Situation, now: datetime) -> bool:
    """Whether an interview is booked for a time that has come; at later stages one that is over is as it should be."""
    return situation.so_far == "interview-booked" and notice(situation.interview_at, now) == "past"


def _recipient(situation: Situation) -> str:
    if not situation.named:
        return "unnamed"
    return "titled" if situation.recipient_title else "named"


def _delay(situation: Situation, now: datetime) -> str:
    if situation.decided_on is None:
        return "unknown"
    days = (now.date() - situation.decided_on).days
    return "unknown" if days < 0 else next((word for limit, word in _DELAY if days <= limit), "long")
