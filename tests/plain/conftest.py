"""A person in front of the line-by-line wizard, with a small pack of their own."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from plain_pack import BESIDE, FILES
from plain_person import Person

from bowout.core.pack import Pack
from bowout.loading.packs import load_pack
from mini_pack import write_pack


@pytest.fixture(scope="session")
def words(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    loaded = load_pack("xx", [write_pack(tmp_path_factory.mktemp("words"), **FILES)])
    assert loaded.pack is not None, loaded.problems
    return loaded.pack


@pytest.fixture(scope="session")
def more_words(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    """The same words with the pages beside the path."""
    loaded = load_pack("xx", [write_pack(tmp_path_factory.mktemp("more-words"), **BESIDE)])
    assert loaded.pack is not None, loaded.problems
    return loaded.pack


@pytest.fixture
def person(words: Pack) -> Callable[..., Person]:
    """A new person; keywords as in `Person`."""
    return lambda **given: Person(words, **given)
