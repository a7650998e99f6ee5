"""The coach at work on a draft: the message that goes out, reviewed against the draft's own situation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from bowout.core.advise import advised_channel, advised_length
from bowout.core.coach.context import Context, context_of
from bowout.core.coach.finding import Finding
from bowout.core.coach.live import while_typing
from bowout.core.compose import known_facts
from bowout.core.draft import Draft
from bowout.core.flow import REVIEW, missing
from bowout.core.message import Message, Part
from bowout.core.pack import Pack
from bowout.core.renditions.letter import email

WORDS = {"fail": "Mend", "warn": "Look"}
"""The word in front of a finding, by how grave it is: what to do about it, told without colour."""


_BURIED = "buried-withdrawal"
"""The finding that is about what stands before the words that it names."""


class Remarks(Struct, frozen=True):
    """What the coach noticed. Findings count their offsets in the message as an email; its body begins at `body`.

    `checked` is whether there was anything to check: rules, and all the facts that the message needs.
    """

    body: int
    findings: tuple[Finding, ...]
    checked: bool


def context_for(pack: Pack, draft: Draft, now: datetime) -> Context:
    """What a draft knows of its situation, as the coach checks a message against it."""
    known = known_facts(pack, draft, now)
    apologies = [guideline.included(known).include for guideline in pack.guidelines if guideline.id == "apologize"]
    return context_of(
        draft.situation,
        channel=advised_channel(pack.counsel, known),
        length=advised_length(pack.counsel, known),
        apologize=apologies[0] if apologies and draft.answer_for("apologize").use != "nothing" else None,
    )


def remarks(
    pack: Pack, draft: Draft, message: Message, now: datetime, typing: tuple[str, int] | None = None
) -> Remarks:
    """What a recruiter would notice in the message of a draft; nothing as long as facts are missing that it needs.

    `typing` is where somebody types: a part's source and the offset in it. The unfinished word there is passed over.
    """
    text = email(message)
    body = len(text) - len(message.body) - 1
    if pack.coach is None or missing(pack, draft):
        return Remarks(body, (), checked=False)
    at = offset_in(message, *typing) if typing else -1
    found = while_typing(pack.coach, text, body + at if at >= 0 else -1, context_for(pack, draft, now), now)
    return Remarks(body, found, checked=True)


def once_told(seen: Remarks) -> Remarks:
    """What still counts once they know: not what names no words of the message and asks only to be quick."""
    left = (finding for finding in seen.findings if finding.end > finding.start or finding.guideline != REVIEW)
    return replace(seen, findings=tuple(left))


def step_of(finding: Finding, seen: Remarks, message: Message, draft: Draft, steps: Sequence[str]) -> str:
    """The step whose words a finding is about, else the one that mends it; of a message by hand, the last page."""
    at = finding.start - seen.body
    source = source_at(message, at) if finding.end > finding.start else ""
    wanted = [_in_the_way(message, draft, at), source] if finding.id == _BURIED else [source, finding.guideline]
    return next((step for step in wanted if step in steps and draft.edit is None), REVIEW)


def _in_the_way(message: Message, draft: Draft, at: int) -> str:
    """The source of the first own words before an offset: whoever wrote them put them in front of the news."""
    before = (part.source for start, part in _placed(message) if start < at)
    return next((source for source in before if draft.answer_for(source).use == "own"), "")


def has_page(finding: Finding, steps: Sequence[str]) -> bool:
    """Whether a page mends a finding; none does where it names no words and no step but the last, as with lateness."""
    return finding.end > finding.start or (finding.guideline in steps and finding.guideline != REVIEW)


def source_at(message: Message, offset: int) -> str:
    """The source of the part that stands at an offset of the body, "" if none does."""
    return next((part.source for start, part in _placed(message) if start <= offset < start + len(part.text)), "")


def offset_in(message: Message, source: str, at: int) -> int:
    """The offset in the body of a place in the first part of that source; -1 if the message has no such part."""
    return next((start + at for start, part in _placed(message) if part.source == source), -1)


def _placed(message: Message) -> Iterator[tuple[int, Part]]:
    """Every part and where it begins in the body."""
    start = 0
    for block in message.blocks:
        inside = start
        for part in block.parts:
            yield inside, part
            inside += len(part.text) + 1
        start += len(block.text) + 2
