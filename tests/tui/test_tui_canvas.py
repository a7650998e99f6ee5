"""A terminal that is sent only what changed shows the same as one that is sent everything."""

from __future__ import annotations

from unicodedata import east_asian_width

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.tui.canvas import Canvas
from screen_looks import looks, smear

WIDTH, HEIGHT = 24, 3
CODES = ("", "1", "38;5;252;48;5;233", "1;38;5;250;48;5;233", "2;3;97;44", "4;38;2;1;20;255", "7", "9;48;2;0;0;9")
BETWEEN = ("\x1b[?1049h", "smear", "\x1b[?2026h", "\x1b]52;c;aaaa\a")
ALPHABET = "ab  é|│●–Ж名件\u0301👍"


def piece(codes: str, text: str) -> str:
    """A text with looks of its own, as Textual writes it."""
    return f"\x1b[{codes}m{text}\x1b[0m" if codes else text


def at(x: int, y: int) -> str:
    """To a column and a row, counted from 0."""
    return f"\x1b[{y + 1};{x + 1}H"


@st.composite
def frames(draw: st.DrawFn) -> str:
    """A frame as Textual writes it."""
    drawn = ""
    for _ in range(draw(st.integers(1, 5))):
        y = draw(st.integers(0, HEIGHT - 1))
        words = st.text(ALPHABET, min_size=1, max_size=4) | st.sampled_from(("abc", "名", "e\u0301"))
        pieces = draw(st.lists(st.tuples(st.sampled_from(CODES), words), max_size=2))
        drawn += at(draw(st.sampled_from((0, 0, 1, 3))), y) + "".join(piece(*each) for each in pieces)
        drawn += "\n" if y < HEIGHT - 1 else ""
    return drawn + at(draw(st.integers(0, WIDTH - 1)), draw(st.integers(0, HEIGHT - 1)))


class Two:
    """Two terminals: one is sent everything, the other what the canvas makes of it."""

    def __init__(self) -> None:
        self.canvas = Canvas()
        self.canvas.resized(WIDTH, HEIGHT)
        self.screens = [pyte.Screen(WIDTH, HEIGHT) for _ in range(2)]
        self.streams = [pyte.Stream(screen) for screen in self.screens]
        self.send("\x1b[?7l")

    def send(self, data: str) -> str:
        """Send it to both, and compare them; what the second got."""
        changes = self.canvas.changes(data)
        for stream, text in zip(self.streams, (data, changes), strict=True):
            stream.feed(text)
        whole, less = self.screens
        assert looks(less) == looks(whole)
        assert (less.cursor.x, less.cursor.y) == (whole.cursor.x, whole.cursor.y)
        return changes


@given(st.lists(st.one_of(frames(), st.sampled_from(BETWEEN)), max_size=12))
def test_the_screen_is_the_same_after_every_frame(sent):
    two = Two()
    for data in sent:
        if data == "smear":
            two.canvas.forget()
            for screen in two.screens:
                smear(screen)
        else:
            two.send(data)


def test_what_stands_there_is_not_sent_again():
    two = Two()
    frame = at(0, 1) + piece("1;31", "❯ Thank you") + piece("34", " all") + "\n" + at(3, 2) + "● here" + at(0, 1)
    assert two.send(frame)
    assert two.send(frame) == ""
    assert two.send(frame.replace("you", "yes")) == f"{at(9, 1)}\x1b[1;31mes{at(0, 1)}\x1b[m"


@pytest.mark.parametrize(
    ("before", "after"), [("Zoé Müller abc", "Zoé Müller abX"), ("ab Ж cd", "ab Жxcd"), ("é", "éa")]
)
def test_letters_that_some_terminals_draw_two_cells_wide_move_nothing_behind_them(before, after, monkeypatch):
    one_cell = pyte.screens.wcwidth
    monkeypatch.setattr(pyte.screens, "wcwidth", lambda sign: 2 if east_asian_width(sign) == "A" else one_cell(sign))
    canvas, screen = Canvas(), pyte.Screen(WIDTH, HEIGHT)
    canvas.resized(WIDTH, HEIGHT)
    stream = pyte.Stream(screen)
    for text in (before, after):
        stream.feed(canvas.changes(at(0, 1) + text + at(0, 1)))
    for column, sign in enumerate(after):
        if sign.isascii() and sign != " ":
            assert screen.buffer[1][column].data == sign


def test_a_word_of_such_letters_is_written_in_one_go():
    two = Two()
    assert "Привет" in two.send(at(0, 0) + "Привет" + at(0, 0))


def test_only_the_cursor_moves():
    two = Two()
    two.send(at(0, 0) + "abc" + at(0, 0))
    assert two.send(at(0, 0) + "abc" + at(1, 2)) == at(1, 2)


def test_a_change_of_colour_alone_is_sent():
    two = Two()
    two.send(at(0, 0) + piece("31", "abc") + at(0, 0))
    assert "abc" in two.send(at(0, 0) + piece("32", "abc") + at(0, 0))


@pytest.mark.parametrize("codes", CODES)
@pytest.mark.parametrize("before", CODES)
def test_a_blank_looks_as_it_should(before, codes):
    two = Two()
    two.send(at(0, 0) + piece(before, "a b ") + at(0, 0))
    two.send(at(0, 0) + piece(before, "ab") + piece(codes, "  ") + piece(before, " ") + at(0, 0))


@pytest.mark.parametrize("other", ["\x1b[?1049h", "\x1b[2J", "\a", "plain", "\x1b[1;1H\x1b[4:3mabc\x1b[0m\x1b[1;1H"])
def test_behind_what_is_not_understood_everything_is_sent_again(other):
    canvas = Canvas()
    canvas.resized(WIDTH, HEIGHT)
    frame = at(0, 0) + "abc" + at(0, 0)
    canvas.changes(frame)
    assert canvas.changes(other) == other
    assert canvas.changes(frame) == frame


@pytest.mark.parametrize("kept", ["\x1b[?2026h", "\x1b[?2026l", "\x1b]52;c;YWJj\a", "\x1b]22;default\x1b\\"])
def test_what_leaves_the_screen_alone_is_sent_as_it_is(kept):
    two = Two()
    frame = at(0, 0) + "abc" + at(0, 0)
    two.send(frame)
    assert two.send(kept) == kept
    assert two.send(frame) == ""


@pytest.mark.parametrize("text", ["名前", "e\u0301", "👍🏽", "שלום", "✏\ufe0f"])
def test_a_row_whose_width_terminals_disagree_about_is_sent_whole(text):
    two = Two()
    frame = at(0, 0) + "same" + "\n" + at(0, 1) + text + at(0, 0)
    two.send(frame)
    changes = two.send(frame)
    assert text in changes
    assert "same" not in changes


def test_what_a_wide_text_was_written_over_is_sent_again():
    two = Two()
    frame = at(0, 0) + "abcd" + at(0, 0)
    for data in (frame, at(1, 0) + "名" + at(0, 0), frame):
        two.send(data)


def test_nothing_is_believed_of_a_frame_that_the_terminal_is_too_small_for():
    canvas = Canvas()
    canvas.resized(3, 2)
    for frame in (at(0, 0) + "abcd" + at(0, 0), at(0, 2) + "ab" + at(0, 0)):
        assert canvas.changes(frame) == frame
        assert canvas.changes(frame) == frame
