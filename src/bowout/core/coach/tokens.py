"""The words of a name as names are compared, and which of them may be short for another."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from bowout.core.text import without_accents

_NEARLY = 0.78
_SHORTEST_BEGINNING = 4
_LONGEST_NAME = 100
"""Characters of what is remembered for the next time; a whole message, asked for its words, is other at every key."""


def tokens(name: str) -> tuple[str, ...]:
    """The words of a name without accents, case, punctuation or a possessive 's."""
    return _remembered(name) if len(name) <= _LONGEST_NAME else _words(name)


def _words(name: str) -> tuple[str, ...]:
    bare = without_accents(re.sub(r"'s\b", "", name.replace("\u2019", "'")))
    return tuple(re.findall(r"[^\W_]+", bare.casefold().replace("ø", "o").replace("ł", "l").replace("ß", "ss")))


_remembered = lru_cache(maxsize=1024)(_words)


def nearly(word: str, wanted: str) -> bool:
    """Whether a word is another but for a slip, and no inflection of it."""
    if len(wanted) < 5 or abs(len(word) - len(wanted)) > 2 or word == wanted or word in (wanted + "s", wanted + "es"):
        return False
    return word[0] == wanted[0] and SequenceMatcher(None, word, wanted, autojunk=False).ratio() > _NEARLY


def stands_for(short: str, long: str) -> bool:
    """Whether a word may be short for another: the beginning of it, or its consonants, as "mgr" is for "manager"."""
    if len(short) >= _SHORTEST_BEGINNING and long.startswith(short):
        return True
    if len(short) < 2 or len(long) < len(short) + 2 or short[0] != long[0] or set(short[1:]) & set("aeiou"):
        return False
    letters = iter(long)
    return all(letter in letters for letter in short)
