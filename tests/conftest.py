"""What tests share: a fixed moment, the shipped words, and homes of their own, far from anyone's files."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import settings

from bowout.core.pack import Pack
from quick_coach import read_each_message_once
from quick_words import read_shipped_words_once
from support import NOW, private_homes, shipped, with_ready_words

settings.register_profile("same-every-time", derandomize=True, deadline=None, database=None)
settings.load_profile("same-every-time")
read_shipped_words_once()
read_each_message_once()

_PRIVATE = ("BOWOUT_NOW", "NO_COLOR", "ACCESSIBLE", "VISUAL", "EDITOR", "SSH_CONNECTION", "SSH_TTY")


@pytest.fixture(scope="session", autouse=True)
def _no_one_s_files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Whatever a test forgets to redirect stays in a folder that is thrown away."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in private_homes(tmp_path_factory.mktemp("nobody")).items():
            patch.setenv(name, value)
        for name in _PRIVATE:
            patch.delenv(name, raising=False)
        yield


@pytest.fixture(scope="session")
def pack() -> Pack:
    return shipped()


@pytest.fixture(scope="session")
def now() -> datetime:
    return NOW


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of this test's own, for this process and those it starts: empty but for the words kept ready."""
    folder = tmp_path / "home"
    folder.mkdir()
    with_ready_words(folder)
    for name, value in private_homes(folder).items():
        monkeypatch.setenv(name, value)
    return folder


Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def bowout(home: Path) -> Run:
    """Runs the program as a shell would, at the fixed moment; keywords are environment variables."""

    def run(*args: str, stdin: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
        known = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "BOWOUT_NOW": NOW.isoformat(), **private_homes(home)}
        return subprocess.run(
            [sys.executable, "-m", "bowout", *args],
            input=stdin,
            capture_output=True,
            env={**known, **env},
            check=False,
            timeout=60,
        )

    return run


def pytest_collectstart() -> None:
    """While tests are collected nearly all that is made stays, so that looking for garbage is for nothing."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Look for garbage less often: each look goes over three thousand tests and all the words, and finds little."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(200_000, 10, 50)
    gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The slowest begin first, so that at the end nobody waits for one of them alone."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)
