"""An app that sends its terminal only what changed, and with it where the eye is."""

from __future__ import annotations

from typing import Any, TypeVar

from textual.app import App
from textual.await_complete import AwaitComplete
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Resize
from textual.geometry import Offset, Size
from textual.screen import Screen

from bowout.tui.canvas import Canvas
from bowout.tui.eye import eye_of
from bowout.tui.window import window_size

T = TypeVar("T")


class FrugalApp(App[T]):
    """All that the app sends to the terminal goes through a canvas."""

    def __init__(self, **how: Any) -> None:
        self.canvas = Canvas()
        self._eye = Offset()
        super().__init__(**how)

    @property
    def cursor_position(self) -> Offset:
        """Where the terminal's cursor goes; Textual asks with every frame that it draws."""
        self._eye = eye_of(self.screen, self._eye)
        return self._eye

    @cursor_position.setter
    def cursor_position(self, place: Offset) -> None:
        """Where a text field of Textual's believes it is, which a scroll or a new layout makes untrue."""

    def get_driver_class(self) -> type[Driver]:
        """Textual's own, behind the canvas; another one, where the environment asks for it, as it is."""
        wanted = super().get_driver_class()
        return _behind(self.canvas) if wanted is LinuxDriver else wanted

    def on_resize(self, event: Resize) -> None:
        """Tell the canvas before anything is drawn in the new size, and the pages, also those under another one.

        Textual alone tells only the one on top: one that comes on top in the same moment would stay as it was.
        """
        self.canvas.resized(*event.size)
        for page in self.screen_stack:
            _fit(page, event.size)

    def get_screen(self, screen: Any, screen_class: Any = None) -> Any:
        """A page as it is opened: laid out for the window from the start.

        Textual alone draws it as for a middling one, and a moment later, told the size, once more.
        """
        opened = super().get_screen(screen, screen_class)
        if not opened.is_running:
            _fit(opened, self.size)
        return opened

    def switch_screen(self, screen: Screen[Any] | str) -> AwaitComplete:
        """Open a page and draw all of it: on a shared machine a broadcast may have been written over the one before."""
        self.canvas.forget()
        return super().switch_screen(screen)


def _fit(page: Screen[Any], size: Size) -> None:
    """Give a page the classes that it has at a size."""
    for length, breakpoints in zip(size, (page.HORIZONTAL_BREAKPOINTS, page.VERTICAL_BREAKPOINTS), strict=True):
        _, here = max((one for one in breakpoints or () if one[0] <= length), default=(0, ""))
        page.update_classes({name: name == here for _, name in breakpoints or ()}, animate=False)


def _behind(canvas: Canvas) -> type[Driver]:
    class FrugalDriver(LinuxDriver):
        def write(self, data: str) -> None:
            changes = canvas.changes(data)
            if changes:
                super().write(changes)

        def _get_terminal_size(self) -> tuple[int, int]:
            # Textual measures standard output, which may be a file.
            return window_size()

    return FrugalDriver
