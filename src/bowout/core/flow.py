"""The path through the wizard: its steps in order, and a cursor that goes forward, back and anywhere."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from msgspec import Struct

from bowout.core.compose import known_facts
from bowout.core.draft import Draft
from bowout.core.pack import Field, Pack
from bowout.core.telling import typed_fact

SITUATION = "situation"
REVIEW = "review"

StepKind = Literal["situation", "guideline", "review"]


class Step(Struct, frozen=True):
    """One step: its id, its short name in the progress line, its title, and what kind of screen it has."""

    id: str
    short: str
    title: str
    kind: StepKind


class Flow(Struct, frozen=True):
    """The steps and where in them the person is (`at` counts from 0). Moving returns a new flow and stays inside."""

    steps: tuple[Step, ...]
    at: int = 0

    @property
    def step(self) -> Step:
        """The step that is open."""
        return self.steps[self.at]

    def next(self) -> Flow:
        """One step on."""
        return Flow(self.steps, min(self.at + 1, len(self.steps) - 1))

    def back(self) -> Flow:
        """One step back."""
        return Flow(self.steps, max(self.at - 1, 0))

    def jump(self, step_id: str) -> Flow:
        """To the step of that id; a step that is no longer there leads to the first."""
        return Flow(self.steps, next((at for at, step in enumerate(self.steps) if step.id == step_id), 0))


def flow(pack: Pack, at: str = SITUATION) -> Flow:
    """The path that a pack gives: the situation, its guidelines in order, the review."""
    steps = (
        Step(SITUATION, "situation", "The situation", "situation"),
        *(Step(rule.id, rule.step, rule.title, "guideline") for rule in pack.guidelines),
        Step(REVIEW, "review", "Review", "review"),
    )
    return Flow(steps).jump(at)


def asked(pack: Pack, draft: Draft, screen: str, now: datetime) -> tuple[Field, ...]:
    """The questions that a screen asks in this situation."""
    if screen == SITUATION:
        fields = tuple(field for field in pack.fields if field.screen == SITUATION)
    else:
        fields = tuple(pack.field(name) for name in pack.guideline(screen).asks)
    known = known_facts(pack, draft, now)
    return tuple(field for field in fields if field.applies(known))


def missing(pack: Pack, draft: Draft) -> tuple[Field, ...]:
    """The questions that the message cannot do without and that are not answered yet."""
    return tuple(field for field in pack.fields if field.required and not typed_fact(field, draft.situation))


def needed(pack: Pack, draft: Draft) -> str:
    """What is `missing`, to stand in a sentence; "" if nothing is."""
    return ", ".join(field.label.lower() for field in missing(pack, draft))
