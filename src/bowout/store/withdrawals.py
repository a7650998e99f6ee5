"""The withdrawals that are kept: one private file each, whole or not at all, one session at a time."""

from __future__ import annotations

import os
import time
from datetime import datetime, timedelta
from pathlib import Path

from msgspec import Struct

from bowout.core.standing import Standing
from bowout.core.withdrawal import Withdrawal
from bowout.disk import close_to_others, make_private, missing, open_file, sweep, sync_directory, write_private
from bowout.store.claims import Claim, Claims
from bowout.store.envelope import decode, encode, summarize
from bowout.store.errors import Damaged, Missing, StoreError, Taken, told
from bowout.store.names import check_name, is_name, unused_name

_SUFFIX = ".json"
_MOST_BYTES = 20_000_000
_EPOCH = datetime(1970, 1, 1)
_WIDEST_ZONE = 14 * 3600 * 1_000_000_000


class Listing(Struct, frozen=True):
    """All that is kept: `kept` newest change first, wherever the clock stood; `damaged` names the files that cannot be
    opened → why."""

    kept: tuple[Standing, ...]
    damaged: dict[str, str]


class Deleted(Struct, frozen=True):
    """A deleted withdrawal's name, bytes and stamp, held in memory alone, for `restore`."""

    name: str
    data: bytes
    written: int


class Withdrawals:
    """The withdrawals in one directory, which is made by the first save. Every failure is a StoreError."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self._claims = Claims(directory)
        self._prepared = False
        self._own: dict[str, _Signature] = {}

    def save(self, withdrawal: Withdrawal) -> None:
        """Keep a withdrawal under its name. InUse if another session has it, Newer if a later version wrote it.

        A damaged file of that name is set aside first. On any error the file is as it was.
        """
        name = check_name(withdrawal.name)
        with self._claims.holding(name):
            self._clear_the_way(name)
            data = encode(withdrawal)
            if len(data) > _MOST_BYTES:
                raise StoreError(f"'{name}' is too long to be kept: {_MOST_BYTES:,} bytes at most. Shorten a text.")
            self._write(name, data)

    def load(self, name: str) -> Withdrawal:
        """The withdrawal kept under a name; Missing, Damaged or Newer if it cannot be had. Changes nothing."""
        return decode(_read(self.path(name), name), name)

    def names(self) -> tuple[str, ...]:
        """Every name that is kept, damaged ones too, in alphabetical order."""
        with told(self.directory, "look into"):
            try:
                files = [file.name for file in self.directory.iterdir()]
            except FileNotFoundError:
                missing(self.directory)  # tells of a link that leads nowhere
                return ()
        names = (file.removesuffix(_SUFFIX) for file in files if file.endswith(_SUFFIX))
        return tuple(sorted(filter(is_name, names), key=lambda name: (name.lower(), name)))

    def summaries(self) -> Listing:
        """What a list shows of every withdrawal, and which ones cannot be opened."""
        kept, damaged = [], {}
        for name in self.names():
            path = self.path(name)
            try:
                summary = summarize(_read(path, name), name)
                written = _signature(path).written
                kept.append((_instant(summary.changed, written), written, summary))
            except (Missing, FileNotFoundError):
                continue
            except StoreError as error:
                damaged[name] = str(error)
        kept.sort(key=lambda one: one[:2], reverse=True)
        return Listing(tuple(summary for *_, summary in kept), damaged)

    def latest(self) -> str | None:
        """The name of the withdrawal that was changed last, or None."""
        kept = self.summaries().kept
        return kept[0].name if kept else None

    def delete(self, name: str) -> Deleted:
        """Remove a withdrawal, damaged or not, from the disk; what is returned can be given to `restore`."""
        path = self.path(name)
        _read(path, name)  # where nothing is, nothing is made to hold it
        with self._claims.holding(name), told(path, "delete"):
            data, written = _read(path, name), _signature(path).written
            path.unlink()
            sync_directory(self.directory)
        return Deleted(name, data, written)

    def restore(self, deleted: Deleted) -> str:
        """Put back what was deleted, byte for byte; its name, or a free one if that was used again since."""
        name = deleted.name
        if os.path.lexists(self.path(name)):
            name = self.free_name(name)
        with self._claims.holding(name):
            _refuse_taken(self.path(name))
            self._write(name, deleted.data, deleted.written)
        return name

    def rename(self, old: str, new: str) -> None:
        """Keep a withdrawal under another name; Taken if there is one. A claim that this session holds goes along.

        The file changes its name in one step, so that there are never two of it, and its stamp stays.
        """
        check_name(new)
        with self._claims.holding(check_name(old)):
            self.load(old)
            if old == new:
                return
            _refuse_taken(self.path(new))  # before the claim, which would tell of another window instead
            with self._claims.take(new) as claim, told(self.path(old), "rename"):
                _refuse_taken(self.path(new))
                self.path(old).rename(self.path(new))
                self._claims.held[old].become(claim)
                sync_directory(self.directory)

    def free_name(self, *words: str) -> str:
        """A name made of words, such as company and role, that no withdrawal has and no session holds."""
        kept = {name.lower() for name in self.names()}
        return unused_name(words, lambda name: name in kept or self._claims.is_taken(name))

    def claim(self, name: str) -> Claim:
        """Keep other sessions from writing this withdrawal, until the claim is released; InUse if one holds it."""
        return self._claims.take(check_name(name))

    def set_aside(self, name: str) -> Path:
        """Rename a withdrawal's file to NAME.corrupt-N, out of the way of a new one; the path it has now."""
        path = self.path(name)
        with self._claims.holding(name), told(path, "set aside"):
            number = 1
            while (aside := self.directory / f"{name}.corrupt-{number}").exists():
                number += 1
            path.rename(aside)
            sync_directory(self.directory)
        return aside

    def path(self, name: str) -> Path:
        """Where a withdrawal of that name is kept; BadName if none can be."""
        return self.directory / f"{check_name(name)}{_SUFFIX}"

    def _write(self, name: str, data: bytes, written: int | None = None) -> None:
        """Put the bytes on disk; `written` is the stamp of those that only come from elsewhere, and changed nothing."""
        path = self.path(name)
        with told(path, "save"):
            if not self._prepared:
                make_private(self.directory)
                close_to_others(self.directory)
                sweep(self.directory)
                self._prepared = True
            write_private(path, data)
            if written is not None:
                os.utime(path, ns=(written, written))
            self._own[name] = _signature(path)

    def _clear_the_way(self, name: str) -> None:
        """Make sure that a save overwrites nothing but a good file of this version."""
        path = self.path(name)
        with told(path, "save"):
            if not path.is_symlink() and (not path.exists() or _signature(path) == self._own.get(name)):
                return
        try:
            self.load(name)
        except Damaged:
            self.set_aside(name)


def _refuse_taken(path: Path) -> None:
    if os.path.lexists(path):
        raise Taken(f"There is already a withdrawal called '{path.stem}'. Choose another name.")


def _instant(changed: datetime, written: int) -> int:
    """When a file was changed, in nanoseconds since 1970 in UTC.

    What a file says is a wall clock's word, which travel and the end of summer time turn back; its stamp is not. But
    a copy can have a stamp of its own, which says nothing. A stamp that no zone's clock can have told as `changed` is
    taken for one, and the wall clock's word counts.
    """
    clock = (changed - _EPOCH) // timedelta(microseconds=1) * 1000
    if abs(written - clock) <= _WIDEST_ZONE:
        return written
    return clock - time.localtime().tm_gmtoff * 1_000_000_000


class _Signature(Struct, frozen=True):
    """What tells one version of a file from another; `written` is in nanoseconds."""

    inode: int
    written: int
    size: int


def _signature(path: Path) -> _Signature:
    status = path.lstat()
    return _Signature(status.st_ino, status.st_mtime_ns, status.st_size)


def _read(path: Path, name: str) -> bytes:
    """The bytes of an ordinary file; no link is followed."""
    with told(path, "read"):
        try:
            with open_file(path, os.O_NOFOLLOW) as file:
                data = file.read(_MOST_BYTES + 1)
        except FileNotFoundError as error:
            missing(path.parent)  # tells of a link that leads nowhere
            raise Missing(f"There is no withdrawal called '{name}'. `bowout list` shows what is kept.") from error
    if len(data) > _MOST_BYTES:
        raise StoreError(f"{path} is not a file that Bow Out wrote. Move it away and try again.")
    return data
