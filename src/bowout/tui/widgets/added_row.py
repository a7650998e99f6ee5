"""What a page adds only because the message is short: it says so on one row, where it can be left out."""

from __future__ import annotations

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.containers import Horizontal

from bowout.core.compose import added
from bowout.core.pack import Choice
from bowout.tui.messages import Answered
from bowout.tui.view import View
from bowout.tui.widgets.field_row import Pick
from bowout.tui.widgets.still import Still

STAYS, LEFT_OUT = "stays", "left out"


class AddedRow(Horizontal):
    """The sentence of a guideline, or nothing in its place; where there is none, no row."""

    def __init__(self, guideline_id: str, view: View) -> None:
        super().__init__()
        self.guideline_id = guideline_id
        self._gone = False
        self._look(view)

    def compose(self) -> ComposeResult:
        """Label and choice."""
        yield Still("Added").add_class("label")
        yield Pick("Added", *self._choices())

    def show(self, view: View) -> None:
        """Take a new picture."""
        self._look(view)
        self.query_one(Pick).show(*self._choices())

    def give_way(self, *, gone: bool) -> None:
        """Leave the room to others, or take it back; not while the keyboard is here."""
        self._gone = gone and not self.has_focus_within
        self.display = bool(self.text) and not self._gone

    @property
    def help(self) -> str:
        """Why the sentence is there, whole, and how to be rid of it."""
        if self.answer.bare:
            return f'Left out, though the message is short: "{self.text}" ←→ takes it back.'
        return f'Added because the message is short: "{self.text}" ←→ leaves it out.'

    def on_pick_chosen(self, event: Pick.Chosen) -> None:
        """Tell what was chosen."""
        event.stop()
        self.post_message(Answered(self.guideline_id, replace(self.answer, bare=event.value == LEFT_OUT)))

    def _look(self, view: View) -> None:
        self.answer = view.draft.answer_for(self.guideline_id)
        self.text = added(view.pack, view.draft, view.then).get(self.guideline_id, "")
        self.display = bool(self.text) and not self._gone

    def _choices(self) -> tuple[tuple[Choice, ...], str]:
        choices = (Choice(id=STAYS, label=self.text), Choice(id=LEFT_OUT, label="nothing"))
        return choices, LEFT_OUT if self.answer.bare else STAYS
