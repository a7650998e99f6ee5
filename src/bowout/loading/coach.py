"""What a pack's author can get wrong in coach.yaml: every phrase that cannot be used is told at its place."""

from __future__ import annotations

from collections.abc import Iterator

from bowout.core.coach.phrases import compiled
from bowout.core.coach.review import CHECKS
from bowout.core.coach.rules import CoachRules
from bowout.core.problem import Problem, nearest
from bowout.loading.source import Node

_PHRASES = ("says", "unless", "unless_near")


def check_coach(node: Node, rules: CoachRules) -> list[Problem]:
    """What an author can get wrong beyond the form: phrases that cannot be used, limits that cannot be kept."""
    return sorted([*_phrases(node, rules), *_limits(node)])


def _limits(node: Node) -> Iterator[Problem]:
    """Limits that nothing could keep to."""
    for name, limit in node.entries["limits"].entries.items() if "limits" in node.entries else ():
        if isinstance(limit.value, int) and limit.value < 0:
            yield limit.problem(f"The limit '{name}' is below zero.", "Write 0 or more.")


def _phrases(node: Node, rules: CoachRules) -> Iterator[Problem]:
    """Phrases that are not well formed, or that no check would ever look for."""
    for rule in node.entries["rules"].items:
        for case in rule.entries["cases"].items:
            listed = [item for key in _PHRASES if key in case.entries for item in case.entries[key].items]
            if rule.entries["id"].text not in CHECKS and "says" not in case.entries:
                yield case.problem("This case has no phrases, so nothing can show it.", "Add 'says:' with phrases.")
            for item in listed:
                yield from _phrase(item, rules)
    words = node.get("words")
    for group in words.entries.values() if words else ():
        for item in group.items:
            yield from _phrase(item, rules)


def _phrase(item: Node, rules: CoachRules) -> Iterator[Problem]:
    try:
        compiled((item.text,), rules.words)
    except ValueError as error:
        yield item.problem(f"This phrase cannot be used: {error}.", "See the notes at the top of the file.")
    except RecursionError:
        yield item.problem(
            "This phrase cannot be used: its word lists are nested too deeply.", "Let fewer of them name others."
        )
    except KeyError as error:
        name = str(error.args[0])
        yield item.problem(f"There is no word list '{name}'.", nearest(name, rules.words))
