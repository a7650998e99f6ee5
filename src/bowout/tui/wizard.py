"""The state of the wizard and every way in which it changes; knows nothing of screens."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from bowout.core.coach import Finding
from bowout.core.draft import Draft
from bowout.core.flow import flow
from bowout.core.journey import move, put_aside
from bowout.core.pack import Pack
from bowout.core.withdrawal import Withdrawal
from bowout.tui.doors import Doors
from bowout.tui.messages import Cursor
from bowout.tui.view import View, view_of


class Wizard:
    """Holds one withdrawal and keeps it through the doors; `keep` is cheap when nothing changed."""

    def __init__(self, pack: Pack, doors: Doors, withdrawal: Withdrawal) -> None:
        self.pack = pack
        self.cursor: Cursor | None = None
        self.doors = doors
        self.trouble = ""
        self.withdrawal = withdrawal
        self._kept = self._opened = withdrawal
        self._keeping = False

    def open(self, withdrawal: Withdrawal) -> None:
        """Hold another withdrawal, once this one is kept."""
        self.withdrawal = self._kept = self._opened = withdrawal

    @property
    def draft(self) -> Draft:
        """The draft."""
        return self.withdrawal.draft

    @property
    def told(self) -> bool:
        """Whether anything was told since it was opened; to move between pages is to tell nothing."""
        here, first = self.withdrawal, self._opened
        fields = ("draft", "reflection", "gates", "lessons", "done", "sent", "keep_in_touch")
        return any(getattr(here, name) != getattr(first, name) for name in fields)

    @property
    def lasts(self) -> bool:
        """Whether it is still there once the program has ended."""
        return self.doors.is_kept(self.withdrawal)

    def view(self) -> View:
        """The picture of this moment."""
        return view_of(self.pack, self.withdrawal, self.doors.now(), self.cursor, self.trouble)

    def take(self, draft: Draft) -> None:
        """Hold a changed draft."""
        self.withdrawal = msgspec.structs.replace(self.withdrawal, draft=draft)

    def live(self, change: Callable[[Withdrawal], Withdrawal]) -> None:
        """Take a step on the withdrawal's way."""
        self.withdrawal = change(self.withdrawal)

    def hides(self, draft: Draft) -> bool:
        """Whether a change would not show, because the message was rewritten by hand."""
        return self.draft.edit is not None and draft != self.draft and draft.edit == self.draft.edit

    def dismiss(self, finding: Finding) -> None:
        """Put a finding aside for good."""
        self.withdrawal = put_aside(self.withdrawal, finding.key)

    def move(self, step_id: str) -> None:
        """Open a step; the one that was open counts as seen."""
        self.cursor = None
        self.withdrawal = move(self.withdrawal, step_id)

    def next(self) -> str:
        """The id of the step after the open one."""
        return flow(self.pack, self.withdrawal.at).next().step.id

    def back(self) -> str:
        """The id of the step before the open one."""
        return flow(self.pack, self.withdrawal.at).back().step.id

    def keep(self) -> bool:
        """Keep what changed; True unless something went wrong, which `trouble` then says.

        A signal may ask for it in the middle of itself: the save that was begun is then gone on with afterwards.
        """
        if self._keeping or (self.withdrawal == self._kept and not self.trouble):
            return True
        self._keeping = True
        try:
            kept = self.doors.keep(msgspec.structs.replace(self.withdrawal, changed=self.doors.now()))
        finally:
            self._keeping = False
        if isinstance(kept, str):
            self.trouble = kept
            return False
        self.trouble = ""
        self.withdrawal = self._kept = kept
        return True
