"""What was learned, gathered over many withdrawals, found again, counted, and told as Markdown."""

from __future__ import annotations

from datetime import date, datetime

from journey_samples import withdrawal
from msgspec.structs import replace

from bowout.core import journey
from bowout.core.journal import Journal
from bowout.core.lessons import LONGEST_BAR, Lessons, by_prompt, gather, markdown, plot, search
from bowout.core.prompt import Prompt
from bowout.core.withdrawal import Withdrawal

LABELS = {"other-offer": "another offer", "none": "give no reason"}
JOURNAL = Journal(prompts=(Prompt(id="liked", text="What was good?"), Prompt(id="advert", text="Which line?")))


def told(name: str, day: int, reason: str, company: str, **lessons: str) -> Withdrawal:
    one = journey.mark_sent(withdrawal(name, reason=reason, company=company), datetime(2026, 11, day, 9), "email")
    for prompt, text in lessons.items():
        one = journey.learn(one, prompt, text)
    return one


KEPT = (
    told("a", 3, "other-offer", "Northwind", liked="The team was CALM.", advert='"Fast-paced"'),
    told("b", 9, "other-offer", "Tailspin", liked="Café lunches together."),
    journey.keep_in_touch(told("c", 5, "none", "Fabrikam"), "Kim Roe", date(2027, 2, 1)),
    journey.keep_in_touch(told("d", 6, "none", "Contoso"), "Lee"),
    told("e", 7, "other-offer", "Litware"),
    withdrawal("f", reason="salary"),
)


def test_lessons_are_gathered_with_their_origin_the_newest_first():
    lessons = gather(KEPT)
    assert [(entry.name, entry.company, entry.on, entry.prompt) for entry in lessons.entries] == [
        ("b", "Tailspin", date(2026, 11, 9), "liked"),
        ("a", "Northwind", date(2026, 11, 3), "liked"),
        ("a", "Northwind", date(2026, 11, 3), "advert"),
    ]
    assert [(person.who, person.company, person.on) for person in lessons.contacts] == [
        ("Kim Roe", "Fabrikam", date(2027, 2, 1)),
        ("Lee", "Contoso", None),
    ]
    assert gather(()) == Lessons()


def test_reasons_count_where_they_were_told():
    assert gather(KEPT).reasons == (("other-offer", 3), ("none", 2))
    closed = journey.close(KEPT[0])
    assert gather([closed, journey.close(KEPT[-1])]).reasons == (("other-offer", 1),)


def test_a_search_finds_words_whatever_their_case_and_accents():
    lessons = gather(KEPT)
    assert [entry.name for entry in search(lessons, "calm team").entries] == ["a"]
    assert [entry.name for entry in search(lessons, "CAFE").entries] == ["b"]
    assert [entry.name for entry in search(lessons, "tailspin café").entries] == ["b"]
    assert [person.who for person in search(lessons, "roe").contacts] == ["Kim Roe"]
    assert search(lessons, "calm lunches").entries == ()
    assert search(lessons, "  ") == lessons


def test_what_a_search_finds_has_no_reasons_because_they_count_everything():
    assert gather(KEPT).reasons
    assert search(gather(KEPT), "calm").reasons == ()


def test_questions_follow_the_journal_and_unknown_ones_are_kept():
    lessons = gather([*KEPT, told("g", 1, "none", "Old", gone="Kept all the same.")])
    found = by_prompt(lessons, JOURNAL)
    assert [(prompt.text, len(entries)) for prompt, entries in found] == [
        ("What was good?", 2),
        ("Which line?", 1),
        ("gone", 1),
    ]


def test_the_plot_reads_well_without_its_bars():
    lines = plot(gather(KEPT), LABELS)
    assert lines == ("3  another offer   ###", "2  give no reason  ##")
    assert plot(Lessons(), LABELS) == ()


def test_a_long_bar_is_scaled_and_a_short_one_never_vanishes():
    lines = plot(Lessons(reasons=(("a", 3000), ("b", 1500), ("c", 1))), {})
    assert [line.count("#") for line in lines] == [LONGEST_BAR, LONGEST_BAR // 2, 1]
    assert all(line.isascii() for line in lines)
    assert [line.split()[0] for line in lines] == ["3000", "1500", "1"]


def test_markdown_shows_everything_as_typed():
    rude = told("x", 2, "none", "A*B_C", liked="# not a title\n- nor a list\n[x](y) <b>")
    text = markdown(gather([*KEPT, rude]), JOURNAL, LABELS)
    assert text.startswith(
        "# Lessons\n\n## Reasons\n\n- 3 × another offer\n- 3 × give no reason\n\n## What was good?\n\n"
    )
    assert "- **Tailspin, Data Engineer** (2026-11-09): Café lunches together.\n" in text
    assert r"- **A\*B\_C, Data Engineer** (2026-11-02): \# not a title - nor a list \[x\](y) \<b\>" in text
    assert "## Keep in touch\n\n- **Kim Roe**, Fabrikam, Data Engineer (2027-02-01)\n- **Lee**, Contoso" in text
    assert text.endswith("Engineer\n")


def test_a_withdrawal_without_names_is_told_by_its_own():
    one = replace(withdrawal("nameless", company="", role=""), lessons={"liked": "x"})
    assert "**nameless**" in markdown(gather([one]), JOURNAL, LABELS)
