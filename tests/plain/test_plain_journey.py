"""One whole conversation, word for word, as it would be heard: tests/plain/journey.txt.

After a change of words, read the new transcript aloud before it is written: python tests/plain/test_plain_journey.py
"""

from __future__ import annotations

import sys
from pathlib import Path

TESTS = Path(__file__).parents[1]
JOURNEY = Path(__file__).with_name("journey.txt")
sys.path[:0] = [str(TESTS), str(TESTS / "plain")]

from plain_pack import FILES  # noqa: E402
from plain_person import Person  # noqa: E402

from bowout.core.pack import Pack  # noqa: E402 - run by itself, the file has to find what tests share
from bowout.loading.packs import load_pack  # noqa: E402
from mini_pack import write_pack  # noqa: E402

ANSWERS = (
    *("Ana Ruiz", "back", "", "", "Northwind", "Data Engineer", "Ms Sam Lee", "7", "2", "next week", "Wed 10:00"),
    *("2026-11-21", "", ""),
    *(
        "help",
        "3",
        "I have decided to withdraw my application.",
        "Please give my time on Wednesday to someone else.",
        ".",
    ),
    *("another offer", "tips", "1"),
    *("tone", "3", "1"),
    *("sources", "jump", "1", "jump", "5"),
    *("2", "jump", "letter.txt", "1", "5"),
)


def journey(pack: Pack) -> str:
    person = Person(pack)
    assert person.answer(*ANSWERS)
    return "\n".join(person.heard) + "\n"


def test_a_whole_journey_reads_as_it_was_meant_to(words: Pack):
    assert journey(words) == JOURNEY.read_text(encoding="utf-8")


def test_every_line_is_short_and_plain(words: Pack):
    for line in journey(words).splitlines():
        assert line.startswith("> ") or len(line) <= 78
        assert line.isprintable()
        assert not set(line) & set("●○▌❯✎✓│─·•–—→")


if __name__ == "__main__":
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        loaded = load_pack("xx", [write_pack(Path(folder), **FILES)])
        assert loaded.pack is not None
        JOURNEY.write_text(journey(loaded.pack), encoding="utf-8")
