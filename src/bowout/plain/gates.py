"""Asking at gates: one question after the other, until one leads elsewhere or all lead on; and before closing."""

from __future__ import annotations

from collections.abc import Sequence

from bowout.core.reflection import Gate, GateAnswer
from bowout.core.rows import CLOSE, CLOSE_ROWS, LEADS, ON, open_ends
from bowout.plain.desk import Desk
from bowout.plain.talk import Option, Talk, shown


def ask_gate(talk: Talk, gate: Gate, before: str = "") -> GateAnswer | None:
    """Put one gate's question, `before` the id of the answer it has; the answer, None if the person goes back."""
    options = [Option(answer.id, answer.label) for answer in gate.answers]
    return gate.answer(talk.choose(f"{gate.text} {gate.help}".strip(), options, before))


def told(talk: Talk, answer: GateAnswer, go_on: str) -> str:
    """Say an answer back and what it means, and ask whether to go where it leads: "reschedule", "stop" or "on".

    "" if the person goes back.
    """
    talk.say(f"{answer.label.rstrip('.')}. {answer.text}")
    leads = LEADS.get(answer.leads_to)
    if leads is None:
        return ON
    return talk.choose("Where to from here?", [Option(leads.id, leads.text), Option(ON, go_on)], ON)


def ask_all(talk: Talk, gates: Sequence[Gate], go_on: str) -> str:
    """Put the questions one after the other: "on" at the end, what an answer led to instead, "" for back.

    Back goes to the question before, and from where an answer leads to the question that was answered.
    """
    at = 0
    while at < len(gates):
        answer = ask_gate(talk, gates[at])
        where = told(talk, answer, go_on) if answer else ""
        if answer is None:
            at -= 1
        elif where == ON:
            at += 1
        elif where:
            return where
        if at < 0:
            return ""
    return ON


def may_close(desk: Desk, talk: Talk) -> bool:
    """Whether to close: asked where something is left to do, but not of answers that were written before."""
    left = open_ends(desk.pack, desk.withdrawal, desk.now)
    if left is None or not desk.ways.attended:
        return True
    return talk.choose(" ".join(left), shown(CLOSE_ROWS), CLOSE_ROWS[0].id) == CLOSE
