"""How those who get a message are addressed, and how a role is called."""

from __future__ import annotations

from itertools import product

import msgspec
import pytest

from bowout.core.compose import compose
from bowout.core.draft import Draft
from bowout.core.names import role_title, split_title
from bowout.core.pack import Pack
from bowout.core.situation import Situation
from support import NOW


@pytest.mark.parametrize(
    ("name", "warm", "formal"),
    [
        ("Mrs Lee and Mr Wu", "Dear Mrs. Lee and Mr. Wu,", "Dear Mrs. Lee and Mr. Wu,"),
        ("Mr and Mrs Lee", "Dear Mr. and Mrs. Lee,", "Dear Mr. and Mrs. Lee,"),
        ("Sam & Tom", "Hi Sam and Tom,", "Dear Sam & Tom,"),
        ("Sam Lee, PhD, Tom Wu and Mr Ito", "Hi Sam, Tom and Mr. Ito,", "Dear Sam Lee, PhD, Tom Wu and Mr Ito,"),
        ("Hiring Team", "Dear Hiring Team,", "Dear Hiring Team,"),
        ("the recruiting team", "Dear recruiting team,", "Dear recruiting team,"),
        ("Human Resources", "Dear Human Resources,", "Dear Human Resources,"),
        ("Dear Sam Lee", "Hi Sam,", "Dear Sam Lee,"),
        ("Lee, Sam", "Hi Sam,", "Dear Sam Lee,"),
        ("Lee, JP", "Hi JP,", "Dear JP Lee,"),
        ("Sam Lee, SHRM-CP", "Hi Sam,", "Dear Sam Lee,"),
        ("Sam Lee, MSc, CIPD", "Hi Sam,", "Dear Sam Lee,"),
        ("Sam Lee, Talent Team", "Hi Sam,", "Dear Sam Lee,"),
        ("Sam Lee, Head of People", "Hi Sam,", "Dear Sam Lee,"),
        ("Ms Sam Lee, Head of People", "Dear Ms. Lee,", "Dear Ms. Lee,"),
        ("Sam Lee, Northwind", "Hi Sam,", "Dear Sam Lee,"),
        ("Sam Lee, Jr.", "Hi Sam,", "Dear Sam Lee, Jr.,"),
        ("Garcia Lopez, Maria", "Hi Maria Garcia Lopez,", "Dear Maria Garcia Lopez,"),
        ("García Márquez, Gabriel José", "Hi Gabriel José García Márquez,", "Dear Gabriel José García Márquez,"),
        ("Sam Lee, VP Engineering", "Hi Sam,", "Dear Sam Lee,"),
        ("Lee, Mary Ann", "Hi Mary Ann Lee,", "Dear Mary Ann Lee,"),
        ("Sam Lee <sam.lee@acme.example>", "Hi Sam,", "Dear Sam Lee,"),
        ("Sam Lee (she/her)", "Hi Sam,", "Dear Sam Lee,"),
        ("Sam Lee (she/her) | Northwind", "Hi Sam,", "Dear Sam Lee,"),
        ("Sam Lee, she/her", "Hi Sam,", "Dear Sam Lee,"),
        ("Sam Lee, (she/her)", "Hi Sam,", "Dear Sam Lee,"),
        ("Sam Lee, Ph.D.", "Hi Sam,", "Dear Sam Lee,"),
        ("Lee, J.P.", "Hi J.P.,", "Dear J.P. Lee,"),
        ("Sam Lee, Recruiter", "Hi Sam,", "Dear Sam Lee,"),
        ("Sam Lee - Talent Team", "Hi Sam,", "Dear Sam Lee,"),
        ("Sam Lee -", "Hi Sam,", "Dear Sam Lee,"),
        ("Ms Sam Lee - Recruiter", "Dear Ms. Lee,", "Dear Ms. Lee,"),
        ("Ms The Northwind Talent Team", "Dear Northwind Talent Team,", "Dear Northwind Talent Team,"),
        ("To whom it may concern", "Dear Hiring Team,", "Dear Hiring Team,"),
        ("not sure", "Dear Hiring Team,", "Dear Hiring Team,"),
        ("Nobody", "Dear Hiring Team,", "Dear Hiring Team,"),
        ("Dear Sir or Madam,", "Dear Hiring Team,", "Dear Hiring Team,"),
        ("Herr Schmidt", "Hi Herr Schmidt,", "Dear Herr Schmidt,"),
        ("Andy Strand", "Hi Andy,", "Dear Andy Strand,"),
        ("sam.lee@acme.example", "Dear Hiring Team,", "Dear Hiring Team,"),
        ("Ms Sam Lee at Northwind", "Dear Ms. Lee,", "Dear Ms. Lee,"),
        ("Ms Sam Lee of Northwind", "Dear Ms. Lee,", "Dear Ms. Lee,"),
        ("Ms Sam Lee / Northwind", "Dear Ms. Lee,", "Dear Ms. Lee,"),
        ("Ms Sam Lee/northwind", "Dear Ms. Lee,", "Dear Ms. Lee,"),
        ("Ms Sam Lee c/o Acme", "Dear Ms. Lee,", "Dear Ms. Lee,"),
        ("Ms Sam Lee from HR", "Dear Ms. Lee,", "Dear Ms. Lee,"),
        ("Ms Sam Lee, Recruiter @ Northwind", "Dear Ms. Lee,", "Dear Ms. Lee,"),
        ("Sam at Northwind", "Hi Sam,", "Dear Sam,"),
        ("Sam Lee (she/her) at Northwind HR", "Hi Sam,", "Dear Sam Lee,"),
        ("Sam Lee, Northwind (she/her)", "Hi Sam,", "Dear Sam Lee,"),
        ("Sam Lee / Recruiter", "Hi Sam,", "Dear Sam Lee,"),
        ("Anna von der Heide of Northwind", "Hi Anna,", "Dear Anna von der Heide,"),
        ("Joan of Arc", "Hi Joan of Arc,", "Dear Joan of Arc,"),
        ("Gianni Via", "Hi Gianni,", "Dear Gianni Via,"),
        ("Head of HR", "Dear Head of HR,", "Dear Head of HR,"),
        ("The hiring team at Northwind", "Dear hiring team,", "Dear hiring team,"),
        ("Sam Lee / Kim Ode", "Hi Sam and Kim,", "Dear Sam Lee and Kim Ode,"),
        ("Ms Lee/Mr Wu", "Dear Ms. Lee and Mr. Wu,", "Dear Ms. Lee and Mr. Wu,"),
        ("Sam + Kim", "Hi Sam and Kim,", "Dear Sam + Kim,"),
        ("Sam Lee S/O Kim", "Hi Sam Lee S/O Kim,", "Dear Sam Lee S/O Kim,"),
        ("Sir / Madam", "Dear Hiring Team,", "Dear Hiring Team,"),
        ("Dear Sam Lee,", "Hi Sam,", "Dear Sam Lee,"),
        ("Attn: Sam Lee(HR)", "Hi Sam,", "Dear Sam Lee,"),
        ("Sam Lee [she/her]", "Hi Sam,", "Dear Sam Lee,"),
        ("Sam, the recruiter", "Hi Sam,", "Dear Sam,"),
        ("Sam Lee of Northwind and Kim Ode", "Hi Sam and Kim,", "Dear Sam Lee and Kim Ode,"),
        ("Sam Lee at Northwind and Kim Ode", "Hi Sam and Kim,", "Dear Sam Lee and Kim Ode,"),
        ("Sam Lee from HR and Kim Ode from IT", "Hi Sam and Kim,", "Dear Sam Lee and Kim Ode,"),
        ("Sam Lee from HR, Kim Ode from IT", "Hi Sam and Kim,", "Dear Sam Lee and Kim Ode,"),
        ("Sam Lee @ Northwind, Kim Ode @ Northwind", "Hi Sam and Kim,", "Dear Sam Lee and Kim Ode,"),
        ("Sam Lee of Northwind, Kim Ode and Bo Wu", "Hi Sam, Kim and Bo,", "Dear Sam Lee, Kim Ode and Bo Wu,"),
        ("Sam Lee, Recruiter and Kim Ode", "Hi Sam and Kim,", "Dear Sam Lee and Kim Ode,"),
        ("Sam from HR and Kim", "Hi Sam and Kim,", "Dear Sam and Kim,"),
        ("Sam Lee (she/her) & Kim", "Hi Sam and Kim,", "Dear Sam Lee & Kim,"),
        ("Sam Lee from People and Culture", "Hi Sam,", "Dear Sam Lee,"),
        ("Sam Lee - Sales/Marketing", "Hi Sam,", "Dear Sam Lee,"),
        ("Sam Lee, Head of People and Culture", "Hi Sam,", "Dear Sam Lee,"),
        ("Sam Lee, Founder and CEO", "Hi Sam,", "Dear Sam Lee,"),
        ("Sam Lee, Partner and Head of Legal", "Hi Sam,", "Dear Sam Lee,"),
        ("Sam Lee, HR and Recruiting", "Hi Sam,", "Dear Sam Lee,"),
        ("Sam from Sales & Marketing", "Hi Sam,", "Dear Sam,"),
        ("Sam Lee from the People and Culture team", "Hi Sam,", "Dear Sam Lee,"),
        ("Sam Lee (HR and Legal)", "Hi Sam,", "Dear Sam Lee,"),
        ("Sam Lee; kim ode", "Hi Sam and kim,", "Dear Sam Lee and kim ode,"),
        ("Sam Lee; KIM ODE", "Hi Sam and KIM,", "Dear Sam Lee and KIM ODE,"),
        ("Sam Lee / Kim Dean", "Hi Sam and Kim,", "Dear Sam Lee and Kim Dean,"),
        ("Sam Lee; Head of People", "Hi Sam,", "Dear Sam Lee,"),
        ("Sam Lee / Senior Engineer", "Hi Sam,", "Dear Sam Lee,"),
        ("Sam Lee, PhD; Kim Ode, Engineer", "Hi Sam and Kim,", "Dear Sam Lee and Kim Ode,"),
        ("Ms Lee, Sam; Mr Ode, Kim", "Dear Ms. Lee and Mr. Ode,", "Dear Ms. Lee and Mr. Ode,"),
        ("Ana/Éva Kis", "Hi Ana and Éva,", "Dear Ana and Éva Kis,"),
        ("Mr/Ms Lee", "Hi Mr/Ms Lee,", "Dear Mr/Ms Lee,"),
        ("Dear Mr. / Ms. Lee", "Hi Mr. / Ms. Lee,", "Dear Mr. / Ms. Lee,"),
        ("Dear Sir / Madam", "Dear Hiring Team,", "Dear Hiring Team,"),
        ("Sam Major / Kim Ode", "Hi Sam and Kim,", "Dear Sam Major and Kim Ode,"),
        ("He/She Lee", "Hi He/She Lee,", "Dear He/She Lee,"),
        ("Herr/Frau Lee", "Hi Herr/Frau Lee,", "Dear Herr/Frau Lee,"),
        ("Sam Lee (she/her), Northwind", "Hi Sam,", "Dear Sam Lee,"),
        ("Sam Lee (she/her), Recruiter, Northwind", "Hi Sam,", "Dear Sam Lee,"),
        ("N/A @ Northwind", "Dear Hiring Team,", "Dear Hiring Team,"),
        ("nobody at Northwind", "Dear Hiring Team,", "Dear Hiring Team,"),
        ("CEO of Northwind", "Dear CEO of Northwind,", "Dear CEO of Northwind,"),
        ("Head of People at Northwind", "Dear Head of People,", "Dear Head of People,"),
    ],
)
def test_whoever_is_written_to_is_greeted_as_they_are_called(pack: Pack, name: str, warm: str, formal: str):
    title, rest = split_title(name, pack.locale.titles)
    told = Situation(recipient_name=rest, recipient_title=title, company="Northwind", role="Cook", stage="applied")
    for tone, greeting in (("warm", warm), ("formal", formal)):
        draft = Draft(situation=msgspec.structs.replace(told, tone=tone))
        assert compose(pack, draft, NOW).blocks[0].text == greeting


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Sam Lee (sam@x.org)", "Sam Lee"),
        ("Sam Lee, sam@x.org", "Sam Lee"),
        ("Sam Lee, sam@x.org, HR", "Sam Lee"),
        ("Sam Lee, sam@x.org, Northwind", "Sam Lee"),
        ("Sam Lee: sam@x.org", "Sam Lee"),
        ("Sam Lee sam@x.org", "Sam Lee"),
        ("sam@x.org (Sam Lee)", "Sam Lee"),
        ("Sam Lee<sam@x.org>", "Sam Lee"),
        ('"Sam Lee" <sam@x.org>', "Sam Lee"),
        ("Sam Lee [mailto:sam@x.org]", "Sam Lee"),
        ("Sam Lee <sam@x.org>, Tom Wu <tom@x.org>", "Sam Lee and Tom Wu"),
        ('"Sam Lee" <s@x.org>, "Kim Ode" <k@x.org>', "Sam Lee and Kim Ode"),
        ("Lee, Sam <s@x.org>; Ode, Kim <k@x.org>", "Sam Lee and Kim Ode"),
        ("Sam Lee @ Northwind", "Sam Lee"),
        ("Sam Lee @Northwind", "Sam Lee"),
        ("Conan O'Brien", "Conan O'Brien"),
        ("<sam@x.org>", ""),
        ("mailto:sam@x.org", ""),
        ("@sam", ""),
        ("@sam\n@kim", ""),
        ("sam@x.org @ Northwind", ""),
    ],
)
def test_an_address_beside_a_name_does_not_take_it_away(pack: Pack, name: str, person: str):
    told = Situation(recipient_name=name, company="Northwind", role="Cook", stage="applied", tone="formal")
    assert told.named == bool(person)
    assert compose(pack, Draft(situation=told), NOW).blocks[0].text == f"Dear {person or 'Hiring Team'},"


@pytest.mark.parametrize("company", ["Bright & Sons", "Day and Night", "Dot / Dash"])
def test_a_company_whose_name_looks_like_two_people_is_none(pack: Pack, company: str):
    for name in (f"Sam Lee at {company}", f"Sam Lee of {company.lower()}", f"Sam Lee, {company}"):
        told = Situation(recipient_name=name, company=company, role="Cook", stage="applied", tone="formal")
        assert compose(pack, Draft(situation=told), NOW).blocks[0].text == "Dear Sam Lee,"


@pytest.mark.parametrize(
    "name",
    [
        ", ,",
        "Sam, ,",
        "(x), ",
        '" ", ;',
        "Sam <sam@x.org>, Kim @ c/o",
        "Andrew Strand, Head of People",
        "Dr. Andy & Ms Ito",
        "Hr, and Sir or Madam",
        '"Lee, Sam" <s@x>; ; and "Ode / Kim", Mr/Ms Wu',
    ],
)
def test_a_name_that_is_still_being_typed_breaks_nothing(pack: Pack, name: str):
    for length in range(1, len(name) + 1):
        title, rest = split_title(name[:length], pack.locale.titles)
        told = Situation(recipient_name=rest, recipient_title=title, company="Northwind", role="Cook")
        for tone, kind in product(("warm", "formal", "brief"), ("", "panel")):
            written = Draft(situation=msgspec.structs.replace(told, tone=tone, recipient_kind=kind))
            assert compose(pack, written, NOW).blocks[0].text.strip(" ,")


@pytest.mark.parametrize(
    ("name", "greeting"),
    [
        ("Search Committee", "Dear Search Committee,"),
        ("Members of the Search Committee", "Dear Members of the Search Committee,"),
        ("Sam Lee", "Dear Sam Lee and colleagues,"),
    ],
)
def test_a_panel_that_is_called_by_its_name_has_no_colleagues_beside_it(pack: Pack, name: str, greeting: str):
    told = Situation(recipient_name=name, recipient_kind="panel", tone="formal", stage="applied")
    assert compose(pack, Draft(situation=told), NOW).blocks[0].text == greeting


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("the Data Engineer position", "Data Engineer"),
        ("a data engineer", "data engineer"),
        ("Data Engineer Role", "Data Engineer"),
        ("Role", "Role"),
        ("The Position", "Position"),
        ("A&R Manager", "A&R Manager"),
        ("A Level Maths Teacher", "A Level Maths Teacher"),
        ("The Hague Office Manager", "The Hague Office Manager"),
        ("THE DATA ENGINEER POSITION", "DATA ENGINEER"),
        ("Head of Roles", "Head of Roles"),
    ],
)
def test_a_role_is_its_title_alone(typed: str, title: str):
    assert role_title(typed, ("a", "an", "the"), ("role", "position")) == title
