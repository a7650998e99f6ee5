"""How a text leaves the screen: copied, saved, or shown plainly; used by every page that has one to give."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial

from textual.app import App, SuspendNotSupported
from textual.content import Content

from bowout.core.given import Given
from bowout.core.message import Message
from bowout.core.situation import Situation
from bowout.tui.doors import Doors
from bowout.tui.messages import Noticed
from bowout.tui.screens.ask import AskLine, ask_line
from bowout.tui.window import window_size

OTHER_SCREEN, SCREEN_BEFORE = "\x1b[?1049h\x1b[H", "\x1b[?1049l"
NO_ROOM = "This terminal has no room for another program."
NOT_OVER = "Nothing is overwritten: if the name is taken, a number is added."


def printed_at_the_end() -> bool:
    """Whether a finished message goes to a pipe or a file, not to a terminal where nobody would find it again."""
    return sys.__stdout__ is not None and not sys.__stdout__.isatty()


def _show_plainly(text: str) -> None:
    """Print until Enter; where it fits the window, on the other screen, so that the words do not stay behind."""
    leave = ""
    if _fits(text, *window_size()):
        text, leave = f"{OTHER_SCREEN}{text}", SCREEN_BEFORE
    try:
        print(text, end="", file=sys.__stderr__, flush=True)
        if sys.__stdin__ is not None:
            os.read(sys.__stdin__.fileno(), 4096)  # a line of the terminal, which need not be text
    finally:
        print(leave, end="", file=sys.__stderr__, flush=True)


def _fits(text: str, columns: int, lines: int) -> bool:
    """Whether a text can be seen whole; a wide sign that finds one cell left on a row goes to the next."""
    room = max(columns - 1, 1)
    return sum(Content(line.expandtabs()).cell_length // room + 1 for line in text.splitlines()) < lines


@contextmanager
def _stopped_by_ctrl_c() -> Iterator[None]:
    """Ctrl+C ends what is inside and nothing else; asyncio would note it for later, and end the program unasked."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with suppress(KeyboardInterrupt):
            yield
    finally:
        signal.signal(signal.SIGINT, before)


class Outlet:
    """Gives a text out of an app and tells the page's `say` what is known of it.

    `given` is called once it may be out, in whatever thread that is known.
    """

    def __init__(
        self, app: App[object], doors: Doors, say: Callable[[str], None], given: Callable[[], object] = lambda: None
    ) -> None:
        self.app = app
        self.doors = doors
        self.say = say
        self.given = given

    def copy(self, text: str) -> None:
        """Copy it, in a thread: a clipboard may take seconds to answer."""
        self.say("Copying …")
        self.app.run_worker(lambda: self._copy(text), thread=True, exclusive=True)

    def save(self, text: str, name: str, words: str = NOT_OVER) -> None:
        """Ask for a file name, beginning with `name`, and save it there."""
        self.save_by(partial(self.doors.save_file, text), AskLine("Save to a file", name, words))

    def save_by(self, save: Callable[[str], Given], line: AskLine) -> None:
        """Ask for a file name and `save` there; where that fails, ask again."""

        def take(path: str) -> str:
            saved = save(path) if path else Given(True, "Not saved: there was no name.")
            self.say(saved.words)
            if saved.out and path:
                self.given()
            return "" if saved.out else f"{saved.words} {NOT_OVER}"

        ask_line(self.app, line, take)

    def plain(self, text: str) -> None:
        """Leave the full screen for a moment and print it for selecting."""
        try:
            # Whatever is raised while the screen is put aside would keep it from coming back.
            with self.app.suspend(), _stopped_by_ctrl_c(), suppress(OSError):
                _show_plainly(f"\n{text}\n-- Press Enter to go back. --\n")
        except SuspendNotSupported:
            self.say("This terminal cannot show it as plain text. Save it to a file instead.")

    def edit(self, text: str) -> str | None:
        """Have it changed in the person's own editor; None if it stays as it is."""
        try:
            after, words = self.doors.edit(text, self.app.suspend)
        except SuspendNotSupported:
            after, words = None, NO_ROOM
        self.say(words)
        return after

    def mail(self, message: Message, situation: Situation, name: str) -> None:
        """Open it as a draft in the mail program; where only a mail file can take it, offer to save one as `name`."""
        try:
            given = self.doors.mail(message, situation, self.app.suspend)
        except SuspendNotSupported:
            given = Given(False, NO_ROOM)
        self.say(given.words)
        if given.file:
            self.save(given.file, name, f"{given.words} {NOT_OVER}")
        elif given.out:
            self.given()

    def _copy(self, text: str) -> None:
        given = self.doors.copy(text, self._send)
        # The page may be left by the time a clipboard answers, or the wizard: then nobody hears of it.
        with suppress(RuntimeError):
            if given.out:
                self.given()
            self.app.post_message(Noticed(given.words))

    def _send(self, sequence: str) -> None:
        with suppress(RuntimeError):
            self.app.call_from_thread(self._write, sequence)

    def _write(self, sequence: str) -> None:
        driver = self.app._driver  # Textual has no public way to send a sequence as it is; pinned by a test
        if driver is not None and self.app.is_running:
            driver.write(sequence)
            driver.flush()
