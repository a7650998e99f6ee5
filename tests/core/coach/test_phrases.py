from __future__ import annotations

import pytest

from bowout.core.coach.letter import Run, lowered
from bowout.core.coach.phrases import Index, compiled, hits


def found(phrase: str, text: str, **words: tuple[str, ...]) -> list[str]:
    index = Index([Run("body", text, lowered(text), 0)])
    return [text[hit.start : hit.end] for hit in hits(compiled((phrase,), words), index)]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("withdraw*", "I am Withdrawing now", ["Withdrawing"]),
        ("my application", "my\napplication", ["my\napplication"]),
        ("a (big|small) firm", "a small firm", ["a small firm"]),
        ("a (big |) firm", "a firm", ["a firm"]),
        ("if you ... pay", "if you could somehow pay", ["if you could somehow pay"]),
        ("if you ... pay", "if you a b c d e f g pay", []),
        ("i am sorry", "I'm sorry", ["I'm sorry"]),
        ("i (am|was) sorry", "I'm sorry", ["I'm sorry"]),
        ("did not reply", "you didn't reply", ["didn't reply"]),
        ("not be moving", "I won't be moving", ["won't be moving"]),
        ("will not", "I won't", ["won't"]),
        ("cannot", "I can't", ["can't"]),
        ("low-ball*", "a lowball and a low-balled and low ball", ["lowball", "low-balled", "low ball"]),
        ("like", "unlike, likely, alike", []),
        ("{thing} here", "a cat here", ["cat here"]),
        ("with <name>", "with Contoso", ["with Contoso"]),
        ("with <name>", "with contoso", []),
        ("<number> euros", "12,50 euros", ["12,50 euros"]),
        ("pay <thousands>", "pay 38,500 and pay 31 500 and pay 42000", ["pay 38,500", "pay 31 500", "pay 42000"]),
        ("pay <thousands>", "pay 2026 and pay 385", []),
        ("no, thanks", "no, thanks", ["no, thanks"]),
    ],
)
def test_a_phrase_finds_what_its_form_says(phrase: str, text: str, expected: list[str]) -> None:
    assert found(phrase, text, thing=("cat", "dog")) == expected


@pytest.mark.parametrize("phrase", ["a (b", "a b)", "", "<thing>", "(|", "{loop}"])
def test_a_phrase_that_is_not_well_formed_is_refused(phrase: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        compiled((phrase,), {"loop": ("{loop}",)})


def test_an_unknown_list_is_named() -> None:
    with pytest.raises(KeyError, match="nowhere"):
        compiled(("{nowhere}",), {})


def test_a_list_is_read_with_the_words_of_its_own_pack() -> None:
    assert found("{thing} here", "a cat here, a dog here", thing=("cat",)) == ["cat here"]
    assert found("{thing} here", "a cat here, a dog here", thing=("dog",)) == ["dog here"]


def test_a_list_that_could_not_be_read_is_told_of_again() -> None:
    words = {"thing": ("{nowhere}",)}
    for _ in range(2):
        with pytest.raises(KeyError, match="nowhere"):
            compiled(("{thing}",), words)
