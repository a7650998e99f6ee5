"""The same decision in other shapes: cue cards one at a time, and short texts to copy or save."""

from __future__ import annotations

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.geometry import Offset
from textual.screen import ModalScreen

from bowout.core.journey import message_moment
from bowout.core.rendition import Rendition
from bowout.core.renditions import Card, NotFitting, cards, render
from bowout.tui.bindings import bind
from bowout.tui.doors import Doors
from bowout.tui.outlet import Outlet
from bowout.tui.screens.ask import Read
from bowout.tui.screens.notices import Notices
from bowout.tui.screens.page import HEIGHTS
from bowout.tui.view import View
from bowout.tui.widgets.choice import Choice, Option
from bowout.tui.widgets.still import Still

GIVES = {"copy": "Copy it", "save": "Save it to a file", "plain": "Show it as plain text, to select"}
"""What can be done with a text: the commands of the review that these pages have too, and their own words for them."""

ROOM = 72
"""Columns from which the line below a card names the keys for giving it out, too."""


class GivenPage(ModalScreen[None], Notices):
    """A page over a page with a text to give out: copied, saved under a name that begins with `name`, or shown."""

    def __init__(self, text: str, name: str, doors: Doors) -> None:
        super().__init__()
        bind(self, [command for command in doors.commands if command.id in GIVES])
        self.text = text
        self.file = name
        self.doors = doors

    @property
    def outlet(self) -> Outlet:
        """The way out of this page."""
        return Outlet(self.app, self.doors, self.say)

    def action_copy(self) -> None:
        """Copy the text."""
        self.outlet.copy(self.text)

    def action_save(self) -> None:
        """Save the text."""
        self.outlet.save(self.text, self.file)

    def action_plain(self) -> None:
        """Show the text plainly."""
        self.outlet.plain(self.text)

    def action_close(self) -> None:
        """Close the page."""
        self.dismiss(None)


class CardsPage(GivenPage):
    """One cue card at a time, in the middle of the screen, with nothing else on it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space,right,down,pagedown", "turn(1)", "next", show=False),
        Binding("left,up,backspace,pageup", "turn(-1)", "back", show=False),
        Binding("escape", "close", "close", show=False),
    ]
    VERTICAL_BREAKPOINTS = HEIGHTS

    def __init__(self, cards: tuple[Card, ...], text: str, name: str, doors: Doors) -> None:
        super().__init__(text, name, doors)
        self.cards = cards
        self.at = 0

    def compose(self) -> ComposeResult:
        """Title, lines, where in the deck, the keys."""
        with Vertical(id="card"):
            yield Still(id="heading")
            yield Still(id="lines")
        yield Still(id="hint")

    @property
    def eye(self) -> Offset:
        """The beginning of what is in sight of the card; nothing here has the keyboard."""
        heading, card = self.query_one("#heading").region, self.query_one("#card").content_region
        return Offset(heading.x, max(heading.y, card.y))

    def on_mount(self) -> None:
        """Show the first card."""
        self._show()

    def action_turn(self, by: int) -> None:
        """The rest of a card that the window cuts, the next card or the one before; the ends hold."""
        card = self.query_one("#card")
        if by > 0 and card.scroll_offset.y < card.max_scroll_y:
            card.scroll_page_down(animate=False)
            self.say("")
            return
        self.at = min(max(self.at + by, 0), len(self.cards) - 1)
        self._show()

    def say(self, words: str, *, stays: bool = False) -> None:
        """Put a sentence in the place of the keys, until the next card."""
        super().say(words, stays=stays)
        self.query_one("#hint", Still).say(words or self._keys())

    def _show(self) -> None:
        card = self.cards[self.at]
        self.query_one("#card").scroll_home(animate=False)
        self.query_one("#heading", Still).say(card.title)
        self.query_one("#lines", Still).say("\n\n".join(card.lines))
        self.say("")

    def _keys(self) -> str:
        more = "Enter next  " if self.at < len(self.cards) - 1 else ""
        given = [f"  {self.doors.key(way)} {way}" for way in ("copy", "save") if self.doors.offers(way)]
        keys = "".join(given) if self.size.width >= ROOM else ""
        return f"{self.at + 1} of {len(self.cards)}  {more}← back  Esc close{keys}"


class ShapePage(GivenPage):
    """One short text, whole, with what can be done with it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "close", show=False),
        Binding("pageup", "turn(-1)", "up", show=False, priority=True),
        Binding("pagedown", "turn(1)", "down", show=False, priority=True),
    ]
    VERTICAL_BREAKPOINTS = HEIGHTS

    def __init__(self, shape: Rendition, text: str, advice: str, name: str, doors: Doors) -> None:
        super().__init__(text, name, doors)
        self.heading = shape.title
        self.advice = advice
        self.said = ""

    def compose(self) -> ComposeResult:
        """Title, text, advice, actions, notice."""
        with Vertical(id="sheet"):
            yield Still(self.heading, id="heading")
            with VerticalScroll(can_focus=False, id="text"):
                yield Still(self.text.rstrip())
                yield Still(self.advice, id="rest")
            yield Still(self.advice, id="words")
            gives = {way: words for way, words in GIVES.items() if self.doors.offers(way)}
            keys = {option: self.doors.key(option) for option in gives} | {"close": "Esc"}
            width = max(map(len, keys.values()))
            rows = {**gives, "close": "Close"}
            yield Choice([Option(row, words, lead=f"{keys[row]:{width}}  ") for row, words in rows.items()])
            yield Still(id="notice")

    async def on_choice_chosen(self, event: Choice.Chosen) -> None:
        """Do what was chosen."""
        event.stop()
        await self.run_action(event.option_id)

    def say(self, words: str, *, stays: bool = False) -> None:
        """Put a sentence on the notice line."""
        self.said = words
        super().say(words, stays=stays)
        self.call_after_refresh(self._fit)

    def on_resize(self) -> None:
        """Give the text another height."""
        self.call_after_refresh(self._fit)

    def _fit(self, again: int = 2) -> None:
        """Give the text the room that all the rest leaves, so that nothing falls off the window.

        `again` is how often to look once more: words that have just come may not have their height yet.
        """
        if not self.query("#sheet #text"):
            return  # closed before it could be drawn again
        sheet, text = self.query_one("#sheet"), self.query_one("#text")
        rest = sum(
            child.outer_size.height + child.styles.margin.height
            for child in sheet.children
            if child is not text and child.display
        )
        text.styles.max_height = max(self.size.height - sheet.gutter.height - rest - text.styles.margin.height, 2)
        if again:
            self.call_after_refresh(self._fit, again - 1)
        else:
            self.call_after_refresh(self._point_on)

    def _point_on(self) -> None:
        """Where the text is longer than its room, say how to read on."""
        if self.query("#text") and not self.said and self.query_one("#text").max_scroll_y:
            self.query_one("#notice", Still).say("PgDn shows the rest of it.")

    def action_turn(self, by: int) -> None:
        """Scroll the text by a page."""
        text = self.query_one("#text")
        text.scroll_relative(y=by * max(text.size.height - 1, 1), animate=False, immediate=True)


def open_shape(app: App[object], doors: Doors, view: View, form: str) -> None:
    """Open a rendition over the page: cue cards one at a time, a text with what can be done with it.

    "email" is the message itself. Where it does not belong, the page says why.
    """
    shapes = {shape.id: shape for shape in view.pack.renditions}
    shape = shapes.get(form, Rendition(id=form, title="The message", help="", shape="text", sections=()))
    moment = message_moment(view.withdrawal, view.now, form)
    try:
        text, name = render(view.pack, view.draft, moment, form), file_name(doors, view, form)
        if shape.shape == "cards":
            app.push_screen(CardsPage(cards(view.pack, view.draft, moment, form), text, name, doors))
            return
    except NotFitting as why:
        app.push_screen(Read(shape.title, str(why)))
        return
    advice = "\n".join(tip.text for tip in shape.tips if tip.applies(view.known))
    app.push_screen(ShapePage(shape, text, advice, name, doors))


def file_name(doors: Doors, view: View, form: str = "") -> str:
    """The file name to begin with, for the message or for another form of it."""
    situation = view.draft.situation
    name = doors.file_name(situation.company, situation.role, view.now.date())
    return name.replace("withdrawal", form, 1) if form else name
