"""What both interfaces do with kept withdrawals without opening one: list, rename, duplicate, delete, bring back."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping

from bowout.cli.clock import Clock
from bowout.core.journey import duplicate
from bowout.core.outside import Kept, Named
from bowout.core.standing import Standing
from bowout.core.withdrawal import Withdrawal
from bowout.store.errors import StoreError
from bowout.store.everything import Everything, everything
from bowout.store.withdrawals import Deleted, Listing, Withdrawals

NOTHING = "Nothing is kept in this session."


class Housekeeping:
    """Changes return a sentence on what went wrong, "" if nothing did; with `store` None nothing is ever kept."""

    def __init__(self, store: Withdrawals | None, clock: Clock) -> None:
        self.store = store
        self.clock = clock
        self.deleted: list[Deleted] = []

    def rename(self, old: str, new: str) -> str:
        """Keep one under another name."""
        return self._try(lambda store: store.rename(old, new))

    def duplicate(self, name: str) -> Named:
        """Keep a new one with the facts and phrasings of another."""

        def make(store: Withdrawals) -> str:
            one = store.load(name)
            told = one.draft.situation
            new = store.free_name(told.company, told.role)
            store.save(duplicate(one, new, self.clock()))
            return new

        return self._named(make)

    def delete(self, name: str) -> str:
        """Delete one; `undelete` can bring it back while the program runs."""
        return self._try(lambda store: self.deleted.append(store.delete(name)))

    def undelete(self) -> Named:
        """Bring back the one that was deleted last."""
        if not self.deleted:
            return Named(trouble="There is nothing more to bring back.")
        back = self._named(lambda store: store.restore(self.deleted[-1]), self.deleted[-1].name)
        if back.name:
            self.deleted.pop()
        return back

    def has(self, name: str) -> bool:
        """Whether anything is kept under a name; to know it, no file is read."""
        try:
            return self.store is not None and os.path.lexists(self.store.path(name))
        except StoreError:
            return False

    def kept(self) -> Kept[Standing]:
        """What can be listed of what is kept, the newest change first."""
        try:
            found = self.store.summaries() if self.store else Listing((), {})
        except StoreError as error:
            found = Listing((), {"": str(error)})
        return Kept(found.kept, _in_short(found.damaged))

    def everything(self) -> Kept[Withdrawal]:
        """All that can be read of what is kept."""
        try:
            found = everything(self.store) if self.store else Everything((), {})
        except StoreError as error:
            found = Everything((), {"": str(error)})
        return Kept(found.kept, _in_short(found.damaged))

    def _try(self, act: Callable[[Withdrawals], object]) -> str:
        return self._named(lambda store: str(act(store))).trouble

    def _named(self, act: Callable[[Withdrawals], str], before: str = "") -> Named:
        if self.store is None:
            return Named(trouble=NOTHING)
        try:
            return Named(act(self.store), before)
        except StoreError as error:
            return Named(trouble=str(error))


def _in_short(damaged: Mapping[str, str]) -> str:
    """One sentence on what cannot be opened, "" if all can."""
    if len(damaged) > 1:
        return f"{len(damaged)} withdrawals cannot be opened. `bowout list` names them and says why."
    return "".join(damaged.values())
