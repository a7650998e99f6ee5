"""One way from a draft to text: `render` knows every form by the name that the command line uses."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bowout.core.compose import compose
from bowout.core.draft import Draft
from bowout.core.message import Message
from bowout.core.pack import Pack
from bowout.core.problem import nearest
from bowout.core.renditions import letter

FORMATS: dict[str, str] = {
    "email": "subject line, blank line, body",
    "text": "the body alone",
    "markdown": "the subject as a heading, then the body",
    "json": "the message in its parts, for other programs",
}
"""Every form that `render` knows, and what it is in a few words."""

_LETTERS: dict[str, Callable[[Message], str]] = {
    "email": letter.email,
    "text": letter.text,
    "markdown": letter.markdown,
    "json": letter.as_json,
}


class UnknownForm(LookupError):  # noqa: N818 - reads as what happened
    """No form of that name; the text says which is nearest."""


def render(pack: Pack, draft: Draft, now: datetime, form: str) -> str:
    """The draft in one form, ending with a line end. UnknownForm if there is no such form."""
    if form in _LETTERS:
        return _LETTERS[form](compose(pack, draft, now))
    raise UnknownForm(f"There is no form '{form}'. {nearest(form, FORMATS)}")
