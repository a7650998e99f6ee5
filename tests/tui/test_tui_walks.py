"""Random walks over the keys: whatever is pressed, nothing crashes, and looking around never changes the message."""

from __future__ import annotations

import asyncio

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wizard_person import STEPS, withdrawal

pytestmark = [pytest.mark.timeout(300), pytest.mark.usefixtures("every_frame")]

LOOKING = (
    "ctrl+n",
    "shift+tab",
    "tab",
    "f2",
    "f3",
    "f4",
    "ctrl+g",
    "ctrl+l",
    "pageup",
    "pagedown",
    "f7",
    "f8",
    "escape",
)
ANYTHING = (*LOOKING, "up", "down", "left", "right", "home", "end", "enter", "space", "backspace", "ctrl+o", "ctrl+t",
            "f5", "f9", "ctrl+r", "ctrl+s", "alt+x", "a", "[", "é", "ctrl+a", "ctrl+k", "ctrl+z")  # fmt: skip
SMALL = settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])


def walk(keys):
    return st.lists(st.sampled_from(keys), min_size=5, max_size=15)


@SMALL
@given(step=st.sampled_from(STEPS), keys=walk(ANYTHING), size=st.sampled_from([(80, 24), (40, 12), (120, 40)]))
def test_no_row_of_keys_crashes(sit, step, keys, size):
    async def go():
        async with sit(withdrawal(step), size=size) as person:
            await person.press(*keys)
            assert person.app.return_value is None or person.app.return_value.status in (0, 130)
            assert person.links() == []

    asyncio.run(go())


@SMALL
@given(step=st.sampled_from(STEPS), keys=walk(LOOKING))
def test_looking_around_changes_no_byte(sit, step, keys):
    async def go():
        async with sit(withdrawal(step)) as person:
            before, settled = person.message, withdrawal(step).draft
            await person.press(*keys)
            assert person.message == before
            assert person.draft in (settled, msgspec.structs.replace(settled, turn="nda"))

    asyncio.run(go())
