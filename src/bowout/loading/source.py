"""A small strict YAML reader: values that know where they stand, and none of YAML's surprises.

Built on PyYAML's events, so that nothing is constructed, recursion cannot overflow, and every value keeps its line and
column. Refused, each with a Problem: tags, anchors, aliases, duplicate keys, a second document, control characters,
and anything past the limits. Only `true`, `false`, `null` and whole numbers of up to five digits are typed; `no` and
`1:20` stay text, and so does a number with which days could no longer be counted.
"""

from __future__ import annotations

import re
from pathlib import Path

import yaml
from msgspec import Struct

from bowout.core.problem import Problem
from bowout.core.text import unprintable
from bowout.disk import open_file

MAX_BYTES = 1_000_000
MAX_DEPTH = 20
MAX_VALUES = 20_000

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
_NEVER_IN_YAML = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_WHOLE_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,4})")


class Node(Struct, frozen=True):
    """A YAML value and its place (line and column from 1). Maps keep their key nodes.

    `text` is a scalar as written, without the quotes that `quoted` tells of.
    """

    value: str | int | bool | list[Node] | dict[str, tuple[Node, Node]] | None
    path: str
    line: int
    column: int
    text: str = ""
    quoted: bool = False

    def problem(self, what: str, mend: str = "") -> Problem:
        """A problem at this node."""
        return Problem(self.path, self.line, self.column, what, mend)

    def get(self, key: str) -> Node | None:
        """The value of a map under a key, or None: also for anything else than a map."""
        found = self.value.get(key) if isinstance(self.value, dict) else None
        return found[1] if found else None

    @property
    def id(self) -> str | None:
        """What a map is called, or None."""
        found = self.get("id")
        return found.text if found else None

    @property
    def is_scalar(self) -> bool:
        """Whether this is a word, a number, or true or false: no map, no list, not nothing."""
        return self.value is not None and not isinstance(self.value, (list, dict))

    @property
    def entries(self) -> dict[str, Node]:
        """The values of a map by key; empty for anything else."""
        return {key: child for key, (_, child) in self.value.items()} if isinstance(self.value, dict) else {}

    @property
    def items(self) -> list[Node]:
        """The items of a list; a scalar counts as a list of itself, null and maps as none."""
        if isinstance(self.value, list):
            return self.value
        return [] if self.value is None or isinstance(self.value, dict) else [self]


class SourceError(ValueError):
    """The text is not YAML that this program takes; `problem` says where and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class EmptySourceError(SourceError):
    """There is no value in the text: it is empty, or holds nothing but comments."""


def read(path: Path, *, named: bool = False) -> Node:
    """The one document of a YAML file, or of a pipe that a person `named`. SourceError or OSError if there is none."""
    with path.open("rb") if named else open_file(path) as file:
        return parse(file.read(MAX_BYTES + 1), str(path))


def parse(data: bytes, path: str) -> Node:
    """The one document in UTF-8 bytes; `path` is the name used in problems. SourceError for what is not acceptable."""
    if len(data) > MAX_BYTES:
        what = f"The file is larger than {MAX_BYTES:,} bytes."
        raise SourceError(Problem(path, *_after(_readable(data[:MAX_BYTES])), what, "Split it; here it goes too far."))
    try:
        # Not "utf-8-sig", which counts a mistake's place from behind the mark.
        text = data.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        place = _after(_readable(data[: error.start]))
        raise SourceError(Problem(path, *place, "This is not UTF-8 text.", "Save the file as UTF-8.")) from error
    if bad := _NEVER_IN_YAML.search(text):
        what = f"The character U+{ord(bad.group()):04X} is not allowed."
        raise SourceError(Problem(path, *_after(text[: bad.start()]), what, "Take it out."))
    if not text.strip():
        raise _empty(path)  # YAML itself takes offence at a line with a tab
    try:
        return _build(text, path)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        what = f"This is not YAML: {error.problem or error.context}."
        raise SourceError(Problem(path, line, column, what, _hint(text, line))) from error
    except yaml.YAMLError as error:
        raise SourceError(Problem(path, 0, 0, f"This is not YAML: {_one_line(error)}.")) from error


def _empty(path: str) -> EmptySourceError:
    return EmptySourceError(Problem(path, 1, 1, "The file is empty."))


def _readable(data: bytes) -> str:
    return data.decode("utf-8-sig", "replace")


def _after(text: str) -> tuple[int, int]:
    """The line and column of what follows a text."""
    lines = _LINE_END.split(text)
    return len(lines), len(lines[-1]) + 1


def _build(text: str, path: str) -> Node:
    try:
        return _Builder(path).build(text, _Loader)
    except yaml.MarkedYAMLError as error:
        # Some versions of libyaml look so far ahead that they meet a limit of their own before the first value is here.
        # The reader in Python has none, so that ours tells the place.
        if "nesting depth" not in (error.problem or ""):
            raise
        return _Builder(path).build(text, yaml.SafeLoader)


def _hint(text: str, line: int) -> str:
    lines = text.splitlines()
    here = lines[line - 1] if 0 < line <= len(lines) else ""
    if "\t" in here[: len(here) - len(here.lstrip())]:
        return "Indent with spaces, not tabs."
    if here.count(": ") > 1 or " #" in here:
        return "Put a text that holds ': ' or '#' in quotes."
    return "Check the indentation and the quotes here and one line up."


def _one_line(error: yaml.YAMLError) -> str:
    return " ".join(str(error).split())


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


class _Builder:
    """Turns one stream of events into one Node, with a stack of the collections that are open."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.count = 0
        self.root: Node | None = None
        self.stack: list[Node] = []
        self.keys: list[Node | None] = []

    def build(self, text: str, loader: type[yaml.SafeLoader]) -> Node:
        """Read all events; the finished document."""
        documents = 0
        for event in yaml.parse(text, Loader=loader):
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise self.refuse(event, "A second document begins here.", "Keep one document a file: no '---'.")
            elif isinstance(event, yaml.NodeEvent):
                self.check(event)
                self.open(event)
            elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                self.stack.pop()
                self.keys.pop()
        if self.root is None:
            raise _empty(self.path)
        return self.root

    def refuse(self, event: yaml.Event, what: str, mend: str = "") -> SourceError:
        line, column = _place(event)
        return SourceError(Problem(self.path, line, column, what, mend))

    def check(self, event: yaml.NodeEvent) -> None:
        self.count += 1
        if self.count > MAX_VALUES:
            raise self.refuse(event, f"There are more than {MAX_VALUES:,} values.", "Split the file.")
        if len(self.stack) >= MAX_DEPTH:
            raise self.refuse(event, f"Values are nested more than {MAX_DEPTH} deep.")
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            raise self.refuse(event, "Anchors (&) and aliases (*) are not used here.", "Put the value in quotes.")
        if tag := getattr(event, "tag", None):
            raise self.refuse(event, f"The tag {tag} is not used here.", "Take it out.")

    def open(self, event: yaml.NodeEvent) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self.place(event, self.scalar(event))
            return
        node = Node({} if isinstance(event, yaml.MappingStartEvent) else [], self.path, *_place(event))
        self.place(event, node)
        self.stack.append(node)
        self.keys.append(None)

    def scalar(self, event: yaml.ScalarEvent) -> Node:
        text = event.value
        if bad := unprintable(text):
            raise self.refuse(event, f"The character U+{ord(bad):04X} is not allowed.", "Take it out.")
        value: str | int | bool | None = text
        if not event.style and event.implicit[0]:
            if text in _WORDS:
                value = _WORDS[text]
            elif _WHOLE_NUMBER.fullmatch(text):
                value = int(text)
        return Node(value, self.path, *_place(event), text, quoted=bool(event.style))

    def place(self, event: yaml.NodeEvent, node: Node) -> None:
        """Put a value where the stream stands: as the root, a list's item, a key, or a key's value."""
        if not self.stack:
            self.root = node
            return
        parent = self.stack[-1].value
        if isinstance(parent, list):
            parent.append(node)
        elif isinstance(parent, dict):
            key = self.keys[-1]
            if key is not None:
                parent[key.text] = (key, node)
                self.keys[-1] = None
            elif isinstance(node.value, (list, dict)):
                raise self.refuse(event, "A key must be a plain word.")
            elif node.text in parent:
                raise self.refuse(event, f"The key '{node.text}' stands here twice.", "Keep one of them.")
            else:
                self.keys[-1] = node
