"""Renditions as a pack's data: what ships is whole, and an author can change a line or add a shape without code."""

from __future__ import annotations

from pathlib import Path

import pytest

from bowout.core.renditions import FORMATS, UnknownForm, cards, render
from bowout.loading.packs import load_pack

CONTENT = Path(__file__).parents[3] / "content"
LETTERS = {"email", "text", "markdown", "json"}
CLOSE = "id: call\nsections:\n  - id: close\n    lines:\n      - id: then\n        phrasings:\n          - "


def overlaid(folder: Path, name: str, text: str):
    """The English pack with one file of renditions laid over it, and the problems met."""
    renditions = folder / "en" / "renditions"
    renditions.mkdir(parents=True)
    (renditions / f"{name}.yaml").write_text(text, encoding="utf-8")
    loaded = load_pack("en", [CONTENT, folder])
    assert loaded.pack is not None
    return loaded.pack, [problem for problem in loaded.problems if str(folder) in problem.path]


def test_every_format_has_its_words(pack):
    assert {rendition.id for rendition in pack.renditions} == {*FORMATS, "reminder", "reschedule"} - LETTERS


def test_what_ships_is_named_explained_and_sourced(pack):
    for rendition in pack.renditions:
        assert rendition.title and rendition.help, rendition.id
        assert all(tip.source and tip.text.endswith(".") and tip.text.isascii() for tip in rendition.tips)
        for section in rendition.sections:
            assert all(phrasing.text.isascii() for line in section.lines for phrasing in line.phrasings)


def test_the_portal_is_told_to_be_final_and_not_enough(pack):
    tips = {tip.id: tip.text for tip in pack.rendition("portal").tips}
    assert "final" in tips["may-be-final"]
    assert "person" in tips["also-a-person"]


def test_one_line_can_be_changed(tmp_path, draft, now):
    changed, problems = overlaid(tmp_path, "call", CLOSE + '{id: then, text: "(Then breathe.)"}\n')
    assert problems == []
    deck = cards(changed, draft, now)
    assert deck[-1].lines[-1] == "(Then breathe.)"
    assert deck[0].title == "Opening"


def test_a_new_shape_needs_no_code(tmp_path, draft, now):
    text = (
        "id: sms\ntitle: Text message\nhelp: a text message\nshape: text\nsections:\n  - id: all\n    lines:\n"
        "      - {id: news, phrasings: [{id: news, text: $notify_promptly}]}\n"
        "      - {id: why, phrasings: [{id: why, when: {be-honest-and-concise: own}, text: $be_honest_and_concise}]}\n"
        "      - {id: name, phrasings: [{id: name, text: $sender}]}\n"
    )
    changed, problems = overlaid(tmp_path, "sms", text)
    assert problems == []
    told = render(changed, draft, now, "sms")
    assert told.endswith("Ana Ruiz\n") and "withdraw" in told


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("{id: x, text: $be_honest}", "'$be_honest' stands for nothing"),
        ("{id: x, when: {be-honest-and-concise: said}, text: y}", "'said' is not a value of 'be-honest-and-concise'"),
        ("{id: x, when: {weather: fine}, text: y}", "'weather' is not a fact"),
        ('{id: x, text: ""}', "The text is empty"),
    ],
)
def test_mistakes_are_told_and_the_rest_still_works(tmp_path, draft, now, line, what):
    pack, problems = overlaid(tmp_path, "call", f"{CLOSE}{line}\n")
    assert len(problems) == 1
    assert what in str(problems[0]) and ":7:" in str(problems[0])
    assert cards(pack, draft, now)[-1].lines[-1] == "(Then send the email.)"


def test_a_pack_without_renditions_says_so(pack, draft, now):
    from msgspec.structs import replace

    with pytest.raises(UnknownForm, match="no form 'call'"):
        render(replace(pack, renditions=()), draft, now, "call")
