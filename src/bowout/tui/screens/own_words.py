"""The place for own words on a guideline's page: how it opens and closes, and what it begins with."""

from __future__ import annotations

import msgspec
from textual import on
from textual.events import Key, Paste
from textual.widgets import TextArea

from bowout.core.arrange import is_ended
from bowout.core.draft import Answer
from bowout.core.guideline import Guideline
from bowout.core.parts import part_of
from bowout.core.slots import slot_values
from bowout.core.step_rows import OWN, phrasing_rows
from bowout.core.text import clean
from bowout.tui.messages import Answered, Cursor, Settled
from bowout.tui.screens.page import Page
from bowout.tui.widgets.choice import Choice
from bowout.tui.widgets.key_bar import KeyBar
from bowout.tui.widgets.prose import Prose

_MARKED = "Type to replace these words; an arrow keeps them."
_UNENDED = "Your words end without a full stop, so what follows begins a new paragraph."
_WRITTEN, _UNKEPT = "Your own words, kept as you write.", "Your own words."


class OwnWordsPage(Page):
    """Own words stand in place of the choices while they are written; subclasses yield a `Prose` with the id "own"."""

    @property
    def guideline(self) -> Guideline:
        """The guideline of this page."""
        return self.view.pack.guideline(self.step_id)

    @property
    def answer(self) -> Answer:
        """What was answered so far."""
        return self.view.draft.answer_for(self.step_id)

    def action_own_words(self) -> None:
        """Open own words in place of the choices, beginning with what stands in the message; or close them."""
        if self.has_class("-message"):
            self.action_preview()
        if self.has_class("-writing"):
            self._own()  # what was pasted in the same breath may not have been told yet
            self._stop_writing()
        else:
            self._write()

    def on_key(self, event: Key) -> None:
        """A letter typed on the row for own words is the first of them. On another row it says where they are written.
        A space there chooses nothing: the row under the highlight is chosen already."""
        on_phrasing = self._row not in ("", OWN)
        if event.key == "space":
            if on_phrasing:
                event.stop()
                event.prevent_default()
        elif event.is_printable and not event.key.startswith("alt+"):
            self._write_here(event, event.character or "")
            if on_phrasing:
                self.say(f"{self.doors.key('own_words')} writes your own words.")

    def on_paste(self, event: Paste) -> None:
        """So is what is pasted there."""
        self._write_here(event, clean(event.text))

    def take_back(self) -> None:
        """Put away the own words that were not told."""
        if self.has_class("-writing"):
            self._stop_writing()
            self.query_one("#own", Prose).text = self.answer.own

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Own words are the answer while they are written."""
        event.stop()
        if self.has_class("-writing"):
            self._own()

    @on(TextArea.SelectionChanged)
    def say_how(self) -> None:
        """Say what becomes of the words, and how to go back."""
        if self.has_class("-writing") and not self.view.trouble:
            marked = not self.query_one("#own", Prose).selection.is_empty
            written = _WRITTEN if self.doors.saving else _UNKEPT
            self.say(f"{_MARKED if marked else written} {self.doors.ends_writing} goes back.", stays=True)

    @property
    def _row(self) -> str:
        """The row of the choices that has the keyboard, "" while that is elsewhere."""
        choice = self.query_one(Choice)
        return choice.highlighted if self.focused is choice else ""

    def _write_here(self, event: Key | Paste, typed: str) -> None:
        if self._row == OWN:
            event.stop()
            event.prevent_default()
            self._write(typed)

    def _write(self, typed: str = "") -> None:
        """Open own words. A person's own are gone on with; a phrasing is marked whole, so that typing replaces it."""
        view, own = self.view, self.query_one("#own", Prose)
        self.add_class("-writing")
        self.query_one(KeyBar).suit()
        rows = phrasing_rows(view.pack, self.guideline, view.draft, view.then)
        theirs = own.text.strip() not in ("", *(row.text for row in rows if row.id != OWN))
        if theirs:
            own.text += f" {typed}" if typed and not own.text[-1].isspace() else typed
        else:
            values = slot_values(view.pack, view.draft.situation, view.then)
            own.text = typed or part_of(view.pack, self.step_id, view.draft, view.known, values)
        own.move_cursor(own.document.end)
        if not theirs and not typed:
            own.select_all()
        own.focus()
        self.say_how()
        self._own()

    def _stop_writing(self) -> None:
        self.remove_class("-writing")
        self.query_one(KeyBar).suit()
        self.query_one(Choice).focus()
        own = self.answer.own
        self.say(_UNENDED if own.strip() and not is_ended(own) else "")
        self.post_message(Settled())

    def _own(self) -> None:
        own = self.query_one("#own", Prose)
        answer = msgspec.structs.replace(self.answer, own=own.words, use="own" if own.words.strip() else "")
        self._tell(answer, Cursor(self.step_id, own.offset_of_cursor))

    def _tell(self, answer: Answer, cursor: Cursor | None = None) -> None:
        self.post_message(Answered(self.step_id, answer, cursor))
