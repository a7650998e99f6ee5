"""The coach: what a recruiter would notice in a message, before it is sent. Pure; its words come from the pack."""

from bowout.core.coach.context import Context, context_of
from bowout.core.coach.finding import Finding, gravest_first
from bowout.core.coach.letter import Letter
from bowout.core.coach.live import foremost, while_typing
from bowout.core.coach.readable import UnreadableError, readable
from bowout.core.coach.reader import read_letter
from bowout.core.coach.report import as_json, failed, report_lines, summary
from bowout.core.coach.review import review
from bowout.core.coach.rules import CoachRules

__all__ = [
    "CoachRules",
    "Context",
    "Finding",
    "Letter",
    "UnreadableError",
    "as_json",
    "context_of",
    "failed",
    "foremost",
    "gravest_first",
    "read_letter",
    "readable",
    "report_lines",
    "review",
    "summary",
    "while_typing",
]
