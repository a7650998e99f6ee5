"""One session a withdrawal: a lock file beside it, so that two windows never write over each other.

The lock is on a file of its own, because a lock on the withdrawal's file would be lost when a save renames over it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from bowout.disk import make_private
from bowout.store.errors import InUse, StoreError, told

if TYPE_CHECKING:
    from filelock import BaseFileLock

_WAIT = 0.02
"""Seconds after which a lock is tried once more: another window may only have looked whether it is free."""


class Claim:
    """The right to write one withdrawal, until `release` or the end of a `with` block."""

    def __init__(self, claims: Claims, name: str) -> None:
        self.name = name
        self._claims = claims
        self._lock = claims.lock(name)

    def become(self, other: Claim) -> None:
        """Give up the own name and take over the other claim's."""
        self._drop()
        self.name, self._lock = other.name, other._lock
        self._claims.held[self.name] = self

    def release(self) -> None:
        """Give the withdrawal free; harmless when done twice."""
        if self._claims.held.get(self.name) is self:
            self._drop()

    def _drop(self) -> None:
        del self._claims.held[self.name]
        # Removed while still locked: whoever opened it before finds it gone and looks again. What fails here frees
        # itself when the program ends, and is no reason to call a good save a failure.
        with suppress(OSError):
            Path(self._lock.lock_file).unlink()
        with suppress(OSError):
            self._lock.release()

    def __enter__(self) -> Claim:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


class Claims:
    """The claims that this session holds in a directory, by name."""

    def __init__(self, directory: Path) -> None:
        self.held: dict[str, Claim] = {}
        self._directory = directory

    def take(self, name: str) -> Claim:
        """Claim a name; InUse if any session holds it, this one included. StoreError if the lock cannot be made."""
        if name in self.held:
            raise _in_use(name)
        claim = self.held[name] = Claim(self, name)
        return claim

    @contextmanager
    def holding(self, name: str) -> Iterator[None]:
        """Hold a name while the block runs; does nothing more if this session holds it already."""
        if name in self.held:
            yield
            return
        with self.take(name):
            yield

    def is_taken(self, name: str) -> bool:
        """Whether some session, this one included, holds the name now; StoreError where that cannot be seen."""
        if name in self.held:
            return True
        with told(self._path(name), "look into"):
            there = self._path(name).exists()
        if not there:
            return False
        try:
            with self.take(name):
                return False
        except StoreError:
            return True

    def lock(self, name: str) -> BaseFileLock:
        """A lock on the name, acquired; InUse if another session has it, StoreError if it cannot be made."""
        from filelock import FileLock, Timeout  # noqa: PLC0415 - only those who write pay for its start

        path = self._path(name)
        lock = FileLock(path, timeout=_WAIT, poll_interval=_WAIT, mode=0o600, thread_local=False)
        with told(path, "lock"):
            make_private(self._directory)
            try:
                lock.acquire()
            except Timeout as error:
                raise _in_use(name) from error
        return lock

    def _path(self, name: str) -> Path:
        return self._directory / f".{name}.lock"


def _in_use(name: str) -> InUse:
    return InUse(f"'{name}' is open in another window. Close it there, or start another withdrawal here.")
