"""Sentences follow from each other: clauses, closings, and what fills a short message up."""

from __future__ import annotations

from datetime import datetime

import msgspec
import pytest

from bowout.core.arrange import Piece, arranged
from bowout.core.compose import added, compose, known_facts
from bowout.core.draft import Answer, Draft
from bowout.core.guideline import Closing, Guideline, Phrasing, Placement
from bowout.core.message import Message
from bowout.core.pack import Pack
from bowout.core.parts import offered
from bowout.core.situation import Situation
from bowout.core.slots import slot_values

NOW = datetime(2026, 11, 22, 9)
NEWS = Piece(paragraph=1, order=10, source="news", text="I withdraw.", opened="I withdraw")
REASON = Piece(paragraph=1, order=30, source="why", text="I am moving.", clause=", as I am moving.", joins="news")
CLOSING = Piece(paragraph=1, order=35, source="news", text="Please cancel.")


def texts(*pieces: Piece) -> list[str]:
    return [block.text for block in arranged(pieces)]


def test_a_clause_goes_on_from_the_sentence_before_it():
    assert texts(REASON, CLOSING, NEWS) == ["I withdraw, as I am moving. Please cancel."]


SO = msgspec.structs.replace(NEWS, clause=", so I withdraw.", joins="why")
BECAUSE = msgspec.structs.replace(REASON, opened="I am moving")


def test_the_news_can_go_on_from_the_reason_that_follows_it_and_does_so_first():
    assert texts(SO, BECAUSE, CLOSING) == ["I am moving, so I withdraw. Please cancel."]


def test_without_a_reason_to_go_on_from_the_news_stands_as_a_sentence():
    own = Piece(paragraph=1, order=30, source="why", text="It is a long story.")
    assert texts(SO, own, CLOSING) == ["I withdraw. It is a long story. Please cancel."]
    assert texts(SO, CLOSING) == ["I withdraw. Please cancel."]


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        ((NEWS, msgspec.structs.replace(REASON, paragraph=2)), ["I withdraw.", "I am moving."]),
        ((msgspec.structs.replace(NEWS, opened=""), REASON), ["I withdraw. I am moving."]),
        ((msgspec.structs.replace(NEWS, source="else"), REASON), ["I withdraw. I am moving."]),
        ((NEWS, msgspec.structs.replace(CLOSING, order=20), REASON), ["I withdraw. Please cancel. I am moving."]),
        ((REASON,), ["I am moving."]),
    ],
)
def test_elsewhere_it_stands_as_a_sentence(pieces: tuple[Piece, ...], expected: list[str]):
    assert texts(*pieces) == expected


def test_pieces_that_want_one_place_keep_their_order_and_paragraphs_stand_by_number():
    later = msgspec.structs.replace(CLOSING, text="It is only fair.")
    assert texts(msgspec.structs.replace(NEWS, paragraph=2), CLOSING, later) == [
        "Please cancel. It is only fair.",
        "I withdraw.",
    ]


def guideline(**changes: object) -> Guideline:
    words = [Phrasing(id="a", text="I withdraw from $company."), Phrasing(id="b", text="I would like to withdraw.")]
    closings = (Phrasing(id="c", text="Please cancel it."), Phrasing(id="d", text="No reply is needed."))
    more = (Phrasing(id="e", text="You should know now."), Phrasing(id="f", text="My mind is made up."))
    plain = Guideline(
        id="news",
        order=10,
        title="News",
        step="news",
        advice="Say it.",
        phrasings=tuple(words),
        closing=Closing(phrasings=closings, placement=(Placement(paragraph=10, order=90),), more=more),
    )
    return msgspec.structs.replace(plain, **changes)


def joining(**changes: object) -> Guideline:
    """One whose words can go on from the news."""
    moving = Phrasing(id="m", text="I am moving.", joined=", as I am moving.")
    placement = (Placement(paragraph=10),)
    plain = guideline(id="why", order=20, phrasings=(moving,), placement=placement, joins="news", closing=None)
    return msgspec.structs.replace(plain, **changes)


def advising(pack: Pack, fewest: int, *guidelines: Guideline) -> Pack:
    """The pack with these guidelines alone, and so many words advised."""
    lengths = (msgspec.structs.replace(pack.counsel.lengths[-1], when={}, fewest=fewest),)
    counsel = msgspec.structs.replace(pack.counsel, lengths=lengths)
    return msgspec.structs.replace(pack, guidelines=guidelines, counsel=counsel)


def composed(pack: Pack, draft: Draft, fewest: int, *guidelines: Guideline) -> Message:
    return compose(advising(pack, fewest, *guidelines), draft, NOW)


TOLD = Draft(situation=Situation(sender_name="Ana Ruiz", company="Acme Inc.", role="Analyst"))


def test_each_phrasing_has_its_own_closing(pack: Pack):
    known = known_facts(pack, TOLD, NOW)
    words = msgspec.structs.replace(pack, guidelines=(guideline(),))
    assert offered(words, guideline(), TOLD, known, slot_values(pack, TOLD.situation, NOW)) == {
        "a": "I withdraw from Acme Inc. Please cancel it.",
        "b": "I would like to withdraw. No reply is needed.",
    }


@pytest.mark.parametrize(
    ("fewest", "expected"),
    [
        (1, "I withdraw from Acme Inc. Please cancel it."),
        (8, "I withdraw from Acme Inc. Please cancel it."),
        (9, "I withdraw from Acme Inc. Please cancel it. You should know now."),
        (90, "I withdraw from Acme Inc. Please cancel it. You should know now. My mind is made up."),
    ],
)
def test_a_message_is_filled_up_just_as_far_as_it_is_too_short(pack: Pack, fewest: int, expected: str):
    assert composed(pack, TOLD, fewest, guideline()).blocks[1].text == expected


def test_a_sentence_that_is_enough_alone_is_added_before_two_that_are_not(pack: Pack):
    more = tuple(
        Phrasing(id=text, text=text) for text in ("One two.", "One two three four five.", "One two three four.")
    )
    closing = msgspec.structs.replace(guideline().closing, more=more)
    for fewest, filling in ((10, "One two."), (11, "One two three four."), (13, "One two three four five.")):
        message = composed(pack, TOLD, fewest, guideline(closing=closing))
        assert message.blocks[1].text == f"I withdraw from Acme Inc. Please cancel it. {filling}"


def test_what_fills_up_can_stand_elsewhere_than_the_closing(pack: Pack):
    closing = msgspec.structs.replace(guideline().closing, more_placement=(Placement(paragraph=99),))
    last = composed(pack, TOLD, 9, guideline(closing=closing)).blocks[-2].text
    assert last == "You should know now."


@pytest.mark.parametrize(
    ("text", "shown"), [("I liked $company.", "I liked Acme Inc."), ("Thank you.", "Thank you. I liked Acme Inc.")]
)
def test_a_closing_does_not_name_again_what_its_own_phrasing_named(pack: Pack, text: str, shown: str):
    closing = Closing(
        phrasings=(Phrasing(id="c", text="[I liked $company.]"),), placement=(Placement(paragraph=10, order=99),)
    )
    thanks = guideline(phrasings=(Phrasing(id="t", text=text),), closing=closing)
    assert composed(pack, TOLD, 1, thanks).blocks[1].text == shown
    words = msgspec.structs.replace(pack, guidelines=(thanks,))
    values = slot_values(pack, TOLD.situation, NOW)
    assert offered(words, thanks, TOLD, known_facts(pack, TOLD, NOW), values) == {"t": shown}


def test_a_clause_without_a_comma_needs_none():
    bare = msgspec.structs.replace(REASON, clause="for personal reasons.")
    assert texts(NEWS, bare) == ["I withdraw for personal reasons."]


@pytest.mark.parametrize("news", [Phrasing(id="w", text="Goodbye.", opens=False), Phrasing(id="w", text="Goodbye?")])
def test_what_does_not_open_is_never_gone_on_from_and_neither_is_its_closing(pack: Pack, news: Phrasing):
    shut = guideline(phrasings=(news,))
    assert composed(pack, TOLD, 1, shut, joining()).blocks[1].text == f"{news.text} I am moving. Please cancel it."


def test_a_closing_that_opens_can_be_gone_on_from(pack: Pack):
    news = guideline(closing=msgspec.structs.replace(guideline().closing, opens=True))
    wish = joining(order=99, phrasings=(Phrasing(id="w", text="Good luck.", joined=", and good luck."),))
    text = "I withdraw from Acme Inc. Please cancel it, and good luck."
    assert composed(pack, TOLD, 1, news, wish).blocks[1].text == text


def test_nobody_hears_unasked_what_only_the_person_can_know(pack: Pack):
    claim = Phrasing(id="p", text="You were so kind.", personal=True)
    closing = Closing(phrasings=(claim,), placement=(Placement(paragraph=10),), more=(claim,))
    words = guideline(closing=closing)
    assert "kind" not in composed(pack, TOLD, 90, words).body
    assert "kind" not in composed(pack, TOLD, 90, guideline(phrasings=(claim,))).body
    told = TOLD.answer("news", Answer(use="phrasing", phrasing="p"))
    assert "kind" in composed(pack, told, 90, guideline(phrasings=(claim,))).body


def test_brackets_of_what_fills_up_look_back_on_all_that_was_said(pack: Pack):
    more = (
        Phrasing(id="m", text="You should know it soon[ at $company]."),
        Phrasing(id="n", text="No reply is needed."),
    )
    words = guideline(closing=msgspec.structs.replace(guideline().closing, more=more))
    text = "I withdraw from Acme Inc. Please cancel it. You should know it soon."
    assert composed(pack, TOLD, 13, words).blocks[1].text == text


def test_what_fills_up_but_was_named_in_full_repeats_nothing(pack: Pack):
    more = (Phrasing(id="m", text="[I wanted everybody at $company to know.]"),)
    words = guideline(closing=msgspec.structs.replace(guideline().closing, more=more))
    assert composed(pack, TOLD, 90, words).blocks[1].text == "I withdraw from Acme Inc. Please cancel it."


def test_a_phrasing_that_is_all_brackets_leaves_no_empty_paragraph(pack: Pack):
    again = guideline(
        id="again", order=30, phrasings=(Phrasing(id="a", text="[I wanted $company to know.]"),), closing=None
    )
    assert "\n\n\n" not in composed(pack, TOLD, 1, guideline(), again).body


@pytest.mark.parametrize("use", ["own", "nothing"])
def test_own_words_and_silence_have_no_closing(pack: Pack, use: str):
    told = TOLD.answer("news", Answer(use=use, own="Count me out."))
    blocks = composed(pack, told, 90, guideline()).blocks[1:-1]
    assert [block.text for block in blocks] == (["Count me out."] if use == "own" else [])


def test_a_company_that_ends_in_a_full_stop_keeps_it_before_a_clause(pack: Pack):
    blocks = composed(pack, TOLD, 1, guideline(), joining()).blocks[1:-1]
    assert [block.text for block in blocks] == ["I withdraw from Acme Inc., as I am moving. Please cancel it."]


def test_what_the_thanks_have_named_the_news_need_not_name(pack: Pack):
    thanks = guideline(
        id="thanks",
        order=20,
        closing=None,
        phrasings=(
            Phrasing(id="a", text="Thank you for the $role role at $company."),
            Phrasing(id="b", text="Thanks."),
        ),
        placement=(Placement(paragraph=1),),
    )
    news = guideline(phrasings=(Phrasing(id="w", text="I withdraw[ from the $role role at $company]."),), closing=None)
    known = known_facts(pack, TOLD, NOW)
    words = msgspec.structs.replace(pack, guidelines=(news, thanks))
    values = slot_values(pack, TOLD.situation, NOW)
    for chosen, expected in (("a", "I withdraw."), ("b", "I withdraw from the Analyst role at Acme Inc.")):
        told = TOLD.answer("thanks", Answer(use="phrasing", phrasing=chosen))
        assert composed(pack, told, 1, news, thanks).blocks[2].text == expected
        assert offered(words, news, told, known, values) == {"w": expected}
    own = TOLD.answer("thanks", Answer(use="own", own="Thanks for the $role role at $company."))
    assert composed(pack, own, 1, news, thanks).blocks[2].text == "I withdraw from the Analyst role at Acme Inc."


def test_what_only_the_person_can_know_comes_last_even_where_it_fits_best():
    claim = Phrasing(id="p", text="You were kind.", when={"tone": ("warm",)}, personal=True)
    options = guideline(phrasings=(claim, Phrasing(id="a", text="Thank you."))).options({"tone": "warm"})
    assert [option.id for option in options] == ["a", "p"]


def test_a_full_stop_within_brackets_can_be_gone_on_from(pack: Pack):
    news = guideline(phrasings=(Phrasing(id="w", text="[I withdraw from $company.]"),))
    wish = joining(order=10, phrasings=(Phrasing(id="w", text="Good luck.", joined=", and good luck."),))
    assert composed(pack, TOLD, 1, news, wish).blocks[1].text.startswith("I withdraw from Acme Inc., and good luck.")


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("I am moving", ["I withdraw. I am moving", "Please cancel."]),
        ("I am moving!\n", ["I withdraw. I am moving!\n Please cancel."]),
        ('I am "moving."', ['I withdraw. I am "moving." Please cancel.']),
        ("引っ越します。", ["I withdraw. 引っ越します。 Please cancel."]),
    ],
)
def test_no_sentence_runs_into_own_words_without_a_full_stop(own: str, expected: list[str]):
    assert texts(NEWS, Piece(paragraph=1, order=30, source="why", text=own), CLOSING) == expected


def test_what_fills_a_letter_up_is_told_and_can_be_left_out_with_nothing_else_in_its_place(pack: Pack):
    words = advising(pack, 9, guideline())
    assert added(words, TOLD, NOW) == {"news": "You should know now."}
    bare = TOLD.answer("news", Answer(bare=True))
    assert added(words, bare, NOW) == {"news": "You should know now."}
    assert compose(words, bare, NOW) == composed(pack, TOLD, 1, guideline())


def test_several_sentences_that_fill_a_letter_up_are_told_together(pack: Pack):
    assert added(advising(pack, 90, guideline()), TOLD, NOW) == {"news": "You should know now. My mind is made up."}


def test_what_one_guideline_leaves_out_is_not_made_up_for_by_another(pack: Pack):
    other = guideline(id="other", order=20, phrasings=(Phrasing(id="t", text="Thank you."),))
    both = advising(pack, 14, guideline(), other)
    first, *rest = added(both, TOLD, NOW)
    said = compose(both, TOLD.answer(first, Answer(bare=True)), NOW).body
    assert added(both, TOLD, NOW)[first] not in said
    assert all(added(both, TOLD, NOW)[one] in said for one in rest)
    assert compose(both, TOLD, NOW).body.replace(f" {added(both, TOLD, NOW)[first]}", "", 1) == said


def test_a_letter_that_is_long_enough_adds_nothing(pack: Pack):
    assert added(advising(pack, 1, guideline()), TOLD, NOW) == {}
