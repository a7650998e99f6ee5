"""Every situation that the words must cover, as drafts, and every combination of phrasings in each."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path

from bowout.core.compose import compose, known_facts
from bowout.core.conditions import Facts
from bowout.core.draft import Answer, Draft
from bowout.core.guideline import Guideline
from bowout.core.message import Message
from bowout.core.pack import Pack
from bowout.core.parts import offered
from bowout.core.situation import Situation
from bowout.core.slots import slot_values
from support import shipped

CONTENT = Path(__file__).parents[2] / "content"
NOW = datetime(2026, 11, 22, 9)
TONES = ("warm", "formal", "brief")
STAGES = ("applied", "interview-booked", "interviewed", "final-round", "offered", "accepted")
KINDS = ("", "recruiter", "hiring-manager", "coordinator", "panel", "agency")
REASONS = (
    *("none", "other-offer", "staying", "personal", "health", "family", "relocation", "commute", "remote", "salary"),
    *("role-fit", "culture-fit", "process-length", "role-changed"),
)
SLOTS = {
    "none": None,
    "past": NOW - timedelta(days=2),
    "hours": NOW + timedelta(hours=3),
    "day": NOW + timedelta(hours=20),
    "two-days": NOW + timedelta(hours=40),
    "ample": datetime(2026, 11, 25, 10),
}
DECIDED = {"unknown": None, "today": date(2026, 11, 22), "days": date(2026, 11, 19), "long": date(2026, 11, 10)}
# Of each kind one: to be thanked for as it is, as a chance, and not.
DETAILS = ("hearing how your team plans its releases", "the tour of the labs", "how open you were about the plans")
BASE = Situation(sender_name="Ana Ruiz", company="Northwind", role="Data Engineer", recipient_name="Sam Lee")


pack = shipped
"""The shipped pack of a language, without a problem."""


def situations(tones: tuple[str, ...] = TONES) -> Iterator[Situation]:
    """Every situation, the reason left open: 3 tones, 6 stages, 6 kinds, 6 slots, 4 delays, with a detail or not."""
    details = itertools.cycle(DETAILS)
    for tone, stage, kind, slot, delay, told in itertools.product(tones, STAGES, KINDS, SLOTS, DECIDED, (False, True)):
        yield Situation(
            sender_name=BASE.sender_name,
            company=BASE.company,
            role=BASE.role,
            recipient_name=BASE.recipient_name,
            recipient_kind=kind,
            stage=stage,
            interview_at=SLOTS[slot],
            decided_on=DECIDED[delay],
            tone=tone,
            detail=next(details) if told else "",
            channel="email",
        )


Choice = tuple[str, str]
"""A phrasing's id and the reason it belongs to; the id "" is nothing."""

Options = dict[str, tuple[Choice, ...]]
"""Guideline → what it can say."""

Pair = tuple[tuple[str, Choice], tuple[str, Choice]]
"""Two phrasings of two guidelines."""

Closings = dict[tuple[str, Choice], str]
"""What a phrasing of a guideline closes with."""

Seen = set[tuple[tuple[str, Choice, str], tuple[str, Choice, str]]]
"""Pairs that have stood together, each phrasing with its closing."""


def classes(lang: str = "en") -> list[Situation]:
    """One situation for each that differs in what can be said, or in what must be: all others repeat one of them."""
    return [situation for tone in TONES for situation in classes_of(tone, lang)]


def classes_of(tone: str, lang: str = "en") -> list[Situation]:
    """Those of one tone: situations of two tones differ in what must be said."""
    return _classes_of(tone, lang)


@cache
def _classes_of(tone: str, lang: str) -> list[Situation]:
    words = pack(lang)
    found: dict[object, Situation] = {}
    for situation in situations((tone,)):
        said = tuple(options(words, situation).items())
        closed = tuple(closings(words, situation).values())
        found.setdefault((said, closed, demands(words, situation)), situation)
    return list(found.values())


def demands(words: Pack, situation: Situation) -> tuple[object, ...]:
    """What decides, beside the phrasings and their closings, how a message is put together: paragraphs and length.

    The final round is an interview like another here, and an hour that is over counts only where it was missed.
    """
    known = known_facts(words, Draft(situation=situation), NOW)
    stage = "interviewed" if known["stage"] == "final-round" else known["stage"]
    slot = "none" if known["slot"] == "past" and stage != "interview-booked" else known["slot"]
    return (stage, known["tone"], slot, known["recipient_kind"] == "agency")


def closings(words: Pack, situation: Situation) -> Closings:
    """What each phrasing closes with in a situation."""
    found: Closings = {}
    for guideline in words.guidelines:
        if guideline.closing:
            known = known_facts(words, Draft(situation=situation), NOW)
            for option, closing in guideline.closed_options(known):
                found[guideline.id, (option.id, "none")] = closing
    return found


def options(words: Pack, situation: Situation) -> Options:
    """What each guideline can say in a situation; the reasons of all kinds stand side by side."""
    found: Options = {}
    for guideline in words.guidelines:
        choices: list[Choice] = []
        for reason in REASONS if guideline.id == "be-honest-and-concise" else ("none",):
            draft = Draft(situation=situation).tell(reason=reason)
            known = known_facts(words, draft, NOW)
            choices += [(phrasing, reason) for phrasing in _offered(guideline, known)]
        if guideline.id == "be-honest-and-concise":
            choices.append(("", "none"))
        elif guideline.answer_key:
            choices.append(("", ""))
        found[guideline.id] = tuple(choices)
    return found


_OFFERED: dict[tuple[int, tuple[str, ...]], tuple[str, ...]] = {}
_SPOKEN_OF: dict[int, tuple[Guideline, tuple[str, ...]]] = {}
"""By the number of a guideline, which nothing else can get while the guideline is held here."""


def _offered(guideline: Guideline, known: Facts) -> tuple[str, ...]:
    """The ids of what a guideline offers, sorted, since names decide which of equals comes first.

    Situations that differ only in what it never speaks of share an answer.
    """
    if id(guideline) not in _SPOKEN_OF:
        names = {name for one in guideline.phrasings for name in (*one.when, *one.unless)}
        _SPOKEN_OF[id(guideline)] = (guideline, tuple(sorted(names)))
    key = (id(guideline), tuple(known.get(name, "") for name in _SPOKEN_OF[id(guideline)][1]))
    if key not in _OFFERED:
        _OFFERED[key] = tuple(sorted(phrasing.id for phrasing in guideline.options(known)))
    return _OFFERED[key]


def message(words: Pack, situation: Situation, chosen: dict[str, Choice]) -> tuple[Draft, Message]:
    """The message of one combination of phrasings."""
    draft = Draft(situation=situation).tell(reason=chosen["be-honest-and-concise"][1])
    for guideline, (phrasing, _) in chosen.items():
        draft = draft.answer(guideline, Answer(use="phrasing" if phrasing else "nothing", phrasing=phrasing))
    return draft, compose(words, draft, NOW)


def pairs(found: Options, seen: Seen | None = None, closed: Closings | None = None) -> Iterator[dict[str, Choice]]:
    """Combinations in which every two phrasings of two guidelines stand together at least once.

    Pairs in `seen` have stood together before, with the closings `closed`; those that do now are added to it.
    """
    names = sorted(found)
    open_pairs = {((a, x), (b, y)) for a, b in itertools.combinations(names, 2) for x in found[a] for y in found[b]}
    if seen is not None:
        ends = closed or {}
        with_ends = {pair: tuple((*end, ends.get(end, "")) for end in pair) for pair in open_pairs}
        open_pairs = {pair for pair, told in with_ends.items() if told not in seen}
        seen.update(with_ends.values())
    for (a, x), (b, y) in sorted(open_pairs):
        if ((a, x), (b, y)) not in open_pairs:
            continue
        row = {a: x, b: y}
        for name in names:
            if name not in row:
                row[name] = max(found[name], key=lambda choice: _gain(row, name, choice, open_pairs))
        for one, other in itertools.combinations(names, 2):
            open_pairs.discard(((one, row[one]), (other, row[other])))
        yield row


def extremes(words: Pack, choosable: Options, situation: Situation) -> Iterator[dict[str, Choice]]:
    """The combination of all that is shortest, and of all that is longest, of what each guideline can say."""
    values = slot_values(words, situation, NOW)
    texts: dict[Choice, str] = {}
    for guideline in words.guidelines:
        for reason in REASONS if guideline.id == "be-honest-and-concise" else ("none",):
            draft = Draft(situation=situation).tell(reason=reason)
            found = offered(words, guideline, draft, known_facts(words, draft, NOW), values)
            texts |= {(guideline.id + name, reason): text for name, text in found.items()}
    for end in (min, max):
        yield {
            name: end(
                choices,
                key=lambda choice, name=name: len(texts.get((name + choice[0], choice[1] or "none"), "").split()),
            )
            for name, choices in choosable.items()
        }


def _gain(row: dict[str, Choice], name: str, choice: Choice, open_pairs: set[Pair]) -> int:
    gain = 0
    for other, chosen in row.items():
        ends = ((name, choice), (other, chosen))
        gain += (ends if name < other else ends[::-1]) in open_pairs
    return gain
