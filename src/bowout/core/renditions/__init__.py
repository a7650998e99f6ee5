"""The same decision in every shape that leaves the program as text; `render` is the way in."""

from bowout.core.renditions.interpret import Card, NotFitting
from bowout.core.renditions.render import FORMATS, UnknownForm, cards, forms, note, render, rendered_anyway

__all__ = [
    "FORMATS",
    "Card",
    "NotFitting",
    "UnknownForm",
    "cards",
    "forms",
    "note",
    "render",
    "rendered_anyway",
]
