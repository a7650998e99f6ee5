"""The command that reads any message as a recruiter would."""

from __future__ import annotations

import json

from bowout.cli.clock import Clock
from bowout.cli.exits import DONE, FILE, FOUND, USAGE, Stop
from bowout.cli.input import read_answers, read_input
from bowout.cli.output import write
from bowout.cli.settings import own_words
from bowout.core.coach.context import Context
from bowout.core.coach.readable import UnreadableError, readable
from bowout.core.coach.reader import read_letter
from bowout.core.coach.report import as_json, failed, report_lines
from bowout.core.coach.review import review
from bowout.core.pack import Pack
from bowout.core.remarks import context_for
from bowout.core.text import clean
from bowout.loading.mails import plain_mail


def check_message(  # noqa: PLR0913 - each is an argument of the command
    *, file: str, answers: str | None, explain: bool, for_programs: bool, clock: Clock, content: str | None = None
) -> int:
    """Print what a recruiter would notice in a message; status 1 if something in it must change."""
    if file == "-" == answers:
        raise Stop(USAGE, "The message and the answers cannot both come from standard input. Name a file for one.")
    data, name = read_input(file, "Paste the message, then press Ctrl+D.")
    try:
        text = readable(plain_mail(data))
    except UnreadableError as error:
        raise Stop(FILE, f"{name}: {error}") from error
    pack, context = _known(answers, content, clock)
    if pack.coach is None:
        raise Stop(FILE, f"The words of '{pack.locale.lang}' hold no rules to check a message with.")
    letter = read_letter(text, pack.coach.words)
    findings = review(pack.coach, letter, context, clock())
    if for_programs:
        write(json.dumps(as_json(findings, letter.words), ensure_ascii=False, indent=2) + "\n")
    else:
        write("".join(f"{clean(line)}\n" for line in report_lines(findings, letter.words, explain=explain)))
    return FOUND if failed(findings) else DONE


def _known(answers: str | None, content: str | None, clock: Clock) -> tuple[Pack, Context | None]:
    """The words to check with and, where answers are given, the facts to check against."""
    if answers is None:
        return own_words(content), None
    pack, draft = read_answers(answers, content, clock)
    return pack, context_for(pack, draft, clock())
