"""argparse as people should meet it: whole names only, the nearest right word, and where a misplaced option belongs."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NoReturn

from bowout import __version__
from bowout.cli.exits import USAGE
from bowout.cli.output import tell, write

_UNKNOWN_CHOICE = re.compile(r"argument (?P<what>\S+): invalid choice: (?P<mark>['\"])(?P<word>.*?)(?P=mark) \(choose")


class OneOf:
    """An argument's type: one of some words that are only looked up when it is given.

    With `more`, other words are taken as well, because only the command can know them all.
    """

    def __init__(self, what: str, words: Callable[[], Iterable[str]], *, more: bool = False) -> None:
        self.what = what
        self.words = words
        self.more = more

    def __call__(self, word: str) -> str:
        """The word itself; argparse tells the person if it is not known."""
        if self.more or word in (known := list(self.words())):
            return word
        raise argparse.ArgumentTypeError(f"There is no {self.what} '{word}'. {_near(word, known)}")


class Parser(argparse.ArgumentParser):
    """argparse with whole option names only, and with the right word or place in its errors."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(allow_abbrev=False, **settings)
        self._given: list[str] = []
        self._root = self
        told = "show the version and exit"
        self.add_argument("--version", action=_Version, nargs=0, default=argparse.SUPPRESS, help=told)

    def parse_args(self, args: Any = None, namespace: Any = None) -> Any:
        """The parsed arguments; an option before the command counts as if it stood after it."""
        parsed, rest = self.parse_known_args(args, namespace)
        place = self.reached(parsed)
        if rest and not rest[0].startswith("-"):
            place.error(f"unrecognized arguments: {' '.join(rest)}")
        for word in (*rest[:1], *self._unheard(parsed, place)):
            place.error(self._misplaced(word.partition("=")[0], place))
        for action in (*place.arguments(), *self.arguments()):
            if getattr(parsed, action.dest, None) == "":  # as a variable of the shell leaves it that is not set
                place.error(_empty(action))
        return parsed

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """As argparse does it, which comes here for the words behind a command as well."""
        self._given = [*(sys.argv[1:] if args is None else args)]
        for command in self.commands().values():
            command._root = self._root
        return super().parse_known_args(self._given, namespace)

    def print_help(self, file: Any = None) -> None:
        """Write the help; unlike argparse's own way, it tells when that fails."""
        if file is None:
            write(self.format_help())
        else:
            super().print_help(file)

    def error(self, message: str) -> NoReturn:
        """Tell what is wrong and leave with the status of wrong usage."""
        if choice := _UNKNOWN_CHOICE.match(message):
            near = _near(choice["word"], self.commands())
            unknown = f"There is no {choice['what'].lower()} '{choice['word']}'. {near}"
            message = self._value_of_a_misplaced(choice["word"]) or unknown
        tell(f"{self.format_usage()}{self.prog}: {message}")
        self.exit(USAGE)

    def arguments(self) -> list[argparse.Action]:
        """Every argument that was added, in order; argparse itself offers no public way to ask."""
        return self._actions

    def options(self) -> list[str]:
        """Every option of this parser, without those of its commands."""
        return [option for action in self.arguments() for option in action.option_strings]

    def commands(self) -> dict[str, Parser]:
        """The parsers of its commands by name."""
        return {
            name: command
            for action in self.arguments()
            if isinstance(action.choices, dict)
            for name, command in action.choices.items()
        }

    def reached(self, parsed: argparse.Namespace) -> Parser:
        """The parser of the command that was given, as deep as it goes; this one if none was."""
        for action in self.arguments():
            if isinstance(action.choices, dict) and (word := getattr(parsed, action.dest, None)):
                deeper: Parser = action.choices[word]
                return deeper.reached(parsed)
        return self

    def homes(self, option: str) -> list[str]:
        """The command lines that an option belongs to."""
        own = [self.prog] if option in self.options() else []
        return own + [home for command in self.commands().values() for home in command.homes(option)]

    def _unheard(self, parsed: argparse.Namespace, place: Parser) -> list[str]:
        """The options that were given before a command that has none such, and so would do nothing."""
        given = [
            action.option_strings[0]
            for action in self.arguments()
            if action.option_strings and getattr(parsed, action.dest, None) not in (None, False)
        ]
        return [option for option in given if option not in place.options()]

    def _value_of_a_misplaced(self, word: str) -> str:
        """Where an option before a word belongs, if this parser has none such: the word may be its value."""
        before = self._given[: self._given.index(word)] if word in self._given else []
        options = (given.partition("=")[0] for given in before if given.startswith("--"))
        option = next((one for one in options if one not in self.options()), "")
        place = self
        for given in self._given:
            place = place.commands().get(given, place)
        return self._root._misplaced(option, place) if option else ""

    def _misplaced(self, option: str, place: Parser) -> str:
        homes = self.homes(option)
        if not homes:
            return f"There is no option '{option}'. {_near(option, place.options())}"
        if place.prog in homes:
            return f"The option '{option}' belongs after the command: `{place.prog} {option}`."
        return f"The option '{option}' does not belong here. It goes with {_listed(homes)}."


class _Version(argparse.Action):
    """--version; argparse's own would hide that it could not be written."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        write(f"bowout {__version__}\n")
        parser.exit()


def _empty(action: argparse.Action) -> str:
    what = f"'{action.option_strings[0]}'" if action.option_strings else action.metavar
    return f"What was given for {what} is empty. Give it a value{'' if action.required else ', or leave it out'}."


def _listed(commands: Sequence[str]) -> str:
    """Command lines within a sentence: "`a`, `b` or `c`"."""
    quoted = [f"`{command}`" for command in commands]
    return " or ".join(filter(None, (", ".join(quoted[:-1]), quoted[-1])))


def _near(word: str, known: Iterable[str]) -> str:
    from bowout.core.problem import nearest

    return nearest(word.lower(), known)
