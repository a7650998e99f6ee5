"""What a recruiter would notice, as it is read aloud: how much, in which words, and in which step they stand."""

from __future__ import annotations

from collections.abc import Sequence

from bowout.core import remarks
from bowout.core.coach.finding import Finding, gravest_first
from bowout.core.remarks import WORDS, Remarks
from bowout.plain.desk import Desk

WELL = "Nothing to mend was found."


def seen(desk: Desk) -> Remarks:
    """All that the coach noticed in the message, what was put aside among it."""
    found = remarks.remarks(desk.pack, desk.draft, desk.message, desk.then)
    return remarks.once_told(found) if desk.withdrawal.sent else found


def standing(desk: Desk, found: Remarks) -> tuple[Finding, ...]:
    """What was not put aside, the gravest first."""
    return gravest_first(one for one in found.findings if one.key not in desk.withdrawal.dismissed)


def failing(desk: Desk) -> tuple[Finding, ...]:
    """What should be mended before the message leaves."""
    return tuple(one for one in standing(desk, seen(desk)) if one.severity == "fail")


def step_of(desk: Desk, found: Remarks, one: Finding) -> str:
    """The step that a finding leads to."""
    return remarks.step_of(one, found, desk.message, desk.draft, [step.id for step in desk.flow.steps])


def told_step(desk: Desk, step_id: str) -> str:
    """A step's number and title, to end a sentence."""
    steps = {step.id: (number, step.title) for number, step in enumerate(desk.flow.steps, 1)}
    number, title = steps[step_id]
    return f"step {number}, {title}"


def counted(findings: Sequence[Finding]) -> str:
    """How many there are of each kind."""
    mend = sum(one.severity == "fail" for one in findings)
    look = len(findings) - mend
    kinds = []
    if mend:
        kinds.append(f"{mend} to mend")
    if look:
        kinds.append(f"{look} to look at")
    return ", ".join(kinds)


def noticed(desk: Desk, first: str = "") -> tuple[str, ...]:
    """All of it in short, with a count and the way to hear more, and what has to be done `first` for that."""
    found = seen(desk)
    there = standing(desk, found)
    if not there:
        return (WELL,) if found.checked else ()
    steps = [step_of(desk, found, one) for one in there]
    away = ["" if step == desk.here else f" In {told_step(desk, step)}." for step in steps]
    lines = [f"{_short(one)}{where}" for one, where in zip(there, away, strict=True)]
    way = f"{first}the command check tells why, and leads to each."
    return (f"{counted(there)}. {way[:1].upper()}{way[1:]}", *lines)


def about(desk: Desk, guideline_id: str) -> str:
    """What was noticed in one part of the message."""
    found = seen(desk)
    lines = [_short(one) for one in standing(desk, found) if step_of(desk, found, one) == guideline_id]
    return "\n".join(lines) or ("Nothing to mend in it." if found.checked and desk.draft.edit is None else "")


def _short(one: Finding) -> str:
    return f"{WORDS[one.severity]}: {one.message} {one.mend}"
