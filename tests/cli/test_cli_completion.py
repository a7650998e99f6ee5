"""Completion, asked from the shells themselves."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pexpect
import pytest

from bowout.cli.arguments import parser
from bowout.cli.completion import places
from bowout.core.renditions import FORMATS


@pytest.fixture
def script(bowout, tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    if shutil.which(request.param) is None:
        pytest.skip(f"{request.param} is not installed")
    path = tmp_path / "completion"
    path.write_bytes(bowout("completion", request.param).stdout)
    return path


def bash_offers(script: Path, *words: str) -> list[str]:
    line = f"source {script}; COMP_WORDS=(bowout {' '.join(repr(word) for word in words)}); "
    line += f"COMP_CWORD={len(words)}; _bowout; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    done = subprocess.run(["bash", "-c", line], capture_output=True, check=True, cwd=script.parent)
    assert done.stderr == b""
    return [word for word in done.stdout.decode().splitlines() if word]


def fish_offers(script: Path, *words: str) -> list[str]:
    line = f"source {script}; complete -C 'bowout {' '.join(words)}'"
    env = {"PATH": os.environ["PATH"], "HOME": str(script.parent)}
    done = subprocess.run(
        ["fish", "--no-config", "-c", line], capture_output=True, check=True, cwd=script.parent, env=env
    )
    assert done.stderr == b""
    return [word.partition("\t")[0] for word in done.stdout.decode().splitlines()]


SHELLS = [pytest.param("bash", bash_offers, id="bash"), pytest.param("fish", fish_offers, id="fish")]


@pytest.mark.parametrize(("script", "offers"), SHELLS, indirect=["script"])
def test_commands_values_options_and_files_are_offered(script: Path, offers):
    (script.parent / "answers.yaml").touch()
    commands = parser().commands()
    assert set(commands) <= set(offers(script, ""))
    assert sorted(offers(script, "comp")) == ["completion", "compose"]
    assert set(offers(script, "content", "")) >= {"check", "new", "path", "schema"}
    assert set(offers(script, "show", "x", "--as", "")) == {*FORMATS, "eml", "ics"}
    assert offers(script, "show", "x", "--as", "markd") == ["markdown"]
    assert offers(script, "list", "--j") == ["--json"]
    assert offers(script, "--access") == ["--accessible"]
    assert offers(script, "completion", "z") == ["zsh"]
    assert offers(script, "compose", "ans") == ["answers.yaml"]
    assert "--json" not in offers(script, "show", "--")


@pytest.mark.parametrize("script", ["bash"], indirect=True)
@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        ("bowout compose my\t", "<compose><my answers.yaml>"),
        ("bowout compose my\\ an\t", "<compose><my answers.yaml>"),
        ("bowout compose 'my\t", "<compose><my answers.yaml>"),
        ("bowout content check fol\t", "<content><check><folder/>"),
        ("bowout content check fol\tin\t", "<content><check><folder/inner/>"),
        ("bowout show x --as=markd\t", "<show><x><--as=markdown>"),
        ("bowout show x --as markd\t", "<show><x><--as><markdown>"),
        ("bowout check --answers=my\t", "<check><--answers=my answers.yaml>"),
        ("bowout comple\tfi\t", "<completion><fish>"),
    ],
)
def test_bash_completes_as_it_does_for_its_own_commands(script: Path, typed: str, becomes: str):
    (script.parent / "my answers.yaml").touch()
    (script.parent / "folder" / "inner").mkdir(parents=True)
    env = {"PATH": os.environ["PATH"], "HOME": str(script.parent), "TERM": "dumb", "PS1": "", "LC_ALL": "C.UTF-8"}
    shell = pexpect.spawn(
        "bash", ["--norc", "-i"], encoding="utf-8", dimensions=(30, 200), timeout=20, env=env, cwd=script.parent
    )
    shell.sendline("bowout() { printf '<%s>' \"$@\"; echo; }; bind 'set bell-style none'")
    shell.sendline(f"source {script}; echo REA''DY")
    shell.expect("READY")
    shell.send(f"{typed}\n")
    shell.expect_exact(becomes)
    shell.sendline("exit")
    shell.expect(pexpect.EOF)


def test_every_command_and_option_of_the_grammar_has_its_place():
    table = {place.after: place for place in places(parser())}
    assert set(table) == {
        "",
        *parser().commands(),
        *(f"{name} {part}" for name, command in parser().commands().items() for part in command.commands()),
    }
    assert {"--help", "--version", "--theme"} <= set(table[""].options)
    assert table["content check"].files == "folder"


@pytest.mark.parametrize("script", ["zsh"], indirect=True)
def test_zsh_completes_a_command_and_a_value(script: Path):
    env = {"PATH": os.environ["PATH"], "HOME": str(script.parent), "TERM": "dumb"}
    shell = pexpect.spawn("zsh", ["-f", "-i"], encoding="utf-8", dimensions=(30, 200), timeout=20, env=env)
    shell.sendline('bowout() { print -r -- "<$*>" }; autoload -Uz compinit; compinit -D; unsetopt beep')
    shell.sendline(f"source {script}; print REA''DY")
    shell.expect("READY")
    shell.send("bowout show x --as markd\t\n")
    shell.expect_exact("<show x --as markdown>")
    shell.send("bowout cont\tche\t\n")
    shell.expect_exact("<content check>")
    shell.sendline("exit")
    shell.expect(pexpect.EOF)
