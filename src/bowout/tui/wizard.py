"""The state of the wizard; knows nothing of screens."""

from __future__ import annotations

from bowout.core.coach.finding import Finding
from bowout.core.flow import flow
from bowout.core.journey import put_aside
from bowout.core.open_withdrawal import OpenWithdrawal
from bowout.core.outside import Outside
from bowout.core.pack import Pack
from bowout.core.withdrawal import Withdrawal
from bowout.tui.messages import Cursor
from bowout.tui.view import View, view_of


class Wizard(OpenWithdrawal):
    """The open withdrawal, and where the person types in it."""

    def __init__(self, pack: Pack, outside: Outside, withdrawal: Withdrawal) -> None:
        super().__init__(pack, outside, withdrawal)
        self.cursor: Cursor | None = None
        self._opened = withdrawal

    def open(self, withdrawal: Withdrawal) -> None:
        """Hold another withdrawal, once this one is kept."""
        super().open(withdrawal)
        self._opened = withdrawal

    @property
    def told(self) -> bool:
        """Whether anything was told since it was opened; to move between pages is to tell nothing."""
        here, first = self.withdrawal, self._opened
        fields = ("draft", "reflection", "gates", "lessons", "done", "sent", "keep_in_touch")
        return any(getattr(here, name) != getattr(first, name) for name in fields)

    @property
    def lasts(self) -> bool:
        """Whether it is still there once the program has ended."""
        return self.outside.is_kept(self.withdrawal)

    def view(self) -> View:
        """The picture of this moment."""
        return view_of(self.pack, self.withdrawal, self.now, self.cursor, self.trouble)

    def dismiss(self, finding: Finding) -> None:
        """Put a finding aside for good."""
        self.live(lambda withdrawal: put_aside(withdrawal, finding.key))

    def move(self, step_id: str) -> None:
        """Open a step; the one that was open counts as seen."""
        self.cursor = None
        super().move(step_id)

    def next(self) -> str:
        """The id of the step after the open one."""
        return flow(self.pack, self.withdrawal.at).next().step.id

    def back(self) -> str:
        """The id of the step before the open one."""
        return flow(self.pack, self.withdrawal.at).back().step.id
