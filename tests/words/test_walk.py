"""The walk: messages of every situation and every phrasing, each scored by the rubric. All must pass every row."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from functools import partial

import pytest
from msgspec.structs import replace
from words_narrowed import narrowed
from words_rubric import ROWS, Letter, facts_of, score, told
from words_world import (
    Choice,
    Closings,
    Options,
    Seen,
    classes,
    classes_of,
    closings,
    demands,
    extremes,
    message,
    options,
    pack,
    pairs,
)

from bowout.core.pack import Pack
from bowout.core.situation import Situation

Rows = Callable[[Pack], Iterable[dict[str, Choice]]]
"""The combinations to compose, out of a pack that was made smaller for their situation."""


@pytest.fixture(autouse=True)
def _told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the slots stand for, and the facts, are worked out once for all messages of a situation."""
    monkeypatch.setattr("bowout.core.compose.slot_values", lambda words, one, _: told(words.locale.lang, one))
    monkeypatch.setattr("bowout.core.compose.known_facts", lambda words, draft, _: facts_of(words.locale.lang, draft))


def _walk(words: Pack, walked: Iterable[tuple[Situation, Rows]]) -> None:
    failures: Counter[int] = Counter()
    examples: list[str] = []
    count = 0
    for situation, rows in walked:
        few = narrowed(words, situation)
        for number, chosen in enumerate(rows(few)):
            draft, composed = message(few, situation, chosen)
            assert number or composed == message(words, situation, chosen)[1]
            letter = Letter(few, draft.situation, composed, facts_of(few.locale.lang, draft))
            count += 1
            for row, complaints in score(letter).items():
                failures[row] += 1
                examples.append(f"{row}: {complaints} {sorted(chosen.items())} {letter.known}")
    print(f"\n{count} messages")
    for row, what in ROWS.items():
        print(f"{row:3} {what:50} {100 * (count - failures[row]) / max(count, 1):6.1f} %")
    assert count
    assert not examples, "\n".join(examples[:10])


def _paired(found: Options, done: Seen | None, closed: Closings | None, few: Pack) -> Iterable[dict[str, Choice]]:
    return pairs(found, done, closed)


@pytest.mark.parametrize(("role", "company", "step"), [("Data Engineer", "Northwind", 1), ("SRE", "eBay", 2)])
def test_the_shortest_and_the_longest_message_of_every_situation(role: str, company: str, step: int):
    words = pack()
    named = [replace(situation, role=role, company=company) for situation in classes()[::step]]
    _walk(words, ((one, partial(extremes, choosable=options(words, one), situation=one)) for one in named))


def test_a_detail_that_is_a_sentence_of_its_own_stands_in_a_sample_of_situations():
    words = pack()
    told = [replace(one, detail="It was great to see the lab") for one in classes()[::5] if one.detail]
    _walk(words, ((one, partial(extremes, choosable=options(words, one), situation=one)) for one in told))


def test_every_two_phrasings_stand_together_in_a_sample_of_british_situations():
    words = pack("en-GB")
    _walk(words, ((one, partial(_paired, options(words, one), None, None)) for one in classes()[::97]))


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("tone", ["warm", "formal", "brief"])
def test_every_two_phrasings_stand_together_in_every_situation(tone: str):
    words = pack()
    seen: defaultdict[tuple[object, ...], Seen] = defaultdict(set)
    toned = classes_of(tone)
    walked = ((one, options(words, one), seen[demands(words, one)], closings(words, one)) for one in toned)
    _walk(words, ((one, partial(_paired, found, done, closed)) for one, found, done, closed in walked))
