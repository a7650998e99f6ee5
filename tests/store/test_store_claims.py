"""Two windows never hold one withdrawal, however closely one follows the other."""

import errno
import fcntl
from pathlib import Path

import pytest

from bowout.store.claims import Claims
from bowout.store.errors import InUse, StoreError


def test_a_lock_file_that_was_removed_meanwhile_is_no_claim(folder, monkeypatch):
    claim, lock = Claims(folder).take("acme"), fcntl.flock

    def let_go_of(*how):
        """The first session lets go after the second has opened the lock file and before it locks it."""
        monkeypatch.setattr(fcntl, "flock", lock)
        claim.release()
        return lock(*how)

    monkeypatch.setattr(fcntl, "flock", let_go_of)
    second = Claims(folder)
    try:
        second.take("acme")
    except InUse:
        second.take("acme")  # refused at first; the name is free, and now it is had
    assert fcntl.flock is lock
    with pytest.raises(InUse):
        Claims(folder).take("acme")


def test_another_window_that_only_looks_whether_a_name_is_free_keeps_nobody_from_it(folder, monkeypatch):
    looks, lock = Claims(folder), fcntl.flock
    looks.take("acme").release()

    def looked_at(*how):
        """The other window looks at just this moment, and has looked at the next."""
        monkeypatch.setattr(fcntl, "flock", lock)
        raise BlockingIOError(errno.EWOULDBLOCK, "busy")

    monkeypatch.setattr(fcntl, "flock", looked_at)
    with Claims(folder).take("acme"):
        assert looks.is_taken("acme")


def test_where_it_cannot_be_seen_whether_a_name_is_held_that_is_told(folder, monkeypatch):
    def refused(path: Path) -> bool:
        raise PermissionError(errno.EACCES, "closed")

    monkeypatch.setattr(Path, "exists", refused)
    with pytest.raises(StoreError, match="Could not look into"):
        Claims(folder).is_taken("acme")
