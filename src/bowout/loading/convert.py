"""YAML nodes to typed values: one walk over the struct's own types that collects every Problem, not only the first."""

from __future__ import annotations

import types
import typing
from datetime import date, datetime
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin

import msgspec
from msgspec import Struct

from bowout.core.problem import Problem, nearest
from bowout.loading.source import Node

S = TypeVar("S", bound=Struct)

_NAMES = {str: "a text", int: "a whole number", bool: "true or false", date: "a date", datetime: "a date and time"}


class _Bad:
    """Stands for a value whose problem has been told already."""


_BAD = _Bad()


class Converter:
    """Converts nodes; what is wrong gathers in `problems`."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def tell(self, node: Node, what: str, mend: str = "") -> None:
        """Add a problem at a node."""
        self.problems.append(node.problem(what, mend))

    def struct(self, node: Node, kind: type[S]) -> S | None:
        """The node as a struct of that kind, or None if anything in it is wrong."""
        value = self._struct(node, kind)
        return None if isinstance(value, _Bad) else value

    def _struct(self, node: Node, kind: type[S]) -> S | _Bad:
        if not isinstance(node.value, dict):
            self.tell(node, "Keys and values are expected here.", f"Known here: {', '.join(_fields(kind))}.")
            return _BAD
        fields = _fields(kind)
        values: dict[str, Any] = {}
        for name, (key, child) in node.value.items():
            if name not in fields:
                self.tell(key, f"'{name}' is not a key that is known here.", nearest(name, fields))
                continue
            values[name] = self._value(child, fields[name].type, name)
        for name, field in fields.items():
            if field.required and name not in values:
                self.tell(node, f"'{name}' is missing.", f"Add '{name}:' here.")
                values[name] = _BAD
        if any(isinstance(value, _Bad) for value in values.values()):
            return _BAD
        return kind(**values)

    def _value(self, node: Node, kind: Any, name: str) -> Any:
        origin = get_origin(kind)
        if origin in (Union, types.UnionType):
            inner = [arg for arg in get_args(kind) if arg is not type(None)]
            return None if node.value is None else self._value(node, inner[0], name)
        if origin is tuple:
            return self._tuple(node, get_args(kind), name)
        if origin is dict:
            return self._mapping(node, get_args(kind)[1], name)
        if origin is typing.Literal:
            return self._one_of(node, get_args(kind), name)
        if isinstance(kind, type) and issubclass(kind, Struct):
            return self._struct(node, kind)
        return self._scalar(node, kind, name)

    def _tuple(self, node: Node, args: tuple[Any, ...], name: str) -> Any:
        if isinstance(node.value, list):
            items = node.value
        elif isinstance(node.value, dict) or node.value is None:
            return self._expected(node, "a list", name)
        else:
            items = [node]
        if args[-1] is not Ellipsis and len(items) != len(args):
            return self._expected(node, f"a list of {len(args)}", name, f"Here it has {len(items)}.")
        values = [self._value(item, args[0], name) for item in items]
        return _BAD if any(isinstance(value, _Bad) for value in values) else tuple(values)

    def _mapping(self, node: Node, kind: Any, name: str) -> Any:
        if not isinstance(node.value, dict):
            return self._expected(node, "keys and values", name)
        values = {key: self._value(child, kind, key) for key, (_, child) in node.value.items()}
        return _BAD if any(isinstance(value, _Bad) for value in values.values()) else values

    def _one_of(self, node: Node, known: tuple[str, ...], name: str) -> Any:
        if node.text in known:
            return node.text
        self.tell(node, f"'{node.text}' is not one of the values of '{name}'.", nearest(node.text, known))
        return _BAD

    def _scalar(self, node: Node, kind: Any, name: str) -> Any:
        if not node.is_scalar:
            return self._expected(node, _NAMES[kind], name)
        if kind is str:
            return node.text
        if kind in (date, datetime):
            return self._moment(node, kind, name)
        if type(node.value) is kind:
            return node.value
        mend = _switch(node, name) if kind is bool else _digits(node)
        return self._expected(node, _NAMES[kind], name, mend)

    def _moment(self, node: Node, kind: Any, name: str) -> Any:
        example = "2026-11-21" if kind is date else "2026-11-25T10:00"
        try:
            moment = kind.fromisoformat(node.text)
        except ValueError:
            return self._expected(node, _NAMES[kind], name, f"Write it like {example}.")
        if getattr(moment, "tzinfo", None):
            return self._expected(node, "a local time", name, f"Leave the zone out, like {example}.")
        return moment

    def _expected(self, node: Node, what: str, name: str, mend: str = "") -> _Bad:
        shown = f", not '{node.text}'" if node.text else ""
        if node.value is None and not node.text:
            mend = mend or "It is empty; a value that begins with # or holds ': ' needs quotes."
        self.tell(node, f"'{name}' must be {what}{shown}.", mend)
        return _BAD


_YES, _NO = ("true", "yes", "y", "on", "1"), ("false", "no", "n", "off", "0")


def _switch(node: Node, name: str) -> str:
    """How to write what was meant as true or false."""
    if node.text in ("true", "false"):
        return "Take the quotes away." if node.quoted else ""
    for word, others in (("true", _YES), ("false", _NO)):
        if node.text.lower() in others:
            return f"Write {word}{', without quotes' if node.quoted else ''}."
    return f"Write '{name}: true' or '{name}: false'."


def _digits(node: Node) -> str:
    """How to write what was meant as a whole number."""
    if not node.text.removeprefix("-").isdecimal():
        return ""
    return "Take the quotes away." if node.quoted else "Write it in at most five digits, without zeros before it."


class _FieldType(Struct):
    type: Any
    required: bool


@cache
def _fields(kind: type[Struct]) -> dict[str, _FieldType]:
    hints = typing.get_type_hints(kind)
    return {field.name: _FieldType(hints[field.name], field.required) for field in msgspec.structs.fields(kind)}
