"""What the dialogue may ask of the world outside it, beyond what both interfaces ask."""

from __future__ import annotations

from collections.abc import Callable

from bowout.core.given import Given
from bowout.core.message import Message
from bowout.core.outside import Outside
from bowout.core.situation import Situation


class Ways(Outside, frozen=True, kw_only=True):
    """The world outside the dialogue.

    `edit` gives the text as another program changed it, or None, and words on that. `editor` is the name of that
    program, "" without one; `mail_trouble` says why the mail program that is set is not there. `saving` is whether
    anything is kept at all, `paths` whether the person may choose where a file goes, `printed` whether the finished
    message goes to standard output for another program. Where it is not `attended`, the answers were written before the
    questions: then none is put that was not foreseen.
    """

    copy: Callable[[str], Given]
    mail: Callable[[Message, Situation], Given]
    edit: Callable[[str], tuple[str | None, str]]
    editor: str = ""
    mail_trouble: str = ""
    paths: bool = True
    printed: bool = False
    attended: bool = True
