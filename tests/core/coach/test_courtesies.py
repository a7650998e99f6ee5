"""Teams, greetings, subjects, thanks and apologies as they are, and where a short form ends no sentence."""

from __future__ import annotations

import pytest
from coach_letters import FACTS, NO_FACTS, WITHDRAWING, found, letter
from msgspec.structs import replace

from bowout.core.coach.reader import read_letter
from bowout.core.coach.rules import CoachRules

BOOKED = replace(FACTS, stage="interview-booked")
OLDER = "The salary is TOO LOW!! lol"


@pytest.mark.parametrize(
    "line",
    [
        "Best of luck to the Acme team with the launch.",
        "Please pass my thanks on to the whole Globex team.",
        "My regards to the Initech crew.",
    ],
)
def test_the_team_of_another_company_is_told(rules: CoachRules, line: str) -> None:
    assert "wrong-name" in found(rules, letter(line))


@pytest.mark.parametrize(
    "line",
    [
        "I enjoyed meeting the Leeds team.",
        "Best of luck to the Bristol team.",
        "My thanks to the Data team.",
        "Best of luck to the Northwind team.",
        "Please pass my thanks on to the whole Platform team.",
        "My regards to the New York staff.",
        "Say hello to the QA team for me.",
        "Best of luck to the team.",
        "Wish the English team luck for me.",
        "My thanks to the SRE team.",
        "Best of luck with the Pricing team.",
        "Please give my regards to the Tuesday team.",
    ],
)
def test_a_team_of_theirs_is_no_other_company(rules: CoachRules, line: str) -> None:
    assert "wrong-name" not in found(rules, letter(line))


@pytest.mark.parametrize(
    ("greeting", "ids"),
    [
        ("Dear Sam (if I may),", set()),
        ("Dear Sam (and all of you),", set()),
        ("Dear Alex (if I may),", {"wrong-name"}),
        ("Dear Sam (Lee),", set()),
        ("Dear ,", {"greeting"}),
        ("Dear all,", set()),
        ("Hello,", set()),
    ],
)
def test_asides_and_gaps_in_a_greeting(rules: CoachRules, greeting: str, ids: set[str]) -> None:
    assert found(rules, letter(greeting=greeting)) == ids


@pytest.mark.parametrize(
    ("subject", "vague"),
    [
        ("Thank you for the interview", True),
        ("Thank you for the opportunity", True),
        ("Interview", True),
        ("Interview on Thursday", True),
        ("My application", True),
        ("Data Engineer", False),
        ("Data Engineer interview", False),
        ("Re: Interview", False),
        ("Interview on Thursday: withdrawing", False),
        ("My application, Ana Ruiz", False),
        ("Thank you, and my withdrawal", False),
        ("Thank you for the offer, which I decline", False),
        ("Interview at Northwind", False),
        ("Application 4711", False),
        ("Cancelling my interview", False),
        ("Withdrawal", False),
    ],
)
def test_a_subject_of_thanks_or_of_one_plain_word_is_vague(rules: CoachRules, subject: str, vague: bool) -> None:
    assert ("subject" in found(rules, letter(subject=subject))) is vague


@pytest.mark.parametrize(
    ("line", "check"),
    [
        ("Sorry, sorry, sorry.", "over-apology"),
        ("I'm sorry for the trouble, and I apologise to the panel as well.", "over-apology"),
        ("No need to be sorry for me.", "no-apology"),
        ("You need not apologise.", "no-apology"),
        ("I am sorry. I hope this finds you in good health.", "stock-phrase"),
    ],
)
def test_apologies_that_are_none_or_too_many(rules: CoachRules, line: str, check: str) -> None:
    assert check in found(rules, letter(line), BOOKED)


@pytest.mark.parametrize(
    "line",
    [
        "I am sorry for the trouble.",
        "I am sorry for the trouble and the short notice.",
        "I apologise to the panel and to you.",
        "Please forgive the short notice and the change of plans.",
        "Sorry for the trouble, and thank you for the apology.",
        "I am sorry, and no apology is needed for the delay.",
        "I am sorry, and hope that the search goes well.",
        "I am sorry, and you were never late.",
        "I am sorry, and need not say how much I liked the day.",
        "I am sorry to write this, and hope you are in good company.",
    ],
)
def test_one_apology_is_one(rules: CoachRules, line: str) -> None:
    assert not found(rules, letter(line), BOOKED) & {"over-apology", "no-apology", "late", "stock-phrase"}


@pytest.mark.parametrize(
    ("line", "thanked"),
    [
        ("No thanks are needed for the book that I left.", False),
        ("There is no need to thank me for the book.", False),
        ("I cannot thank you enough.", True),
        ("No thanks are needed for the book, but I thank you for the tea.", True),
        ("I need to thank you for the tea.", True),
        ("I know of nobody who deserves thanks more.", True),
    ],
)
def test_thanks_that_are_none(rules: CoachRules, line: str, thanked: bool) -> None:
    text = letter(line).replace("Thank you for the time you gave me.", "I wish you well.")
    assert ("no-thanks" not in found(rules, text)) is thanked


@pytest.mark.parametrize(
    ("first", "sentences"),
    [
        ("Thank you for the interview on Tues. with Priya.", 1),
        ("Thank you for the offer of Nov. 3.", 1),
        ("Thank you for round no. 4 with the team.", 1),
        ("Thank you for the talk of approx. an hour.", 1),
        ("We met on Tues. The talk was good.", 2),
        ("I moved in Nov. I like it.", 2),
        ("We sat. Then we talked.", 2),
        ("My answer is no. I am sure.", 2),
        ("I saw the sun. It was warm.", 2),
        ("It was in Mar. You know.", 2),
        ("The C# Dev!! role is fun.", 1),
        ("It was fun!! The day flew.", 2),
        ("Thank you so much! The day was fun.", 2),
    ],
)
def test_short_forms_end_no_sentence(rules: CoachRules, first: str, sentences: int) -> None:
    assert len(read_letter(f"Dear Sam,\n\n{first}\n", rules.words).sentences) == sentences


@pytest.mark.parametrize(
    "older",
    [
        f"On Tue, Nov 24, 2026 at 10:02 AM Sam Lee <sam.lee.hiring@x.example>\nwrote:\n\n{OLDER}",
        f"On Tue, Nov 24, 2026 at 10:02 AM Sam Lee <sam@x>\nwrote:\n> {OLDER}",
        f"On Tue, 24 Nov 2026 at 10:02, Sam Lee <\nsam@x.example> wrote:\n\n> {OLDER}",
        "CONFIDENTIALITY NOTICE: This message is intended only for the named recipient.",
        "This email and any attachments are confidential and may be privileged.",
        "This e-mail and any files sent with it are\nconfidential. If it is not for you, tell the sender!!",
        "The information contained in this email is intended solely for the addressee.",
    ],
)
def test_older_mail_and_notices_are_left_out(rules: CoachRules, older: str) -> None:
    plain = read_letter(letter(), rules.words)
    read = read_letter(f"{letter()}\n{older}\n", rules.words)
    assert [run for run in read.runs if run.kind != "signature"] == list(plain.runs)


@pytest.mark.parametrize(
    "line",
    [
        "This email is confidential until Monday, so please keep it to yourself.",
        "The contents of this message are confidential, if you do not mind.",
        "On Tuesday at 10.30 a.m. I met Ms. Lee, who\nwrote: see you soon.",
        "Confidentiality was a fine topic of our talk.",
        "Disclaimer: I am a poor cook.",
        "This message is private.",
    ],
)
def test_prose_on_secrets_and_letters_is_read(rules: CoachRules, line: str) -> None:
    before, after = (read_letter(letter(words), rules.words).words for words in ("", line))
    assert after == before + len(line.split())


def test_a_notice_above_a_letter_is_not_the_whole_of_it(rules: CoachRules) -> None:
    text = f"Ana Ruiz\nConfidential: for Sam Lee alone\n\nDear Sam,\n\n{WITHDRAWING} Thank you.\n\nBest wishes,\nAna\n"
    assert "no-clear-withdrawal" not in found(rules, text, NO_FACTS)
