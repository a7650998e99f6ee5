"""Which channel and which length suit a situation. The rules are the pack's data; the first that applies decides."""

from __future__ import annotations

from typing import TypeVar

from msgspec import Struct

from bowout.core.conditions import Conditional, Facts, first

T = TypeVar("T")


class ChannelAdvice(Conditional, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How to tell them: `channel` first, `then` another ("" = none), whom to address, why, and who says so."""

    channel: str
    then: str = ""
    to: str
    because: str
    source: str


class LengthAdvice(Conditional, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The fewest and the most words to aim for, greeting and sign-off not counted."""

    fewest: int
    most: int


class Counsel(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All rules on channel and length; the last of each list must apply always."""

    channels: tuple[ChannelAdvice, ...]
    lengths: tuple[LengthAdvice, ...]


def advised_channel(counsel: Counsel, facts: Facts) -> ChannelAdvice:
    """How to tell them in this situation; LookupError if the pack's rules leave it open."""
    return _decided(first(counsel.channels, facts), "channel")


def advised_length(counsel: Counsel, facts: Facts) -> LengthAdvice:
    """How long the message should be in this situation; LookupError if the pack's rules leave it open."""
    return _decided(first(counsel.lengths, facts), "length")


def _decided(rule: T | None, what: str) -> T:
    if rule is None:
        raise LookupError(f"no rule on the {what} applies")
    return rule
