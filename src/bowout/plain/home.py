"""The first question when something is kept: which one to go on with, and what is due."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bowout.core.due import NextStep, home_order, next_step
from bowout.core.kept_name import alike
from bowout.core.pack import Pack
from bowout.core.rows import next_words
from bowout.core.standing import Standing
from bowout.core.withdrawal import Withdrawal
from bowout.plain.kept import TIDY, UNDO, Tidying, about, name_beside
from bowout.plain.lessons import tell_lessons
from bowout.plain.talk import Option, Talk
from bowout.plain.ways import Ways

NEW = "new:"
NAME = "name:"
LESSONS = "lessons:"


def choose(pack: Pack, ways: Ways, talk: Talk) -> Withdrawal:
    """Ask which withdrawal to go on with, until one can be opened. What needs attention first is what Enter takes."""
    tidy = Tidying(ways, talk)
    talk.where = lambda: "The list of what is kept, before any step."
    found: Withdrawal | str = ""
    unread = ""
    while isinstance(found, str):
        talk.say(found)
        found = ""
        listed = ways.kept()
        kept = home_order(pack.after, listed.items, ways.now())
        before, unread = unread, listed.unread
        talk.say(unread if unread != before else "")
        options = [Option(NEW, "Begin a new one"), *_told(pack, kept, ways.now())]
        enter = options[min(len(kept), 1)].id
        if any(one.learned or one.sent or one.keep_in_touch for one in kept):
            options.append(Option(LESSONS, "Hear what you learned", "From all of them."))
        chosen = talk.choose("Where would you like to go on?", [*options, *tidy.options(kept)], enter)
        if chosen == LESSONS:
            tell_lessons(pack, ways, talk)
        elif chosen in (TIDY, UNDO):
            tidy.act(chosen, kept)
        elif chosen:
            found = ways.new() if chosen == NEW else ways.open(chosen.removeprefix(NAME))
        else:
            talk.say("This is the first question.")
    return found


def _told(pack: Pack, kept: Sequence[Standing], now: datetime) -> list[Option]:
    """Each with what comes next; of the first one, also why that should not wait."""
    options = []
    same = alike(kept)
    for one in kept:
        step = next_step(pack.after, one, now)
        why = f" {step.note}" if one is kept[0] and step.overdue else ""
        words = f"{stands(pack, one, step, now)}{why} {name_beside(one, same)}".rstrip()
        options.append(Option(NAME + one.name, about(one), words))
    return options


def stands(pack: Pack, one: Standing, step: NextStep, now: datetime) -> str:
    """How far a withdrawal has come, and its next step, in sentences."""
    status = one.status.replace("-", " ").capitalize()
    return f"{status}. {next_words(pack, step, now) if step.words else ''}".rstrip()
