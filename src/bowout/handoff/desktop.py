"""The clipboard of the desktop that the program runs on, through pyperclip, believed only when it was read back.

pyperclip reports success on a dead display, waits for ever on one that does not answer, and lets the tools that it runs
print on the screen. So it copies in a process of its own with a time limit, and a second process reads the clipboard
back: what only lived in the first (as with Qt) is then gone, and is not called copied.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping

from bowout.handoff.quiet import run_quietly

_REMOTE = ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY")
_DISPLAYS = ("WAYLAND_DISPLAY", "DISPLAY", "WSL_DISTRO_NAME", "WSL_INTEROP")
_WITHOUT_DISPLAY = ("darwin", "win32", "cygwin")

_COPY = "import sys, pyperclip; pyperclip.copy(sys.stdin.buffer.read().decode())"
_SAME = """import sys, pyperclip
plain = lambda text: text.replace("\\r\\n", "\\n").rstrip("\\n")
sys.exit(plain(pyperclip.paste()) != plain(sys.stdin.buffer.read().decode()))"""


def is_remote(env: Mapping[str, str]) -> bool:
    """Whether the person is here by a login over SSH."""
    return any(env.get(name) for name in _REMOTE)


def has_desktop(env: Mapping[str, str]) -> bool:
    """Whether the clipboard of this machine is the person's own: there is a desktop, and no login over SSH."""
    if is_remote(env):
        return False
    return sys.platform in _WITHOUT_DISPLAY or any(env.get(name) for name in _DISPLAYS)


def copy_to_desktop(text: str, env: Mapping[str, str], seconds: float) -> bool:
    """Whether the text is known to be in the desktop's clipboard, within the time."""
    end = time.monotonic() + seconds
    data = text.encode()
    # -P keeps a pyperclip.py in the current folder from being run.
    copied = run_quietly((sys.executable, "-P", "-c", _COPY), data, env, seconds)
    return copied and run_quietly((sys.executable, "-P", "-c", _SAME), data, env, end - time.monotonic())
