from __future__ import annotations

from pathlib import Path

from bowout.tui.command_table import COMMANDS


def test_every_key_is_listed(bowout):
    lines = bowout("keys", LC_ALL="C").stdout.decode().splitlines()
    listed = {line.split(None, 2)[1] for line in lines if line.startswith("  ")}
    assert {command.id for command in COMMANDS} <= listed


def test_own_keys_are_listed_and_mistakes_are_named_with_their_place(bowout, home: Path):
    settings = home / "config" / "bowout" / "config.yaml"
    settings.parent.mkdir(parents=True)
    settings.write_text("keys: {copy: F12, next: alt+n, save: ctrl+i, jmp: f1}\n", encoding="utf-8")
    done = bowout("keys")
    lines = [line.split(None, 2) for line in done.stdout.decode().splitlines()]
    assert ["F12", "copy", "Copy the message."] in lines
    assert ["Enter", "next", "Take what is chosen and go on. Alt+N does it from anywhere."] in lines
    assert ["Ctrl+S", "save", "Save the message to a file."] in lines
    assert done.stderr.decode().splitlines() == [
        f"{settings}:1:38: In a terminal, 'ctrl+i' is the same as Tab. Write it like f12, ctrl+k or alt+p.",
        f"{settings}:1:46: 'jmp' is not a command. Did you mean 'jump'?",
    ]
    assert done.returncode == 1
