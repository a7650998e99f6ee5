"""What loads when: the core stays pure, and a command pays only for what it uses."""

from __future__ import annotations

import os
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import bowout.core
from support import REPOSITORY, private_homes

HEAVY = {"textual", "rich", "yaml", "msgspec", "filelock", "pyperclip", "icalendar"}


def loaded_by(code: str, home: Path) -> set[str]:
    """The heavy packages that a piece of Python loads."""
    code += "\nimport sys\nprint('LOADED', *{name.partition('.')[0] for name in sys.modules})"
    env = {"PATH": os.environ["PATH"], **private_homes(home)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=env, check=True)
    return set(done.stdout.rpartition("LOADED ")[2].split()) & HEAVY


def command(*args: str) -> str:
    return f"from bowout.cli.main import main\nmain({list(args)!r})"


@pytest.mark.parametrize(
    ("args", "loaded"),
    [
        (["--version"], set()),
        (["--help"], set()),
        (["compose", "--help"], set()),
        (["completion", "--help"], set()),
        (["list"], {"msgspec"}),
        (["list", "--json"], {"msgspec"}),
        (["themes"], {"msgspec", "yaml"}),
        (["keys"], {"msgspec", "yaml"}),
        (["content", "path"], {"msgspec", "yaml"}),
        (["compose", "/dev/null"], {"msgspec", "yaml"}),
    ],
)
def test_a_command_loads_only_what_it_uses(home: Path, args: list[str], loaded: set[str]):
    assert loaded_by(command(*args), home) <= loaded


def test_the_whole_core_needs_no_interface_no_yaml_and_no_files(home: Path):
    names = [name for _, name, _ in pkgutil.walk_packages(bowout.core.__path__, "bowout.core.")]
    assert len(names) > 15
    assert loaded_by("\n".join(f"import {name}" for name in names), home) == {"msgspec"}


def test_composing_does_not_load_what_the_coach_looks_for(home: Path):
    code = "import sys, bowout.core.compose; sys.exit('bowout.core.coach.review' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], env=private_homes(home), check=False).returncode == 0


def test_imports_run_one_way(home: Path):
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [lint, "--no-cache", "--no-logo"], cwd=REPOSITORY, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    assert "0 broken" in done.stdout
