"""Before writing: questions to think with, and gates that lead those who should not withdraw to a better place.

All of it is a pack's data and all of it may be skipped. The answers are the person's own and reach no message.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct

from bowout.core.conditions import Conditional, Facts
from bowout.core.prompt import Prompt

Outcome = Literal["go-on", "reschedule", "wait", "negotiate"]
"""Where an answer leads: on to the message, to a message that asks for another time, to waiting, to talking it over."""


class GateAnswer(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One answer to a gate: what is chosen (`label`), what is then said (`text`), and where it leads."""

    id: str
    label: str
    text: str
    leads_to: Outcome = "go-on"


class Gate(Conditional, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One question that may lead elsewhere; `text` is the question, `title` a few words for it."""

    id: str
    title: str
    text: str
    help: str = ""
    source: str = ""
    answers: tuple[GateAnswer, ...]

    def answer(self, answer_id: str) -> GateAnswer | None:
        """The answer of that id; None if the gate has none such."""
        return next((answer for answer in self.answers if answer.id == answer_id), None)


class Reflection(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """reflection.yaml: what is asked before writing; without words there is nothing to ask."""

    title: str = ""
    advice: str = ""
    skip: str = ""
    prompts: tuple[Prompt, ...] = ()
    gates: tuple[Gate, ...] = ()

    @property
    def asks(self) -> bool:
        """Whether there is anything to think over before writing."""
        return bool(self.prompts or self.gates)

    def prompts_for(self, facts: Facts) -> tuple[Prompt, ...]:
        """The questions for this situation, in the author's order."""
        return tuple(prompt for prompt in self.prompts if prompt.applies(facts))

    def gates_for(self, facts: Facts) -> tuple[Gate, ...]:
        """The gates for this situation, in the author's order."""
        return tuple(gate for gate in self.gates if gate.applies(facts))


def leading(gates: Iterable[Gate], answered: Mapping[str, str]) -> tuple[Gate, GateAnswer] | None:
    """The first gate whose given answer leads elsewhere, and that answer; None if all lead on to the message."""
    for gate in gates:
        answer = gate.answer(answered.get(gate.id, ""))
        if answer is not None and answer.leads_to != "go-on":
            return gate, answer
    return None
