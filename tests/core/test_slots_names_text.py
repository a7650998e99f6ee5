from __future__ import annotations

from datetime import date, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.core.compose import known_facts
from bowout.core.detail import is_sentence
from bowout.core.draft import Draft
from bowout.core.names import split_title
from bowout.core.pack import Pack
from bowout.core.situation import Situation
from bowout.core.slots import KNOWN, article, fill, named_in, proofread, slot_values, used, written
from bowout.core.text import clean, one_line, unprintable
from support import NOW

TITLES = {"Mr": "Mr.", "Ms": "Ms.", "Dr": "Dr.", "Prof": "Professor", "Professor": "Professor"}


@pytest.mark.parametrize(
    ("text", "value", "filled"),
    [
        ("At $company.", "Acme", "At Acme."),
        ("At $company.", "Acme Inc.", "At Acme Inc."),
        ("At $company, now.", "Acme Inc.", "At Acme Inc., now."),
        ("At $company. And $company.", "Acme Inc.", "At Acme Inc. And Acme Inc."),
        ("At $company. And on.", "Yahoo!", "At Yahoo! And on."),
        ("Could you tell $company?", "Yahoo!", "Could you tell Yahoo!?"),
        ("At ${company}s.", "Acme", "At Acmes."),
        ("$$5 at $company", "Acme", "$5 at Acme"),
        ("At $company.", "$role", "At $role."),
        ("At $company.", "$company", "At $company."),
        ("At $company.", "${x}", "At ${x}."),
        ("At $company", "\\1 $$ {0}", "At \\1 $$ {0}"),
        ("Nothing.", "Acme", "Nothing."),
    ],
)
def test_a_slot_is_filled_once_and_its_value_is_never_read_again(text: str, value: str, filled: str):
    assert fill(text, {"company": value, "role": "Chef"}) == filled


@given(value=st.text())
def test_any_value_stands_in_the_text_as_it_is(value: str):
    assert fill("<$company>", {"company": value}) == f"<{value}>"


@pytest.mark.parametrize("text", ["5 $ an hour", "$5", "ends with $", "${open", "$é"])
def test_a_lone_dollar_is_refused(text: str):
    with pytest.raises(ValueError, match=r"a lone \$"):
        used(text)


def test_the_slots_of_a_text_are_found():
    assert used("$role at ${company}, $$ and $role again") == {"role", "company"}


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("Data Engineer", "a"),
        ("Engineer", "an"),
        ("HR manager", "an"),
        ("UX designer", "a"),
        ("QA engineer", "a"),
        ("SRE", "an"),
        ("IT lead", "an"),
        ("university lecturer", "a"),
        ("hourly cook", "an"),
        ("honorary consul", "an"),
        ("", "a"),
        ("[role]", "a"),
    ],
)
def test_the_article_goes_by_the_sound(pack: Pack, noun: str, expected: str):
    assert article(noun, pack.locale) == expected


def test_every_known_slot_has_a_value_even_when_nothing_is_told(pack: Pack):
    for situation in (Situation(), Situation(recipient_title="Ms"), Situation(recipient_name="Sam")):
        values = slot_values(pack, situation, NOW)
        assert set(KNOWN) <= set(values)
        assert all(values.values())


@pytest.mark.parametrize(
    ("title", "name", "expected"),
    [
        ("Ms", "Sam Lee", "Ms. Lee"),
        ("Ms.", "Sam Lee", "Ms. Lee"),
        ("Dr", "Ana de la Cruz", "Dr. de la Cruz"),
        ("Dr", "Ludwig van Beethoven", "Dr. van Beethoven"),
        ("Ms", "Van", "Ms. Van"),
        ("Dame", "Judi Dench", "Dame Dench"),
        ("", "Sam Lee", "Sam Lee"),
    ],
)
def test_a_titled_name_is_title_and_surname(pack: Pack, title: str, name: str, expected: str):
    values = slot_values(pack, Situation(recipient_name=name, recipient_title=title), NOW)
    assert values["titled"] == expected


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (datetime(2026, 11, 25, 10), "Wednesday, November 25, at 10:00 a.m."),
        (datetime(2026, 1, 1, 0, 5), "Thursday, January 1, at 12:05 a.m."),
        (datetime(2026, 12, 31, 12), "Thursday, December 31, at 12:00 noon"),
        (datetime(2026, 2, 28, 23, 59), "Saturday, February 28, at 11:59 p.m."),
    ],
)
def test_a_moment_is_written_as_the_language_writes_it(pack: Pack, at: datetime, expected: str):
    assert written("$weekday, $month $day, at $hour12:$minute $half", at, pack.locale) == expected


def test_the_locale_decides_the_form(pack: Pack):
    locale = msgspec.structs.replace(pack.locale, slot="$day.$month $hour24:$minute")
    there = msgspec.structs.replace(pack, locale=locale)
    assert slot_values(there, Situation(interview_at=datetime(2026, 11, 25, 15)), NOW)["slot"] == "25.November 15:00"


@pytest.mark.parametrize(
    ("at", "when", "day"),
    [
        (datetime(2026, 11, 22, 14), "at 2:00 p.m. today, November 22", "today, November 22"),
        (datetime(2026, 11, 22, 0, 5), "at 12:05 a.m. today, November 22", "today, November 22"),
        (datetime(2026, 11, 23, 8), "at 8:00 a.m. tomorrow, November 23", "tomorrow, November 23"),
        (datetime(2026, 11, 24, 8), "this Tuesday, November 24, at 8:00 a.m.", "this Tuesday, November 24"),
        (datetime(2026, 11, 28, 8), "this Saturday, November 28, at 8:00 a.m.", "this Saturday, November 28"),
        (datetime(2026, 11, 29, 8), "on Sunday, November 29, at 8:00 a.m.", "on Sunday, November 29"),
        (datetime(2026, 12, 2, 8), "on Wednesday, December 2, at 8:00 a.m.", "on Wednesday, December 2"),
        (datetime(2026, 11, 21, 8), "on Saturday, November 21, at 8:00 a.m.", "on Saturday, November 21"),
    ],
)
def test_a_day_that_is_near_is_called_so(pack: Pack, at: datetime, when: str, day: str):
    values = slot_values(pack, Situation(interview_at=at), NOW)
    assert (values["when"], values["when_day"]) == (when, day)


def test_a_language_without_words_for_near_days_writes_them_as_any_other(pack: Pack):
    plain = msgspec.structs.replace(pack, locale=msgspec.structs.replace(pack.locale, moment={}, moment_day={}))
    values = slot_values(plain, Situation(interview_at=NOW.replace(hour=15)), NOW)
    assert (values["when"], values["when_day"]) == (values["slot"], values["slot_day"])


@pytest.mark.parametrize(
    ("detail", "company", "expected"),
    [
        ("the tour. ", "Acme", "the tour"),
        ("the tour of Acme Inc.", "Acme Inc.", "the tour of Acme Inc."),
        ("the tour of Acme Inc!", "Acme Inc.", "the tour of Acme Inc."),
        ("the etc.", "Acme", "the etc"),
    ],
)
def test_a_detail_keeps_the_full_stop_of_the_company_alone(pack: Pack, detail: str, company: str, expected: str):
    assert slot_values(pack, Situation(detail=detail, company=company), NOW)["detail"] == expected


@pytest.mark.parametrize(("days", "expected"), [(0, "Sunday"), (6, "Monday"), (7, "November 15"), (-1, "November 23")])
def test_the_day_of_the_decision_is_a_weekday_while_that_names_one_day_alone(pack: Pack, days: int, expected: str):
    decided = Situation(decided_on=(NOW - timedelta(days=days)).date())
    assert slot_values(pack, decided, NOW)["decided"] == expected


@pytest.mark.parametrize(
    ("days", "expected"), [(0, "today"), (1, "yesterday"), (2, "on Friday"), (6, "on Monday"), (7, "on November 15")]
)
def test_the_day_of_the_decision_as_it_follows_a_verb(pack: Pack, days: int, expected: str):
    decided = Situation(decided_on=(NOW - timedelta(days=days)).date())
    assert slot_values(pack, decided, NOW)["decided_day"] == expected


def test_a_language_without_forms_for_a_day_gone_by_names_it_as_any_day(pack: Pack):
    plain = msgspec.structs.replace(pack, locale=msgspec.structs.replace(pack.locale, past_day={}, past_moment={}))
    decided = Situation(decided_on=date(2026, 11, 12))
    assert slot_values(plain, decided, NOW)["decided"] == "Thursday, November 12"
    assert slot_values(plain, decided, NOW)["decided_day"] == "Thursday, November 12"


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ((), "I withdraw my application for the Chef role at Acme Inc."),
        (("role",), "I withdraw my application for the Chef role at Acme Inc."),
        (("role", "company"), "I withdraw my application."),
        (("role", "company", "sender"), "I withdraw my application."),
    ],
)
def test_what_stands_in_brackets_is_said_unless_all_of_it_was_named_before(named: tuple[str, ...], expected: str):
    text = "I withdraw my application[ for the $role role at $company]."
    assert fill(text, {"role": "Chef", "company": "Acme Inc."}, named) == expected


def test_a_role_with_its_article_names_the_role():
    assert named_in("$a_role and $role at $company, $sender") == {"role", "company", "sender"}


@pytest.mark.parametrize("text", ["[ at $company", "at $company]", "[a [b] c]", "I withdraw[ for good]."])
def test_a_bracket_needs_its_other_half_and_something_named(text: str):
    with pytest.raises(ValueError, match="bracket"):
        proofread(text)


def test_brackets_in_which_nothing_is_named_are_only_brackets():
    assert fill("[@click=x]Hi[/] $role", {"role": "Chef"}, ["role"]) == "[@click=x]Hi[/] Chef"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ms Sam Lee", ("Ms", "Sam Lee")),
        ("ms. Sam Lee", ("Ms", "Sam Lee")),
        ("DR SAM LEE", ("Dr", "SAM LEE")),
        ("Professor Lee", ("Professor", "Lee")),
        ("Prof. Dr. Lee", ("Prof", "Lee")),
        ("Sam Lee", ("", "Sam Lee")),
        ("Sam Dr Lee", ("", "Sam Dr Lee")),
        ("Ms", ("", "Ms")),
        ("Ms.", ("", "Ms.")),
        ("Dr Ms", ("Dr", "Ms")),
        ("", ("", "")),
        ("  Ms   Sam   Lee ", ("Ms", "Sam Lee")),
        ("Msgr Lee", ("", "Msgr Lee")),
    ],
)
def test_a_title_is_taken_off_a_name(text: str, expected: tuple[str, str]):
    assert split_title(text, TITLES) == expected


@given(text=st.text())
def test_no_word_but_titles_is_lost_from_a_name(text: str):
    title, name = split_title(text, TITLES)
    assert text.split()[-len(name.split()) :] == name.split() or not name
    assert title in {"", *TITLES}


@given(text=st.text())
def test_cleaned_text_is_clean_and_cleaning_again_changes_nothing(text: str):
    assert unprintable(clean(text)) == ""
    assert clean(clean(text)) == clean(text)
    assert "\n" not in one_line(text)
    assert one_line(one_line(text)) == one_line(text)


@pytest.mark.parametrize("bad", ["\x1b", "\x07", "\x9b", "\x00", "\x7f", "\u202e", "\u200b", "\ufeff", "\ud800"])
def test_what_steers_a_terminal_or_hides_is_taken_out(bad: str):
    assert unprintable(f"a{bad}b") == bad
    assert clean(f"a{bad}b") == "ab"


def test_what_people_write_stays():
    text = "Zoë\tO'Neil\n«naïve» — 你好 🙂 \u200d‍ नमस्ते"
    assert clean(text) == text


def test_line_ends_become_line_feeds():
    assert clean("a\r\nb\rc\n") == "a\nb\nc\n"


@pytest.mark.parametrize("end", ["\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_words_do_not_run_together_where_pasted_text_ends_a_line(end: str):
    assert clean(f"Dear Sam,{end}{end}I withdraw.{end}Ana") == "Dear Sam,\n\nI withdraw.\nAna"
    assert one_line(f"Northwind{end}Ltd") == "Northwind Ltd"


@pytest.mark.parametrize(
    ("name", "first_name", "titled"),
    [
        ("Mary Ann Smith", "Mary Ann Smith", "Ms. Smith"),
        ("María José Núñez", "María José Núñez", "Ms. Núñez"),
        ("Sam Q. Lee", "Sam", "Ms. Lee"),
        ("Ana de la Cruz", "Ana", "Ms. de la Cruz"),
        ("van der Berg", "van der Berg", "Ms. van der Berg"),
        ("Van Nguyen", "Van", "Ms. Nguyen"),
        ("Sam Lee, PhD", "Sam", "Ms. Lee"),
        ("LEE, Sam", "Sam", "Ms. LEE"),
    ],
)
def test_a_person_is_greeted_by_a_whole_name_where_the_first_word_may_be_half_of_one(
    pack: Pack, name: str, first_name: str, titled: str
):
    situation = Situation(recipient_name=name, recipient_title="Ms")
    values = slot_values(pack, situation, NOW)
    assert (values["first_name"], values["titled"]) == (first_name, titled)


@pytest.mark.parametrize(
    ("told", "detail"),
    [
        ("I loved your honesty about the budget.", "your honesty about the budget"),
        ("The lab", "the lab"),
        ("Meeting the night crew!", "meeting the night crew"),
        ("Kim's walk through the plant", "Kim's walk through the plant"),
        ("I enjoyed", "I enjoyed"),
        ("thanks for the tour", "the tour"),
        ("to meet the team", "meeting the team"),
        ("Really liked  the coffee", "the coffee"),
        ("it was great to see the lab!", "It was great to see the lab"),
    ],
)
def test_a_detail_goes_on_from_the_words_before_it(pack: Pack, told: str, detail: str):
    assert slot_values(pack, Situation(detail=told), NOW)["detail"] == detail


@pytest.mark.parametrize(
    ("told", "enjoyed"),
    [
        ("The tour of the depot.", "enjoyed the tour of the depot"),
        ("meeting the night shift", "enjoyed meeting the night shift"),
        ("I loved how openly you spoke", "liked how openly you spoke"),
        ("the way the team works together", "liked the way the team works together"),
        ("the wayfinding in the hall", "liked the wayfinding in the hall"),
        ("the names on the old machines", "liked the names on the old machines"),
        ("the lesson with Year 2", "enjoyed the lesson with Year 2"),
        ("your plans for Saturdays", "liked your plans for Saturdays"),
    ],
)
def test_a_detail_has_the_verb_that_fits_it(pack: Pack, told: str, enjoyed: str):
    assert slot_values(pack, Situation(detail=told), NOW)["enjoyed_detail"] == enjoyed


@pytest.mark.parametrize(
    ("told", "thanked"),
    [
        ("The tour of the depot.", "the tour of the depot"),
        ("I loved the long walk through the orchard", "the long walk through the orchard"),
        ("meeting the night shift", "the chance to meet the night shift"),
        ("to see the lab", "the chance to see the lab"),
        ("the office", ""),
        ("the meeting room", ""),
        ("the feedback culture", ""),
        ("the call center", ""),
        ("the way you talk about customers", ""),
        ("the look of the office", ""),
        ("our conversation about trains", "our conversation about trains"),
        ("the long, honest chat", "the long, honest chat"),
        ("the lesson I was able to watch", "the lesson I was able to watch"),
        ("Shadowing the team", "the chance to shadow the team"),
        ("the tour was great", ""),
        ("the building in which we had lunch and a tour", ""),
        ("your plans for Saturdays", ""),
        ("how openly you spoke", ""),
        ("being there", ""),
        ("", ""),
    ],
)
def test_a_detail_is_thanked_for_only_where_that_can_be_done(pack: Pack, told: str, thanked: str):
    draft = Draft(situation=Situation(detail=told))
    assert known_facts(pack, draft, NOW)["thanked"] == ("yes" if thanked else "no")
    if thanked:
        assert slot_values(pack, draft.situation, NOW)["thanked_detail"] == thanked


@pytest.mark.parametrize(
    ("told", "alone"),
    [
        ("it was a good talk", True),
        ("I’m still thinking about the lab", True),
        ("you were honest about the budget", True),
        ("that was the best tour", True),
        ("the tour was lovely", True),
        ("Everyone was so kind", True),
        ("Everyone made me feel at home", True),
        ("your team took such care", True),
        ("the tour Tom gave me", False),
        ("the time you took", False),
        ("I liked the tour", False),
        ("how open everyone was", False),
        ("what was said about failure", False),
        ("the work you are proud of", False),
        ("the fact that nobody was late", False),
        ("the tour. The lunch was nice too", False),
        ("itineraries that work", False),
    ],
)
def test_a_detail_that_nothing_can_stand_before_is_a_sentence_of_its_own(pack: Pack, told: str, alone: bool):
    assert is_sentence(told, pack.locale) == alone
