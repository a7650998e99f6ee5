"""Writing a file so that a crash, a kill or a power cut leaves the old content or the new, never a mixture.

The order is what makes it safe: a private temporary file beside the target, its bytes forced to disk, the rename, then
the directory forced to disk, so that "saved" is only said of what would survive the next moment.
"""

from __future__ import annotations

import errno
import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path

STALE_SECONDS = 3600.0
"""A temporary file this old belongs to no running save."""

_SUFFIX = ".tmp"
_NO_DIRECTORY_SYNC = {errno.EINVAL, errno.ENOTSUP}


def write_private(path: Path, data: bytes) -> None:
    """Put `data` at `path`, readable by the owner alone (0600; missing directories are made 0700).

    OSError if it cannot be done; the old file is then as it was and no temporary file is left. Only when the very last
    step fails, forcing the directory to disk, is the new content in place although an error is told.
    """
    make_private(path.parent)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=_SUFFIX)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            # The system's own stamp stands still for some milliseconds; of two files written in them, one is later.
            now = time.time_ns()
            os.utime(descriptor, ns=(now, now))
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    sync_directory(path.parent)


def make_private(directory: Path) -> None:
    """Make a directory and its missing parents, each 0700 whatever the umask, each lasting; OSError if that fails."""
    missing = []
    while not directory.exists():
        missing.append(directory)
        directory = directory.parent
    for new in reversed(missing):
        with suppress(FileExistsError):  # another session may make it at the same moment
            new.mkdir(mode=0o700)
        sync_directory(new.parent)


def sync_directory(directory: Path) -> None:
    """Force the names in a directory to disk, where the file system can; OSError if the disk fails."""
    descriptor = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_DIRECTORY_SYNC:
            raise
    finally:
        os.close(descriptor)


def close_to_others(directory: Path) -> None:
    """Make one's own directory 0700 if it is open to others; OSError if that fails."""
    status = directory.stat()
    if status.st_mode & 0o077 and status.st_uid == os.geteuid():
        directory.chmod(0o700)


def sweep(directory: Path) -> None:
    """Remove temporary files that a killed save left behind more than `STALE_SECONDS` ago."""
    oldest = time.time() - STALE_SECONDS
    for left in directory.glob(f".*{_SUFFIX}"):
        with suppress(OSError):
            if left.lstat().st_mtime < oldest:
                left.unlink()
