"""What can be wrong in an answers file: each mistake is told with its place and with the way to mend it."""

# ruff: noqa: E501 - a mistake on one line is easier to read than on four

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.core.pack import Pack
from bowout.loading.answers import load_answers
from support import NOW

GOOD = """\
sender: {name: Ana Ruiz}
company: Northwind
role: Data Engineer
recipient: {name: Sam Lee, kind: recruiter}
stage: interview-booked
interview_at: 2026-11-25T10:00
decided_on: 2026-11-21
tone: warm
"""

# Each row: the mistake made in GOOD (old text, new text), and the one problem that must be told.
MISTAKES = {
    "key misspelt": ("decided_on:", "decidedon:", "7:1: 'decidedon' is not a key that is known here. Did you mean 'decided_on'?"),
    "inner key misspelt": ("Lee, kind", "Lee, knd", "4:28: 'knd' is not a key that is known here. Did you mean 'kind'?"),
    "switch misspelt": ("tone: warm", "apologise: true", "8:1: 'apologise' is not a key that is known here. Did you mean"),
    "company missing": ("company: Northwind\n", "", "1:1: 'company' is missing. Add 'company:' here."),
    "sender's name missing": ("{name: Ana Ruiz}", "{email: a@example.org}", "1:9: 'name' is missing. Add 'name:' here."),
    "stage missing": ("stage: interview-booked\n", "", "1:1: 'stage' is missing."),
    "stage unknown": ("interview-booked", "interview-bookd", "5:8: 'interview-bookd' is not a value of 'stage'. Did you mean"),
    "tone unknown": ("warm", "zzz", "8:7: 'zzz' is not a value of 'tone'. Known here: brief, formal, warm."),
    "kind unknown": ("recruiter", "recruter", "4:34: 'recruter' is not a value of 'kind'. Did you mean 'recruiter'?"),
    "channel unknown": ("tone: warm", "channel: e-mail", "8:10: 'e-mail' is not a value of 'channel'. Did you mean 'email'?"),
    "reason unknown": ("tone: warm", "reason: others", "8:9: 'others' is not a value of 'reason'. Did you mean 'other-offer'?"),
    "company empty": ("Northwind", "", "2:9: 'company' must be a text. It is empty;"),
    "company blank": ("Northwind", '"  "', "2:10: 'company' is empty. Say it; the message needs it."),
    "company a comment": ("Northwind", "#Northwind", "2:9: 'company' must be a text. It is empty; a value that begins with #"),
    "a list for a text": ("Northwind", "[Northwind]", "2:10: 'company' must be a text."),
    "a map for a text": ("Northwind", "{name: Northwind}", "2:10: 'company' must be a text."),
    "a text for a map": ("{name: Ana Ruiz}", "Ana Ruiz", "1:9: Keys and values are expected here. Known here: name,"),
    "yes for true": ("tone: warm", "apologize: yes", "8:12: 'apologize' must be true or false, not 'yes'. Write true."),
    "a number for true": ("tone: warm", "apologize: 1", "8:12: 'apologize' must be true or false, not '1'. Write true."),
    "a capital": ("tone: warm", "apologize: True", "8:12: 'apologize' must be true or false, not 'True'. Write true."),
    "true in quotes": ("tone: warm", 'apologize: "true"', "8:12: 'apologize' must be true or false, not 'true'. Take the quotes away."),
    "no in quotes": ("tone: warm", "apologize: 'No'", "8:12: 'apologize' must be true or false, not 'No'. Write false, without quotes."),
    "maybe": ("tone: warm", "apologize: maybe", "8:12: 'apologize' must be true or false, not 'maybe'. Write 'apologize: true' or 'apologize: false'."),
    "address without @": ("Ana Ruiz}", "Ana Ruiz, email: notanemail}", "1:33: 'notanemail' is not an email address. It looks like ana@example.org."),
    "address with a name": ("Ana Ruiz}", 'Ana Ruiz, email: "Ana <a@b.org>"}', "1:33: 'Ana <a@b.org>' is not an email address."),
    "date impossible": ("2026-11-21", "2026-11-31", "7:13: 'decided_on' must be a date, not '2026-11-31'. Write it like"),
    "date in words": ("2026-11-21", "last Friday", "7:13: 'decided_on' must be a date, not 'last Friday'. Write it like"),
    "date with slashes": ("2026-11-21", "21/11/2026", "7:13: 'decided_on' must be a date, not '21/11/2026'."),
    "slot without a time": ("2026-11-25T10:00", "2026-11-25", "6:15: 'interview_at' has a day and no time. Write it like 2026-11-25T10:00."),
    "slot with a zone": ("T10:00", "T10:00+01:00", "6:15: 'interview_at' must be a local time, not '2026-11-25T10:00+01:00'. Leave"),
    "slot at 25 o'clock": ("T10:00", "T25:00", "6:15: 'interview_at' must be a date and time, not '2026-11-25T25:00'."),
    "guideline unknown": ("tone: warm", "own_words: {thanks: Hi}", "8:13: 'thanks' is not a guideline. Did you mean 'thank'?"),
    "phrasing unknown": ("tone: warm", "phrasings: {thank: thnks}", "8:20: 'thank' has no phrasing 'thnks'. Did you mean 'thanks'?"),
    "phrasing unfit": ("tone: warm", "phrasings: {thank: thanks-offer}", "8:20: 'thanks-offer' does not fit this situation. Fitting: thanks."),
    "own words empty": ("tone: warm", 'own_words: {thank: " "}', "8:20: The own words for 'thank' are empty. Write them, or"),
    "own words a list": ("tone: warm", "own_words: {thank: [a]}", "8:20: 'thank' must be a text."),
    "words switched off": ("tone: warm", "apologize: false\nown_words: {sorry: Hm}", "9:13: Words are given for 'sorry', which is switched off."),
    "key twice": ("tone: warm", "company: Southwind", "8:1: The key 'company' stands here twice. Keep one of them."),
    "indented with a tab": ("tone: warm", "own_words:\n\tthank: Hi", "9:1: This is not YAML: found character that cannot start any token. Indent with spaces, not tabs."),
    "colon in a text": ("Data Engineer", "Data: Engineer", "3:11: This is not YAML: mapping values are not allowed"),
    "quote left open": ("Northwind", '"Northwind', "9:1: This is not YAML: found unexpected end of stream."),
    "a tag": ("Northwind", "!!python/object:os.system x", "2:10: The tag tag:yaml.org,2002:python/object:os.system is not used"),
    "an anchor": ("Northwind", "&x Northwind", "2:10: Anchors (&) and aliases (*) are not used here."),
    "an alias": ("Northwind", "*x", "2:10: Anchors (&) and aliases (*) are not used here. Put the value in quotes."),
    "a merge": ("tone: warm", "<<: {tone: warm}", "8:1: '<<' is not a key that is known here."),
    "a second document": ("tone: warm", "---\ntone: warm", "8:1: A second document begins here. Keep one document a file"),
    "a raw NUL": ("Data", "Data\0", "3:11: The character U+0000 is not allowed. Take it out."),
    "a raw bell": ("tone: warm", "# ding \a", "8:8: The character U+0007 is not allowed. Take it out."),
    "a raw escape": ("warm", "w\x1b[2Jarm", "8:8: The character U+001B is not allowed. Take it out."),
    "an escape sequence": ("Northwind", '"\\e[2J"', "2:10: The character U+001B is not allowed. Take it out."),
    "a turned text": ("Northwind", '"\\u202edniwhtroN"', "2:10: The character U+202E is not allowed. Take it out."),
    "a list for a key": ("tone: warm", "[a, b]: warm", "8:1: A key must be a plain word."),
}  # fmt: skip


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_with_its_place_and_its_mend(small: Pack, name: str):
    old, new, expected = MISTAKES[name]
    assert old in GOOD
    draft, problems = load_answers(GOOD.replace(old, new, 1).encode(), "answers.yaml", small, NOW)
    assert draft is None
    assert len(problems) == 1, problems
    assert str(problems[0]).startswith(f"answers.yaml:{expected}")


WHOLE_FILES = {
    "empty": (b"", "1:1: The file is empty."),
    "only a comment": (b"# nothing yet\n", "1:1: The file is empty."),
    "one word": (b"hello", "1:1: Keys and values are expected here. Known here: "),
    "a list": (b"- a\n- b\n", "1:1: Keys and values are expected here."),
    "a letter": (b"Dear Sam Lee,\n\nI withdraw.\n", "1:1: Keys and values are expected here."),
    "binary": (b"\x7fELF\x02\x01\x01\x00\xff\xfe\xfd", "1:9: This is not UTF-8 text. Save the file as UTF-8."),
    "not UTF-8 on line 3": (b"a: b\nc: d\ne: caf\xe9\n", "3:7: This is not UTF-8 text. Save the file as UTF-8."),
    "not UTF-8 behind letters of two bytes": ("\ufeffé: ééé ".encode() + b"\xe9", "1:8: This is not UTF-8 text."),
    "UTF-16": ("company: x".encode("utf-16"), "1:1: This is not UTF-8 text."),
    "NUL": (b"company: a\x00b", "1:11: The character U+0000 is not allowed."),
    "2 MB": (b"company: x\n# " + b"x" * 2_000_000, "2:999990: The file is larger than 1,000,000 bytes."),
    "nested deeply": (b"a: " + b"[" * 400_000, "1:23: Values are nested more than 20 deep."),
    "too many values": (b"a: [" + b"1," * 30_000 + b"1]", "1:39999: There are more than 20,000 values."),
}


@pytest.mark.parametrize("name", WHOLE_FILES)
def test_a_file_that_is_no_answers_file_is_refused(small: Pack, name: str):
    data, expected = WHOLE_FILES[name]
    draft, problems = load_answers(data, "answers.yaml", small, NOW)
    assert draft is None
    assert len(problems) == 1, problems
    assert expected in str(problems[0])
    assert str(problems[0]).startswith(("answers.yaml:", "answers.yaml: "))


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file(small: Pack):
    text = (
        GOOD.replace("company", "compny").replace("recruiter", "boss").replace("warm", "cold") + "own_words: {x: y}\n"
    )
    _, problems = load_answers(text.encode(), "answers.yaml", small, NOW)
    assert [(problem.line, problem.column) for problem in problems] == [(1, 1), (2, 1), (4, 34), (8, 7), (9, 13)]


def test_the_good_file_is_good(small: Pack):
    assert load_answers(GOOD.encode(), "answers.yaml", small, NOW)[1] == []


@given(at=st.integers(0, len(GOOD)))
def test_a_file_cut_anywhere_is_a_draft_or_problems(small: Pack, at: int):
    draft, problems = load_answers(GOOD[:at].encode(), "answers.yaml", small, NOW)
    assert (draft is None) == bool(problems)
