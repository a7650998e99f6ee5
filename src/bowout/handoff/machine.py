"""Which machine this is for the person: one far away, one with a desktop of theirs, one that others use too."""

from __future__ import annotations

import pwd
import sys
from collections.abc import Mapping

_REMOTE = ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY")
_DISPLAYS = ("WAYLAND_DISPLAY", "DISPLAY", "WSL_DISTRO_NAME", "WSL_INTEROP")
_WITHOUT_DISPLAY = ("darwin", "win32", "cygwin")

_PEOPLE = range(1000, 60_000)
"""The numbers that systems give to the accounts of people."""

_NO_SHELLS = ("nologin", "false")


def is_remote(env: Mapping[str, str]) -> bool:
    """Whether the person is here by a login over SSH."""
    return any(env.get(name) for name in _REMOTE)


def has_desktop(env: Mapping[str, str]) -> bool:
    """Whether the desktop of this machine is the person's own: there is one, and no login over SSH."""
    if is_remote(env):
        return False
    return sys.platform in _WITHOUT_DISPLAY or any(env.get(name) for name in _DISPLAYS)


def is_shared(env: Mapping[str, str]) -> bool:
    """Whether this is a login over SSH, or several people have accounts here that they can log in to."""
    people = [one for one in pwd.getpwall() if one.pw_uid in _PEOPLE and not one.pw_shell.endswith(_NO_SHELLS)]
    return is_remote(env) or len(people) > 1
