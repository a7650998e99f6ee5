"""The journal and the first page, line by line: lessons, whom to keep in touch with, what is due."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace
from plain_person import NOW, Person, told

from bowout.core.journey import close, keep_in_touch, learn, mark_sent
from bowout.core.pack import Pack
from bowout.core.withdrawal import KeepInTouch, Withdrawal


def journal(**changes: object) -> Withdrawal:
    return replace(replace(mark_sent(told(), NOW, "email"), at="learn"), **changes)


def test_a_lesson_is_noted_for_oneself(pack: Pack):
    heard = Person(pack, first=journal(at="after"))
    heard.answer("note what", "1", "The people.", "And the tea.", ".", "help", "1", "", "")
    prompt = pack.journal.prompts[0]
    assert heard.after("note what").startswith(f"{pack.journal.title}. {pack.journal.advice}")
    assert heard.kept[-1].lessons == {prompt.id: "The people.\nAnd the tea."}
    assert f"1. {prompt.text} Your answer: The people. And the tea." in heard.after("help")
    assert heard.at == "after"


def test_every_line_of_a_lesson_is_kept_at_once(pack: Pack):
    heard = Person(pack, first=journal())
    heard.answer("2", "One")
    assert heard.kept[-1].lessons == {pack.journal.prompts[1].id: "One"}


@pytest.mark.parametrize(
    ("answers", "who"),
    [
        (("Sam Lee", "2027-02-22"), KeepInTouch(name="Sam Lee", on=date(2027, 2, 22))),
        (("Sam Lee", "some time", "22 Feb"), KeepInTouch(name="Sam Lee", on=date(2027, 2, 22))),
        (("Sam Lee", ""), KeepInTouch(name="Sam Lee")),
        (("Sam Lee", "back"), KeepInTouch(name="Sam Lee")),
        (('"quit"', ""), KeepInTouch(name="quit")),
        (("jump", "Sam Lee", ""), KeepInTouch(name="Sam Lee")),
        (("",), None),
        (("back",), None),
    ],
)
def test_whom_to_keep_in_touch_with_and_when(pack: Pack, answers: tuple[str, ...], who: KeepInTouch | None):
    heard = Person(pack, first=journal())
    heard.answer("whom", *answers)
    assert (heard.kept or [journal()])[-1].keep_in_touch == who


def test_the_person_is_told_and_can_be_changed(pack: Pack):
    first = keep_in_touch(journal(), "Sam Lee", date(2027, 2, 22))
    heard = Person(pack, first=first)
    heard.answer("whom", "", "whom", "day", "2027-03-01", "whom", "someone", "Kim", "", "whom", "nobody")
    assert "Your answer: Sam Lee, Monday, February 22, 2027" in heard.said
    assert "Noted: Sam Lee, Monday, February 22, 2027." in heard.said
    noted = list(dict.fromkeys(one.keep_in_touch for one in heard.kept))
    assert noted == [KeepInTouch(name="Sam Lee", on=date(2027, 3, 1)), KeepInTouch(name="Kim"), None]


def test_closing_tells_where_the_lessons_are(pack: Pack):
    heard = Person(pack, first=journal())
    heard.answer("close", "close it", "help")
    assert heard.kept[-1].status == "closed"
    assert "What you learned is gathered on the first page, and in: bowout lessons." in heard.after("close it")
    assert "Close this withdrawal" not in heard.after("help")


def test_enter_and_back_go_to_what_comes_next(pack: Pack):
    for way in ("", "back", "8"):
        heard = Person(pack, first=journal())
        heard.answer(way)
        assert heard.after(way).startswith("What comes next.")


def test_sources_of_the_journal(pack: Pack):
    heard = Person(pack, first=journal())
    heard.answer("sources")
    assert f"Source: {pack.journal.prompts[0].source}." in heard.after("sources")


def test_home_says_what_is_due_and_begins_with_what_cannot_wait(pack: Pack):
    late = replace(told(), name="late", status="ready")
    late = replace(late, draft=told().draft.tell(company="Late", decided_on=date(2026, 11, 1)))
    note = replace(journal(), name="note", draft=told().draft.tell(company="Note"), follow_up_on=date(2026, 11, 30))
    done = close(replace(journal(), name="done", draft=told().draft.tell(company="Done")))
    heard = Person(pack, first=None, kept=[done, note, late])
    heard.answer("")
    said = heard.said
    assert "2. Late, Data Engineer. Ready. Next, overdue since Monday, November 2: tell them. You have decided" in said
    assert "59 % regret it later." in said
    assert "3. Note, Data Engineer. Sent. Next: send the thank-you note, by Monday, November 30. 4. Done" in said
    assert "4. Done, Data Engineer. Closed. 5. Hear what you learned. From all of them." in said
    assert "Enter takes: Late, Data Engineer." in said
    assert "This is about Late, Data Engineer." in heard.after("")


def test_a_sent_one_opens_from_home_at_what_comes_next(pack: Pack):
    heard = Person(pack, first=None, kept=[journal(at="review")])
    heard.answer("2")
    assert "What comes next. They were told" in heard.after("2")


def lessons() -> list[Withdrawal]:
    first = learn(journal(name="first"), "liked", "The tea.")
    draft = told().draft.tell(company="Acme", reason="other-offer")
    second = keep_in_touch(learn(journal(name="second", draft=draft), "liked", "Café"), "Sam Lee", date(2027, 2, 22))
    return [first, second]


def test_what_all_of_them_taught_is_heard_searched_and_saved(pack: Pack):
    heard = Person(pack, first=None, kept=lessons())
    heard.answer("hear", "search", "cafe", "search", "zq", "save", "", "back", "1")
    said = heard.after("hear")
    assert "another offer, once." in said
    assert "What was good here? Northwind, Sunday, November 22: The tea." in said
    assert "To keep in touch with: Sam Lee, Acme, Monday, February 22, 2027." in said
    assert "Café" in heard.after("cafe")
    assert "The tea." not in heard.after("cafe")
    assert heard.after("zq").startswith("Nothing that you noted holds 'zq'.")
    ((text, path),) = heard.saved
    assert (text.startswith("# "), path) == (True, "lessons.md")
    assert "Where would you like to go on?" in heard.after("back")


def test_lessons_are_offered_only_where_there_can_be_any(pack: Pack):
    heard = Person(pack, first=None, kept=[told()])
    heard.answer()
    assert "Hear what you learned" not in heard.said
