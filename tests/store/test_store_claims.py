"""Two windows never hold one withdrawal, however closely one follows the other."""

import fcntl

import pytest

from bowout.store.claims import Claims
from bowout.store.errors import InUse


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
