"""What every step's page has in common: title, progress, advice beside the message, a notice, and the key bar."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.events import Mount
from textual.message import Message

from bowout.tui.bindings import bind
from bowout.tui.commands import bar_of, commands_of
from bowout.tui.doors import Doors
from bowout.tui.screens.message_beside import MessageBeside
from bowout.tui.screens.notices import Notices
from bowout.tui.view import View
from bowout.tui.widgets.advice import Advice
from bowout.tui.widgets.key_bar import KeyBar
from bowout.tui.widgets.letter import Paper, Preview
from bowout.tui.widgets.peek import Peek
from bowout.tui.widgets.progress import Progress
from bowout.tui.widgets.remarks_line import RemarksLine
from bowout.tui.widgets.still import Still
from bowout.tui.widgets.title import Title

WIDTHS = [(0, "-narrow"), (72, "-beside"), (110, "-wide")]
HEIGHTS = [(0, "-short"), (20, "-tall"), (30, "-roomy")]
"""The sizes from which on a page is laid out in another way, and the classes that say so in the style sheet."""


class Side(Vertical):
    """The left side of a page; tells the page whenever it has another size."""

    class Sized(Message):
        """It has another size, and so has all that stands in it."""

    def on_resize(self) -> None:
        """Tell."""
        self.post_message(self.Sized())


class Page(MessageBeside, Notices):
    """One step. Subclasses give `compose_advice` and may extend `show`; the app hands every change to `show`."""

    place: ClassVar[str] = "guideline"

    BINDINGS: ClassVar[list[BindingType]] = [Binding("shift+tab", "before", "back", show=False)]
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS

    def __init__(self, view: View, doors: Doors) -> None:
        super().__init__()
        bind(self, commands_of(self.place, doors.commands))
        self.view = view
        self.doors = doors

    @on(Mount)
    def watch_layout(self) -> None:
        """Draw the whole page after every layout; only cells that changed are sent.

        Textual itself draws what a layout moved, but it may lay out in between, to tell a widget out of sight how large
        it is; what that moved would stay on the screen where it was.
        """
        self.screen_layout_refresh_signal.subscribe(self, lambda _: self.refresh())

    @property
    def heading(self) -> str:
        """Which page this is, as the first line says it."""
        flow = self.view.flow
        return f"{flow.at + 1}/{len(flow.steps)}  {flow.step.title}"

    @property
    def step_id(self) -> str:
        """The id of this page's step."""
        return self.view.flow.step.id

    def compose(self) -> ComposeResult:
        """The page."""
        yield Title(self.view.about, self.heading)
        yield Progress(self.view.flow, self.view.done)
        with Horizontal(id="body"):
            with Side(id="advice"):
                yield from self.compose_advice()
            yield from self.compose_paper()
        yield Peek(self._peek())
        yield Still(id="notice")
        yield KeyBar(tuple(one for one in bar_of(self.place, self.doors.commands) if self.doors.offers(one.id)))

    def compose_advice(self) -> ComposeResult:
        """The left side."""
        raise NotImplementedError

    def compose_paper(self) -> ComposeResult:
        """The right side: the message."""
        with Vertical(id="paper"):
            yield Preview(self.paper, self.step_id)
            mend, remarks = self.doors.key("mend"), self.doors.key("remarks")
            mends = (f"{mend} mends it, {remarks} lists all", f"{mend} mends, {remarks} lists", f"{remarks} lists all")
            yield RemarksLine(self.view, mends, (f"{remarks} says more",))

    @property
    def paper(self) -> Paper:
        """What the preview draws."""
        return Paper(self.view.to, self.view.message, self.view.marks)

    def show(self, view: View) -> None:
        """Show a new picture of the state."""
        self.view = view
        self.query_one(Title).show(view.about)
        for preview in self.query(Preview):
            preview.show(self.paper)
        for line in self.query(RemarksLine):
            line.show(view)
        for peek in self.query(Peek):
            peek.show(self._peek())
        for advice in self.query(Advice):
            advice.show(*view.advice)
        if view.trouble:
            self.say(view.trouble)

    async def action_before(self) -> None:
        """The control before; from the first one, the step before."""
        chain = self.focus_chain
        if not chain or self.focused is chain[0]:
            await self.app.run_action("step_back")
        else:
            self.focus_previous()
