"""Writing files that only their owner can read, so that a crash, a kill or a power cut leaves no half of one.

The order is what makes it safe: a private temporary file beside the target, its bytes forced to disk, the rename, then
the directory forced to disk, so that "saved" is only said of what would survive the next moment.
"""

from __future__ import annotations

import errno
import os
import stat
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

STALE_SECONDS = 3600.0
"""A temporary file this old belongs to no running save."""

_SUFFIX = ".tmp"
_NO_DIRECTORY_SYNC = {errno.EINVAL, errno.ENOTSUP}
_FORBIDDEN = "You have no permission for it. Check who owns the file and its folder, and their permissions."

_REASONS = {
    errno.ENOSPC: "The disk is full. Free some space and try again.",
    errno.EDQUOT: "Your disk quota is used up. Free some space and try again.",
    errno.EFBIG: "A limit on the size of files was reached. Raise it (ulimit -f) and try again.",
    errno.EROFS: "The disk is read-only. Choose another place.",
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.ENOENT: "It is not there. Check the path.",
    errno.ENOTDIR: "A part of the path is not a folder. Check the path.",
    errno.EISDIR: "There is a folder where a file should be. Move it away and try again.",
    errno.ELOOP: "It is a link, and links are not followed here. Put an ordinary file in its place.",
    errno.ENXIO: "It is no ordinary file. Move it away and try again.",
    errno.ENAMETOOLONG: "The path is too long. Choose a shorter one.",
    errno.EIO: "The disk reported an error. Check the disk, and keep a copy elsewhere.",
    errno.EMFILE: "Too many files are open. Close some programs and try again.",
    errno.ENFILE: "Too many files are open. Close some programs and try again.",
}


def why(error: OSError, here: Mapping[int, str]) -> str:
    """Why the system refused and what to do, in a sentence or two; what `here` says of an error number counts first."""
    if error.errno == errno.ENOLINK:
        return f"{error.filename} is a link that leads nowhere. Mend the link, or take it away."
    told = {**_REASONS, **here}.get(error.errno or 0)
    return told or f"The system says: {error.strerror or 'unknown error'}."


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


@contextmanager
def open_file(path: Path, flags: int = 0) -> Iterator[BinaryIO]:
    """An ordinary file, open to be read; OSError for anything else, so that no pipe or device can keep one waiting."""
    with open(path, "rb", opener=lambda name, reading: os.open(name, reading | os.O_NONBLOCK | flags)) as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.ENXIO, "Not an ordinary file")
        yield file


def new_private(path: Path) -> BinaryIO:
    """A new file (0600) to write into; FileExistsError if anything is there, another OSError if it cannot be made.

    It is not forced to disk.
    """
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600), "wb")


def make_private(directory: Path) -> None:
    """Make a directory and its missing parents, each 0700 whatever the umask, each lasting; OSError if that fails."""
    for new in reversed(missing(directory)):
        with suppress(FileExistsError):  # another session may make it at the same moment
            new.mkdir(mode=0o700)
        sync_directory(new.parent)


def missing(directory: Path) -> list[Path]:
    """A directory and those above it that are not there, the innermost first; OSError if a link there leads nowhere."""
    found = []
    while not directory.exists():
        if directory.is_symlink():
            raise OSError(errno.ENOLINK, "A link leads nowhere", str(directory))
        found.append(directory)
        directory = directory.parent
    return found


def sync_directory(directory: Path) -> None:
    """Force the names in a directory to disk, where that can be done; OSError if the disk fails."""
    try:
        descriptor = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    except PermissionError:
        return  # a folder that can be written to but not read, such as a drop box
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
