from __future__ import annotations

from pathlib import Path

import pytest

from bowout.paths import cache, config_home, search_path, withdrawals


@pytest.mark.parametrize(
    ("name", "found", "below"),
    [
        ("XDG_CONFIG_HOME", config_home, "bowout"),
        ("XDG_DATA_HOME", withdrawals, "bowout/withdrawals"),
        ("XDG_CACHE_HOME", cache, "bowout"),
    ],
)
def test_a_folder_of_one_s_own_is_one_path_whatever_is_in_it(name: str, found, below: str):
    assert found({name: "/a:/b", "HOME": "/srv/ana"}) == Path("/a:/b", below)
    assert found({name: "b:/a", "HOME": "/srv/ana"}) == found({"HOME": "/srv/ana"})


def test_the_folders_of_a_machine_are_a_list_of_which_the_first_counts_most():
    found = search_path("themes", {"XDG_CONFIG_DIRS": "/a:b:/c", "HOME": "/srv/ana"})
    assert list(map(str, found[1:])) == ["/c/bowout/themes", "/a/bowout/themes", "/srv/ana/.config/bowout/themes"]
