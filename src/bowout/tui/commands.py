"""Every command of the wizard in one table: it gives the bindings, the key bar, the help page and `bowout keys`."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from textual.binding import Binding

WIZARD = ("situation", "guideline", "review")
PLACES = ("home", *WIZARD)


class Command(Struct, frozen=True, kw_only=True):
    """One command: `keys` as Textual names them (the first is shown), `label` for the key bar, `help` a sentence.

    `where` names the kinds of page that have it. `bar` is its place on the key bar, the smallest first; 0 keeps it off.
    `spare` is how soon a narrow bar drops it, the greatest first; `small` shows it in small windows only.
    `shown` is what the bar shows where a widget, not the binding, takes the key.
    """

    id: str
    keys: str
    label: str
    help: str
    where: tuple[str, ...]
    bar: int = 0
    spare: int = 5
    small: bool = False
    shown: str = ""
    action: str = ""

    @property
    def key(self) -> str:
        """The key as it is written on a keyboard."""
        return self.shown or key_name(self.keys.split(",")[0])

    @property
    def run(self) -> str:
        """The action that Textual runs."""
        return self.action or f"app.{self.id}"


COMMANDS: tuple[Command, ...] = (
    Command(
        id="choose",
        spare=9,
        keys="",
        shown="↑↓",
        label="choose",
        help="Move over the choices; the message follows.",
        where=("home", "guideline", "review"),
        bar=1,
        action="screen.focus_next",
    ),
    Command(
        id="next",
        spare=1,
        keys="ctrl+n",
        shown="Enter",
        label="next",
        help="Take what is chosen and go on. Ctrl+N does it from anywhere.",
        where=("situation", "guideline"),
        bar=2,
        action="app.step_on",
    ),
    Command(
        id="back",
        spare=4,
        keys="escape",
        label="back",
        help="Go back one step; nothing is lost. Shift+Tab does it from the top of a page.",
        where=WIZARD,
        bar=3,
        action="app.step_back",
    ),
    Command(
        id="own_words",
        keys="ctrl+o",
        label="own words",
        help="Write this part, or on the last page the whole message, in your own words.",
        where=("guideline", "review"),
        bar=4,
        action="screen.own_words",
    ),
    Command(
        id="copy", keys="f5", label="copy", help="Copy the message.", where=("review",), bar=5, action="screen.copy"
    ),
    Command(
        id="save",
        spare=7,
        keys="ctrl+s",
        label="save to a file",
        help="Save the message to a file.",
        where=("review",),
        bar=6,
        action="screen.save",
    ),
    Command(
        id="jump",
        spare=6,
        keys="ctrl+g",
        label="jump",
        help="Jump to any step.",
        action="app.sheet('jump')",
        where=WIZARD,
        bar=7,
    ),
    Command(
        id="preview",
        small=True,
        spare=2,
        keys="f4",
        label="message",
        help="In a small window: switch between the page and the message.",
        where=WIZARD,
        bar=9,
        action="screen.preview",
    ),
    Command(
        id="help",
        spare=0,
        keys="f2",
        label="help",
        help="Every key, and what it does.",
        action="app.sheet('help')",
        where=PLACES,
        bar=20,
    ),
    Command(
        id="plain",
        keys="f6",
        label="plain text",
        help="Show the message as plain text, to select with the mouse.",
        where=("review",),
        action="screen.plain",
    ),
    Command(
        id="mend",
        keys="ctrl+r",
        label="mend",
        help="Go to the page that mends the gravest thing the coach noticed.",
        where=WIZARD,
        action="app.mend",
    ),
    Command(
        id="remarks",
        keys="ctrl+l",
        label="remarks",
        help="All that the coach noticed: why it matters, what mends it, and how to put it aside.",
        where=WIZARD,
        action="app.sheet('remarks')",
    ),
    Command(
        id="shapes",
        keys="f9",
        label="another way",
        help="Say it another way: cue cards for a call, voicemail, portal, LinkedIn, a reply if they push back.",
        where=("review",),
        action="screen.shapes",
    ),
    Command(
        id="finish",
        keys="ctrl+d",
        label="finish",
        help="Leave with the message done; where the output is a pipe or a file, the message goes there.",
        where=("review",),
        action="screen.finish",
    ),
    Command(
        id="tone",
        keys="ctrl+t",
        label="tone",
        help="Change the tone: warm, formal, brief.",
        action="app.sheet('tone')",
        where=WIZARD,
    ),
    Command(
        id="sources",
        keys="f3",
        label="sources",
        help="Where the advice on this page comes from.",
        action="app.sheet('sources')",
        where=WIZARD,
    ),
    Command(
        id="scroll_up",
        keys="pageup",
        label="scroll up",
        help="Scroll the message up.",
        where=WIZARD,
        action="screen.scroll_message(-1)",
    ),
    Command(
        id="scroll_down",
        keys="pagedown",
        label="scroll down",
        help="Scroll the message down.",
        where=WIZARD,
        action="screen.scroll_message(1)",
    ),
    Command(id="home", keys="f7", label="all withdrawals", help="Go to the withdrawals that are kept.", where=WIZARD),
    Command(
        id="theme", keys="f8", label="theme", help="Change the colours.", action="app.sheet('theme')", where=PLACES
    ),
    Command(
        id="leave",
        spare=8,
        keys="ctrl+q,ctrl+c",
        label="leave",
        help="Leave Bow Out; everything is kept. Ctrl+C does the same.",
        action="app.sheet('leave')",
        where=PLACES,
        bar=21,
    ),
)


def key_name(key: str) -> str:
    """A key as people write it: "ctrl+g" is "Ctrl+G", "escape" is "Esc", "f2" is "F2"."""
    names = {"escape": "Esc", "pageup": "PgUp", "pagedown": "PgDn", "ctrl": "Ctrl", "shift": "Shift"}
    return "+".join(names.get(part, part.upper() if len(part) < 3 else part.capitalize()) for part in key.split("+"))


def commands_of(place: str) -> tuple[Command, ...]:
    """The commands that a kind of page has, in the order of the table."""
    return tuple(command for command in COMMANDS if place in command.where)


def bar_of(place: str) -> tuple[Command, ...]:
    """The commands that the key bar shows on a kind of page."""
    return tuple(sorted((c for c in commands_of(place) if c.bar), key=lambda command: command.bar))


def bindings(commands: Iterable[Command] = COMMANDS) -> list[Binding]:
    """The Textual bindings of commands; those of Ctrl and function keys win over a text field."""
    return [
        Binding(key, command.run, command.label, show=False, priority=key.startswith(("ctrl+", "f")))
        for command in commands
        for key in filter(None, command.keys.split(","))
    ]


def key_lines() -> list[str]:
    """Every command as a line of text: key, label, help."""
    width = max(len(command.key) for command in COMMANDS)
    return [f"{command.key:{width}}  {command.help}" for command in COMMANDS]
