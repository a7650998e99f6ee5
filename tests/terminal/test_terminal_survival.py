"""The line drops, the machine hurries, the program breaks: the words are kept, and no process stays behind."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from real_terminal import (
    CTRL_N,
    CTRL_O,
    FACTS,
    PROGRAM,
    Terminal,
    environment,
    eventually,
    gone,
    kept,
    started,
    tell_the_facts,
    told,
)
from real_tmux import in_tmux, keys, shows

pytestmark = pytest.mark.terminal

SOON = 3.0
"""Seconds within which the program has to be gone."""


def shell_line(home: Path, pid: Path, *args: str) -> str:
    """A line for a shell that becomes the program and leaves its process number in a file."""
    env = " ".join(f"{name}='{value}'" for name, value in environment(home).items() if name != "TERM")
    return f"echo $$ > '{pid}'; exec env {env} {' '.join(PROGRAM)} {' '.join(args)}"


@pytest.mark.parametrize("ignored", [False, True], ids=["", "with hang-ups ignored"])
def test_a_window_that_is_closed_keeps_the_words(tmp_path, ignored):
    def ignore() -> None:
        signal.signal(signal.SIGHUP, signal.SIG_IGN)

    with started(tmp_path, "new", prepare=ignore if ignored else None) as terminal:
        tell_the_facts(terminal)
        begin = time.monotonic()
        os.close(terminal.master)
        assert terminal.process.wait(SOON * 3) == 129
        assert time.monotonic() - begin < SOON
        assert '"Sam Lee"' in kept(tmp_path)


def test_a_line_that_takes_nothing_more_does_not_hold_the_program(tmp_path):
    with started(tmp_path, "new") as terminal:
        tell_the_facts(terminal)
        terminal.send(*[CTRL_N, "\x1b"] * 40, "x" * 400)
        time_to_fill = time.monotonic() + 1.5
        eventually(lambda: time.monotonic() > time_to_fill, "a full line")
        begin = time.monotonic()
        terminal.process.send_signal(signal.SIGTERM)
        assert terminal.process.wait(SOON * 3) == 143
        assert time.monotonic() - begin < SOON
        assert '"Sam Lee"' in kept(tmp_path)


def test_a_kill_loses_at_most_two_seconds_and_resume_comes_back_to_the_same_page(tmp_path):
    with started(tmp_path, "new") as terminal:
        tell_the_facts(terminal)
        terminal.send(CTRL_N, CTRL_N, CTRL_O, " Truly.")
        terminal.sees("Truly.")
        eventually(lambda: "Truly." in kept(tmp_path), "the words in the store", 2)
        terminal.process.kill()
        terminal.process.wait()
    with started(tmp_path, "resume") as terminal:
        terminal.sees("3/7")
        terminal.sees("Truly.")
        terminal.sees("Northwind")
        assert "Dear Ms. Lee," in terminal.text


def test_who_types_without_a_pause_is_kept_too(tmp_path):
    with started(told(tmp_path, "situation"), "resume") as terminal:
        terminal.sees("Ms Sam Lee")
        terminal.send(CTRL_N, CTRL_O)
        terminal.sees("Type to replace these words")
        eventually(lambda: "notify-promptly" in kept(tmp_path), "the page in the store")
        end = time.monotonic() + 2.5
        typed = 0
        while "nnnn" not in kept(tmp_path):
            assert time.monotonic() < end, f"{typed} letters typed without a pause, none kept"
            terminal.send("n")
            typed += 1
            terminal.pump(0.1)
            eventually(lambda: True, "the next letter")


def facts_in_tmux(tmux: list[str]) -> None:
    shows(tmux, "Skip this")
    keys(tmux, "Enter")
    shows(tmux, "Your name")
    for fact in FACTS:
        keys(tmux, fact, "Tab")
    shows(tmux, "Dear Ms. Lee,")


def test_a_tmux_session_that_is_killed_keeps_the_words(tmux, tmp_path):
    pid = tmp_path / "pid"
    in_tmux(tmux, shell_line(tmp_path, pid, "new"))
    facts_in_tmux(tmux)
    process = int(pid.read_text())
    subprocess.run([*tmux, "kill-session"], check=True)
    eventually(lambda: gone(process), "the end of the program", SOON)
    assert '"Sam Lee"' in kept(tmp_path)


def test_copy_save_and_output_are_the_same_bytes(tmux, tmp_path):
    out = tmp_path / "out.txt"
    in_tmux(tmux, f"cd '{told(tmp_path)}'; " + shell_line(tmp_path, tmp_path / "pid", "resume", f"> '{out}'"))
    shows(tmux, "This is what they will read")
    keys(tmux, "F5")
    shows(tmux, "In tmux's buffer")
    copied = subprocess.run([*tmux, "show-buffer"], check=True, capture_output=True).stdout
    keys(tmux, "C-s")
    shows(tmux, "Nothing is overwritten")
    keys(tmux, "Enter")
    shows(tmux, "Saved as")
    (saved,) = tmp_path.glob("withdrawal-*.txt")
    assert saved.stat().st_mode & 0o777 == 0o600
    keys(tmux, "C-d")
    eventually(lambda: out.exists() and out.read_bytes(), "the output")
    assert copied == saved.read_bytes() == out.read_bytes()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[list[str]]:
    """An SSH server on this machine with keys of its own: the command that logs in."""
    daemon = shutil.which("sshd") or shutil.which("sshd", path="/usr/sbin:/sbin")
    if daemon is None or shutil.which("ssh") is None:
        pytest.skip("openssh-server or the client is not installed")
    if os.getuid() == 0:
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
    for name in ("host", "mine"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(tmp_path / name)], check=True)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    config = tmp_path / "sshd_config"
    config.write_text(
        f"HostKey {tmp_path}/host\nAuthorizedKeysFile {tmp_path}/mine.pub\nListenAddress 127.0.0.1\nPort {port}\n"
        "StrictModes no\nUsePAM no\nPermitRootLogin yes\nPasswordAuthentication no\nPidFile none\n"
    )
    with (
        (tmp_path / "sshd.log").open("wb") as log,
        subprocess.Popen([daemon, "-D", "-e", "-f", str(config)], stderr=log) as process,
    ):

        def listening() -> bool:
            if process.poll() is not None:
                pytest.skip(f"sshd does not run here: {(tmp_path / 'sshd.log').read_text()[-200:]}")
            with socket.socket() as knock:
                return knock.connect_ex(("127.0.0.1", port)) == 0

        eventually(listening, "sshd")
        yield [
            "ssh", "-tt", "-p", str(port), "-i", str(tmp_path / "mine"), "-F", "/dev/null",
            "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "127.0.0.1",
        ]  # fmt: skip
        process.terminate()


def test_an_ssh_client_that_is_killed_keeps_the_words(server, tmp_path):
    pid = tmp_path / "pid"
    login = Terminal([*server, shell_line(tmp_path, pid, "new")], environment(tmp_path))
    try:
        tell_the_facts(login)
        process = int(pid.read_text())
        login.process.kill()
        eventually(lambda: gone(process), "the end of the program", SOON)
        assert '"Sam Lee"' in kept(tmp_path)
    finally:
        login.close()


def test_a_crash_tells_no_private_word(tmp_path):
    script = Path(__file__).with_name("crashing.py")
    terminal = Terminal([sys.executable, str(script)], environment(tmp_path))
    try:
        terminal.sees("Northwind")
        terminal.send(CTRL_N)
        assert terminal.ends() == 1
        after = bytes(terminal.output).rpartition(b"\x1b[?1049l")[2]
        assert b"RuntimeError" in after
        assert b"Northwind" not in after
        assert '"Northwind"' in kept(tmp_path) or (tmp_path / "kept").read_text() == "Northwind"
        assert termios.tcgetattr(terminal.slave) == terminal.before
    finally:
        terminal.close()


def test_a_terminal_that_fails_while_it_is_left_is_a_lost_line_and_no_crash(tmp_path):
    script = Path(__file__).with_name("crashing.py")
    terminal = Terminal([sys.executable, str(script), "line"], environment(tmp_path))
    try:
        terminal.sees("Northwind")
        os.close(terminal.master)
        assert terminal.process.wait(SOON * 3) == 129
    finally:
        terminal.close()
