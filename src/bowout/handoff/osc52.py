"""Asking the terminal itself to fill the clipboard (OSC 52): the one way that reaches across SSH. It never answers."""

from __future__ import annotations

from base64 import b64encode

_SCREEN_MOST = 700
_SCREEN_START, _SCREEN_END = "\x1bP", "\x1b\\"


def payload(text: str) -> str:
    """The text as the terminal wants it, ASCII only."""
    return b64encode(text.encode()).decode("ascii")


def sequence(text: str) -> str:
    """What to write to the terminal."""
    return f"\x1b]52;c;{payload(text)}\x07"


def through_screen(text: str) -> str:
    """The same, wrapped for GNU screen, which drops strings of more than 768 bytes; no piece has more than 700."""
    whole = sequence(text)
    room = _SCREEN_MOST - len(_SCREEN_START + _SCREEN_END)
    pieces = (whole[start : start + room] for start in range(0, len(whole), room))
    return "".join(f"{_SCREEN_START}{piece}{_SCREEN_END}" for piece in pieces)
