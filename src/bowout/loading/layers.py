"""Laying one pack over another: a person's files over the shipped ones, a variety of a language over its base."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from bowout.loading.source import Node

_PROSE = ("text", "joined", "advice", "title", "step", "because", "label", "help", "to", "message", "why", "mend")


def merge(base: Node, over: Node) -> Node:
    """One tree of both: maps merge key by key, lists of things with an `id` merge by it, all else is replaced."""
    if isinstance(base.value, dict) and isinstance(over.value, dict):
        merged = dict(base.value)
        for key, (key_node, child) in over.value.items():
            merged[key] = (key_node, merge(merged[key][1], child) if key in merged else child)
        return Node(merged, over.path, over.line, over.column)
    if isinstance(base.value, list) and isinstance(over.value, list) and _named(base.value) and _named(over.value):
        items = {_id(item): item for item in base.value}
        for item in over.value:
            items[_id(item)] = merge(items[_id(item)], item) if _id(item) in items else item
        return Node(list(items.values()), over.path, over.line, over.column)
    return over


def spelling_of(tree: Node | None) -> dict[str, str]:
    """The words that a pack.yaml respells, in small letters → how; without what is no word on either side."""
    told = tree.get("spelling") if tree is not None else None
    words = told.entries if told is not None else {}
    return {key.lower(): node.text for key, node in words.items() if key.strip() and _is_word(node)}


def _is_word(node: Node) -> bool:
    return node.is_scalar and bool(node.text.strip())


def respell(node: Node, spelling: Mapping[str, str]) -> Node:
    """The tree with words respelt in prose only (never in ids), a capital kept: {"apologize": "apologise"}."""
    if not spelling:
        return node
    words = "|".join(sorted(map(re.escape, spelling), key=len, reverse=True))
    pattern = re.compile(rf"(?<!\$)\b({words})\b", re.IGNORECASE)  # $apologize is a slot, not a word

    def word(match: re.Match[str]) -> str:
        found = match.group()
        other = spelling.get(found.lower(), found)  # a few letters are alike in no other way than to the expression
        return other[0].upper() + other[1:] if found[0].isupper() else other

    return _in_prose(node, lambda text: pattern.sub(word, text), prose=False)


def _in_prose(node: Node, respelt: Callable[[str], str], *, prose: bool) -> Node:
    if isinstance(node.value, dict):
        entries = {
            key: (key_node, _in_prose(child, respelt, prose=key in _PROSE))
            for key, (key_node, child) in node.value.items()
        }
        return Node(entries, node.path, node.line, node.column)
    if isinstance(node.value, list):
        items = [_in_prose(item, respelt, prose=prose) for item in node.value]
        return Node(items, node.path, node.line, node.column)
    if prose and isinstance(node.value, str):
        text = respelt(node.text)
        return Node(text, node.path, node.line, node.column, text)
    return node


def _named(items: list[Node]) -> bool:
    return all(item.id is not None for item in items)


def _id(item: Node) -> str:
    return item.entries["id"].text
