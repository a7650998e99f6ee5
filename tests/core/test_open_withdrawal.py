"""The withdrawal that is open: what a change would hide, and what is kept of it and when."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from msgspec.structs import replace

from bowout.core.draft import Draft, Edit
from bowout.core.open_withdrawal import OpenWithdrawal
from bowout.core.withdrawal import Withdrawal

BEGUN, NOW = datetime(2026, 11, 20, 9), datetime(2026, 11, 22, 9)


@dataclass
class Store:
    """Keeps under the name "kept", or says why not."""

    trouble: str = ""
    saves: list[Withdrawal] = field(default_factory=list)

    def now(self) -> datetime:
        return NOW

    def keep(self, withdrawal: Withdrawal) -> Withdrawal | str:
        self.saves.append(replace(withdrawal, name="kept"))
        return self.trouble or self.saves[-1]


def opened(store: Store, **draft: object) -> OpenWithdrawal:
    first = Withdrawal(name="", draft=Draft(**draft), created=BEGUN, changed=BEGUN)
    return OpenWithdrawal(None, store, first)  # type: ignore[arg-type] # no words are read, and no more is asked


def test_only_a_change_that_leaves_the_text_by_hand_as_it_is_would_be_hidden():
    assert not opened(Store()).hides(Draft().tell(company="Northwind"))
    here = opened(Store(), edit=Edit(subject="Mine", body="I withdraw."))
    assert here.hides(here.draft.tell(company="Northwind"))
    assert not here.hides(here.draft.tell(tone=here.draft.situation.tone))
    assert not here.hides(here.draft.shelve_edit())
    assert not here.hides(here.draft.rewrite(Edit(subject="Mine", body="I withdraw today.")))


def test_what_changed_is_kept_once_and_under_its_name():
    here = opened(store := Store())
    assert here.keep()
    assert store.saves == []
    here.take(here.draft.tell(company="Northwind"))
    assert here.keep()
    assert here.keep()
    assert store.saves == [here.withdrawal]
    assert (here.withdrawal.name, here.withdrawal.changed) == ("kept", NOW)


def test_what_could_not_be_kept_is_tried_again_until_it_is():
    here = opened(store := Store(trouble="The disk is full."))
    here.move("notify")
    assert not here.keep()
    assert (here.trouble, here.withdrawal.name, here.withdrawal.at) == ("The disk is full.", "", "notify")
    store.trouble = ""
    assert here.keep()
    assert (here.trouble, here.withdrawal.name, len(store.saves)) == ("", "kept", 2)


def test_a_save_that_a_signal_asks_for_within_a_save_makes_no_second_one():
    here = opened(store := Store())
    keep = store.keep
    store.keep = lambda withdrawal: here.keep() and keep(withdrawal)  # type: ignore[method-assign] # the signal
    here.take(here.draft.tell(company="Northwind"))
    assert here.keep()
    assert len(store.saves) == 1
