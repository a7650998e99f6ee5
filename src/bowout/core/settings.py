"""What a person has told once and for all."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct


class Settings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The settings; empty text means "not told". `keys` maps the id of a command to the person's own key for it."""

    name: str = ""
    email: str = ""
    phone: str = ""
    language: str = ""
    theme: str = ""
    tone: str = ""
    clipboard: str = ""
    editor: str = ""
    mail_client: str = ""
    keys: dict[str, str] = {}


class KeyMistake(Struct, frozen=True):
    """Why a command cannot have the key that was asked for: what is wrong, how to mend it.

    `of_id` is whether the command is at fault, not the key.
    """

    what: str
    mend: str = ""
    of_id: bool = False


KeyJudge = Callable[[Mapping[str, str]], Mapping[str, KeyMistake]]
"""Tells of some own keys, by the id of the command, which cannot be."""
