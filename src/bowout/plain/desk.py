"""The withdrawal on the desk: every change of it, kept at once, and what it says: the page, the facts, the message."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bowout.core.compose import added, compose, known_facts
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
        self.told_name = withdrawal.name
        """The name that the person knows it is kept by, "" for none."""
        self.heard: dict[str, str] = {}
        """What the person heard is added because the message is short, by guideline."""

    def open(self, withdrawal: Withdrawal) -> None:
        """Hold another withdrawal."""
        super().open(withdrawal)
        self.told_name, self.heard = withdrawal.name, {}

    def live(self, change: Callable[[Withdrawal], Withdrawal]) -> None:
        """Take a step on the withdrawal's way and keep it."""
        super().live(change)
        self.keep()

    def news(self) -> tuple[str, ...]:
        """What has come about since it was last asked for, and nobody heard: why the withdrawal could not be kept, its
        new name, other sentences in the message."""
        before, self._told = self._told, self.trouble
        trouble = f"Not kept. {self._told}" if self._told and self._told != before else ""
        name, known = self.withdrawal.name, self.told_name
        self.told_name = name if known else ""
        return (trouble, f"It is kept as {name} now." if known not in ("", name) else "", *self._replaced())

    @property
    def added(self) -> dict[str, str]:
        """What the message says only because it is short, by guideline."""
        here = added(self.pack, self.draft, self.then)
        return {one: text for one, text in here.items() if not self.draft.answer_for(one).bare}

    def _replaced(self) -> list[str]:
        """What was heard and is another sentence now, or none; what the person left out was told as that was done."""
        lines, now = [], self.added if self.heard and self.draft.edit is None else self.heard
        for one, before in self.heard.items():
            text = now.get(one, "")
            if text and text != before:
                lines.append(f'Added now instead of "{before}": {text}')
            elif not (text or self.draft.answer_for(one).bare):
                lines.append(f'No longer added: "{before}"')
        self.heard = {one: now[one] for one in self.heard if one in now}
        return lines

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
