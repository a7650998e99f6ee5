"""What the coach says of the message, under it: how long it is, and what a recruiter would notice first."""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content

from bowout.core.coach.finding import Finding
from bowout.core.remarks import WORDS
from bowout.tui.view import View
from bowout.tui.widgets.wrapped import Wrapped, hanging


class RemarksLine(Wrapped):
    """The number of words and, with nothing found, that there is nothing to mend; else each finding in a line or two.

    `hints` say which keys lead on from the findings, each in fewer words than the one before it: the first that the
    line has room for is shown. Without any, only the length is told.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"remarks--fail", "remarks--warn", "remarks--quiet"}

    def __init__(self, view: View, *hints: str) -> None:
        super().__init__()
        self.view = view
        self.hints = hints

    def show(self, view: View) -> None:
        """Show a new picture."""
        self.view = view
        self.repaint()

    def lines(self, width: int) -> list[Content]:
        """The findings, then the length."""
        noticed = self.view.noticed if self.hints else ()
        lines = [line for finding in noticed for line in self._finding(finding, width, mend=finding is noticed[0])]
        seen = self.view.remarks
        verdict = " · nothing to mend" if seen.checked and not seen.findings else ""
        told = f" {self.view.message.words} words"
        if noticed:
            hints = (f" · {hint}" for hint in self.hints)
            verdict = next((hint for hint in hints if Content(told + hint).cell_length <= width), "")
        quiet = self.look_of("remarks--quiet")
        return [*lines, Content.styled(told + verdict, quiet)]

    def _finding(self, finding: Finding, width: int, *, mend: bool) -> list[Content]:
        style = self.look_of(f"remarks--{finding.severity}")
        text = Content(f"{finding.message} {finding.mend}" if mend else finding.message)
        if self.screen.has_class("-short"):
            text = text.truncate(max(width - 6, 1), ellipsis=True)  # the message is what the few rows are for
        first, *rest = hanging(text, width, " " * 6, " " * 6)
        return [Content.styled(f" {WORDS[finding.severity]:5}", style) + first[6:], *rest]
