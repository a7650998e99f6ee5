"""Another employer that no telling phrase gives away: a name in talk of work that nothing in the letter explains."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.core.coach.context import tokens
from bowout.core.coach.letter import Run
from bowout.core.coach.names_at import is_company, is_first_name, named_at
from bowout.core.coach.reading import Reading

_CAPITALISED = re.compile(r"(?<![\w'])[A-Z][\w&'-]*")
_OPENING = re.compile(r"(?:^|[.!?:;(\"-] ?)$")


def strangers(reading: Reading) -> Iterator[tuple[int, str]]:
    """Where a sentence on work, joining or choosing names somebody whom the letter does not account for, and the name.

    Only where the company is known from the facts: without it, the name may as well be theirs.
    """
    spoken = [run for run in reading.runs("body") if reading.has("about_work", run)] if reading.context.company else []
    spoken = [run for run in spoken if not any(reading.has(name, run) for name in _EXPLAINING)]
    if not spoken:
        return
    known = {*_known(reading), *reading.words("job_titles"), *reading.words("departments")}
    acting = {hit.name for hit in reading.places("acting_name")}
    for run in spoken:
        for found in _CAPITALISED.finditer(run.text):
            at = run.start + found.start()
            name = named_at(reading, at)
            fits = at in acting if _OPENING.search(run.text[: found.start()]) else _may_be_one(run, found, reading)
            person = is_first_name(reading, run, found.start())
            if fits and not person and is_company(reading, name) and not set(tokens(name)) & known:
                yield at, name


_EXPLAINING = ("withdrawing", "thanks", "explains_a_name")


def _may_be_one(run: Run, found: re.Match[str], reading: Reading) -> bool:
    """Whether a name within a sentence begins here, and is not introduced as a place or a person."""
    before = run.text[: found.start()].split()[-1].strip(",'\"")
    return not before[:1].isupper() and before.lower() not in reading.words("before_places")


def _known(reading: Reading) -> set[str]:
    """Words of names that are accounted for: the facts, the frame, and the sentence that withdraws."""
    said = [run.text for run in reading.letter.of("subject", "preamble", "greeting", "closing", "name", "signature")]
    said += [run.text for run in reading.runs("body") if reading.has("withdrawing", run)]
    capitals = (word for text in said for word in _CAPITALISED.findall(text))
    return set(tokens(" ".join((*reading.context.names, *capitals))))
