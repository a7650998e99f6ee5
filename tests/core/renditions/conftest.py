"""A draft in which every fact is told, for all tests of renditions."""

from __future__ import annotations

from datetime import datetime

import pytest

from bowout.core.draft import Draft
from bowout.core.situation import Situation


@pytest.fixture(scope="session")
def now() -> datetime:
    return datetime(2026, 11, 22, 9)


@pytest.fixture(scope="session")
def draft() -> Draft:
    return Draft(
        situation=Situation(
            sender_name="Ana Ruiz",
            sender_email="ana@example.org",
            sender_phone="+34 600 000 000",
            company="Northwind",
            role="Data Engineer",
            recipient_name="Sam Lee",
            recipient_title="Ms",
            stage="interview-booked",
            interview_at=datetime(2026, 11, 25, 10),
            reason="other-offer",
        )
    )
