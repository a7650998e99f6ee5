"""The grammar of the command line. It loads nothing but argparse, so that --help and mistakes answer at once."""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from bowout.cli.parser import OneOf, Parser

SHELLS = ("bash", "zsh", "fish")
_CONTENT = "a folder of content, laid over the others"


def parser() -> Parser:
    """The whole grammar. A parsed `command` is None for the bare program; `part` is the second word, if any."""
    root = Parser(
        prog="bowout",
        description="Leave a job-interview process gracefully: a few questions, then a message in your hand.",
        epilog="Without a command, the wizard opens.",
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


def _content(command: Parser) -> None:
    command.add_argument("--content", metavar="DIR", default=argparse.SUPPRESS, help=_CONTENT)


def _json(command: Parser) -> None:
    command.add_argument("--json", dest="for_programs", action="store_true", help="for other programs")


def _sentences(command: Parser) -> None:
    told = "in sentences, as for a screen reader"
    command.add_argument("--accessible", action="store_true", default=argparse.SUPPRESS, help=told)


def _kept(commands: _Commands[Parser]) -> None:
    for name, told in (("new", "start a withdrawal"), ("resume", "go on where it was left")):
        command = commands.add_parser(name, help=told, description=f"{told[0].upper()}{told[1:]}.")
        command.add_argument("name", metavar="NAME", nargs="?", help="what it is kept under")
        _interface(command, argparse.SUPPRESS)
    command = commands.add_parser("list", help="what is kept", description="What is kept, and what comes next.")
    _json(command)
    _sentences(command)
    _content(command)
    command = commands.add_parser("show", help="a kept withdrawal as text", description="A kept withdrawal as text.")
    command.add_argument("name", metavar="NAME", help="what it is kept under")
    _format(command)
    command = commands.add_parser("delete", help="delete a kept withdrawal", description="Delete a kept withdrawal.")
    command.add_argument("name", metavar="NAME", help="what it is kept under")
    command.add_argument("--yes", action="store_true", help="do not ask first")
    told = "what was learned over all withdrawals"
    command = commands.add_parser("lessons", help=told, description=f"{told[0].upper()}{told[1:]}.")
    command.add_argument("--search", dest="words", metavar="TEXT", help="only what holds these words")
    command.add_argument("--markdown", dest="as_markdown", action="store_true", help="as Markdown")
    _sentences(command)
    _content(command)


def _composing(commands: _Commands[Parser]) -> None:
    told = "a message from an answers file, without the wizard"
    command = commands.add_parser("compose", help=told, description=f"{told[0].upper()}{told[1:]}.")
    command.add_argument("answers", metavar="ANSWERS", help="a YAML file, or - for standard input")
    _format(command)
    told = "read any message as a recruiter would"
    command = commands.add_parser("check", help=told, description=f"{told[0].upper()}{told[1:]}.")
    command.add_argument("file", metavar="FILE", nargs="?", default="-", help="a text file, or - for standard input")
    command.add_argument("--answers", metavar="ANSWERS", help="the facts to check it against, a YAML file")
    command.add_argument("--explain", action="store_true", help="why each finding matters, and who says so")
    _json(command)
    _content(command)


def _format(command: Parser) -> None:
    told = "email (the default), text, markdown, json and others"
    form = OneOf("format", _forms, more=True)  # a pack may add some of its own
    command.add_argument("--as", dest="form", metavar="FORMAT", default="email", type=form, help=told)
    _content(command)


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
    part = parts.add_parser("path", help="where words are sought", description="The folders of words; later ones win.")
    _content(part)
    part = parts.add_parser("schema", help="JSON Schema for editors", description="JSON Schema for editors.")
    part.add_argument("kind", metavar="KIND", nargs="?", type=OneOf("kind of file", _kinds), help="of one kind of file")
    told = "Every key of the wizard as it is bound now, with the name that `keys` in the settings has for it."
    commands.add_parser("keys", help="every key", description=told)
    command = commands.add_parser("completion", help="completion for a shell", description="Completion for a shell.")
    command.add_argument("shell", metavar="SHELL", type=OneOf("shell", lambda: SHELLS), help=", ".join(SHELLS))


def _forms() -> Iterable[str]:
    from bowout.cli.formats import CALENDAR, MAIL
    from bowout.core.renditions import FORMATS

    return (*FORMATS, MAIL, CALENDAR)


def _kinds() -> Iterable[str]:
    from bowout.loading.schema import KINDS

    return KINDS
