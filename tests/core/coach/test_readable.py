from __future__ import annotations

import pytest

from bowout.core.coach.readable import UnreadableError, readable
from bowout.core.coach.review import review
from bowout.core.coach.rules import CoachRules


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_of_any_usual_encoding(encoding: str) -> None:
    assert readable("I won’t – José\r\n".encode(encoding)) == "I won’t – José\r\n"


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 ...",
        b"PK\x03\x04 word/document.xml",
        b"\x89PNG\r\n\x1a\n",
        b"text\x00with nul",
        bytes(range(256)) * 4,
        b"\x01\x02\x03\x04" * 10,
        b"\xff\xfe\x00\xd8",
        b"a" * 5_000_000,
    ],
)
def test_what_is_no_message_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"^This is .+\. .+\.$"):
        readable(data)


@pytest.mark.parametrize("text", ["", " \r\n", "\n\n"])
def test_an_empty_message_is_told_so(rules: CoachRules, text: str) -> None:
    (finding,) = review(rules, text)
    assert (finding.id, finding.severity, finding.message) == (
        "no-clear-withdrawal",
        "fail",
        "There is no message here.",
    )
