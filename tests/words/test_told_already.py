"""Who told them by word of mouth writes the record of it, in every situation, and nothing that reads like news."""

from __future__ import annotations

import re

from msgspec.structs import replace
from words_world import NOW, classes, pack

from bowout.core.compose import compose, known_facts
from bowout.core.draft import Answer, Draft
from bowout.core.remarks import remarks
from bowout.core.renditions import rendered_anyway

NEWS = re.compile(r"I hope this reaches you before|hear it first")
ABOUT_THE_CASE = {"late", "wrong-channel"}


def test_an_email_after_a_call_refers_to_it_and_the_coach_has_nothing_to_say():
    words = pack()
    for number, situation in enumerate(classes()):
        draft = Draft(situation=situation, told_by="call")
        message = compose(words, draft, NOW)
        assert message.body.count("when we talked") == 1, message.body
        assert len(words.guideline("notify-promptly").options(known_facts(words, draft, NOW))) >= 3
        assert not NEWS.search(message.body), message.body
        if number % 7 == 0:  # to have it read takes far longer than to compose it
            found = {finding.id for finding in remarks(words, draft, message, NOW).findings}
            assert found <= ABOUT_THE_CASE, message.body


def test_it_does_so_also_where_other_words_were_chosen_before():
    words = pack()
    for situation in classes():
        draft = Draft(situation=situation)
        news = words.guideline("notify-promptly").options(known_facts(words, draft, NOW))[-1]
        chosen = draft.answer("notify-promptly", Answer(use="phrasing", phrasing=news.id))
        assert "when we talked" in compose(words, replace(chosen, told_by="meeting"), NOW).body


def test_an_email_after_something_written_is_as_it_was():
    words = pack()
    for situation in classes():
        draft = Draft(situation=situation)
        assert compose(words, replace(draft, told_by="portal"), NOW).body == compose(words, draft, NOW).body
        assert known_facts(words, draft, NOW)["told_by"] == ""


def test_who_calls_after_an_email_does_not_promise_one():
    words = pack()
    for situation in classes():
        before, _ = rendered_anyway(words, Draft(situation=situation), NOW, "call")
        after, _ = rendered_anyway(words, Draft(situation=situation, told_by="email"), NOW, "call")
        assert "send you a short email" in before and "send the email" in before, before
        assert "in writing" in after and "send" not in after.lower().partition("in writing")[2], after
        assert "send you" not in after, after
