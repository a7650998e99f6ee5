"""What the coach says of the message, under it: how long it is, and what a recruiter would notice first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.content import Content

from bowout.core.coach.finding import Finding
from bowout.core.remarks import WORDS
from bowout.tui.view import View
from bowout.tui.widgets.wrapped import Wrapped, hanging


class RemarksLine(Wrapped):
    """The number of words and, with nothing found, that there is nothing to mend or they were told; else each finding.

    One that another page mends, or none, takes one line where the window is not roomy. The hints say which keys lead
    on, each in fewer words than the one before it: the first that the line has room for is shown. `mends` are for
    findings of which a page mends one, `else_hints` for others. Without any, only the length is told.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"remarks--fail", "remarks--warn", "remarks--quiet"}

    def __init__(self, view: View, mends: Sequence[str] = (), else_hints: Sequence[str] = ()) -> None:
        super().__init__()
        self.view = view
        self.hints = mends
        self.else_hints = else_hints

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
        verdict = " · they have been told" if self.view.withdrawal.sent else verdict
        told = f" {self.view.message.words} words"
        if noticed:
            mended = any(self.view.mends(finding) for finding in noticed)
            hints = (f" · {hint}" for hint in (self.hints if mended else self.else_hints))
            verdict = next((hint for hint in hints if Content(told + hint).cell_length <= width), "")
        quiet = self.look_of("remarks--quiet")
        return [*lines, Content.styled(told + verdict, quiet)]

    def _finding(self, finding: Finding, width: int, *, mend: bool) -> list[Content]:
        style = self.look_of(f"remarks--{finding.severity}")
        text = Content(f"{finding.message} {finding.mend}" if mend else finding.message)
        here = self.view.step_of(finding) == self.view.flow.step.id
        if self.screen.has_class("-short") or not (here or self.screen.has_class("-roomy")):
            # The message is what the few rows are for.
            text = text if text.cell_length <= width - 6 else Content(finding.message)
            text = text.truncate(max(width - 6, 1), ellipsis=True)
        first, *rest = hanging(text, width, " " * 6, " " * 6)
        return [Content.styled(f" {WORDS[finding.severity]:5}", style) + first[6:], *rest]
