"""Marks that belong to the names of the facts, slots and loud words beside what only looks like them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from coach_letters import FACTS, NO_FACTS, found, letter
from msgspec.structs import replace

from bowout.core.coach.rules import CoachRules

TONE = {"pay", "negative", "shouting", "text-speak", "placeholder", "conditional", "oversharing"}
LOUD = {"placeholder", "shouting", "text-speak", "buried-withdrawal", "wrong-name"}


def seen(rules: CoachRules, line: str) -> set[str]:
    return found(rules, letter(line), NO_FACTS) & LOUD


@pytest.mark.parametrize(
    "company", ["Rock <Inc>", "[a]ttic", "_underscore_", "{curly}", "Yahoo!", "Yahoo!!", "**Star**", "What?!", "Pay.UK"]
)
def test_the_marks_of_a_company_are_no_fault(rules: CoachRules, company: str) -> None:
    assert found(rules, letter().replace("Northwind", company), replace(FACTS, company=company)) & LOUD == set()


@pytest.mark.parametrize(
    "role",
    ["Data Engineer [Remote]", "Data Engineer [REQ-12]", "C# Dev!!", "Emoji Designer \U0001f600", "Data {ETL} Lead"],
)
def test_the_marks_of_a_role_are_no_fault(rules: CoachRules, role: str) -> None:
    assert found(rules, letter().replace("Data Engineer", role), replace(FACTS, role=role)) & LOUD == set()


NAMES = ["Boring Company", "Team17", "Acme :) Toys", "\U0001f355 Pizza", "$5 Pub", "Last Chance Inn", "XXX Brewing"]


def told(company: str, role: str) -> str:
    return letter(f"{company} was kind, and {company}'s team too.", subject=f"{role} at {company}").replace(
        "Data Engineer role at Northwind", f"{role} role at {company}"
    )


@pytest.mark.parametrize("form", [str, str.upper, lambda name: name.replace(" ", "\n")])
@pytest.mark.parametrize("company", NAMES)
def test_what_the_facts_name_is_a_name_wherever_it_stands(rules: CoachRules, company: str, form: Callable) -> None:
    assert found(rules, told(form(company), "Data Engineer"), replace(FACTS, company=company)) & TONE == set()


@pytest.mark.parametrize("form", [str, str.lower, str.upper])
@pytest.mark.parametrize("role", ["401k Advisor", "$100k Show Host", "Gossip Columnist"])
def test_a_title_of_several_words_is_one_in_any_case(rules: CoachRules, role: str, form: Callable) -> None:
    assert found(rules, told("Northwind", form(role)), replace(FACTS, role=role)) & TONE == set()
    assert found(rules, letter("The $100k is mine."), replace(FACTS, role="401k Advisor")) & TONE == {"pay"}


@pytest.mark.parametrize("company", ["Terrible Herbst", "Glassdoor", "Crap Towns"])
def test_without_facts_a_post_at_a_name_tells_it_as_one(rules: CoachRules, company: str) -> None:
    assert found(rules, told(company, "Rude Boy Dancer"), NO_FACTS) & TONE == set()
    assert "negative" in found(rules, told(company, "Dancer").replace("kind", "rude and unprofessional"), NO_FACTS)


@pytest.mark.parametrize(
    ("text", "check"),
    [
        (letter().replace("Data Engineer", "[Data Engineer]"), "placeholder"),
        (letter().replace("Northwind", "**Northwind**"), "placeholder"),
        (letter("I liked the Data Engineer [fill in] talk."), "placeholder"),
        (letter("I liked Northwind!!"), "shouting"),
        (letter("I liked Northwind \U0001f600."), "text-speak"),
    ],
)
def test_marks_around_a_name_are_none_of_it(rules: CoachRules, text: str, check: str) -> None:
    assert check in found(rules, text)


@pytest.mark.parametrize(
    ("line", "check"),
    [
        ("I enjoyed the visit to COMPANY_NAME.", "placeholder"),
        ("I liked the visit to XYZ Company.", "placeholder"),
        ("I spoke with Name of Interviewer.", "placeholder"),
        ("We met on Month Day.", "placeholder"),
        ("I wish Organization Name well.", "placeholder"),
        ("Thank you, HIRING_MANAGER_NAME, for the tour.", "placeholder"),
        ("I leave [and your reason] for later.", "placeholder"),
        ("I leave [but insert why].", "placeholder"),
        ("Please keep option A/B.", "placeholder"),
        ("Please CANCEL the interview.", "shouting"),
        ("I really DO mean it.", "shouting"),
        ("It IS my choice.", "shouting"),
        ("This is the WORST job I ever applied for.", "shouting"),
        ("Ur team is great.", "text-speak"),
        ("Ty for everything.", "text-speak"),
        ("Hope that is all right, ta x", "text-speak"),
    ],
)
def test_slots_and_loud_or_loose_words_are_told(rules: CoachRules, line: str, check: str) -> None:
    assert seen(rules, line) == {check}


@pytest.mark.parametrize(
    "line",
    [
        "Option A/B testing was fun.",
        'I said "yes" [and meant it] back then.',
        "The map [which I kept] was lovely.",
        "The DATE_TRUNC and MAX_VALUE questions were fun.",
        "The table company_name in the exercise was well made.",
        "I am training as a DO and like your wards.",
        "The DO-178 talk was a treat.",
        "I can be reached from 8 AM on.",
        "The IS team and the CAN bus were new to me.",
        "I met Ty for the first time on Monday, and thank Ty for everything.",
        "The tour of Ur office ruins in your film was grand.",
        "I was a TA for the course that you know.",
        "With thanks, X-rays will keep me busy.",
        "I enjoyed the BEGIN and END blocks of the exercise.",
        "Yahoo! answers were fun to read with you.",
    ],
)
def test_what_only_looks_like_slots_or_loud_words_is_fine(rules: CoachRules, line: str) -> None:
    assert seen(rules, line) == set()


@pytest.mark.parametrize(
    ("words", "instead"),
    [
        ("Dear Sam,", "Dear Hiring Manager's Name,"),
        ("Dear Sam,", "Dear Ms. Surname,"),
        ("Dear Sam,", "Dear Name,"),
        ("Dear Sam,", "Month Day, Year\n\nDear Sam,"),
        ("Dear Sam,", "Your Address\nCity, State\nDate\n\nDear Sam,"),
        ("Ana Ruiz\n", "First Last\n"),
        ("Ana Ruiz\n", "Ana Ruiz\nYour Phone Number\n"),
        ("Northwind.", "Company ABC."),
    ],
)
def test_what_a_template_left_is_noticed(rules: CoachRules, words: str, instead: str) -> None:
    assert words in letter()
    assert "placeholder" in found(rules, letter().replace(words, instead), NO_FACTS)


@pytest.mark.parametrize("line", ["Thank you for Your Email.", "I like the ABC.", "I have a name for it: Company Man."])
def test_what_only_looks_like_a_template_is_let_be(rules: CoachRules, line: str) -> None:
    labelled = letter(line).replace("Dear Sam,", "Job Title: Data Engineer\nDate: 3 May\n\nDear Sam,")
    assert "placeholder" not in found(rules, labelled, NO_FACTS)


def test_a_slot_is_no_wrong_company_besides(rules: CoachRules) -> None:
    assert found(rules, letter("I shall miss the people at XYZ Company.")) == {"placeholder"}
