"""A page that is one list of what can be done: the last step, and those beside the path."""

from __future__ import annotations

from typing import Protocol

from bowout.plain.talk import Option


class Page(Protocol):
    """`enter` is what is chosen by Enter alone, and `enter_says` tells it."""

    enter: str
    enter_says: str

    def options(self) -> list[Option]:
        """What can be done now."""

    def choose(self, option_id: str) -> str:
        """Do it; the finished message if that ends the dialogue, else ""."""
