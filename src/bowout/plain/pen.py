"""Writing text of several lines: what was there before is never lost, whatever ends the writing and wherever."""

from __future__ import annotations

from collections.abc import Callable

from bowout.plain.talk import CANCEL, COMMANDS, END, Option, Talk

KEPT, WRITTEN, AWAY = "kept", "written", "away"
"""How writing can end."""

ENDS = "A line with only a full stop" if END == "." else f"The line {END}"

_AGAIN = (
    Option("keep", "Keep it"),
    Option("more", "Write more"),
    Option("anew", "Write it anew"),
    Option("away", "Take it away"),
)


def rewrite(talk: Talk, asked: str, before: str, take: Callable[[str], None], undo: Callable[[], None]) -> str:
    """Ask what is to become of a text that is there, and write it where there is none; how that ended.

    `take` gets all of it after every line, "" where it is taken away, and `undo` is called if the person cancels.
    """
    way = talk.choose(f"{asked}\nIt now says: {before}".strip(), _AGAIN, "keep") if before.strip() else "anew"
    if way == "away":
        take("")
        return AWAY
    if way not in ("more", "anew"):
        return KEPT
    return write(talk, "" if before.strip() else asked, before, take, undo, adding=way == "more")


def write(  # noqa: PLR0913 - two texts, two ways to keep them, and whether the first stays
    talk: Talk, asked: str, before: str, take: Callable[[str], None], undo: Callable[[], None], *, adding: bool = False
) -> str:
    """Take lines until they are ended. Until then the text from before stands in front of them, so that both are kept
    if the lines break off; it stays there for good where the person is `adding` to it."""
    stays = "" if not before.strip() else " Until then the old words stay."
    how = f"Write as many lines as you like. {ENDS} ends.{stays}"
    talk.gap()
    talk.say(asked, f"{how} A line with only the word {CANCEL}, or to end at once, changes nothing.")
    old = before.split("\n") if before.strip() else []
    lines: list[str] = []
    for line in talk.lines():
        if line.strip().lower() == CANCEL:
            if _text(lines):
                undo()
            return KEPT
        if line.strip() in COMMANDS:
            talk.say(f"Taken down as your words: {line.strip()}. {ENDS} ends, and then commands work again.")
        lines.append(line)
        if _text(lines):
            take(_text([*old, *lines]))
    if not _text(lines):
        return KEPT
    if old and not adding:
        take(_text(lines))
    return WRITTEN


def _text(lines: list[str]) -> str:
    return "\n".join(lines).strip()
