"""What comes next about a withdrawal and by when, and in which order the kept ones ask for attention."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from string import Template
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from bowout.core.after import After, StepWords, tasks_for
from bowout.core.facts import gone_by
from bowout.core.standing import Standing
from bowout.core.withdrawal import UNTOLD

_UNTOLD_STEPS = {"deciding": "decide", "drafting": "write", "ready": "send"}


class NextStep(Struct, frozen=True):
    """What to do (`id` and `words`, both "" for nothing), and by when: a day, a local time, or None for any time.

    `overdue` is whether it should have been done before now: that day is gone by, that time has come, or they have been
    kept in the dark for a day. `note` says in a sentence what that means, `source` who found it.
    """

    id: str = ""
    words: str = ""
    due: date | datetime | None = None
    overdue: bool = False
    note: str = ""
    source: str = ""


def next_step(after: After, standing: Standing, now: datetime) -> NextStep:
    """The next step at a moment (local time without a zone), in the pack's words."""
    if standing.status in UNTOLD:
        return _before(after, standing, now)
    touch = _touch(after, standing, now)
    if standing.status == "closed":
        return touch or NextStep()
    dated = _dated(after, standing, now)
    if touch and is_due(touch, now):
        dated.append(touch)
    return min(dated, key=_due_day, default=_undated(after, standing, now))


def is_due(step: NextStep, now: datetime) -> bool:
    """Whether a step asks for attention today: its day has come, or should have been earlier."""
    return step.overdue or (step.due is not None and _due_day(step) <= now.date())


def is_late(step: NextStep, now: datetime) -> bool:
    """Whether the day of a step is gone by, or its time has come: what a list calls overdue."""
    return step.due is not None and _late(step.due, now)


def due_words(step: NextStep, now: datetime) -> str:
    """By when, to stand behind the step's words: ", by" what is ahead, ", since" what is gone by, "" for any time."""
    if step.due is None:
        return ""
    return f", {'since' if is_late(step, now) else 'by'} {step.due:%Y-%m-%d}"


S = TypeVar("S", bound=Standing)


def home_order(after: After, kept: Iterable[S], now: datetime) -> tuple[S, ...]:
    """The kept ones as the home page shows them: those not told yet, the oldest decision first; then by the day of
    their next step; then what was told, then what is closed, the newest change first."""
    return tuple(sorted(kept, key=lambda one: _place(after, one, now)))


def _before(after: After, standing: Standing, now: datetime) -> NextStep:
    words = after.words(_UNTOLD_STEPS[standing.status])
    at = standing.situation.interview_at
    if gone_by(standing.situation, now):
        return _step(words, at, now, after.words("missed"))
    since = _decided(standing)
    silent = since is not None and since < now.date()
    step = _step(words, _in_time(at, since, now), now, after.words("silent") if silent else None)
    return replace(step, overdue=True) if silent else step


def _in_time(at: datetime | None, since: date | None, now: datetime) -> date | datetime | None:
    """By when they should know: before an interview that is still to come today; else within a day of the decision, and
    the day before an interview."""
    if at is not None and at > now and at.date() == now.date():
        return at
    days = [_later(since, 1)] if since is not None and since <= now.date() else []
    if at is not None and at > now:
        days.append(at.date() - timedelta(days=1))
    return min(days, default=None)


def _decided(standing: Standing) -> date | None:
    """The day of the decision; of a message that is ready and lies there, the day it was last touched."""
    told = standing.situation.decided_on
    return told or (standing.changed.date() if standing.status == "ready" else None)


def _dated(after: After, standing: Standing, now: datetime) -> list[NextStep]:
    """Everything with a day that is still to be done once they have been told."""
    steps = []
    if standing.status == "sent" and standing.follow_up_on is not None:
        steps.append(_step(after.words("follow-up"), standing.follow_up_on, now))
    sent = standing.sent
    for task in tasks_for(after, standing.situation, sent):
        if task.within is not None and task.id not in standing.done and sent is not None:
            day = _later(sent.at.date(), task.within)
            steps.append(NextStep(task.id, task.text, day, _late(day, now), task.help, task.source))
    return steps


def _later(day: date, days: int) -> date:
    """A day some days later, or the last one that there is."""
    return day + timedelta(days=min(days, (date.max - day).days))


def _undated(after: After, standing: Standing, now: datetime) -> NextStep:
    if any(task.id not in standing.done for task in tasks_for(after, standing.situation, standing.sent)):
        return _step(after.words("settle"), None, now)
    return _step(after.words("close" if standing.learned else "learn"), None, now)


def _touch(after: After, standing: Standing, now: datetime) -> NextStep | None:
    who = standing.keep_in_touch
    if who is None or who.on is None:
        return None
    words = after.words("keep-in-touch")
    named = replace(words, text=Template(words.text).safe_substitute(who=who.name))
    return _step(named, who.on, now)


def _step(words: StepWords, due: date | None, now: datetime, why: StepWords | None = None) -> NextStep:
    reason = why or words
    return NextStep(words.id, words.text, due, due is not None and _late(due, now), reason.because, reason.source)


def _late(due: date, now: datetime) -> bool:
    """Whether a day is gone by, or a moment has come."""
    return due <= now if isinstance(due, datetime) else due < now.date()


def _due_day(step: NextStep) -> date:
    return step.due.date() if isinstance(step.due, datetime) else step.due or date.max


def _place(after: After, standing: Standing, now: datetime) -> tuple[int, date, timedelta]:
    recent = now - standing.changed
    if standing.status in UNTOLD:
        return 0, _decided(standing) or standing.created.date(), recent
    step = next_step(after, standing, now)
    if step.due is not None:
        return 1, _due_day(step), recent
    return 3 if standing.status == "closed" else 2, date.max, recent
