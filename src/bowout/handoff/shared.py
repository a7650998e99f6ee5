"""Whether other people use this machine too."""

from __future__ import annotations

import pwd
from collections.abc import Mapping

from bowout.handoff.desktop import is_remote

_PEOPLE = range(1000, 60_000)
"""The numbers that systems give to the accounts of people."""

_NO_SHELLS = ("nologin", "false")


def is_shared(env: Mapping[str, str]) -> bool:
    """Whether this is a login over SSH, or several people have accounts here that they can log in to."""
    people = [one for one in pwd.getpwall() if one.pw_uid in _PEOPLE and not one.pw_shell.endswith(_NO_SHELLS)]
    return is_remote(env) or len(people) > 1
