"""Words on a plain line: narrow, steady, and in letters that the listener's encoding has."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.cli.terminal import charset, why_line_by_line
from bowout.plain.lines import CUT_OFF, MOST_BYTES, MOST_LINES, MOST_TYPED, Lines
from bowout.plain.speech import PLAIN, WIDTH, columns, lines_of, register
from support import typed_at_a_terminal


class Broken(BytesIO):
    """A stream whose other end is gone."""

    def write(self, data: object) -> int:
        raise BrokenPipeError

    def readline(self, size: int | None = -1) -> bytes:
        raise OSError


def heard(data: bytes, encoding: str = "utf-8") -> str:
    return Lines(BytesIO(data), BytesIO(), encoding).ask()


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=400))
def test_no_line_is_too_wide_or_steers(text: str):
    for line in lines_of(text, "   "):
        assert columns(line) <= WIDTH
        assert not set(line) & set("\x1b\r\n\t\x9b")


@given(st.text(alphabet="ab cde", max_size=400))
def test_no_word_is_lost_or_cut(text: str):
    assert " ".join(lines_of(text)).split() == text.split() or any(len(word) > WIDTH for word in text.split())


def test_wide_letters_count_double_and_lines_are_kept():
    assert [columns(line) for line in lines_of("数" * 50)] == [78, 22]
    assert lines_of("one\n\n  two") == ["one", "", "  two"]
    assert lines_of("2. " + "word " * 20, "   ")[1].startswith("   word")


@pytest.mark.parametrize(
    ("text", "encoding", "said"),
    [
        ("Désolée — “truly” … it’s", "ascii", 'Desolee - "truly" ... it\'s'),
        ("Désolée — “truly” … it’s", "latin-1", 'Désolée - "truly" ... it\'s'),
        ("Łukasz Øre Straße 5 €", "ascii", "Lukasz Ore Strasse 5 EUR"),
        ("数据 ●", "latin-1", "?? ?"),
        ("Désolée 数据", "utf-8", "Désolée 数据"),
    ],
)
def test_what_an_encoding_lacks_is_said_in_plain_letters(text: str, encoding: str, said: str):
    register()
    assert text.encode(encoding, PLAIN).decode(encoding) == said
    sink = BytesIO()
    Lines(BytesIO(), sink, encoding).say(text)
    assert sink.getvalue() == f"{said}\n".encode(encoding)


@given(st.text(max_size=50))
def test_nothing_is_left_that_cannot_be_said(text: str):
    register()
    assert b"\\u" not in text.replace("\\u", "").encode("ascii", PLAIN)


def test_answers_are_read_in_the_encoding_they_come_in():
    assert heard("Renée\n".encode()) == "Renée"
    assert heard("Renée\r\n".encode("latin-1")) == "Renée"
    assert heard("Łódź".encode("iso8859-2"), "iso8859-2") == "Łódź"
    assert heard(b"\xff\xfe\n") == "ÿþ"


def test_a_line_without_end_comes_in_pieces_and_a_flood_ends():
    lines = Lines(BytesIO(b"a" * (MOST_BYTES + 5)), BytesIO(), "utf-8")
    assert [len(lines.ask()), len(lines.ask())] == [MOST_BYTES, 5]
    flood = Lines(BytesIO(b"y\n" * (MOST_LINES + 1)), BytesIO(), "utf-8")
    assert {flood.ask() for _ in range(MOST_LINES)} == {"y"}
    with pytest.raises(EOFError):
        flood.ask()


def test_a_piece_of_a_line_ends_with_a_whole_character():
    words = "a" + "é数" * MOST_BYTES
    lines = Lines(BytesIO(words.encode()), BytesIO(), "utf-8")
    pieces = [lines.ask() for _ in range(6)]
    assert "".join(pieces) == words
    assert all(len(piece.encode()) in range(MOST_BYTES - 2, MOST_BYTES + 1) for piece in pieces[:-1])


@pytest.mark.parametrize(("typed", "came"), [("a" * 6_100, "a" * MOST_TYPED), ("a" + "数" * 2_000, "a" + "数" * 1_364)])
def test_a_line_that_a_terminal_cut_off_is_told(typed: str, came: str):
    sink = BytesIO()
    with typed_at_a_terminal(f"{typed}\nOn.\n") as source:
        lines = Lines(source, sink, "utf-8")
        assert lines.ask() == came
        assert " ".join(sink.getvalue().decode().split()) == CUT_OFF
        assert lines.ask() == "On."
    assert sink.getvalue().decode().count("missing") == 1


def test_a_long_line_from_a_pipe_is_not_taken_for_cut_off():
    sink = BytesIO()
    assert Lines(BytesIO(b"a" * MOST_TYPED + b"\n"), sink, "utf-8").ask() == "a" * MOST_TYPED
    assert not sink.getvalue()


def test_a_stream_that_is_gone_ends_the_conversation():
    lines = Lines(Broken(), Broken(), "utf-8")
    with pytest.raises(EOFError):
        lines.ask()
    assert not lines.deaf
    with typed_at_a_terminal("") as source, pytest.raises(EOFError):
        Lines(source, Broken(), "utf-8").say("Is anybody there?")


def test_answers_through_a_pipe_need_no_listener():
    lines = Lines(BytesIO(b"Ana\n"), Broken(), "utf-8")
    lines.say("Your name.")
    assert (lines.ask(), lines.deaf) == ("Ana", True)


@pytest.mark.parametrize(
    ("env", "encoding"),
    [
        ({}, "utf-8"),
        ({"LANG": "en_US.UTF-8"}, "utf-8"),
        ({"LANG": "C.utf8"}, "utf-8"),
        ({"LC_CTYPE": "UTF-8"}, "utf-8"),
        ({"LC_ALL": "utf8"}, "utf-8"),
        ({"LANG": "C"}, "ascii"),
        ({"LC_ALL": "POSIX", "LANG": "en_US.UTF-8"}, "ascii"),
        ({"LC_CTYPE": "de_DE.ISO-8859-1", "LANG": "en_US.UTF-8"}, "iso8859-1"),
        ({"LANG": "de_DE"}, "iso8859-1"),
        ({"LANG": "de_DE@euro"}, "iso8859-15"),
        ({"LANG": "nonsense"}, "ascii"),
        ({"LANG": "en_US.nonsense"}, "ascii"),
    ],
)
def test_the_locale_names_the_encoding(env: dict[str, str], encoding: str):
    assert charset(env) == encoding


@pytest.mark.parametrize(
    ("accessible", "env", "lines"),
    [
        (False, {"TERM": "xterm-256color"}, None),
        (False, {"TERM": "xterm-256color", "ACCESSIBLE": "0"}, None),
        (True, {"TERM": "xterm-256color"}, ""),
        (False, {"TERM": "xterm-256color", "ACCESSIBLE": "1"}, ""),
        (False, {"TERM": "dumb"}, "This terminal cannot draw."),
        (False, {"TERM": "unknown"}, "This terminal cannot draw."),
        (False, {}, "This terminal cannot draw."),
        (False, {"TERM": "xterm", "LC_ALL": "C"}, "The locale of this terminal has no signs to draw with."),
    ],
)
def test_lines_are_for_those_who_ask_and_where_nothing_can_be_drawn(
    monkeypatch: pytest.MonkeyPatch, accessible: bool, env: dict[str, str], lines: str | None
):
    for stream in ("stdin", "stderr"):
        monkeypatch.setattr(f"sys.{stream}", type("Terminal", (), {"isatty": lambda self: True})())
    assert why_line_by_line(accessible, env) == lines
