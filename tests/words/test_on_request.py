"""Who asks to stay in touch gets a sentence that says so, in every situation."""

from __future__ import annotations

import re

from words_world import NOW, classes, pack

from bowout.core.compose import compose
from bowout.core.draft import Answer, Draft

IN_TOUCH = re.compile(r"\b(stay in touch|hear from you|work with you again)\b")


def test_a_wish_to_stay_in_touch_is_said_wherever_it_is_asked_for():
    words = pack()
    for situation in classes():
        draft = Draft(situation=situation).answer("stay-in-touch", Answer(use="phrasing"))
        assert IN_TOUCH.search(compose(words, draft, NOW).body), situation
