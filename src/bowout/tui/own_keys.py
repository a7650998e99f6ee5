"""The keys of a person's own, laid over the table of commands; and why one of them cannot be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from itertools import combinations
from string import ascii_lowercase, digits

from msgspec.structs import replace

from bowout.core.problem import nearest
from bowout.core.settings import KeyMistake
from bowout.tui.command import Command, key_name
from bowout.tui.command_table import COMMANDS

LIKE = "Write it like f12, ctrl+k or alt+p."

_SAME = {"ctrl+i": "Tab", "ctrl+m": "Enter", "ctrl+h": "Backspace", "ctrl+[": "Esc"}
"""Keys that a terminal cannot tell from others."""

_NEEDED = frozenset(
    {"backspace", "ctrl+j", "ctrl+v", "ctrl+z", "down", "end", "enter", "home", "left", "pagedown", "pageup", "right"}
    | {"shift+tab", "space", "tab", "up"}
)
"""Keys that move and write on every page."""

_KNOWN = (
    {f"f{number}" for number in range(1, 25)}
    | {f"ctrl+{letter}" for letter in ascii_lowercase}
    | {f"alt+{sign}" for sign in ascii_lowercase + digits}
    | {"delete", "escape", "insert"}
) - {*_SAME}

_WRITTEN = {
    "control": "ctrl",
    "del": "delete",
    "esc": "escape",
    "ins": "insert",
    "meta": "alt",
    "option": "alt",
    "pgdn": "pagedown",
    "pgup": "pageup",
    "return": "enter",
}


def own_keys(keys: Mapping[str, str]) -> tuple[tuple[Command, ...], dict[str, KeyMistake]]:
    """The commands with a person's own keys (id → key as written) for theirs, and what is wrong, by id.

    A command with a wrong key keeps the one it had; so do both where two could not be told apart on some page.
    """
    known = {command.id: command for command in COMMANDS}
    wrong = {name: mistake for name, written in keys.items() if (mistake := _mistake(known, name, written))}
    wanted = {name: _plain(written) for name, written in keys.items() if name not in wrong}
    while wanted and (clash := next(_clashes(tuple(_bound(one, wanted) for one in COMMANDS), [*wanted]), None)):
        loser, key, other = clash
        what = f"{key_name(key)} is the key of '{other}' on the same page."
        wrong[loser] = KeyMistake(what, "Give that one another key, or choose another one here.")
        del wanted[loser]
    return tuple(_bound(command, wanted) for command in COMMANDS), wrong


def mistakes(keys: Mapping[str, str]) -> dict[str, KeyMistake]:
    """What is wrong with a person's own keys, by the id of the command."""
    return own_keys(keys)[1]


def _mistake(known: Mapping[str, Command], name: str, written: str) -> KeyMistake | None:
    """Why a command cannot have a key, whatever else has it; None if it can."""
    if name not in known:
        return KeyMistake(f"'{name}' is not a command.", nearest(name, known), of_id=True)
    if not known[name].keys:
        return KeyMistake(f"The key of '{name}' stays as it is on every page.", of_id=True)
    if _plain(written) in known[name].keys.split(","):
        return None
    return _fault(_plain(written), written, in_texts=known[name].where != ("home",))


def _fault(key: str, written: str, *, in_texts: bool) -> KeyMistake | None:
    """What is wrong with a key, on pages with or without texts to write in."""
    if key in _SAME:
        return KeyMistake(f"In a terminal, '{written}' is the same as {_SAME[key]}.", LIKE)
    if key in _NEEDED:
        return KeyMistake(f"'{written}' is needed to move and to write.", LIKE)
    if len(key) == 1 or (key == "delete" and in_texts):
        return KeyMistake(f"'{written}' is needed to write.", LIKE)
    if key in _KNOWN:
        return None
    close = get_close_matches(key, sorted(_KNOWN), n=1, cutoff=0.5)
    return KeyMistake(f"'{written}' is not a key.", f"Did you mean '{close[0]}'?" if close else LIKE)


def _plain(written: str) -> str:
    """A key as Textual names it, from the ways in which people write it: "Ctrl-Y", "PgUp", "F12"."""
    parts = written.strip().lower().replace("-", "+").split("+")
    return "+".join(_WRITTEN.get(part.strip(), part.strip()) for part in parts)


def _bound(command: Command, wanted: Mapping[str, str]) -> Command:
    """The command with its own key for the first one it had; the help that names it names the new one."""
    key = wanted.get(command.id)
    if key is None:
        return command
    first, *others = command.keys.split(",")
    help_ = command.help.replace(key_name(first), key_name(key))
    return replace(command, keys=",".join(dict.fromkeys((key, *others))), help=help_)


def _clashes(commands: tuple[Command, ...], wanted: list[str]) -> Iterator[tuple[str, str, str]]:
    """Each two commands that have a key in common on some page: the one to give it up, the key, the other one."""

    def asked(command: Command) -> int:
        """Only what was asked for can give way, the last one first."""
        return wanted.index(command.id) if command.id in wanted else -1

    for pair in combinations(commands, 2):
        one, other = pair
        shared = ({*one.keys.split(",")} & {*other.keys.split(",")}) - {""}
        if shared and ("everywhere" in one.where + other.where or {*one.where} & {*other.where}):
            stays, goes = sorted(pair, key=asked)
            yield goes.id, min(shared), stays.id
