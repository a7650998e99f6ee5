"""Everything outside the wizard, kept in memory: the doors of the tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

import msgspec

from bowout.core.draft import Draft
from bowout.core.follow_up import Reminder
from bowout.core.given import Given
from bowout.core.journey import duplicate
from bowout.core.message import Message
from bowout.core.outside import Kept, Named
from bowout.core.palette import Palette
from bowout.core.situation import Situation
from bowout.core.standing import Standing, standing_of
from bowout.core.withdrawal import Withdrawal
from bowout.tui.command import Command
from bowout.tui.command_table import COMMANDS
from bowout.tui.doors import Aside, Doors, Write
from support import NOW


@dataclass
class World:
    """Everything outside the app, in memory. `broken` is what the store says while it fails, `refused` what the
    clipboard and the mail program say while they do; `unread` is what it says of those that it cannot read.
    """

    themes: dict[str, Palette]
    store: dict[str, Withdrawal] = field(default_factory=dict)
    broken: str = ""
    copies: list[str] = field(default_factory=list)
    refused: str = ""
    unread: str = ""
    now: datetime = NOW
    saves: list[tuple[str, str]] = field(default_factory=list)
    theme_choices: list[str] = field(default_factory=list)
    deleted: list[Withdrawal] = field(default_factory=list)
    reminders: list[tuple[str, Reminder]] = field(default_factory=list)
    commands: tuple[Command, ...] = COMMANDS
    mailer: str = ""
    may_copy: bool = True
    saving: bool = True
    too_long: str = ""
    mailed: list[tuple[Message, Situation]] = field(default_factory=list)
    edited: list[str] = field(default_factory=list)
    editor: Callable[[str], tuple[str | None, str]] = lambda _: (None, "No editor is set.")

    def keep(self, changed: Withdrawal) -> Withdrawal | str:
        if self.broken:
            return self.broken
        kept = msgspec.structs.replace(changed, name=changed.name or "withdrawal")
        self.store[kept.name] = kept
        return kept

    def kept(self) -> Kept[Standing]:
        return Kept([standing_of(one) for one in self.store.values()], self.unread)

    def everything(self) -> Kept[Withdrawal]:
        return Kept(list(self.store.values()), self.unread)

    def rename(self, old: str, new: str) -> str:
        if new in self.store:
            return f"There is a '{new}' already."
        self.store[new] = msgspec.structs.replace(self.store.pop(old), name=new)
        return ""

    def duplicate(self, name: str) -> Named:
        self.store[f"{name}-2"] = duplicate(self.store[name], f"{name}-2", NOW)
        return Named(f"{name}-2")

    def delete(self, name: str) -> str:
        self.deleted.append(self.store.pop(name))
        return ""

    def undelete(self) -> Named:
        if not self.deleted:
            return Named(trouble="Nothing was deleted.")
        one = self.deleted.pop()
        self.store[one.name] = one
        return Named(one.name, one.name)

    def save_reminder(self, reminder: Reminder, path: str) -> Given:
        if not (lost := self._lost(path)):
            self.reminders.append((path, reminder))
        return Given(not lost, lost or f"Saved as {path}")

    def open(self, name: str) -> Withdrawal | str:
        return self.store.get(name, f"'{name}' is open in another session.")

    def new(self) -> Withdrawal:
        return Withdrawal(name="", draft=Draft(), created=NOW, changed=NOW)

    def copy(self, text: str, _write: Write) -> Given:
        if self.refused:
            return Given(False, self.refused)
        self.copies.append(text)
        return Given(True, "Copied, as far as a test can tell.")

    def edit(self, text: str, _aside: Aside) -> tuple[str | None, str]:
        self.edited.append(text)
        return self.editor(text)

    def mail(self, message: Message, situation: Situation, _aside: Aside) -> Given:
        if self.refused or not self.mailer:
            return Given(False, self.refused or "No mail program is set.")
        self.mailed.append((message, situation))
        return Given(not self.too_long, f"Handed to {self.mailer}.", self.too_long)

    def save_file(self, text: str, path: str) -> Given:
        if not (lost := self._lost(path)):
            self.saves.append((path, text))
        return Given(not lost, lost or f"Saved as {path}")

    def _lost(self, path: str) -> str:
        folder, within, _ = path.rpartition("/")
        return f"There is no folder '{folder}'." if within else ""

    def choose_theme(self, name: str) -> str:
        self.theme_choices.append(name)
        return ""

    def doors(self) -> Doors:
        return Doors(
            now=lambda: self.now,
            themes=self.themes,
            keep=self.keep,
            has=lambda name: any(one.name == name for one in self.kept().items),
            kept=self.kept,
            everything=self.everything,
            rename=self.rename,
            duplicate=self.duplicate,
            delete=self.delete,
            undelete=self.undelete,
            open=self.open,
            new=self.new,
            copy=self.copy,
            edit=self.edit,
            file_name=lambda company, role, day: f"withdrawal-{company}-{role}.txt".lower().replace(" ", "-"),
            save_file=self.save_file,
            save_reminder=self.save_reminder,
            choose_theme=self.choose_theme,
            mail=self.mail,
            mailer=self.mailer,
            copies=self.may_copy,
            saving=self.saving,
            commands=self.commands,
        )
