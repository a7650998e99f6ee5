"""Versions written by hand can be told apart in a list, however alike they are."""

from __future__ import annotations

import pytest

from bowout.core.draft import Draft, Edit
from bowout.core.rows import version_rows
from bowout.core.versions import told_apart

BEGINNING = "Thank you for the time that all of you took to talk with me about the Data Engineer role."


def edit(*paragraphs: str, subject: str = "Withdrawing", greeting: str = "Dear Sam,") -> Edit:
    return Edit(subject=subject, body="\n\n".join([greeting, *paragraphs, "Kind regards,\nAna"]))


def test_versions_that_begin_otherwise_are_known_by_how_they_begin():
    assert told_apart([edit("I am out."), edit("I withdraw.")]) == (
        '"I am out. Kind regards, Ana"',
        '"I withdraw. Kind regards, Ana"',
    )


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (
            edit(BEGINNING, "I withdraw."),
            edit(BEGINNING, "I have to withdraw."),
            (
                '"… Engineer role. I withdraw. Kind regards, Ana"',
                '"… Engineer role. I have to withdraw. Kind regards, Ana"',
            ),
        ),
        (
            Edit(subject="A", body=BEGINNING),
            Edit(subject="A", body=f"{BEGINNING} P.S. Bye."),
            ('"… Data Engineer role.", and ends there', '"… Data Engineer role. P.S. Bye."'),
        ),
        (
            edit("I am out.", subject="Goodbye"),
            edit("I am out."),
            ('"I am out. Kind regards, Ana", under "Goodbye"', '"I am out. Kind regards, Ana", under "Withdrawing"'),
        ),
        (
            edit("I am out.", greeting="Hi Sam,"),
            edit("I am out."),
            ('"Hi Sam," "I am out. Kind regards, Ana"', '"Dear Sam," "I am out. Kind regards, Ana"'),
        ),
    ],
    ids=["further on", "where one ends", "subject", "greeting"],
)
def test_versions_that_begin_alike_are_known_by_where_they_part(first: Edit, second: Edit, expected: tuple[str, str]):
    assert told_apart([first, second]) == expected


def test_a_third_version_does_not_blur_the_two_that_are_nearest():
    bodies = (f"{BEGINNING} One two three.", f"{BEGINNING} One two four.", f"{BEGINNING} Five.")
    lines = told_apart([Edit(subject="A", body=body) for body in bodies])
    assert lines == ('"… role. One two three."', '"… role. One two four."', '"… Data Engineer role. Five."')


def test_the_rows_of_versions_say_it():
    versions = (edit(BEGINNING, "I withdraw."), edit(BEGINNING, "I am out."))
    rows = version_rows(Draft(shelved=versions))
    assert [row.text for row in rows] == ["Bring back my own version 2", "Bring back my own version 1"]
    assert tuple(row.note for row in rows) == told_apart(versions)
    assert rows[0].note != rows[1].note
