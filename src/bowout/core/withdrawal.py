"""A withdrawal: the whole that is kept of one process, from the first doubt to the lesson."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from msgspec import Struct

from bowout.core.draft import Draft

Status = Literal["deciding", "drafting", "ready", "sent", "followed-up", "closed"]


class Withdrawal(Struct, frozen=True, kw_only=True):
    """What is kept on disk under `name`. `at` is the id of the step that was open; `visited` those seen so far.
    `dismissed` holds the keys of the coach's findings that were put aside.

    `created` and `changed` are local times without a zone.
    """

    name: str
    draft: Draft
    status: Status = "drafting"
    at: str = "situation"
    visited: tuple[str, ...] = ()
    dismissed: tuple[tuple[str, str], ...] = ()
    created: datetime
    changed: datetime
