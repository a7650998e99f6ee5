"""Saving to a file: asks for a name until one works or the person goes back."""

from __future__ import annotations

from collections.abc import Callable

from bowout.core.given import Given
from bowout.plain.talk import Talk, literal, number_in
from bowout.plain.ways import Ways

_FIRST = "File name. Nothing is overwritten: if the name is taken, a number is added."
_AGAIN = "Another name, or back to leave it."
_NUMBER = "This asks for a file name, not for a number of a list. Write a name, or back to save nothing."


def save_as(talk: Talk, ways: Ways, name: str, save: Callable[[str], Given]) -> bool:
    """Ask where, beginning with a good name, and save there; whether it was saved."""
    question = _FIRST
    while path := _ask_path(talk, ways, name, question):
        given = save(path)
        if given.out:
            talk.say_whole(given.words)
            return True
        talk.say(given.words)
        if not (ways.paths and ways.attended):
            return False
        question = _AGAIN
    talk.say("Not saved.")
    return False


def _ask_path(talk: Talk, ways: Ways, name: str, question: str) -> str:
    if not ways.paths:
        return name
    enter = f"Enter takes: {name}."
    typed = talk.line_answer(question, enter, "a file name")
    while typed and number_in(typed) is not None and ways.attended:  # meant for a list that was heard before
        typed = talk.line_answer(_NUMBER, enter, "a file name")
    return "" if typed is None else literal(typed) or name
