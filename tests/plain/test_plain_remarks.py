"""What a recruiter would notice, heard line by line: with the shipped words."""

from __future__ import annotations

import msgspec
import pytest
from plain_person import Person, edited, fresh, told

from bowout.core.draft import Answer, Edit
from bowout.core.pack import Pack
from bowout.core.withdrawal import Withdrawal

RUDE = "You were awful, and I QUIT!!!"


def said_by(guideline_id: str, own: str = RUDE, at: str = "review") -> Withdrawal:
    """One that says this in that part."""
    draft = told().draft.answer(guideline_id, Answer(use="own", own=own))
    return msgspec.structs.replace(told(), draft=draft, at=at)


def test_a_remark_names_the_step_in_which_the_words_stand(pack: Pack):
    heard = Person(pack, first=said_by("stay-in-touch"))
    heard.answer()
    said = heard.said.partition("End of the message.")[2]
    assert "Mend: " in said
    assert "In step 6, Offer to stay in touch." in said
    assert "In step 2" not in said


def test_in_a_version_by_hand_they_stand_in_the_last_step(pack: Pack):
    draft = told().draft.rewrite(Edit(subject="Hello", body=RUDE))
    heard = Person(pack, first=msgspec.structs.replace(told(), draft=draft, at="notify-promptly"))
    heard.answer("review")
    assert "In step 7, Review." in heard.after("review")


def test_what_is_mended_right_here_names_no_step_and_reads_nothing_again(pack: Pack):
    draft = told().draft.rewrite(Edit(subject="Hello", body=RUDE))
    heard = Person(pack, first=msgspec.structs.replace(told(), draft=draft, at="review"))
    heard.answer("check", "1", "finish", "mend", "quit")
    assert "In step 7" not in heard.said
    assert "1. Mend it right here" in heard.after("check")
    assert heard.after("1").startswith("It is mended right here. What would you like to do?")
    assert heard.after("mend").startswith("It is mended right here. What next?")


def test_review_ends_with_the_remarks_and_their_number(pack: Pack):
    heard = Person(pack, first=said_by("stay-in-touch", at="notify-promptly"))
    heard.answer("review")
    said = heard.after("review").partition("End of the message.")[2]
    assert " to mend" in said
    assert "The command check tells why, and leads to each." in said


@pytest.mark.parametrize(
    ("own", "heard_then"),
    [(RUDE, "Mend: "), ("I would be glad to stay in touch.", "Nothing to mend in it.")],
)
def test_own_words_are_checked_aloud_on_a_step_and_on_the_last_page(pack: Pack, own: str, heard_then: str):
    on_step = Person(pack, first=msgspec.structs.replace(told(), at="stay-in-touch"))
    on_step.answer("own", own, ".")
    assert heard_then in on_step.after(".").partition("Step 7")[0]
    at_end = Person(pack, first=msgspec.structs.replace(told(), at="review"))
    at_end.answer("3", "offer to stay", own, ".")
    assert heard_then in at_end.after(".")


def test_check_reads_each_with_why_how_and_source(pack: Pack):
    heard = Person(pack, first=said_by("stay-in-touch"))
    heard.answer("check", "", "", "", "", "", "", "", "", "quit")
    first = heard.after("check")
    assert first.partition(" 1 of ")[0] == "2 to mend."
    for words in ("Mend: ", 'The words: "', "Why: ", "How: ", "Source: ", "1. Go to step 6, Offer to stay in touch"):
        assert words in first
    assert "That was the last remark." in heard.said


def test_check_leads_to_the_step(pack: Pack):
    heard = Person(pack, first=said_by("stay-in-touch"))
    heard.answer("check", "go")
    assert heard.after("go").startswith("Step 6 of 7: Offer to stay in touch.")
    assert heard.at == "stay-in-touch"


def test_a_remark_that_was_put_aside_is_heard_no_more(pack: Pack):
    heard = Person(pack, first=said_by("stay-in-touch"))
    heard.answer("check", "put", "back", "back", "check")
    assert heard.after("put").startswith("Put aside. 2 of ")
    ((key,),) = {one.dismissed for one in heard.kept if one.dismissed}
    assert key[0]
    assert "1 put aside." in heard.after("check")


def test_back_goes_to_the_remark_before_and_out_before_the_first(pack: Pack):
    heard = Person(pack, first=said_by("stay-in-touch"))
    heard.answer("check", "", "back", "back")
    first, second = (at for at, line in enumerate(heard.heard) if line == "> back")
    assert any(line.startswith("1 of ") for line in heard.heard[first:second])
    assert "What would you like to do?" in heard.after("back")


def test_check_where_there_is_nothing_or_nobody_to_check(pack: Pack, words: Pack):
    good = Person(pack, first=msgspec.structs.replace(told(), at="review"))
    good.answer("check")
    assert good.after("check").startswith("Nothing to mend was found.")
    early = Person(pack, first=fresh())
    early.answer("check")
    assert early.after("check").startswith("The coach reads along once your name, the company and the role are told.")
    without = Person(words, first=told())
    without.answer("check")
    assert without.after("check").startswith("These words come without a coach.")


@pytest.mark.parametrize("way", ["copy the message", "save it", "open it", "finish"])
def test_a_message_with_something_to_mend_is_asked_about_once_before_it_is_given_out(pack: Pack, way: str):
    heard = Person(pack, first=said_by("stay-in-touch"), mailer="neomutt")
    text = heard.answer(way, "back", way, "give it", "2", way, "mine.txt")
    assert heard.after("back").startswith("What next?")
    asked = [at for at, line in enumerate(heard.heard) if line.startswith("Before you send it: ")]
    assert len(asked) == 2 + ("give it" in heard.heard)
    assert "1. Mend it first." in heard.said
    assert "2. Take it as it is Enter takes: Mend it first." in heard.said
    assert heard.copied or heard.saved or heard.mailed or text


def test_enter_goes_to_mend_it(pack: Pack):
    heard = Person(pack, first=said_by("stay-in-touch"))
    assert heard.answer("copy the message", "") == ""
    assert heard.copied == []
    assert heard.at == "stay-in-touch"


def test_answers_written_before_are_not_asked(pack: Pack):
    heard = Person(pack, first=said_by("stay-in-touch"), attended=False)
    assert RUDE in heard.answer("1", "")
    assert len(heard.copied) == 1


def test_on_the_steps_a_version_by_hand_is_told_of(pack: Pack):
    heard = Person(pack, first=msgspec.structs.replace(edited(), at="situation"))
    heard.answer("next", "back", "jump", "7", "compose", "jump", "2")
    told_of = "Your own version of the message is in use. Choices here do not show until it is composed anew."
    assert told_of in heard.said.partition("Your name.")[0]
    assert told_of in heard.after("next")
    assert told_of in heard.after("back")
    assert told_of not in heard.after("7")
    assert told_of not in heard.after("2")
