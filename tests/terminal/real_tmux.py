"""A window of a real tmux: what is typed into it, what stands in it, where its cursor is."""

from __future__ import annotations

import subprocess

from real_terminal import eventually


def in_tmux(tmux: list[str], line: str) -> None:
    """Start a line in a window of tmux."""
    subprocess.run([*tmux, "new-session", "-d", "-x", "80", "-y", "24", line], check=True)


def shows(tmux: list[str], words: str) -> None:
    """Wait until the words stand in the window."""

    def seen() -> bool:
        pane = subprocess.run([*tmux, "capture-pane", "-p"], capture_output=True, text=True, check=False)
        return words in pane.stdout

    eventually(seen, words)


def keys(tmux: list[str], *names: str) -> None:
    subprocess.run([*tmux, "send-keys", *names], check=True)


def cursor_row(tmux: list[str]) -> str:
    """The words on the row where the cursor stands, from the cursor on."""
    asked = [*tmux, "display-message", "-p", "#{cursor_x} #{cursor_y}", ";", "capture-pane", "-p"]
    place, *lines = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.splitlines()
    x, y = map(int, place.split())
    return lines[y][x:] if y < len(lines) else ""
