"""Copying with the real tools: a tmux of its own, an X server of its own, and an X server that never answers."""

import base64
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator

import pexpect
import pytest

from bowout.core.given import Given
from bowout.handoff.clipboard import copy

pytestmark = pytest.mark.terminal

TEXT = "Dear Ms. Lee,\n\nThank you — “truly”.\n\nKind regards,\nAna Ruiz"


def need(*tools: str) -> None:
    for tool in tools:
        if shutil.which(tool) is None:
            pytest.skip(f"{tool} is not installed")


def no_terminal(_: str) -> None:
    pytest.fail("the terminal was asked although a tool worked")


@pytest.fixture
def tmux(tmp_path) -> Iterator[tuple[list[str], str]]:
    """A tmux server with the default settings: the command that speaks to it, and its TMUX."""
    need("tmux")
    command = ["tmux", "-S", str(tmp_path / "socket"), "-f", "/dev/null"]
    subprocess.run([*command, "new-session", "-d", "-x", "80", "-y", "24", "cat"], check=True)
    asked = subprocess.run(
        [*command, "display-message", "-p", "#{socket_path},#{pid},0"], check=True, capture_output=True, text=True
    )
    yield command, asked.stdout.strip()
    subprocess.run([*command, "kill-server"], check=True)


def test_tmux_has_the_text_in_its_buffer_and_hands_it_to_the_terminal_around_it(tmux):
    command, address = tmux
    with pexpect.spawn(
        command[0], [*command[1:], "attach"], env={**os.environ, "TERM": "xterm-256color", "TMUX": ""}, timeout=10
    ) as around:
        around.expect_exact("\x1b[?1049h")
        report = copy(TEXT, {"PATH": os.environ["PATH"], "TMUX": address}, no_terminal, "", "save it")
        around.expect(rb"\x1b\]52;[a-z]*;([A-Za-z0-9+/=]+)\x07")
        assert base64.b64decode(around.match[1]).decode() == TEXT
    assert report.words.startswith("In tmux's buffer (65 bytes): prefix ] pastes it.")
    shown = subprocess.run([*command, "show-buffer"], check=True, capture_output=True)
    assert shown.stdout.decode() == TEXT


@pytest.fixture
def display() -> Iterator[str]:
    """An X server without a screen, and its DISPLAY."""
    need("Xvfb")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "64x64x8", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as number:
        yield f":{number.readline().strip()}"
    server.terminate()
    server.wait()


@pytest.mark.parametrize("tool", ["xclip", "xsel"])
def test_an_x_clipboard_holds_the_text_and_it_is_called_copied(display, tool, tmp_path, capfd):
    need(tool)
    (tmp_path / tool).symlink_to(shutil.which(tool))
    env = {"PATH": str(tmp_path), "HOME": str(tmp_path), "DISPLAY": display}
    report = copy(TEXT, env, no_terminal, "", "save it")
    assert report == Given(True, "Copied.")
    reading = {"xclip": ["-selection", "clipboard", "-o"], "xsel": ["-b", "-o"]}[tool]
    assert subprocess.run([tool, *reading], env=env, check=True, capture_output=True).stdout.decode() == TEXT
    assert capfd.readouterr() == ("", "")


def test_a_display_that_is_gone_is_not_believed_and_prints_nothing(capfd):
    need("xclip")
    terminal: list[str] = []
    report = copy(TEXT, {"PATH": os.environ["PATH"], "DISPLAY": ":9876"}, terminal.append, "", "save it")
    assert report.words.startswith("Sent to your terminal")
    assert len(terminal) == 1
    assert capfd.readouterr() == ("", "")


def test_a_display_that_never_answers_is_left_in_time_and_nothing_of_it_stays():
    need("xclip")
    terminal: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        if port < 6000:
            pytest.skip("the port is below those of X servers")
        begin = time.monotonic()
        env = {"PATH": os.environ["PATH"], "DISPLAY": f"127.0.0.1:{port - 6000}"}
        report = copy(TEXT, env, terminal.append, "", "save it")
        took = time.monotonic() - begin
        caller, _ = server.accept()
        caller.settimeout(5)
        with caller:
            while caller.recv(4096):
                pass
    assert 2.0 < took < 2.5
    assert report.words.startswith("Sent to your terminal")
    assert len(terminal) == 1
