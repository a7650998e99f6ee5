"""What a pack's author can get wrong beyond the form: unknown facts, values, slots, screens and doubled ids."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from bowout.core.facts import DERIVED, TOLD
from bowout.core.pack import Field
from bowout.core.problem import Problem, nearest
from bowout.core.renditions.told import FRAME, ORIGINS, clause_slot, part_slot
from bowout.core.slots import AGES, DATE_WORDS, KNOWN, NEARNESS, proofread, used
from bowout.loading.source import Node

Vocabulary = Mapping[str, tuple[str, ...]]
"""Each fact that conditions may name → the values it can have."""


_FORMS = {"moment": NEARNESS, "moment_day": NEARNESS, "past_day": AGES, "past_moment": AGES}
"""The forms of dates of a locale, and the days that each may have one for."""

_WITH_SLOTS = ("phrasings", "more", "subjects", "greetings", "sign_offs")


def vocabulary(fields: tuple[Field, ...]) -> dict[str, tuple[str, ...]]:
    """The facts that a pack's conditions may use, from the choices of its own questions.

    `told_by` is the channel by which they were told already, "" before.
    """
    told = {field.id: tuple(choice.id for choice in field.choices) for field in fields if field.id in TOLD}
    return {**DERIVED, **told, "told_by": ("", *told.get("channel", ()))}


def check(node: Node, known: Vocabulary, slots: Collection[str] = KNOWN) -> list[Problem]:
    """Every problem of a tree: its conditions, and the slots of its phrasings."""
    places = list(_walk(node))
    return [*_conditions(places, known), *_slots(places, slots)]


def check_ids(node: Node) -> Iterator[Problem]:
    """Ids that stand twice in a list of one file; laid over another file, one of the two would be lost unseen."""
    for place in _walk(node):
        seen: set[str] = set()
        for item in place.items if isinstance(place.value, list) else ():
            name = item.get("id")
            if name is not None and name.text in seen:
                yield name.problem(f"The id '{name.text}' stands here twice.", "Rename one of them.")
            elif name is not None:
                seen.add(name.text)


def check_rendition(node: Node, known: Vocabulary, guideline_ids: Collection[str]) -> list[Problem]:
    """As `check`, for a rendition: it may also speak of what each guideline contributes."""
    parts = dict.fromkeys(guideline_ids, ORIGINS)
    slots = [slot(name) for name in guideline_ids for slot in (part_slot, clause_slot)]
    return check(node, {**known, **parts}, [*KNOWN, *FRAME, *slots])


def check_locale(node: Node) -> Iterator[Problem]:
    """What a locale's forms of dates name, and how near the days are that it has forms for."""
    for form in filter(None, map(node.get, ("slot", "day"))):
        yield from _unknown_slots(form, DATE_WORDS, used)
    for name, keys in _FORMS.items():
        forms = node.get(name)
        for key, (place, form) in forms.value.items() if forms and isinstance(forms.value, dict) else ():
            if key not in keys:
                yield place.problem(f"No day is '{key}'.", nearest(key, keys))
            yield from _unknown_slots(form, DATE_WORDS, used)


def check_lang(node: Node, folder: str) -> Iterator[Problem]:
    """A language that is another than the name of its folder, by which it is asked for and kept."""
    lang = node.get("lang")
    if lang is not None and lang.text and lang.text != folder:
        yield lang.problem(
            f"The language is '{lang.text}' here, and its folder is '{folder}'.", "Give both the same name."
        )


def check_spelling(node: Node) -> Iterator[Problem]:
    """Words to respell that are none, and those that nothing would be left of."""
    spelling = node.get("spelling")
    for key, (place, other) in spelling.value.items() if spelling and isinstance(spelling.value, dict) else ():
        if not key.strip():
            yield place.problem("No word stands here.", "Write the word as it is before the colon.")
        elif isinstance(other.value, str) and not other.text.strip():
            yield other.problem(f"Nothing would be left of '{key}'.", "Write how it is spelled here.")


def check_joins(guidelines: Sequence[Node]) -> Iterator[Problem]:
    """Guidelines that join one that there is not."""
    known = ids(guidelines)
    for joins in filter(None, (tree.get("joins") for tree in guidelines)):
        if joins.text not in known:
            yield joins.problem(f"There is no guideline '{joins.text}' to join.", nearest(joins.text, known))


def check_asks(guidelines: Sequence[Node], fields: Sequence[Field]) -> Iterator[Problem]:
    """Guidelines that ask what is no question of situation.yaml."""
    known = [field.id for field in fields]
    for asks in filter(None, (tree.get("asks") for tree in guidelines)):
        for ask in asks.items:
            if ask.text not in known:
                yield ask.problem(f"'{ask.text}' is not asked in situation.yaml.", nearest(ask.text, known))


def ids(trees: Sequence[Node]) -> list[str]:
    """What those of some trees are called that have a name."""
    return [name for tree in trees if (name := tree.id) is not None]


def _walk(node: Node) -> Iterator[Node]:
    """The maps and lists of a tree, each before what it holds."""
    waiting = [node]
    while waiting:
        place = waiting.pop()
        if isinstance(place.value, dict):
            yield place
            waiting += [child for _, child in place.value.values()]
        elif isinstance(place.value, list):
            yield place
            waiting += place.value


def _conditions(places: Sequence[Node], known: Vocabulary) -> Iterator[Problem]:
    for place in places:
        for word in ("when", "unless"):
            conditions = place.get(word)
            if conditions is not None and isinstance(conditions.value, dict):
                yield from _condition(conditions.value, known)


def _condition(conditions: dict[str, tuple[Node, Node]], known: Vocabulary) -> Iterator[Problem]:
    for name, (key, values) in conditions.items():
        if name not in known:
            yield key.problem(f"'{name}' is not a fact that conditions can use.", nearest(name, known))
            continue
        for value in values.items:
            if value.text not in known[name]:
                yield value.problem(f"'{value.text}' is not a value of '{name}'.", nearest(value.text, known[name]))


def _slots(places: Sequence[Node], known: Collection[str]) -> Iterator[Problem]:
    lists = (place.get(name) for place in places for name in _WITH_SLOTS if isinstance(place.value, dict))
    for phrasing in (item for phrasings in lists if phrasings for item in phrasings.items):
        for text in filter(None, map(phrasing.get, ("text", "joined"))):
            yield from _slots_of(text, known)


def _slots_of(text: Node, known: Collection[str]) -> Iterator[Problem]:
    if not text.text.strip():
        yield text.problem("The text is empty.", "Write the sentence, or take the phrasing out.")
    yield from _unknown_slots(text, known, proofread)


def _unknown_slots(text: Node, known: Collection[str], read: Callable[[str], frozenset[str]]) -> Iterator[Problem]:
    try:
        names = read(text.text)
    except ValueError as error:
        yield text.problem(f"The text holds {error}.")
        return
    for name in sorted(names - set(known)):
        yield text.problem(f"'${name}' stands for nothing.", nearest(name, known))
