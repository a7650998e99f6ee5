from __future__ import annotations

from datetime import datetime, timedelta
from typing import get_args

import pytest

from bowout.core.next_step import NextStep, next_step
from bowout.core.withdrawal import Status

NOW = datetime(2026, 11, 22, 9)
SOON = NOW + timedelta(days=3)


@pytest.mark.parametrize(
    ("status", "at", "expected"),
    [
        ("deciding", None, NextStep("decide")),
        ("drafting", SOON, NextStep("finish the message", SOON)),
        ("ready", SOON, NextStep("send it", SOON)),
        ("ready", NOW, NextStep("send it")),
        ("ready", NOW - timedelta(days=1), NextStep("send it")),
        ("sent", SOON, NextStep()),
        ("closed", None, NextStep()),
    ],
)
def test_they_should_know_before_the_interview(status: Status, at: datetime | None, expected: NextStep):
    assert next_step(status, at, NOW) == expected


@pytest.mark.parametrize("status", get_args(Status))
def test_every_status_is_known(status: Status):
    assert next_step(status, None, NOW).due is None
