"""What is read aloud on the way: where the person is, the advice, the message, what a recruiter would notice."""

from __future__ import annotations

from bowout.core.coach import gravest_first
from bowout.core.flow import SITUATION
from bowout.core.remarks import remarks
from bowout.plain import beside
from bowout.plain.desk import Desk
from bowout.plain.talk import END
from bowout.plain.ways import Ways

TIPS, MISTAKES = 2, 1
"""How many tips and mistakes are read without being asked for."""

_NOTICED = {"fail": "Mend", "warn": "Look"}

ENDS = "A line with only a full stop" if END == "." else f"The line {END}"

COMMANDS_HELP = (
    "Commands are words typed alone, in small letters.",
    "back: the question before. next: the next step. jump: choose a step or page.",
    "review: read the whole message. tips: all advice on this step.",
    "sources: where that advice comes from. own: write in your own words.",
    "tone: change the tone. clear: take an answer back.",
    "help: this again. quit: leave.",
    'For an answer that is such a word itself, put it in quotes: "back".',
)


def greeting(ways: Ways, why: str, *, known: bool) -> tuple[str, ...]:
    """The first words: why the wizard speaks in lines, how to answer, what is kept, and the commands if not `known`."""
    kept = "Everything is kept as you go." if ways.saving else "Nothing is kept in this session."
    return (
        f"Bow Out, line by line.{' ' + why if why else ''}",
        f"Answer each question and press Enter. Enter alone keeps what is there. {kept}",
        *(("The command help tells all commands.",) if known else COMMANDS_HELP),
    )


def heading(desk: Desk) -> str:
    """Which step or page is open."""
    if desk.page:
        return f"{beside.title(desk.pack, desk.page)}."
    flow = desk.flow
    return f"Step {flow.at + 1} of {len(flow.steps)}: {flow.step.title}."


def rule(desk: Desk) -> str:
    """The advice of an open guideline, and why it is part of the message or left out; "" on other steps."""
    if desk.flow.step.kind != "guideline":
        return ""
    guideline = desk.pack.guideline(desk.flow.step.id)
    return f"{guideline.advice} {guideline.included(desk.known).because}".strip()


def first_tips(desk: Desk) -> str:
    """The first tips and the first mistake of the open step, and how to hear the others."""
    tips, mistakes = _advice(desk)
    shown = [f"Tip: {text}" for text, _ in tips[:TIPS]] + [f"Avoid: {text}" for text, _ in mistakes[:MISTAKES]]
    more = len(tips) + len(mistakes) - len(shown)
    return "\n".join(shown) + (f"\nThe command tips reads {more} more." if more else "")


def all_tips(desk: Desk) -> str:
    """All tips and mistakes of the open step."""
    if desk.page:
        return "There are no tips for this page."
    tips, mistakes = _advice(desk)
    lines = [f"Tip: {text}" for text, _ in tips] + [f"Avoid: {text}" for text, _ in mistakes]
    return "\n".join(lines) or "There are no tips for this step."


def sources(desk: Desk) -> str:
    """All tips and mistakes of the open step, each with its source; of a page, its questions."""
    if desk.page:
        return beside.sources(desk)
    told = [f"{text}\nSource: {source}." for advice in _advice(desk) for text, source in advice]
    return "\n".join(told) or "There are no tips for this step."


def message(desk: Desk) -> tuple[str, ...]:
    """The whole message, with whom it goes to and where it ends."""
    now = desk.message
    own = " It is your own version." if desk.draft.edit else ""
    to = desk.values["titled"] if desk.draft.situation.recipient_name else "the hiring team"
    return (
        f"This is what they will read, {now.words} words.{own}",
        f"To: {to}\nSubject: {now.subject}",
        f"\n{now.body}\n",
        "End of the message.",
    )


def noticed(desk: Desk) -> str:
    """What a recruiter would notice first, each with what mends it and the step where."""
    seen = remarks(desk.pack, desk.draft, desk.message, desk.now)
    aside = desk.withdrawal.dismissed
    steps = {step.id: number for number, step in enumerate(desk.flow.steps, 1)}
    lines = [
        f"{_NOTICED[found.severity]}: {found.message} {found.mend} Step {steps.get(found.guideline, steps[SITUATION])}."
        for found in gravest_first(found for found in seen.findings if found.key not in aside)
    ]
    return "\n".join(lines) or ("It reads well." if seen.checked else "")


def stands(desk: Desk, guideline_id: str) -> str:
    """What a guideline now gives the message."""
    if desk.draft.edit is not None:
        return "Your own version of the message stays as it is."
    part = desk.part(guideline_id)
    return f"In the message: {part}" if part else "This is left out of the message."


def writing(now: str) -> tuple[str, ...]:
    """How to write in one's own words, and what stands there now."""
    return (
        f"It now says: {now}" if now else "It says nothing yet.",
        f"Write your own words, as many lines as you like. {ENDS} ends. Ending at once changes nothing.",
    )


def _advice(desk: Desk) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    step, known = desk.flow.step.id, desk.known
    tips, mistakes = desk.pack.tips_for(step, known), desk.pack.mistakes_for(step, known)
    return [(tip.text, tip.source) for tip in tips], [(tip.text, tip.source) for tip in mistakes]
