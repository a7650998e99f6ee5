"""What people are called: titles before a surname, short names, and a role by its initials."""

from __future__ import annotations

import pytest
from coach_letters import FACTS, found, letter
from msgspec.structs import replace

from bowout.core.coach.rules import CoachRules


def greeted(rules: CoachRules, greeting: str, name: str, title: str = "") -> set[str]:
    facts = replace(FACTS, recipient_name=name, recipient_title=title)
    return found(rules, letter(greeting=greeting), facts) & {"wrong-name"}


def signed(rules: CoachRules, name: str, sender: str) -> set[str]:
    text = letter(subject="Withdrawing my application: Data Engineer", sign_off=f"Kind regards,\n{name}")
    return found(rules, text, replace(FACTS, sender_name=sender)) & {"wrong-name"}


def asked(rules: CoachRules, subject: str, role: str) -> set[str]:
    opening = f"I am writing to withdraw my application for the {role} role at Northwind."
    return found(rules, letter(subject=subject, opening=opening), replace(FACTS, role=role)) & {"wrong-name"}


@pytest.mark.parametrize(
    ("greeting", "name", "title"),
    [
        ("Dear Father Doyle,", "Michael Doyle", "Father"),
        ("Dear Fr. Doyle,", "Michael Doyle", ""),
        ("Chef Torres,", "Nadia Torres", "Chef"),
        ("Dear Head Chef Torres,", "Nadia Torres", ""),
        ("Dear Rabbi Stein,", "Miriam Stein", ""),
        ("Dear Sister Agnes,", "Agnes Byrne", "Sister"),
        ("Dear Mother Superior,", "Agnes Byrne", ""),
        ("Dear Lt. Col. Reyes,", "Ana Reyes", ""),
        ("Dear Chief Inspector Grant,", "Lorna Grant", ""),
        ("Dear Vice-Chancellor Ward,", "Susan Ward", ""),
        ("Dear Archimandrite Doyle,", "Michael Doyle", "Archimandrite"),
        ("Dear Rev. Dr. Ellis,", "Ellis", "Rev"),
        ("Dear Dean,", "Dean Wu", ""),
        ("Good morning, Chef!", "Nadia Torres", "Chef"),
    ],
)
def test_a_title_before_a_surname_is_no_other_name(rules: CoachRules, greeting: str, name: str, title: str) -> None:
    assert greeted(rules, greeting, name, title) == set()


@pytest.mark.parametrize(
    ("greeting", "name"),
    [
        ("Dear Vikki,", "Victoria Hall"),
        ("Dear Jackie,", "Jacqueline Moss"),
        ("Dear Jacqueline,", "Jackie Moss"),
        ("Dear Freddie,", "Frederick Lane"),
        ("Dear Charlie,", "Charles Lane"),
        ("Dear Charlie,", "Charlotte Lane"),
        ("Dear Gerry,", "Gerald Lane"),
        ("Dear Kasia,", "Katarzyna Nowak"),
        ("Dear Lupe,", "Guadalupe Ortiz"),
        ("Dear Stevie,", "Stephanie Ortiz"),
    ],
)
def test_a_short_name_is_the_person_s_own(rules: CoachRules, greeting: str, name: str) -> None:
    assert greeted(rules, greeting, name) == set()


@pytest.mark.parametrize(
    ("greeting", "name", "title"),
    [
        ("Dear Father Brown,", "Michael Doyle", "Father"),
        ("Chef Ramirez,", "Nadia Torres", "Chef"),
        ("Dear Sister Joan,", "Agnes Byrne", ""),
        ("Dear Mr. Doyle,", "Ann Doyle", "Ms"),
        ("Dear Ms Perry,", "Jane Perkins", "Ms"),
        ("Dear Ms Perry,", "Perkins", "Ms"),
        ("Dear Mary,", "Martin Lane", ""),
        ("Dear Jackie,", "James Moss", ""),
        ("Dear Nicky,", "Neil Moss", ""),
        ("Dear Hardy,", "Jo Harding", ""),
    ],
)
def test_a_title_or_a_short_name_hides_nobody_else(rules: CoachRules, greeting: str, name: str, title: str) -> None:
    assert greeted(rules, greeting, name, title) == {"wrong-name"}


@pytest.mark.parametrize(
    ("name", "sender", "ids"),
    [
        ("Jackie Moss", "Jacqueline Moss", set()),
        ("Chef Felix", "Felix Armstrong", set()),
        ("Rev. Frank DeLuca", "Frank DeLuca", set()),
        ("Becca", "Rebecca Stone", set()),
        ("Liv", "Olivia Lee", set()),
        ("Chef Felix", "Ana Ruiz", {"wrong-name"}),
        ("Jackie Ross", "Jacqueline Moss", {"wrong-name"}),
        ("Jackie Moss", "Joanna Moss", {"wrong-name"}),
    ],
)
def test_signed_with_a_title_or_a_short_name(rules: CoachRules, name: str, sender: str, ids: set[str]) -> None:
    assert signed(rules, name, sender) == ids


@pytest.mark.parametrize(
    ("subject", "role", "ids"),
    [
        ("Withdrawing from SRE process (Dec 1 interview)", "Site Reliability Engineer", set()),
        ("Withdrawing from CSM interviews", "Customer Success Manager", set()),
        ("Withdrawing from BDR Process", "Business Development Representative", set()),
        ("Withdrawing from Waste Stream", "Waste Stream Engineer", set()),
        ("Associate Consultant - Withdrawal from Process", "Associate Consultant", set()),
        ("Withdrawal from Consideration", "Analyst", set()),
        ("Withdrawal from Applicant Pool", "Analyst", set()),
        ("Withdrawal from SDE process", "Site Reliability Engineer", {"wrong-name"}),
        ("Withdrawal from Process Systems", "Analyst", {"wrong-name"}),
        ("Withdrawal from Search Partners", "Analyst", {"wrong-name"}),
    ],
)
def test_what_the_subject_withdraws_from(rules: CoachRules, subject: str, role: str, ids: set[str]) -> None:
    assert asked(rules, subject, role) == ids
