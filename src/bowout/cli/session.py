"""One session with the store: which withdrawal is held, how a new one gets its name, what is remembered."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import ExitStack
from time import monotonic, sleep

import msgspec

from bowout.cli.clock import Clock
from bowout.cli.exits import FILE, USAGE, Stop
from bowout.core.draft import Draft
from bowout.core.flow import SITUATION
from bowout.core.kept_name import resuming
from bowout.core.pack import Pack
from bowout.core.rows import REFLECT
from bowout.core.settings import Settings
from bowout.core.situation import Situation
from bowout.core.withdrawal import Withdrawal
from bowout.paths import NoHomeError, config_file
from bowout.store.claims import Claim
from bowout.store.errors import BadName, Damaged, InUse, StoreError
from bowout.store.names import check_name
from bowout.store.settings import save_settings
from bowout.store.withdrawals import Withdrawals

HANDOVER = 2.5
"""Seconds that `resume` waits for another session to let go: one whose line just dropped is still keeping its words."""


BEGINNING = (REFLECT, SITUATION)
"""The pages on which company and role are still being told."""


class Session:
    """Opens, makes and keeps withdrawals, one held at a time; with `store` None nothing is ever written.

    `decided` is whether a new one begins at the facts, not with what to think over before. `words` gives the pack of a
    language, for one that is resumed in its own; None if the pack was chosen and stays.
    """

    def __init__(  # noqa: PLR0913 - each comes from another part of the command line
        self,
        store: Withdrawals | None,
        pack: Pack,
        settings: Settings,
        clock: Clock,
        *,
        decided: bool = False,
        words: Callable[[str], Pack] | None = None,
    ) -> None:
        self.store = store
        self.pack = pack
        self.settings = settings
        self.clock = clock
        self.words = words
        self.held: Claim | None = None
        self.unnamed: Claim | None = None  # held for a new one whose first save failed or was cut off
        self.decided = decided
        self.stand_in = ""  # the name that a new one got by itself
        self.began = _person(Situation())  # as the one that is held tells the person, and the settings know it
        self.person: dict[str, str] = {}  # what was told of it otherwise since
        self.forgotten = ""  # why that could not be remembered

    def first(self, command: str | None, name: str | None) -> Withdrawal | None:
        """What opens first: a withdrawal, or None for the home page. Stop if that cannot be had."""
        try:
            if name is not None:
                check_name(name)
            if command == "resume":
                return self._resume(name)
            if command == "new" or self.store is None or not self.store.names():
                return self.new(name or "")
        except BadName as error:
            raise Stop(USAGE, str(error)) from error
        except StoreError as error:
            raise Stop(FILE, str(error)) from error
        return None

    def new(self, name: str = "") -> Withdrawal:
        """A new withdrawal with what is remembered of the person; it is kept once something is told."""
        self.let_go()
        if name and self.store is not None:
            if name in self.store.names() and not self._damaged(name, self.store):
                raise Stop(USAGE, f"'{name}' is kept already. `{resuming(name)}` goes on with it.")
            self.held = self.store.claim(name)
        now, known = self.clock(), self.settings
        situation = Situation(
            sender_name=known.name, sender_email=known.email, sender_phone=known.phone, tone=known.tone or "warm"
        )
        self.began = _person(situation)
        draft = Draft(lang=self.pack.locale.lang, situation=situation)
        at = REFLECT if self.pack.reflection.asks and not self.decided else SITUATION
        return Withdrawal(name=name, draft=draft, at=at, created=now, changed=now)

    def open(self, name: str) -> Withdrawal | str:
        """A kept withdrawal, held against other sessions, or why it cannot be opened."""
        if self.store is None:
            return "Nothing is kept in this session."
        try:
            return self._seen(self._open(name, self.store))
        except StoreError as error:
            return str(error)

    def keep(self, withdrawal: Withdrawal) -> Withdrawal | str:
        """Keep a withdrawal, and what was told of the person for the next one; a text says why it could not be kept.

        It comes back under the name it has now. A name that may be half typed yet is remembered when it is let go.
        """
        if self.store is None:
            return withdrawal
        try:
            named = self._named(withdrawal, self.store)
            self.store.save(named)
        except StoreError as error:
            return str(error)
        person = _person(named.draft.situation)
        self.person = {key: value for key, value in person.items() if value and value != self.began[key]}
        if named.at not in BEGINNING:
            self._remember_person()
        self.unnamed = None
        return named

    def remember(self, wanted: dict[str, str]) -> str:
        """Put settings into the settings file where they differ; what went wrong, or ""."""
        changed = {key: value for key, value in wanted.items() if getattr(self.settings, key) != value}
        if not changed or self.store is None:
            return ""
        try:
            save_settings(config_file(os.environ), changed)
        except (StoreError, NoHomeError) as error:
            return str(error)
        self.settings = msgspec.structs.replace(self.settings, **changed)
        return ""

    def kept(self) -> Withdrawal | None:
        """The one that is held, as it is kept now; None if it is not."""
        try:
            return self.store.load(self.held.name) if self.store and self.held else None
        except StoreError:
            return None

    def let_go(self) -> None:
        """Give free what is held, as every session must at its end; harmless when nothing is."""
        if self.held is not None:
            self.held.release()
        self.held = self.unnamed = None
        self.stand_in = ""
        self._remember_person()
        self.person = {}

    def _remember_person(self) -> None:
        if self.person:
            self.forgotten = self.remember(self.person)
        if not self.forgotten:
            self.began |= self.person

    @staticmethod
    def _damaged(name: str, store: Withdrawals) -> bool:
        """Whether a file is there that cannot be opened; a new one of that name sets it aside with its first save."""
        try:
            store.load(name)
        except Damaged:
            return True
        return False

    def _resume(self, name: str | None) -> Withdrawal:
        if self.store is None:
            raise Stop(USAGE, "A session with --no-save opens nothing that is kept. To resume, leave --no-save out.")
        wanted = name or self.store.latest()
        if wanted is None:
            damaged = "\n".join(self.store.summaries().damaged.values())
            raise Stop(FILE if damaged else USAGE, damaged or "Nothing is kept yet. `bowout new` begins.")
        until = monotonic() + HANDOVER
        while True:
            try:
                found = self._open(wanted, self.store)
                break
            except InUse:
                if monotonic() > until:
                    raise
                sleep(0.1)
        if self.words is not None and found.draft.lang != self.pack.locale.lang:
            self.pack = self.words(found.draft.lang)
        return self._seen(found)

    def _seen(self, found: Withdrawal) -> Withdrawal:
        """What was opened, in the language that it is seen in, and kept so with its next change.

        Whoever has a home page open has one pack; what is opened from there is read and gone on with in its words.
        What that pack does not ask of the person is as the settings say it today.
        """
        asked = {field.id for field in self.pack.fields}
        today = {"sender_email": self.settings.email, "sender_phone": self.settings.phone}
        today = {key: value for key, value in today.items() if value and key not in asked}
        situation = msgspec.structs.replace(found.draft.situation, **today)
        draft = msgspec.structs.replace(found.draft, lang=self.pack.locale.lang, situation=situation)
        return msgspec.structs.replace(found, draft=draft)

    def _open(self, name: str, store: Withdrawals) -> Withdrawal:
        """As `open`; a StoreError says why not, and what was held before is then held still."""
        with ExitStack() as failing:
            claim = self.held
            if claim is None or claim.name != name:
                claim = failing.enter_context(store.claim(name))
            found = store.load(name)
            failing.pop_all()
        if claim is not self.held:
            self.let_go()
            self.held = claim
        self.stand_in = found.stand_in
        self.began = _person(found.draft.situation)
        if found.at in BEGINNING:  # where a session that was killed had nothing remembered yet
            self.began = {key: value if getattr(self.settings, key) else "" for key, value in self.began.items()}
        return found

    def _named(self, withdrawal: Withdrawal, store: Withdrawals) -> Withdrawal:
        """The withdrawal under a name: a plain one at first, one made of company and role once both are told.

        What is held may have got its name in a save that failed afterwards: the name it has there counts.
        """
        if withdrawal.name and self.held is not None:
            withdrawal = msgspec.structs.replace(withdrawal, name=self.held.name)
        if not withdrawal.name:
            if self.unnamed is None:
                self.held = self.unnamed = store.claim(store.free_name())
                self.stand_in = self.held.name
            withdrawal = msgspec.structs.replace(withdrawal, name=self.unnamed.name, stand_in=self.stand_in)
        told = withdrawal.draft.situation
        if withdrawal.name == self.stand_in and withdrawal.at not in BEGINNING and told.company:
            better = store.free_name(told.company, told.role)
            if withdrawal.name in store.names():
                store.rename(withdrawal.name, better)
            else:
                self.let_go()
                self.held = self.unnamed = store.claim(better)
            withdrawal = msgspec.structs.replace(withdrawal, name=better)
        return withdrawal


def _person(told: Situation) -> dict[str, str]:
    """What a withdrawal tells of the person, by the keys of the settings."""
    return {"name": told.sender_name, "email": told.sender_email, "phone": told.sender_phone}
