import os
import re
import stat
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kept_samples import called, files

from bowout.core.draft import Answer, Draft, Edit
from bowout.core.situation import Situation
from bowout.core.text import clean
from bowout.core.withdrawal import Withdrawal
from bowout.store import withdrawals
from bowout.store.envelope import decode, encode
from bowout.store.errors import InUse, Missing, StoreError, Taken
from bowout.store.withdrawals import Withdrawals


def test_what_is_saved_is_loaded(store, northwind):
    store.save(northwind)
    assert store.load("northwind") == northwind
    assert store.names() == ("northwind",)


def test_nothing_is_made_before_the_first_save(store, folder):
    assert store.names() == ()
    assert store.latest() is None
    assert store.summaries().kept == ()
    assert store.free_name("Acme", "") == "acme"
    with pytest.raises(Missing, match="no withdrawal called 'acme'"):
        store.load("acme")
    with pytest.raises(Missing):
        store.delete("acme")
    assert not folder.parent.parent.exists()


def test_the_name_of_the_file_is_the_name_of_the_withdrawal(store, folder, northwind):
    store.save(northwind)
    (folder / "northwind.json").rename(folder / "moved.json")
    assert store.load("moved").name == "moved"


def test_summaries_tell_the_newest_first(store):
    for day, name in enumerate(["b", "c", "a"], start=1):
        store.save(called(name, changed=datetime(2026, 1, day)))
    listing = store.summaries()
    assert [summary.name for summary in listing.kept] == ["a", "c", "b"]
    assert store.latest() == "a"
    assert listing.kept[0].status == "ready"
    first = listing.kept[0].situation
    assert (first.company, first.role, first.stage) == ("Northwind", "Data Engineer", "interview-booked")
    assert first.interview_at == datetime(2026, 11, 25, 10)


def test_two_thousand_withdrawals_are_summed_up_quickly(store, folder):
    folder.mkdir(parents=True)
    for number in range(2000):
        one = called(f"w{number}", changed=datetime(2026, 1, 1) + timedelta(minutes=number))
        (folder / f"w{number}.json").write_bytes(encode(one))
    begin = time.process_time()
    listing = store.summaries()
    assert time.process_time() - begin < 1.0
    assert len(listing.kept) == 2000
    assert listing.kept[0].name == "w1999"


def test_a_deleted_withdrawal_leaves_nothing_and_comes_back_whole(store, folder, northwind):
    store.save(northwind)
    before = (folder / "northwind.json").read_bytes()
    deleted = store.delete("northwind")
    assert files(folder) == []
    with store.claim("northwind"):
        assert store.restore(deleted) == "northwind"
    assert (folder / "northwind.json").read_bytes() == before
    assert [store.restore(deleted) for _ in range(2)] == ["northwind-2", "northwind-3"]
    assert (folder / "northwind-3.json").read_bytes() == before
    assert store.load("northwind-3").name == "northwind-3"
    with pytest.raises(Missing):
        store.delete("acme")


def test_what_another_session_saves_up_to_the_last_moment_comes_back(store, folder, northwind, monkeypatch):
    store.save(northwind)
    holding = store._claims.holding

    def late(name):
        Withdrawals(folder).save(called("northwind", at="thank"))
        return holding(name)

    with monkeypatch.context() as patch:
        patch.setattr(store._claims, "holding", late)
        deleted = store.delete("northwind")
    store.restore(deleted)
    assert store.load("northwind").at == "thank"


def test_renaming_moves_the_withdrawal_and_refuses_to_overwrite(store, folder, northwind):
    store.save(northwind)
    store.rename("northwind", "acme")
    assert files(folder) == ["acme.json"]
    assert store.load("acme") == called("acme")
    store.save(called("other"))
    with pytest.raises(Taken):
        store.rename("acme", "other")
    with store.claim("other"), pytest.raises(Taken, match="already a withdrawal called 'other'"):
        store.rename("acme", "other")
    store.rename("acme", "acme")
    assert store.names() == ("acme", "other")


def test_a_claim_goes_along_with_a_new_name(store, folder, northwind):
    second = Withdrawals(folder)
    store.save(northwind)
    with store.claim("northwind") as claim:
        store.rename("northwind", "acme")
        assert claim.name == "acme"
        second.save(called("northwind"))
        with pytest.raises(InUse):
            second.save(called("acme"))
        store.save(called("acme"))
    second.save(called("acme"))


def test_the_second_session_can_read_but_not_write(store, folder, northwind):
    second = Withdrawals(folder)
    store.save(northwind)
    claim = store.claim("northwind")
    for deed in (
        lambda: second.claim("northwind"),
        lambda: second.save(called("northwind", at="thank")),
        lambda: second.delete("northwind"),
        lambda: second.rename("northwind", "other"),
        lambda: second.set_aside("northwind"),
    ):
        with pytest.raises(InUse, match="open in another window"):
            deed()
    assert second.load("northwind") == northwind
    store.save(called("northwind", at="reason"))
    claim.release()
    claim.release()
    second.save(called("northwind", at="thank"))
    assert store.load("northwind").at == "thank"
    assert files(folder) == ["northwind.json"]


def test_a_claim_of_a_killed_process_is_free_again(store, folder):
    child = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys, pathlib; from bowout.store.withdrawals import Withdrawals\n"
            "claim = Withdrawals(pathlib.Path(sys.argv[1])).claim('acme'); print('held', flush=True); sys.stdin.read()",
            str(folder),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with child:
        assert child.stdout.readline() == b"held\n"
        with pytest.raises(InUse):
            store.claim("acme")
        child.kill()
        child.wait()
        with store.claim("acme"):
            store.save(called("acme"))
    assert store.names() == ("acme",)


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_only_the_owner_can_read_whatever_the_umask(tmp_path, umask):
    folder = tmp_path / "a" / "b" / "withdrawals"
    store = Withdrawals(folder)
    old = os.umask(umask)
    try:
        with store.claim("northwind"):
            store.save(called("northwind"))
            modes = {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    finally:
        os.umask(old)
    assert modes == {0o600}
    for directory in (folder, folder.parent, folder.parent.parent):
        assert stat.S_IMODE(directory.stat().st_mode) == 0o700


def test_a_directory_that_others_can_read_is_closed(store, folder):
    folder.mkdir(parents=True)
    folder.chmod(0o755)
    store.save(called("a"))
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_old_temporary_files_are_swept_and_young_ones_left(store, folder):
    folder.mkdir(parents=True)
    old, young = folder / ".a.json.x.tmp", folder / ".b.json.y.tmp"
    old.touch()
    young.touch()
    hours_ago = time.time() - 7200
    os.utime(old, (hours_ago, hours_ago))
    store.save(called("a"))
    assert files(folder) == [".b.json.y.tmp", "a.json"]


def test_a_link_is_neither_read_nor_written_through(store, folder, tmp_path):
    elsewhere = tmp_path / "elsewhere.json"
    elsewhere.write_bytes(encode(called("acme")))
    folder.mkdir(parents=True)
    (folder / "acme.json").symlink_to(elsewhere)
    before = elsewhere.read_bytes()
    for deed in (lambda: store.load("acme"), lambda: store.save(called("acme", at="x")), lambda: store.delete("acme")):
        with pytest.raises(StoreError, match="links are not followed"):
            deed()
    assert elsewhere.read_bytes() == before
    assert list(store.summaries().damaged) == ["acme"]


@pytest.mark.parametrize(("make", "why"), [(os.mkfifo, "is no ordinary file"), (os.mkdir, "is a folder where a file")])
def test_what_is_not_a_file_is_named_and_never_waited_for(store, folder, make, why):
    folder.mkdir(parents=True)
    make(folder / "acme.json")
    with pytest.raises(StoreError, match=rf"acme\.json\. (It|There) {why}"):
        store.load("acme")
    assert why in store.summaries().damaged["acme"]


@pytest.mark.parametrize("above", [0, 1, 2])
@pytest.mark.parametrize(
    "ask", [Withdrawals.names, lambda store: store.save(called("acme")), lambda store: store.load("acme")]
)
def test_a_folder_that_is_a_link_to_nowhere_is_named(store, folder, above, ask):
    link = (folder, *folder.parents)[above]
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to("nowhere")
    with pytest.raises(StoreError, match=f" {re.escape(str(link))} is a link that leads nowhere"):
        ask(store)
    assert not link.exists()


def test_a_file_that_is_too_large_is_not_read(store, folder, monkeypatch):
    store.save(called("acme"))
    monkeypatch.setattr(withdrawals, "_MOST_BYTES", 10)
    with pytest.raises(StoreError, match="not a file that Bow Out wrote"):
        store.load("acme")


def test_half_a_character_is_refused_in_words(store, folder):
    with pytest.raises(StoreError, match="broken character"):
        store.save(called("acme", at="\ud800"))
    assert not (folder / "acme.json").exists()


text = st.text(max_size=60).map(clean)
moments = st.datetimes(datetime(1970, 1, 1), datetime(2100, 1, 1))
drafts = st.builds(
    Draft,
    situation=st.builds(
        Situation,
        sender_name=text,
        company=text,
        role=text,
        detail=text,
        interview_at=st.none() | moments,
        decided_on=st.none() | st.dates(),
    ),
    answers=st.dictionaries(text, st.builds(Answer, use=st.sampled_from(["", "own", "nothing"]), own=text), max_size=4),
    edit=st.none() | st.builds(Edit, subject=text, body=text),
)
anything = st.builds(
    Withdrawal, name=st.just("any"), draft=drafts, at=text, visited=st.lists(text, max_size=5).map(tuple),
    created=moments, changed=moments,
)  # fmt: skip


@given(anything)
@settings(max_examples=150)
def test_every_withdrawal_survives_the_disk(withdrawal):
    assert decode(encode(withdrawal), "any") == withdrawal
    assert msgspec.json.decode(encode(withdrawal))["schema"] == 2


def stamped(folder, name: str, at: datetime) -> None:
    """Give a file the stamp of a moment in UTC."""
    written = at.replace(tzinfo=UTC).timestamp()
    os.utime(folder / f"{name}.json", (written, written))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (datetime(2026, 11, 22, 18), datetime(2026, 11, 22, 1, 5)),  # Tokyo, and Los Angeles five minutes later
        (datetime(2026, 11, 22, 9, 58), datetime(2026, 11, 22, 9, 2)),  # before and after the end of summer time
    ],
)
def test_the_latest_is_the_latest_wherever_the_clock_stood(store, folder, first: datetime, second: datetime):
    store.save(called("first", changed=first))
    store.save(called("second", changed=second))
    stamped(folder, "first", datetime(2026, 11, 22, 9))
    stamped(folder, "second", datetime(2026, 11, 22, 9, 5))
    assert store.latest() == "second"
    store.rename("first", "a")
    store.restore(store.delete("a"))
    assert store.latest() == "second", "neither is a change"


@pytest.mark.parametrize("copied", [datetime(2027, 3, 1), datetime(1970, 1, 1), datetime(2026, 11, 24)])
def test_of_files_that_were_copied_without_their_stamps_their_own_words_count(store, folder, copied: datetime):
    for minutes, name in enumerate(["b", "c", "a"]):
        store.save(called(name, changed=datetime(2026, 11, 22, 9, minutes)))
        stamped(folder, name, copied - timedelta(minutes=minutes) if minutes else copied)
    assert [summary.name for summary in store.summaries().kept] == ["a", "c", "b"]


@pytest.mark.parametrize("changed", [datetime.min, datetime.max])
def test_a_change_at_the_end_of_all_time_is_listed(store, changed: datetime):
    store.save(called("a", changed=changed))
    assert store.latest() == "a"
