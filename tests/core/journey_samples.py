"""Withdrawals on their way, for the tests of what comes before and after the message."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from bowout.core.draft import Draft
from bowout.core.situation import Situation
from bowout.core.withdrawal import Withdrawal

NOW = datetime(2026, 11, 22, 9)  # a Sunday
BEGUN = datetime(2026, 11, 20, 9)


def withdrawal(name: str = "northwind", **facts: object) -> Withdrawal:
    """A withdrawal that was begun two days ago and told nothing but these facts beside company and role."""
    told = replace(Situation(sender_name="Ana Ruiz", company="Northwind", role="Data Engineer"), **facts)
    return Withdrawal(name=name, draft=Draft(situation=told), created=BEGUN, changed=BEGUN)
