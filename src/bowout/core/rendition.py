"""A rendition: the same decision in another shape (call cards, a portal note, a reply), as a pack's data."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from bowout.core.conditions import Conditional, Facts, first
from bowout.core.guideline import Phrasing, Tip


class Line(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing that is said: the best fitting of its phrasings, or nothing if none fits."""

    id: str
    phrasings: tuple[Phrasing, ...]


class Section(Conditional, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A cue card with its title, or a paragraph; without a line that fits it is passed over."""

    id: str
    title: str = ""
    lines: tuple[Line, ...]


class Fit(Conditional, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whether the rendition belongs in a situation, and why not, in one sentence."""

    fits: bool
    because: str = ""


class Rendition(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One shape of the decision: `id` is the format's name, `cards` are read one at a time, else it is one text.

    Its phrasings may also name what a guideline contributes to the message, as `$be_honest_and_concise`, or the same as
    a clause, `$be_honest_and_concise_clause`, for a `joined` that goes on from the line before. Its conditions may name
    where that came from, as `be-honest-and-concise: [phrasing, own]` (also `wish`, `nothing`, `edited`).
    """

    id: str
    title: str
    help: str
    shape: Literal["cards", "text"]
    fits: tuple[Fit, ...] = ()
    subjects: tuple[Phrasing, ...] = ()
    sections: tuple[Section, ...]
    tips: tuple[Tip, ...] = ()

    def fit(self, facts: Facts) -> Fit:
        """Whether it belongs here, and why not; a rendition without rules always does."""
        return first(self.fits, facts) or Fit(fits=True)
