"""Authors add guidelines, phrasings, tips and whole layers in YAML alone; what they get wrong is named and left out."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from bowout.core.compose import compose, known_facts
from bowout.core.draft import Answer, Draft
from bowout.core.flow import flow
from bowout.core.pack import Pack
from bowout.core.situation import Situation
from bowout.loading.languages import Loaded, languages
from bowout.loading.packs import load_pack
from mini_pack import FILES, write_pack
from support import NOW, REPOSITORY

SHIPPED = REPOSITORY / "content"
DRAFT = Draft(situation=Situation(sender_name="Ana Ruiz", company="Northwind", role="Data Engineer", stage="applied"))

SIXTH = """\
id: recommend-someone
order: 45
title: Recommend someone
step: recommend
answer_key: recommend
advice: Only if you know the person well.
phrasings:
  - {id: a-friend, text: A friend of mine would enjoy the $role role.}
"""


def layer(folder: Path, **files: str) -> Path:
    """A folder of content that holds only these files of English."""
    for name, text in files.items():
        path = folder / "en" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def whole(loaded: Loaded) -> Pack:
    assert loaded.problems == []
    assert loaded.pack is not None
    return loaded.pack


def test_a_sixth_guideline_needs_no_python(tmp_path: Path):
    own = layer(tmp_path, **{"guidelines/recommend.yaml": SIXTH})
    pack = whole(load_pack("en", [SHIPPED, own]))
    assert len(pack.guidelines) == len(shipped().guidelines) + 1
    assert "recommend-someone" in [step.id for step in flow(pack).steps]
    message = compose(pack, DRAFT, NOW)
    assert "A friend of mine would enjoy the Data Engineer role." in message.body
    assert "recommend-someone" in [part.source for block in message.blocks for part in block.parts]


def test_the_command_line_takes_the_sixth_guideline_and_its_switch(tmp_path: Path, bowout):
    own = layer(tmp_path / "own", **{"guidelines/recommend.yaml": SIXTH})
    answers = b"sender: {name: Ana}\ncompany: Northwind\nrole: Data Engineer\nstage: applied\nrecommend: "
    spoken = bowout("compose", "-", "--content", str(own), stdin=answers + b"true")
    silent = bowout("compose", "-", "--content", str(own), stdin=answers + b"false")
    assert (spoken.returncode, silent.returncode) == (0, 0)
    assert b"A friend of mine" in spoken.stdout
    assert b"A friend of mine" not in silent.stdout
    assert bowout("compose", "-", stdin=answers + b"true").returncode == 1


@cache
def shipped() -> Pack:
    """The pack as it is shipped."""
    return whole(load_pack("en", [SHIPPED]))


def test_a_phrasing_can_be_added_to_a_shipped_guideline(tmp_path: Path):
    text = "id: express-gratitude\nphrasings:\n  - {id: of-my-own, text: Many thanks from the bottom of my heart.}\n"
    pack = whole(load_pack("en", [SHIPPED, layer(tmp_path, **{"guidelines/mine.yaml": text})]))
    before = shipped().guideline("express-gratitude")
    after = pack.guideline("express-gratitude")
    assert [phrasing.id for phrasing in after.phrasings] == [*(p.id for p in before.phrasings), "of-my-own"]
    assert after.advice == before.advice
    draft = DRAFT.answer("express-gratitude", Answer(use="phrasing", phrasing="of-my-own"))
    assert "from the bottom of my heart" in compose(pack, draft, NOW).body


def test_a_tip_can_be_added_to_a_guideline_and_to_another_screen(tmp_path: Path):
    files = {
        "guidelines/mine.yaml": "id: apologize\ntips: [{id: mine, text: Once is enough., source: me}]\n",
        "tips.yaml": "tips: [{id: also-mine, text: Breathe., source: me, where: [review]}]\n",
    }
    pack = whole(load_pack("en", [SHIPPED, layer(tmp_path, **files)]))
    known = known_facts(pack, DRAFT, NOW)
    assert "Once is enough." in [tip.text for tip in pack.tips_for("apologize", known)]
    assert "Breathe." in [tip.text for tip in pack.tips_for("review", known)]


def test_words_can_be_replaced_and_later_layers_win(tmp_path: Path):
    one = layer(tmp_path / "one", **{"guidelines/a.yaml": "id: apologize\nadvice: One.\n"})
    two = layer(tmp_path / "two", **{"guidelines/b.yaml": "id: apologize\nadvice: Two.\n"})
    assert whole(load_pack("en", [SHIPPED, one, two])).guideline("apologize").advice == "Two."
    assert whole(load_pack("en", [SHIPPED, two, one])).guideline("apologize").advice == "One."


BROKEN = {
    "not YAML": ("id: apologize\nadvice: 'open\n", "This is not YAML"),
    "unknown key": ("id: apologize\nadvise: x\n", "Did you mean 'advice'?"),
    "unknown slot": ("id: apologize\nphrasings: [{id: a, text: Hi $compnay.}]\n", "Did you mean 'company'?"),
    "unknown fact": ("id: apologize\ntips: [{id: a, text: A., source: b, when: {stgae: applied}}]\n", "'stage'?"),
    "unknown value": ("id: apologize\ntips: [{id: a, text: A., source: b, when: {stage: aplied}}]\n", "'applied'?"),
    "unasked": ("id: apologize\nasks: [salery]\n", "is not asked in situation.yaml."),
    "lone dollar": ("id: apologize\nphrasings: [{id: a, text: It pays $ well.}]\n", "a lone $"),
    "half a bracket": ("id: apologize\nphrasings: [{id: a, text: 'Sorry[ for $role.'}]\n", "a bracket without its"),
    "idle brackets": ("id: apologize\nphrasings: [{id: a, text: 'Sorry[ again].'}]\n", "in which nothing is named"),
    "braces": ("id: apologize\nphrasings: [{id: a, text: 'Sorry, {company}.'}]\n", "braces, where a $ before"),
    "joins nobody": ("id: apologize\njoins: notify-prompt\n", "Did you mean 'notify-promptly'?"),
    "a shipped one misspelt": ("id: express-gratitude\nphrasings: [{id: a, txt: Thanks.}]\n", "Did you mean 'text'?"),
    "two of one id": ("id: apologize\nphrasings: [{id: a, text: A.}, {id: a, text: B.}]\n", "'a' stands here twice."),
    "empty": ("", "The file is empty."),
    "incomplete": ("id: brand-new\norder: 60\n", "'title' is missing."),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_layer_is_named_and_left_out_and_the_rest_works(tmp_path: Path, name: str):
    text, expected = BROKEN[name]
    own = layer(tmp_path, **{"guidelines/broken.yaml": text, "guidelines/good.yaml": SIXTH})
    loaded = load_pack("en", [SHIPPED, own])
    assert loaded.problems
    assert {problem.path for problem in loaded.problems} == {str(own / "en" / "guidelines" / "broken.yaml")}
    assert expected in " ".join(map(str, loaded.problems))
    assert loaded.pack is not None
    assert loaded.pack.guideline("apologize") == shipped().guideline("apologize")
    assert loaded.pack.guideline("recommend-someone").order == 45
    assert len(loaded.pack.guidelines) == 6


def test_a_broken_layer_of_what_all_others_name_brings_its_own_problem_alone(tmp_path: Path):
    own = layer(tmp_path, **{"situation.yaml": "fields: [{id: stage, lable: Stage}]\n", "guidelines/good.yaml": SIXTH})
    loaded = load_pack("en", [SHIPPED, own])
    assert [str(problem) for problem in loaded.problems] == [
        f"{own / 'en' / 'situation.yaml'}:1:22: 'lable' is not a key that is known here. Did you mean 'label'?"
    ]
    assert loaded.pack is not None
    assert len(loaded.pack.guidelines) == 6


def test_what_names_a_broken_guideline_is_not_blamed_for_it(tmp_path: Path):
    files = {
        "guidelines/thank.yaml": FILES["guidelines/thank.yaml"].replace("text: Thank you.", "txt: Thank you."),
        "renditions/call.yaml": (SHIPPED / "en" / "renditions" / "referrer.yaml").read_text().partition("sections:")[0]
        + "sections: [{id: a, lines: [{id: a, phrasings: [{id: a, when: {thank: own}, text: $thank}]}]}]\n",
    }
    loaded = load_pack("xx", [write_pack(tmp_path, **files)])
    assert {problem.path for problem in loaded.problems} == {str(tmp_path / "xx" / "guidelines" / "thank.yaml")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lang: en\nmoment: {later: on $wekday}\n", "Did you mean 'weekday'?"),
        ("lang: en\nmoment_day: {this-week: this $weekday}\n", "Did you mean 'this_week'?"),
        ("lang: en\npast_day: {recently: $weekday}\n", "Did you mean 'recent'?"),
        ("lang: en\nday: $ $day\n", "a lone $"),
        ("lang: en\nslot: $daay\n", "Did you mean 'day'?"),
        ("lang: en\nday_in_digits: moth/day\n", "Did you mean 'month/day'?"),
        ("lang: en\nday_in_digits: [day, month]\n", "'' is not one of the values of 'day_in_digits'."),
    ],
)
def test_a_form_of_dates_that_would_fail_is_named_before_it_does(tmp_path: Path, text: str, expected: str):
    own = layer(tmp_path, **{"pack.yaml": text})
    loaded = load_pack("en", [SHIPPED, own])
    assert [problem.path for problem in loaded.problems] == [str(own / "en" / "pack.yaml")]
    assert expected in str(loaded.problems[0])
    assert loaded.pack is not None
    assert loaded.pack.locale == shipped().locale


def test_a_language_can_be_added_whole(tmp_path: Path):
    own = write_pack(tmp_path)
    assert languages([SHIPPED, own]) == sorted([*languages([SHIPPED]), "xx"])
    pack = whole(load_pack("xx", [SHIPPED, own]))
    assert [guideline.id for guideline in pack.guidelines] == ["notify", "thank", "sorry"]


def test_a_variety_is_a_thin_layer_over_its_base(tmp_path: Path):
    write_pack(tmp_path)
    variety = tmp_path / "xx-YY" / "pack.yaml"
    variety.parent.mkdir()
    variety.write_text("extends: xx\nlang: xx-YY\nspelling: {thank: thenk}\n")
    pack = whole(load_pack("xx-YY", [tmp_path]))
    assert pack.locale.lang == "xx-YY"
    assert pack.guideline("thank").phrasings[0].text == "Thenk you."
    assert pack.guideline("thank").phrasings[0].id == "thanks"


def test_a_layer_over_another_language_has_the_name_of_its_own_folder(tmp_path: Path):
    for name, text in (("fr", "extends: en\n"), ("en-AU", "extends: en-GB\nlang: en-AU\n")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "pack.yaml").write_text(text, encoding="utf-8")
        assert whole(load_pack(name, [SHIPPED, tmp_path])).locale.lang == name


@pytest.mark.parametrize("whole", [False, True])
def test_a_layer_over_a_language_that_there_is_not_is_told_with_the_nearest(tmp_path: Path, *, whole: bool):
    write_pack(tmp_path)
    file = tmp_path / "yy" / "pack.yaml"
    if whole:
        write_pack(tmp_path, "yy")
    file.parent.mkdir(exist_ok=True)
    more = FILES["pack.yaml"].replace("lang: xx", "lang: yy") if whole else ""
    file.write_text(f"extends: xxx\n{more}", encoding="utf-8")
    expected = f"{file}:1:10: There is no language 'xxx' to extend. Did you mean 'xx'?"
    for roots in ([SHIPPED, tmp_path], [tmp_path]):
        assert list(map(str, load_pack("yy", roots).problems)) == [expected]


def test_a_language_that_is_not_that_of_its_folder_is_told(tmp_path: Path):
    write_pack(tmp_path, "yy")
    loaded = load_pack("yy", [tmp_path])
    place = f"{tmp_path}/yy/pack.yaml:1:7"
    expected = f"{place}: The language is 'xx' here, and its folder is 'yy'. Give both the same name."
    assert list(map(str, loaded.problems)) == [expected]
    assert loaded.pack is not None
    assert loaded.pack.locale.lang == "yy"


def test_an_unknown_language_names_the_nearest():
    loaded = load_pack("enn", [SHIPPED])
    assert loaded.pack is None
    assert "Did you mean 'en'?" in " ".join(map(str, loaded.problems))


def test_a_rule_in_the_author_s_order_decides_and_a_specific_phrasing_leads(tmp_path: Path):
    files = {
        "guidelines/thank.yaml": FILES["guidelines/thank.yaml"]
        + "  - {id: most-fitting, text: All fits., when: {stage: applied, tone: warm}}\n"
        + "  - {id: held-back, text: Not here., when: {stage: applied}, unless: {tone: warm}}\n"
    }
    pack = whole(load_pack("xx", [write_pack(tmp_path, **files)]))
    known = known_facts(pack, DRAFT, NOW)
    assert [option.id for option in pack.guideline("thank").options(known)] == ["most-fitting", "thanks"]


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("channels.yaml", "channels: []\n", "The last of 'channels' must hold always."),
        ("channels.yaml", "lengths: [{when: {stage: applied}, fewest: 1, most: 9}]\n", "The last of 'lengths' must"),
        (
            "channels.yaml",
            "channels: [{channel: phone, to: them, because: x, source: x}]\n",
            "There is no channel 'phone'.",
        ),
        ("situation.yaml", "fields: [{id: shoe_size, label: Shoes, help: x}]\n", "There is no question that"),
        ("after.yaml", "tasks: [{id: fax, text: fax it, help: x, form: fax}]\n", "There is no form 'fax'."),
        ("guidelines/x.yaml", SIXTH.replace("recommend-someone", "review"), "'review' is the name of another page."),
    ],
)
def test_what_a_file_says_of_another_is_checked_and_the_file_left_out(tmp_path: Path, file: str, text: str, said: str):
    loaded = load_pack("en", [SHIPPED, layer(tmp_path, **{file: text})])
    assert [problem.what for problem in loaded.problems if said in problem.what], loaded.problems
    assert all(problem.path.startswith(str(tmp_path)) and problem.line for problem in loaded.problems)
    assert loaded.pack == load_pack("en", [SHIPPED]).pack


def test_a_language_asks_what_the_program_needs_and_leads_nowhere_that_is_not_there(tmp_path: Path):
    fields = FILES["situation.yaml"]
    asked = fields[: fields.index("  - id: tone")] + fields[fields.index("  - id: reason") :]
    gate = (
        "prompts: []\ngates: [{id: sure, text: Sure?, source: x, "
        "answers: [{id: later, label: Later, text: Ask., leads_to: reschedule}]}]\n"
    )
    files = {"situation.yaml": asked, "reflection.yaml": gate}
    loaded = load_pack("xx", [write_pack(tmp_path, **files)])
    said = [problem.what for problem in loaded.problems]
    assert "Nothing asks for: tone." in said
    assert "There is no message 'reschedule' to lead to." in said
