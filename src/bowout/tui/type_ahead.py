"""Keys and pastes that come faster than the screen follows: each waits until the one before has had its whole effect.

Textual hands a key to the control that has the keyboard at that instant. When several keys arrive together, as they do
on a slow line, "Ana", Enter, "Northwind" would all land in the first field. Here a key that comes close behind another
is handed on only after a callback has gone the way of the first: from its control up through the page to the app; and
where a sheet lies over the page and may have typed the key below it, from there too. The queues on that way are first
in, first out, so the callback arrives after all that the key caused.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from time import monotonic
from typing import Generic, TypeVar

from textual.app import App, ScreenStackError
from textual.dom import DOMNode
from textual.events import Key, Paste
from textual.message_pump import MessagePump

CLOSE = 0.15
"""Seconds within which a key counts as close behind another; what a key causes is done long before."""

TRIPS = 2
"""Ways up: the key goes up first, and the command that it stands for may send its own message up from the control."""

ROUNDS = 2
"""Times that the callback queues at each stop: once for the message, once for what the control tells itself of it."""

PATIENCE = 0.5
"""Seconds after which a callback counts as lost: a control that was taken away never calls back."""

TRIES = 4
"""Callbacks that are sent, each from where the keyboard is then, before the next key goes on without an answer."""


T = TypeVar("T")


class TypeAhead(Generic[T]):
    """Keys and pastes that wait for their turn; `hand_on` gives one to the app as if it had just been typed."""

    def __init__(self, app: App[T], hand_on: Callable[[Key | Paste], Awaitable[None]]) -> None:
        self._app = app
        self._hand_on = hand_on
        self._waiting: deque[Key | Paste] = deque()
        self._turn = 0
        self._last = 0.0
        self._starts: list[MessagePump] = []

    @property
    def writing_on(self) -> bool:
        """Whether the next that waits is a letter more, or one less."""
        coming = self._waiting[0] if self._waiting else None
        return isinstance(coming, Key) and (coming.is_printable or coming.key == "backspace")

    async def take(self, key: Key | Paste) -> None:
        """Hand a key on now, or keep it until it is its turn."""
        if self._waiting:
            self._waiting.append(key)
        elif monotonic() - self._last < CLOSE:
            self._waiting.append(key)
            self._await_turn()
        else:
            await self._pass(key)

    async def _pass(self, key: Key | Paste) -> None:
        self._set_out()
        await self._hand_on(key)
        self._last = monotonic()

    def _set_out(self) -> None:
        """Note where each trip begins: at what has the keyboard, then at what has it below a sheet."""
        below = (screen.focused for screen in self._app.screen_stack[:-1])
        top = self._app.focused or self._app.screen
        self._starts = [*[top] * TRIPS, *(control for control in below if control is not None)]

    def _await_turn(self) -> None:
        self._turn += 1
        self._send(TRIES, self._turn)

    def _send(self, tries: int, turn: int) -> None:
        if turn != self._turn or not self._waiting:
            return
        if not tries:
            self._app.call_later(self._arrive, turn)
            return
        self._app.set_timer(PATIENCE, lambda: self._send(tries - 1, turn))
        if tries < TRIES:
            self._set_out()
        self._follow(self._starts[0], ROUNDS, self._starts[1:], turn)

    def _follow(self, at: MessagePump | None, rounds: int, more: list[MessagePump], turn: int) -> None:
        """Queue `rounds` times at one stop, then at the one above it, from the app on from the next of `more`."""
        if at is not None and rounds:
            # A control that is gone takes no callback, and an app that ends takes none for good.
            if not at.call_later(self._follow, at, rounds - 1, more, turn) and at is not self._app:
                self._follow(self._app, rounds, more, turn)
        elif at is not None and at is not self._app:
            self._follow(at.parent if isinstance(at, DOMNode) else None, ROUNDS, more, turn)
        elif more:
            self._follow(more[0], ROUNDS, more[1:], turn)
        else:
            with suppress(ScreenStackError):
                self._app.screen.call_later(self._app.call_later, self._arrive, turn)

    async def _arrive(self, turn: int) -> None:
        if turn == self._turn and self._waiting:
            await self._pass(self._waiting.popleft())
            if self._waiting:
                self._await_turn()
