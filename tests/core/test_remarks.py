"""A finding leads to the page whose words it is about, wherever in the message they stand."""

from __future__ import annotations

from datetime import date, datetime

from bowout.core.compose import compose
from bowout.core.draft import Draft
from bowout.core.message import GREETING, SIGN_OFF, Block, Message, Part
from bowout.core.pack import Pack
from bowout.core.remarks import offset_in, once_told, remarks, source_at
from bowout.core.situation import Situation

MESSAGE = Message(
    "s",
    (
        Block((Part("Dear all,", GREETING),)),
        Block((Part("Thank you.", "thanks"), Part("I withdraw.", "news"))),
        Block((Part("Please cancel.", "news"), Part("I liked it.", "thanks"))),
        Block((Part("Ana", SIGN_OFF),)),
    ),
)


def test_every_letter_of_a_part_belongs_to_its_source_also_where_a_source_speaks_twice():
    for block in MESSAGE.blocks:
        for part in block.parts:
            start = MESSAGE.body.index(part.text)
            found = {source_at(MESSAGE, offset) for offset in range(start, start + len(part.text))}
            assert found == {part.source}
    assert source_at(MESSAGE, len(MESSAGE.body)) == ""


def test_a_place_in_a_source_is_counted_from_its_first_part():
    assert MESSAGE.body[offset_in(MESSAGE, "news", 2) :].startswith("withdraw.")
    assert offset_in(MESSAGE, "nobody", 0) == -1


def test_once_they_know_nothing_asks_to_be_quick(pack: Pack):
    now = datetime(2026, 11, 22, 9)
    told = Situation(
        sender_name="Ana", company="Northwind", role="Cook", stage="offered", decided_on=date(2026, 11, 10)
    )
    draft = Draft(situation=told)
    seen = remarks(pack, draft, compose(pack, draft, now), now)
    assert "late" in {finding.id for finding in seen.findings}
    assert {finding.id for finding in once_told(seen).findings} == {finding.id for finding in seen.findings} - {"late"}
