"""Saying and asking: lines out, lines in, and one choice of several. Knows nothing of withdrawals."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct

from bowout.core.rows import Row
from bowout.core.text import clean, one_line
from bowout.plain.speech import lines_of

COMMANDS = (
    *("back", "next", "jump", "review", "check", "tips", "sources", "own", "tone", "clear"),
    *("again", "where", "quit", "help"),
)
"""What is a command when it is all that was typed, in small letters."""

ASIDE = ("back", "again", "where", "help", "quit")
"""The commands that work at a question beside the way."""

ASIDE_HELP = "Commands here. back: go back. again: hear the question again. where: which step this is. quit: leave."

MANY = 4
"""A list of more than so many is long: what Enter does is told before it as well, so that nobody has to hear it all."""

CANCEL = "cancel"
"""What leaves everything as it was before: a line among own words, and back where one line or a choice is asked for."""

END = "."
"""The line that ends own words."""

_MEANT = {"?": "help", "exit": "quit"}
"""What people type elsewhere for a command."""

_SPOKEN = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_NUMBER = re.compile(rf"(?:(?:number|no\.|#)\s*)?([0-9]{{1,3}}|{'|'.join(_SPOKEN)})[.)]?", re.IGNORECASE)
_QUOTES = {'"': '"', "'": "'", "\u201c": "\u201d"}


class Left(Exception):  # noqa: N818 - an end, not an error
    """The person wants to leave."""


class Option(Struct, frozen=True):
    """One of several: its id, what is read for it, and a word of help."""

    id: str
    text: str
    help: str = ""


def shown(rows: Iterable[Row]) -> list[Option]:
    """Rows as choices, a thing to do with whether it is done; what is done needs no help."""
    said = {None: "", False: "To do: ", True: "Done: "}
    return [Option(row.id, said[row.done] + row.text, "" if row.done else row.note) for row in rows]


def literal(typed: str) -> str:
    r"""The answer that was typed: "\back" and "back" in quotes are the word back, not the command."""
    text = one_line(typed)
    inner = text[1:-1] if len(text) > 1 and _QUOTES.get(text[0]) == text[-1] else text.removeprefix("\\")
    return inner if inner.lower() in COMMANDS else text


def number_in(typed: str) -> int | None:
    """The number of a list that was typed, as a person says it: "2", "2.", "two" or "number 2"; None if it is none."""
    found = _NUMBER.fullmatch(typed)
    if found is None:
        return None
    said = found[1].lower()
    return int(said) if said.isdecimal() else _SPOKEN.index(said) + 1


def picked(options: Sequence[Option], typed: str) -> Option | None:
    """The option that a number or its words name, or a run of them that begins or, failing that, is in one alone."""
    text = one_line(typed).casefold().rstrip(".")
    if not text:
        return None  # a full stop alone: the id of a choice may be empty
    number = number_in(text)
    if number is not None:
        return options[number - 1] if 0 < number <= len(options) else None
    exact = [option for option in options if text in (option.id.casefold(), option.text.casefold().rstrip("."))]
    begun = [option for option in options if option.text.casefold().startswith(text)]
    found = exact or begun or [option for option in options if _holds(option.text, text)]
    return found[0] if len(found) == 1 else None


def _holds(text: str, words: str) -> bool:
    """Whether whole words stand in a text, one after the other. A question of the person's is no choice."""
    said, wanted = (" ".join(re.findall(r"\w+", part.casefold())) for part in (text, words))
    return bool(wanted) and "?" not in words and f" {wanted} " in f" {said} "


def listed(options: Sequence[Option]) -> str:
    """The options, numbered, each on a line."""
    return "\n".join(f"{number}. {_told(option)}" for number, option in enumerate(options, 1))


def unread(options: Sequence[Option]) -> str:
    """What to do after an answer that names no option."""
    if len(options) == 1:
        return "write 1, or its first words."
    return f"write a number from 1 to {len(options)}, or the first words of one."


def sentence(text: str) -> str:
    """The text with a capital letter at its beginning."""
    return text[:1].upper() + text[1:]


def _not_here(typed: str) -> str:
    """That a command does not work at a question beside the way, where one was typed."""
    command = typed.lower()
    return f"The command {command} does not work here; back does. " if command in COMMANDS else ""


def _told(option: Option) -> str:
    text = one_line(option.text)
    end = "" if text.endswith((".", "?", "!")) else "."
    return f"{text}{end} {sentence(option.help)}" if option.help else text


class Talk:
    """Two callables, `ask` (gives one typed line; EOFError at the end) and `say` (takes one line), made comfortable.

    `where` tells where the person is; whoever leads the conversation puts it there.
    """

    def __init__(self, ask: Callable[[], str], say: Callable[[str], None]) -> None:
        self._ask = ask
        self._say = say
        self.where: Callable[[], str] = lambda: ""

    def say(self, *paragraphs: str) -> None:
        """Say some paragraphs; nothing for an empty one. Numbered lines hang under their number."""
        for paragraph in filter(None, paragraphs):
            for own in paragraph.split("\n"):
                for line in lines_of(own, "   " if re.match(r"[0-9]+\. ", own) else ""):
                    self._say(line)

    def say_whole(self, line: str) -> None:
        """Say one line that is not broken, however long: a command or a path that somebody may want to take along."""
        self._say(one_line(line))

    def gap(self) -> None:
        """An empty line: a breath."""
        self._say("")

    def line(self) -> str:
        """The next line as it was typed, without what steers a terminal."""
        return clean(self._ask()).strip("\n")

    def lines(self) -> Iterator[str]:
        """Line after line as they were typed, up to the one that ends own words."""
        while (line := self.line()).strip() != END:
            yield line

    def answer(self, *question: str) -> str:
        """Say a question after a breath, and give what was typed, without blanks around it; "?" is the command help,
        "exit" is quit."""
        self.gap()
        self.say(*question)
        typed = self.line().replace("\n", " ").strip()
        return _MEANT.get(typed, typed)

    def choose(self, title: str, options: Sequence[Option], keeps: str = "") -> str:
        """Ask for one of several; its id, `keeps` for Enter, "" for back. Left if the person quits."""
        told = {option.id: one_line(option.text).partition(". ")[0] for option in options}
        enter = f"Enter takes: {told[keeps]}." if keeps in told else "Enter goes back."
        early = f"Enter takes number {list(told).index(keeps) + 1}." if keeps in told and len(told) > MANY else ""
        question = (title, early, listed(options), enter)
        typed = self.answer(*question)
        while True:
            if typed.lower() in ("", "back", CANCEL):
                return "" if typed else keeps
            found = None if typed.lower() in ASIDE else picked(options, typed)
            if found:
                return found.id
            typed = self._aside(typed.lower(), question, f"{_not_here(typed)}{sentence(unread(options))} {enter}")

    def line_answer(self, question: str, enter: str, what: str) -> str | None:
        """Ask for one line of text, `what` in a word or two; "" for Enter, None for back. Left if the person quits.

        `enter` tells what Enter does. Commands are no text unless they are put in quotes.
        """
        typed = self.answer(question, enter)
        while typed in COMMANDS and typed != "back":
            typed = self._aside(typed, (question, enter), f"{_not_here(typed)}Write {what}, or back. {enter}")
        return None if typed in ("back", CANCEL) else typed

    def _aside(self, typed: str, question: Sequence[str], how: str) -> str:
        """Obey a command at a question beside the way, or say `how` to answer it; what is typed then."""
        if typed == "quit":
            raise Left
        if typed == "where":
            return self.answer(self.where(), question[-1])
        if typed == "help":
            self.say(ASIDE_HELP)
        return self.answer(*question) if typed in ("help", "again") else self.answer(how)
