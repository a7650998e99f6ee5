"""The schema that editors use must accept what the loader accepts, and refuse what it refuses."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from bowout.loading.schema import KINDS, schema
from bowout.loading.source import Node, parse, read
from support import REPOSITORY

FOLDERS = {"guidelines": "guideline", "renditions": "rendition"}
SHIPPED = sorted((REPOSITORY / "content").rglob("*.yaml")) + sorted((REPOSITORY / "themes").glob("*.yaml"))


def plain(node: Node) -> Any:
    if isinstance(node.value, dict):
        return {key: plain(child) for key, child in node.entries.items()}
    return [plain(item) for item in node.items] if isinstance(node.value, list) else node.value


def kind_of(path: Path) -> str:
    if path.parent.name == "themes":
        return "theme"
    return FOLDERS.get(path.parent.name, path.stem)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: str(path.relative_to(REPOSITORY)))
def test_every_shipped_file_fits_its_schema(path: Path):
    errors = list(Draft202012Validator(schema(kind_of(path))).iter_errors(plain(read(path))))
    assert errors == []


@pytest.mark.parametrize("kind", ["", *KINDS])
def test_every_schema_is_one(kind: str):
    Draft202012Validator.check_schema(schema(kind))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("guideline", "order: 1"),
        ("guideline", "id: a\norder: one\ntitle: t\nstep: s\nadvice: a\nphrasings: []"),
        ("guideline", "id: a\norder: 1\ntitle: t\nstep: s\nadvise: a\nadvice: a\nphrasings: []"),
        ("answers", "company: x"),
        ("answers", "sender: {name: x}\ncompany: x\nrole: x\nstage: x\nrecommend: maybe"),
        ("theme", "id: x"),
    ],
)
def test_what_the_loader_refuses_the_schema_refuses(kind: str, text: str):
    assert not Draft202012Validator(schema(kind)).is_valid(plain(parse(text.encode(), "x.yaml")))


def test_an_answers_file_fits():
    text = "sender: {name: x}\ncompany: 3\nrole: x\nstage: applied\ninterview_at: 2026-11-25T10:00\napologize: true"
    assert Draft202012Validator(schema("answers")).is_valid(plain(parse(text.encode(), "x.yaml")))
