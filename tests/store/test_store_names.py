import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.store.errors import BadName
from bowout.store.names import check_name, is_name, unused_name
from bowout.store.withdrawals import Withdrawals

GOOD = ["a", "northwind", "Northwind 2", "a.b", "a_b-c", "0", "console", "com10", "x" * 64, "x.json"]
BAD = [
    "",
    ".",
    "..",
    "../x",
    "a/b",
    "a\\b",
    "/etc/passwd",
    ".hidden",
    "-rf",
    " a",
    "a ",
    "a.",
    "x" * 65,
    "a\nb",
    "a\n",
    "a\0b",
    "müller",
    "CON",
    "nul.txt",
    "Aux .b",
    "LPT1",
    "a:b",
    "~",
    "\u0661",
]


@pytest.mark.parametrize("name", GOOD)
def test_a_plain_name_is_taken_as_it_is(name):
    assert check_name(name) == name


@pytest.mark.parametrize("name", BAD)
def test_a_name_that_could_do_harm_is_refused(name):
    with pytest.raises(BadName, match="cannot be a name here"):
        check_name(name)


@pytest.mark.parametrize("name", BAD)
def test_no_operation_makes_a_path_of_a_bad_name(store, northwind, name, folder):
    for deed in (store.load, store.delete, store.claim, store.set_aside, store.path):
        with pytest.raises(BadName):
            deed(name)
    with pytest.raises(BadName):
        store.rename("northwind", name)
    assert not folder.exists()


def test_a_refusal_shows_no_control_characters():
    with pytest.raises(BadName) as caught:
        check_name("a\x1b[31mb\n")
    assert str(caught.value).isprintable()


def test_a_name_is_made_even_of_nothing_or_a_device(store):
    assert store.free_name("日本", "") == "withdrawal"
    assert store.free_name("Con", "") == "con-withdrawal"


def test_a_name_in_use_gets_a_number():
    taken = {"acme", "acme-2"}
    assert unused_name(("Acme", ""), taken.__contains__) == "acme-3"


def test_a_long_name_is_cut_between_words():
    name = unused_name(("International Consolidated Widgets of the Northern Hemisphere", "Engineer"), lambda _: False)
    assert name == "international-consolidated-widgets-of-the-northern-hemisphere"


@given(st.text(max_size=200), st.text(max_size=200), st.integers(0, 12))
def test_every_company_and_role_gets_a_free_name(company, role, used):
    taken: set[str] = set()
    for _ in range(used):
        taken.add(unused_name((company, role), taken.__contains__))
    name = unused_name((company, role), taken.__contains__)
    assert is_name(name)
    assert name not in taken
    assert len(taken) == used


def test_a_free_name_avoids_what_is_kept_and_what_is_claimed(store, folder, northwind):
    store.save(northwind)
    assert store.free_name("Northwind", "") == "northwind-2"
    with Withdrawals(folder).claim("northwind-2"):
        assert store.free_name("Northwind", "") == "northwind-3"
    assert store.free_name("Northwind", "") == "northwind-2"
