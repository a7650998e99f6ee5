"""What a person can say at any prompt, and that a word which is an answer is never taken for a command."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from plain_person import TOLD, Person, edited, told

from bowout.core.draft import Answer, Edit
from bowout.plain.talk import COMMANDS, Option, literal, picked

Make = Callable[..., Person]


def test_back_goes_one_question_back_and_over_the_edge_of_a_step(person: Make):
    heard = person(first=told())
    heard.answer("1", "back", "back")
    assert heard.after("1").startswith("In the message: I have decided to withdraw")
    first, second = (at for at, line in enumerate(heard.heard) if line == "> back")
    assert "Step 2 of 5: Notify promptly." in heard.heard[first:second]
    assert "Step 1 of 5: The situation." in heard.heard[second:]
    assert "Tone. Warm suits most." in heard.heard[second:]
    assert heard.at == "situation"


def test_there_is_nothing_before_the_first_question(person: Make):
    heard = person()
    heard.answer("back")
    assert heard.after("back").startswith("This is the first question. Your name.")


def test_back_and_forth_changes_nothing(person: Make):
    there, again = person(), person()
    there.answer(*TOLD, "2", "2")
    answers = [*TOLD, "2", "2"]
    again.answer(*answers, *["back"] * 20, *["next"] * 4, "jump", "1", *[""] * 12)
    assert again.draft == there.draft


def test_next_skips_to_the_next_step_but_not_what_is_needed(person: Make):
    heard = person()
    heard.answer("next", "next", "Northwind", "Lead", "next")
    assert "Still needed: your name, company, role." in heard.said
    heard = person(first=told())
    heard.answer("next", "next", "next", "next")
    assert heard.after("next").startswith("This is the last step.")
    assert heard.at == "review"


def test_jump_opens_any_step_and_enter_stays(person: Make):
    heard = person(first=told())
    heard.answer("jump", "4", "jump", "", "jump", "back", "jump", "9", "Review")
    assert "Step 4 of 5: Apologize." in heard.heard
    assert heard.after("9").startswith("Write a number from 1 to 7, or the first words of one. Enter takes: Apologize.")
    assert heard.at == "review"


def test_review_reads_the_whole_message_and_comes_back_to_the_question(person: Make):
    heard = person(first=told())
    heard.answer("review")
    said = heard.after("review")
    assert said.startswith("This is what they will read: 12 words. To: the hiring team Subject: Withdrawing")
    assert said.index("End of the message.") < said.index("Which words?")


def test_tips_and_sources(person: Make):
    heard = person(first=told())
    heard.answer("tips", "sources", "jump", "4", "tips", "sources")
    assert "Tip: Short and soon beats perfect and late. Avoid: Waiting" in heard.said
    assert "Source: a recruiter." in heard.said
    assert heard.after("sources").startswith("There are no tips for this step.")


def test_tone_is_changed_from_anywhere(person: Make):
    heard = person(first=told())
    heard.answer("tone", "formal", "")
    assert heard.draft.situation.tone == "formal"
    assert heard.after("").startswith("In the message: I wish to withdraw my application as a Data Engineer.")


def test_own_words_end_with_a_full_stop_and_hold_any_word(person: Make):
    heard = person(first=told())
    heard.answer("own", "back", "", "  quit, as I must.", ".")
    assert heard.draft.answer_for("notify") == Answer(use="own", own="back\n\n  quit, as I must.")
    assert "In the message: back" in heard.said


def test_own_words_with_nothing_written_change_nothing(person: Make):
    heard = person(first=told())
    heard.answer("own", ".", "2", ".", "quit")
    assert heard.kept == []
    assert heard.after(".").startswith("Nothing is changed. Which words?")


def test_own_words_that_end_with_the_answers_are_kept(person: Make):
    heard = person(first=told())
    heard.answer("own", "I withdraw.")
    assert heard.draft.answer_for("notify").own == "I withdraw."


def test_own_words_are_not_for_facts(person: Make):
    heard = person()
    heard.answer("own")
    assert heard.after("own").startswith("Own words belong to a guideline")


def test_clear_takes_an_answer_back(person: Make):
    heard = person()
    heard.answer("Ana", "Northwind", "Lead", "Ms Sam Lee", "back", "clear", "back", "clear")
    assert (heard.draft.situation.recipient_name, heard.draft.situation.recipient_title) == ("", "")
    assert heard.after("clear").startswith("There is nothing to clear here.")
    assert heard.draft.situation.role == "Lead"


def test_clear_returns_to_the_best_words(person: Make):
    heard = person(first=told())
    heard.answer("own", "Mine.", ".", "back", "clear", "")
    assert heard.draft.answer_for("notify") == Answer(own="Mine.")


def test_help_names_every_command_and_an_example(person: Make):
    heard = person()
    heard.answer("Ana", "help")
    said = heard.after("help")
    assert all(f"{command}:" in said for command in COMMANDS)
    assert "An answer here looks like this: Northwind." in said


def test_quit_keeps_and_leaves(person: Make):
    heard = person()
    assert heard.answer("Ana", "quit", "Northwind") == ""
    assert heard.draft.situation.sender_name == "Ana"
    assert heard.draft.situation.company == ""


LITERALS = {
    "\\back": "back",
    '"quit"': "quit",
    "“next”": "next",
    "'help'": "help",
    "Next": "Next",
    "BACK": "BACK",
    '"Quoted" Ltd': '"Quoted" Ltd',
    '"Acme"': '"Acme"',
    "\\n": "\\n",
}


@pytest.mark.parametrize(("typed", "company"), LITERALS.items())
def test_a_company_may_be_called_like_a_command(person: Make, typed: str, company: str):
    heard = person()
    heard.answer("Ana", typed)
    assert heard.draft.situation.company == company
    assert ("Taken as an answer." in heard.said) == (typed in ("Next", "BACK"))


def test_where_no_text_is_asked_a_command_may_have_capitals(person: Make):
    heard = person(first=told())
    heard.answer("BACK")
    assert heard.at == "situation"


@pytest.mark.parametrize(
    "typed", ["2", "2.", "2)", "b", "Beta", "BETA.", "beta ", "two", "Two.", "number 2", "number two", "#2", "No. 2"]
)
def test_an_option_is_picked_by_number_or_words(typed: str):
    options = [Option("a", "Alpha"), Option("b", "Beta"), Option("c", "Alpine")]
    assert picked(options, typed) == options[1]


@pytest.mark.parametrize(
    "typed", ["0", "4", "al", "gamma", "", ".", "²", "9999999999", "1 2", "-1", "four", "number", "no one"]
)
def test_what_names_no_option_picks_none(typed: str):
    assert picked([Option("", "Alpha"), Option("y", "Beta"), Option("z", "Alpine")], typed) is None


@pytest.mark.parametrize(("typed", "found"), [
    ("thank-you note", "n"), ("thank you", "n"), ("tell the agency.", "t"), ("Plan a thank", "n"),
    ("the", None), ("hank", None), ("note plan", None), ("agency?", None), ("!", None), ("close", "c"),
])  # fmt: skip
def test_an_option_is_picked_by_words_in_it_that_no_other_one_has(typed: str, found: str | None):
    options = [
        Option("t", "To do: tell the agency"), Option("n", "Plan a thank-you note"), Option("w", "Tell the others"),
        Option("c", "Close this"), Option("l", "Say what is close to the heart"),
    ]  # fmt: skip
    assert (one.id if (one := picked(options, typed)) else None) == found


def test_a_literal_is_the_word_alone():
    assert [literal(text) for text in ("\\back", '"back"', "back", "a  b", "\\\\")] == [
        "back", "back", "back", "a b", "\\\\"
    ]  # fmt: skip


def test_a_message_changed_by_hand_is_let_go_only_when_the_person_says_so(person: Make):
    heard = person(first=edited())
    heard.answer("1", "keep", "back", "1", "make")
    assert heard.draft.edit is None
    assert heard.draft.shelved == (Edit(subject="Mine", body="My own version."),)
    assert heard.draft.answer_for("notify") == Answer(use="phrasing", phrasing="plainly")
    assert "Your own version of the message stays as it is." in heard.said


def test_own_words_ask_before_a_version_by_hand_is_put_aside(person: Make):
    heard = person(first=edited())
    heard.answer("own", "", "own", "2", "I withdraw.", ".")
    assert heard.draft.edit is None
    assert heard.draft.answer_for("notify").own == "I withdraw."


def test_a_question_mark_asks_for_help(person: Make):
    heard = person(first=told())
    heard.answer("?")
    assert "help: this again. quit: leave." in heard.after("?")


def test_exit_leaves_like_quit_and_is_no_company(person: Make):
    heard = person()
    heard.answer("Ana Ruiz", "exit", "Northwind")
    assert "> Northwind" not in heard.heard
    assert heard.draft.situation.company == ""
    named = person()
    named.answer("Ana Ruiz", "Exit")
    assert named.draft.situation.company == "Exit"
