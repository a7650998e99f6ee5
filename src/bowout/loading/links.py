"""What one file of a pack says of another, or of the program, and gets wrong: channels, questions, forms, pages."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import get_args

from bowout.core.facts import TOLD
from bowout.core.flow import REVIEW, SITUATION
from bowout.core.pack import FieldKind
from bowout.core.problem import Problem, nearest
from bowout.core.renditions import FORMATS
from bowout.core.rows import AFTER, LEARN, REFLECT, RESCHEDULE
from bowout.core.situation import Situation
from bowout.loading.checks import Vocabulary, ids
from bowout.loading.source import Node

RESERVED = (SITUATION, REVIEW, REFLECT, AFTER, LEARN, "home")
"""Ids of pages, which no guideline can have."""


def check_links(
    trees: Mapping[str, Node], guidelines: Sequence[Node], renditions: Sequence[Node], known: Vocabulary
) -> Iterator[Problem]:
    """Every such problem of a pack's files by name (`trees`), its guidelines and its renditions."""
    names = ids(guidelines)
    yield from _channels(trees.get("channels.yaml"), known.get("channel", ()))
    yield from _each(trees.get("situation.yaml"), "fields", "id", "question that the program knows", FACTS)
    yield from _unasked(trees.get("situation.yaml"))
    yield from _asked_wrongly(trees.get("situation.yaml"))
    yield from _each(trees.get("after.yaml"), "tasks", "form", "form", (*FORMATS, *ids(renditions)))
    yield from _led_nowhere(trees.get("reflection.yaml"), "gates", ids(renditions))
    yield from _led_nowhere(trees.get("after.yaml"), "pushback", ids(renditions))
    yield from _each(trees.get("coach.yaml"), "rules", "guideline", "page", (*names, SITUATION, REVIEW))
    for tree in guidelines:
        name = tree.get("id")
        if name is not None and name.text in RESERVED:
            yield name.problem(f"'{name.text}' is the name of another page.", "Give the guideline another id.")


FACTS = tuple(name for name in Situation.__struct_fields__ if name != "recipient_title")
"""What the wizard can ask; a title is typed with the name."""


NEEDED = ("sender_name", "company", "role", "stage", "channel", "tone", "reason")
"""The questions that every pack asks."""


def _unasked(tree: Node | None) -> Iterator[Problem]:
    """The questions that the program cannot do without and the pack does not ask."""
    asked = ids(_entries(tree, "fields"))
    if tree is not None and (missing := [name for name in NEEDED if name not in asked]):
        place = tree.get("fields") or tree
        yield place.problem(f"Nothing asks for: {', '.join(missing)}.", "Every language has a field for each of these.")


_KINDS: dict[str, FieldKind] = {"interview_at": "datetime", "decided_on": "date", **dict.fromkeys(TOLD, "choice")}
"""How a fact is asked, where not as a text: its value is of that kind."""


def _asked_wrongly(tree: Node | None) -> Iterator[Problem]:
    """Questions of another kind than their fact is, or on a page that asks none or cannot insist."""
    for entry in _entries(tree, "fields"):
        name, kind, screen, needed = map(entry.get, ("id", "kind", "screen", "required"))
        if name is not None and name.text in FACTS and (kind is None or kind.text in get_args(FieldKind)):
            right = _KINDS.get(name.text, "text")
            if (kind.text if kind else "text") != right:
                yield (kind or name).problem(f"'{name.text}' is asked as a {right}.", f"Write 'kind: {right}'.")
        if screen is not None and screen.text not in ("", SITUATION):
            what = f"No page '{screen.text}' asks."
            yield screen.problem(what, f"Write 'screen: {SITUATION}', or leave it out where a guideline asks.")
        elif needed is not None and needed.value is True and not (screen is not None and screen.text):
            what = "Only the first page can insist on an answer."
            # Where a layer takes the page away, that is what its author said; the other may be of a shipped file.
            yield (screen or needed).problem(what, f"Add 'screen: {SITUATION}', or take 'required' out.")


def _led_nowhere(tree: Node | None, section: str, forms: Collection[str]) -> Iterator[Problem]:
    """The answers at a gate that lead to a message that the pack does not bring."""
    for gate in _entries(tree, section):
        for answer in _entries(gate, "answers"):
            place = answer.get("leads_to")
            if place is not None and place.text == RESCHEDULE and RESCHEDULE not in forms:
                yield place.problem(
                    f"There is no message '{RESCHEDULE}' to lead to.", f"Add renditions/{RESCHEDULE}.yaml."
                )


def _each(tree: Node | None, section: str, key: str, what: str, known: Collection[str]) -> Iterator[Problem]:
    """The entries of a list whose `key` names something that there is not."""
    for entry in _entries(tree, section):
        place = entry.get(key)
        if place is not None and place.text and place.text not in known:
            yield place.problem(f"There is no {what} '{place.text}'.", nearest(place.text, known))


def _channels(tree: Node | None, known: Collection[str]) -> Iterator[Problem]:
    yield from _each(tree, "channels", "channel", "channel", known)
    yield from _each(tree, "channels", "then", "channel", known)
    for section in ("channels", "lengths"):
        rules = _entries(tree, section)
        if tree is not None and (not rules or {"when", "unless"} & set(rules[-1].entries)):
            place = rules[-1] if rules else tree.get(section) or tree
            yield place.problem(f"The last of '{section}' must hold always.", "End the list with one without 'when'.")


def _entries(tree: Node | None, section: str) -> list[Node]:
    place = tree.get(section) if tree is not None else None
    return place.items if place is not None else []
