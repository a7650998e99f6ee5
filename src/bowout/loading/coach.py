"""Loading coach.yaml: the coach's rules, with every mistake in them told at its place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bowout.core.coach.phrases import compiled
from bowout.core.coach.review import CHECKS
from bowout.core.coach.rules import CoachRules
from bowout.core.problem import Problem, nearest
from bowout.loading.convert import Converter
from bowout.loading.source import Node, SourceError, read

_PHRASES = ("says", "unless", "unless_near")


def load_coach(path: Path) -> tuple[CoachRules | None, list[Problem]]:
    """The rules of a coach.yaml and every problem in it; None for the rules if any was found or it cannot be read."""
    try:
        node = read(path)
    except SourceError as error:
        return None, [error.problem]
    except OSError as error:
        return None, [Problem(str(path), 0, 0, f"This cannot be read: {error.strerror}.", "Check the path.")]
    converter = Converter()
    rules = converter.struct(node, CoachRules)
    if rules is None:
        return None, sorted(converter.problems)
    problems = check_coach(node, rules)
    return (None if problems else rules), problems


def check_coach(node: Node, rules: CoachRules) -> list[Problem]:
    """What an author can get wrong beyond the form: doubled ids, and phrases that cannot be used."""
    return sorted([*_repeated(node), *_phrases(node, rules)])


def _repeated(node: Node) -> Iterator[Problem]:
    """A rule or a case of the same rule that has the id of an earlier one."""
    lists = [node.entries["rules"]]
    lists += [rule.entries["cases"] for rule in lists[0].items]
    for group in lists:
        seen: set[str] = set()
        for item in group.items:
            entry = item.entries["id"]
            if entry.text in seen:
                yield entry.problem(f"The id '{entry.text}' stands here twice.", "Rename one of them.")
            seen.add(entry.text)


def _phrases(node: Node, rules: CoachRules) -> Iterator[Problem]:
    """Phrases that are not well formed, or that no check would ever look for."""
    for rule in node.entries["rules"].items:
        for case in rule.entries["cases"].items:
            listed = [item for key in _PHRASES if key in case.entries for item in case.entries[key].items]
            if rule.entries["id"].text not in CHECKS and "says" not in case.entries:
                yield case.problem("This case has no phrases, so nothing can show it.", "Add 'says:' with phrases.")
            for item in listed:
                yield from _phrase(item, rules)
    words = node.entries.get("words")
    for group in words.entries.values() if words else ():
        for item in group.items:
            yield from _phrase(item, rules)


def _phrase(item: Node, rules: CoachRules) -> Iterator[Problem]:
    try:
        compiled((item.text,), rules.words)
    except ValueError as error:
        yield item.problem(f"This phrase cannot be used: {error}.", "See the notes at the top of the file.")
    except KeyError as error:
        name = str(error.args[0])
        yield item.problem(f"There is no word list '{name}'.", nearest(name, rules.words))
