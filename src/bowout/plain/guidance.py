"""What is read aloud on the way: where the person is, the advice, the message, what a recruiter would notice."""

from __future__ import annotations

from bowout.core.flow import REVIEW
from bowout.core.rows import message_words
from bowout.core.slots import addressee
from bowout.core.step_rows import advice
from bowout.plain import page_words
from bowout.plain.desk import Desk
from bowout.plain.ways import Ways

TIPS, MISTAKES = 2, 1
"""How many tips and mistakes are read without being asked for."""

_TIP, _MISTAKE = "Tip", "Avoid"

COMMANDS_HELP = (
    "Commands are words typed alone, in small letters.",
    "back: the question before. next: the next step. jump: choose a step or page.",
    "again: hear the question again. where: which step and question this is.",
    "review: read the whole message. check: what a recruiter would notice in it.",
    "tips: all advice on this step. sources: where that advice comes from.",
    "own: write in your own words. clear: take an answer back.",
    "tone: change the tone. help: this again. quit: leave.",
    'For an answer that is such a word itself, put it in quotes: "back".',
)


def greeting(ways: Ways, why: str, *, known: bool) -> tuple[str, ...]:
    """The first words: why the wizard speaks in lines, how to answer, what is kept. What is not `known` yet: what this
    is for, and the commands."""
    kept = "Everything is kept as you go." if ways.saving else "Nothing is kept in this session."
    return (
        f"Bow Out, line by line.{' ' + why if why else ''}",
        "" if known else "It helps you leave a job-interview process: a few questions, then a message in your hand.",
        "Answer each question and press Enter; from a list, write a number or the first words. Enter alone keeps what "
        f"is there. {kept} Nothing is sent from here.",
        *(("The command help tells all commands.",) if known else COMMANDS_HELP),
    )


def heading(desk: Desk) -> str:
    """Which step or page is open."""
    if desk.page:
        return f"{page_words.title(desk.pack, desk.page)}."
    flow = desk.flow
    return f"Step {flow.at + 1} of {len(flow.steps)}: {flow.step.title}."


def rule(desk: Desk) -> str:
    """The advice of an open guideline, and why it is part of the message or left out; "" on other steps."""
    if desk.flow.step.kind != "guideline":
        return ""
    return advice(desk.pack.guideline(desk.flow.step.id), desk.draft, desk.known)


def by_hand(desk: Desk) -> str:
    """That choices on a step do not show, as long as the message is the person's own version; else ""."""
    if desk.draft.edit is None or desk.page or desk.here == REVIEW:
        return ""
    return "Your own version of the message is in use. Choices here do not show until it is composed anew."


def first_tips(desk: Desk) -> str:
    """The first tips and the first mistake of the open step, and how to hear the others."""
    advice = _advice(desk)
    told = [f"{kind}: {text}" for kind, text, _ in advice]
    tips = sum(kind == _TIP for kind, _, _ in advice)
    shown = told[: min(tips, TIPS)] + told[tips : tips + MISTAKES]
    more = len(told) > len(shown)
    many = "both" if len(told) == 2 else f"all {len(told)}"
    return "\n".join(shown) + (f"\nThe command tips reads {many} of them." if more else "")


def all_tips(desk: Desk) -> str:
    """All tips and mistakes of the open step."""
    if desk.page:
        return "There are no tips for this page."
    return "\n".join(f"{kind}: {text}" for kind, text, _ in _advice(desk)) or "There are no tips for this step."


def sources(desk: Desk) -> str:
    """All tips and mistakes of the open step, each with its source; of a page, its questions."""
    if desk.page:
        return page_words.sources(desk)
    told = [f"{kind}: {text}\nSource: {source}." for kind, text, source in _advice(desk)]
    return "\n".join(told) or "There are no tips for this step."


def message(desk: Desk) -> tuple[str, ...]:
    """The whole message, with whom it goes to and where it ends."""
    now = desk.message
    to = addressee(desk.pack, desk.draft.situation, desk.values)
    return (
        message_words(desk.withdrawal, now),
        f"To: {to}\nSubject: {now.subject}",
        f"\n{now.body}\n",
        "End of the message.",
    )


def stands(desk: Desk, guideline_id: str) -> str:
    """What a guideline now gives the message."""
    if desk.draft.edit is not None:
        return "Your own version of the message stays as it is."
    part = desk.part(guideline_id)
    if not part:
        return "This is left out of the message."
    more = desk.added.get(guideline_id, "")
    desk.heard.pop(guideline_id, None)
    desk.heard |= {guideline_id: more} if more else {}
    return f"In the message: {part}" + (f"\nAdded because the message is short: {more}" if more else "")


def _advice(desk: Desk) -> list[tuple[str, str, str]]:
    """The tips, then the mistakes of the open step: which of these it is, the text, the source."""
    step, known = desk.flow.step.id, desk.known
    tips = [(_TIP, tip.text, tip.source) for tip in desk.pack.tips_for(step, known)]
    return tips + [(_MISTAKE, tip.text, tip.source) for tip in desk.pack.mistakes_for(step, known)]
