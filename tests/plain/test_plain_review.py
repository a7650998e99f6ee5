"""The last step: reading, copying, saving, changing a part, other shapes, finishing."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from plain_person import NOW, Person, edited, fresh, told

from bowout.core.compose import compose
from bowout.core.draft import Edit
from bowout.core.journey import mark_sent
from bowout.core.pack import Pack
from bowout.core.renditions import render
from bowout.core.withdrawal import Withdrawal

Make = Callable[..., Person]


def at_review(withdrawal: Withdrawal | None = None) -> Withdrawal:
    return msgspec.structs.replace(withdrawal or told(), at="review")


def test_to_finish_gives_the_very_text_that_compose_writes(person: Make, words: Pack):
    heard = person(first=at_review())
    assert heard.answer("finish") == render(words, told().draft, NOW, "email")


def test_finishing_says_that_nothing_was_sent_until_they_were_told(person: Make):
    sentence = "Nothing was sent from here: sending it stays with you."
    heard = person(first=at_review())
    assert heard.answer("finish")
    assert heard.after("finish").startswith(f"The message is finished. {sentence}")
    later = person(first=mark_sent(at_review(), NOW, "email"))
    assert later.answer("back", "")
    assert sentence not in later.said


def test_copy_and_save_give_the_same_text(person: Make):
    heard = person(first=at_review())
    text = heard.answer("1", "2", "", "2", "mine.txt", "2", "back", "finish")
    assert heard.copied == [text]
    assert heard.saved == [(text, "withdrawal-name.txt"), (text, "mine.txt")]
    assert "Not saved." in heard.said


def test_a_mail_program_gets_the_message_and_is_offered_only_where_there_is_one(person: Make):
    without = person(first=at_review())
    without.answer("open", "finish")
    assert "Open it in" not in without.said
    heard = person(first=at_review(), mailer="neomutt")
    heard.answer("open", "finish")
    assert "3. Open it in neomutt" in heard.said
    assert heard.after("open").startswith("Handed to neomutt.")
    assert heard.mailed == [compose(heard.pack, told().draft, NOW)]


def test_what_only_a_mail_file_can_take_is_saved_as_one(person: Make):
    heard = person(first=at_review(), mailer="aerc", too_long="the mail file")
    heard.answer("3", "", "finish")
    assert heard.saved == [("the mail file", "withdrawal-name.eml")]


def test_a_file_may_be_called_like_a_command(person: Make):
    heard = person(first=at_review())
    heard.answer("2", "next", '"next"')
    assert [path for _, path in heard.saved] == ["next"]


def test_where_paths_are_not_chosen_the_name_is_given(person: Make):
    heard = person(first=at_review(), paths=False)
    heard.answer("2")
    assert [path for _, path in heard.saved] == ["withdrawal-name.txt"]


def test_an_incomplete_message_does_not_leave(person: Make):
    heard = person(first=at_review(fresh()))
    assert heard.answer("", "1", "2") == ""
    assert heard.copied == heard.saved == []
    assert heard.after("1").startswith("Still needed: your name, company, role.")


def test_a_part_is_changed_in_own_words(person: Make):
    heard = person(first=at_review())
    text = heard.answer("3", "notify", "I withdraw.", ".", "3", "", "own", "2", "It is time.", ".", "finish")
    assert "\n\nI withdraw.\n\nIt is time.\n\n" in text


def test_a_version_by_hand_is_put_aside_and_brought_back(person: Make):
    heard = person(first=at_review(edited()))
    text = heard.answer("compose", "bring", "finish")
    assert text == "Subject: Mine\n\nMy own version.\n"
    assert "It is your own version." in heard.said
    assert "The message is composed from your answers again." in heard.said
    assert "Your own version is the message again." in heard.said


def test_the_whole_text_is_changed_in_the_editor(person: Make):
    heard = person(first=at_review(), editor="nano", returned="Subject: My way\n\nI withdraw.\n")
    text = heard.answer("change the whole text", "review", "finish")
    assert "4. Change the whole text. In nano." in heard.said
    assert heard.edited == [render(heard.pack, told().draft, NOW, "email")]
    assert heard.draft.edit == Edit(subject="My way", body="I withdraw.")
    assert heard.after("change the whole text").startswith("From nano. The command review reads all of it.")
    assert text == "Subject: My way\n\nI withdraw.\n"


def test_a_version_put_aside_that_comes_back_from_the_editor_is_aside_no_more(person: Make):
    draft = edited().draft.shelve_edit()
    first = at_review(msgspec.structs.replace(told(), draft=draft))
    heard = person(first=first, editor="nano", returned="Subject: Mine\n\nMy own version.\n")
    heard.answer("whole")
    assert (heard.draft.edit, heard.draft.shelved) == (draft.shelved[0], ())


def test_an_editor_that_gives_nothing_back_changes_nothing(person: Make):
    for returned, words in ((None, "From nano."), ("Subject: Mine\n\n  \n", "It came back empty, so your words stay")):
        heard = person(first=at_review(), editor="nano", returned=returned)
        heard.answer("whole")
        assert heard.after("whole").startswith(words)
        assert heard.kept == []


def test_without_an_editor_the_whole_text_is_not_offered(person: Make):
    heard = person(first=at_review(), attended=False)
    heard.answer("whole")
    assert "Change the whole text" not in heard.said
    assert heard.edited == []


def test_without_an_editor_the_text_is_changed_a_paragraph_at_a_time(person: Make):
    heard = person(first=at_review())
    first = ("whole", "dear", "anew", "Dear Sam,", "Dear both,", ".", "whole", "subject", "anew", "I leave", ".")
    text = heard.answer(*first, "whole", "I have", "3", "We met.", ".", "whole", "kind", "away", "finish")
    assert "Change the whole text. One paragraph at a time." in heard.said
    assert heard.said.count("What you change here makes the message your own version.") == 1
    assert "1. Subject: Withdrawing: Data Engineer 2. Dear team, 3. I have decided" in heard.said
    assert heard.after("away").startswith("Changed. The command review reads all of it. What next?")
    assert text == "Subject: I leave\n\nDear Sam,\nDear both,\n\nWe met.\n"
    assert heard.draft.edit == Edit(subject="I leave", body="Dear Sam,\nDear both,\n\nWe met.")


def test_a_paragraph_that_is_cancelled_stays_and_the_last_one_does_too(person: Make):
    heard = person(first=at_review())
    heard.answer("whole", "2", "anew", "Dear Sam,", "cancel", "whole", "3", "keep", "whole", "")
    assert heard.draft == told().draft
    assert heard.after("cancel").startswith("Nothing is changed.")
    alone = person(first=at_review(edited()))
    alone.answer("whole", "my own", "away", "")
    assert alone.after("away").startswith("Nothing is changed. What next?")
    assert "What you change here" not in alone.said


def test_what_the_channel_begins_with_is_read_first_until_they_were_told(pack: Pack):
    offered = at_review(msgspec.structs.replace(told(), draft=told().draft.tell(stage="offered")))
    heard = Person(pack, first=offered)
    heard.answer("open", "1", "finish")
    assert "1. Phone call first, then email. Reads the words for it." in heard.said
    assert heard.after("1").startswith("Phone call.")
    later = Person(pack, first=mark_sent(offered, NOW, "call"))
    later.answer("back to the message", "open", "finish")
    assert "1. Copy the message" in later.said


def test_other_shapes_are_read_and_given_out(pack: Pack):
    heard = Person(pack, first=at_review())
    heard.answer("say", "call", "hear all", "", "say", "voicemail", "1", "say", "portal", "2", "")
    assert "Phone call. 10 cards. Tip: " in heard.after("call")
    assert "1. Go through the cards one by one 2. Hear all of them 3. Copy it" in heard.after("call")
    assert "Card 1 of 10: Opening." in heard.after("hear all")
    assert "Card 10 of 10: Close." in heard.after("hear all")
    assert not any(set(line.strip()) == {"-"} for line in heard.heard)
    assert heard.copied == [render(pack, told().draft, NOW, "voicemail")]
    assert heard.saved == [(render(pack, told().draft, NOW, "portal"), "portal-name.txt")]


def test_another_shape_is_changed_in_the_editor_and_given_out_but_not_kept(pack: Pack):
    heard = Person(pack, first=at_review(), editor="nano", returned="Mine.\n")
    heard.answer("say", "portal", "3", "2", "mine.txt", "quit")
    assert "3. Change it in nano. It is not kept: copy or save it then." in heard.after("portal")
    assert heard.after("3").startswith("Changed. Copy it or save it now. What now?")
    assert heard.saved == [("Mine.\n", "mine.txt")]
    assert heard.draft.edit is None
    for returned, words in ((None, "From nano."), (" \n", "It came back empty")):
        nothing = Person(pack, first=at_review(), editor="nano", returned=returned)
        nothing.answer("say", "portal", "3", "1")
        assert nothing.after("3").startswith(words)
        assert nothing.copied == [render(pack, told().draft, NOW, "portal")]


def test_what_a_recruiter_would_notice_is_read_with_the_step_that_mends_it(pack: Pack):
    draft = told().draft
    asking = msgspec.structs.replace(draft.answer_for("notify-promptly"), use="own", own="I QUIT!!! You were awful.")
    heard = Person(
        pack, first=at_review(msgspec.structs.replace(told(), draft=draft.answer("notify-promptly", asking)))
    )
    heard.answer()
    assert "Mend: " in heard.said
    assert "In step 2, " in heard.said


def test_a_message_with_nothing_to_mend_is_told_so(pack: Pack):
    heard = Person(pack, first=at_review())
    heard.answer()
    assert "Nothing to mend was found." in heard.said


def test_a_copy_that_reads_differently_by_now_is_told_with_the_message(person: Make):
    heard = person(first=at_review(edited()))
    heard.answer("1", "review", "compose", "review")
    assert heard.said.count("This is what they will read") > 2
    assert heard.said.count("12 words. A copy that you took before reads differently. To: ") == 1


def test_the_list_is_not_read_again_unless_it_changed_or_is_wanted(person: Make):
    heard = person(first=at_review(edited()))
    heard.answer("1", "review", "2", "", "compose")
    assert heard.after("1") == "Copied. What next? A number from 1 to 7, or again to hear them. Enter finishes."
    assert "What would you like to do? Enter finishes. 1. Copy the message" in heard.after("review")
    assert "What next?" in heard.after("")
    assert "5. Bring back my own version" in heard.after("compose")


def test_a_command_that_led_nowhere_reads_no_list_again(pack: Pack):
    heard = Person(pack, first=msgspec.structs.replace(told(), at="reflect"))
    heard.answer("back", "clear", "again", "quit")
    assert heard.after("back").startswith("This is the first page. What next? A number from 1 to")
    assert heard.after("clear").startswith("There is nothing to clear here. What next?")
    assert heard.after("again").startswith("What would you like to do?")
    last = Person(pack, first=at_review())
    last.answer("next", "back", "next", "quit")
    assert "This is the last step.  What next?" in last.said
    assert "1. Copy the message" in last.after("next")


def test_where_copying_is_switched_off_it_is_not_offered(pack: Pack):
    heard = Person(pack, first=msgspec.structs.replace(told(), at="review"), copies=False)
    heard.answer("say", "voicemail", "back", "back")
    assert "1. Save it to a file" in heard.said
    assert "Copy" not in heard.said
