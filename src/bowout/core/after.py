"""After writing, as a pack's data: what is due, what belongs to each way of telling, and days for a thank-you note."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec import Struct

from bowout.core.conditions import Conditional, Facts, first
from bowout.core.facts import facts
from bowout.core.reflection import Gate
from bowout.core.situation import Situation
from bowout.core.withdrawal import Sent


class StepWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A next step in words: `text` for a line, `because` for a sentence more; `$who` stands for a person's name."""

    id: str
    text: str
    because: str = ""
    source: str = ""


class Task(Conditional, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing that belongs to leaving well. `within` is how many days after telling them it should be done, None
    for any time; `form` names the rendition that helps with it, "" for none."""

    id: str
    text: str
    help: str = ""
    source: str = ""
    within: int | None = None
    form: str = ""


class Thought(Conditional, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is said once they have been told."""

    id: str
    text: str
    source: str = ""


class DayChoice(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A day for the thank-you note, as a number of days from today."""

    id: str
    label: str
    days: int


class Day(Struct, frozen=True):
    """A suggested day: what it is called, and which it is."""

    id: str
    label: str
    on: date


class After(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """after.yaml. `pushback` are the questions to ask oneself before answering those who want one to stay."""

    steps: tuple[StepWords, ...] = ()
    thoughts: tuple[Thought, ...] = ()
    tasks: tuple[Task, ...] = ()
    days: tuple[DayChoice, ...] = ()
    pushback: tuple[Gate, ...] = ()

    def words(self, step_id: str) -> StepWords:
        """The words of a step; a pack that has none for it gives its id."""
        own = (step for step in self.steps if step.id == step_id)
        return next(own, StepWords(id=step_id, text=step_id.replace("-", " ")))


def told_facts(situation: Situation, sent: Sent) -> dict[str, str]:
    """The facts as they were when they were told, with the channel by which they were."""
    return {**facts(situation, sent.at), "channel": sent.channel}


def tasks_for(after: After, situation: Situation, sent: Sent | None) -> tuple[Task, ...]:
    """What belongs to this situation after telling them so, done or not, in the author's order; nothing before."""
    if sent is None:
        return ()
    known = told_facts(situation, sent)
    return tuple(task for task in after.tasks if task.applies(known))


def closing_thought(after: After, known: Facts) -> Thought | None:
    """The thought that fits; None if the pack has none."""
    return first(after.thoughts, known)


def follow_up_days(after: After, today: date) -> tuple[Day, ...]:
    """The suggested days, a weekend moved to the Monday after it; no day stands twice."""
    days: dict[date, Day] = {}
    for choice in after.days:
        on = _working_day(today + timedelta(days=choice.days))
        days.setdefault(on, Day(choice.id, choice.label, on))
    return tuple(days.values())


def _working_day(day: date) -> date:
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)
