"""Completion scripts for bash, zsh and fish, written from the grammar itself, so that they cannot fall behind it.

Every script holds the same table: the words after which something can follow → what can follow there.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator

from msgspec import Struct

from bowout.cli.arguments import parser
from bowout.cli.exits import DONE
from bowout.cli.output import write
from bowout.cli.parser import OneOf, Parser


class Place(Struct, frozen=True):
    """What can follow after the command words `after` ("" is the program alone).

    `words` are the commands and known values with their help; `options` the options; `values` is, for each option that
    takes one, the values known for it; `files` is "file", "folder" or "".
    """

    after: str
    words: dict[str, str]
    options: dict[str, str]
    values: dict[str, tuple[str, ...]]
    files: str


def completion(*, shell: str) -> int:
    """Print the completion script of a shell."""
    write({"bash": _bash, "zsh": _zsh, "fish": _fish}[shell](list(places(parser()))))
    return DONE


def places(grammar: Parser, after: str = "") -> Iterator[Place]:
    """Every place in a grammar where a word can be completed."""
    arguments = [action for action in grammar.arguments() if action.help != argparse.SUPPRESS]
    commands = grammar.commands()
    words = {name: command.description or "" for name, command in commands.items()}
    files = ""
    for action in arguments:
        if not action.option_strings and not commands:
            words |= dict.fromkeys(_known(action), "")
            files = files or _files(action)
    options = {name: action.help or "" for action in arguments for name in action.option_strings}
    values = {
        name: _known(action) or ((_files(action),) if _files(action) else ())
        for action in arguments
        if action.nargs != 0
        for name in action.option_strings
    }
    yield Place(after, words, options, values, files)
    for name, command in commands.items():
        yield from places(command, f"{after} {name}".strip())


def _known(action: argparse.Action) -> tuple[str, ...]:
    return tuple(action.type.words()) if isinstance(action.type, OneOf) else ()


def _files(action: argparse.Action) -> str:
    return {"FILE": "file", "ANSWERS": "file", "DIR": "folder"}.get(str(action.metavar), "")


_BASH = """\
# Completion of bowout for bash. Load it with: source <(bowout completion bash)
_bowout() {
    local now=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} at="" word
    if [ "$now" = = ]; then now=""; elif [ "$before" = = ]; then before=${COMP_WORDS[COMP_CWORD-2]}; fi
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case "$at $word" in
%(deeper)s
        esac
    done
    COMPREPLY=()
    case "$at:$before" in
%(values)s
    esac
    case "$at" in
%(places)s
    esac
}
_bowout_add() { mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen "${@:2}" -- "$1"); }
_bowout_paths() { compopt -o filenames 2>/dev/null; _bowout_add "$@"; }
complete -F _bowout bowout
"""


def _bash(table: list[Place]) -> str:
    deeper = [f'            "{_within(place.after)}") at="{place.after}";;' for place in table if place.after]
    values = [
        f'        "{place.after}:{option}") {_bash_reply(known)}; return;;'
        for place in table
        for option, known in place.values.items()
    ]
    places = [
        f'        "{place.after}") {_bash_words([*place.words, *place.options])}{_BASH_FILES[place.files]};;'
        for place in table
    ]
    return _BASH % {"deeper": "\n".join(deeper), "values": "\n".join(values), "places": "\n".join(places)}


_BASH_FILES = {"file": '; _bowout_paths "$now" -f', "folder": '; _bowout_paths "$now" -d', "": ""}
"""What offers paths: bash then puts a slash behind folders, a space behind files, and a backslash before spaces."""


def _bash_reply(known: tuple[str, ...]) -> str:
    if known and known[0] in ("file", "folder"):
        return _BASH_FILES[known[0]].removeprefix("; ")
    return _bash_words(known)


def _bash_words(words: Iterable[str]) -> str:
    return f'_bowout_add "$now" -W "{" ".join(words)}"'


def _within(after: str) -> str:
    """The pattern of a place in a walk over the words: what was entered so far, then the last word."""
    entered, _, last = after.rpartition(" ")
    return f"{entered} {last}"


_ZSH = """\
#compdef bowout
# Completion of bowout for zsh. Load it with: source <(bowout completion zsh)
_bowout() {
    local at="" word
    local -a known
    for word in "${(@)words[2,CURRENT-1]}"; do
        case "$at $word" in
%(deeper)s
        esac
    done
    case "$at:${words[CURRENT-1]}" in
%(values)s
    esac
    case "$at" in
%(places)s
    esac
}
if [ "${funcstack[1]}" = _bowout ]; then _bowout "$@"; else compdef _bowout bowout; fi
"""


def _zsh(table: list[Place]) -> str:
    deeper = [f'            "{_within(place.after)}") at="{place.after}";;' for place in table if place.after]
    values = [
        f'        "{place.after}:{option}") {_zsh_reply(known)}; return;;'
        for place in table
        for option, known in place.values.items()
    ]
    lines = [f'        "{place.after}") {_zsh_place(place)};;' for place in table]
    return _ZSH % {"deeper": "\n".join(deeper), "values": "\n".join(values), "places": "\n".join(lines)}


_ZSH_FILES = {"file": "_files", "folder": "_files -/"}


def _zsh_reply(known: tuple[str, ...]) -> str:
    if known and known[0] in _ZSH_FILES:
        return _ZSH_FILES[known[0]]
    return f"compadd -- {' '.join(known)}" if known else "_message value"


def _zsh_place(place: Place) -> str:
    described = [f"{word}:{told}" if told else word for word, told in {**place.words, **place.options}.items()]
    known = " ".join(map(_quoted, described))
    files = f"; {_ZSH_FILES[place.files]}" if place.files else ""
    return f"known=({known}); _describe bowout known{files}"


def _quoted(text: str) -> str:
    """A text in the single quotes of any shell."""
    return "'" + text.replace("'", "'\\''") + "'"


_FISH = """\
# Completion of bowout for fish. Load it with: bowout completion fish | source
function __bowout_at
    set -l at ""
    set -l words (commandline -opc)
    set -e words[1]
    for word in $words
        switch "$at $word"
%(deeper)s
        end
    end
    test "$at" = "$argv[1]"
end
complete -c bowout -f
"""


def _fish(table: list[Place]) -> str:
    deeper = [
        f'            case "{_within(place.after)}"\n                set at "{place.after}"'
        for place in table
        if place.after
    ]
    return _FISH % {"deeper": "\n".join(deeper)} + "".join(
        f"{line}\n" for place in table for line in _fish_lines(place)
    )


def _fish_lines(place: Place) -> Iterator[str]:
    here = f"complete -c bowout -n '__bowout_at \"{place.after}\"'"
    for word, told in place.words.items():
        yield f"{here} -a {word}" + (f" -d {_quoted(told)}" if told else "")
    if place.files == "file":
        yield f"{here} -F"
    if place.files == "folder":
        yield f"{here} -a '(__fish_complete_directories)'"
    for option, told in place.options.items():
        name = f"-l {option[2:]}" if option.startswith("--") else f"-s {option[1:]}"
        yield f"{here} {name} -d {_quoted(told)}{_fish_value(place.values.get(option))}"


def _fish_value(known: tuple[str, ...] | None) -> str:
    if known is None:
        return ""
    if known == ("file",):
        return " -r -F"
    if known == ("folder",):
        return " -x -a '(__fish_complete_directories)'"
    return f" -x -a {_quoted(' '.join(known))}" if known else " -x"
