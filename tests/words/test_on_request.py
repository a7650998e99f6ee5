"""Who asks to stay in touch gets a sentence that says so, in every situation; who asks not to still parts kindly."""

from __future__ import annotations

import re

import pytest
from words_world import NOW, classes, pack

from bowout.core.compose import compose
from bowout.core.draft import Answer, Draft
from bowout.core.renditions import rendered_anyway

IN_TOUCH = re.compile(r"\b(stay in touch|hear from you|hear about|work with (?:you|me) again|work together again)\b")


def test_a_wish_to_stay_in_touch_is_said_wherever_it_is_asked_for():
    words = pack()
    for situation in classes():
        draft = Draft(situation=situation).answer("stay-in-touch", Answer(use="phrasing"))
        assert IN_TOUCH.search(compose(words, draft, NOW).body), situation


IN_TOUCH_OR_AGAIN = re.compile(
    r"\b(in touch|hear from|hear about (anything|other|work)|again|another (time|chance)|keep me in mind|paths)\b"
)
WISH = re.compile(r"(?i)\b(wish|wishes|all the best|good luck|i hope)\b")


def test_who_does_not_want_to_stay_in_touch_wishes_them_well_and_no_more():
    words = pack()
    for situation in classes():
        draft = Draft(situation=situation).answer("stay-in-touch", Answer(use="wish"))
        last = compose(words, draft, NOW).blocks[-2]
        assert last.parts[-1].source == "stay-in-touch", situation
        assert WISH.search(last.parts[-1].text), situation
        assert not IN_TOUCH_OR_AGAIN.search(last.text), situation


@pytest.mark.parametrize("form", ["call", "follow-up", "linkedin", "portal", "referrer", "pushback"])
def test_no_other_form_opens_the_door_that_was_left_closed(form: str):
    words = pack()
    for situation in classes():
        draft = Draft(situation=situation).answer("stay-in-touch", Answer(use="wish"))
        said, _ = rendered_anyway(words, draft, NOW, form)
        assert not re.search(r"(?i)stay in touch|paths|reach me|work with you again", said), situation
