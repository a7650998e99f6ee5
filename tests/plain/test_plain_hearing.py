"""Hearing where one is, what Enter does, what was taken, and what would have been understood."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from plain_person import NOW, TOLD, Person, told

from bowout.core.flow import SITUATION
from bowout.core.journey import close, mark_followed_up, mark_sent
from bowout.core.pack import Pack
from bowout.core.rows import after_rows, after_words
from bowout.plain.talk import Talk

Make = Callable[..., Person]


def test_again_asks_the_question_once_more_and_nothing_else(person: Make):
    heard = person(first=told())
    heard.answer("again")
    assert heard.after("again").startswith("Which words? Now: number 1. Enter keeps it. 1. I have decided")
    listing = person(first=replace(told(), at="review"))
    listing.answer("1", "again")
    assert listing.after("again").startswith("What would you like to do? Enter finishes. 1. Copy the message")


def test_where_tells_step_question_and_what_it_is_about_and_does_not_ask_again(person: Make):
    heard = person(first=told())
    heard.answer("next", "where", "jump", "where", "quit")
    first = heard.heard.index("> where")
    said = " ".join(heard.heard[first + 1 : heard.heard.index("> jump")]).strip()
    place = "Step 3 of 5: Be honest and concise. Question 1 of 2: Reason. Northwind, Data Engineer."
    assert said == f"{place} Enter takes: give no reason."
    assert heard.after("where") == f"{place} Enter takes: Be honest and concise."


def test_where_on_a_page(person: Make):
    heard = person(first=replace(told(), at="review"))
    heard.answer("where", "what comes", "where", "quit")
    assert "Step 5 of 5: Review. Northwind, Data Engineer. Enter finishes." in heard.said
    assert heard.after("where") == "What comes next. Northwind, Data Engineer. Enter leaves."


def test_a_command_that_does_not_work_beside_the_way_is_told_so(person: Make):
    heard = person(first=replace(told(), at="review"))
    heard.answer("own", "check", "nothing", "back", "2", "review", "quit")
    assert heard.after("check").startswith("The command check does not work here; back does. Write a number from 1 to")
    assert heard.after("nothing").startswith("Write a number from 1 to")
    assert heard.after("review").startswith("The command review does not work here; back does. Write a file name,")


@pytest.mark.parametrize("question", ["tone", "jump"])
def test_help_beside_the_way_lists_the_commands_there_and_asks_again(person: Make, question: str):
    heard = person(first=told())
    heard.answer(question, "help", "again", "quit")
    assert heard.after("help").startswith("Commands here. back: go back. again: ")
    assert "quit: leave." in heard.after("help")
    asked = heard.after(question)
    assert heard.after("again") == asked
    assert heard.after("help").endswith(asked)


def test_what_enter_does_is_told_before_a_list_and_after_it(person: Make):
    heard = person(first=replace(told(), at="be-honest", visited=(SITUATION, "be-honest")))
    heard.answer("another offer", "back", "quit")
    said = heard.after("back")
    assert said.startswith("Reason. One neutral clause, or none. Now: number 2. Enter keeps it. 1. give no reason")
    assert said.endswith("Enter keeps: another offer.")


def test_what_nobody_told_is_not_kept_but_taken(person: Make):
    heard = person(first=replace(told(), at=SITUATION))
    heard.answer("", "quit")
    assert heard.after("").endswith("Enter takes: I was interviewed.")
    seen = person(first=replace(told(), at=SITUATION, visited=(SITUATION,)))
    seen.answer("", "", "", "", "quit")
    assert seen.after("").endswith("Enter keeps: I was interviewed.")


def test_what_cannot_be_read_tells_what_can(person: Make):
    heard = person(first=told())
    heard.answer("what?", "jump", "what?")
    assert "Which words: write a number from 1 to 2, the first words of one, or own to write yours." in heard.said
    assert "or own to write yours. Enter keeps number 1." in heard.said
    assert heard.after("what?").startswith("Write a number from 1 to 7, or the first words of one.")


def test_jump_tells_in_words_which_steps_are_done(person: Make):
    heard = person(first=replace(told(), visited=(SITUATION,)))
    heard.answer("jump")
    said = heard.after("jump")
    assert "1. The situation. Done. 2. Notify promptly. You are here. 3. Be honest and concise. To come." in said
    assert said.startswith("Jump to which step? Enter takes number 2.")


def test_tips_are_counted_as_they_are_read(pack: Pack):
    heard = Person(pack, first=replace(told(), at="notify-promptly"))
    heard.answer("tips")
    all_of_them = sum(line.startswith(("Tip: ", "Avoid: ")) for line in heard.heard[heard.heard.index("> tips") :])
    assert f"The command tips reads all {all_of_them} of them." in heard.said
    two = Person(pack, first=replace(told(), at="express-gratitude", draft=told().draft.tell(stage="applied")))
    two.answer()
    assert "The command tips reads both of them." in two.said


def test_sources_keep_what_is_a_tip_and_what_to_avoid(person: Make):
    heard = person(first=told())
    heard.answer("sources")
    said = heard.after("sources")
    assert said.startswith("Tip: Short and soon beats perfect and late. Source: a recruiter.")
    assert "Avoid: Waiting for the perfect moment. Source: " in said


@pytest.mark.parametrize(
    ("answers", "echo"),
    [
        (("Ms Sam Lee",), "Write to: Ms Sam Lee."),
        (("Sam Lee", "2"), "So far: an interview is booked."),
        (("Sam Lee", "2", "Wed 10:00"), "Interview: Wednesday, November 25, at 10:00 a.m."),
        (("Sam Lee", "3", "20 Nov 10:00 2026"), "Interview: Friday, November 20, at 10:00 a.m. That time has gone by"),
        (("Sam Lee", "2", "", "", "a phone"), "Tell by: a phone call."),
    ],
)
def test_an_answer_that_was_picked_or_read_is_said_back(person: Make, answers: tuple[str, ...], echo: str):
    heard = person()
    heard.answer(*TOLD[:3], *answers)
    assert heard.after(answers[-1]).startswith(echo)


def test_an_answer_that_was_typed_as_it_is_is_not(person: Make):
    heard = person()
    heard.answer("Ana Ruiz")
    assert heard.after("Ana Ruiz").startswith("Company.")


def test_a_number_alone_that_became_an_answer_is_said_back(person: Make):
    heard = person()
    heard.answer("Ana Ruiz", "3", "back", "Northwind")
    assert heard.after("3").startswith("Taken as an answer: 3. The command back goes back to it. Role.")
    assert heard.draft.situation.company == "Northwind"


def test_a_decision_is_not_made_in_the_future(pack: Pack):
    heard = Person(pack, first=replace(told(), at=SITUATION, visited=(SITUATION,)))
    heard.answer(*[""] * 7, "2027-01-01", "today")
    assert heard.after("2027-01-01") == (
        "Decided: that day is still to come. Write today or a day before it, such as yesterday, Monday or Nov 22. "
        "Enter leaves it empty."
    )
    assert heard.after("today").startswith("Decided: Sunday, November 22.")
    written = Person(pack, first=replace(told(), at=SITUATION, visited=(SITUATION,)), attended=False)
    written.answer(*[""] * 7, "2027-01-01")
    assert str(written.draft.situation.decided_on) == "2027-01-01"


@pytest.mark.parametrize("typed", ["8:30", "yesterday"])
def test_a_time_that_cannot_be_read_is_shown_how(pack: Pack, typed: str):
    heard = Person(pack, first=replace(told(), at=SITUATION, visited=(SITUATION,)))
    heard.answer(*[""] * 6, typed, "today 10:00")
    how = "Interview: write a day and a time, such as tomorrow 10:00, Thursday 9:00 or Nov 29 14:30."
    assert heard.after(typed) == f"{how} Enter leaves it empty."
    assert heard.after("today 10:00").startswith("Interview: Sunday, November 22, at 10:00 a.m.")


def test_a_time_alone_is_one_of_the_day_that_was_told_and_else_of_today(pack: Pack):
    heard = Person(pack, first=replace(told(), at=SITUATION, visited=(SITUATION,)))
    heard.answer(*[""] * 6, "12:10", "back", "Wed 10:00", "back", "half past two")
    assert heard.after("12:10").startswith("Interview: Sunday, November 22, at 12:10 p.m.")
    assert heard.after("half past two").startswith("Interview: Wednesday, November 25, at 2:30 p.m.")


def test_what_an_author_wrote_small_begins_large_after_a_full_stop(pack: Pack):
    heard = Person(pack, first=replace(told(), at="review"))
    heard.answer("say")
    assert "Phone call. Cue cards" in heard.after("say")


def test_a_step_back_says_what_it_takes_back(pack: Pack):
    sent = replace(mark_sent(told(), NOW, "email"), at="after")
    undone = {"that they were told": sent, "that the note is out": mark_followed_up(sent, NOW)}
    undone["the closing"] = close(undone["that the note is out"])
    for what, first in undone.items():
        heard = Person(pack, first=first)
        heard.answer("take back")
        assert f". Take back {what} " in heard.said
        assert heard.after("take back").startswith(f"Taken back: {what}. Next: ")


def test_to_close_promises_nothing_and_what_is_late_is_a_sentence(pack: Pack):
    late = replace(told(), status="ready", draft=told().draft.tell(decided_on=NOW.date().replace(day=1)))
    assert after_words(pack, late, NOW).startswith("Next, overdue since Monday, November 2: tell them. ")
    (close_it,) = (row for row in after_rows(pack, late, NOW) if row.id == "close")
    assert close_it.note == "What is open stays undone."


def test_an_answer_stays_on_one_line():
    said: list[str] = []
    assert Talk(lambda: "Northwind\u2028Ltd", said.append).line_answer("Which?", "", "a name") == "Northwind Ltd"
