"""Loose limits on what the benchmark measures: they catch a change for the worse, not a busy machine."""

from __future__ import annotations

import pytest
from bench import measure

MOST = {
    "first words, ms": 6000,
    "bytes to settle": 6_000,
    "to the next page, bytes": 8_000,
    "highlight, bytes": 1_500,
    "the dearest of five, bytes": 3_000,
    "letter, bytes": 300,
    "idle for 3 s, bytes": 0,
    "memory, kB": 90_000,
    "leave, ms": 3000,
}


@pytest.mark.slow
@pytest.mark.terminal
def test_the_program_stays_within_its_limits(tmp_path):
    found = measure(tmp_path)
    assert {name: found[name] for name in MOST if found[name] > MOST[name]} == {}
