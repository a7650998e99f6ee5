"""A prompt: one question put to the person alone. What is answered stays with the withdrawal."""

from __future__ import annotations

from bowout.core.conditions import Conditional


class Prompt(Conditional, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One question (`text`), what helps to answer it, and where the question comes from."""

    id: str
    text: str
    help: str = ""
    source: str = ""
