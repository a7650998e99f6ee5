"""A folder that cannot be looked into, also where the tests run as root."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_VERSION = 0x20080522
_OVER_PERMISSIONS = 0b110
"""The two capabilities of root that let it read and search whatever the permissions are."""


@contextmanager
def closed(path: Path) -> Iterator[None]:
    """Close a file or folder to this thread while the block runs."""
    path = path.resolve()  # ".." cannot be followed out of a closed folder
    mode = path.stat().st_mode
    path.chmod(0)
    try:
        with _bound_by_permissions():
            yield
    finally:
        path.chmod(mode)


@contextmanager
def _bound_by_permissions() -> Iterator[None]:
    if os.geteuid():
        yield
        return
    system = ctypes.CDLL(None)
    if not hasattr(system, "capset"):
        pytest.skip("root can read everything here")
    header, sets = (ctypes.c_uint32 * 2)(_VERSION, 0), (ctypes.c_uint32 * 6)()
    assert system.capget(header, sets) == 0
    before, sets[0] = sets[0], sets[0] & ~_OVER_PERMISSIONS
    assert system.capset(header, sets) == 0
    try:
        yield
    finally:
        sets[0] = before
        assert system.capset(header, sets) == 0
