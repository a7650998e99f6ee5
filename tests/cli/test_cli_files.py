"""Saving to a file that the person names."""

from __future__ import annotations

from pathlib import Path

from bowout.cli.clock import clock
from bowout.cli.files import Files


def test_a_folder_that_is_missing_is_no_file(tmp_path: Path):
    given = Files(clock({}), restricted=False).save("Dear team,", f"{tmp_path}/none/")
    assert not given.out
    assert given.words == f"There is no folder {tmp_path}/none. Make it, or choose another place."
    assert not [*tmp_path.iterdir()]
