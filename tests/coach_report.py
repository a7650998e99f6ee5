"""How well the coach reads: precision and recall of every check over the labelled messages.

`python -m tests.coach_report` prints the table. A message of the good set is right to draw the warnings in `warns` and
nothing else; one of the bad set must draw all of `must`, and may draw what is listed in `also`.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import yaml

from bowout.core.coach.context import Context
from bowout.core.coach.finding import Finding
from bowout.core.coach.review import review
from bowout.core.coach.rules import CoachRules
from bowout.loading.packs import load_pack

HERE = Path(__file__).parent
CORPUS = HERE / "coach_corpus"
CONTENT = HERE.parent / "content"


class Example(msgspec.Struct, frozen=True):
    """A labelled message: `must` are the ids to find, `also` those that may be found; `good` allows no fail."""

    id: str
    text: str
    good: bool
    must: frozenset[str]
    also: frozenset[str]
    context: Context
    now: datetime | None

    def found(self, rules: CoachRules) -> tuple[Finding, ...]:
        return _found(self) if rules is shipped_rules() else review(rules, self.text, self.context, self.now)


class Tally(msgspec.Struct):
    """Counts of one check: rightly found, found for nothing, missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float | None:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else None

    @property
    def recall(self) -> float | None:
        return self.right / (self.right + self.missed) if self.right + self.missed else None


@cache
def _found(example: Example) -> tuple[Finding, ...]:
    """What the shipped rules find, which several tests and the report ask for."""
    return review(shipped_rules(), example.text, example.context, example.now)


@cache
def shipped_rules() -> CoachRules:
    loaded = load_pack("en", [CONTENT])
    if loaded.problems or loaded.pack is None or loaded.pack.coach is None:
        raise ValueError("\n".join(str(problem) for problem in loaded.problems))
    return loaded.pack.coach


@cache
def examples() -> list[Example]:
    return [
        _example(entry, file.stem.startswith("good"))
        for file in sorted(CORPUS.glob("*.yaml"))
        for entry in _entries(file)
    ]


def _entries(file: Path) -> list[dict[str, Any]]:
    return list(labelled(file))


def labelled(file: Path) -> Any:
    """A file of the corpus, read by the fast loader where there is one."""
    return yaml.load(file.read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def _example(entry: dict[str, Any], good: bool) -> Example:
    facts = dict(entry.get("facts", {}))
    for name, kind in (("interview_at", datetime), ("decided_on", date)):
        if name in facts:
            facts[name] = kind.fromisoformat(facts[name])
    return Example(
        id=entry["id"],
        text=entry["text"],
        good=good,
        must=frozenset(entry.get("warns" if good else "must", ())),
        also=frozenset(entry.get("also", ())),
        context=Context(**facts),
        now=datetime.fromisoformat(entry["now"]) if "now" in entry else None,
    )


@cache
def passages() -> tuple[list[str], list[tuple[str, str]]]:
    """Good passages, and bad ones with the check that must catch them, each made into a message of its own."""
    good = labelled(CORPUS / "lines" / "good.yaml")
    bad = labelled(CORPUS / "lines" / "bad.yaml")
    return [_around(line) for line in good], [(check, _around(line, check)) for check in bad for line in bad[check]]


def _around(line: str, check: str = "no-clear-withdrawal") -> str:
    unsaid = check not in ("no-clear-withdrawal", "conditional") and "ithdraw" not in line
    opening = "I am withdrawing my application for the Analyst role at Northwind. " if unsaid else ""
    return f"Dear Ms. Lee,\n\n{opening}{line} Thank you.\n\nSincerely,\nPat Doe\n"


def fails(rules: CoachRules, text: str) -> frozenset[str]:
    return _fails(text) if rules is shipped_rules() else _failing(rules, text)


@cache
def _fails(text: str) -> frozenset[str]:
    return _failing(shipped_rules(), text)


def _failing(rules: CoachRules, text: str) -> frozenset[str]:
    return frozenset(finding.id for finding in review(rules, text) if finding.severity == "fail")


def tallies(rules: CoachRules, labelled: list[Example]) -> dict[str, Tally]:
    table = {rule.id: Tally() for rule in rules.rules}
    for example in labelled:
        found = {finding.id for finding in example.found(rules)}
        for check, tally in table.items():
            if check in example.must:
                tally.right += check in found
                tally.missed += check not in found
            elif check in found:
                tally.right += check in example.also
                tally.wrong += check not in example.also
    return table


def report() -> str:
    rules, messages = shipped_rules(), examples()
    lines = [f"{'check':22}{'severity':>9}{'right':>7}{'wrong':>7}{'missed':>8}{'precision':>11}{'recall':>8}"]
    severities = {rule.id: rule.severity for rule in rules.rules}
    for check, tally in tallies(rules, messages).items():
        shown = [f"{value:.0%}" if value is not None else "-" for value in (tally.precision, tally.recall)]
        lines.append(
            f"{check:22}{severities[check]:>9}{tally.right:>7}{tally.wrong:>7}{tally.missed:>8}{shown[0]:>11}{shown[1]:>8}"
        )
    good = [example for example in messages if example.good]
    bad = [example for example in messages if not example.good]
    spoiled = [e.id for e in good if any(finding.severity == "fail" for finding in e.found(rules))]
    caught = [e.id for e in bad if e.must <= {finding.id for finding in e.found(rules)}]
    lines += ["", f"good messages: {len(good)}, with a false fail: {len(spoiled)} {' '.join(spoiled)}".rstrip()]
    lines.append(f"bad messages: {len(bad)}, caught with the right check: {len(caught)} ({len(caught) / len(bad):.0%})")
    clean, spoilt = passages()
    wrong = sum(1 for text in clean if fails(rules, text))
    right = sum(1 for check, text in spoilt if check in fails(rules, text))
    lines.append(f"good passages: {len(clean)}, with a false fail: {wrong}")
    lines.append(f"bad passages: {len(spoilt)}, caught with the right check: {right} ({right / len(spoilt):.0%})")
    return "\n".join(lines)


def differences() -> str:
    """Every finding and miss that the labels do not expect, to be judged by hand."""
    rules = shipped_rules()
    lines = []
    for example in examples():
        found = example.found(rules)
        ids = {finding.id for finding in found}
        lines += [f"{example.id}: missed {check}" for check in sorted(example.must - ids)]
        lines += [
            f"{example.id}: {finding.severity} {finding.id} on '{finding.excerpt}' ({finding.message})"
            for finding in found
            if finding.id not in example.must | example.also
        ]
    return "\n".join(lines)


if __name__ == "__main__":
    import sys

    print(differences() if "--differences" in sys.argv else report())
