"""The command that tells what was learned over all withdrawals."""

from __future__ import annotations

import os
import textwrap
from collections.abc import Iterator, Mapping

from bowout import paths
from bowout.cli.clock import Clock
from bowout.cli.exits import DONE, FILE, Stop
from bowout.cli.output import tell, tell_all, write
from bowout.cli.settings import own_words
from bowout.cli.terminal import in_sentences
from bowout.core.journal import Journal
from bowout.core.lessons import Contact, Entry, Lessons, by_prompt, gather, markdown, nothing_found, plot, search
from bowout.core.text import clean, one_line
from bowout.plain.lessons import told
from bowout.store.errors import StoreError
from bowout.store.everything import everything
from bowout.store.withdrawals import Withdrawals

_LINES = textwrap.TextWrapper(78, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False)


def list_lessons(
    *, words: str | None, as_markdown: bool, accessible: bool, clock: Clock, content: str | None = None
) -> int:
    """Print the lessons, people and reasons; withdrawals that cannot be opened are named, with status 3."""
    try:
        kept = everything(Withdrawals(paths.withdrawals(os.environ)))
    except StoreError as error:
        raise Stop(FILE, str(error)) from error
    lessons = search(gather(kept.kept), words or "")
    if lessons.entries or lessons.contacts or lessons.reasons:
        pack = own_words(content)
        labels = pack.field("reason").labels
        if as_markdown:
            text = markdown(lessons, pack.journal, labels)
        elif in_sentences(accessible, os.environ):
            text = "".join(f"{line}\n" for line in told(pack, lessons, clock().date()))
        else:
            text = _sheet(lessons, pack.journal, labels)
        write(clean(text))
    else:
        tell(nothing_found(words or ""))
    tell_all(kept.damaged.values())
    return FILE if kept.damaged else DONE


def _sheet(lessons: Lessons, journal: Journal, labels: Mapping[str, str]) -> str:
    blocks = [_titled(journal.reasons.text, plot(lessons, labels))] if lessons.reasons else []
    for prompt, entries in by_prompt(lessons, journal):
        blocks.append(_titled(prompt.text, [line for entry in entries for line in _entry(entry)]))
    if lessons.contacts:
        blocks.append(_titled(journal.person.text, [_contact(person) for person in lessons.contacts]))
    return "\n".join(blocks)


def _titled(title: str, lines: list[str] | tuple[str, ...]) -> str:
    return "".join(f"{line}\n" for line in (title, "-" * len(title), *lines))


def _entry(entry: Entry) -> Iterator[str]:
    yield f"{entry.on.isoformat()}  {one_line(entry.where)}"
    for line in clean(entry.text).splitlines():
        yield from _LINES.wrap(line)


def _contact(person: Contact) -> str:
    day = person.on.isoformat() if person.on else " " * 10
    return f"{day}  {one_line(person.who)}, {one_line(person.where)}"
