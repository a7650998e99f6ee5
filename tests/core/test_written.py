from __future__ import annotations

import pytest

from bowout.core.draft import Edit
from bowout.core.written import read_back

BODY = "Dear Sam,\n\nI am out.\n\nAna"


@pytest.mark.parametrize("head", ["Subject: New", "subject:New", "\n\nSUBJECT:   New  ", "\ufeffSubject: New\r"])
def test_a_first_line_tells_the_subject(head):
    assert read_back(f"{head}\n\n{BODY}\n\n\n", "Old") == Edit(subject="New", body=BODY)


@pytest.mark.parametrize("text", [BODY, f"\n \n{BODY}\n", BODY.replace("\n", "\r\n")])
def test_without_it_the_subject_stays_and_all_is_body(text):
    assert read_back(text, "Old") == Edit(subject="Old", body=BODY)


def test_what_a_line_further_down_says_is_body():
    assert read_back("Dear Sam,\nSubject: this", "Old") == Edit(subject="Old", body="Dear Sam,\nSubject: this")


def test_what_steers_a_terminal_or_hides_is_taken_out():
    assert read_back("Subject: a\x1b[31m\u202eb\n\nc\x07\u200bd\te", "") == Edit(subject="a[31mb", body="cd\te")


@pytest.mark.parametrize("text", ["", "\n \n", "Subject: New", "Subject: New\n\n  \n"])
def test_nothing_is_an_empty_body(text):
    assert read_back(text, "Old").body == ""


def test_indents_stay():
    assert read_back("  one\n    two", "").body == "  one\n    two"
