"""The commands about what is kept: list, show, delete."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from datetime import date, datetime

from bowout import paths
from bowout.cli.clock import Clock
from bowout.cli.exits import DONE, FILE, FOUND, USAGE, Stop
from bowout.cli.folders import roots
from bowout.cli.formats import rendered
from bowout.cli.output import tell, tell_all, write
from bowout.cli.settings import own_words
from bowout.cli.terminal import in_sentences
from bowout.cli.words import Words
from bowout.core.due import NextStep, is_late, next_step
from bowout.core.flow import needed
from bowout.core.journey import message_moment
from bowout.core.kept_name import resuming
from bowout.core.pack import Pack
from bowout.core.standing import Standing
from bowout.core.text import clean, one_line
from bowout.plain.home import stands
from bowout.plain.kept import about
from bowout.plain.speech import columns
from bowout.store.errors import BadName, StoreError
from bowout.store.withdrawals import Withdrawals

_HEAD = ("NAME", "COMPANY", "ROLE", "STATUS", "NEXT STEP")


def list_kept(*, for_programs: bool, accessible: bool, clock: Clock, content: str | None = None) -> int:
    """Print what is kept, the latest change first; damaged ones are named on standard error, with status 3."""
    try:
        listing = _kept().summaries()
    except StoreError as error:
        raise Stop(FILE, str(error)) from error
    now = clock()
    pack = own_words(content) if listing.kept else None
    steps = [(kept, next_step(pack.after, kept, now)) for kept in listing.kept] if pack else []
    if for_programs:
        write(json.dumps([_values(kept, step, now) for kept, step in steps], ensure_ascii=False, indent=2) + "\n")
    elif pack and in_sentences(accessible, os.environ):
        write("".join(f"{_sentence(pack, kept, step, now)}\n" for kept, step in steps))
    elif steps:
        write(_table([_HEAD, *(_row(kept, step, now) for kept, step in steps)]))
    elif not listing.damaged:
        tell("Nothing is kept yet. `bowout new` starts a withdrawal.")
    tell_all(listing.damaged.values())
    return FILE if listing.damaged else DONE


def show(*, name: str, form: str, clock: Clock, content: str | None = None) -> int:
    """Print a kept withdrawal in the format that was asked for; with gaps in it that is told, with status 1."""
    try:
        kept = _kept().load(name)
    except StoreError as error:
        raise _trouble(error) from error
    pack = Words(roots("content", content)).pack(kept.draft.lang)
    write(rendered(pack, kept.draft, form, message_moment(kept, clock(), form), kept.follow_up_on))
    still = needed(pack, kept.draft)
    if not still or kept.draft.edit is not None:
        return DONE
    tell(f"bowout: Still needed: {still}. There are gaps where they belong. `{resuming(name)}` asks for them.")
    return FOUND


def delete(*, name: str, yes: bool) -> int:
    """Delete a kept withdrawal, after asking on the terminal unless told not to."""
    kept = _kept()
    try:
        kept.path(name)
        if yes or name not in kept.names() or _agreed(name):
            kept.delete(name)
            tell(f"Deleted '{name}'.")
        else:
            tell(f"Kept '{name}'.")
    except StoreError as error:
        raise _trouble(error) from error
    return DONE


def _agreed(name: str) -> bool:
    if sys.stdin is None or sys.stderr is None or not sys.stdin.isatty():
        raise Stop(USAGE, f"Nobody is here to ask. To delete '{name}' from a script, add --yes.")
    tell(f"Delete '{name}'? It cannot be brought back. [y/N] ", end="")
    answer = sys.stdin.buffer.readline()  # as bytes, which need not be text
    if not answer:
        raise EOFError
    return answer.strip().lower() in (b"y", b"yes")


def _kept() -> Withdrawals:
    return Withdrawals(paths.withdrawals(os.environ))


def _trouble(error: StoreError) -> Stop:
    return Stop(USAGE if isinstance(error, BadName) else FILE, str(error))


def _values(kept: Standing, step: NextStep, now: datetime) -> dict[str, str | bool | None]:
    return {
        "name": kept.name,
        "company": clean(kept.situation.company),
        "role": clean(kept.situation.role),
        "stage": clean(kept.situation.so_far),
        "status": kept.status,
        "next_step": step.words,
        "due": _moment(step.due, "T") or None,
        "overdue": is_late(step, now),
        "created": kept.created.isoformat(),
        "changed": kept.changed.isoformat(),
    }


def _sentence(pack: Pack, kept: Standing, step: NextStep, now: datetime) -> str:
    return one_line(f"{about(kept)}. {stands(pack, kept, step, now)} Kept as {kept.name}.")


def _row(kept: Standing, step: NextStep, now: datetime) -> tuple[str, ...]:
    cells = (kept.name, kept.situation.company, kept.situation.role, kept.status, _step(step, now))
    return tuple(one_line(cell) for cell in cells)


def _step(step: NextStep, now: datetime) -> str:
    if step.due is None:
        return step.words
    return f"{step.words}, {'overdue since' if is_late(step, now) else 'by'} {_moment(step.due, ' ')}"


def _moment(due: date | datetime | None, between: str) -> str:
    """A day, or a day and time, in digits; "" for none."""
    if isinstance(due, datetime):
        return due.isoformat(between, timespec="minutes")
    return due.isoformat() if due else ""


def _table(rows: Sequence[Sequence[str]]) -> str:
    widths = [max(map(columns, column)) for column in zip(*rows, strict=True)]
    lines = (
        "  ".join(cell + " " * (width - columns(cell)) for cell, width in zip(row, widths, strict=True)) for row in rows
    )
    return "".join(f"{line.rstrip()}\n" for line in lines)
