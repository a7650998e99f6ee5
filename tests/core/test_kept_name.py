"""The name of a withdrawal is plain letters, and told beside its company only where the company does not tell it."""

from __future__ import annotations

import pytest
from journey_samples import withdrawal
from msgspec.structs import replace

from bowout.core.kept_name import alike, kept_as, slug
from bowout.core.standing import Standing, standing_of


def standing(name: str, company: str, role: str = "Data Engineer") -> Standing:
    return replace(standing_of(withdrawal(company=company, role=role)), name=name)


@pytest.mark.parametrize(
    ("name", "company", "told"),
    [
        ("northwind-data-engineer", "Northwind", ""),
        ("northwind-data-engineer", "Northwind Traders Ltd.", ""),
        ("northwind-data-engineer", "Acme", "northwind-data-engineer"),
        ("societe-generale-data-engineer", "Société Générale", ""),
        ("orsted-data-engineer", "Ørsted", ""),
        ("oneil-data-engineer", "O’Neil", ""),
        ("data-engineer", "株式会社", ""),
        ("Plan B", "Northwind", "Plan B"),
        ("withdrawal", "", "withdrawal"),
    ],
)
def test_a_name_is_told_where_the_company_does_not_tell_it(name: str, company: str, told: str):
    one = standing(name, company)
    assert kept_as(one, alike([one])) == told


def test_of_two_about_the_same_each_is_told_by_its_name():
    two = [standing("northwind-data-engineer", "Northwind"), standing("northwind-data-engineer-2", "Northwind")]
    assert [kept_as(one, alike(two)) for one in two] == [one.name for one in two]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("Northwind", "Data Engineer"), "northwind-data-engineer"),
        (("Müller & Söhne GmbH", "Straßenbau"), "muller-sohne-gmbh-strassenbau"),
        (("L'Oréal", "Chargé d’affaires"), "loreal-charge-daffaires"),
        (("Æsir", "Ørsted Łódź"), "aesir-orsted-lodz"),
        (("İş", ""), "is"),
        (("../../etc", "passwd"), "etc-passwd"),
        (("日本", "技術者"), ""),
        (("", ""), ""),
    ],
)
def test_a_slug_is_folded_to_plain_letters(words: tuple[str, str], name: str):
    assert slug(*words) == name
