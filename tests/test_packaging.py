"""The wheel, as a person gets it: built, installed where no checkout is near, and started."""

from __future__ import annotations

import os
import site
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from bowout import __version__
from support import NOW, REPOSITORY, private_homes

ANSWERS = b"sender: {name: Ana}\ncompany: Northwind\nrole: Chef\nstage: applied\n"


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder of the repository, by its path from the repository."""
    return {str(path.relative_to(REPOSITORY)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


SHIPPED = {**files(REPOSITORY / "content"), **files(REPOSITORY / "themes")}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the wheel and the source archive, made by the build backend itself: that needs no network."""
    out = tmp_path_factory.mktemp("dist")
    backend = "import sys, hatchling.build as b; b.build_wheel(sys.argv[1]); b.build_sdist(sys.argv[1])"
    subprocess.run([sys.executable, "-c", backend, str(out)], cwd=REPOSITORY, capture_output=True, check=True)
    return out


@pytest.fixture(scope="module")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment in which the wheel is installed; what it depends on is borrowed from this one."""
    folder = tmp_path_factory.mktemp("env")
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin" / "python"
    (wheel,) = built.glob("*.whl")
    install = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run(
        [*install, str(wheel)], capture_output=True, check=True, env={**os.environ, "PIP_CONFIG_FILE": os.devnull}
    )
    (packages,) = (folder / "lib").glob("python*/site-packages")
    # Appended, not processed as a site folder: an editable install's .pth file must not bring the checkout back.
    (packages / "borrowed.pth").write_text("".join(f"{path}\n" for path in site.getsitepackages()))
    return folder / "bin" / "bowout"


def run(program: Path, home: Path, *args: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    env = {"PATH": "/usr/bin:/bin", "BOWOUT_NOW": NOW.isoformat(), **private_homes(home)}
    return subprocess.run([program, *args], input=stdin, capture_output=True, cwd="/", env=env, check=False)


def test_the_wheel_holds_the_words_and_themes_byte_for_byte(built: Path):
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        held = {
            name.removeprefix("bowout/_data/"): archive.read(name)
            for name in archive.namelist()
            if name.startswith("bowout/_data/")
        }
        code = {name for name in archive.namelist() if name.endswith(".py")}
        styles = {name for name in archive.namelist() if name.endswith(".tcss")}
    assert held == SHIPPED
    source = REPOSITORY / "src"
    assert code == {str(path.relative_to(source)) for path in source.rglob("*.py")}
    assert styles == {str(path.relative_to(source)) for path in source.rglob("*.tcss")}


def test_the_source_archive_holds_what_is_needed_to_build_and_test(built: Path):
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert set(SHIPPED) <= names
    assert {"pyproject.toml", "Makefile", "README.md", "LICENSE", "CHANGELOG.md", "tests/conftest.py"} <= names


def test_the_tree_holds_no_copy_of_the_words():
    assert not (REPOSITORY / "src" / "bowout" / "_data").exists()


def test_the_installed_program_starts_and_composes_far_from_the_checkout(installed: Path, tmp_path: Path):
    version = run(installed, tmp_path, "--version")
    assert (version.returncode, version.stdout.decode()) == (0, f"bowout {__version__}\n")
    where = run(installed, tmp_path, "content", "path").stdout.decode().splitlines()[0]
    assert where == str(next(installed.parents[1].glob("lib/python*/site-packages")) / "bowout" / "_data" / "content")
    done = run(installed, tmp_path, "compose", "-", stdin=ANSWERS)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Northwind" in done.stdout


def test_the_installed_program_says_what_the_checkout_says(installed: Path, tmp_path: Path, bowout):
    for args in (["compose", "-"], ["themes"], ["keys"], ["content", "check"], ["--help"]):
        there, here = run(installed, tmp_path, *args, stdin=ANSWERS), bowout(*args, stdin=ANSWERS)
        assert (there.returncode, there.stdout) == (here.returncode, here.stdout), args


def test_an_installation_without_its_words_says_how_to_mend_it(installed: Path, tmp_path: Path):
    data = next(installed.parents[1].glob("lib/python*/site-packages")) / "bowout" / "_data"
    away = data.rename(tmp_path / "away")
    try:
        done = run(installed, tmp_path, "compose", "-", stdin=ANSWERS)
    finally:
        away.rename(data)
    assert (done.returncode, done.stdout) == (3, b"")
    assert b"Install it again" in done.stderr
    assert b"Traceback" not in done.stderr
