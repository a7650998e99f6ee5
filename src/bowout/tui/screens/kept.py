"""What can be done with a kept withdrawal without opening it: rename, duplicate, mark, delete, bring back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from textual.screen import Screen

from bowout.core.due import home_order
from bowout.core.pack import Pack
from bowout.core.rows import AFTER
from bowout.core.standing import Standing
from bowout.tui.doors import Doors
from bowout.tui.messages import Learned, Opened, Tidied
from bowout.tui.screens.ask import Ask, AskLine, ask_line
from bowout.tui.screens.notices import Notices
from bowout.tui.widgets.choice import Option


class KeptPage(Screen[None], Notices):
    """A page over the kept withdrawals; subclasses give `chosen` and `relist`."""

    def __init__(self, pack: Pack, doors: Doors) -> None:
        super().__init__()
        self.pack = pack
        self.doors = doors
        self.now, self.kept, self.unread = _looked(pack, doors)

    def on_mount(self) -> None:
        """Say what is kept and cannot be listed."""
        self.say(self.unread, stays=True)

    def chosen(self) -> str:
        """The name of the one under the highlight, "" if there is none."""
        raise NotImplementedError

    def relist(self, name: str = "") -> None:
        """Show the list anew, with that one under the highlight, or the same as before."""
        raise NotImplementedError

    def look_again(self, name: str = "") -> None:
        """Show what the clock and the store say now: what was ahead may be overdue. `name` as of `relist`."""
        self.now, self.kept, self.unread = _looked(self.pack, self.doors)
        self.relist(name)

    def action_open(self) -> None:
        """Open the highlighted one, or a new one."""
        self.post_message(Opened(self.chosen()))

    def action_rename(self) -> None:
        """Give the highlighted one another name; ask until one can be taken."""
        name = self._kept_one()

        def take(new: str) -> str:
            if not new or new == name:
                self.say("It keeps its name.")
                return ""
            trouble = self.doors.rename(name, new)
            if not trouble:
                self._told("", f"It is called '{new}' now.", new, Tidied(name, new))
            return trouble

        if name:
            words = "The name is for you alone; no message holds it."
            ask_line(self.app, AskLine("Another name", name, words), take)

    def action_duplicate(self) -> None:
        """Begin a new one with the facts and phrasings of the highlighted one, and highlight it."""
        name = self._kept_one()
        if name:
            new = self.doors.duplicate(name)
            self._told(new.trouble, f"'{new.name}' is a copy of '{name}'.", new.name)

    def action_mark(self) -> None:
        """Open what comes next for the highlighted one."""
        name = self._kept_one()
        if name:
            self.post_message(Opened(name, AFTER))

    def action_delete(self) -> None:
        """Delete the highlighted one, after a question; it can be undone as long as the program runs."""
        name = self._kept_one()

        def take(chosen: str | None) -> None:
            if chosen == "delete":
                words = f"'{name}' is deleted. {self.doors.key('undo')} brings it back, until you leave."
                self._told(self.doors.delete(name), words, self._beside(name), Tidied(name, ""))

        if name:
            options = [Option("keep", "Keep it"), Option("delete", "Delete it")]
            about = next(one.situation.about() for one in self.kept if one.name == name)
            self.app.push_screen(Ask(f"Delete '{name}'?", options, about), take)

    def action_undo(self) -> None:
        """Bring back what was deleted last."""
        back = self.doors.undelete()
        self._told(back.trouble, back.said(), back.name)

    def action_lessons(self) -> None:
        """Open what all of them taught."""
        self.post_message(Learned())

    def _kept_one(self) -> str:
        """The name of the one under the highlight; where there is none, says so."""
        name = self.chosen()
        if not name:
            self.say("Move to one that is kept first; this line begins a new one.")
        return name

    def _beside(self, name: str) -> str:
        """The name below one in the list, else the one above, "" if it is the only one."""
        names = [one.name for one in self.kept]
        at = names.index(name)
        return next(iter([*names[at + 1 :], *names[:at][::-1]]), "")

    def _told(self, trouble: str, well: str, name: str = "", tidied: Tidied | None = None) -> None:
        if tidied and not trouble:
            self.post_message(tidied)
        self.look_again("" if trouble else name)
        self.say(trouble or well)


def _looked(pack: Pack, doors: Doors) -> tuple[datetime, Sequence[Standing], str]:
    """The time, what is kept in its order, and a sentence on what cannot be read of it."""
    now, found = doors.now(), doors.kept()
    return now, home_order(pack.after, found.items, now), found.unread
