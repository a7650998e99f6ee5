"""British English: its own spelling, dates and endings over the same words."""

from __future__ import annotations

import re
from datetime import datetime

import msgspec
import pytest
from words_world import BASE, NOW, pack

from bowout.core.compose import compose
from bowout.core.draft import Draft
from bowout.core.moments import read_moment
from bowout.core.slots import written

AMERICAN = re.compile(
    r"(?i)\w+iz(e|ed|es|ing)\b|\bhonor|\bcenter|\bcolor|\bfavor|cancel(ed|ing)\b|\b[ap]\.m\.|\b(Mr|Ms|Mrs|Dr)\."
    r"|hiring (process|team)|(speak|talk)(ed|ing)? with|spoke with|right away|judgment|from consideration"
)
FINE_IN_BOTH = {"size", "prize", "seize"}


@pytest.mark.parametrize(
    ("name", "title", "tone", "greeting", "ending"),
    [
        ("Sam Lee", "Ms", "formal", "Dear Ms Lee,", "Yours sincerely,"),
        ("Sam Lee", "", "formal", "Dear Sam,", "Yours sincerely,"),
        ("", "", "formal", "Dear Recruitment Team,", "Yours faithfully,"),
        ("Sam Lee", "Ms", "warm", "Dear Ms Lee,", "With kind regards,"),
        ("Sam Lee", "", "brief", "Hi Sam,", "Best,"),
    ],
)
def test_how_it_begins_and_ends(name: str, title: str, tone: str, greeting: str, ending: str):
    told = msgspec.structs.replace(BASE, recipient_name=name, recipient_title=title, tone=tone)
    blocks = compose(pack("en-GB"), Draft(situation=told), NOW).blocks
    assert blocks[0].text == greeting
    assert blocks[-1].text.splitlines()[0] == ending


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (datetime(2026, 11, 25, 10), "Wednesday 25 November at 10 am"),
        (datetime(2026, 12, 1, 14, 30), "Tuesday 1 December at 2:30 pm"),
        (datetime(2026, 12, 1, 12, 5), "Tuesday 1 December at 12:05 pm"),
        (datetime(2026, 12, 1, 12), "Tuesday 1 December at 12 noon"),
    ],
)
def test_the_date_is_written_day_first(at: datetime, expected: str):
    told = msgspec.structs.replace(BASE, stage="interview-booked", interview_at=at)
    assert expected in compose(pack("en-GB"), Draft(situation=told), NOW).body


def test_noon_is_read_as_it_is_written():
    at, locale = datetime(2026, 12, 1, 12), pack("en-GB").locale
    assert read_moment(written(locale.slot, at, locale), NOW, locale) == at
    assert read_moment("tomorrow noon", NOW, locale) == datetime(2026, 11, 23, 12)


def test_no_american_spelling_is_left_in_any_phrasing():
    words = pack("en-GB")
    for one in (*words.letter.subjects, *(phrasing for rule in words.guidelines for phrasing in rule.phrasings)):
        found = [match.group() for match in AMERICAN.finditer(one.text)]
        assert [word for word in found if word.lower() not in FINE_IN_BOTH] == [], one.id


def test_it_offers_the_same_phrasings_as_american_english():
    for british, american in zip(pack("en-GB").guidelines, pack().guidelines, strict=True):
        assert [one.id for one in british.phrasings] == [one.id for one in american.phrasings]
