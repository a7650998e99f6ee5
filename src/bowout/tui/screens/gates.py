"""Asking at gates: one question after the other, until one leads elsewhere or all lead on; and before closing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bowout.core.reflection import Gate, GateAnswer
from bowout.core.rows import CLOSE, CLOSE_ROWS, LEADS, ON, Row, open_ends
from bowout.tui.screens.listing import ListingPage
from bowout.tui.widgets.choice import Option, shown


def ask_gate(page: ListingPage, gate: Gate, then: Callable[[GateAnswer], None]) -> None:
    """Put one gate's question; `then` gets the answer."""

    def take(chosen: str) -> None:
        answer = gate.answer(chosen)
        if answer is not None:
            then(answer)

    options = [Option(answer.id, answer.label) for answer in gate.answers]
    page.ask(gate.text, options, take, gate.help)


def tell_answer(page: ListingPage, answer: GateAnswer, go_on: str, then: Callable[[str], None]) -> None:
    """Say what an answer means; `then` gets "reschedule", "stop" or "on"."""
    leads = LEADS.get(answer.leads_to)
    on = Row(ON, go_on)
    page.ask(answer.text, shown([leads, on] if leads else [on]), then)


def ask_all(page: ListingPage, gates: Sequence[Gate], go_on: str, then: Callable[[str], None]) -> None:
    """Put the questions one after the other; `then` gets "on" at the end, or what an answer led to instead."""
    if not gates:
        then(ON)
        return
    gate, *rest = gates

    def told(where: str) -> None:
        if where == ON:
            ask_all(page, rest, go_on, then)
        else:
            then(where)

    def answered(answer: GateAnswer) -> None:
        if answer.leads_to == "go-on":
            ask_all(page, rest, go_on, then)
        else:
            tell_answer(page, answer, go_on, told)

    ask_gate(page, gate, answered)


def ask_to_close(page: ListingPage, then: Callable[[], None]) -> None:
    """Close at once where all is done; else say what is not, and ask."""
    left = open_ends(page.view.pack, page.view.withdrawal, page.view.now)
    if left is None:
        then()
        return
    title, words = left

    def take(chosen: str) -> None:
        if chosen == CLOSE:
            then()

    page.ask(title, shown(CLOSE_ROWS), take, words)
