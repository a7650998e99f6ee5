"""The house rules, as far as a test can see them: who imports whom, what loads when, and how long things get."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from support import REPOSITORY

SOURCE = REPOSITORY / "src" / "bowout"
FILES = sorted(SOURCE.rglob("*.py"))

pytestmark = pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(SOURCE)))
"""Most rules are about one file each."""


def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def functions(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    yield from (node for node in ast.walk(tree(file)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def test_a_file_has_at_most_250_lines(file: Path):
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 250


def test_a_function_has_at_most_40_lines_and_a_class_at_most_15_methods(file: Path):
    for function in functions(file):
        assert (function.end_lineno or 0) - function.lineno < 40, function.name
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.ClassDef):
            methods = [part for part in node.body if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef)]
            assert len(methods) <= 15, node.name


def test_only_named_exceptions_are_caught(file: Path):
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.ExceptHandler):
            assert node.type is not None, node.lineno
            caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
            names = {part.id for part in caught if isinstance(part, ast.Name)}
            rethrown = any(isinstance(inner, ast.Raise) and inner.exc is None for inner in ast.walk(node))
            assert rethrown or not names & {"Exception", "BaseException"}, node.lineno


def test_an_ignored_type_names_its_code_and_its_reason(file: Path):
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        _, ignored, rest = line.partition("# type: " + "ignore")
        if ignored:
            assert rest.startswith("["), number
            assert rest.partition("]")[2].strip(" #-"), number


def test_nothing_is_loaded_or_run_from_text(file: Path):
    source = file.read_text(encoding="utf-8")
    for forbidden in ("yaml.load(", "yaml.safe_load(", "pickle", "shell=True", "eval(", "exec("):
        assert forbidden not in source.replace("re.compile(", ""), forbidden


def test_a_module_says_why_it_exists(file: Path):
    assert file.stat().st_size == 0 or ast.get_docstring(tree(file))
