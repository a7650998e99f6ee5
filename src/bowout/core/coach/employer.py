"""Names of employers in a message: which one is meant, and which one should not be there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.core.coach.finding import Finding
from bowout.core.coach.names_at import capitals_in, is_company, is_person, named_at, same_company
from bowout.core.coach.phrases import overlaps
from bowout.core.coach.reading import PROSE, Reading, single_words
from bowout.core.coach.roles import role_spans
from bowout.core.coach.rules import Rule
from bowout.core.coach.strangers import strangers
from bowout.core.coach.tokens import nearly, tokens


def companies(reading: Reading) -> tuple[str, ...]:
    """The company that is written to: from the facts, else the names that the message uses for it."""
    if reading.context.company:
        return (reading.context.company,)
    named = (
        named_at(reading, hit.name) for hit in reading.places("at_company") if not reading.has("accepting", hit.run)
    )
    return tuple(dict.fromkeys(name for name in named if is_company(reading, name)))


def other_employer(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Another employer is named, pointed at, or called better."""
    for case_id in ("better", "pointed"):
        for hit in reading.case_hits(rule, case_id):
            yield from reading.note(rule, case_id, hit.start, hit.end)
    known = companies(reading)
    ignored = reading.words("company_suffixes")
    for case_id in ("named", "named-if-known"):
        case = rule.case(case_id)
        if case is None or (case_id == "named-if-known" and not known):
            continue
        hits = list(reading.hits(*case.says, kinds=PROSE))
        excused = list(reading.hits(*case.unless)) if hits else []
        for hit in hits:
            name = named_at(reading, hit.name)
            if overlaps(hit, excused) or not is_company(reading, name):
                continue
            if is_person(reading, hit.run, hit.name - hit.run.start):
                continue
            if not any(same_company(name, company, ignored) for company in known):
                yield from reading.note(rule, case_id, hit.name, hit.name + len(name), name=name)
    for start, name in strangers(reading):
        if not any(same_company(name, company, ignored) for company in known):
            yield from reading.note(rule, "named", start, start + len(name), name=name)


def unnamed_company(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Not even the company's first telling word is in the message; one all in small letters shows no names at all."""
    if not reading.letter.sentences:
        return
    ignored = reading.words("company_suffixes")
    company = reading.context.company
    wanted = [word for word in tokens(company) if word not in ignored]
    if company:
        said = tokens(" ".join(run.text for run in reading.letter.of("subject", "greeting", "body")))
        initials = "".join(word[0] for word in wanted)
        telling = [word for word in wanted if word not in reading.words("common_name_words")][:1] or wanted
        named = all(any(word == one or nearly(one, word) for one in said) for word in telling)
        if wanted and not (named or (len(initials) > 1 and initials in said)):
            yield from reading.note(rule, "missing", company=company)
    elif not _any_name(reading):
        yield from reading.note(rule, "missing", company="the company")


def _any_name(reading: Reading) -> bool:
    """Whether a name stands in the message that can be the company's: no person's, no role's and no place's."""
    if not any(map(str.isupper, "".join(run.text for run in reading.letter.sentences))):
        return True
    framed = reading.hits(*reading.words("any_company"), kinds=("subject", "greeting", "body"))
    told = [(hit.run, hit.name - hit.run.start) for hit in framed if hit.name >= 0]
    told += [(run, found.start()) for run in reading.runs("body") for found in capitals_in(run)]
    roles, known = role_spans(reading), single_words(reading, "places")
    known |= set(tokens(" ".join(run.text for run in reading.letter.of("greeting", "name"))))
    return any(
        is_company(reading, name := re.sub(r"^The | for .*", "", named_at(reading, run.start + at)))
        and (run.kind != "body" or not (set(tokens(name)) <= known or is_person(reading, run, at)))
        and tokens(name)[-1] not in reading.words("job_titles")
        for run, at in told
        if not any(start <= run.start + at < end for start, end in roles)
    )
