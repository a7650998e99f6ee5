"""One whole conversation: which withdrawal, the greeting, the dialogue, and an end that always keeps."""

from __future__ import annotations

from bowout.core.pack import Pack
from bowout.core.withdrawal import Withdrawal
from bowout.plain import guidance
from bowout.plain.desk import Desk
from bowout.plain.dialogue import Dialogue
from bowout.plain.talk import Left, Option, Talk
from bowout.plain.ways import Ways

NEW = "new:"
NAME = "name:"


def converse(pack: Pack, ways: Ways, first: Withdrawal | None, talk: Talk, why: str = "") -> str:
    """Talk until the message is finished, and give it; "" if the person left before. All that was told is kept.

    `first` None asks which one to go on with. `why` is a sentence on why the wizard speaks in lines, if need be.
    """
    desk = Desk(pack, ways, first or ways.new())
    try:
        talk.say(*guidance.greeting(ways, why, known=first is None or bool(desk.about)))
        if first is None:
            _choose(desk, talk)
        if desk.about:
            talk.gap()
            talk.say(f"This is about {desk.about}.")
        return Dialogue(desk, talk).run()
    except (Left, EOFError):
        return ""
    finally:
        desk.keep()


def _choose(desk: Desk, talk: Talk) -> None:
    """Ask which withdrawal to go on with, until one can be opened."""
    kept = desk.ways.kept()
    options = [Option(NEW, "Begin a new one"), *(Option(NAME + one.name, one.told) for one in kept)]
    found: Withdrawal | str = ""
    while isinstance(found, str):
        talk.say(found)
        chosen = talk.choose("Where would you like to go on?", options, options[min(len(kept), 1)].id)
        found = desk.ways.new() if chosen == NEW else desk.ways.open(chosen.removeprefix(NAME))
    desk.open(found)
