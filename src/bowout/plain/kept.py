"""What can be done with a kept withdrawal without opening it: rename, duplicate, delete, bring back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from bowout.core.kept_name import alike, kept_as
from bowout.core.standing import Standing
from bowout.core.text import one_line
from bowout.plain.talk import Option, Talk, literal
from bowout.plain.ways import Ways

TIDY, UNDO = "tidy:", "undo:"


def about(one: Standing) -> str:
    """What a kept one is about, in a few words."""
    return one.situation.about() or one.name


def name_beside(one: Standing, same: Mapping[str, int]) -> str:
    """The name it is kept by in a sentence, where what it is about does not tell it; `same` is what is alike."""
    name = kept_as(one, same) if one.situation.about() else ""
    return f"Kept as {name}." if name else ""


class Tidying:
    """Acts on one of the kept ones. What was deleted can come back as long as the list is open."""

    def __init__(self, ways: Ways, talk: Talk) -> None:
        self.ways = ways
        self.talk = talk
        self._deleted: list[str] = []

    def options(self, kept: Sequence[Standing]) -> list[Option]:
        """What can be done now."""
        tidy = [Option(TIDY, "Rename, duplicate or delete one")] if kept else []
        back = [Option(UNDO, f"Bring back {self._deleted[-1]}")] if self._deleted else []
        return [*tidy, *back]

    def act(self, what: str, kept: Sequence[Standing]) -> None:
        """Ask which one, by all that tells them apart, and what to do with it."""
        if what == UNDO:
            self._undo()
            return
        acts: dict[str, Callable[[str], None]] = {
            "rename": self._rename,
            "duplicate": self._duplicate,
            "delete": self._delete,
        }
        there = [Option(one.name, about(one), f"Kept as {one.name}.") for one in kept]
        same = alike(kept)
        named = {one.name: f"{about(one)}. {name_beside(one, same)}".rstrip() for one in kept}
        while chosen := self.talk.choose("Which one?", there):
            options = [Option(act, f"{act.capitalize()} it") for act in acts]
            act = self.talk.choose(f"{named[chosen]} What would you like to do with it?", options)
            if act:
                acts[act](chosen)
                return

    def _rename(self, name: str) -> None:
        """Ask until a name can be taken; answers that were written before the questions are not asked again."""
        question = f"It is called {name}. The name is for you alone; no message holds it."
        while typed := self.talk.line_answer(question, "Enter keeps its name.", "a name"):
            new = one_line(literal(typed))
            if new == name:
                return
            question = self.ways.rename(name, new)
            if not (question and self.ways.attended):
                self._tell(question, f"It is called {new} now.")
                return

    def _duplicate(self, name: str) -> None:
        new = self.ways.duplicate(name)
        self._tell(new.trouble, f"{new.name} is a copy of {name}.")

    def _delete(self, name: str) -> None:
        options = [Option("keep", "Keep it"), Option("delete", "Delete it")]
        if self.talk.choose(f"Delete '{name}'?", options, "keep") != "delete":
            return
        trouble = self.ways.delete(name)
        if not trouble:
            self._deleted.append(name)
        self._tell(trouble, f"'{name}' is deleted. The list offers to bring it back, until you leave it.")

    def _undo(self) -> None:
        back = self.ways.undelete()
        if back.name:
            self._deleted.pop()
        self._tell(back.trouble, back.said())

    def _tell(self, trouble: str, well: str) -> None:
        self.talk.say(trouble or well)
