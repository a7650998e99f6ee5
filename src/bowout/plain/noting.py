"""A thought for oneself, taken down line by line. It stays with the withdrawal and reaches no message."""

from __future__ import annotations

from collections.abc import Callable

from bowout.plain.guidance import ENDS
from bowout.plain.talk import Option, Talk

_AGAIN = (
    Option("keep", "Keep it"),
    Option("more", "Write more"),
    Option("anew", "Write it anew"),
    Option("away", "Take it away"),
)


def note(talk: Talk, asked: str, before: str, take: Callable[[str], None]) -> None:
    """Ask for a thought; `take` gets all of it after every line, so that nothing is lost where the lines break off.

    What was written before can be kept, gone on with, replaced or taken away; `take` then gets "".
    """
    way = talk.choose(f"{asked}\nYou wrote: {before}", _AGAIN, "keep") if before.strip() else "anew"
    if way == "keep":
        return
    if way == "away":
        take("")
        talk.say("Taken away.")
        return
    lines = before.split("\n") if way == "more" else []
    talk.gap()
    talk.say("" if before else asked, f"Write as many lines as you like. {ENDS} ends. Ending at once changes nothing.")
    written = False
    for line in talk.lines():
        lines.append(line)
        if line.strip():
            written = True
            take("\n".join(lines).strip())
    talk.say("Noted, for you alone." if written else "It stays as it was." if before else "Nothing is noted.")
