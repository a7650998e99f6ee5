"""The withdrawal on the desk: every change of it, kept at once, and what it says: the page, the facts, the message."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bowout.core.compose import compose, known_facts
from bowout.core.flow import REVIEW, Flow, flow
from bowout.core.journey import message_moment
from bowout.core.message import Message
from bowout.core.open_withdrawal import OpenWithdrawal
from bowout.core.pack import Pack
from bowout.core.parts import part_of
from bowout.core.rows import AFTER, LEARN, REFLECT
from bowout.core.slots import slot_values
from bowout.core.withdrawal import Withdrawal
from bowout.plain.ways import Ways


class Desk(OpenWithdrawal):
    """Holds one withdrawal; all that it tells is as it is at this moment."""

    def __init__(self, pack: Pack, ways: Ways, withdrawal: Withdrawal) -> None:
        super().__init__(pack, ways, withdrawal)
        self.ways = ways
        self._told = ""

    def live(self, change: Callable[[Withdrawal], Withdrawal]) -> None:
        """Take a step on the withdrawal's way and keep it."""
        super().live(change)
        self.keep()

    def new_trouble(self) -> str:
        """Why the withdrawal could not be kept, where that was not said yet; else ""."""
        before, self._told = self._told, self.trouble
        return f"Not kept. {self._told}" if self._told and self._told != before else ""

    @property
    def then(self) -> datetime:
        """The moment that the message speaks from."""
        return message_moment(self.withdrawal, self.now)

    @property
    def page(self) -> str:
        """The page beside the path that is open, "" while the person is on the path."""
        at = self.withdrawal.at
        return at if at in (AFTER, LEARN) or (at == REFLECT and self.pack.reflection.asks) else ""

    @property
    def flow(self) -> Flow:
        """The path, at the open step; whoever is beyond the message, where only pages lead, is at the review."""
        here = self.withdrawal
        path = flow(self.pack, here.at)
        beyond = here.at not in {step.id for step in path.steps} and REVIEW in here.visited
        return path.jump(REVIEW) if beyond or self.page in (AFTER, LEARN) else path

    @property
    def here(self) -> str:
        """The id of the page or step that is open."""
        return self.page or self.flow.step.id

    @property
    def known(self) -> dict[str, str]:
        """The facts that conditions speak about."""
        return known_facts(self.pack, self.draft, self.then)

    @property
    def values(self) -> dict[str, str]:
        """What slots stand for."""
        return slot_values(self.pack, self.draft.situation, self.then)

    @property
    def message(self) -> Message:
        """The message as it would go out."""
        return compose(self.pack, self.draft, self.then)

    @property
    def about(self) -> str:
        """Company and role, as far as they are told."""
        return self.draft.situation.about()

    def part(self, guideline_id: str) -> str:
        """What one guideline contributes to the message, "" if nothing."""
        return part_of(self.pack, guideline_id, self.draft, self.known, self.values)
