from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bowout.core.compose import compose
from bowout.core.draft import Answer, Draft
from bowout.core.pack import Pack
from bowout.core.problem import Problem
from bowout.core.situation import Situation
from bowout.loading.answers import answers_language, load_answers
from bowout.loading.packs import load_pack
from mini_pack import FILES, write_pack
from support import NOW

LEAST = "sender: {name: Ana Ruiz}\ncompany: Northwind\nrole: Data Engineer\nstage: applied\n"


def told(text: str, pack: Pack) -> Draft:
    draft, problems = load_answers(text.encode(), "answers.yaml", pack, NOW)
    assert problems == []
    assert draft is not None
    return draft


def refused(text: str, pack: Pack) -> list[Problem]:
    draft, problems = load_answers(text.encode(), "answers.yaml", pack, NOW)
    assert draft is None
    return problems


def test_four_facts_are_enough(small: Pack):
    assert told(LEAST, small) == Draft(
        situation=Situation(sender_name="Ana Ruiz", company="Northwind", role="Data Engineer", stage="applied")
    )


def test_every_key_has_its_place(small: Pack):
    draft = told(
        """
lang: xx
sender: {name: Ana Ruiz, email: ana@example.org, phone: "+34 600 000 000"}
company: Northwind
role: Data Engineer
recipient: {name: Sam Lee, title: Ms, kind: recruiter}
stage: interview-booked
interview_at: 2026-11-25T10:00
decided_on: 2026-11-21
channel: email
tone: formal
reason: other-offer
detail: the tour
apologize: true
phrasings: {thank: thanks}
own_words: {notify: "I have decided …"}
""",
        small,
    )
    assert draft.lang == "xx"
    assert draft.situation == Situation(
        sender_name="Ana Ruiz",
        sender_email="ana@example.org",
        sender_phone="+34 600 000 000",
        company="Northwind",
        role="Data Engineer",
        recipient_name="Sam Lee",
        recipient_title="Ms",
        recipient_kind="recruiter",
        stage="interview-booked",
        interview_at=datetime(2026, 11, 25, 10),
        decided_on=date(2026, 11, 21),
        channel="email",
        tone="formal",
        reason="other-offer",
        detail="the tour",
    )
    assert draft.answers == {
        "notify": Answer(use="own", own="I have decided …"),
        "thank": Answer(use="phrasing", phrasing="thanks"),
        "sorry": Answer(use="phrasing"),
    }


@pytest.mark.parametrize(
    ("lines", "answers"),
    [
        ("apologize: true", {"sorry": Answer(use="phrasing")}),
        ("apologize: false", {"sorry": Answer(use="nothing")}),
        ("apologize: null", {}),
        ("apologize: true\nown_words: {sorry: Pardon.}", {"sorry": Answer(use="own", own="Pardon.")}),
        ("phrasings: {sorry: sorry-once}", {"sorry": Answer(use="phrasing", phrasing="sorry-once")}),
        (
            "phrasings: {thank: thanks}\nown_words: {thank: Thanks!}",
            {"thank": Answer(use="own", phrasing="thanks", own="Thanks!")},
        ),
    ],
)
def test_switches_phrasings_and_own_words_become_answers(small: Pack, lines: str, answers: dict[str, Answer]):
    assert told(LEAST + lines, small).answers == answers


def test_own_words_stay_as_they_are_written(small: Pack):
    draft = told(LEAST + "own_words:\n  thank: |\n    Thank you,  truly.\n\n     And    again!\n", small)
    assert draft.answers["thank"].own == "Thank you,  truly.\n\n And    again!"
    assert "Thank you,  truly.\n\n And    again!" in compose(small, draft, NOW).body


def test_facts_are_put_on_one_line(small: Pack):
    draft = told(LEAST.replace("Northwind", '"  North \\n wind\\t Ltd "'), small)
    assert draft.situation.company == "North wind Ltd"


@pytest.mark.parametrize(
    ("recipient", "title", "name"),
    [
        ("{name: Ms Sam Lee}", "Ms", "Sam Lee"),
        ("{name: Sam Lee}", "", "Sam Lee"),
        ("{name: Ms Sam Lee, title: Dr}", "Dr", "Sam Lee"),
        ("{title: Dr}", "Dr", ""),
    ],
)
def test_a_title_in_front_of_the_name_is_taken_off(small: Pack, recipient: str, title: str, name: str):
    situation = told(f"{LEAST}recipient: {recipient}\n", small).situation
    assert (situation.recipient_title, situation.recipient_name) == (title, name)


def test_numbers_and_words_that_yaml_would_turn_stay_text(small: Pack):
    situation = told("sender: {name: 007}\ncompany: 3\nrole: no\nstage: applied\n", small).situation
    assert (situation.sender_name, situation.company, situation.role) == ("007", "3", "no")


def test_a_switch_comes_from_the_pack_s_guideline(tmp_path: Path):
    sixth = FILES["guidelines/sorry.yaml"].replace("id: sorry\n", "id: recommend\n").replace("apologize", "recommend")
    pack = load_pack("xx", [write_pack(tmp_path, **{"guidelines/recommend.yaml": sixth})]).pack
    assert pack is not None
    assert told(f"{LEAST}recommend: true\n", pack).answers == {"recommend": Answer(use="phrasing")}


@pytest.mark.parametrize("key", ["company", "two words", "class", "von-hand"])
def test_no_key_of_a_switch_can_upset_the_loader(tmp_path: Path, key: str):
    odd = FILES["guidelines/sorry.yaml"].replace("answer_key: apologize", f"answer_key: {key}")
    pack = load_pack("xx", [write_pack(tmp_path, **{"guidelines/sorry.yaml": odd})]).pack
    assert pack is not None
    assert told(LEAST, pack).answers == {}


@pytest.mark.parametrize(
    ("text", "lang", "told_at"),
    [
        (LEAST, "en", None),
        (f"lang: xx\n{LEAST}", "xx", None),
        (f"lang: xy\n{LEAST}", "", (1, 7)),
        ("lang: [en]", "", (1, 7)),
        ("[", "", (2, 1)),
        ("- lang: xx", "en", None),
    ],
)
def test_the_language_can_be_had_first(text: str, lang: str, told_at: tuple[int, int] | None):
    found, problems = answers_language(text.encode(), "a.yaml", ["en", "xx"])
    assert found == lang
    assert [(problem.line, problem.column) for problem in problems] == ([told_at] if told_at else [])


def test_the_nearest_language_is_named():
    _, (problem,) = answers_language(b"lang: en-GP", "a.yaml", ["en", "en-GB", "fr"])
    assert str(problem) == "a.yaml:1:7: There is no pack for the language 'en-GP'. Did you mean 'en-GB'?"


@pytest.mark.parametrize("text", ["[en]", "{en: en}"])
def test_a_language_is_a_text(text: str):
    _, (problem,) = answers_language(f"lang: {text}".encode(), "a.yaml", ["en"])
    assert str(problem).endswith(": 'lang' must be a text. Write it like 'lang: en'.")
    assert problem.line == 1


@pytest.mark.parametrize("key", ["lang", "channel", "tone", "reason", "recipient", "own_words", "phrasings", "detail"])
def test_an_optional_key_with_nothing_behind_it_counts_as_left_out(small: Pack, key: str):
    assert answers_language(f"{LEAST}{key}:\n".encode(), "a.yaml", ["en"]) == ("en", [])
    assert load_answers(f"{LEAST}{key}:\n".encode(), "a.yaml", small, NOW) == load_answers(
        LEAST.encode(), "a.yaml", small, NOW
    )


@pytest.mark.parametrize("wrong", ["stagee:", "recipient: {nmae: }", "own_words: {thank: }", "phrasings: {thank: }"])
def test_a_key_that_is_none_or_names_words_is_told_though_nothing_stands_behind_it(small: Pack, wrong: str):
    (problem,) = refused(f"{LEAST}{wrong}\n", small)
    assert problem.line == 5


def test_a_phrasing_that_does_not_fit_names_those_that_do(small: Pack):
    (problem,) = refused(f"{LEAST}phrasings: {{thank: thanks-offer}}\n", small)
    assert str(problem) == "answers.yaml:5:20: 'thanks-offer' does not fit this situation. Fitting: thanks."


def test_the_moment_decides_what_fits(small: Pack):
    text = f"{LEAST}interview_at: 2026-11-25T10:00\nphrasings: {{notify: release}}\n"
    assert told(text, small).answers["notify"].phrasing == "release"
    _, problems = load_answers(text.encode(), "a.yaml", small, datetime(2026, 11, 26))
    assert len(problems) == 1


_words = st.text(st.characters(codec="utf-8"), max_size=12)
_keys = st.sampled_from(
    [
        "lang",
        "sender",
        "company",
        "role",
        "stage",
        "recipient",
        "interview_at",
        "tone",
        "phrasings",
        "own_words",
        "apologize",
    ]
)
_values = st.recursive(
    _words
    | st.sampled_from(["applied", "warm", "2026-11-25T10:00", "true", "{name: x}", "[", "&a", "!!x", "'", "thank"]),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(_keys | _words, inner, max_size=3).map(
            lambda pairs: "{" + ", ".join(f"{key}: {value}" for key, value in pairs.items()) + "}"
        )
    ),
    max_leaves=6,
)
_files = st.one_of(
    st.binary(max_size=200),
    st.text(max_size=200).map(lambda text: text.encode(errors="surrogatepass")),
    st.dictionaries(_keys, _values, max_size=11).map(
        lambda pairs: "\n".join(f"{key}: {value}" for key, value in pairs.items()).encode(errors="surrogatepass")
    ),
)


@settings(max_examples=400)
@given(data=_files)
def test_whatever_the_file_holds_it_is_a_draft_or_problems(small: Pack, data: bytes):
    draft, problems = load_answers(data, "a.yaml", small, NOW)
    assert (draft is None) == bool(problems)
    for problem in problems:
        assert problem.path == "a.yaml"
        assert "\n" not in str(problem)
    if draft is not None:
        compose(small, draft, NOW)
