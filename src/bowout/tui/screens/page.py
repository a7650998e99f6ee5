"""What every step's page has in common: title, progress, advice beside the message, a notice, and the key bar."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import Mount
from textual.screen import Screen
from textual.widget import Widget

from bowout.core.guideline import Tip
from bowout.tui.bindings import bind
from bowout.tui.commands import bar_of, commands_of
from bowout.tui.doors import Doors
from bowout.tui.screens.notices import Notices
from bowout.tui.view import View
from bowout.tui.widgets.key_bar import KeyBar
from bowout.tui.widgets.letter import Paper, Preview
from bowout.tui.widgets.progress import Progress
from bowout.tui.widgets.remarks_line import RemarksLine
from bowout.tui.widgets.still import Still
from bowout.tui.widgets.wrapped import Wrapped, hanging

ROOM, LEAST = 26, 7
"""From so many cells on, the program's name stands before what a page is about, and this stands there at all."""


class Title(Wrapped):
    """The first line: what this withdrawal is about, and which step is open."""

    def __init__(self, about: str, where: str) -> None:
        super().__init__()
        self.about = about
        self.where = where

    def show(self, about: str) -> None:
        """Take another subject."""
        self.about = about
        self.repaint()

    def lines(self, width: int) -> list[Content]:
        """The one line: the subject on the left, the page on the right; where both do not fit, the page."""
        where = Content(self.where).truncate(width, ellipsis=True)
        room = width - where.cell_length - 2
        left = Content(f"Bow Out   {self.about}" if room >= ROOM else self.about)
        left = left.truncate(room, ellipsis=True) if room >= LEAST else Content("")
        return [left + " " * (width - left.cell_length - where.cell_length) + where]


class Advice(Wrapped):
    """The tips and the mistakes of a page, each with a word in front that says which it is."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"advice--word"}

    def __init__(self, tips: tuple[Tip, ...], mistakes: tuple[Tip, ...]) -> None:
        super().__init__()
        self.tips, self.mistakes = tips, mistakes

    def show(self, tips: tuple[Tip, ...], mistakes: tuple[Tip, ...]) -> None:
        """Show other advice."""
        if (tips, mistakes) != (self.tips, self.mistakes):
            self.tips, self.mistakes = tips, mistakes
            self.repaint()

    def lines(self, width: int) -> list[Content]:
        """As much advice as the window has room for, whole pieces only: the first tip and mistake before the others."""
        pieces = [self._piece("Tip", tip, width) for tip in self.tips]
        warnings = [self._piece("Avoid", mistake, width) for mistake in self.mistakes]
        room = max((self.screen.size.height - 14) // 2, 3)
        shown = []
        for piece in [*pieces[:1], *warnings[:1], *pieces[1:], *warnings[1:]]:
            if len(piece) <= room:
                shown.append(piece)
                room -= len(piece)
        return [line for piece in [*pieces, *warnings] if piece in shown for line in piece]

    def _piece(self, label: str, tip: Tip, width: int) -> list[Content]:
        word = self.look_of("advice--word")
        first, *rest = hanging(Content(tip.text), width, " " * 7, " " * 7)
        return [Content.styled(f"{label:7}", word) + first[7:], *rest]


class Peek(Wrapped):
    """In a small window: one line of the message while the page is open."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def show(self, text: str) -> None:
        """Show another line."""
        self.text = text
        self.repaint()

    def lines(self, width: int) -> list[Content]:
        """The one line."""
        return [Content("▌" + self.text).truncate(width, ellipsis=True)]


WIDTHS = [(0, "-narrow"), (72, "-beside"), (110, "-wide")]
HEIGHTS = [(0, "-short"), (18, "-tall"), (30, "-roomy")]
"""The sizes from which on a page is laid out in another way, and the classes that say so in the style sheet."""


class Page(Screen[None], Notices):
    """One step. Subclasses give `compose_advice` and may extend `show`; the app hands every change to `show`."""

    place: ClassVar[str] = "guideline"
    writes_in_message: ClassVar[bool] = False
    """Whether own words are written in the message itself, which hides a small page as long as they are."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("shift+tab", "before", "back", show=False)]
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS

    def __init__(self, view: View, doors: Doors) -> None:
        super().__init__()
        bind(self, commands_of(self.place, doors.commands))
        self.view = view
        self.doors = doors
        self._left: Widget | None = None

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
            with Vertical(id="advice"):
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
            short = (f"{mend} mends, {remarks} lists", f"{remarks} lists all")
            yield RemarksLine(self.view, f"{mend} mends it, {remarks} lists all", *short)

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

    def close_inner(self) -> bool:
        """Close what is open inside the page, such as own words; False if nothing is."""
        writing, reading = self.has_class("-writing"), self.has_class("-message")
        if reading and not (writing and self.writes_in_message):
            self.action_preview()
        elif writing:
            self.action_own_words()
        return writing or reading

    def action_own_words(self) -> None:
        """Open or close the place for own words, where the page has one."""

    async def action_before(self) -> None:
        """The control before; from the first one, the step before."""
        if self.focused is self.focus_chain[0] if self.focus_chain else True:
            await self.app.run_action("step_back")
        else:
            self.focus_previous()

    def action_preview(self) -> None:
        """In a small window: the message instead of the page, or back to where the keyboard was."""
        small = self.has_class("-short", "-narrow")
        if self.has_class("-writing") and self.writes_in_message:
            if small:
                self.action_own_words()
            return
        if not self.has_class("-message"):
            if not small:
                return
            self._left = self.focused
        self.toggle_class("-message")
        self.query_one(KeyBar).suit()
        if self._left is not None and not self.has_class("-message"):
            self.app.stylesheet.update(self)  # what is out of sight takes no keyboard, and a key may come at once
            self.set_focus(self._left)
        self.query_one(Peek).show(self._peek())
        for preview in self.query(Preview):
            preview.call_after_refresh(preview.reveal)

    def action_scroll_message(self, by: int) -> None:
        """Scroll the message by most of a page."""
        for preview in self.query(Preview):
            preview.scroll_relative(y=by * max(preview.size.height - 2, 1), animate=False)

    def _peek(self) -> str:
        """One line of what a small window hides: the page while the message is open, else this page's part of it."""
        if self.has_class("-message"):
            return self.view.flow.step.title
        parts = [part.text for block in self.view.message.blocks for part in block.parts if part.source == self.step_id]
        return " ".join(parts).replace("\n", " ") if parts else self.view.message.subject
