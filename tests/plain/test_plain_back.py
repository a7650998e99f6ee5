"""At a question beside the way, back goes back: it never takes what Enter would take."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace
from plain_person import NOW, Person, edited, told

from bowout.core.journey import mark_sent, pass_gate
from bowout.core.pack import Pack
from bowout.core.withdrawal import KeepInTouch, Withdrawal

Make = Callable[..., Person]


def sent(at: str = "after") -> Withdrawal:
    draft = told().draft.tell(stage="interviewed", recipient_name="Sam Lee")
    return replace(mark_sent(replace(told(), draft=draft), NOW, "email"), at=at)


def test_from_where_an_answer_at_pushback_leads_back_goes_to_the_question(pack: Pack):
    gates = pack.after.pushback
    heard = Person(pack, first=sent())
    doubt = next(answer for answer in gates[0].answers if answer.leads_to != "go-on")
    heard.answer("they want", doubt.label, "back", "back")
    first, second = (at for at, line in enumerate(heard.heard) if line == "> back")
    assert gates[0].text in " ".join(heard.heard[first:second])
    assert heard.after("back").startswith("What next?")
    assert "End of: " not in heard.said


def test_from_the_second_question_at_pushback_back_goes_to_the_first(pack: Pack):
    gates = pack.after.pushback
    on = next(answer.label for answer in gates[0].answers if answer.leads_to == "go-on")
    heard = Person(pack, first=sent())
    heard.answer("they want", on, "back")
    assert gates[0].text in heard.after("back")


def test_an_answer_at_a_gate_is_not_given_again_by_back(pack: Pack):
    thinking = replace(told(), at="reflect", draft=told().draft.tell(stage="interview-booked"))
    heard = Person(pack, first=pass_gate(thinking, "reschedule", "another-time"))
    heard.answer("3", "back")
    assert heard.kept == []
    assert "Where to from here?" not in heard.after("back")


def test_an_answer_that_a_version_by_hand_would_hide_is_asked_for_again(person: Make):
    heard = person(first=edited())
    heard.answer("1", "back")
    assert heard.after("back").startswith("Which words?")
    assert heard.kept == []


def test_a_detail_just_typed_leads_back_to_its_question(pack: Pack):
    heard = Person(pack, first=replace(edited(), at="express-gratitude"))
    heard.answer("meeting the team", "back", "meeting the team", "make")
    assert heard.after("back").startswith("One detail.")
    assert heard.draft.situation.detail == "meeting the team"


def test_from_the_day_back_goes_to_the_name(pack: Pack):
    heard = Person(pack, first=sent("learn"))
    heard.answer("whom", "Kim", "back", "Kim Roe", "1 March")
    assert heard.after("back").startswith(pack.journal.person.text)
    assert "Noted" not in heard.after("back")
    assert heard.kept[-1].keep_in_touch == KeepInTouch(name="Kim Roe", on=date(2027, 3, 1))


def test_from_another_day_for_a_person_back_changes_nothing(pack: Pack):
    who = KeepInTouch(name="Kim", on=date(2027, 2, 22))
    heard = Person(pack, first=replace(sent("learn"), keep_in_touch=who))
    heard.answer("whom", "day", "back", "")
    assert "1. Keep it so" in heard.after("back")
    assert heard.kept == []


def test_from_a_day_of_ones_own_for_the_note_back_goes_to_the_suggested_ones(pack: Pack):
    heard = Person(pack, first=sent())
    heard.answer("plan", "another", "back", "1", "back")
    assert "On which day?" in " ".join(heard.heard).partition("> back")[2].partition("> 1")[0]
    assert heard.after("back").startswith("On which day?")


def test_at_the_first_question_of_all_there_is_no_way_back(person: Make):
    heard = person(first=None, kept=[told()])
    heard.answer("back")
    assert heard.after("back").startswith("This is the first question. Where would you like to go on?")


@pytest.mark.parametrize("question", ["jump", "tone"])
def test_back_from_a_command_changes_nothing(person: Make, question: str):
    heard = person(first=told())
    heard.answer(question, "back")
    assert "Which words?" in heard.after("back")
    assert heard.kept == []
