"""The facts that a message is checked against, all optional: what is not known is not checked."""

from __future__ import annotations

from datetime import date, datetime

from msgspec import Struct
from msgspec.structs import replace

from bowout.core.advise import ChannelAdvice, LengthAdvice
from bowout.core.coach.letter import visible
from bowout.core.situation import Situation


class Context(Struct, frozen=True, kw_only=True):
    """What is known of the process; empty text, None and 0 mean "not known".

    `fewest` and `most` are the words to aim for; `apologize` is whether an apology is wanted.
    Times are local wall-clock times without a zone.
    """

    sender_name: str = ""
    company: str = ""
    role: str = ""
    recipient_name: str = ""
    recipient_title: str = ""
    stage: str = ""
    reason: str = ""
    interview_at: datetime | None = None
    decided_on: date | None = None
    channel: str = ""
    advised_channel: str = ""
    apologize: bool | None = None
    fewest: int = 0
    most: int = 0

    @property
    def as_shown(self) -> Context:
        """The same facts without the characters that do not show, as the message is read."""
        told = {name: getattr(self, name) for name in ("sender_name", "company", "role", "recipient_name")}
        bare = {name: visible(text)[0] for name, text in told.items()}
        return self if bare == told else replace(self, **bare)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name and title in it, the longest first: words in these are nobody's fault."""
        known = (self.company, self.role, self.sender_name, self.recipient_name)
        return tuple(sorted({name.strip() for name in known if len(name.strip()) > 1}, key=len, reverse=True))


def context_of(
    situation: Situation,
    *,
    channel: ChannelAdvice | None = None,
    length: LengthAdvice | None = None,
    apologize: bool | None = None,
) -> Context:
    """The context of a situation, with the advice on channel and length where it was worked out."""
    return Context(
        sender_name=situation.sender_name,
        company=situation.company,
        role=situation.role,
        recipient_name=situation.recipient_name,
        recipient_title=situation.recipient_title,
        stage=situation.so_far,
        reason=situation.reason,
        interview_at=situation.interview_at,
        decided_on=situation.decided_on,
        channel=situation.channel,
        advised_channel=channel.channel if channel else "",
        apologize=apologize,
        fewest=length.fewest if length else 0,
        most=length.most if length else 0,
    )
