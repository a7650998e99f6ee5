"""Withdrawals to keep, for the tests of the store."""

from datetime import datetime
from pathlib import Path

import msgspec

from bowout.core.draft import Answer, Draft, Edit
from bowout.core.situation import Situation
from bowout.core.withdrawal import Withdrawal

NORTHWIND = Withdrawal(
    name="northwind",
    draft=Draft(
        situation=Situation(
            sender_name="Ana Ruiz",
            company="Northwind",
            role="Data Engineer",
            stage="interview-booked",
            interview_at=datetime(2026, 11, 25, 10),
        ),
        answers={"apologize": Answer(use="own", own="I am sorry to free the slot so late — “truly”.")},
        shelved=(Edit(subject="Withdrawing", body="Dear Sam,\n\nThank you."),),
    ),
    status="ready",
    at="review",
    visited=("situation", "notify-promptly"),
    created=datetime(2026, 11, 21, 9),
    changed=datetime(2026, 11, 22, 9, 0, 1, 5),
)


def called(name: str, **changes: object) -> Withdrawal:
    return msgspec.structs.replace(NORTHWIND, name=name, **changes)


def files(folder: Path) -> list[str]:
    """The names of all that a folder holds, hidden files too."""
    return sorted(path.name for path in folder.iterdir())
