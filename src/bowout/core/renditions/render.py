"""One way from a draft to text: `render` knows every form by the name that the command line uses."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bowout.core.compose import compose
from bowout.core.draft import Draft
from bowout.core.message import Message
from bowout.core.pack import Pack
from bowout.core.problem import nearest
from bowout.core.rendition import Rendition
from bowout.core.renditions import letter
from bowout.core.renditions.interpret import Card, NotFitting, deck, written
from bowout.core.renditions.told import told

FORMATS = (
    "email",
    "text",
    "markdown",
    "json",
    "call",
    "voicemail",
    "meeting",
    "portal",
    "linkedin",
    "referrer",
    "pushback",
    "follow-up",
)
"""Every form that `render` knows. A pack may add renditions of its own."""

_LETTERS: dict[str, Callable[[Message], str]] = {
    "email": letter.email,
    "text": letter.text,
    "markdown": letter.markdown,
    "json": letter.as_json,
}


class UnknownForm(LookupError):  # noqa: N818 - reads as what happened
    """No form of that name; the text says which is nearest."""


def forms(pack: Pack) -> tuple[str, ...]:
    """The names of all forms of the letter and of the pack's renditions."""
    return (*_LETTERS, *(rendition.id for rendition in pack.renditions))


def render(pack: Pack, draft: Draft, now: datetime, form: str) -> str:
    """The draft in one form, ending with a line end.

    UnknownForm if there is no such form; NotFitting if it does not belong in the situation (both LookupErrors).
    """
    text, because = rendered_anyway(pack, draft, now, form)
    if because:
        raise NotFitting(because)
    return text


def rendered_anyway(pack: Pack, draft: Draft, now: datetime, form: str) -> tuple[str, str]:
    """As `render`, also where the form does not belong; beside the text, why not in one sentence, or ""."""
    if form in _LETTERS:
        return _LETTERS[form](compose(pack, draft, now)), ""
    rendition, known = _rendition(pack, form), told(pack, draft, now)
    fit = rendition.fit(known.facts)
    because = "" if fit.fits else fit.because
    if rendition.shape == "cards":
        return cue_sheet(deck(rendition, known)), because
    message = written(rendition, known)
    return letter.email(message) if message.subject else letter.text(message), because


def note(pack: Pack, draft: Draft, now: datetime, form: str) -> Message:
    """A rendition that is one text, as a message; a form of the letter gives the letter itself. UnknownForm if none."""
    return compose(pack, draft, now) if form in _LETTERS else written(_rendition(pack, form), told(pack, draft, now))


def cards(pack: Pack, draft: Draft, now: datetime, form: str = "call") -> tuple[Card, ...]:
    """The cue cards of a call, to be read one at a time. Errors as `render`."""
    rendition, known = _rendition(pack, form), told(pack, draft, now)
    fit = rendition.fit(known.facts)
    if not fit.fits:
        raise NotFitting(fit.because)
    return deck(rendition, known)


def cue_sheet(shown: tuple[Card, ...]) -> str:
    """Cards on one sheet: numbered titles underlined, the lines below, a blank line between."""
    sheets = []
    for number, card in enumerate(shown, 1):
        title = f"{number}. {card.title}"
        sheets.append("\n".join([title, "-" * len(title), *card.lines]))
    return "\n\n".join(sheets) + "\n"


def _rendition(pack: Pack, form: str) -> Rendition:
    try:
        return pack.rendition(form)
    except KeyError:
        raise UnknownForm(f"There is no form '{form}'. {nearest(form.lower(), forms(pack))}") from None
