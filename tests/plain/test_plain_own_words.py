"""Writing in one's own words, line by line: the words from before are never lost, and nothing is taken by accident."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from plain_person import Person, edited, told

from bowout.core.draft import Answer
from bowout.core.pack import Pack
from bowout.core.withdrawal import Withdrawal

Make = Callable[..., Person]
OLD = Answer(use="own", own="Old one.\nOld two.")


def written(answer: Answer = OLD) -> Withdrawal:
    """One whose first guideline has own words already."""
    return msgspec.structs.replace(told(), draft=told().draft.answer("notify", answer))


def own(heard: Person) -> Answer:
    return (heard.kept[-1] if heard.kept else written()).draft.answer_for("notify")


def test_a_rewrite_that_breaks_off_keeps_the_old_words_and_the_new(person: Make):
    heard = person(first=written())
    heard.answer("own", "anew", "New one.")
    assert own(heard).own == "Old one.\nOld two.\nNew one."


def test_words_that_broke_off_are_read_once_when_the_person_comes_back(pack: Pack, person: Make):
    thanks = Person(pack, first=msgspec.structs.replace(told(), at="express-gratitude"))
    thanks.answer("own", "Thank you for the")
    again = Person(pack, first=thanks.kept[-1])
    again.answer()
    assert "In the message: Thank you for the  One detail." in again.said
    heard = person(first=written())
    heard.answer()
    assert heard.said.count("Old one. Old two.") == 1


def test_a_rewrite_that_is_ended_replaces_the_old_words(person: Make):
    heard = person(first=written())
    heard.answer("own", "anew", "New one.", "New two.", ".")
    assert own(heard) == Answer(use="own", own="New one.\nNew two.")


@pytest.mark.parametrize(
    ("answers", "after"),
    [
        (("",), OLD),
        (("back",), OLD),
        (("keep",), OLD),
        (("more", "And more.", "."), Answer(use="own", own="Old one.\nOld two.\nAnd more.")),
        (("more", "."), OLD),
        (("anew", "."), OLD),
        (("take",), Answer()),
    ],
)
def test_own_words_are_kept_gone_on_with_replaced_or_taken_away(person: Make, answers: tuple[str, ...], after: Answer):
    heard = person(first=written())
    heard.answer("own", *answers)
    assert own(heard) == after
    assert heard.after("own").startswith("It now says: Old one. Old two. 1. Keep it 2. Write more 3. Write it anew")
    assert "Enter takes: Keep it." in heard.after("own")


@pytest.mark.parametrize("way", ["more", "anew"])
@pytest.mark.parametrize("cancel", ["cancel", "Cancel", " cancel "])
def test_a_line_with_cancel_leaves_everything_as_it_was(person: Make, way: str, cancel: str):
    heard = person(first=written())
    heard.answer("own", way, "New one.", cancel)
    assert own(heard) == OLD
    assert heard.after(cancel).startswith("Nothing is changed.")
    assert "A line with only the word cancel, or to end at once, changes nothing." in heard.after(way)


def test_a_command_among_own_words_is_said_to_be_words(person: Make):
    heard = person(first=written(Answer()))
    heard.answer("own", "help", "I can help.", "next", ".")
    told_so = "Taken down as your words: {}. A line with only a full stop ends, and then commands work again."
    assert [heard.after(line) for line in ("help", "I can help.", "next")] == [
        told_so.format("help"),
        "",
        told_so.format("next"),
    ]
    assert own(heard).own == "help\nI can help.\nnext"


def test_to_cancel_brings_a_version_by_hand_back(person: Make):
    heard = person(first=edited())
    heard.answer("own", "make", "I withdraw.", "cancel")
    assert heard.draft == edited().draft


def test_to_take_own_words_away_that_are_not_in_use_leaves_the_phrasing(person: Make):
    heard = person(first=written(Answer(use="phrasing", phrasing="plainly", own="Mine.")))
    heard.answer("own", "take")
    assert own(heard) == Answer(use="phrasing", phrasing="plainly")
    assert heard.after("own").startswith("It now says: I have decided to withdraw")


def test_answers_written_before_are_not_asked_what_is_to_become_of_old_words(person: Make):
    heard = person(first=written(), attended=False)
    heard.answer("own", "New one.", ".")
    assert own(heard).own == "New one."


def test_on_the_last_page_the_part_is_named(person: Make):
    heard = person(first=msgspec.structs.replace(written(), at="review"))
    heard.answer("3", "1", "keep", "3", "2", ".")
    assert heard.after("1").startswith("Notify promptly. It now says: Old one.")
    assert heard.after("2").startswith("Be honest and concise. It says nothing yet.")


def test_a_note_for_oneself_is_not_lost_either(pack: Pack):
    prompt = pack.reflection.prompts[0]
    first = msgspec.structs.replace(told(), at="reflect", reflection={prompt.id: "Before."})
    for answers, after in ((("New.",), "Before.\nNew."), (("New.", "cancel"), "Before."), (("New.", "."), "New.")):
        heard = Person(pack, first=first)
        heard.answer(prompt.text, "anew", *answers)
        assert heard.kept[-1].reflection[prompt.id] == after


def test_a_first_note_that_is_cancelled_leaves_none(pack: Pack):
    prompt = pack.reflection.prompts[0]
    heard = Person(pack, first=msgspec.structs.replace(told(), at="reflect"))
    heard.answer(prompt.text, "A doubt.", "cancel")
    assert heard.kept[-1].reflection == {}
    assert heard.after("cancel").startswith("Nothing is noted.")


def test_who_gives_no_reason_is_not_asked_for_words_and_can_still_write_some(pack: Pack):
    heard = Person(pack, first=msgspec.structs.replace(told(), at="be-honest-and-concise"))
    heard.answer("", "back", "own", "It is time for a change.", ".", "quit")
    assert heard.after("").startswith("This is left out of the message. For words of your own: back, then own.")
    assert "Step 5 of 7" in heard.after("")
    assert "Which words?" not in heard.after("back")
    assert heard.after(".").startswith("In the message: It is time for a change.")
    assert heard.at == "apologize"
    piped = Person(pack, first=msgspec.structs.replace(told(), at="be-honest-and-concise"), attended=False)
    piped.answer("1")
    assert piped.after("1").startswith("Reason: give no reason. Which words?")


def test_own_words_that_were_written_before_are_looked_at_when_they_are_chosen_again(pack: Pack):
    answer = Answer(use="own", own="Something came up.")
    first = msgspec.structs.replace(
        told(), at="notify-promptly", draft=told().draft.answer("notify-promptly", answer), visited=("situation",)
    )
    heard = Person(pack, first=first)
    heard.answer("your own words")
    assert "Mend: Only the subject says that you withdraw." in heard.after("your own words")
