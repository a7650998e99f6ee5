"""Files that were cut, changed by accident, or written by another version."""

import hashlib

import msgspec
import pytest
from kept_samples import called, files

from bowout.core.draft import Edit
from bowout.store import envelope
from bowout.store.envelope import SCHEMA, decode, encode, summarize
from bowout.store.errors import Damaged, Newer
from bowout.store.everything import everything
from bowout.store.withdrawals import Withdrawals

WHOLE = encode(called("acme"))


@pytest.mark.parametrize("read", [decode, summarize])
def test_a_file_cut_anywhere_never_passes_for_whole(read):
    for length in range(len(WHOLE)):
        with pytest.raises(Damaged):
            read(WHOLE[:length], "acme")


@pytest.mark.parametrize("read", [decode, summarize])
def test_a_flipped_bit_anywhere_never_passes_for_whole(read):
    for place in range(len(WHOLE)):
        for bit in range(8):
            flipped = bytearray(WHOLE)
            flipped[place] ^= 1 << bit
            with pytest.raises((Damaged, Newer)):
                read(bytes(flipped), "acme")


@pytest.mark.parametrize("data", [b"", b"[]", b"null", b"{}", b"\xff\xfe", b"[" * 100_000, b'{"schema": true}'])
def test_what_was_never_a_withdrawal_is_damaged(data):
    with pytest.raises(Damaged, match="'acme' is damaged"):
        decode(data, "acme")


def test_a_damaged_file_is_listed_kept_and_set_aside_only_by_a_save(store, folder):
    store.save(called("good"))
    store.save(called("acme"))
    (folder / "acme.json").write_bytes(WHOLE[:-9])
    fresh = Withdrawals(folder)
    with pytest.raises(Damaged):
        fresh.load("acme")
    listing = fresh.summaries()
    assert [summary.name for summary in listing.kept] == ["good"]
    assert "'acme' is damaged" in listing.damaged["acme"]
    assert files(folder) == ["acme.json", "good.json"]
    fresh.save(called("acme"))
    assert files(folder) == ["acme.corrupt-1", "acme.json", "good.json"]
    assert (folder / "acme.corrupt-1").read_bytes() == WHOLE[:-9]
    assert fresh.load("acme") == called("acme")


def test_setting_aside_never_overwrites_what_was_set_aside(store, folder):
    for number in (1, 2):
        store.save(called("acme", at=str(number)))
        assert store.set_aside("acme") == folder / f"acme.corrupt-{number}"
    assert store.names() == ()


def test_a_damaged_file_can_be_deleted_and_restored(store, folder):
    store.save(called("acme"))
    (folder / "acme.json").write_bytes(b"half")
    store.restore(store.delete("acme"))
    assert (folder / "acme.json").read_bytes() == b"half"


def later(**extra: object) -> bytes:
    """A file as a later version could write it: a higher number and a shape of its own."""
    return msgspec.json.encode({"schema": SCHEMA + 1, "digest": "?", "withdrawal": {"name": "acme", **extra}})


def signed(values: object, schema: int = SCHEMA) -> bytes:
    content = msgspec.json.encode(values)
    checksum = hashlib.sha256(f"{schema}:".encode() + content).hexdigest()
    return msgspec.json.encode({"schema": schema, "sha256": checksum, "withdrawal": msgspec.Raw(content)})


VALUES = msgspec.to_builtins(called("acme"))


@pytest.mark.parametrize(
    "data",
    [
        later(),
        signed({**VALUES, "weather": "fine"}),
        signed({**VALUES, "draft": {**VALUES["draft"], "weather": "fine"}}),
        signed({**VALUES, "status": "dreaming"}),
    ],
    ids=["higher number", "unknown key", "unknown key within", "unknown word"],
)
def test_a_later_version_is_refused_and_its_file_untouched(store, folder, data):
    folder.mkdir(parents=True)
    (folder / "acme.json").write_bytes(data)
    for deed in (store.load, lambda name: store.save(called(name))):
        with pytest.raises(Newer, match="later version of Bow Out"):
            deed("acme")
    assert files(folder) == ["acme.json"]
    assert (folder / "acme.json").read_bytes() == data


def test_values_that_a_file_does_not_have_yet_get_their_defaults():
    values = {key: VALUES[key] for key in ("name", "draft", "created", "changed")}
    assert decode(signed(values), "acme").status == "drafting"


def test_a_value_that_is_kept_no_longer_is_passed_over():
    data = signed({**VALUES, "reflection_skipped": True})
    assert msgspec.to_builtins(decode(data, "acme")) == VALUES
    assert summarize(data, "acme").name == "acme"
    assert b"reflection_skipped" not in encode(decode(data, "acme"))


def test_the_one_version_that_an_older_file_put_aside_is_still_there():
    put_aside = {"subject": "Withdrawing", "body": "Dear Sam"}
    for old, new in ((put_aside, (Edit(subject="Withdrawing", body="Dear Sam"),)), (None, ())):
        draft = {**VALUES["draft"], "shelved": old}
        assert decode(signed({**VALUES, "draft": draft}, schema=1), "acme").draft.shelved == new


@pytest.mark.parametrize("read", [decode, summarize])
def test_a_value_that_only_a_later_version_knows_is_left_to_it_in_lists_too(read):
    with pytest.raises(Newer):
        read(signed({**VALUES, "mood": "fine"}), "acme")


def test_an_older_file_is_brought_up_step_by_step(monkeypatch):
    old = signed({**VALUES, "status": "1"}, schema=1)
    monkeypatch.setattr(envelope, "SCHEMA", 3)
    monkeypatch.setattr(
        envelope,
        "MIGRATIONS",
        {
            1: lambda values: {**values, "status": values["status"] + "2"},
            2: lambda values: {**values, "status": {"12": "sent"}[values["status"]]},
        },
    )
    assert decode(old, "acme").status == "sent"
    assert summarize(old, "acme").status == "sent"
    assert b'"schema":3' in encode(decode(old, "acme"))


ZONED = "2026-11-21T09:00:00+01:00"


def within(*path: str, value: object, base: dict = VALUES) -> dict:
    """The values of a file with one of them changed, deep within."""
    here, *rest = path
    return {**base, here: within(*rest, value=value, base=base[here]) if rest else value}


UNFIT = {
    "created in a zone": signed(within("created", value=ZONED)),
    "changed in a zone": signed(within("changed", value=ZONED)),
    "sent in a zone": signed(within("sent", value={"at": ZONED, "channel": "email"})),
    "interview in a zone": signed(within("draft", "situation", "interview_at", value=ZONED)),
    "old with a number as draft": signed(within("draft", value=5), schema=1),
    "old with a list as draft": signed(within("draft", value=[1]), schema=1),
    "old and no draft": signed({"name": "acme"}, schema=1),
    "old and a list": signed([1], schema=1),
    "old and a number": signed(5, schema=1),
    "old and nothing": signed(None, schema=1),
    "old with half a character": signed(msgspec.Raw(b'{"name": "\\ud800", "draft": {}}'), schema=1),
    "old with bytes that are no text": signed(msgspec.Raw(b'{"name": "\xff", "draft": {}}'), schema=1),
    "bytes that are no text": signed(
        msgspec.Raw(encode(called("acme")).partition(b'"withdrawal":')[2][:-1].replace(b"Northwind", b"North\xff"))
    ),
    "a list": signed([1]),
    "nothing": signed(None),
}


@pytest.mark.parametrize("data", UNFIT.values(), ids=UNFIT)
def test_a_file_with_a_true_checksum_and_false_values_keeps_no_other_from_being_listed(store, folder, data):
    store.save(called("good"))
    (folder / "acme.json").write_bytes(data)
    with pytest.raises((Damaged, Newer)):
        store.load("acme")
    listing = store.summaries()
    assert [summary.name for summary in listing.kept] == ["good"]
    assert listing.damaged.keys() == everything(store).damaged.keys() == {"acme"}


def test_a_time_in_a_zone_that_no_list_needs_is_refused_when_the_whole_is_read():
    with pytest.raises(Newer):
        decode(signed(within("missed", value=ZONED)), "acme")
