"""The withdrawal on the desk: every change of it, kept at once."""

from __future__ import annotations

from datetime import datetime

import msgspec

from bowout.core.compose import compose, known_facts
from bowout.core.draft import Draft
from bowout.core.flow import REVIEW, Flow, flow
from bowout.core.message import Message
from bowout.core.pack import Pack
from bowout.core.parts import part_of
from bowout.core.slots import slot_values
from bowout.core.withdrawal import Withdrawal
from bowout.plain.ways import Ways


class Desk:
    """Holds one withdrawal. `trouble` says why it could not be kept, "" if it is."""

    def __init__(self, pack: Pack, ways: Ways, withdrawal: Withdrawal) -> None:
        self.pack = pack
        self.ways = ways
        self.withdrawal = self._kept = withdrawal
        self.trouble = self._told = ""

    def open(self, withdrawal: Withdrawal) -> None:
        """Hold another withdrawal."""
        self.withdrawal = self._kept = withdrawal

    @property
    def draft(self) -> Draft:
        """The draft."""
        return self.withdrawal.draft

    @property
    def now(self) -> datetime:
        """The moment, as the clock that was handed in gives it."""
        return self.ways.now()

    @property
    def flow(self) -> Flow:
        """The path, at the open step; whoever was beyond the message, where only pages lead, is at the review."""
        here = self.withdrawal
        path = flow(self.pack, here.at)
        beyond = here.at not in {step.id for step in path.steps} and REVIEW in here.visited
        return path.jump(REVIEW) if beyond else path

    @property
    def known(self) -> dict[str, str]:
        """The facts that conditions speak about."""
        return known_facts(self.pack, self.draft, self.now)

    @property
    def values(self) -> dict[str, str]:
        """What slots stand for."""
        return slot_values(self.pack, self.draft.situation, self.now)

    @property
    def message(self) -> Message:
        """The message as it would go out."""
        return compose(self.pack, self.draft, self.now)

    @property
    def about(self) -> str:
        """Company and role, as far as they are told."""
        situation = self.draft.situation
        return ", ".join(filter(None, (situation.company, situation.role)))

    def part(self, guideline_id: str) -> str:
        """What one guideline contributes to the message, "" if nothing."""
        return part_of(self.pack, guideline_id, self.draft, self.known, self.values)

    def hides(self, draft: Draft) -> bool:
        """Whether a change would not show, because the message was rewritten by hand."""
        return self.draft.edit is not None and draft != self.draft and draft.edit == self.draft.edit

    def take(self, draft: Draft) -> None:
        """Hold a changed draft and keep it."""
        self.withdrawal = msgspec.structs.replace(self.withdrawal, draft=draft)
        self.keep()

    def move(self, step_id: str) -> None:
        """Open a step and keep where the person is; the step that was open counts as seen."""
        here = self.withdrawal
        seen = here.visited if here.at in here.visited else (*here.visited, here.at)
        self.withdrawal = msgspec.structs.replace(here, at=step_id, visited=seen)
        self.keep()

    def keep(self) -> None:
        """Keep what changed; where that fails, `trouble` says why."""
        if self.withdrawal == self._kept and not self.trouble:
            return
        kept = self.ways.keep(msgspec.structs.replace(self.withdrawal, changed=self.now))
        if isinstance(kept, str):
            self.trouble = kept
            return
        self.trouble = ""
        self.withdrawal = self._kept = kept

    def new_trouble(self) -> str:
        """Why the withdrawal could not be kept, where that was not said yet; else ""."""
        before, self._told = self._told, self.trouble
        return f"Not kept. {self._told}" if self._told and self._told != before else ""
