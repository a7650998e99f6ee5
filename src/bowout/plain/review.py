"""The last step: what can be done with the finished message."""

from __future__ import annotations

from collections.abc import Callable

from bowout.core.by_hand import ANEW, COMPOSE
from bowout.core.journey import finished, given
from bowout.core.rows import AFTER, SHAPE, VERSION, first_shape_row, shape_rows, version_of, version_rows
from bowout.core.step_rows import ADDED, added_rows, with_added_row
from bowout.core.withdrawal import UNGIVEN, Withdrawal
from bowout.plain.desk import Desk
from bowout.plain.editing import Editing
from bowout.plain.outlet import Outlet
from bowout.plain.talk import Option, shown
from bowout.plain.walk import Walk

COPY, SAVE, MAIL, PART, WHOLE = "copy", "save", "mail", "part", "whole"
SHAPES, FINISH, ENTER = "shapes", "finish", "enter"


def actions(desk: Desk) -> list[Option]:
    """What can be done with the message."""
    extra = []
    first = first_shape_row(desk.pack, desk.withdrawal, desk.known)
    if shape_rows(desk.pack, desk.known):
        extra.append(Option(SHAPES, "Say it another way", "On the phone, by voicemail, in their portal, and others."))
    if desk.draft.edit is not None:
        extra.append(Option(ANEW.id, ANEW.text, ANEW.note))
    extra += shown(added_rows(desk.pack, desk.draft, desk.then))
    extra += shown(version_rows(desk.draft))
    return [
        *(Option(row.id, row.text, "Reads the words for it.") for row in first),
        *([Option(COPY, "Copy the message")] if desk.ways.copies else []),
        Option(SAVE, "Save it to a file"),
        *([Option(MAIL, f"Open it in {desk.ways.mailer}")] if desk.ways.mailer else []),
        Option(PART, "Change a part in my own words"),
        *_whole(desk),
        *extra,
        Option(AFTER, "What comes next", "Once they know, or if they answered."),
        Option(FINISH, "Finish"),
    ]


def _whole(desk: Desk) -> list[Option]:
    """The whole text in the editor, or else a paragraph at a time."""
    how = f"In {desk.ways.editor}." if desk.ways.editor else "One paragraph at a time."
    return [Option(WHOLE, "Change the whole text", how)] if desk.ways.editor or desk.ways.attended else []


_EARLY = "The message was neither copied nor saved yet."
_STAY = (Option("stay", "Stay"), Option(FINISH, "Finish all the same", "It is kept, to go on with later."))


class Review:
    """Gives the message out, changes it once more, or finishes."""

    enter = ENTER
    enter_says = "Enter finishes."

    def __init__(self, walk: Walk, outlet: Outlet, editing: Editing) -> None:
        self.desk = walk.desk
        self.walk = walk
        self.talk = walk.talk
        self.outlet = outlet
        self.editing = editing
        self._out: set[str] = set()

    def options(self) -> list[Option]:
        """What can be done with the message."""
        return actions(self.desk)

    def choose(self, option_id: str) -> str:
        """Do it; the message if that is to finish, else ""."""
        change: dict[str, Callable[[], object]] = {
            PART: self.editing.part,
            WHOLE: lambda: self.editing.whole(self.outlet.text) if self.desk.ways.editor else self.editing.paragraph(),
            COMPOSE: self.editing.compose,
        }
        if option_id == AFTER:
            self.walk.open(AFTER)
        elif option_id.startswith(VERSION):
            self.editing.bring_back(version_of(self.desk.draft, option_id))
        elif option_id.startswith(ADDED):
            guideline_id, answer = with_added_row(self.desk.draft, option_id)
            told = "Left out. The same number puts it back." if answer.bare else "It is in the message again."
            self.editing.replace(self.desk.draft.answer(guideline_id, answer), told)
        elif option_id in change:
            change[option_id]()
        elif self.outlet.complete():
            if option_id == SHAPES:
                self.outlet.shapes()
            elif option_id.startswith(SHAPE):
                self.outlet.read(option_id.removeprefix(SHAPE))
            elif self.outlet.may_leave():
                return self._finish(option_id) if option_id in (FINISH, ENTER) else self._give(option_id)
        return ""

    @property
    def _printed(self) -> bool:
        """Whether the message is printed once it is finished."""
        return self.desk.ways.printed or not self.desk.ways.attended

    def _given(self, withdrawal: Withdrawal) -> Withdrawal:
        return given(withdrawal, self.desk.message)

    def _finish(self, by: str) -> str:
        """The message, which waits to be sent from now on; "" if the person stays."""
        text = self._taken(by)
        if text:
            self.desk.live(self._given if self._printed else finished)
        return text

    def _give(self, way: str) -> str:
        """Give the message out; it is ready to be sent once it may be out."""
        text = self.outlet.text
        ways: dict[str, Callable[[], bool]] = {
            COPY: lambda: self.outlet.copy(text),
            SAVE: lambda: self.outlet.save(text),
            MAIL: self.outlet.mail,
        }
        if ways[way]():
            self._out.add(text)
            self.desk.live(self._given)
        return ""

    def _early(self, text: str) -> str:
        """The message where the person finishes without having it, "" if they take it first or stay."""
        gives = [*([Option(COPY, "Copy it")] if self.desk.ways.copies else []), Option(SAVE, "Save it to a file")]
        chosen = self.talk.choose(_EARLY, [*gives, *_STAY], "stay")
        if chosen in (COPY, SAVE):
            return self._give(chosen)
        self.talk.say("" if chosen == FINISH else "To finish after all, write the word finish.")
        return text if chosen == FINISH else ""

    def _taken(self, by: str) -> str:
        """The message; where that would be the end of its words, or an Enter too much the end of all, ask once."""
        ways, text = self.desk.ways, self.outlet.text
        if self._printed or text in self._out:
            return text
        if ways.saving and not self.desk.trouble:
            early = by == ENTER and self.desk.withdrawal.status in UNGIVEN
            return self._early(text) if early else text
        words = "This session keeps nothing, and the message was neither copied nor saved. Its words would be gone."
        options = [Option(SAVE, "Save it to a file"), Option(FINISH, "Finish all the same")]
        chosen = self.talk.choose(words, options, SAVE)
        return text if chosen == FINISH else self._give(SAVE) if chosen else ""
