"""The withdrawal on the desk: every change of it, kept at once."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from bowout.core.draft import Draft
from bowout.core.journey import move
from bowout.core.pack import Pack
from bowout.core.withdrawal import Withdrawal
from bowout.plain.sight import Sight
from bowout.plain.ways import Ways


class Desk(Sight):
    """Holds one withdrawal. `trouble` says why it could not be kept, "" if it is."""

    def __init__(self, pack: Pack, ways: Ways, withdrawal: Withdrawal) -> None:
        super().__init__(pack, ways, withdrawal)
        self._kept = withdrawal
        self.trouble = self._told = ""

    def open(self, withdrawal: Withdrawal) -> None:
        """Hold another withdrawal."""
        self.withdrawal = self._kept = withdrawal

    def hides(self, draft: Draft) -> bool:
        """Whether a change would not show, because the message was rewritten by hand."""
        return self.draft.edit is not None and draft != self.draft and draft.edit == self.draft.edit

    def take(self, draft: Draft) -> None:
        """Hold a changed draft and keep it."""
        self.withdrawal = msgspec.structs.replace(self.withdrawal, draft=draft)
        self.keep()

    def live(self, change: Callable[[Withdrawal], Withdrawal]) -> None:
        """Take a step on the withdrawal's way and keep it."""
        self.withdrawal = change(self.withdrawal)
        self.keep()

    def move(self, step_id: str) -> None:
        """Open a step and keep where the person is; the step that was open counts as seen."""
        self.withdrawal = move(self.withdrawal, step_id)
        self.keep()

    def keep(self) -> None:
        """Keep what changed; where that fails, `trouble` says why."""
        if self.withdrawal == self._kept and not self.trouble:
            return
        kept = self.ways.keep(msgspec.structs.replace(self.withdrawal, changed=self.now))
        if isinstance(kept, str):
            self.trouble = kept
            return
        self.trouble = ""
        self.withdrawal = self._kept = kept

    def new_trouble(self) -> str:
        """Why the withdrawal could not be kept, where that was not said yet; else ""."""
        before, self._told = self._told, self.trouble
        return f"Not kept. {self._told}" if self._told and self._told != before else ""
