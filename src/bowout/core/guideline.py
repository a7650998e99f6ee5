"""A guideline: one rule of a graceful withdrawal, with its advice and the phrasings that put it into words."""

from __future__ import annotations

from itertools import cycle

from msgspec import Struct

from bowout.core.conditions import Conditional, Facts, first, fitting
from bowout.core.turns import TURN, in_turn


class Phrasing(Conditional, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One way to say a guideline's part: `text` with `$slots`, offered where its conditions hold.

    `joined` is the same as a clause (", as I am moving."), for a guideline that `joins` another; `opens` is whether
    another's clause may go on from this one. A `personal` phrasing says what only the person can know to be true: it
    may be chosen, and is nobody's default. One `on_request` is the default of a person who asks for the guideline, and
    a `wish` that of one who asks to be spared it: it parts kindly without what the guideline is about.
    """

    id: str
    text: str
    joined: str = ""
    opens: bool = True
    personal: bool = False
    on_request: bool = False
    wish: bool = False


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
    """The paragraph (1 is the first) that a part stands in, and its place there; 0 is the guideline's own `order`."""

    paragraph: int
    order: int = 0


class Closing(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a guideline adds when others have spoken, such as a request after the reason; own words have none.

    Of the best fitting of these, the first phrasing that is offered takes the first, and so on around. `opens` is
    whether another guideline's clause may go on from them. Only their texts count, and none is `personal`. `more` are
    sentences that follow while the message is shorter than advised: the shortest that is enough, or the first of them.
    They stand where `more_placement` says, or beside the closing. Where the closing `leads`, the first of its `more` is
    taken before those of others are looked at.
    """

    phrasings: tuple[Phrasing, ...]
    placement: tuple[Placement, ...]
    opens: bool = False
    more: tuple[Phrasing, ...] = ()
    more_placement: tuple[Placement, ...] = ()
    leads: bool = False


class Guideline(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One rule of a graceful withdrawal and one screen of the wizard.

    Screens follow `order`, and so do parts that share a paragraph unless their placement says otherwise. `asks` names
    the facts asked on this screen. `answer_key` is the key of an answers file that switches the guideline on or off, if
    it has one. `joins` names the guideline whose sentence a `joined` phrasing goes on from, where it stands beside it.
    Where its phrasings take `turns`, the first of those that fit equally well is not the author's first, but depends on
    whom the letter is for.
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
    joins: str = ""
    turns: bool = False
    closing: Closing | None = None

    def options(self, facts: Facts) -> tuple[Phrasing, ...]:
        """The phrasings offered in this situation, the best fit first; what only the person can know comes last.

        Where some are for what they were told already, no other is: it would tell them as if they had not heard.
        """
        fits = fitting(self.phrasings, facts)
        if facts.get("told_by"):
            fits = tuple(phrasing for phrasing in fits if "told_by" in phrasing.when) or fits
        found = tuple(phrasing for phrasing in fits if not phrasing.personal)
        return self._in_turn(found, facts) + tuple(phrasing for phrasing in fits if phrasing.personal)

    def closed_options(self, facts: Facts) -> tuple[tuple[Phrasing, str], ...]:
        """The options, each with the text of its closing, slots unfilled; "" if it has none."""
        offered = (one for one in self.closing.phrasings if not one.personal) if self.closing else ()
        closings = self._in_turn(fitting(offered, facts), facts)
        best = [closing.text for closing in closings if closing.specificity == closings[0].specificity]
        return tuple(zip(self.options(facts), cycle(best or [""]), strict=False))

    def included(self, facts: Facts) -> Inclusion:
        """Whether it speaks by default, and why; a guideline without rules always does."""
        return first(self.inclusion, facts) or Inclusion(include=True)

    def place(self, facts: Facts) -> tuple[int, int]:
        """The number of its paragraph, and its place there; without rules, the order decides both."""
        return self._place(self.placement, facts)

    def closing_place(self, facts: Facts) -> tuple[int, int]:
        """The same for its closing."""
        return self._place(self.closing.placement if self.closing else (), facts)

    def more_place(self, facts: Facts) -> tuple[int, int]:
        """The same for what fills its closing up."""
        rules = self.closing.more_placement if self.closing else ()
        return self._place(rules, facts) if rules else self.closing_place(facts)

    def _in_turn(self, fits: tuple[Phrasing, ...], facts: Facts) -> tuple[Phrasing, ...]:
        return in_turn(fits, facts.get(TURN, ""), self.id) if self.turns else fits

    def _place(self, placement: tuple[Placement, ...], facts: Facts) -> tuple[int, int]:
        rule = first(placement, facts)
        return (rule.paragraph, rule.order or self.order) if rule else (self.order, self.order)
