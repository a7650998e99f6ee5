"""What both interfaces do with kept withdrawals without opening one: rename, duplicate, delete, bring back, read."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bowout.cli.clock import Clock
from bowout.core.journey import duplicate
from bowout.core.withdrawal import Withdrawal
from bowout.store.errors import StoreError
from bowout.store.everything import everything
from bowout.store.withdrawals import Deleted, Withdrawals

NOTHING = "Nothing is kept in this session."


class Housekeeping:
    """Each returns a sentence on what went wrong, "" if nothing did; with `store` None nothing is ever kept."""

    def __init__(self, store: Withdrawals | None, clock: Clock) -> None:
        self.store = store
        self.clock = clock
        self.deleted: list[Deleted] = []

    def rename(self, old: str, new: str) -> str:
        """Keep one under another name."""
        return self._try(lambda store: store.rename(old, new))

    def duplicate(self, name: str) -> str:
        """Keep a new one with the facts and phrasings of another."""

        def make(store: Withdrawals) -> None:
            one = store.load(name)
            told = one.draft.situation
            store.save(duplicate(one, store.free_name(told.company, told.role), self.clock()))

        return self._try(make)

    def delete(self, name: str) -> str:
        """Delete one; `undelete` can bring it back while the program runs."""
        return self._try(lambda store: self.deleted.append(store.delete(name)))

    def undelete(self) -> str:
        """Bring back the one that was deleted last."""
        if not self.deleted:
            return "Nothing was deleted since you came."
        trouble = self._try(lambda store: store.restore(self.deleted[-1]))
        if not trouble:
            self.deleted.pop()
        return trouble

    def everything(self) -> Sequence[Withdrawal]:
        """All that can be read of what is kept."""
        return everything(self.store).kept if self.store else ()

    def _try(self, act: Callable[[Withdrawals], object]) -> str:
        if self.store is None:
            return NOTHING
        try:
            act(self.store)
        except StoreError as error:
            return str(error)
        return ""
