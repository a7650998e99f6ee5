from __future__ import annotations

import pytest

from bowout.cli.external_programs import clipboard
from bowout.core.settings import Settings


@pytest.mark.parametrize(
    ("setting", "restricted", "used"),
    [
        ("wl-copy", False, "wl-copy"),
        ("wl-copy", True, ""),
        ("none", True, "none"),
        ("osc52", True, "osc52"),
        ("", True, ""),
    ],
)
def test_restricted_no_command_of_the_settings_copies(setting: str, restricted: bool, used: str):
    assert clipboard(Settings(clipboard=setting), restricted=restricted) == used
