from __future__ import annotations

import pytest
from coach_letters import FACTS, NO_FACTS, found, letter
from msgspec.structs import replace

from bowout.core.coach.review import review
from bowout.core.coach.rules import CoachRules


@pytest.mark.parametrize("name", ["Ana Ruis", "Ana Garcia", "Anna Ruiz", "Bob Ruiz", "Anna", "Bob"])
def test_signed_by_somebody_else(rules: CoachRules, name: str) -> None:
    assert found(rules, letter(sign_off=f"Kind regards,\n{name}")) == {"wrong-name"}


@pytest.mark.parametrize(
    "name",
    [
        "Ana",
        "Ana Ruiz",
        "Ana M. Ruiz",
        "Ana Maria Ruiz",
        "A. Ruiz",
        "Ms Ruiz",
        "ana ruiz",
        "Ana Ruiz, RN",
        "Ana (she/her)",
        "Ana from Leeds",
        "AR",
        "Ana R.",
        "Ruiz, Ana",
        "Dr Ana Ruiz",
        "Ana Ruiz | 07700 900123",
    ],
)
def test_signed_in_one_of_the_ways_that_a_person_signs(rules: CoachRules, name: str) -> None:
    assert found(rules, letter(sign_off=f"Kind regards,\n{name}")) == set()


def test_a_name_above_a_telephone_and_a_mail_address_is_still_the_signature(rules: CoachRules) -> None:
    assert found(rules, letter(sign_off="Ana Ruiz\n07700 900123\nana@example.org")) == set()
    assert found(rules, letter(sign_off="Bob Jones\n07700 900123\nana@example.org")) == {"wrong-name"}


@pytest.mark.parametrize("greeting", ["Dear Pat Lee,", "Hi Samm,", "Dear Alex,", "Dear Alex and Jo,"])
def test_somebody_else_is_greeted(rules: CoachRules, greeting: str) -> None:
    assert found(rules, letter(greeting=greeting)) == {"wrong-name"}


@pytest.mark.parametrize(
    "greeting",
    [
        "Dear Sam Lee,",
        "Dear Ms Lee,",
        "Hi Samuel,",
        "Hi Sammy,",
        "Dear Sam and Jo,",
        "Dear Sam and team,",
        "Dear Hiring Team,",
        "Dear Data Team,",
        "Dear Head of Data,",
        "Kia ora Sam,",
        "Sam,",
        "Sam Lee,",
        "Dear Northwind Team,",
        "Good morning Sam,",
        "Dear Mr. Lee and colleagues,",
    ],
)
def test_the_person_of_the_facts_is_greeted(rules: CoachRules, greeting: str) -> None:
    assert found(rules, letter(greeting=greeting)) == set()


@pytest.mark.parametrize(
    ("end", "ids"),
    [
        ("Data Engineer, Bob Jones", {"wrong-name"}),
        ("Data Enginer, Ana Ruiz", {"wrong-name"}),
        ("Data Engineer, Milton Keynes", set()),
        ("Data Engineer, Graduate Scheme", set()),
        ("Data Engineer, Grace Hopper Programme", set()),
        ("Data Engineer (Leeds Office), Ana Ruiz", set()),
        ("Data Engineer, for Sam Lee", set()),
    ],
)
def test_the_name_at_the_end_of_the_subject(rules: CoachRules, end: str, ids: set[str]) -> None:
    assert found(rules, letter(subject=f"Withdrawing my application: {end}")) == ids


@pytest.mark.parametrize(
    ("line", "ids"),
    [
        ("I enjoyed meeting the Contoso team.", {"wrong-name"}),
        ("I enjoyed my talk with everybody at Globex.", {"wrong-name"}),
        ("The Data Enginer post was a fine one.", {"wrong-name"}),
        ("I enjoyed meeting the Payments team.", set()),
        ("I enjoyed hearing of your work for the Contoso team, your client.", set()),
        ("I enjoyed meeting Priya and the London team.", set()),
        ("Your Career Day and the Designed Age hall were a joy.", set()),
    ],
)
def test_another_company_or_a_slip_in_the_role(rules: CoachRules, line: str, ids: set[str]) -> None:
    assert found(rules, letter(line)) == ids


@pytest.mark.parametrize(
    ("greeting", "ids"),
    [
        ("Dear Sir Nigel,", {"sign-off"}),
        ("Dear Ms Lee,", {"sign-off"}),
        ("Dear Head,", set()),
        ("Dear Transport Manager,", set()),
        ("To the hiring team at Hotel Miramar,", set()),
    ],
)
def test_yours_faithfully_goes_where_nobody_is_named(rules: CoachRules, greeting: str, ids: set[str]) -> None:
    text = letter(greeting=greeting, sign_off="Yours faithfully,\nAna Ruiz")
    assert found(rules, text, NO_FACTS) == ids


DENTAL = replace(FACTS, company="Harbour Dental", role="Dental Nurse")


@pytest.mark.parametrize(
    ("opening", "told"),
    [
        ("I withdraw from the process for the Dental Nurse post at Castle Dental.", "Castle Dental"),
        ("I withdraw my application for Dental Nurse at Bright Dental Care.", "Bright Dental Care"),
        ("I withdraw from Dental Nurse at Harbour Dental. Everyone at Parkside Dental was kind.", "Parkside Dental"),
        ("I withdraw my application for Dental Nurse at Harbour Dental Practice.", ""),
        ("I withdraw from the Dental Nurse post at Harbour. The Dental team was kind.", ""),
        ("I withdraw from Dental Nurse at Harbour Dental. Everyone at Dental Reception was kind.", ""),
    ],
)
def test_a_word_of_the_trade_does_not_hide_another_company(rules: CoachRules, opening: str, told: str) -> None:
    text = letter(opening=opening, subject="Withdrawing my application: Dental Nurse, Ana Ruiz")
    excerpts = [finding.excerpt for finding in review(rules, text, DENTAL) if finding.id == "wrong-name"]
    assert excerpts == ([told] if told else [])


@pytest.mark.parametrize(
    ("who", "ids"),
    [
        ("Tesco has", {"other-employer"}),
        ("Mr Osei has", set()),
        ("Dr Khan has", set()),
        ("My manager Osei has", set()),
        ("My friend, Wanjiru, has", set()),
        ("Priya has", set()),
    ],
)
def test_a_person_who_asks_to_stay_is_no_employer(rules: CoachRules, who: str, ids: set[str]) -> None:
    assert found(rules, letter(f"{who} asked me to stay.")) == ids
