"""Asking at gates: one question after the other, until one leads elsewhere or all lead on; and before closing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bowout.core.reflection import Gate, GateAnswer
from bowout.core.rows import CLOSE, LEADS, ON, Row, after_rows
from bowout.core.withdrawal import UNTOLD
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
    rows = after_rows(page.view.pack, page.view.withdrawal, page.view.now)
    left = [row.text for row in rows if row.done is False]
    if page.view.withdrawal.status in UNTOLD:
        title, words = "They have not been told yet. Close it anyway?", "Nothing here will remind you of it."
    elif left:
        title, words = "Some of it is not done yet. Close it anyway?", "\n".join(f"[ ] {text}" for text in left)
    else:
        then()
        return

    def take(chosen: str) -> None:
        if chosen == CLOSE:
            then()

    page.ask(title, [Option("open", "Leave it open"), Option(CLOSE, "Close it")], take, words)
