"""Whatever ends a conversation, and wherever, what was told is kept; and no answers can break it."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from plain_person import NOW, TOLD, Person, edited, told

from bowout.core.journey import mark_sent
from bowout.core.pack import Pack
from bowout.core.renditions import render
from bowout.plain.talk import COMMANDS

Make = Callable[..., Person]

ANSWERS = (*TOLD, "2", "2", "own", "Mine.", ".", "tone", "2", "1", "jump", "5", "2", "")


@pytest.mark.parametrize("many", range(len(ANSWERS)))
def test_answers_may_end_at_every_prompt(person: Make, many: int):
    heard = person()
    assert heard.answer(*ANSWERS[:many]) == ""
    assert bool(heard.kept) == (many > 0)
    for kept in heard.kept[-1:]:
        again = person(first=kept)
        again.answer()
        step = ("situation", "notify", "be-honest", "sorry", "review").index(kept.at) + 1
        assert f"Step {step} of 5" in again.said


def test_a_resumed_withdrawal_opens_at_its_step(person: Make):
    heard = person(first=told())
    heard.answer()
    assert "This is about Northwind, Data Engineer. Step 2 of 5" in heard.said.replace("  ", " ")


@pytest.mark.parametrize(("at", "visited", "step"), [("gone", ("review",), 5), ("reflect", (), 1), ("gone", (), 1)])
def test_a_page_that_is_not_there_leads_to_the_nearest_step(person: Make, at: str, visited: tuple[str, ...], step: int):
    heard = person(first=msgspec.structs.replace(told(), at=at, visited=visited))
    heard.answer("", "next")
    assert f"Step {step} of 5" in heard.said


def test_commands_are_told_at_a_first_meeting_and_named_later(person: Make):
    new, known = person(), person(first=told())
    new.answer()
    known.answer()
    assert "sources: where that advice comes from." in new.said
    assert "It helps you leave a job-interview process" in new.said
    assert "sources:" not in known.said
    assert "It helps you" not in known.said
    assert all("Nothing is sent from here." in heard.said for heard in (new, known))
    assert "The command help tells all commands." in known.said


def test_every_answer_is_kept_at_once(person: Make):
    heard = person()
    heard.answer("Ana", "Northwind")
    assert [w.draft.situation.company for w in heard.kept] == ["", "Northwind"]


def test_what_cannot_be_kept_is_told_once_and_does_not_stop(person: Make):
    heard = person(trouble="The disk is full.")
    heard.answer("Ana", "Northwind", "Lead")
    assert heard.said.count("Not kept. The disk is full.") == 1
    assert "Write to." in heard.said


@pytest.mark.parametrize("attended", [True, False])
def test_the_last_words_say_that_nothing_is_kept(person: Make, attended: bool):
    heard = person(trouble="The disk is full.", attended=attended)
    heard.answer("Ana")
    assert heard.heard[-1] == "Nothing is kept. The disk is full."
    assert heard.lost == "The disk is full."
    unsaved = person(saving=False, attended=attended)
    unsaved.answer("Ana")
    assert unsaved.lost == ""


def test_without_saving_nothing_is_promised(person: Make):
    heard = person(saving=False)
    heard.answer()
    assert "Nothing is kept in this session." in heard.said


def test_home_asks_which_one_to_go_on_with(person: Make):
    other = msgspec.structs.replace(told(), name="other", at="review")
    heard = person(first=None, kept=[told(), other])
    heard.answer("9", "where", "3")
    assert heard.after("where").startswith("The list of what is kept, before any step. Enter takes: Northwind,")
    about = "Northwind, Data Engineer. Drafting. Next: write."
    kept = (f"2. {about} Kept as kept.", f"3. {about} Kept as other.")
    rows = f"1. Begin a new one {' '.join(kept)} 4. Rename, duplicate or delete one"
    assert f"{rows} Enter takes: Northwind, Data Engineer." in heard.said
    assert "Step 5 of 5: Review." in heard.said


def test_home_begins_a_new_one(person: Make):
    heard = person(first=None, kept=[told()])
    heard.answer("1", "Bea")
    assert heard.draft.situation.sender_name == "Bea"


def test_one_that_cannot_be_opened_is_told_and_asked_again(person: Make):
    heard = person(first=None, kept=[told()])
    ways = heard.ways
    heard.ways = lambda: msgspec.structs.replace(ways(), open=lambda name: f"{name} is open elsewhere.")  # type: ignore[method-assign] # a world of its own
    heard.answer("2", "1")
    assert heard.after("2").startswith("kept is open elsewhere. Where would you like to go on?")


LINES = st.one_of(
    st.sampled_from(
        [
            *COMMANDS,
            *map(str.title, COMMANDS),
            "",
            ".",
            *map(str, range(1, 8)),
            "Ana",
            "\x1b[31m",
            "Wed 10:00",
            "finish\r",
            '"back"',
        ]
    ),
    st.text(max_size=200),
)


@given(st.lists(LINES, max_size=60), st.sampled_from(["fresh", "told", "edited", "home"]))
def test_no_answers_break_it_or_steer_a_terminal(words: Pack, lines: list[str], where: str):
    first = {"told": told(), "edited": edited(), "home": None}
    heard = Person(words, kept=[told()]) if where == "fresh" else Person(words, first=first[where], kept=[told()])
    text = heard.answer(*lines)
    said = [line for line in heard.heard if not line.startswith("> ")]
    assert not set("".join(said)) & set("\x1b\r\n\x07\x9b\u202e")
    assert not set(text) & set("\x1b\r")
    assert not text or text == render(words, heard.kept[-1].draft, NOW, "email")


BESIDE = st.one_of(
    LINES, st.sampled_from(["plan", "note", "close", "take", "they", "message", "whom", "Friday", "jump"])
)


@given(st.lists(BESIDE, max_size=60), st.sampled_from(["reflect", "after", "learn", "sent"]))
def test_no_answers_break_the_pages_beside_the_path(more_words: Pack, lines: list[str], where: str):
    one = mark_sent(told(), NOW, "call") if where == "sent" else told()
    heard = Person(more_words, first=msgspec.structs.replace(one, at=where))
    text = heard.answer(*lines)
    said = [line for line in heard.heard if not line.startswith("> ")]
    assert not set("".join(said)) & set("\x1b\r\n\x07\x9b\u202e")
    assert not text or text == render(more_words, heard.kept[-1].draft if heard.kept else one.draft, NOW, "email")


@given(st.lists(BESIDE, max_size=12), st.text(alphabet="zq", min_size=4, max_size=4))
def test_what_is_noted_for_oneself_reaches_no_message(more_words: Pack, lines: list[str], secret: str):
    first = msgspec.structs.replace(told(), reflection={"why": secret}, lessons={"liked": secret}, at="review")
    assert secret not in Person(more_words, first=first).answer(*lines, ".", "jump", "5", "finish")


def test_what_cannot_be_read_is_said_once_before_the_list_and_with_the_lessons(person: Make):
    damaged = "'north' is damaged: its file does not hold what was saved."
    heard = person(first=None, kept=[msgspec.structs.replace(told(), lessons={"liked": "The tea."})], unread=damaged)
    heard.answer("rename", "kept", "duplicate")
    assert heard.said.count(damaged) == 1
    heard.answer("hear")
    assert damaged in heard.after("hear")


def test_after_a_break_in_the_middle_it_goes_on_where_an_answer_is_missing(pack: Pack):
    begun = msgspec.structs.replace(told(), at="situation")
    heard = Person(pack, first=begun)
    heard.answer("back")
    assert "What you told before stays. The command back goes there." in heard.said
    assert heard.heard.index("> back") < next(n for n, line in enumerate(heard.heard) if line.startswith("Role."))
    whole = Person(pack, first=msgspec.structs.replace(begun, visited=("situation",)))
    whole.answer("back")
    assert "goes there" not in whole.said


@pytest.mark.parametrize(
    ("facts", "question"),
    [
        ({"recipient_name": "Sam Lee"}, "They are."),
        ({"recipient_name": "Sam Lee", "recipient_kind": "recruiter"}, "So far."),
    ],
)
def test_after_a_break_a_choice_that_nobody_heard_is_not_passed_over(pack: Pack, facts: dict[str, str], question: str):
    heard = Person(pack, first=msgspec.structs.replace(told(), at="situation", draft=told().draft.tell(**facts)))
    heard.answer("again")
    assert heard.after("again").startswith(question)


def test_a_new_name_is_told_to_whoever_knows_the_old_one(person: Make):
    def renamed(heard: Person) -> list[bool]:
        keep = heard._keep
        heard._keep = lambda one: keep(msgspec.structs.replace(one, name="northwind"))  # type: ignore[method-assign] # a store
        heard.answer("", "")
        return [f"It is kept as {name} now." in heard.said for name in ("kept", "northwind")]

    assert renamed(person(first=told())) == [False, True]
    assert renamed(person(first=msgspec.structs.replace(told(), name=""))) == [False, False]
