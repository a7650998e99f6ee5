"""Names of the company and the role in other words: which are short for the right one, and which are another's."""

from __future__ import annotations

import pytest
from coach_letters import found, letter

from bowout.core.coach.context import Context
from bowout.core.coach.review import review
from bowout.core.coach.rules import CoachRules


def fails(rules: CoachRules, company: str, role: str, text: str, subject: str = "Withdrawing") -> set[str]:
    facts = Context(company=company, role=role, sender_name="Ana Ruiz", recipient_name="Sam Lee")
    letter = f"Subject: {subject}\n\nDear Sam,\n\n{text}\n\nThank you.\n\nBest,\nAna Ruiz"
    return {finding.id for finding in review(rules, letter, facts) if finding.severity == "fail"}


@pytest.mark.parametrize(
    ("company", "role", "text"),
    [
        (
            "Fernbrook University",
            "Lab Manager",
            "I withdraw from the Lab Manager search at Fernbrook. The University has been kind.",
        ),
        ("Fernbrook University", "Lab Manager", "I withdraw from the Lab Manager search at Fernbrook Univ."),
        ("Merrow Research Institute", "Data Analyst", "I withdraw my application to the Institute for data analyst."),
        ("Merrow Research Institute", "Data Analyst", "I withdraw from the data analyst search at MRI."),
        (
            "Big Bend Ranch Supply",
            "Counter Sales Associate",
            "I withdraw my application for Counter Sales at Big Bend.",
        ),
        (
            "Big Bend Ranch Supply",
            "Counter Sales Associate",
            "I withdraw my application for Counter Sales Assoc. at Big Bend Ranch.",
        ),
        ("Harcourt Events", "Human Resources Business Partner", "I withdraw my HRBP application."),
        (
            "Harcourt Events",
            "HR Business Partner",
            "I withdraw my Human Resources Business Partner application at Harcourt.",
        ),
        ("Harcourt Events", "Frontend Developer", "I withdraw my application for Front-End Developer at Harcourt."),
        ("Harcourt Events", "Assistant Manager", "I withdraw my Asst. Manager application at Harcourt."),
        ("Harcourt Events", "Assistant Manager", "I withdraw my application for assistant mgr at Harcourt."),
        ("Harcourt Events", "Hair Colourist", "I withdraw my application for Hair Colorist at Harcourt."),
        ("Harcourt Events", "Event Producer", "I withdraw before the Hiring Manager interview at Harcourt."),
        (
            "Harcourt Events",
            "Event Producer",
            "I withdraw my application at Harcourt. I shall keep my present role as Ward Manager.",
        ),
        (
            "Harcourt Events",
            "Head of Music",
            "I withdraw my application for Head of Music at Harcourt. I was pleased by the interest of Professor Lane.",
        ),
        ("Harcourt Events", "Registered Nurse, Night Shift", "I withdraw my application for Night Nurse at Harcourt."),
        ("Harcourt Events", "Registered Nurse", "I withdraw my RN application at Harcourt."),
        ("Harcourt Events", "Event Producer", "I withdraw from the search. Thank Tom Baker for the tour."),
        (
            "St James Hospital",
            "Ward Clerk",
            "I withdraw my application for Ward Clerk at St James. My training was at St Thomas Hospital years ago.",
        ),
        ("Boston University", "Registrar", "I withdraw from the Registrar search at BU. The Boston Ballet is near."),
        ("Northwind Software GmbH", "Senior Data Engineer", "I withdraw from the data engineering role at Northwind."),
        ("Corona Beverage Supply", "Route Sales Driver", "I withdraw from the route driver job at Corona Beverages."),
        (
            "Fairmont Public Library",
            "Circulation Supervisor",
            "I withdraw my application for Circulation Supervisor at the Library. We love Fairmont Public School.",
        ),
        (
            "Templeton Grammar School",
            "Director of Music",
            "I decline the Director of Music post at Templeton Grammar. The Grammar School choir was lovely.",
        ),
        ("Beechwood Care", "Deputy Home Manager", "I withdraw my application for Deputy Manager at Beechwood Care."),
        ("Beechwood Care", "Deputy Home Manager", "I withdraw from Round Two at Beechwood Care."),
        ("Kestrel Coaches", "Coach Driver", "I withdraw from Kestrel. I am a candidate for nothing else."),
        ("Apex", "Software Engineer II", "I withdraw my application for Software Engineer at Apex."),
        ("Apex", "Lecturer in Modern History", "I withdraw my application for History Lecturer at Apex."),
        ("Apex", "Program Manager", "I withdraw my application for Programme Manager at Apex."),
        ("Apex", "Social Media Manager", "I withdraw from consideration for the social media role at Apex."),
        ("Apex", "Sous Chef", "I withdraw my application for sous-chef at Apex."),
    ],
)
def test_a_short_form_or_another_spelling_is_let_be(rules: CoachRules, company: str, role: str, text: str) -> None:
    assert fails(rules, company, role, text) == set()


@pytest.mark.parametrize(
    ("company", "role", "text"),
    [
        ("Fernbrook University", "Lab Manager", "I withdraw from the Lab Manager search at Fernwood University."),
        ("Big Bend Ranch Supply", "Clerk", "I withdraw my application. I liked Big Bend Farm Supply very much."),
        (
            "Merrow Publishing",
            "Production Editor",
            "I withdraw my application for Commissioning Editor at Merrow Publishing.",
        ),
        (
            "Merrow Publishing",
            "Production Editor",
            "I withdraw my application for commissioning editor at Merrow Publishing.",
        ),
        ("Merrow Publishing", "Production Editor", "I withdraw my application for Production Assistant at Merrow."),
        ("Merrow Publishing", "Ward Nurse", "I withdraw as a candidate for Ward Clerk at Merrow."),
        ("Merrow Publishing", "Ward Nurse", "Please drop my Teaching Assistant application, I withdraw."),
        ("Merrow Publishing", "Ward Nurse", "I withdraw from Harlow Press."),
        ("Merrow Publishing", "Ward Nurse", "I withdraw my application to Harlow Press."),
        ("Merrow Publishing", "Head of Music", "I withdraw my candidacy for Head of Drama at Merrow."),
        ("Copper Kettle Catering", "Cook", "I withdraw. I will miss Copper Pot Catering."),
        (
            "Merrow Publishing",
            "Ward Nurse",
            "I'm withdrawing from consideration for the office administrator position.",
        ),
    ],
)
def test_a_name_that_is_nearly_right_is_wrong(rules: CoachRules, company: str, role: str, text: str) -> None:
    assert fails(rules, company, role, text) == {"wrong-name"}


@pytest.mark.parametrize(
    "subject",
    [
        "Withdrawing my Commissioning Editor application",
        "Withdrawing from Commissioning Editor",
        "Copy Editor interview on Monday",
        "Withdrawal: Sales Editor",
    ],
)
def test_another_role_in_the_subject_is_wrong(rules: CoachRules, subject: str) -> None:
    text = "I withdraw my application for Production Editor at Merrow."
    assert fails(rules, "Merrow Publishing", "Production Editor", text, subject) == {"wrong-name"}


@pytest.mark.parametrize(
    "text",
    [
        "I withdraw my application for the Data Engineer role at Nortwind.",
        "I am declining the offer to join Nortwind as Data Engineer.",
        "I withdraw from the Data Engineer role. I have chosen not to work for Nortwind, good as it is.",
    ],
)
def test_a_misspelt_company_is_told_once(rules: CoachRules, text: str) -> None:
    assert found(rules, letter(opening=text)) == {"wrong-name"}
