"""A withdrawal: the whole that is kept of one process, from the first doubt to the lesson."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from bowout.core.draft import Draft
from bowout.core.situation import LocalTime

Status = Literal["deciding", "drafting", "ready", "sent", "followed-up", "closed"]

UNGIVEN: tuple[Status, ...] = ("deciding", "drafting")
"""As long as the status is one of these, the message was neither copied nor saved nor handed on."""

UNTOLD: tuple[Status, ...] = (*UNGIVEN, "ready")
"""As long as the status is one of these, they do not know yet."""


class Sent(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """That they were told: the local time without a zone, and by which channel (an id of the pack's vocabulary)."""

    at: LocalTime
    channel: str


class KeepInTouch(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A person worth keeping in touch with, and the day of the next word to them; None is "some day"."""

    name: str
    on: date | None = None


class Withdrawal(Struct, frozen=True, kw_only=True):
    """What is kept on disk under `name`; `stand_in` is the name that it got by itself, before its company was told.
    `at` is the id of the step that was open; `visited` those seen so far.
    `dismissed` holds the keys of the coach's findings that were put aside. `before_closing` is the status to take back
    the closing to, where they do not know yet. `missed` is the time of an interview that, as the
    person said, was not held. `given` marks the message that was last copied, saved or handed on, "" for none.

    Everything but `draft` is private and reaches no message: `reflection` and `lessons` hold texts by prompt id,
    `gates` the id of the answer by gate id, `done` the ids of ticked things. `created` and `changed` are local times
    without a zone.
    """

    name: str
    stand_in: str = ""
    draft: Draft
    status: Status = "drafting"
    before_closing: Status = "drafting"
    at: str = "situation"
    visited: tuple[str, ...] = ()
    dismissed: tuple[tuple[str, str], ...] = ()
    reflection: dict[str, str] = {}
    gates: dict[str, str] = {}
    missed: LocalTime | None = None
    given: str = ""
    sent: Sent | None = None
    done: tuple[str, ...] = ()
    follow_up_on: date | None = None
    followed_up_on: date | None = None
    lessons: dict[str, str] = {}
    keep_in_touch: KeepInTouch | None = None
    created: LocalTime
    changed: LocalTime
