from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.core.address import is_address


@pytest.mark.parametrize("text", ["ana@example.org", "a.b+c@d.e", '"a b"@example.org', "1@[1.2.3.4]"])
def test_an_address_is_one(text: str):
    assert is_address(text)


@pytest.mark.parametrize("text", ["ana@[", "ana@[example.org", "1@[", "a@[ ", "ana@", "a@[\\", "a b", "=?x?=@y"])
def test_what_breaks_off_is_none(text: str):
    assert not is_address(text)


@given(st.text('a@[]().<>",;:\\ =', max_size=12))
def test_no_text_is_too_strange(text: str):
    assert is_address(text) in (True, False)
