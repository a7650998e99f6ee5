"""The same decision in every shape that leaves the program as text; `render` is the one way in."""

from bowout.core.renditions.render import FORMATS, UnknownForm, render

__all__ = ["FORMATS", "UnknownForm", "render"]
