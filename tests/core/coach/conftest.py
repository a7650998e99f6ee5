from __future__ import annotations

import pytest

from bowout.core.coach.rules import CoachRules
from coach_report import shipped_rules


@pytest.fixture(scope="session")
def rules() -> CoachRules:
    return shipped_rules()
