"""Reading all that is kept, whole: for what is gathered over every withdrawal."""

from __future__ import annotations

from msgspec import Struct

from bowout.core.withdrawal import Withdrawal
from bowout.store.errors import Missing, StoreError
from bowout.store.withdrawals import Withdrawals


class Everything(Struct, frozen=True):
    """All withdrawals in alphabetical order of their names; `damaged` names those that cannot be opened → why."""

    kept: tuple[Withdrawal, ...]
    damaged: dict[str, str]


def everything(store: Withdrawals) -> Everything:
    """All that a store keeps; one that cannot be opened keeps no other back. StoreError if the store cannot be read."""
    kept, damaged = [], {}
    for name in store.names():
        try:
            kept.append(store.load(name))
        except Missing:
            continue
        except StoreError as error:
            damaged[name] = str(error)
    return Everything(tuple(kept), damaged)
