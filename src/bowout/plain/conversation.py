"""One whole conversation: which withdrawal, the greeting, the dialogue, and an end that always keeps."""

from __future__ import annotations

from contextlib import suppress

from bowout.core.kept_name import resuming
from bowout.core.pack import Pack
from bowout.core.rows import AFTER
from bowout.core.withdrawal import UNTOLD, Withdrawal
from bowout.plain import guidance, home
from bowout.plain.desk import Desk
from bowout.plain.dialogue import Dialogue
from bowout.plain.talk import Left, Talk
from bowout.plain.ways import Ways

_UNTOLD = "Nothing was told, so nothing is kept."


def converse(pack: Pack, ways: Ways, first: Withdrawal | None, talk: Talk, why: str = "") -> tuple[str, str]:
    """Talk until the message is finished: gives it, "" if the person left before; and why not all that was told is
    kept, "" if it is.

    `first` None asks which one to go on with; one that was sent opens at what comes next. `why` is a sentence on why
    the wizard speaks in lines, if need be.
    """
    desk = Desk(pack, ways, first or ways.new())
    text = ""
    try:
        text = _lead(desk, talk, first, why)
    except (Left, EOFError):
        pass
    except KeyboardInterrupt:
        with suppress(EOFError):
            talk.gap()  # the terminal has written what was pressed
    finally:
        desk.keep()
    with suppress(EOFError):
        if text and desk.withdrawal.status in UNTOLD:
            talk.say("The message is finished. Nothing was sent from here: sending it stays with you.")
        _farewell(desk, talk)
    return text, desk.trouble


def _lead(desk: Desk, talk: Talk, first: Withdrawal | None, why: str) -> str:
    ways = desk.ways
    talk.say(*guidance.greeting(ways, why, known=first is None or bool(desk.about)), ways.mail_trouble)
    if first is None:
        desk.open(home.choose(desk.pack, ways, talk))
    if desk.about:
        talk.gap()
        talk.say(f"This is about {desk.about}.")
    if desk.withdrawal.status not in UNTOLD and not desk.page:
        desk.move(AFTER)
    return Dialogue(desk, talk).run()


def _farewell(desk: Desk, talk: Talk) -> None:
    """Say what is kept, and how to go on with it."""
    ways, name = desk.ways, desk.withdrawal.name
    if ways.saving and ways.is_kept(desk.withdrawal):
        talk.say(
            desk.trouble and f"The last changes are not kept. {desk.trouble}", f"Kept as {name}. To go on with it:"
        )
        talk.say_whole(resuming(name))
    elif desk.trouble:
        talk.say(f"Nothing is kept. {desk.trouble}")
    elif ways.attended:
        untold = "Nothing new was told. What was kept before stays." if ways.kept().items else _UNTOLD
        talk.say(untold if ways.saving else "Nothing is kept of this session.")
