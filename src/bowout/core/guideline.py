"""A guideline: one rule of a graceful withdrawal, with its advice and the phrasings that put it into words."""

from __future__ import annotations

from msgspec import Struct

from bowout.core.conditions import Conditional, Facts, first, fitting


class Phrasing(Conditional, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One way to say a guideline's part: `text` with `$slots`, offered where its conditions hold."""

    id: str
    text: str


class Tip(Conditional, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A piece of advice and where it comes from; `where` names the screens (guideline ids or step ids) that show it."""

    id: str
    text: str
    source: str
    where: tuple[str, ...] = ()


class Inclusion(Conditional, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whether the guideline speaks in the message unless the person says otherwise, and why, in one line."""

    include: bool
    because: str = ""


class Placement(Conditional, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The paragraph (1 is the first) that the guideline's part stands in."""

    paragraph: int


class Guideline(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One rule of a graceful withdrawal and one screen of the wizard.

    Screens, and parts that share a paragraph, follow `order`. `asks` names the facts asked on this screen.
    `answer_key` is the key of an answers file that switches the guideline on or off, if it has one.
    """

    id: str
    order: int
    title: str
    step: str
    advice: str
    phrasings: tuple[Phrasing, ...]
    tips: tuple[Tip, ...] = ()
    mistakes: tuple[Tip, ...] = ()
    asks: tuple[str, ...] = ()
    inclusion: tuple[Inclusion, ...] = ()
    placement: tuple[Placement, ...] = ()
    answer_key: str = ""

    def options(self, facts: Facts) -> tuple[Phrasing, ...]:
        """The phrasings offered in this situation, the best fit first."""
        return fitting(self.phrasings, facts)

    def included(self, facts: Facts) -> Inclusion:
        """Whether it speaks by default, and why; a guideline without rules always does."""
        return first(self.inclusion, facts) or Inclusion(include=True)

    def paragraph(self, facts: Facts) -> int:
        """The number of its paragraph; without rules, the order decides."""
        rule = first(self.placement, facts)
        return rule.paragraph if rule else self.order
