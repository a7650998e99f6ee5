"""One whole conversation: which withdrawal, the greeting, the dialogue, and an end that always keeps."""

from __future__ import annotations

from bowout.core.pack import Pack
from bowout.core.rows import AFTER
from bowout.core.withdrawal import UNTOLD, Withdrawal
from bowout.plain import guidance, home
from bowout.plain.desk import Desk
from bowout.plain.dialogue import Dialogue
from bowout.plain.talk import Left, Talk
from bowout.plain.ways import Ways


def converse(pack: Pack, ways: Ways, first: Withdrawal | None, talk: Talk, why: str = "") -> str:
    """Talk until the message is finished, and give it; "" if the person left before. All that was told is kept.

    `first` None asks which one to go on with; one that was sent opens at what comes next. `why` is a sentence on why
    the wizard speaks in lines, if need be.
    """
    desk = Desk(pack, ways, first or ways.new())
    try:
        talk.say(*guidance.greeting(ways, why, known=first is None or bool(desk.about)))
        if first is None:
            desk.open(home.choose(pack, ways, talk))
        if desk.about:
            talk.gap()
            talk.say(f"This is about {desk.about}.")
        if desk.withdrawal.status not in UNTOLD and not desk.page:
            desk.move(AFTER)
        return Dialogue(desk, talk).run()
    except (Left, EOFError):
        return ""
    finally:
        desk.keep()
