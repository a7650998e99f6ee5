"""Which way a copy takes in which environment, and what is claimed; the tools are stand-ins that note what they got."""

import base64
import re
import time
from pathlib import Path

import pytest

from bowout.core.given import Given
from bowout.handoff.clipboard import copy
from bowout.handoff.osc52 import sequence

TEXT = "Dear Ms. Lee,\n\nThank you — “truly”.\n\nKind regards,\nAna Ruiz"
INSTEAD = "F6 shows plain text to select"
SENT = "Sent to your terminal (65 bytes). I can't see whether it accepted it. Paste to check; if nothing comes, "
SENT += f"{INSTEAD}."
IN_TMUX = "In tmux's buffer (65 bytes): prefix ] pastes it. Outside tmux, paste to check; if nothing comes, "
IN_TMUX += f"{INSTEAD}."

WORKING = '#!/bin/sh\ncase "$*" in *-o*) /bin/cat "$0.got" ;; *) echo "$*" >"$0.args"; /bin/cat >"$0.got" ;; esac\n'
LYING = '#!/bin/sh\necho "$*" >"$0.args"; /bin/cat >/dev/null; echo noise; echo noise >&2\n'
FAILING = '#!/bin/sh\necho "$*" >"$0.args"; echo noise >&2; exit 1\n'
HANGING = '#!/bin/sh\necho "$*" >"$0.args"; exec /bin/sleep 60\n'
OLD_TMUX = '#!/bin/sh\ncase "$*" in *-w*) exit 1 ;; esac; /bin/cat >"$0.got"\n'


class Box:
    """A place with its own tools, environment and terminal."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.terminal = ""

    def tool(self, name: str, script: str) -> None:
        path = self.folder / name
        path.write_text(script)
        path.chmod(0o755)

    def copy(self, setting: str = "", text: str = TEXT, **env: str) -> Given:
        return copy(text, {"PATH": str(self.folder), **env}, self.write, setting, INSTEAD)

    def write(self, data: str) -> None:
        self.terminal += data

    def got(self, tool: str) -> str | None:
        path = self.folder / f"{tool}.got"
        return path.read_text() if path.exists() else None

    def ran(self, tool: str) -> bool:
        return (self.folder / f"{tool}.args").exists()


@pytest.fixture
def box(tmp_path) -> Box:
    return Box(tmp_path)


def osc52(terminal: str) -> str:
    """The text that a terminal would put into its clipboard."""
    found = re.fullmatch(r"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07", terminal)
    assert found, repr(terminal)
    return base64.b64decode(found[1]).decode()


@pytest.mark.parametrize(
    "env",
    [{}, {"SSH_TTY": "/dev/pts/1"}, {"TERM": "dumb"}, {"DISPLAY": ":0"}, {"WAYLAND_DISPLAY": "wayland-0"}],
    ids=["console", "ssh", "dumb", "no X tool", "no Wayland tool"],
)
def test_without_a_tool_the_terminal_is_asked_and_nothing_is_claimed(box, env):
    report = box.copy(**env)
    assert report == Given(True, SENT)
    assert osc52(box.terminal) == TEXT


@pytest.mark.parametrize("tool", ["xclip", "xsel"])
def test_a_desktop_tool_whose_clipboard_reads_back_is_copied(box, tool, capfd):
    box.tool(tool, WORKING)
    report = box.copy(DISPLAY=":0")
    assert report == Given(True, "Copied.")
    assert box.got(tool) == TEXT
    assert box.terminal == ""
    assert capfd.readouterr() == ("", "")


def test_wayland_comes_before_x(box):
    box.tool("wl-copy", WORKING)
    box.tool("wl-paste", f"#!/bin/sh\n/bin/cat {box.folder}/wl-copy.got\n")
    box.tool("xclip", FAILING)
    assert box.copy(DISPLAY=":0", WAYLAND_DISPLAY="wayland-0").words == "Copied."
    assert box.got("wl-copy") == TEXT
    assert not box.ran("xclip")


@pytest.mark.parametrize("script", [LYING, FAILING], ids=["lies", "fails"])
def test_a_tool_that_cannot_be_believed_falls_back_without_a_sound(box, script, capfd):
    box.tool("xclip", script)
    report = box.copy(DISPLAY=":0")
    assert box.ran("xclip")
    assert report == Given(True, SENT)
    assert osc52(box.terminal) == TEXT
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("remote", ["SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"])
def test_over_ssh_no_tool_fills_the_clipboard_of_the_other_machine(box, remote):
    for tool in ("xclip", "xsel", "wl-copy", "wl-paste"):
        box.tool(tool, WORKING)
    assert box.copy(DISPLAY=":0", WAYLAND_DISPLAY="wayland-0", **{remote: "10.0.0.1"}).words == SENT
    assert not any(box.ran(tool) for tool in ("xclip", "xsel", "wl-copy"))
    assert osc52(box.terminal) == TEXT


@pytest.mark.parametrize("env", [{}, {"SSH_TTY": "x"}, {"STY": "1.x"}], ids=["local", "ssh", "screen around it"])
def test_in_tmux_its_buffer_is_filled(box, env):
    box.tool("tmux", WORKING)
    report = box.copy(TMUX="/run/tmux,1,0", **env)
    assert report == Given(True, IN_TMUX)
    assert (box.folder / "tmux.args").read_text() == "load-buffer -w -\n"
    assert box.got("tmux") == TEXT
    assert box.terminal == ""


def test_in_tmux_on_a_desktop_both_are_filled(box):
    box.tool("tmux", WORKING)
    box.tool("xclip", WORKING)
    report = box.copy(TMUX="/run/tmux,1,0", DISPLAY=":0")
    assert report == Given(True, "Copied. It is in tmux's buffer too: prefix ] pastes it.")
    assert box.got("tmux") == box.got("xclip") == TEXT


def test_an_older_tmux_gets_its_buffer_filled_too(box):
    box.tool("tmux", OLD_TMUX)
    assert box.copy(TMUX="/run/tmux,1,0").words == IN_TMUX
    assert box.got("tmux") == TEXT


@pytest.mark.parametrize("script", [FAILING, None], ids=["fails", "is not there"])
def test_a_tmux_that_does_not_help_leaves_the_terminal(box, script):
    if script:
        box.tool("tmux", script)
    assert box.copy(TMUX="/gone,1,0").words == SENT
    assert osc52(box.terminal) == TEXT


@pytest.mark.parametrize("length", [1, 400, 5000])
def test_in_screen_the_sequence_goes_through_in_small_pieces(box, length):
    text = "é" * length
    box.copy(text=text, STY="1.pts")
    pieces = re.findall(r"\x1bP(.*?)\x1b\\", box.terminal, re.DOTALL)
    assert "".join(f"\x1bP{piece}\x1b\\" for piece in pieces) == box.terminal
    assert all(len(piece) + 4 <= 700 for piece in pieces)
    assert osc52("".join(pieces)) == text


def test_a_command_of_ones_own_is_all_that_runs(box):
    box.tool("my copy", WORKING)
    box.tool("tmux", WORKING)
    report = box.copy("'my copy' --now", TMUX="x", SSH_TTY="x", DISPLAY=":0")
    words = f"Given to my copy, your clipboard command. Paste to check; if nothing comes, {INSTEAD}."
    assert report == Given(True, words)
    assert box.got("my copy") == TEXT
    assert (box.folder / "my copy.args").read_text() == "--now\n"
    assert not box.ran("tmux")
    assert box.terminal == ""


@pytest.mark.parametrize("setting", ["fail", "missing", "un'closed", " "])
def test_a_command_that_does_not_work_is_named(box, setting, capfd):
    box.tool("fail", FAILING)
    report = box.copy(setting)
    assert not report.out
    assert report.words.startswith(f"Your clipboard command ({setting.strip()}) did not work; F6 shows plain text")
    assert capfd.readouterr() == ("", "")


def test_the_terminal_can_be_chosen(box):
    box.tool("xclip", WORKING)
    assert box.copy("osc52", DISPLAY=":0").words == SENT
    assert not box.ran("xclip")
    assert osc52(box.terminal) == TEXT


def test_copying_can_be_switched_off(box):
    report = box.copy("none", TMUX="x", DISPLAY=":0")
    assert report == Given(False, "Copying is switched off in your settings; F6 shows plain text to select.")
    assert box.terminal == ""


@pytest.mark.parametrize(
    ("letters", "size", "ending"),
    [
        (999, "(999 bytes)", "to select."),
        (1400, "(1.4 kB)", "to select."),
        (2250, "(2.2 kB)", "to select."),
        (2251, "(2.3 kB)", "Some terminals cut off a text this long: check its end."),
        (9001, "(9.0 kB)", "It is long enough to arrive cut off: saving it to a file is safer."),
    ],
)
def test_a_long_text_is_sent_with_a_warning(box, letters, size, ending):
    report = box.copy(text="x" * letters)
    assert size in report.words
    assert report.words.endswith(ending)
    assert len(osc52(box.terminal)) == letters


def test_a_terminal_that_is_gone_is_told():
    def gone(_: str) -> None:
        raise OSError(5, "gone")

    report = copy(TEXT, {"PATH": ""}, gone, "", "press F9")
    assert report == Given(False, "Your terminal could not be reached; press F9.")


@pytest.mark.parametrize("tools", [("xclip",), ("tmux",), ("tmux", "xclip"), ("mine",)], ids=" ".join)
def test_tools_that_hang_are_left_behind_in_time(box, tools):
    for tool in tools:
        box.tool(tool, HANGING)
    begin = time.monotonic()
    report = box.copy("mine" if "mine" in tools else "", TMUX="x", DISPLAY=":0")
    assert time.monotonic() - begin < 2.5
    assert report.words != "Copied."
    assert all(box.ran(tool) for tool in tools)


def test_a_module_in_the_current_folder_is_not_run(box, monkeypatch, tmp_path):
    (tmp_path / "pyperclip.py").write_text(f"open({str(tmp_path / 'pwned')!r}, 'w')")
    monkeypatch.chdir(tmp_path)
    box.tool("xclip", WORKING)
    assert box.copy(DISPLAY=":0").words == "Copied."
    assert not (tmp_path / "pwned").exists()


def test_what_is_sent_holds_nothing_that_steers_the_terminal():
    assert sequence("\x1b]52;c;\x07\x1b\\").count("\x1b") == 1
