"""What is kept, as both interfaces hear of it: what cannot be read is said and ends nothing."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from bowout.cli.exits import Stop
from bowout.cli.housekeeping import Housekeeping
from bowout.cli.session import Session
from bowout.core.outside import Kept
from bowout.core.pack import Pack
from bowout.core.settings import Settings
from bowout.core.standing import Standing
from bowout.core.withdrawal import Withdrawal
from bowout.loading.packs import load_pack
from bowout.store.withdrawals import Withdrawals
from mini_pack import write_pack


def clock() -> datetime:
    return datetime(2026, 11, 22, 9)


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    words = load_pack("xx", [write_pack(tmp_path_factory.mktemp("words"))]).pack
    assert words is not None
    return words


def named(found: Kept[Standing] | Kept[Withdrawal]) -> list[str]:
    return [one.name for one in found.items]


def test_one_that_is_damaged_is_named_beside_the_others(kept: Withdrawals):
    keeper = Housekeeping(kept, clock)
    assert (named(keeper.kept()), keeper.kept().unread) == (["northwind", "tailspin"], "")
    kept.path("tailspin").write_bytes(b"{")
    assert named(keeper.kept()) == ["northwind"]
    assert keeper.kept().unread.startswith("'tailspin' is damaged")
    assert {name for name in ("northwind", "tailspin", "acme", "../x", "") if keeper.has(name)} == {*kept.names()}
    kept.path("tailspin").unlink()
    assert named(keeper.everything()) == ["northwind"]
    assert keeper.everything().unread == ""


def test_several_that_are_damaged_are_counted(kept: Withdrawals):
    for name in ("tailspin", "northwind"):
        kept.path(name).write_bytes(b"{")
    keeper = Housekeeping(kept, clock)
    assert named(keeper.everything()) == []
    assert keeper.everything().unread == "2 withdrawals cannot be opened. `bowout list` names them and says why."


def test_a_folder_that_cannot_be_listed_is_told_and_ends_nothing(tmp_path: Path):
    (tmp_path / "file").touch()
    keeper = Housekeeping(Withdrawals(tmp_path / "file"), clock)
    for ask in (keeper.kept, keeper.everything):
        assert named(ask()) == []
        assert ask().unread.startswith("Could not look into ")


def test_without_a_store_nothing_is_kept_and_nothing_is_wrong():
    keeper = Housekeeping(None, clock)
    assert keeper.kept() == keeper.everything() == Kept()


def test_where_all_that_is_kept_is_damaged_the_list_opens_and_says_so(kept: Withdrawals, pack: Pack):
    session = Session(kept, pack, Settings(), clock)
    assert session.first(None, None) is None
    for name in ("tailspin", "northwind"):
        kept.path(name).write_bytes(b"{")
    assert session.first(None, None) is None
    for name in ("tailspin", "northwind"):
        kept.delete(name)
    assert session.first(None, None) is not None


def test_a_folder_that_cannot_be_listed_keeps_the_list_from_opening_but_no_new_one(tmp_path: Path, pack: Pack):
    (tmp_path / "file").touch()
    session = Session(Withdrawals(tmp_path / "file"), pack, Settings(), clock)
    with pytest.raises(Stop, match="Could not look into"):
        session.first(None, None)
    assert session.first("new", None) is not None


def test_a_damaged_one_can_be_begun_anew_under_its_name_and_is_set_aside(kept: Withdrawals, pack: Pack):
    kept.path("tailspin").write_bytes(b"{")
    session = Session(kept, pack, Settings(), clock)
    anew = session.first("new", "tailspin")
    assert anew is not None
    assert isinstance(session.keep(anew), Withdrawal)
    assert kept.load("tailspin").name == "tailspin"
    assert [path.read_bytes() for path in kept.directory.glob("tailspin.corrupt-*")] == [b"{"]
    with pytest.raises(Stop, match="'northwind' is kept already"):
        session.first("new", "northwind")


def test_where_only_damaged_ones_are_left_resume_says_so(kept: Withdrawals, pack: Pack):
    kept.delete("northwind")
    kept.path("tailspin").write_bytes(b"{")
    with pytest.raises(Stop, match="'tailspin' is damaged"):
        Session(kept, pack, Settings(), clock).first("resume", None)
