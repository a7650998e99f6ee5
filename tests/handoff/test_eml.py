"""Mail files: names arrive as typed, and no header can be smuggled in through one."""

from __future__ import annotations

from email import policy
from email.header import decode_header, make_header
from email.parser import BytesParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.core.message import EDITED, Block, Message, Part
from bowout.handoff.eml import HeaderError, eml_bytes

NAMES = [
    "Ana Ruiz",
    "O'Brien, Jr.",
    'Ana "Annie" Ruiz',
    "Zoë Müller",
    "李 明",
    "Acme Inc.",
    "a\\b",
    "(Sam)",
    "Sam <Lee>",
]


def message(
    subject: str = "Withdrawing: Data Engineer, Ana Ruiz", body: str = "Dear Sam,\n\nI am out.\n\nAna"
) -> Message:
    return Message(subject, tuple(Block((Part(paragraph, EDITED),)) for paragraph in body.split("\n\n")))


def read(data: bytes):
    return BytesParser(policy=policy.default).parsebytes(data)


def body_of(data: bytes) -> str:
    return read(data).get_content().replace("\r\n", "\n")


def test_a_draft_with_its_sender():
    data = eml_bytes(message(), "Ana Ruiz", "ana@example.org")
    mail = read(data)
    assert mail["Subject"] == "Withdrawing: Data Engineer, Ana Ruiz"
    assert str(mail["From"]) == "Ana Ruiz <ana@example.org>"
    assert "To" not in mail
    assert mail["X-Unsent"] == "1"
    assert body_of(data) == message().body + "\n"
    assert b"\n" not in data.replace(b"\r\n", b"")


def test_what_is_not_known_is_left_for_the_person():
    mail = read(eml_bytes(message(), "Ana Ruiz", unsent=False))
    assert not {"From", "To", "X-Unsent"} & set(mail.keys())


@pytest.mark.parametrize("name", NAMES)
def test_names_arrive_as_typed(name):
    mail = read(eml_bytes(message(f"Withdrawing: {name}"), name, "ana@example.org"))
    assert mail["Subject"] == f"Withdrawing: {name}"
    assert mail["From"].addresses[0].display_name == name


def lines_of_headers(data: bytes) -> list[bytes]:
    return data.partition(b"\r\n\r\n")[0].split(b"\r\n")


@pytest.mark.parametrize(
    "name",
    [
        "María José Fernández-Rodríguez",
        "Ruiz, Ana, " * 12 + "PhD",
        'Ana "the \\ Great" ' * 8 + "of Lisbon",
        "a; " + "word " * 12 + "z" * 66,
        "a" * 1000,
        '"' * 60,
        "李明" * 60,
        "Ana, " + "b" * 200,
    ],
)
def test_headers_are_folded_and_arrive_as_typed(name):
    address = "maria.jose.fernandez-rodriguez.de-la-cruz@universidad-de-ejemplo.example.org"
    data = eml_bytes(message(name), name, address)
    assert all(len(line) <= 76 or line == f" <{address}>".encode() for line in lines_of_headers(data))
    raw = BytesParser(policy=policy.compat32).parsebytes(data)
    assert str(make_header(decode_header(raw["Subject"].replace("\r\n", "")))) == name
    sender = read(data)["From"].addresses[0]
    # Some Pythons put a space between two encoded words of a name.
    assert (sender.display_name.replace(" ", ""), sender.addr_spec) == (name.replace(" ", ""), address)


@pytest.mark.parametrize(
    "bad",
    [
        "x\nBcc: eve@example.net",
        "x\r\nBcc: eve@example.net",
        "x\ry",
        "=?utf-8?q?x=0ABcc?=",
        "x\x85y",
        "x\u2028y",
        "x\x1cy",
        "x\x00",
        "x\ud800",
        "x\u202ey",
        "x\ty",
    ],
)
def test_a_header_cannot_be_smuggled_in(bad):
    with pytest.raises(HeaderError):
        eml_bytes(message(bad), "Ana", "ana@example.org")
    with pytest.raises(HeaderError):
        eml_bytes(message(), bad, "ana@example.org")
    with pytest.raises(HeaderError):
        eml_bytes(message(), "Ana", bad)


@pytest.mark.parametrize("address", ["x", "@", "a@", "@b", "a b@c.org", "<a@b.org>", "a@b.org, c@d.org", "ä@b.org",
                                     "a" * 249 + "@b.org"])  # fmt: skip
def test_an_address_must_be_one(address):
    with pytest.raises(HeaderError, match="not an email address"):
        eml_bytes(message(), "Ana", address)


@pytest.mark.parametrize(
    "body",
    ["ünï\n\nline", "From the start\n\n.\n\n.dot", "x" * 3000, "李明" * 800, "a  \n\tb\n\n\n\nc", "Bcc: not a header"],
)
def test_the_body_arrives_as_typed(body):
    assert body_of(eml_bytes(message(body=body), "Ana")) == body + "\n"


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z"), include_characters=" "), max_size=90)


@given(WORDS, WORDS)
def test_any_words_arrive_as_typed_or_are_refused(subject, name):
    try:
        data = eml_bytes(message(subject), name, "ana@example.org")
    except HeaderError:
        assert "=?" in subject + name or not (subject + name).isprintable()
        return
    assert all(len(line) <= 76 for line in lines_of_headers(data))
    raw = BytesParser(policy=policy.compat32).parsebytes(data)
    assert list(raw.keys())[:3] == ["Subject", "From", "X-Unsent"]
    assert str(make_header(decode_header(raw["Subject"].replace("\r\n", "")))) == " ".join(subject.split())
