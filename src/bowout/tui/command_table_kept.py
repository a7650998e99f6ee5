"""The commands of the pages over all withdrawals: the first page, and the lessons."""

from __future__ import annotations

from bowout.tui.command import Command

KEPT: tuple[Command, ...] = (
    Command(
        id="mark",
        keys="f5",
        label="what comes next",
        help="What comes next for the highlighted withdrawal: told, followed up, closed.",
        where=("home",),
        bar=3,
        action="screen.mark",
    ),
    Command(
        id="rename",
        keys="f3",
        label="rename",
        help="Give the highlighted withdrawal another name.",
        where=("home",),
        bar=4,
        action="screen.rename",
    ),
    Command(
        id="duplicate",
        keys="f4",
        label="copy",
        help="Begin a new withdrawal with the facts and phrasings of the highlighted one.",
        where=("home",),
        bar=5,
        action="screen.duplicate",
    ),
    Command(
        id="delete",
        keys="delete",
        label="delete",
        help="Delete the highlighted withdrawal, after a question.",
        where=("home",),
        bar=6,
        action="screen.delete",
    ),
    Command(
        id="undo",
        keys="f6",
        label="undo",
        help="Bring back the withdrawal that was deleted last.",
        where=("home",),
        action="screen.undo",
    ),
    Command(
        id="lessons",
        keys="f9",
        label="lessons",
        help="What all withdrawals taught, to search and to save.",
        where=("home",),
        bar=7,
        action="screen.lessons",
    ),
    Command(
        id="export",
        keys="ctrl+s",
        label="save as Markdown",
        help="Save all lessons as a Markdown file.",
        where=("lessons",),
        bar=4,
        action="screen.export",
    ),
    Command(
        id="leave_lessons",
        keys="escape",
        label="back",
        help="Go back to the first page.",
        where=("lessons",),
        bar=3,
        action="app.home",
    ),
)
