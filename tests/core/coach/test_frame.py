from __future__ import annotations

from textwrap import fill

import pytest
from coach_letters import FACTS, NO_FACTS, WITHDRAWING, found, letter
from msgspec.structs import replace

from bowout.core.coach.rules import CoachRules


def test_a_second_greeting_and_a_second_sign_off_are_told(rules: CoachRules) -> None:
    assert found(rules, letter(greeting="Hi Sam,\n\nDear Ms Lee,")) == {"greeting"}
    assert found(rules, letter(sign_off="Best wishes,\n\nKind regards,\nAna Ruiz")) == {"sign-off"}
    assert found(rules, letter(sign_off="Kind regards,\nAna Ruiz\n\nBest,\nAna")) == {"sign-off"}


def test_a_sign_off_in_another_language_is_no_second_greeting(rules: CoachRules) -> None:
    assert found(rules, letter(sign_off="Liebe Grüße,\nAna Ruiz")) == set()


def test_thanks_above_the_sign_off_are_none(rules: CoachRules) -> None:
    assert found(rules, letter(sign_off="Many thanks,\n\nKind regards,\nAna Ruiz")) == set()


def test_a_first_line_that_ends_in_a_name_and_a_comma_greets(rules: CoachRules) -> None:
    assert found(rules, letter(greeting="Kia ora Hemi,"), NO_FACTS) == set()
    assert found(rules, letter(greeting="On Monday,"), NO_FACTS) == {"greeting"}


@pytest.mark.parametrize(
    "text",
    [
        "Hi Dana, I am pulling out of the planner job at Orbis. Thanks for the tour and for your patience.\n\nJo",
        "Dear Sir,\n\nI withdraw my application for the profile of Business Analyst in your firm. Thank you.\n\nA. Rao",
        "Dear Mr Alder,\n\nI am withdrawing my acceptance of the position of Site Engineer. Thank you.\n\nRami Aziz",
        "Dear Mrs Hale,\n\nI withdraw from the Marsh Lane Quartet and its search for a cellist. Thank you.\n\nMia Roth",
    ],
)
def test_where_the_lines_of_a_paragraph_break_changes_nothing(rules: CoachRules, text: str) -> None:
    whole = found(rules, text, NO_FACTS)
    for width in range(30, 90, 4):
        wrapped = "\n".join(fill(line, width, break_on_hyphens=False) for line in text.split("\n"))
        assert found(rules, wrapped, NO_FACTS) == whole


@pytest.mark.parametrize(
    ("opening", "ids"),
    [
        ("I withdraw my candidature for HGV Class 1 Driver at Stobart Lane.", set()),
        ("I withdraw my interest in becoming a Trustee of the Almshouse Trust.", set()),
        ("I withdraw from the vacancy for Violinist, 2nd desk, in the Camerata Lario.", set()),
        ("I withdraw from Night Porter at Contoso.", set()),
        ("I withdraw from Contoso.", {"role-not-named"}),
        ("I withdraw my application for Night Porter at the hotel.", {"company-not-named"}),
        ("I withdraw my application for Night Porter in Northwind.", set()),
        ("I withdraw my application for Night Porter at your company, Baobab Hotels.", set()),
        ("i withdraw my application for the bookkeeper role at de boer & co.", set()),
    ],
)
def test_the_role_and_the_company_are_told_apart(rules: CoachRules, opening: str, ids: set[str]) -> None:
    text = letter(opening=opening, subject="Withdrawing my application", line="", greeting="Dear Sir,")
    if opening.startswith("i "):
        text = text.lower()
    assert found(rules, text, NO_FACTS) - {"greeting", "subject"} == ids


@pytest.mark.parametrize("line", ["Cheers mate.", "Thanks mate, bye.", "No worries, mate.", "Mate, I am off."])
def test_somebody_is_called_mate(rules: CoachRules, line: str) -> None:
    assert "text-speak" in found(rules, letter(line))


@pytest.mark.parametrize("line", ["My running mate told me so.", "The plumber's mate told me so.", "I told my mate."])
def test_a_mate_is_spoken_of(rules: CoachRules, line: str) -> None:
    assert found(rules, letter(line)) == set()


def test_a_name_that_the_pack_writes_with_a_capital_is_found_as_one(rules: CoachRules) -> None:
    assert found(rules, letter("I have read what is said on Glassdoor.")) == {"negative"}
    at_glassdoor = "I withdraw my application for the Data Engineer role at Glassdoor."
    assert found(rules, letter(opening=at_glassdoor), NO_FACTS) == set()


def test_a_name_ends_with_its_line(rules: CoachRules) -> None:
    text = letter(subject="Withdrawing my application: Data Engineer at Southmead", greeting="Northwind Sam,")
    assert "wrong-name" in found(rules, text)


@pytest.mark.parametrize(
    "opening",
    [
        "My application for Data Engineer at Northwind is shown as withdrawn. I have not withdrawn it.",
        "I never said I wanted to withdraw from Data Engineer at Northwind.",
        "I have no intention of withdrawing from Data Engineer at Northwind.",
        "The withdrawal from Data Engineer at Northwind was sent in error.",
    ],
)
def test_what_withdraws_nothing(rules: CoachRules, opening: str) -> None:
    assert "no-clear-withdrawal" in found(rules, letter(opening=opening, subject="Data Engineer, Ana Ruiz"))


@pytest.mark.parametrize(
    ("line", "ids"),
    [
        ("I beg your pardon for the trouble.", {"over-apology"}),
        ("I make no apology for choosing my studies.", set()),
        ("I completed my probation here last month.", set()),
        ("I am on probation after a theft.", {"oversharing"}),
        ("I wish you every success with the launch.", set()),
        ("After careful thought I am staying.", set()),
        ("I am happy with what I make today.", set()),
        ("I take this opportunity to inform you of it.", {"stock-phrase"}),
        ("I thought of you in anticipation of the fair.", set()),
        ("I hope you are having a wonderful week.", {"stock-phrase"}),
        ("I trust you had a great start to the new year.", {"stock-phrase"}),
        ("I had a wonderful week with your crew.", set()),
    ],
)
def test_words_that_two_checks_could_claim(rules: CoachRules, line: str, ids: set[str]) -> None:
    assert found(rules, letter(line)) == ids


def test_thankfully_thanks_nobody(rules: CoachRules) -> None:
    text = letter().replace("Thank you for the time you gave me.", "The post is thankfully one that many want.")
    assert found(rules, text) == {"no-thanks"}


def test_who_has_rung_already_is_not_told_to_ring(rules: CoachRules) -> None:
    told = "This confirms what I told you by phone this morning, so that today's interview slot is free. I am sorry."
    assert found(rules, letter(told), NO_FACTS) == set()
    assert found(rules, letter("I cannot attend today's interview, and I am sorry."), NO_FACTS) == {"late"}
    spoken = "It was good to talk on the phone last week. I cannot attend today's interview, and I am sorry."
    assert found(rules, letter(spoken), NO_FACTS) == {"late"}


@pytest.mark.parametrize(
    ("greeting", "sign_off", "ids"),
    [
        ("Dear Sir or Madam,", "Yours faithfully", set()),
        ("Dear Sir/Madam,", "Yours faithfully", set()),
        ("Dear Madam or Sir,", "Yours faithfully", set()),
        ("Dear Sir or Madam,", "Kind regards", {"greeting"}),
        ("Dear Sirs,", "Yours faithfully", {"greeting"}),
        ("To whom it may concern,", "Yours faithfully", {"greeting"}),
    ],
)
def test_sir_or_madam_goes_with_faithfully_where_nobody_is_known(
    rules: CoachRules, greeting: str, sign_off: str, ids: set[str]
) -> None:
    text = letter(greeting=greeting, sign_off=f"{sign_off},\nAna Ruiz")
    assert found(rules, text, NO_FACTS) == ids
    assert found(rules, text, replace(FACTS, recipient_name="")) == ids
    assert found(rules, text) == {"greeting"}


@pytest.mark.parametrize(
    ("line", "ids"),
    [
        ("I wish Pippin a happy year.", set()),
        ("Pippin Nursery does fine work.", set()),
        ("I liked how Pippin looks after its people.", set()),
        ("Pippin is on my way home.", {"company-not-named"}),
        ("I was glad to meet Mr Okafor on Tuesday.", {"company-not-named"}),
        ("I liked the talk with Sam and with Louise.", {"company-not-named"}),
        ("We are moving to Mumbai in March.", {"company-not-named"}),
        ("I had looked forward to joining you as Village Shop Manager.", {"company-not-named"}),
    ],
)
def test_a_name_anywhere_in_a_sentence_can_be_the_company_s_unless_it_is_somebody_s(
    rules: CoachRules, line: str, ids: set[str]
) -> None:
    text = letter(line, opening="I withdraw my application for the Night Porter job.")
    assert found(rules, text, NO_FACTS) == ids


def test_a_subject_may_be_the_role_that_the_letter_names(rules: CoachRules) -> None:
    opening = "I withdraw my application for the Lettings Negotiator job at Northwind."
    assert found(rules, letter(opening=opening, subject="Lettings Negotiator"), NO_FACTS) == set()
    assert found(rules, letter(opening=opening, subject="A word of news"), NO_FACTS) == {"subject"}


def test_a_note_in_a_portal_needs_neither_greeting_nor_sign_off(rules: CoachRules) -> None:
    note = f"{WITHDRAWING} Thank you for the time you gave me."
    assert found(rules, note) == {"greeting", "sign-off"}
    assert found(rules, note, replace(FACTS, channel="portal", advised_channel="portal")) == set()


def test_somebody_was_chosen_as_what_the_role_is(rules: CoachRules) -> None:
    for line, ids in (("choosing me as Safety Officer", set()), ("seeing me", {"role-not-named"})):
        text = letter(f"Thank you for {line}.", opening="I withdraw from Northwind.", subject="I withdraw")
        assert found(rules, text, NO_FACTS) & {"role-not-named"} == ids
