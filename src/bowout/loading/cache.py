"""Loaded words kept ready: reading half a megabyte of YAML again at every start would be felt over a slow line.

What is kept is only ever a copy. It is used while every file it was made from has the size and time it had then, and
while the program is the same; anything else, a damaged copy included, means reading the YAML.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import msgspec

from bowout.core.pack import Pack
from bowout.core.problem import Problem
from bowout.disk import write_private
from bowout.loading.languages import Loaded
from bowout.loading.listing import listing, yaml_files

_DIGEST = 32


def load_pack_quickly(lang: str, roots: Sequence[Path], folder: Path | None, version: str) -> Loaded:
    """As `load_pack`, from a copy in `folder` where that is still good; None as folder keeps nothing."""
    copy = folder / f"words-{lang}.bin" if folder else None
    made_from = _fingerprint(lang, roots, version) if copy else b""
    if copy and (pack := _kept(copy, made_from)):
        return Loaded(pack, [])
    from bowout.loading.packs import load_pack  # noqa: PLC0415  # whoever finds a good copy reads no YAML

    loaded = load_pack(lang, roots)
    if copy and loaded.pack is not None and not loaded.problems:
        with suppress(OSError, UnicodeEncodeError):  # that it cannot be kept is no one's trouble
            words = msgspec.msgpack.encode(loaded.pack)
            write_private(copy, _seal(made_from, words) + words)
    return loaded


def _fingerprint(lang: str, roots: Sequence[Path], version: str) -> bytes:
    """A digest of the program's version and of every file that words may come from: its path, size and time."""
    digest = hashlib.sha256(_bytes(f"{version}\0{lang}\0{Pack.__struct_fields__}"))
    for path, status in _files(roots):
        digest.update(_bytes(f"{path}\0{status.st_size}\0{status.st_mtime_ns}\0{status.st_ino}\n"))
    return digest.digest()


def _seal(made_from: bytes, words: bytes | memoryview) -> bytes:
    """What stands before words that were made from these files and are as they were written: a digest of both."""
    return hashlib.sha256(made_from + words).digest()


def _bytes(text: str) -> bytes:
    """A text as bytes, also a path of bytes that are no text."""
    return text.encode("utf-8", "surrogatepass")


def _files(roots: Sequence[Path]) -> Iterator[tuple[str, os.stat_result]]:
    program = Path(__file__).parents[1]
    closed: list[Problem] = []
    languages = [folder for root in roots for folder in listing(root, closed.append)]
    parts = [part for folder in languages for part in listing(folder, closed.append)]
    words = [path for folder in (*languages, *parts) for path in yaml_files(folder, closed.append)]
    code = [path for part in ("core", "loading") for path in sorted((program / part).rglob("*.py"))]
    for path in words + code:
        with suppress(OSError):
            yield str(path), path.stat()
    for problem in closed:  # told at each start, so none is like a folder that is not there
        yield str(problem), program.stat()


def _kept(copy: Path, made_from: bytes) -> Pack | None:
    try:
        data = copy.read_bytes()
        words = memoryview(data)[_DIGEST:]
        if data[:_DIGEST] == _seal(made_from, words):
            return msgspec.msgpack.decode(words, type=Pack)
    except (OSError, UnicodeDecodeError, msgspec.DecodeError):
        pass
    return None
