"""The exit statuses, and the way a command ends early with one of them."""

from __future__ import annotations

DONE, FOUND, USAGE, FILE, LEFT = 0, 1, 2, 3, 130
"""The exit statuses: done · findings or problems were printed · wrong usage · a file failed · left by the person."""


class Stop(Exception):  # noqa: N818 - an end, not always an error
    """The command ends here with an exit status; the text, if any, is a sentence for a person."""

    def __init__(self, status: int, text: str = "") -> None:
        super().__init__(text)
        self.status = status
