"""A person at the keyboard, and a world that keeps everything in memory: what the tests of the wizard share."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date, datetime
from time import monotonic

from textual.events import Key, Paste
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.screen import Screen
from wizard_world import World

from bowout.core.draft import Draft
from bowout.core.pack import Pack
from bowout.core.situation import Situation
from bowout.core.withdrawal import Withdrawal
from bowout.tui.app import BowOut
from support import NOW

FACTS = ("Ana Ruiz", "Northwind", "Data Engineer", "Ms Sam Lee")
TOLD = Situation(
    sender_name="Ana Ruiz",
    company="Northwind",
    role="Data Engineer",
    recipient_name="Sam Lee",
    recipient_title="Ms",
    stage="interview-booked",
    interview_at=datetime(2026, 11, 25, 10),
    decided_on=date(2026, 11, 21),
)
STEPS = (
    "situation",
    "notify-promptly",
    "express-gratitude",
    "be-honest-and-concise",
    "apologize",
    "stay-in-touch",
    "review",
)
BAR_ENDS = " ▁▂▃▄▅▆▇"
TYPED = {"enter": "\r", "tab": "\t", "space": " "}


def withdrawal(at: str = "situation", situation: Situation = TOLD, **draft: object) -> Withdrawal:
    """A withdrawal that stands on a step, with the facts told."""
    told = Draft(situation=situation, **draft)
    return Withdrawal(name="northwind", draft=told, at=at, created=NOW, changed=NOW)


def waits_for_a_frame(page: Screen[object]) -> bool:
    """Whether something is to be drawn, or waits until all is."""
    changed = page._layout_required or page._scroll_required or page._repaint_required or page._recompose_required
    return bool(changed or page._dirty_widgets or page._callbacks)


class Person:
    """Types, and reads the screen. Keys go in all at once, as from a terminal; then what they caused is awaited."""

    def __init__(self, app: BowOut, pilot: Pilot[object], world: World) -> None:
        self.app = app
        self.pilot = pilot
        self.world = world
        self.sent = self.handed_on = 0
        self._last_page: Screen[object] | None = None
        self._hand_on, app._type_ahead._hand_on = app._type_ahead._hand_on, self._count

    async def _count(self, key: Key | Paste) -> None:
        await self._hand_on(key)
        self.handed_on += 1

    async def press(self, *keys: str) -> None:
        """Press keys by Textual's names: "enter", "ctrl+g", "alt+x"; a single character is typed."""
        for key in keys:
            name = _character_to_key(key) if len(key) == 1 else key
            character = key if len(key) == 1 else TYPED.get(key, key[-1] if key.startswith("alt+") else None)
            self.send(Key(name, character))
            self.sent += 1
        await self.settle()

    async def type(self, text: str) -> None:
        """Type a text."""
        await self.press(*text)

    async def paste(self, text: str) -> None:
        """Paste a text."""
        self.send(Paste(text))
        self.sent += 1
        await self.settle()

    async def at_once(self, *events: Key | Paste) -> None:
        """All of it at once, as a slow line brings it."""
        for event in events:
            self.send(event)
        self.sent += len(events)
        await self.settle()

    def send(self, event: Key | Paste) -> None:
        event.set_sender(self.app)
        assert self.app._driver is not None
        self.app._driver.send_message(event)

    async def settle(self) -> None:
        """Wait until every key has had its effect and the screen shows it."""
        await self.until(lambda: not self.runs or self.quiet(), "all keys taken")
        if self.runs:
            await self.pilot.pause()
            await self.until(lambda: not self.runs or self.drawn(), "the page drawn")
        if self.runs and self.app.screen is not self._last_page:
            self._last_page = self.app.screen
            self.screen()  # so that no page is opened that cannot be drawn

    async def still(self) -> str:
        """The screen as soon as it changes no more: what scrolls by itself does so a moment after the key."""
        shown = ""
        while not shown.strip() or shown != self.screen():
            shown = self.screen()
            await self.pilot.pause(0.05)
            await self.settle()
        return shown

    @property
    def runs(self) -> bool:
        """Whether the wizard has not been left yet."""
        return self.app.is_running and not self.app._exit

    def drawn(self) -> bool:
        """Whether the page stands there and has nothing left to do; Textual's pause ends early on a busy machine."""
        page = self.app.screen
        parts = (self.app, *page.walk_children(with_self=True))
        if not page.is_mounted or any(part.message_queue_size for part in parts):
            return False
        if waits_for_a_frame(page):
            page._on_timer_update()  # as Textual's pause does
            return False
        return True

    def quiet(self) -> bool:
        """Whether every key has gone its way."""
        return self.handed_on == self.sent

    async def until(self, true: Callable[[], bool], what: str) -> None:
        """Wait until something is true; at most twenty seconds, for machines that have much to do."""
        end = monotonic() + 20
        while not true():
            assert monotonic() < end, f"waited for: {what}\n{self.screen()}"
            await asyncio.sleep(0.005)

    async def sees(self, words: str) -> None:
        """Wait until the words stand on the screen, wherever the lines break."""
        await self.until(lambda: words in self.words(), words)

    def screen(self) -> str:
        """The screen as text, without trailing blanks."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join(strip.text.rstrip() for strip in strips)

    def words(self) -> str:
        """The screen with all breaks, blanks and ends of scroll bars as single spaces, one half after the other."""
        lines = [line.partition("│") for line in self.screen().splitlines()]
        halves = ([left.rstrip(BAR_ENDS) for left, _, _ in lines], [right.strip("▌! ") for _, _, right in lines])
        return " ".join(" ".join(" ".join(half) for half in halves).split())

    def links(self) -> list[str]:
        """Every action that a click on the screen would run."""
        strips = self.app.screen._compositor.render_strips()
        metas = [segment.style.meta for strip in strips for segment in strip if segment.style and segment.style._meta]
        return [str(meta) for meta in metas if "@click" in meta]

    @property
    def draft(self) -> Draft:
        return self.app.wizard.draft

    @property
    def at(self) -> str:
        return self.app.wizard.withdrawal.at

    @property
    def message(self) -> str:
        """The message as it stands."""
        message = self.app.wizard.view().message
        return f"Subject: {message.subject}\n\n{message.body}"

    @property
    def highlighted(self) -> str:
        """The highlighted row as it stands on the screen."""
        lines = self.screen().splitlines()
        marked = [line for mark in "❯•" for line in lines if mark in line.partition("│")[0]]
        return next(iter(marked), "").partition("│")[0].strip(" ❯•")


@asynccontextmanager
async def at_the_keyboard(
    pack: Pack,
    world: World,
    first: Withdrawal | None = None,
    *,
    size: tuple[int, int] = (80, 24),
    home: bool = False,
    theme: str = "dusk",
) -> AsyncIterator[Person]:
    """Run the wizard: a new withdrawal, or `first`, or with `home` the list of what is kept."""
    if first is not None:
        world.store[first.name] = first
    app = BowOut(pack, world.doors(), None if home else first or world.new(), theme)
    async with app.run_test(size=size) as pilot:
        person = Person(app, pilot, world)
        await person.settle()
        yield person
