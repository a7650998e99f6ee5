"""The whole way of a withdrawal on disk: kept, renamed, deleted and put back, and thousands of them read at once."""

from __future__ import annotations

import json
from datetime import date, datetime
from time import process_time

import msgspec
import pytest
from kept_samples import NORTHWIND, called

from bowout.core import journey
from bowout.core.due import home_order, next_step
from bowout.core.lessons import gather
from bowout.core.pack import Pack
from bowout.core.standing import standing_of
from bowout.core.withdrawal import Withdrawal
from bowout.store import withdrawals
from bowout.store.envelope import SCHEMA, decode, encode, summarize
from bowout.store.errors import StoreError
from bowout.store.everything import everything
from bowout.store.withdrawals import Withdrawals

NOW = datetime(2026, 11, 22, 9)
NEW = {
    "reflection",
    "gates",
    "sent",
    "done",
    "follow_up_on",
    "followed_up_on",
    "lessons",
    "keep_in_touch",
}


def lived(name: str) -> Withdrawal:
    """A withdrawal that went the whole way."""
    one = journey.reflect(called(name), "what-changed", "A „third“ round.")
    one = journey.mark_sent(journey.pass_gate(one, "negotiation", "nothing"), NOW, "call")
    one = journey.plan_follow_up(journey.tick(one, "confirm-in-writing"), date(2026, 11, 30))
    one = journey.learn(journey.mark_followed_up(one, NOW), "liked", "The people.\nAll of them.")
    return journey.keep_in_touch(one, "Kim", date(2027, 2, 22))


def test_one_that_was_told_before_the_message_knew_of_it_knows_it_now():
    told = journey.mark_sent(called("acme"), NOW, "call")
    before = msgspec.structs.replace(told, draft=msgspec.structs.replace(told.draft, told_by=""))
    assert decode(encode(before), "acme") == told


def test_of_equal_changes_the_one_kept_last_is_the_latest(store: Withdrawals):
    for name in ("b", "d", "a", "e", "c"):
        store.save(called(name))
    assert [summary.name for summary in store.summaries().kept] == ["c", "e", "a", "d", "b"]
    store.save(called("d"))
    assert store.latest() == "d"


def test_the_whole_way_is_kept(store: Withdrawals):
    one = lived("northwind")
    changed = {name for name in NEW if getattr(one, name) != getattr(NORTHWIND, name)}
    assert changed == NEW
    store.save(one)
    assert store.load("northwind") == one


def test_a_file_of_before_still_opens(northwind: Withdrawal):
    """Files written before there was anything but the message hold none of the newer keys."""
    values = {key: value for key, value in msgspec.to_builtins(northwind).items() if key not in NEW}
    content = json.dumps(values).encode()
    import hashlib

    checksum = hashlib.sha256(b"%d:" % SCHEMA + content).hexdigest()
    data = b'{"schema": %d, "sha256": "%s", "withdrawal": %s}' % (SCHEMA, checksum.encode(), content)
    assert decode(data, "northwind") == northwind
    summary = summarize(data, "northwind")
    assert (summary.sent, summary.done, summary.learned, summary.keep_in_touch) == (None, (), False, None)


@pytest.mark.parametrize("one", [NORTHWIND, lived("lived")], ids=["begun", "lived"])
def test_a_summary_knows_as_much_of_the_next_step_as_the_whole(pack: Pack, one: Withdrawal):
    summary = summarize(encode(one), one.name)
    standing = standing_of(one)
    assert all(
        getattr(summary, name) == getattr(standing, name) for name in standing.__struct_fields__ if name != "situation"
    )
    assert msgspec.to_builtins(summary.situation) == msgspec.to_builtins(standing.situation)
    assert next_step(pack.after, summary, NOW) == next_step(pack.after, standing, NOW)
    told = summary.situation
    assert (told.company, told.role, told.stage) == ("Northwind", "Data Engineer", "interview-booked")
    assert told.interview_at == datetime(2026, 11, 25, 10)


def test_renamed_deleted_and_put_back_nothing_of_it_is_lost(store: Withdrawals):
    one = lived("northwind")
    store.save(one)
    store.rename("northwind", "moved on")
    gone = store.delete("moved on")
    assert store.names() == ()
    store.restore(gone)
    assert store.load("moved on") == msgspec.structs.replace(one, name="moved on")


def test_what_could_not_be_read_again_is_not_kept(store: Withdrawals, monkeypatch):
    one = lived("northwind")
    store.save(one)
    monkeypatch.setattr(withdrawals, "_MOST_BYTES", len(encode(one)))
    with pytest.raises(StoreError, match="too long to be kept"):
        store.save(journey.reflect(one, "why", "x" * 100))
    assert store.load("northwind") == one


def test_a_duplicate_is_kept_beside_the_first(store: Withdrawals):
    store.save(lived("northwind"))
    copy = journey.duplicate(store.load("northwind"), store.free_name("Northwind", "Lead"), NOW)
    store.save(copy)
    assert store.names() == ("northwind", "northwind-lead")
    assert store.load("northwind") == lived("northwind")
    assert store.load("northwind-lead").lessons == {}


def test_everything_is_read_and_what_is_damaged_is_named(store: Withdrawals):
    store.save(lived("a"))
    store.save(lived("b"))
    store.path("b").write_bytes(b"{")
    found = everything(store)
    assert [one.name for one in found.kept] == ["a"]
    assert list(found.damaged) == ["b"]


def test_nothing_kept_is_no_trouble(store: Withdrawals):
    assert everything(store).kept == ()


def test_two_thousand_are_listed_in_order_and_gathered_at_once(store: Withdrawals, pack: Pack):
    store.save(lived("first"))
    data = encode(journey.reopen(lived("many")))
    for number in range(2000):
        store.path(f"n{number}").write_bytes(data)

    def fastest(work) -> float:
        times = []
        for _ in range(3):
            begun = process_time()
            work()
            times.append(process_time() - begun)
        return min(times)

    def home() -> None:
        kept = home_order(pack.after, store.summaries().kept, NOW)
        assert len([next_step(pack.after, one, NOW) for one in kept]) == 2001

    def learned() -> None:
        assert len({entry.name for entry in gather(everything(store).kept).entries}) == 2001

    assert fastest(home) < 0.3
    assert fastest(learned) < 1
