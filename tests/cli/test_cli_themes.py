from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bowout.core.palette import COLORS
from bowout.loading.themes import load_themes
from support import REPOSITORY, private_homes

THEMES = sorted(load_themes([REPOSITORY / "themes"]).themes)


def test_the_themes_are_listed_with_their_colours(bowout):
    done = bowout("themes")
    assert (done.returncode, done.stderr) == (0, b"")
    lines = done.stdout.decode().splitlines()
    assert [line.split()[0] for line in lines] == THEMES
    assert b"\x1b" not in done.stdout
    assert all(len(line.split("  ")[-1].split()) == len(COLORS) for line in lines)


@pytest.mark.parametrize(("no_color", "painted"), [("", True), ("1", False)])
def test_a_terminal_gets_a_swatch_unless_colours_are_not_wanted(home: Path, no_color: str, painted: bool):
    ours, theirs = pty.openpty()
    env = {"PATH": os.environ["PATH"], "NO_COLOR": no_color, **private_homes(home)}
    subprocess.run([sys.executable, "-m", "bowout", "themes"], stdout=theirs, env=env, check=True)
    os.close(theirs)
    said = b""
    try:
        while chunk := os.read(ours, 65536):
            said += chunk
    except OSError:  # Linux tells the end of a terminal this way
        pass
    os.close(ours)
    assert (b"\x1b[48;2;" in said) is painted
    assert said.count(b"\x1b[0m") == (len(THEMES) if painted else 0)


def test_a_theme_of_one_s_own_is_listed_and_a_broken_one_named(bowout, home: Path):
    folder = home / "config" / "bowout" / "themes"
    folder.mkdir(parents=True)
    shipped = (REPOSITORY / "themes" / "dusk.yaml").read_text()
    (folder / "mine.yaml").write_text(shipped.replace("id: dusk", "id: mine"))
    (folder / "bad.yaml").write_text("id: bad\nprimry: x\n")
    done = bowout("themes")
    assert done.returncode == 1
    assert [line.split()[0] for line in done.stdout.decode().splitlines()] == sorted([*THEMES, "mine"])
    assert f"{folder / 'bad.yaml'}:2:1:" in done.stderr.decode()


def test_a_pipe_among_them_is_named_and_what_is_hidden_passed_over(bowout, home: Path):
    folder = home / "config" / "bowout" / "themes"
    folder.mkdir(parents=True)
    (folder / ".#dusk.yaml").symlink_to("me@host.123:456")
    assert (bowout("themes").returncode, bowout("themes").stderr) == (0, b"")
    os.mkfifo(folder / "pipe.yaml")
    done = bowout("themes")
    assert (done.returncode, len(done.stdout.splitlines())) == (1, len(THEMES))
    assert done.stderr.decode() == f"{folder / 'pipe.yaml'}: It cannot be read: Not an ordinary file.\n"


def test_one_theme_can_be_checked(bowout, tmp_path: Path):
    path = tmp_path / "x.yaml"
    path.write_text((REPOSITORY / "themes" / "dusk.yaml").read_text())
    assert bowout("themes", "check", str(path)).returncode == 0
    path.write_text(path.read_text().replace("background:", "backgroud:"))
    done = bowout("themes", "check", str(path))
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"Did you mean 'background'?" in done.stderr
    for wrong in (tmp_path, tmp_path / "none.yaml"):
        assert bowout("themes", "check", str(wrong)).returncode == 3


def test_a_theme_that_comes_through_a_pipe_can_be_checked(bowout):
    ours, theirs = os.pipe()
    os.write(theirs, (REPOSITORY / "themes" / "dusk.yaml").read_bytes())
    os.close(theirs)
    done = bowout("themes", "check", f"/dev/fd/{ours}")
    os.close(ours)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == f"/dev/fd/{ours}: 'dusk' has nothing to mend.\n".encode()


def test_every_problem_of_a_theme_is_told_at_once(bowout, tmp_path: Path):
    path = tmp_path / "x.yaml"
    text = (REPOSITORY / "themes" / "dusk.yaml").read_text()
    text = re.sub(r"(?m)^dark: .*$", "dark: maybe", text)
    path.write_text(re.sub(r"(?m)^accent: .*$", 'accent: "#12"', text))
    done = bowout("themes", "check", str(path))
    assert done.returncode == 1
    assert b"'dark' must be true or false, not 'maybe'." in done.stderr
    assert b"'#12' is not a colour of this kind of theme." in done.stderr
