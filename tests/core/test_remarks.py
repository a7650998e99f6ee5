"""A finding leads to the page whose words it is about, wherever in the message they stand."""

from __future__ import annotations

from datetime import date, datetime

from bowout.core.coach.finding import Finding
from bowout.core.compose import compose
from bowout.core.draft import Answer, Draft
from bowout.core.message import GREETING, SIGN_OFF, Block, Message, Part
from bowout.core.pack import Pack
from bowout.core.remarks import Remarks, offset_in, once_told, remarks, source_at, step_of
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


def test_news_behind_own_words_are_mended_where_those_were_written():
    message = Message("s", (Block((Part("One. Two. Three.", "thanks"), Part("I withdraw.", "news"))),))
    at = message.body.index("withdraw")
    late = Finding(
        id="buried-withdrawal", severity="warn", message="", excerpt="", line=1, start=at, end=at + 8,
        guideline="news", why="", source="", mend="",
    )  # fmt: skip
    seen = Remarks(0, (late,), checked=True)
    draft = Draft(situation=Situation())
    assert step_of(late, seen, message, draft, ("thanks", "news")) == "news"
    own = draft.answer("thanks", Answer(use="own", own="One. Two. Three."))
    assert step_of(late, seen, message, own, ("thanks", "news")) == "thanks"
