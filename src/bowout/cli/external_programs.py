"""The person's own programs, as the settings and the environment name them: the editor and the mail program."""

from __future__ import annotations

import os

from bowout.core.given import Given
from bowout.core.message import Message
from bowout.core.settings import Settings
from bowout.core.situation import Situation
from bowout.handoff.errors import HandoffError
from bowout.handoff.guest import Aside
from bowout.handoff.mailers import mailer
from bowout.paths import NoHomeError, config_file, told_path


def clipboard(settings: Settings, *, restricted: bool) -> str:
    """The person's own way to copy; restricted, it may be no program."""
    return settings.clipboard if not restricted or settings.clipboard in ("none", "osc52") else ""


def _settings_file() -> str:
    try:
        return told_path(config_file(os.environ), os.environ)
    except NoHomeError:
        return "the settings"


class Programs:
    """Opens them. `instead` says how else a message can be had, to end a sentence.

    `trouble` says why the mail program of the settings is not there, "" if it is or none is set.
    """

    def __init__(self, settings: Settings, instead: str) -> None:
        self.settings = settings
        self.where = _settings_file()
        self._found, self.trouble = None, ""
        self._without = f"No mail program is set. Write 'mail_client: neomutt' into {self.where}, or {instead}."
        try:
            self._found = mailer(settings.mail_client, os.environ)
        except HandoffError as error:
            self.trouble = str(error)

    def edit(self, text: str, aside: Aside) -> tuple[str | None, str]:
        """Have a text changed in the editor; the text, or None if it stays as it is, and what happened."""
        from bowout.handoff.editor import edit

        written = edit(text, self.settings.editor, os.environ, aside, self.where)
        return written.text, written.words

    def editor(self) -> str:
        """The name of the editor, "" if there is none to open."""
        from bowout.handoff.editor import editor_name

        return editor_name(self.settings.editor, os.environ)

    def mailer(self, *, terminal: bool = True) -> str:
        """The name of the mail program, "" if none can open a draft; `terminal` is whether it could have this one."""
        return self._found.name if self._found and (terminal or not self._found.guest) else ""

    def mail(self, message: Message, situation: Situation, aside: Aside) -> Given:
        """Open a message as a draft."""
        from bowout.handoff.mail import open_draft

        if self._found is None:
            return Given(False, self.trouble or self._without)
        sender = (situation.sender_name, situation.sender_email)
        return open_draft(message, sender, self._found, os.environ, aside)
