"""JSON Schema of the YAML files, so that an editor can complete keys and mark mistakes while an author writes.

It is derived from the same structs that the loader fills, and allows what the loader allows: one value where a list is
expected, a bare number or word where a text is, and files of content that hold only what they lay over others.
"""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import Struct

from bowout.core.guideline import Guideline
from bowout.core.palette import Palette
from bowout.core.rendition import Rendition
from bowout.loading.answers import AnswersFile
from bowout.loading.packs import FILES

KINDS: dict[str, type[Struct]] = {
    **{name.removesuffix(".yaml"): kind for name, kind in FILES.items()},
    "guideline": Guideline,
    "rendition": Rendition,
    "theme": Palette,
    "answers": AnswersFile,
}
"""Each kind of file → the struct that it fills. A theme is no content, but its authors have the same editors."""

_WHOLE = {"Palette", "AnswersFile", "Sender", "Recipient"}
"""What must always be complete; everything else may be a layer."""

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(kind: str = "") -> dict[str, Any]:
    """The schema of one kind of file (a key of `KINDS`), or of them all: a file then fits any of them."""
    kinds = [KINDS[kind]] if kind else list(KINDS.values())
    references, parts = msgspec.json.schema_components(kinds)
    top: dict[str, Any] = references[0] if kind else {"anyOf": list(references)}
    parts = {name: _lenient(part) for name, part in parts.items()}
    for name in parts.keys() - _WHOLE:
        parts[name]["required"] = [key for key in parts[name].get("required", []) if key == "id"]
    if "AnswersFile" in parts:
        # The guidelines of a pack bring further switches of their own.
        parts["AnswersFile"]["additionalProperties"] = {"type": "boolean"}
    return {"$schema": _DIALECT, "title": f"Bow Out: {kind or 'any file'}", **top, "$defs": parts}


def _lenient(part: Any) -> Any:
    """The schema with room for what the loader takes beside the exact type, and without forms that YAML cannot meet."""
    if isinstance(part, list):
        return [_lenient(item) for item in part]
    if not isinstance(part, dict):
        return part
    part = {key: _lenient(value) for key, value in part.items() if key != "default"}
    if part.get("type") == "array":
        items = part.get("items") or part.get("prefixItems", [{}])[0]
        return {"anyOf": [part, items]}
    if part.get("type") == "string":
        # A moment is written without a zone, which the standard form "date-time" asks for.
        part.pop("format", None)
        part["type"] = ["string", "number", "boolean"]
    return part
