"""Writing the settings into a file that the person may also write by hand: only the changed values are touched."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import yaml

from bowout.core.text import clean
from bowout.disk import open_file, write_private
from bowout.store.errors import StoreError, told


def settings_bytes(settings: Mapping[str, str], before: bytes = b"") -> bytes:
    """YAML with the settings put in: keys that are there get the new value, others are added at the end.

    Every other character of `before` stays as it is. ValueError if `before` is not a plain list of settings.
    """
    text = before.decode("utf-8")
    wanted = {key: clean(value) for key, value in settings.items()}
    places = {key.value: value for key, value in _entries(text)}
    for key, node in sorted(places.items(), key=lambda place: -place[1].start_mark.index):
        if key in wanted:
            start, end = node.start_mark.index, node.end_mark.index
            head, tail = text[:start], text[end:]
            text = f"{head}{' ' if head.endswith(':') else ''}{_quoted(wanted[key])}{_broken_off(tail)}"
    if text and not text.endswith("\n"):
        text += "\n"
    text += "".join(f"{key}: {_quoted(value)}\n" for key, value in wanted.items() if key not in places)
    if {key.value: node.value for key, node in _entries(text) if key.value in wanted} != wanted:
        raise ValueError("the settings cannot be put in")
    return text.encode()


def save_settings(path: Path, settings: Mapping[str, str]) -> None:
    """Put settings into the file at `path`, made if missing (0600); StoreError if it cannot be read or written.

    A link is followed, because people keep their settings files in a place of their own.
    """
    with told(path, "save"):
        target = Path(os.path.realpath(path))  # unlike Path.resolve, it takes a link that leads to itself
        before = b""
        with suppress(FileNotFoundError), open_file(target) as file:
            before = file.read()
        try:
            data = settings_bytes(settings, before)
        except ValueError as error:
            raise StoreError(
                f"Could not save {path}. What it holds is not a list of 'key: value' lines. "
                "Mend it or move it away, and try again."
            ) from error
        write_private(target, data)


def _entries(text: str) -> list[tuple[yaml.Node, yaml.Node]]:
    """The keys and values of the file, each knowing its place; ValueError if it is no YAML or no map."""
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError) as error:  # a thousand brackets in a row end in the latter
        raise ValueError("not YAML") from error
    if root is None:
        return []
    entries = list(root.value) if isinstance(root, yaml.MappingNode) else []
    names = {key.value for key, _ in entries if isinstance(key, yaml.ScalarNode)}
    if not entries or len(names) < len(entries):
        raise ValueError("not a map of plain names, each once")
    return entries


def _quoted(value: str) -> str:
    """A JSON string, which YAML reads as the same text."""
    return json.dumps(value, ensure_ascii=False)


def _broken_off(tail: str) -> str:
    """What follows a value, on a line of its own if the old value took its line end along."""
    return tail if not tail or tail[0] in "\r\n \t," else f"\n{tail}"
