"""One guideline, one page: this class serves all of them, whatever the pack holds."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from bowout.core.draft import Answer
from bowout.core.flow import asked
from bowout.core.guideline import Guideline
from bowout.core.rows import Row
from bowout.core.step_rows import NOTHING, OWN, advice, phrasing_row, phrasing_rows, with_row
from bowout.tui.screens.own_words import OwnWordsPage
from bowout.tui.view import View
from bowout.tui.widgets.added_row import AddedRow
from bowout.tui.widgets.advice import Advice
from bowout.tui.widgets.choice import BEGINS, Choice, Option
from bowout.tui.widgets.field_row import CHANGED_BY, FieldRow, Pick, fitting
from bowout.tui.widgets.key_bar import Key
from bowout.tui.widgets.prose import Prose
from bowout.tui.widgets.still import Still

_NOT_IN_OWN = "Your own words stand without this."

LEAST = 3
"""The fewest lines of the place for own words."""


class GuidelinePage(OwnWordsPage):
    """The advice, the phrasings, own words, tips and mistakes of one guideline."""

    AUTO_FOCUS = "Pick, Choice"
    _helped = ""

    def compose_advice(self) -> ComposeResult:
        """Advice, questions, choices, own words, tips."""
        yield Still(advice(self.guideline, self.view.draft, self.view.known), id="rule")
        fields = [self.view.pack.field(name) for name in self.guideline.asks]
        rows = [FieldRow(field, self.view) for field in fields]
        yield from (row for row in rows if row.field.kind == "choice")
        yield Choice(self._options(), _chosen(self.view, self.guideline), id="phrasings")
        yield Prose(self.answer.own, id="own")
        yield from (row for row in rows if row.field.kind != "choice")
        yield AddedRow(self.step_id, self.view)
        yield Advice(*self.view.advice)

    def show(self, view: View) -> None:
        """Show a new picture; other facts may offer other phrasings."""
        super().show(view)
        for row in self.query(FieldRow):
            row.display = row.field in asked(view.pack, view.draft, self.step_id, view.now)
            row.show(view)
        self.query_one(AddedRow).show(view)
        self.on_descendant_focus()
        self._fit()

    def on_choice_highlighted(self, event: Choice.Highlighted) -> None:
        """The highlighted phrasing is the chosen one: the preview shows it at once."""
        event.stop()
        if event.option_id != OWN or self.answer.own.strip():
            self._tell(with_row(self.answer, event.option_id))

    async def on_choice_chosen(self, event: Choice.Chosen) -> None:
        """Enter goes on; on the row for own words it opens them."""
        event.stop()
        if event.option_id == OWN and not self.answer.own.strip():
            self.action_own_words()
        else:
            await self.app.run_action("step_on")

    def on_side_sized(self) -> None:
        """See anew what there is room for."""
        self._fit()

    @on(Input.Submitted)
    @on(Pick.Done)
    def to_choices(self, event: Message) -> None:
        """Enter in a question goes to the choices."""
        event.stop()
        self.query_one(Choice).focus()

    def reach(self, row: Widget, by: int) -> None:
        """Up from a row below the choices comes to the last one, if that is for own words: it changes no message."""
        super().reach(row, by)
        up = by < 0 and not isinstance(self.focused, Key)
        if up and isinstance(row, Choice) and self._options()[-1].id == OWN and not self.answer.own.strip():
            row.action_edge(-1)

    def on_descendant_focus(self) -> None:
        """Highlight what stands in the message, and say what helps to answer the question that the keyboard reached.

        Only among the choices it may stand on the row for own words before there are any.
        """
        choice = self.query_one(Choice)
        keep = choice.highlighted == OWN and self.focused in (None, choice) and not self.answer.own.strip()
        choice.show(self._options(), OWN if keep else _chosen(self.view, self.guideline))
        rows = [row for row in (*self.query(FieldRow), *self.query(AddedRow)) if row.has_focus_within]
        notice = self.query_one("#notice", Still)
        if rows:
            self._helped = _help(rows[0], self.answer, small=self.has_class("-short"))
            self.say(self._helped, stays=True)
        elif notice.words == self._helped:
            self.say("")

    def _fit(self) -> None:
        """Leave room for a whole choice and the line that tells of more: tips, what is added and advice give way."""
        words, side = advice(self.guideline, self.view.draft, self.view.known), self.query_one("#advice").content_size
        if not side:
            return
        short, roomy = self.has_class("-short"), self.has_class("-roomy")
        rows = sum(row.display for row in self.query(FieldRow))
        added = bool(self.query_one(AddedRow).text)
        least = LEAST if self.has_class("-writing") else self.query_one(Choice).tallest(side.width)
        room = side.height - rows - least - (1 if short else 2)
        told = words if roomy else _cut(fitting(words, "", Size(side.width, room)), Size(side.width, room))
        left = room - len(Content(told).wrap(max(side.width, 1)))
        self.query_one("#rule", Still).say(told)
        self.query_one(AddedRow).give_way(gone=left < 1 and not roomy)
        self.query_one(Advice).give(None if roomy else max(left - added, 0))

    def _options(self) -> list[Option]:
        view = self.view
        return [_option(row) for row in phrasing_rows(view.pack, self.guideline, view.draft, view.then)]


def _chosen(view: View, guideline: Guideline) -> str:
    """The id of the option that stands for the answer as it is."""
    return phrasing_row(guideline, view.draft, view.known) or OWN


def _option(row: Row) -> Option:
    if row.id == OWN:
        return Option(OWN, f"✎ {row.text or 'In my own words'}")
    return Option(row.id, f"– {row.text}") if row.id == NOTHING else Option(row.id, row.text, sign=BEGINS)


def _cut(words: str, room: Size) -> str:
    """So many words as there is room for, at least one line of them."""
    lines = [line.plain.strip() for line in Content(words).wrap(room.width)]
    if len(lines) <= max(room.height, 1):
        return words
    return " ".join(lines[: max(room.height, 1)]).rpartition(" ")[0] + " …"


def _help(row: FieldRow | AddedRow, answer: Answer, *, small: bool) -> str:
    """What helps to answer: of a choice its keys; in a small window so much that the page keeps its rows."""
    if isinstance(row, AddedRow):
        return row.help
    words = CHANGED_BY if row.field.kind == "choice" else row.help
    if row.field.kind == "text" and answer.use == "own":
        words = f"{_NOT_IN_OWN} {words}"
    return fitting(words, "", Size(row.screen.size.width - 2, 2)) if small else words
