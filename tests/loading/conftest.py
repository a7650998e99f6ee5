"""The small pack, loaded."""

from __future__ import annotations

import pytest

from bowout.core.pack import Pack
from bowout.loading.packs import load_pack
from mini_pack import write_pack


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    loaded = load_pack("xx", [write_pack(tmp_path_factory.mktemp("content"))])
    assert loaded.pack is not None
    assert loaded.problems == []
    return loaded.pack
