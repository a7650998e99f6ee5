"""The answers file that the documentation shows, and a withdrawal that is kept."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from bowout.core.draft import Answer, Draft
from bowout.core.situation import Situation
from bowout.core.withdrawal import Withdrawal
from bowout.store.withdrawals import Withdrawals

EXAMPLE = """\
lang: en
sender: {name: Ana Ruiz, email: ana@example.org, phone: "+34 600 000 000"}
company: Northwind
role: Data Engineer
recipient: {name: Sam Lee, title: Ms, kind: recruiter}
stage: interview-booked
interview_at: 2026-11-25T10:00
decided_on: 2026-11-21
channel: email
tone: warm
reason: other-offer
apologize: true
stay_in_touch: true
"""


@pytest.fixture
def example(tmp_path: Path) -> Path:
    path = tmp_path / "answers.yaml"
    path.write_text(EXAMPLE, encoding="utf-8")
    return path


@pytest.fixture
def kept(home: Path) -> Withdrawals:
    """A store in this test's home with two withdrawals, `northwind` the one changed last."""
    store = Withdrawals(home / "data" / "bowout" / "withdrawals")
    situation = Situation(
        sender_name="Ana Ruiz", company="Tailspin", role="Lead", recipient_name="Sam", stage="applied", tone="brief"
    )
    created = datetime(2026, 11, 20, 9)
    store.save(
        Withdrawal(name="tailspin", draft=Draft(situation=situation), status="sent", created=created, changed=created)
    )
    situation = Situation(
        sender_name="Ana Ruiz",
        company="Northwind",
        role="Données & 数据",
        stage="interview-booked",
        interview_at=datetime(2026, 11, 25, 10),
    )
    draft = Draft(situation=situation).answer("apologize", Answer(use="own", own="Désolée — “truly”."))
    store.save(Withdrawal(name="northwind", draft=draft, created=created, changed=datetime(2026, 11, 21, 9)))
    return store
