"""A draft: the situation, what was chosen on each guideline's screen, and free edits. Immutable."""

from __future__ import annotations

from typing import Literal

import msgspec
from msgspec import Struct

from bowout.core.situation import Situation

DEFAULT_LANGUAGE = "en"
"""What a message is written in where nobody says otherwise."""

Use = Literal["", "phrasing", "own", "wish", "nothing"]


class Answer(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What one guideline contributes: `use` "" is the pack's default, else a phrasing, own words, a wish, or nothing.

    Own words stay here while a phrasing is used, so that trying a phrasing loses nothing. `bare` leaves out what the
    guideline would add only because the message is short.
    """

    use: Use = ""
    phrasing: str = ""
    own: str = ""
    bare: bool = False


class Edit(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole message as the person rewrote it by hand, verbatim."""

    subject: str
    body: str


class Draft(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything a message is composed from. Each change returns a new draft.

    `shelved` are the hand-written versions that were put aside, the latest first. `turn` is what decided between
    equally fitting wordings when the facts were first told, so that a name mended later changes nothing but the name.
    `told_by` is the channel by which they first heard of it, "" until they did: an email after a call is its record.
    """

    lang: str = DEFAULT_LANGUAGE
    turn: str = ""
    told_by: str = ""
    situation: Situation = Situation()
    answers: dict[str, Answer] = {}
    edit: Edit | None = None
    shelved: tuple[Edit, ...] = ()

    def tell(self, **facts: object) -> Draft:
        """The draft with some facts of the situation changed; an unknown fact is a TypeError."""
        return msgspec.structs.replace(self, situation=msgspec.structs.replace(self.situation, **facts))

    def answer_for(self, guideline_id: str) -> Answer:
        """What was answered on a guideline's screen, or the empty answer."""
        return self.answers.get(guideline_id, Answer())

    def answer(self, guideline_id: str, answer: Answer) -> Draft:
        """The draft with one guideline answered."""
        return msgspec.structs.replace(self, answers={**self.answers, guideline_id: answer})

    def rewrite(self, edit: Edit) -> Draft:
        """The draft with the message rewritten by hand; a version that was put aside stands there no more."""
        return msgspec.structs.replace(self, edit=edit, shelved=self._others(edit))

    def shelve_edit(self) -> Draft:
        """The draft composed from its answers again; the hand-written text is put aside, not lost."""
        if self.edit is None:
            return self
        return msgspec.structs.replace(self, edit=None, shelved=(self.edit, *self._others(self.edit)))

    def _others(self, edit: Edit) -> tuple[Edit, ...]:
        return tuple(other for other in self.shelved if other != edit)
