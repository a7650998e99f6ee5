"""What the program adds because a message is short is said, and can be left out or taken back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from plain_person import Person, edited, told

from bowout.core.draft import Answer
from bowout.core.guideline import Closing, Phrasing, Placement
from bowout.core.pack import Pack

MORE = "You should hear it from me."


@pytest.fixture
def short(words: Pack) -> Pack:
    """The pack in which every message is too short by one sentence."""
    closing = Closing(phrasings=(), placement=(Placement(paragraph=10),), more=(Phrasing(id="more", text=MORE),))
    first, *others = words.guidelines
    lengths = tuple(replace(length, fewest=60) for length in words.counsel.lengths)
    guidelines = (replace(first, closing=closing), *others)
    return replace(words, guidelines=guidelines, counsel=replace(words.counsel, lengths=lengths))


def test_what_is_added_is_said_and_can_be_left_out_and_come_back(short: Pack):
    heard = Person(short, first=told())
    heard.answer("", "back", "leave out", "review", "back", "put back", "review")
    assert f'Leave out what was added. Because the message is short: "{MORE}"' in heard.said
    assert f"Added because the message is short: {MORE}" in heard.after("")
    assert "Added because" not in heard.after("leave out")
    assert f'Put back what was left out. Though the message is short: "{MORE}"' in heard.said
    before, after = (at for at, line in enumerate(heard.heard) if line == "> review")
    assert MORE not in " ".join(heard.heard[before:]).partition("End of the message.")[0]
    assert MORE in " ".join(heard.heard[after:]).partition("End of the message.")[0]


def test_clear_brings_what_was_left_out_back(short: Pack):
    heard = Person(short, first=told())
    heard.answer("leave out", "back", "clear")
    assert heard.draft.answer_for("notify") == Answer()


def test_nothing_is_said_to_be_added_to_a_message_written_by_hand(short: Pack):
    heard = Person(short, first=edited())
    heard.answer("", "back", "review")
    assert "the message is short" not in heard.said


def test_nothing_is_offered_where_nothing_is_added(person: Callable[..., Person]):
    heard = person(first=told())
    heard.answer("")
    assert "because the message is short" not in heard.said


def test_the_last_page_leaves_it_out_and_puts_it_back(short: Pack):
    heard = Person(short, first=replace(told(), at="review"))
    heard.answer("leave out", "again", "put back", "review")
    assert f'Leave out what was added. Because the message is short: "{MORE}"' in heard.said
    assert f'Put back what was left out. Though the message is short: "{MORE}"' in heard.after("again")
    assert heard.after("leave out").startswith("Left out. The same number puts it back.")
    assert MORE in heard.after("review")
    assert heard.draft.answer_for("notify") == Answer()


def test_what_was_heard_to_be_added_and_is_not_any_more_is_told_once(short: Pack):
    words = " ".join(["word"] * 60)
    heard = Person(short, first=told())
    heard.answer("", "back", "own", f"I withdraw. {words}.", ".", "another offer")
    assert "No longer added" not in heard.after(".")
    long = Person(short, first=told())
    long.answer("", "own", f"I withdraw. {words}.", ".", "")
    assert long.said.count(f'No longer added: "{MORE}"') == 1


def test_another_sentence_in_place_of_one_that_was_heard_is_told(short: Pack):
    other = Phrasing(id="other", text="It matters to me.", when={"reason": ("other-offer",)})
    first, *others = short.guidelines
    closing = replace(first.closing, more=(*first.closing.more, other))
    pack = replace(short, guidelines=(replace(first, closing=closing), *others))
    heard = Person(pack, first=told())
    heard.answer("", "another offer", "")
    assert f'Added now instead of "{MORE}": It matters to me.' in heard.after("another offer")
