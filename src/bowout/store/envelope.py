"""The bytes of a kept withdrawal: a schema number, a checksum, and the withdrawal itself as JSON.

The checksum tells damage from age. A file whose checksum holds but which does not fit was written on purpose, by a
later version, and is left alone; one whose checksum fails was cut or changed by accident.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from bowout.core.standing import Standing, standing_of
from bowout.core.withdrawal import Withdrawal
from bowout.store.errors import Damaged, Newer, StoreError

SCHEMA = 2
"""Raise it, and add the step to `MIGRATIONS`, when the meaning of a field changes; a new field with a default is no
change."""


def _many_put_aside(values: dict[str, Any]) -> dict[str, Any]:
    """From 1: of the versions written by hand, only the last one put aside was kept."""
    draft = msgspec.convert(values["draft"], dict[str, Any])
    last = draft.get("shelved")
    return {**values, "draft": {**draft, "shelved": [last] if last else []}}


MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {1: _many_put_aside}
"""For each older schema number: from its values to those of the next."""


class _Age(Struct):
    schema: int


class _Envelope(Struct, forbid_unknown_fields=True):
    schema: int
    sha256: str
    withdrawal: msgspec.Raw


_age = msgspec.json.Decoder(_Age)
_envelope = msgspec.json.Decoder(_Envelope)
_whole = msgspec.json.Decoder(Withdrawal)
_keys = msgspec.json.Decoder(dict[str, msgspec.Raw])

_DROPPED = {"reflection_skipped"}
"""What earlier versions wrote and nobody asks for any more: no sign of a later version."""

T = TypeVar("T")


def encode(withdrawal: Withdrawal) -> bytes:
    """The bytes to keep; StoreError if the text holds half a character, which no file can."""
    try:
        content = msgspec.json.encode(withdrawal)
    except UnicodeEncodeError as error:
        raise StoreError(f"'{withdrawal.name}' holds a broken character. Take it out to save.") from error
    return msgspec.json.encode(_Envelope(SCHEMA, _checksum(SCHEMA, content), msgspec.Raw(content)))


def decode(data: bytes, name: str) -> Withdrawal:
    """The withdrawal in kept bytes, under the name it is kept by; Damaged or Newer if they cannot be taken."""
    schema, content = _opened(data, name)
    if schema < SCHEMA:
        withdrawal = _fitted(lambda: msgspec.convert(_migrated(schema, content), Withdrawal), name)
    else:
        if _fitted(lambda: _keys.decode(content), name).keys() - set(Withdrawal.__struct_fields__) - _DROPPED:
            raise _newer(name)
        withdrawal = _fitted(lambda: _whole.decode(content), name)
    if withdrawal.sent is not None and not withdrawal.draft.told_by:  # told before the draft knew of it
        draft = msgspec.structs.replace(withdrawal.draft, told_by=withdrawal.sent.channel)
        withdrawal = msgspec.structs.replace(withdrawal, draft=draft)
    return msgspec.structs.replace(withdrawal, name=name)


def summarize(data: bytes, name: str) -> Standing:
    """Where a kept withdrawal stands; Damaged or Newer as for `decode`."""
    return standing_of(decode(data, name))


def _opened(data: bytes, name: str) -> tuple[int, msgspec.Raw]:
    try:
        schema = _age.decode(data).schema
        if schema > SCHEMA:
            raise _newer(name)
        envelope = _envelope.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _damaged(name) from error
    known = schema == SCHEMA or schema in MIGRATIONS
    if not known or envelope.sha256 != _checksum(schema, bytes(envelope.withdrawal)):
        raise _damaged(name)
    return schema, envelope.withdrawal


def _migrated(schema: int, content: msgspec.Raw) -> dict[str, Any]:
    values = msgspec.json.decode(content, type=dict[str, Any])
    for number in range(schema, SCHEMA):
        values = MIGRATIONS[number](values)
    return values


def _fitted(build: Callable[[], T], name: str) -> T:
    try:
        return build()
    except (msgspec.ValidationError, KeyError) as error:
        raise _newer(name) from error
    except UnicodeDecodeError as error:  # no version writes bytes that are no text
        raise _damaged(name) from error


def _checksum(schema: int, content: bytes) -> str:
    return hashlib.sha256(b"%d:" % schema + content).hexdigest()


def _damaged(name: str) -> Damaged:
    return Damaged(
        f"'{name}' is damaged: its file does not hold what was saved. Nothing was changed. "
        "Restore it from a backup, or start it anew; the damaged file is then set aside."
    )


def _newer(name: str) -> Newer:
    return Newer(
        f"'{name}' was written by a later version of Bow Out. It is left exactly as it is. "
        "Upgrade Bow Out to open it, or start a new withdrawal."
    )
