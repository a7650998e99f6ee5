"""The withdrawal that is open: every change of it, and keeping it through what the command line hands in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import msgspec

from bowout.core.draft import Draft
from bowout.core.journey import move
from bowout.core.outside import Outside
from bowout.core.pack import Pack
from bowout.core.withdrawal import Withdrawal


class OpenWithdrawal:
    """One withdrawal with the words it is written in. `trouble` says why it could not be kept, "" if it is."""

    def __init__(self, pack: Pack, outside: Outside, withdrawal: Withdrawal) -> None:
        self.pack = pack
        self.outside = outside
        self.withdrawal = self._kept = withdrawal
        self._keeping = self._deleted = False
        self.trouble = ""

    @property
    def draft(self) -> Draft:
        """The draft."""
        return self.withdrawal.draft

    @property
    def now(self) -> datetime:
        """The moment, as the clock that was handed in gives it."""
        return self.outside.now()

    def open(self, withdrawal: Withdrawal) -> None:
        """Hold another withdrawal, once this one is kept."""
        self.withdrawal = self._kept = withdrawal
        self._deleted = False

    def rename(self, name: str) -> None:
        """It is kept under another name now; "" if it was deleted, and is not kept again."""
        self._deleted = not name
        self.withdrawal, self._kept = (msgspec.structs.replace(one, name=name) for one in (self.withdrawal, self._kept))

    def hides(self, draft: Draft) -> bool:
        """Whether a change would not show, because the message was rewritten by hand."""
        return self.draft.edit is not None and draft != self.draft and draft.edit == self.draft.edit

    def take(self, draft: Draft) -> None:
        """Hold a changed draft."""
        self.live(lambda withdrawal: msgspec.structs.replace(withdrawal, draft=draft))

    def move(self, step_id: str) -> None:
        """Open a step; the one that was open counts as seen."""
        self.live(lambda withdrawal: move(withdrawal, step_id))

    def live(self, change: Callable[[Withdrawal], Withdrawal]) -> None:
        """Take a step on the withdrawal's way."""
        self.withdrawal = change(self.withdrawal)

    def keep(self) -> bool:
        """Keep what changed, cheaply when nothing did; True unless something went wrong, which `trouble` then says.

        A signal may ask for it in the middle of itself: the save that was begun is then gone on with afterwards.
        """
        if self._keeping or self._deleted or (self.withdrawal == self._kept and not self.trouble):
            return True
        self._keeping = True
        try:
            kept = self.outside.keep(msgspec.structs.replace(self.withdrawal, changed=self.now))
        finally:
            self._keeping = False
        if isinstance(kept, str):
            self.trouble = kept
            return False
        self.trouble = ""
        self.withdrawal = self._kept = kept
        return True
