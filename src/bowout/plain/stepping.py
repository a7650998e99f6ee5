"""Cards heard one by one, as somebody goes through them with the phone in hand."""

from __future__ import annotations

from collections.abc import Sequence

from bowout.core.renditions import Card
from bowout.plain.talk import Talk


def told(card: Card, number: int, many: int) -> str:
    """One card with its number, a line each."""
    return "\n".join((f"Card {number} of {many}: {card.title}.", *card.lines))


def one_by_one(talk: Talk, deck: Sequence[Card]) -> None:
    """Read a card at a time: Enter goes on, back goes back, a number goes to that card."""
    at = 0
    while 0 <= at < len(deck):
        enter = "Enter reads the next card." if at + 1 < len(deck) else "This is the last card. Enter ends."
        typed = talk.line_answer(told(deck[at], at + 1, len(deck)), enter, "the number of a card")
        if typed is None:
            at -= 1
        elif not typed:
            at += 1
        elif typed.isdecimal() and 0 < int(typed) <= len(deck):
            at = int(typed) - 1
        else:
            talk.say(f"Write the number of a card, from 1 to {len(deck)}.")
