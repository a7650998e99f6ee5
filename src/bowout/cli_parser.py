"""The grammar of the command line. It loads nothing but argparse, so that --help and mistakes answer at once."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable
from typing import Any, NoReturn

from bowout import __version__
from bowout.cli_shared import CALENDAR, MAIL, USAGE, tell, write

SHELLS = ("bash", "zsh", "fish")
_CONTENT = "a folder of content, laid over the others"
_UNKNOWN_CHOICE = re.compile(r"argument (?P<what>\S+): invalid choice: '(?P<word>.*?)' \(choose from")
_UNKNOWN_OPTION = re.compile(r"unrecognized arguments: (?P<word>--?[^\s=]+)")


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
    """argparse with whole option names only, and with the nearest right word in its errors."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(allow_abbrev=False, **settings)

    def print_help(self, file: Any = None) -> None:
        """Write the help; unlike argparse's own way, it tells when that fails."""
        if file is None:
            write(self.format_help())
        else:
            super().print_help(file)

    def error(self, message: str) -> NoReturn:
        """Tell what is wrong and leave with the status of wrong usage."""
        if choice := _UNKNOWN_CHOICE.match(message):
            message = f"There is no {choice['what'].lower()} '{choice['word']}'. {self._near_command(choice['word'])}"
        elif option := _UNKNOWN_OPTION.match(message):
            message = f"There is no option '{option['word']}'. {_near(option['word'], self.options())}"
        tell(f"{self.format_usage()}{self.prog}: {message}")
        self.exit(USAGE)

    def arguments(self) -> list[argparse.Action]:
        """Every argument that was added, in order; argparse itself offers no public way to ask."""
        return self._actions

    def options(self) -> list[str]:
        """Every option of this parser and of its commands."""
        own = [option for action in self.arguments() for option in action.option_strings]
        return own + [option for command in self.commands().values() for option in command.options()]

    def commands(self) -> dict[str, Parser]:
        """The parsers of its commands by name."""
        return {
            name: command
            for action in self.arguments()
            if isinstance(action.choices, dict)
            for name, command in action.choices.items()
        }

    def _near_command(self, word: str) -> str:
        return _near(word, self.commands())


class _Version(argparse.Action):
    """--version; argparse's own would hide that it could not be written."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        write(f"bowout {__version__}\n")
        parser.exit()


def parser() -> Parser:
    """The whole grammar. A parsed `command` is None for the bare program; `part` is the second word, if any."""
    root = Parser(
        prog="bowout",
        description="Leave a job-interview process gracefully: a few questions, then a message in your hand.",
        epilog="Without a command, the wizard opens.",
    )
    root.add_argument(
        "--version", action=_Version, nargs=0, default=argparse.SUPPRESS, help="show the version and exit"
    )
    _interface(root, None)
    commands = root.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    _kept(commands)
    _composing(commands)
    _authors(commands)
    return root


_Commands = argparse._SubParsersAction  # argparse gives what add_subparsers() returns no public name


def _interface(parser: Parser, default: str | None) -> None:
    """The options of the wizard. On a command they have no default, or it would undo one given before the command."""
    group = parser.add_argument_group("the wizard")
    off = False if default is None else default

    def switch(name: str, told: str) -> None:
        group.add_argument(name, action="store_true", default=off, help=told)

    def value(name: str, metavar: str, told: str) -> None:
        group.add_argument(name, metavar=metavar, default=default, help=told)

    switch("--accessible", "line by line, without drawing")
    value("--theme", "NAME", "the colours; `bowout themes` lists them")
    value("--lang", "LANG", "the language of the words")
    value("--content", "DIR", _CONTENT)
    switch("--no-save", "leave no file behind")
    switch("--restricted", "no editor, no mail program, no chosen paths")


def _kept(commands: _Commands[Parser]) -> None:
    for name, told in (("new", "start a withdrawal"), ("resume", "go on where it was left")):
        command = commands.add_parser(name, help=told, description=f"{told[0].upper()}{told[1:]}.")
        command.add_argument("name", metavar="NAME", nargs="?", help="what it is kept under")
        _interface(command, argparse.SUPPRESS)
    command = commands.add_parser("list", help="what is kept", description="What is kept, and what comes next.")
    command.add_argument("--json", action="store_true", help="for other programs")
    command = commands.add_parser("show", help="a kept withdrawal as text", description="A kept withdrawal as text.")
    command.add_argument("name", metavar="NAME", help="what it is kept under")
    _format(command)
    command = commands.add_parser("delete", help="delete a kept withdrawal", description="Delete a kept withdrawal.")
    command.add_argument("name", metavar="NAME", help="what it is kept under")
    command.add_argument("--yes", action="store_true", help="do not ask first")
    told = "what was learned over all withdrawals"
    command = commands.add_parser("lessons", help=told, description=f"{told[0].upper()}{told[1:]}.")
    command.add_argument("--search", metavar="TEXT", default="", help="only what holds these words")
    command.add_argument("--markdown", action="store_true", help="as Markdown")


def _composing(commands: _Commands[Parser]) -> None:
    told = "a message from an answers file, without the wizard"
    command = commands.add_parser("compose", help=told, description=f"{told[0].upper()}{told[1:]}.")
    command.add_argument("answers", metavar="ANSWERS", help="a YAML file, or - for standard input")
    _format(command)
    told = "read any message as a recruiter would"
    command = commands.add_parser("check", help=told, description=f"{told[0].upper()}{told[1:]}.")
    command.add_argument("file", metavar="FILE", nargs="?", default="-", help="a text file, or - for standard input")
    command.add_argument("--answers", metavar="ANSWERS", help="the facts to check it against, a YAML file")
    command.add_argument("--json", action="store_true", help="for other programs")
    command.add_argument("--content", metavar="DIR", help=_CONTENT)


def _format(command: Parser) -> None:
    told = "email (the default), text, markdown, json and others"
    form = OneOf("format", _forms, more=True)  # a pack may add some of its own
    command.add_argument("--as", dest="form", metavar="FORMAT", default="email", type=form, help=told)
    command.add_argument("--content", metavar="DIR", help=_CONTENT)


def _authors(commands: _Commands[Parser]) -> None:
    command = commands.add_parser("themes", help="the themes", description="The themes, each with its colours.")
    parts = command.add_subparsers(dest="part", metavar="PART")
    part = parts.add_parser("check", help="check a theme", description="Every problem of one theme file.")
    part.add_argument("file", metavar="FILE", help="a YAML file")
    command = commands.add_parser("content", help="for authors of words", description="For authors of words.")
    parts = command.add_subparsers(dest="part", metavar="PART", required=True)
    part = parts.add_parser("check", help="every problem at once", description="Every problem of the words at once.")
    part.add_argument("folder", metavar="DIR", nargs="?", help="a folder of content, or one language of it")
    part = parts.add_parser("new", help="a pack to begin with", description="A small commented pack in a new folder.")
    part.add_argument("folder", metavar="DIR", help="a folder that is new or empty")
    parts.add_parser("path", help="where words are looked for", description="The folders of words; later ones win.")
    part = parts.add_parser("schema", help="JSON Schema for editors", description="JSON Schema for editors.")
    part.add_argument("kind", metavar="KIND", nargs="?", type=OneOf("kind of file", _kinds), help="of one kind of file")
    told = "Every key of the wizard as it is bound now, with the name that `keys` in the settings has for it."
    commands.add_parser("keys", help="every key", description=told)
    command = commands.add_parser("completion", help="completion for a shell", description="Completion for a shell.")
    command.add_argument("shell", metavar="SHELL", type=OneOf("shell", lambda: SHELLS), help=", ".join(SHELLS))


def _forms() -> Iterable[str]:
    from bowout.core.renditions import FORMATS

    return (*FORMATS, MAIL, CALENDAR)


def _kinds() -> Iterable[str]:
    from bowout.loading.schema import KINDS

    return KINDS


def _near(word: str, known: Iterable[str]) -> str:
    from bowout.core.problem import nearest

    return nearest(word, known)
