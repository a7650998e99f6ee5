"""Another employer that no telling phrase gives away: a name in talk of work that nothing in the letter explains."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.core.coach.letter import Run
from bowout.core.coach.names_at import is_company, is_first_name, named_at
from bowout.core.coach.reading import Reading
from bowout.core.coach.tokens import tokens

_CAPITALISED = re.compile(r"(?<![\w'])[A-Z][\w&'-]*")
_EXPLAINING = ("withdrawing", "thanks", "explains_a_name")


def strangers(reading: Reading) -> Iterator[tuple[int, str]]:
    """Where a sentence on one's own work or choice names an employer that the letter does not explain, and the name.

    Only where the company is known from the facts: without it, the name may as well be theirs.
    """
    places = reading.places("strange_employer") if reading.context.company else ()
    if not places:
        return
    known = {*_known(reading), *reading.words("job_titles"), *reading.words("departments")}
    for hit in places:
        at = hit.name - hit.run.start
        name = named_at(reading, hit.name)
        whole = re.search(r"\b[A-Z][\w.]* $", hit.run.text[:at]) is None
        told = hit.run.kind == "body" and whole and _is_about_work(hit.run, reading)
        new = not set(tokens(name)) & known and not is_first_name(reading, hit.run, at)
        if told and new and is_company(reading, name):
            yield hit.name, name


def _is_about_work(run: Run, reading: Reading) -> bool:
    """Whether a sentence tells of somebody's own work or choice, and neither withdraws nor explains the name."""
    told = reading.has("about_work", run) and reading.has("first_person", run)
    return told and not any(reading.has(name, run) for name in _EXPLAINING)


def _known(reading: Reading) -> set[str]:
    """Words of names that are accounted for: the facts, the frame, and the sentence that withdraws."""
    said = [run.text for run in reading.letter.of("subject", "preamble", "greeting", "closing", "name", "signature")]
    said += [run.text for run in reading.runs("body") if reading.has("withdrawing", run)]
    capitals = (word for text in said for word in _CAPITALISED.findall(text))
    return set(tokens(" ".join((*reading.context.names, *capitals))))
