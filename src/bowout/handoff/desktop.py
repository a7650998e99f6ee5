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

_COPY = "import sys, pyperclip; pyperclip.copy(sys.stdin.buffer.read().decode())"
_SAME = """import sys, pyperclip
plain = lambda text: text.replace("\\r\\n", "\\n").rstrip("\\n")
sys.exit(plain(pyperclip.paste()) != plain(sys.stdin.buffer.read().decode()))"""


def copy_to_desktop(text: str, env: Mapping[str, str], seconds: float) -> bool:
    """Whether the text is known to be in the desktop's clipboard, within the time."""
    end = time.monotonic() + seconds
    data = text.encode()
    # -P keeps a pyperclip.py in the current folder from being run.
    copied = run_quietly((sys.executable, "-P", "-c", _COPY), data, env, seconds)
    return copied and run_quietly((sys.executable, "-P", "-c", _SAME), data, env, end - time.monotonic())
