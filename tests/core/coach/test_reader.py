from __future__ import annotations

import pytest

from bowout.core.coach.letter import Letter
from bowout.core.coach.reader import read_letter
from bowout.core.coach.rules import CoachRules
from bowout.core.coach.sentences import spans


def read(rules: CoachRules, text: str) -> Letter:
    return read_letter(text, rules.words)


def parts(letter: Letter) -> list[tuple[str, str]]:
    return [(run.kind, run.text) for run in letter.runs]


def test_a_plain_email(rules: CoachRules) -> None:
    letter = read(rules, "Subject: Withdrawing\n\nDear Ms. Lee,\n\nI withdraw. Thank you.\n\nKind regards,\nAna Ruiz\n")
    assert parts(letter) == [
        ("subject", "Withdrawing"),
        ("greeting", "Dear Ms. Lee,"),
        ("body", "I withdraw."),
        ("body", "Thank you."),
        ("closing", "Kind regards,"),
        ("name", "Ana Ruiz"),
    ]
    assert letter.words == 4


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_do_not_matter_and_offsets_are_those_of_the_text(rules: CoachRules, end: str) -> None:
    text = end.join(["Dear Sam,", "", "I withdraw.", "", "Best,", "Ana"])
    letter = read(rules, text)
    lines = [(run.kind, letter.line_at(run.start)) for run in letter.runs]
    assert lines == [("greeting", 1), ("body", 3), ("closing", 5), ("name", 6)]
    assert all(text[run.start : run.end] == run.text for run in letter.runs)


def test_all_on_one_line(rules: CoachRules) -> None:
    letter = read(rules, "Hi Sam, I'd like to withdraw. Thanks for the talk. Best, Ana")
    assert parts(letter) == [
        ("greeting", "Hi Sam,"),
        ("body", "I'd like to withdraw."),
        ("body", "Thanks for the talk."),
        ("closing", "Best,"),
        ("name", "Ana"),
    ]


def test_a_formal_letter_with_addresses_and_re_line(rules: CoachRules) -> None:
    text = "Ana Ruiz\n12 High Street\n\nMs P. Lee\nNorthwind\n\nRe: My application\n\n"
    text += "Dear Ms Lee:\n\nI withdraw.\n\nYours sincerely,\n\nAna Ruiz"
    letter = read(rules, text)
    assert letter.only("subject").text == "My application"
    assert [run.text for run in letter.sentences] == ["I withdraw."]
    assert letter.only("name").text == "Ana Ruiz"


def test_quoted_and_older_mail_is_left_out(rules: CoachRules) -> None:
    for older in (
        "On Tue, 17 Nov 2026 at 09:14, Sam Lee <sam@x.example> wrote:\n> LOVE to see you!!",
        "On Tue, 17 Nov 2026 at 09:14, Sam Lee\n<sam@x.example> wrote:\n> LOVE to see you!!",
        "-----Original Message-----\nFrom: Sam\nSent: Monday\nLOVE to see you!!",
        "From: Sam Lee\nSent: Monday\nTo: Ana\nSubject: Interview\n\nLOVE to see you!!",
        "> LOVE to see you!!",
    ):
        letter = read(rules, f"Hi Sam,\n\nI withdraw.\n\nBest,\nAna\n\n{older}\n")
        assert [run.text for run in letter.sentences] == ["I withdraw."], older
        assert not any("LOVE" in run.text for run in letter.runs)


def test_a_forwarded_header_on_top_belongs_to_the_message(rules: CoachRules) -> None:
    text = "---------- Forwarded message ---------\nFrom: Ana\nDate: Mon\nSubject: Withdrawing\nTo: Sam\n\n"
    text += "Hi Sam,\n\nI withdraw.\n\nBest,\nAna"
    letter = read(rules, text)
    assert letter.only("subject").text == "Withdrawing"
    assert [run.text for run in letter.sentences] == ["I withdraw."]


def test_folded_headers_and_signature(rules: CoachRules) -> None:
    text = "To: a,\n b\nSubject: Withdrawing\n\nHi,\n\nI withdraw.\n\nBest,\nAna\n-- \nAna Ruiz, EXTREMELY LOUD LTD\n"
    letter = read(rules, text)
    assert letter.only("signature").text.startswith("--")
    assert letter.words == 2


@pytest.mark.parametrize(
    ("prose", "sentences"),
    [
        ("I met Ms. Lee and Dr. No at Acme Inc. on Monday at 10 a.m. in Room 4.", 1),
        ("We meet at 10 a.m. I will be there.", 2),
        ("I wrote to Acme Inc. Thank you.", 2),
        ("J. R. Smith came. He left.", 2),
        ("It cost 3.50 at v2.1 of site.example.com. Fine.", 2),
        ("Really? Yes! Well... no.", 4),
        ("thanks. i withdraw. bye", 3),
        ("I work in HR. I like it.", 2),
    ],
)
def test_sentences(rules: CoachRules, prose: str, sentences: int) -> None:
    assert len(read(rules, f"Dear Sam,\n\n{prose}\n").sentences) == sentences


def test_lists_and_a_postscript_are_prose(rules: CoachRules) -> None:
    letter = read(rules, "Hi,\n\nI liked:\n- the soup\n- the walk\n2. the end\n\nBest,\nAna\nP.S. I heard things.\n")
    assert [run.text for run in letter.sentences if "." not in run.text][:3] == ["I liked:", "the soup", "the walk"]
    assert "I heard things." in [run.text for run in letter.sentences]


@pytest.mark.parametrize(
    "greeting",
    ["Sehr geehrte Frau Müller,", "Bonjour Zoë,", "Estimada Sra. Peña:", "Ms. Lee,", "To whom it may concern:", "Hi"],
)
def test_greetings(rules: CoachRules, greeting: str) -> None:
    assert read(rules, f"{greeting}\n\nI withdraw.\n").only("greeting").text == greeting


@pytest.mark.parametrize(
    "name", ["José Peña", "van der Berg", "O'Dowd-Smith", "李 明", "A. K. Müller", "— Ana", "Ana Ruiz (she/her)"]
)
def test_names_under_the_sign_off(rules: CoachRules, name: str) -> None:
    assert read(rules, f"Dear Sam,\n\nI withdraw.\n\nBest wishes,\n{name}\n").only("name").text == name


def test_a_sentence_that_goes_on_below_a_thank_you_is_no_signature(rules: CoachRules) -> None:
    seen = read(rules, "Dear Sam,\n\nI withdraw.\n\nThank you\nfor everything. All the best.\n\nKind regards,\nAna\n")
    assert (seen.only("closing").text, seen.only("name").text) == ("Kind regards,", "Ana")
    assert read(rules, "Dear Sam,\n\nI withdraw.\n\nThank you,\nana ruiz\n").only("closing").text == "Thank you,"


@pytest.mark.parametrize("text", ["", " ", "\n\n\r\n", "\t"])
def test_nothing(rules: CoachRules, text: str) -> None:
    assert read(rules, text).runs == ()


def test_lower_case_that_grows_keeps_offsets(rules: CoachRules) -> None:
    letter = read(rules, "Dear İpek,\n\nİ withdraw. Thank you.\n")
    assert all(len(run.low) == len(run.text) for run in letter.runs)


@pytest.mark.parametrize("mark", ["\U0001f60a", "\u2764\ufe0f", ":)", ":-)", "<3"])
def test_a_picture_or_a_smiley_ends_a_sentence_as_a_full_stop_does(rules: CoachRules, mark: str) -> None:
    letter = read(rules, f"Hi Sam,\n\nI withdraw {mark} Thanks for the talk.\n\nBest,\nAna")
    assert [run.text for run in letter.sentences] == [f"I withdraw {mark}", "Thanks for the talk."]
    within = read(rules, f"Hi Sam,\n\nI withdraw {mark} with thanks.\n\nBest,\nAna")
    assert len(within.sentences) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("I was glad to be at Yum! Brands. It was fun.", 2),
        ("I was glad to be at Yahoo! The day was fun.", 2),
        ("I liked how Yahoo! works. It was fun.", 2),
        ("I liked to meet Sam! Everyone was kind.", 2),
    ],
)
def test_a_mark_within_a_name_ends_no_sentence(text: str, count: int) -> None:
    assert len(list(spans(text))) == count
