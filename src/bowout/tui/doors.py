"""What the app may ask of the world outside it. The command line hands these in; the app imports none of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from msgspec import Struct

from bowout.core.palette import Palette
from bowout.core.withdrawal import Withdrawal

Write = Callable[[str], None]
"""Writes text to the terminal as it is."""


class Kept(Struct, frozen=True, kw_only=True):
    """One line of the home page."""

    name: str
    company: str
    role: str
    status: str
    changed: datetime


class Doors(Struct, frozen=True, kw_only=True):
    """The ways out. Those that can fail return a sentence for the person.

    `keep` returns the withdrawal under the name it is kept by, or the sentence; `open` the same. `copy` and `save_file`
    return what is known of it in words, `choose_theme` what went wrong or "".
    """

    now: Callable[[], datetime]
    themes: dict[str, Palette]
    keep: Callable[[Withdrawal], Withdrawal | str]
    kept: Callable[[], list[Kept]]
    open: Callable[[str], Withdrawal | str]
    new: Callable[[], Withdrawal]
    copy: Callable[[str, Write], str]
    file_name: Callable[[str, str, date], str]
    save_file: Callable[[str, str], str]
    choose_theme: Callable[[str], str]
