"""An app whose pages say what has just happened: it passes on what it hears of late, and when that grows old."""

from __future__ import annotations

from typing import TypeVar

from bowout.tui.frugal import FrugalApp
from bowout.tui.messages import Noticed
from bowout.tui.screens.notices import Notices

T = TypeVar("T")


class NotifiedApp(FrugalApp[T]):
    """Speaks on the page that is open, or on the one under the sheet that lies over it."""

    def age(self) -> None:
        """A key is about to have its effect."""
        for page in self._pages:
            page.age()

    def hush(self) -> None:
        """Something changed."""
        for page in self._pages:
            page.hush()

    def on_noticed(self, event: Noticed) -> None:
        """Something was heard."""
        for page in self._pages[-1:]:
            page.say(event.words)

    @property
    def _pages(self) -> list[Notices]:
        return [screen for screen in self.screen_stack if isinstance(screen, Notices)]
