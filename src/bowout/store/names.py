"""Which names a withdrawal can have: safe as a file name on any system, and never a way out of the directory."""

from __future__ import annotations

import re
from collections.abc import Callable

from bowout.core.kept_name import slug
from bowout.core.text import one_line
from bowout.store.errors import BadName

LONGEST = 64

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}")
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])", re.IGNORECASE)
_FALLBACK = "withdrawal"


def is_name(name: str) -> bool:
    """Whether a withdrawal can be kept under this name."""
    device = _DEVICE.fullmatch(name.partition(".")[0].rstrip(" "))
    return _NAME.fullmatch(name) is not None and name[-1] not in ". " and device is None


def check_name(name: str) -> str:
    """The name itself; BadName if a withdrawal cannot be kept under it."""
    if is_name(name):
        return name
    shown = one_line(name)[:LONGEST]
    raise BadName(
        f"'{shown}' cannot be a name here. Use up to {LONGEST} letters a-z, digits, spaces, dots, '-' and '_', "
        "beginning with a letter or digit and not ending with a dot or space."
    )


def unused_name(words: tuple[str, ...], taken: Callable[[str], bool]) -> str:
    """A name made of the words that is not taken, with "-2", "-3" … where needed."""
    base = _cut(slug(*words), LONGEST) or _FALLBACK
    if not is_name(base):
        base = f"{base}-{_FALLBACK}"
    name, number = base, 1
    while taken(name):
        number += 1
        ending = f"-{number}"
        name = _cut(base, LONGEST - len(ending)) + ending
    return name


def _cut(name: str, longest: int) -> str:
    """The name shortened, at a hyphen if one is near the end."""
    if len(name) <= longest:
        return name
    whole = name[: longest + 1].rpartition("-")[0]
    return whole if len(whole) > longest // 2 else name[:longest].rstrip("-")
