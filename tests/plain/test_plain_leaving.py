"""Nobody loses words or a way out by an Enter too much: saving, copying, finishing and leaving, line by line."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from plain_person import NOW, Person, fresh, told

from bowout.core.pack import Pack
from bowout.core.renditions import render
from bowout.core.withdrawal import Withdrawal

Make = Callable[..., Person]

REFUSED = "Not copied."


def at_review() -> Withdrawal:
    return msgspec.structs.replace(told(), at="review")


def test_after_a_failed_save_the_name_is_asked_again(person: Make):
    heard = person(first=at_review())
    heard.answer("2", "/nowhere/l.txt", "mine.txt", "quit")
    assert heard.after("/nowhere/l.txt").startswith("There is no folder /nowhere. Another name, or back to leave it.")
    assert [path for _, path in heard.saved] == ["mine.txt"]
    assert heard.kept[-1].status == "ready"


def test_to_cancel_saves_nothing_and_chooses_nothing(person: Make):
    heard = person(first=at_review())
    heard.answer("2", "cancel", "own", "cancel", "quit")
    assert "Not saved." in heard.said
    assert heard.after("cancel").startswith("What would you like to do?")
    assert heard.saved == []


def test_an_enter_too_much_ends_nothing_before_the_message_is_out(person: Make):
    heard = person(first=at_review())
    assert heard.answer("", "", "", "back", "", "finish all the same")
    assert "neither copied nor saved yet. 1. Copy it 2. Save it to a file 3. Stay 4. Finish all" in heard.said
    assert "Enter takes: Stay." in heard.said
    assert heard.after("back").startswith("To finish after all, write the word finish. What next? A number from 1 to")
    heard = person(first=at_review())
    assert heard.answer("", "", "finish")
    heard = person(first=at_review())
    assert heard.answer("", "copy", "")
    assert len(heard.copied) == 1


def test_a_number_is_no_file_name(person: Make):
    heard = person(first=at_review(), refused=REFUSED)
    heard.answer("1", "2", "12", "2026.txt", "quit")
    assert heard.after("2").startswith("This asks for a file name, not for a number of a list.")
    assert heard.after("12").endswith("Enter takes: withdrawal-name.txt.")
    assert [path for _, path in heard.saved] == ["2026.txt"]


def test_a_save_that_failed_does_not_make_the_message_ready(person: Make):
    heard = person(first=at_review())
    heard.answer("2", "/nowhere/l.txt", "back")
    assert heard.kept == []
    unattended = person(first=at_review(), attended=False)
    assert unattended.answer("2", "/nowhere/l.txt", "")
    assert [one.status for one in unattended.kept] == ["ready"]  # by its end, not by the save


def test_lessons_are_saved_under_another_name_too(pack: Pack):
    first = msgspec.structs.replace(told(), lessons={"liked": "The tea."})
    heard = Person(pack, first=None, kept=[first])
    heard.answer("hear", "save", "/nowhere/l.md", "mine.md")
    assert [path for _, path in heard.saved] == ["mine.md"]


def test_a_mail_program_that_failed_makes_nothing_ready_and_finishing_asks(person: Make):
    heard = person(first=at_review(), mailer="neomutt", refused="neomutt ended with status 1.", saving=False)
    heard.answer("open", "finish")
    assert heard.after("open").startswith("neomutt ended with status 1.")
    assert heard.kept == []
    assert "Its words would be gone." in heard.after("finish")


def test_a_refused_copy_goes_on_to_a_file_and_makes_nothing_ready(person: Make):
    heard = person(first=at_review(), refused=REFUSED)
    heard.answer("1", "back")
    assert heard.after("1").startswith(f"{REFUSED} File name.")
    assert heard.kept == []
    saved = person(first=at_review(), refused=REFUSED)
    saved.answer("1", "")
    assert saved.kept[-1].status == "ready"
    unattended = person(first=at_review(), refused=REFUSED, attended=False)
    assert unattended.answer("1", "")
    assert [one.status for one in unattended.kept] == ["ready"]  # by its end, not by the copy


def test_after_a_refused_copy_of_another_form_its_menu_stays(pack: Pack):
    heard = Person(pack, first=at_review(), refused=REFUSED)
    heard.answer("say", "portal", "1", "back", "2", "portal.txt")
    assert heard.after("back").startswith("Not saved. What now? 1. Copy it 2. Save it to a file")
    assert heard.saved == [(render(pack, told().draft, NOW, "portal"), "portal.txt")]


def test_without_saving_a_message_that_was_not_given_out_is_asked_about_once(person: Make):
    heard = person(first=at_review(), saving=False)
    assert heard.answer("", "back", "", "", "mine.txt", "") != ""
    assert heard.said.count("This session keeps nothing, and the message was neither copied nor saved.") == 2
    assert "Enter takes: Save it to a file." in heard.said
    assert [path for _, path in heard.saved] == ["mine.txt"]


@pytest.mark.parametrize(
    ("answers", "given"),
    [(("", "finish"), {}), (("1", ""), {}), (("",), {"printed": True}), (("",), {"attended": False})],
)
def test_it_ends_where_the_person_says_so_or_nothing_would_be_lost(
    person: Make, answers: tuple[str, ...], given: dict[str, bool]
):
    heard = person(first=at_review(), saving=False, **given)
    assert heard.answer(*answers)


def test_a_disk_that_keeps_nothing_is_a_session_that_keeps_nothing(person: Make):
    heard = person(first=msgspec.structs.replace(told(), at="sorry"), trouble="The disk is full.")
    assert heard.answer("1", "", "quit") == ""
    assert "This session keeps nothing" in heard.said
    assert "Nothing is kept. The disk is full." in heard.after("quit")


def test_who_leaves_hears_what_is_kept(person: Make):
    heard = person()
    heard.answer("Ana", "quit")
    assert heard.heard[-2:] == ["Kept as kept. To go on with it:", "bowout resume kept"]
    nothing = person()
    nothing.answer("quit")
    assert nothing.after("quit") == "Nothing was told, so nothing is kept."
    other = person(kept=[told()], first=None)
    other.answer("quit")
    assert other.after("quit") == "Nothing new was told. What was kept before stays."
    traceless = person(saving=False)
    traceless.answer("Ana", "quit")
    assert traceless.after("quit") == "Nothing is kept of this session."
    late = person(kept=[told()], first=told(), trouble="The disk is full.")
    late.answer("2", "quit")
    assert "The last changes are not kept. The disk is full. Kept as kept." in late.after("quit")


def test_the_command_to_go_on_is_one_line_however_long(person: Make):
    long = "-".join(["name"] * 30)
    heard = person(kept=[msgspec.structs.replace(told(), name=long)], first=None)
    heard.answer("2", "quit")
    assert heard.heard[-1] == f"bowout resume {long}"


def test_a_broken_mail_program_is_told_at_the_beginning(person: Make):
    heard = person(first=fresh(), mail_trouble="There is no program 'nomutt' here.")
    heard.answer()
    assert "There is no program 'nomutt' here." in heard.said.partition("Step 1")[0]


def test_kept_ones_are_renamed_duplicated_deleted_and_brought_back(person: Make):
    heard = person(first=None, kept=[told()])
    heard.answer(
        *("rename", "1", "rename", "mine", "rename", "1", "dup", "rename", "1", "delete", ""),
        *("rename", "1", "delete", "delete", "bring", "quit"),
    )
    assert heard.shelved == ["kept to mine", "two of kept"]
    assert "1. Northwind, Data Engineer. Kept as kept." in heard.said
    assert "It is called mine now." in heard.after("mine")
    assert "kept-2 is a copy of kept." in heard.after("dup")
    assert "1. Keep it 2. Delete it Enter takes: Keep it." in heard.said
    assert "'kept' is deleted." in heard.said
    assert "2. Bring back kept" in heard.said
    assert "'kept' is back." in heard.after("bring")
    assert [one.name for one in heard.kept] == ["kept"]


def test_back_and_trouble_on_the_shelf(person: Make):
    heard = person(first=None, kept=[told()], shelf_trouble="Not possible.")
    heard.answer("rename", "back", "rename", "1", "back", "1", "rename", "", "rename", "1", "dup")
    assert heard.shelved == ["two of kept"]
    assert heard.after("dup").startswith("Not possible. Where would you like to go on?")


@pytest.mark.parametrize("leaves", ["", "back", "kept"])
def test_a_name_that_cannot_be_one_is_asked_for_again(person: Make, leaves: str):
    heard = person(first=None, kept=[told()], shelf_trouble="Not possible.")
    heard.answer("rename", "1", "rename", "a/b", "a.", leaves, "quit")
    assert heard.shelved == ["kept to a/b", "kept to a."]
    assert heard.after("a/b") == heard.after("a.") == "Not possible. Enter keeps its name."
    assert heard.after(leaves).startswith("Where would you like to go on?")


def test_a_name_that_was_written_before_it_was_asked_for_is_not_asked_for_again(person: Make):
    heard = person(first=None, kept=[told()], shelf_trouble="Not possible.", attended=False)
    heard.answer("rename", "1", "rename", "a/b", "quit")
    assert heard.after("a/b").startswith("Not possible. Where would you like to go on?")


def test_of_two_that_are_alike_the_name_is_told_until_it_is_clear_which_one_is_meant(person: Make):
    alike = [msgspec.structs.replace(told(), name=name) for name in ("northwind", "northwind-2")]
    heard = person(first=None, kept=alike)
    heard.answer("rename", "northwind-2", "", "", "quit")
    chosen = heard.after("northwind-2")
    assert chosen.startswith("Northwind, Data Engineer. Kept as northwind-2. What would you like to do with it?")
    alone = person(first=None, kept=alike[:1])
    alone.answer("rename", "1", "", "", "quit")
    assert alone.after("1").startswith("Northwind, Data Engineer. What would you like to do with it?")


def test_cards_are_gone_through_one_by_one(pack: Pack):
    heard = Person(pack, first=at_review())
    heard.answer("say", "call", "one by one", "", "back", "3", "99", "where", "again", "back", "back", "back", "")
    assert heard.after("one by one").startswith("Enter reads the next card, back the one before, a number that card.")
    assert "A full stop ends. Card 1 of " in heard.after("one by one")
    assert heard.after("3").startswith("Card 3 of ")
    assert "Card 3 of " not in heard.after("99")
    assert "Enter reads the next card." in heard.after("where")
    assert "Write the number of a card, from 1 to" in heard.after("99")
    assert heard.after("back").startswith("What now?")
    last = Person(pack, first=at_review())
    last.answer("say", "call", "one by one", *[""] * 30)
    assert "This is the last card. Enter ends." in last.said
    ended = Person(pack, first=at_review())
    ended.answer("say", "call", "one by one", "number five", ".", "copy it")
    assert ended.after("number five").startswith("Card 5 of ")
    assert ended.after(".").startswith("What now?")
    assert len(ended.copied) == 1


def test_without_saving_quit_asks_before_the_words_are_gone(person: Make):
    heard = person(first=at_review(), saving=False)
    heard.answer("quit", "", "quit", "leave all the same")
    asked = "the message was neither copied nor saved. Its words would be gone."
    assert heard.said.count(asked) == 2
    assert heard.said.endswith("Nothing is kept of this session.")
    out = person(first=at_review(), saving=False)
    out.answer("copy the message", "quit")
    assert asked not in out.said
    kept = person(first=at_review())
    kept.answer("quit")
    assert asked not in kept.said


def test_a_kept_one_is_told_by_its_company_of_now_and_by_a_name_that_says_another(person: Make):
    other = msgspec.structs.replace(told(), name="fern-clerk")
    heard = person(first=None, kept=[other, msgspec.structs.replace(told(), name="northwind-data-engineer")])
    heard.answer("quit")
    assert "Northwind, Data Engineer. Drafting. Next: write. Kept as fern-clerk." in heard.said
    alone = person(first=None, kept=[msgspec.structs.replace(told(), name="northwind-data-engineer")])
    alone.answer("quit")
    assert "Kept as" not in alone.said
