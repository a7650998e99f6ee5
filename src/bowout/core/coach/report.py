"""Findings as lines of text and as the JSON that scripts rely on."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from bowout.core.coach.finding import Finding
from bowout.core.text import clean, one_line

WIDTH = 78
_MARKS = {"fail": "must change", "warn": "could be better"}


def report_lines(findings: Sequence[Finding], words: int, *, explain: bool) -> list[str]:
    """The findings for a person, in lines of at most `WIDTH` columns; `explain` adds why and who says so."""
    lines: list[str] = []
    for finding in findings:
        where = f"line {finding.line}" if finding.line else "the whole message"
        lines.append(f"{where}: {finding.id} ({_MARKS[finding.severity]})")
        if finding.excerpt and finding.line:
            lines += _indented(f'"{one_line(finding.excerpt)}"')
        lines += _indented(f"{finding.message} {finding.mend}")
        if explain:
            lines += _indented(f"Why: {finding.why} ({finding.source})")
        lines.append("")
    return [*lines, summary(findings, words)]


def summary(findings: Sequence[Finding], words: int) -> str:
    """One line: how long the message is and what was found."""
    fails = sum(1 for finding in findings if finding.severity == "fail")
    hints = len(findings) - fails
    counted = f"{words} word{'' if words == 1 else 's'}"
    if not findings:
        return f"{counted}. The check found nothing; read it once more yourself."
    parts = [f"{fails} to change"] if fails else []
    parts += [f"{hints} that could be better"] if hints else []
    return f"{counted}. {', '.join(parts)}."


def as_json(findings: Sequence[Finding], words: int) -> dict[str, object]:
    """The value that `bowout check --json` prints, its texts without characters that steer a terminal."""
    names = ("id", "severity", "message", "excerpt", "line", "guideline")
    return {
        "findings": [{name: _cleaned(getattr(finding, name)) for name in names} for finding in findings],
        "words": words,
    }


def failed(findings: Sequence[Finding]) -> bool:
    """Whether any finding is a fail: the exit status is then 1."""
    return any(finding.severity == "fail" for finding in findings)


def _cleaned(value: str | int) -> str | int:
    return clean(value) if isinstance(value, str) else value


def _indented(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent="  ", subsequent_indent="  ")
