"""The house rules, as far as a test can see them: how long things get, what is caught, what is never done.

Each test lists every place that breaks its rule, so that all can be mended at once.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from support import REPOSITORY

SOURCE = REPOSITORY / "src" / "bowout"
TEXTS = {path: path.read_text(encoding="utf-8") for path in sorted(SOURCE.rglob("*.py"))}
TREES = {path: ast.parse(text) for path, text in TEXTS.items()}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def place(path: Path, line: int = 0, what: str = "") -> str:
    return f"{path.relative_to(SOURCE)}{f':{line}' if line else ''} {what}".strip()


def nodes(*kinds: type[ast.AST]) -> Iterator[tuple[Path, ast.AST]]:
    for path, tree in TREES.items():
        yield from ((path, node) for node in ast.walk(tree) if isinstance(node, kinds))


def lines() -> Iterator[tuple[Path, int, str]]:
    for path, text in TEXTS.items():
        yield from ((path, number, line) for number, line in enumerate(text.splitlines(), 1))


def length(function: Function) -> int:
    return (function.end_lineno or 0) - function.lineno + 1


def methods(cls: ast.ClassDef) -> int:
    return sum(isinstance(part, Function) for part in cls.body)


def test_a_file_has_at_most_250_lines():
    assert [place(path, what=f"{n}") for path, text in TEXTS.items() if (n := len(text.splitlines())) > 250] == []


def test_a_function_has_at_most_40_lines():
    long = [(path, node) for path, node in nodes(Function) if length(node) > 40]
    assert [place(path, node.lineno, f"{node.name}: {length(node)}") for path, node in long] == []


def test_a_class_has_at_most_15_methods():
    large = [(path, node) for path, node in nodes(ast.ClassDef) if methods(node) > 15]
    assert [place(path, node.lineno, f"{node.name}: {methods(node)}") for path, node in large] == []


def test_only_named_exceptions_are_caught():
    """Catching everything is for putting things in order before it is raised again."""
    blind = []
    for path, node in nodes(ast.ExceptHandler):
        caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
        names = {part.id if isinstance(part, ast.Name) else "" for part in caught if part is not None}
        raised = any(isinstance(inner, ast.Raise) and inner.exc is None for inner in ast.walk(node))
        if not raised and (node.type is None or names & {"Exception", "BaseException"}):
            blind.append(place(path, node.lineno))
    assert blind == []


def test_an_ignored_type_names_its_code_and_its_reason():
    ignored = re.compile(r"#\s*type:\s*ignore(?!\[[\w, -]+\]\s+#\s*\S)")
    assert [place(path, number) for path, number, line in lines() if ignored.search(line)] == []


def test_nothing_is_run_or_built_from_text():
    forbidden = re.compile(
        r"\byaml\.(safe_)?load\(|\bpickle\b|\bshell=True\b|(?<!\.)\b(eval|exec)\(|markup import escape"
    )
    assert [place(path, number, line.strip()) for path, number, line in lines() if forbidden.search(line)] == []


def test_every_module_says_why_it_exists():
    assert [place(path) for path, tree in TREES.items() if TEXTS[path] and not ast.get_docstring(tree)] == []
