"""Kept withdrawals, one for each company, for the tests of the pages that gather them."""

from datetime import timedelta

from msgspec.structs import replace
from wizard_person import TOLD, withdrawal

from bowout.core.withdrawal import Sent
from support import NOW


def kept(name, status="drafting", decided=None, days=0, **changes):
    """One kept withdrawal, last touched so many days ago; the company bears its name."""
    told = replace(TOLD, company=name.title(), decided_on=decided, stage="interviewed", interview_at=None)
    at = NOW - timedelta(days=days)
    return replace(withdrawal("review", told), name=name, status=status, created=at, changed=at, **changes)


def sent(days=0):
    return Sent(at=NOW - timedelta(days=days), channel="email")
