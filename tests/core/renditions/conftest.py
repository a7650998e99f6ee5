"""The shipped pack and a draft in which every fact is told, for all tests of renditions."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from bowout.core.draft import Draft
from bowout.core.pack import Pack
from bowout.core.situation import Situation
from bowout.loading.packs import load_pack

CONTENT = Path(__file__).parents[3] / "content"


@pytest.fixture(scope="session")
def pack() -> Pack:
    loaded = load_pack("en", [CONTENT])
    assert loaded.pack is not None
    return loaded.pack


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
