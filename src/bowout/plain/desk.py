"""The withdrawal on the desk: every change of it, kept at once."""

from __future__ import annotations

from collections.abc import Callable

from bowout.core.pack import Pack
from bowout.core.withdrawal import Withdrawal
from bowout.plain.sight import Sight
from bowout.plain.ways import Ways


class Desk(Sight):
    """Holds one withdrawal."""

    def __init__(self, pack: Pack, ways: Ways, withdrawal: Withdrawal) -> None:
        super().__init__(pack, ways, withdrawal)
        self._told = ""

    def live(self, change: Callable[[Withdrawal], Withdrawal]) -> None:
        """Take a step on the withdrawal's way and keep it."""
        super().live(change)
        self.keep()

    def new_trouble(self) -> str:
        """Why the withdrawal could not be kept, where that was not said yet; else ""."""
        before, self._told = self._told, self.trouble
        return f"Not kept. {self._told}" if self._told and self._told != before else ""
