"""Whole conversations, word for word, as they would be heard: journey.txt, and before_and_after.txt beside the path.

After a change of words, read the new ones aloud before they are written: python tests/plain/test_plain_journey.py
"""

from __future__ import annotations

import sys
from pathlib import Path

TESTS = Path(__file__).parents[1]
JOURNEY = Path(__file__).with_name("journey.txt")
BEFORE_AND_AFTER = Path(__file__).with_name("before_and_after.txt")
sys.path[:0] = [str(TESTS), str(TESTS / "plain")]

from msgspec.structs import replace  # noqa: E402
from plain_pack import BESIDE, FILES  # noqa: E402
from plain_person import Person, told  # noqa: E402

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
    *("2", "jump", "letter.txt", "1", "6"),
)


ASIDE = (
    *("2", "2", "2", "4", "They never said what the work is.", ".", "sources", ""),
    *("jump", "7", "1", "2", "", "1", "2", "1", "", "plan", "1", "1", "", "help"),
    *("they want", "1", "", "note", "1", "The tea.", ".", "2", "Sam Lee", "1 March", "close", "close it", "back", ""),
)
"""Before, after and the journal, of one whose facts are told."""


def journey(pack: Pack) -> str:
    person = Person(pack)
    assert person.answer(*ANSWERS)
    return "\n".join(person.heard) + "\n"


def beside(pack: Pack) -> str:
    person = Person(pack, first=replace(told(), at="reflect"))
    assert person.answer(*ASIDE) == ""
    return "\n".join(person.heard) + "\n"


def test_a_whole_journey_reads_as_it_was_meant_to(words: Pack):
    assert journey(words) == JOURNEY.read_text(encoding="utf-8")


def test_before_and_after_the_message_read_as_they_were_meant_to(more_words: Pack):
    assert beside(more_words) == BEFORE_AND_AFTER.read_text(encoding="utf-8")


def test_every_line_is_short_and_plain(words: Pack, more_words: Pack):
    for line in (journey(words) + beside(more_words)).splitlines():
        assert line.startswith("> ") or len(line) <= 78
        assert line.isprintable()
        assert not set(line) & set("●○▌❯✎✓│─·•–—→")


if __name__ == "__main__":
    from tempfile import TemporaryDirectory

    for file, files, told_by in ((JOURNEY, FILES, journey), (BEFORE_AND_AFTER, BESIDE, beside)):
        with TemporaryDirectory() as folder:
            loaded = load_pack("xx", [write_pack(Path(folder), **files)])
            assert loaded.pack is not None, loaded.problems
            file.write_text(told_by(loaded.pack), encoding="utf-8")
