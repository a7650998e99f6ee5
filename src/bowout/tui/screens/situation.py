"""The first step: the few facts that the message needs."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Input

from bowout.core.draft import Draft
from bowout.core.flow import SITUATION, asked, missing, needed
from bowout.core.step_rows import channel_words
from bowout.tui.doors import Doors
from bowout.tui.screens.page import Page
from bowout.tui.view import View
from bowout.tui.widgets.advice import Advice
from bowout.tui.widgets.field_row import CHANGED_BY, FieldRow, Pick, fitting
from bowout.tui.widgets.still import Still

ROOM = 17
"""From so many lines on, what stands while a row cannot be read is told below it, and all help has room as well."""


class _Rows(Vertical):
    """The rows, scrolled where they have not room enough."""

    def on_resize(self) -> None:
        """Keep the row under the keyboard in sight."""
        if self.has_focus_within and self.screen.focused is not None:
            self.screen.focused.scroll_visible(animate=False, force=True)

    @property
    def lines(self) -> int:
        """How many lines they take."""
        told = self.screen.has_class("-told")
        return sum(1 + (told and row.has_class("-stands")) for row in self.query(FieldRow) if row.display)


class SituationPage(Page):
    """A row a fact; the help of the row under the keyboard stands below them."""

    place: ClassVar[str] = "situation"
    AUTO_FOCUS = "FieldRow Input"

    def __init__(self, view: View, doors: Doors) -> None:
        super().__init__(view, doors)
        lacking = missing(view.pack, view.draft)
        if lacking and SITUATION in view.withdrawal.visited:
            # Before the first key comes: what is typed at once belongs there already.
            row = f"#field-{lacking[0].id}"
            self.AUTO_FOCUS = f"{row} Input, {row} Pick"  # type: ignore[misc]  # Textual reads it from the page

    def compose_advice(self) -> ComposeResult:
        """The rows, the help, the tips."""
        with _Rows(id="fields"):
            for field in self.view.pack.fields:
                if field.screen == self.step_id:
                    row = FieldRow(field, self.view)
                    row.display = field in self._asked()
                    yield row
        yield Still(id="help")
        yield Advice(*self.view.advice)

    def on_mount(self) -> None:
        """Whoever comes back here while something is needed is told so, and brought there."""
        if self.step_id in self.view.withdrawal.visited:
            self.call_later(self.holds_back, self.view.draft)

    def show(self, view: View) -> None:
        """Show a new picture: rows that no longer apply go, others come."""
        super().show(view)
        fields = self._asked()
        for row in self.query(FieldRow):
            row.display = row.field in fields
            row.show(view)
        self._help()

    def on_side_sized(self) -> None:
        """See anew what there is room for."""
        self.set_class(self.query_one("#advice").content_size.height >= ROOM, "-told")
        self._help()

    def on_descendant_focus(self) -> None:
        """Show the help of the row that the keyboard reached."""
        self._help()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say at once how to write what cannot be read."""
        event.stop()
        self._help()

    @on(Input.Submitted)
    @on(Pick.Done)
    def go_on(self, event: Input.Submitted | Pick.Done) -> None:
        """Enter goes to the next row, from the last one to the next step."""
        event.stop()
        if not self.action_row(1):
            self.call_next(self.app.run_action, "step_on")

    def holds_back(self, draft: Draft) -> bool:
        """Whether a draft cannot do without something here, or a text could not be read; goes there and says so."""
        lacking = missing(self.view.pack, draft)
        unread = _unread(self)
        if lacking:
            self.say(f"Still needed: {needed(self.view.pack, draft)}.")
            self.query_one(f"#field-{lacking[0].id}").query("Input, Pick").first().focus()
        elif unread:
            self.say(f"{unread[0].field.label}: {unread[0].note} Or leave it empty.")
            unread[0].query("Input").first().focus()
        return bool(lacking or unread)

    def not_taken(self) -> str:
        """What was typed here and could not be read, to be told where the person goes; "" if there is none."""
        unread = _unread(self)
        if not unread:
            return ""
        told = " ".join(map(_what_stands, unread))
        return fitting(f"{told} {unread[0].note}", "", Size(self.size.width - 2, 4))

    def _row(self) -> FieldRow | None:
        node = self.focused
        return next((parent for parent in node.ancestors if isinstance(parent, FieldRow)), None) if node else None

    def _asked(self) -> tuple[object, ...]:
        return asked(self.view.pack, self.view.draft, self.step_id, self.view.now)

    def _help(self) -> None:
        row = self._row()
        channel = row is not None and row.field.id == "channel"
        words, keys = "" if row is None else row.help, ""
        if channel:
            words = channel_words(self.view.pack, self.view.draft, self.view.known)
        elif row is not None and row.query(Pick):
            keys = CHANGED_BY
        words = fitting(words, keys, self._room())
        self.query_one("#help", Still).say(words)
        self.query_one(Advice).set_class(channel or not self._has_room(words), "-none")

    def _room(self) -> Size:
        """The room for help below the rows, whether it has it now or once the advice has given way."""
        if self.has_class("-short"):
            return self.query_one("#help").content_size
        side = self.query_one("#advice").content_size
        return Size(side.width, side.height - 1 - self.query_one(_Rows).lines)

    def _has_room(self, words: str) -> bool:
        """Whether the advice can stand below the help of the row without cutting it off."""
        side = self.query_one("#advice").content_size
        wanted = len(Content(words).wrap(max(side.width, 1))) + len(self.query_one(Advice).lines(max(side.width, 1)))
        return not side or self.query_one(_Rows).lines + 1 + wanted <= side.height


def _what_stands(row: FieldRow) -> str:
    """What becomes of a row whose text cannot be read."""
    label = row.field.label
    return f"{label} could not be read: {row.stands}." if row.stands else f"{label} is left out: it could not be read."


def _unread(page: Page) -> list[FieldRow]:
    """The rows in which something is typed that cannot be read."""
    return [row for row in page.query(FieldRow) if row.display and row.note]
