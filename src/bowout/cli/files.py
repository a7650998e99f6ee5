"""Saving to files of the person's choosing, as both interfaces offer it."""

from __future__ import annotations

import os
from pathlib import Path

from bowout.cli.clock import Clock
from bowout.core.follow_up import Reminder
from bowout.core.given import Given
from bowout.handoff.errors import HandoffError
from bowout.handoff.files import save_message
from bowout.paths import told_path


class Files:
    """Saves texts and reminders; restricted, only the name is the person's: no other folder."""

    def __init__(self, clock: Clock, *, restricted: bool) -> None:
        self.clock = clock
        self.restricted = restricted

    def save(self, text: str, path: str) -> Given:
        """Save a text; where it is, or why not."""
        where = Path(path).name if self.restricted else path
        try:
            saved = save_message(text, where, literal=self.restricted)
            return Given(True, f"Saved as {told_path(saved.absolute(), os.environ)}")
        except HandoffError as error:
            return Given(False, str(error))

    def save_reminder(self, reminder: Reminder, path: str) -> Given:
        """Save a reminder for any calendar; where it is, or why not."""
        from bowout.handoff.ics import ics_bytes

        return self.save(ics_bytes(reminder, self.clock()).decode(), path)
