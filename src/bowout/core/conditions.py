"""When a phrasing, a tip or a rule applies: plain conditions over the facts of a situation.

Conditions are data, so that authors of packs need no code: `when: {stage: [applied, offered], tone: warm}` holds if
every named fact has one of the listed values; `unless` has the same form and holds the thing back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from msgspec import Struct

Facts = Mapping[str, str]
"""The name of each fact → its value, as `core.facts` gives them."""

Conditions = dict[str, tuple[str, ...]]
"""The name of a fact → the values that are welcome."""


class Conditional(Struct, frozen=True, kw_only=True):
    """Something that applies in some situations: `when` must hold, and `unless`, if given, must not."""

    when: Conditions = {}
    unless: Conditions = {}

    def applies(self, facts: Facts) -> bool:
        """Whether the facts meet the conditions."""
        return _hold(self.when, facts) and not (self.unless and _hold(self.unless, facts))

    @property
    def specificity(self) -> int:
        """How many facts the conditions name: of two that apply, the one that names more knows the case better."""
        return len(self.when)


def _hold(conditions: Conditions, facts: Facts) -> bool:
    # A plain loop: this runs for every phrasing of a pack at every key press, and is three times as fast as all().
    for name, values in conditions.items():  # noqa: SIM110
        if facts.get(name, "") not in values:
            return False
    return True


C = TypeVar("C", bound=Conditional)


def first(rules: Iterable[C], facts: Facts) -> C | None:
    """The first rule, in the author's order, that applies."""
    for rule in rules:
        if rule.applies(facts):
            return rule
    return None


def fitting(items: Iterable[C], facts: Facts) -> tuple[C, ...]:
    """All that apply, the most specific first; equals stay in the author's order."""
    # As `applies` says; to call it for every phrasing took a fifth of composing.
    found = [item for item in items if _hold(item.when, facts) and not (item.unless and _hold(item.unless, facts))]
    return tuple(sorted(found, key=lambda item: -item.specificity) if len(found) > 1 else found)
