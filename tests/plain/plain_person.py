"""A person who answers from a list of lines, and everything that was said to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

import msgspec

from bowout.core.draft import Draft, Edit
from bowout.core.follow_up import Reminder
from bowout.core.given import Given
from bowout.core.message import Message
from bowout.core.outside import Kept, Named
from bowout.core.pack import Pack
from bowout.core.situation import Situation
from bowout.core.standing import standing_of
from bowout.core.withdrawal import Withdrawal
from bowout.plain.conversation import converse
from bowout.plain.talk import Talk
from bowout.plain.ways import Ways

NOW = datetime(2026, 11, 22, 9)
TOLD = ("Ana Ruiz", "Northwind", "Data Engineer", "", "", "Wed 10:00", "2026-11-21", "", "")
"""The answers to the situation, and Enter."""


def fresh() -> Withdrawal:
    return Withdrawal(name="", draft=Draft(), created=NOW, changed=NOW)


def told() -> Withdrawal:
    """A withdrawal whose situation is told, open at its first guideline."""
    draft = fresh().draft.tell(sender_name="Ana Ruiz", company="Northwind", role="Data Engineer")
    return msgspec.structs.replace(fresh(), name="kept", draft=draft, at="notify")


def edited() -> Withdrawal:
    draft = told().draft.rewrite(Edit(subject="Mine", body="My own version."))
    return msgspec.structs.replace(told(), draft=draft)


@dataclass
class Person:
    """Talks with the dialogue; `heard` is the transcript, an answer after "> ". What is kept stays in memory."""

    pack: Pack
    first: Withdrawal | None = field(default_factory=fresh)
    kept: list[Withdrawal] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)
    gone: list[Withdrawal] = field(default_factory=list)
    copied: list[str] = field(default_factory=list)
    saved: list[tuple[str, str]] = field(default_factory=list)
    reminders: list[tuple[Reminder, str]] = field(default_factory=list)
    mailed: list[Message] = field(default_factory=list)
    edited: list[str] = field(default_factory=list)
    editor: str = ""
    returned: str | None = None
    mailer: str = ""
    copies: bool = True
    too_long: str = ""
    trouble: str = ""
    mail_trouble: str = ""
    refused: str = ""
    unread: str = ""
    shelf_trouble: str = ""
    shelved: list[str] = field(default_factory=list)
    saving: bool = True
    paths: bool = True
    printed: bool = False
    attended: bool = True
    lost: str = ""

    def answer(self, *lines: str) -> str:
        """Hold one conversation with these answers; the finished message, "" if the answers end before."""
        answers = iter(lines)

        def ask() -> str:
            try:
                line = next(answers)
            except StopIteration:
                raise EOFError from None
            self.heard.append(f"> {line}")
            return line

        text, self.lost = converse(self.pack, self.ways(), self.first, Talk(ask, self.heard.append))
        return text

    def ways(self) -> Ways:
        return Ways(
            now=lambda: NOW,
            keep=self._keep,
            has=lambda name: any(one.name == name for one in self.kept),
            kept=lambda: Kept([standing_of(one) for one in self.latest], self.unread),
            everything=lambda: Kept(self.latest, self.unread),
            open=lambda name: next((w for w in reversed(self.kept) if w.name == name), f"{name} is open elsewhere."),
            new=fresh,
            rename=lambda old, new: self.shelved.append(f"{old} to {new}") or self.shelf_trouble,  # type: ignore[func-returns-value] # list.append
            duplicate=self._duplicate,
            delete=self._delete,
            undelete=self._undelete,
            copy=self._copy,
            file_name=lambda company, role, today: "withdrawal-name.txt",
            save_reminder=self._save_reminder,
            save_file=self._save,
            mail=self._mail,
            edit=lambda text: (self.edited.append(text), (self.returned, "From nano."))[1],  # type: ignore[func-returns-value] # as above
            editor=self.editor,
            mailer=self.mailer,
            copies=self.copies,
            mail_trouble=self.mail_trouble,
            saving=self.saving,
            paths=self.paths,
            printed=self.printed,
            attended=self.attended,
        )

    @property
    def latest(self) -> list[Withdrawal]:
        """Each of the kept ones as it was kept last."""
        return list({one.name: one for one in self.kept}.values())

    @property
    def draft(self) -> Draft:
        """What was kept last."""
        return self.kept[-1].draft

    @property
    def at(self) -> str:
        """The step that was kept last."""
        return self.kept[-1].at

    @property
    def said(self) -> str:
        """What was said, without the answers, on one line."""
        return " ".join(line.strip() for line in self.heard if not line.startswith("> "))

    def after(self, answer: str) -> str:
        """What was said between the last answer of these words and the next one, on one line."""
        start = len(self.heard) - self.heard[::-1].index(f"> {answer}")
        return " ".join(self._until_asked(self.heard[start:])).strip()

    def _until_asked(self, lines: Sequence[str]) -> list[str]:
        end = next((at for at, line in enumerate(lines) if line.startswith("> ")), len(lines))
        return [line.strip() for line in lines[:end] if line]

    def _copy(self, text: str) -> Given:
        if self.refused:
            return Given(False, self.refused)
        self.copied.append(text)
        return Given(True, "Copied.")

    def _mail(self, message: Message, _situation: Situation) -> Given:
        if self.refused:
            return Given(False, self.refused)
        self.mailed.append(message)
        return Given(not self.too_long, f"Handed to {self.mailer}.", self.too_long)

    def _save_reminder(self, reminder: Reminder, path: str) -> Given:
        self.reminders.append((reminder, path))
        return Given(True, f"Saved as {path}")

    def _save(self, text: str, path: str) -> Given:
        if path.startswith("/nowhere"):
            return Given(False, "There is no folder /nowhere.")
        self.saved.append((text, path))
        return Given(True, f"Saved as {path}")

    def _delete(self, name: str) -> str:
        self.gone = [one for one in self.kept if one.name == name]
        self.kept = [one for one in self.kept if one.name != name]
        return self.shelf_trouble

    def _duplicate(self, name: str) -> Named:
        self.shelved.append(f"two of {name}")
        return Named("" if self.shelf_trouble else f"{name}-2", trouble=self.shelf_trouble)

    def _undelete(self) -> Named:
        self.kept += self.gone
        name = self.gone[0].name
        return Named("" if self.shelf_trouble else name, name, self.shelf_trouble)

    def _keep(self, withdrawal: Withdrawal) -> Withdrawal | str:
        if self.trouble:
            return self.trouble
        named = msgspec.structs.replace(withdrawal, name=withdrawal.name or "kept")
        self.kept.append(named)
        return named
