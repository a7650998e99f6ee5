"""Cards heard one by one, as somebody goes through them with the phone in hand."""

from __future__ import annotations

from collections.abc import Sequence

from bowout.core.renditions import Card
from bowout.plain.talk import END, Talk, number_in

_HOW = "Enter reads the next card, back the one before, a number that card. A full stop ends."


def told(card: Card, number: int, many: int) -> str:
    """One card with its number, a line each."""
    return "\n".join((f"Card {number} of {many}: {card.title}.", *card.lines))


def one_by_one(talk: Talk, deck: Sequence[Card]) -> None:
    """Read a card at a time: Enter goes on, back goes back, a number goes to that card, a full stop ends."""
    talk.say(_HOW)
    at = 0
    while 0 <= at < len(deck):
        enter = "Enter reads the next card." if at + 1 < len(deck) else "This is the last card. Enter ends."
        typed = talk.line_answer(told(deck[at], at + 1, len(deck)), enter, "the number of a card")
        while typed and not 0 < (number_in(typed) or 0) <= len(deck):
            if typed == END:
                return
            typed = talk.line_answer(f"Write the number of a card, from 1 to {len(deck)}.", enter, "a number")
        if typed is None:
            at -= 1
        else:
            at = (number_in(typed) or 0) - 1 if typed else at + 1
