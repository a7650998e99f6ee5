"""Before writing, line by line: the questions to think with and the gates, with the shipped words."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from plain_person import NOW, Person, fresh, told

from bowout.core.compose import compose
from bowout.core.journey import pass_gate
from bowout.core.pack import Pack
from bowout.core.withdrawal import Withdrawal

NEW = replace(fresh(), at="reflect")


def thinking(withdrawal: Withdrawal | None = None) -> Withdrawal:
    """One whose facts are told and that is open at the page before writing, an interview booked."""
    one = withdrawal or told()
    return replace(one, at="reflect", draft=one.draft.tell(stage="interview-booked"))


def row(pack: Pack, text: str, first: Withdrawal = NEW) -> str:
    """The number of a row of the page before writing."""
    heard = Person(pack, first=first)
    heard.answer()
    joined = heard.said
    return joined[: joined.index(f". {text}")].split()[-1]


def test_enter_once_goes_on(pack: Pack):
    heard = Person(pack, first=NEW)
    heard.answer("", "Ana")
    assert f"{pack.reflection.title}. {pack.reflection.advice}" in heard.said
    assert f"1. {pack.reflection.skip}" in heard.said
    assert "Enter goes on to the message." in heard.said
    assert heard.after("").startswith("Step 1 of 7: The situation.")
    held = heard.kept[-1]
    assert (held.status, held.draft.situation.sender_name) == ("drafting", "Ana")


@pytest.mark.parametrize("way", ["next", "skip", "1"])
def test_next_and_the_first_row_go_on_too(pack: Pack, way: str):
    heard = Person(pack, first=NEW)
    heard.answer(way)
    assert heard.after(way).startswith("Step 1 of 7")
    assert heard.at == "situation"


def test_a_thought_in_own_words_is_kept_and_reaches_no_message(pack: Pack):
    prompt = pack.reflection.prompts[0]
    number = row(pack, prompt.text, thinking())
    heard = Person(pack, first=thinking())
    heard.answer(number, "The zqcommute.", "quit", ".", "")
    held = heard.kept[-1]
    assert heard.after(number).startswith(f"{prompt.text} {prompt.help}".strip())
    assert held.reflection == {prompt.id: "The zqcommute.\nquit"}
    assert heard.after(".").startswith("Noted, for you alone.")
    assert held.status == "drafting"
    assert "zqcommute" not in str(compose(pack, held.draft, NOW))


def test_a_thought_is_kept_line_by_line_while_deciding(pack: Pack):
    prompt = pack.reflection.prompts[1]
    heard = Person(pack, first=NEW)
    heard.answer(row(pack, prompt.text), "One line")
    assert heard.kept[-1].reflection == {prompt.id: "One line"}
    assert (heard.kept[-1].status, heard.at) == ("deciding", "reflect")


@pytest.mark.parametrize(
    ("answers", "after"),
    [
        (("",), "Before."),
        (("more", "And then.", "."), "Before.\nAnd then."),
        (("3", "New.", "."), "New."),
        (("3", "."), "Before."),
        (("take",), None),
    ],
)
def test_a_thought_is_kept_gone_on_with_replaced_or_taken_away(pack: Pack, answers: tuple[str, ...], after: str | None):
    prompt = pack.reflection.prompts[0]
    first = replace(thinking(), reflection={prompt.id: "Before."})
    heard = Person(pack, first=first)
    heard.answer(row(pack, prompt.text, first), *answers, "next")
    assert "Your answer: Before." in heard.said
    assert "It now says: Before." in heard.said
    assert heard.kept[-1].reflection.get(prompt.id) == after


def gate_answers() -> list[tuple[str, str, str]]:
    leads = {"another-time": "reschedule", "not-signed": "stop", "one-thing": "stop"}
    answers = {
        "reschedule": ("not-the-time", "another-time", "nothing-booked"),
        "signed-offer": ("no-other", "signed", "not-signed"),
        "negotiation": ("nothing", "one-thing", "too-late"),
    }
    return [(gate, answer, leads.get(answer, "on")) for gate, all_ in answers.items() for answer in all_]


@pytest.mark.parametrize(("gate_id", "answer_id", "leads"), gate_answers())
def test_every_answer_at_a_gate_leads_where_it_says(pack: Pack, gate_id: str, answer_id: str, leads: str):
    gate = next(gate for gate in pack.reflection.gates if gate.id == gate_id)
    answer = gate.answer(answer_id)
    assert answer is not None
    heard = Person(pack, first=thinking())
    heard.answer(row(pack, gate.text, thinking()), answer.label, "1")
    held = heard.kept[-1]
    assert held.gates == {gate_id: answer_id}
    assert answer.text in heard.after(answer.label)
    if leads == "reschedule":
        assert "Could we find another time?" in heard.after("1")
    elif leads == "stop":
        assert "The command quit leaves. To come back here: bowout resume kept" in heard.after("1")
        assert (held.status, held.at) == ("deciding", "reflect")
    else:
        assert "Step 1 of 7" in heard.after("1")  # no question was asked, and the first row goes on


def test_another_time_asks_for_missing_facts_and_goes_on_by_itself_once_they_are_told(pack: Pack):
    heard = Person(pack, first=NEW)
    heard.answer("2", "2", "1", "Ana", "Northwind", "Lead", "next")
    assert heard.after("1").startswith("It needs some facts first. Once they are told, this goes on by itself. Step 1")
    assert heard.after("next").startswith(f"{pack.reflection.title}.")
    assert "Another time for my interview: Lead" in heard.after("next")
    assert heard.at == "reflect"


def test_who_goes_elsewhere_meanwhile_is_not_led_back(pack: Pack):
    heard = Person(pack, first=NEW)
    heard.answer("2", "2", "1", "Ana", "Northwind", "Lead", "jump", "2", "jump", "1", "next")
    assert heard.after("next").startswith("Step 2 of 7")


def test_to_go_on_in_spite_of_an_answer_stays_here(pack: Pack):
    heard = Person(pack, first=thinking())
    heard.answer("2", "2", "")
    assert "Enter takes: Go on here." in heard.after("2")
    assert "Could we find another time?" not in heard.said
    assert heard.at == "reflect"


def test_an_answer_at_a_gate_is_told_and_can_be_changed(pack: Pack):
    heard = Person(pack, first=pass_gate(thinking(), "reschedule", "not-the-time"))
    heard.answer("2", "3")
    assert "Would another day or hour work? Your answer: No, the time is not the reason" in heard.said
    assert "Enter takes: No, the time is not the reason." in heard.after("2")
    assert heard.kept[-1].gates == {"reschedule": "nothing-booked"}


def test_it_is_reached_later_by_back_and_by_jump_and_does_not_undo_what_was_told(pack: Pack):
    heard = Person(pack, first=replace(told(), at="situation", visited=("situation",)))
    heard.answer("back", "back", "next", "jump", "8")
    assert heard.after("back").startswith("This is the first page.")
    assert heard.at == "reflect"
    sent = Person(pack, first=replace(thinking(), status="sent"))
    sent.answer("2", "1", "next")
    assert sent.kept[-1].status == "sent"


def test_sources_help_and_the_message_are_told_here_too(pack: Pack):
    heard = Person(pack, first=NEW)
    heard.answer("sources", "tips", "own", "clear", "2", "help", "back", "help")
    assert f"Source: {pack.reflection.gates[0].source}." in " ".join(heard.said.split())
    assert "There are no tips for this page." in heard.said
    assert "Own words belong to a guideline" in heard.after("own")
    assert heard.said.count("3. Nothing is booked") == 2
    assert "back: the question before." in heard.after("help")


def test_the_list_is_read_once_and_again_when_one_comes_back_to_it(pack: Pack):
    heard = Person(pack, first=thinking())
    heard.answer("3", "2", "1", "back")
    assert "What next? A number from 1 to" in heard.after("2")
    assert "1. Go on to the message" in heard.after("back")
