"""What a person has told once and for all."""

from __future__ import annotations

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
