"""The clock that every command goes by; BOWOUT_NOW stops it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from bowout.cli.exits import USAGE, Stop

FIRST_YEAR, LAST_YEAR = 1900, 9000
"""The years that a clock can be set to: on either side there is room to count days."""

Clock = Callable[[], datetime]


def clock(env: Mapping[str, str]) -> Clock:
    """Gives the local time without a zone: always the one in BOWOUT_NOW if it is set, else the real one."""
    fixed = env.get("BOWOUT_NOW", "")
    if not fixed:
        return lambda: datetime.now().replace(microsecond=0)
    try:
        moment = datetime.fromisoformat(fixed)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is not None:
        raise Stop(USAGE, f"BOWOUT_NOW is '{fixed}'. Write it as a local time, like 2026-11-22T09:00.")
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise Stop(USAGE, f"BOWOUT_NOW is '{fixed}'. Choose a year from {FIRST_YEAR} to {LAST_YEAR}.")
    return lambda: moment
