"""Names that must match the facts: the people, the company and the role."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from bowout.core.coach.called import is_pet_name
from bowout.core.coach.finding import Finding
from bowout.core.coach.names_at import is_company, named_at, names_in, same_company
from bowout.core.coach.people import wrong_people
from bowout.core.coach.phrases import Hit
from bowout.core.coach.reading import Reading, single_words
from bowout.core.coach.roles import same_role, wrong_role
from bowout.core.coach.rules import Rule
from bowout.core.coach.tokens import nearly, stands_for, tokens

_CAPITALISED = re.compile(r"(?<!\w)[^\W\d_a-z][\w&-]{3,30}")
_AKIN = 0.6
_LONG_ENOUGH = 6
_PLAIN = ("departments", "trade_places", "job_titles", "role_fillers")
"""Lists of words that may stand beside one of the role's and still make no company's name."""


def wrong_name(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """A name or title in the message differs from the facts."""
    yield from wrong_people(rule, reading)
    if reading.context.company:
        yield from _company(rule, reading)
    if reading.context.role:
        yield from wrong_role(rule, reading)


def _company(rule: Rule, reading: Reading) -> Iterator[Finding]:
    company, ignored = reading.context.company, reading.words("company_suffixes")
    told = set()
    in_subject = reading.hits(*reading.words("at_company_in_subject"), kinds=("subject",))
    for hit in (*reading.places("at_company"), *in_subject, *_teams(reading), *_left(reading)):
        name = named_at(reading, hit.name)
        if reading.has("accepting", hit.run) or not is_company(reading, name) or hit.name in told:
            continue
        if not same_company(name, company, ignored) and not _near_role(name, reading):
            told.add(hit.name)
            yield from reading.note(rule, "company", hit.name, hit.name + len(name), name=company)
    for start, end in _confused(reading):
        if start not in told:
            told.update(range(start, end))
            yield from reading.note(rule, "company", start, end, name=company)
    yield from _misspelt(rule, reading, told)


def _confused(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where a name stands that is the company's but for one word, as "Fernwood University" is for "Fernbrook"."""
    ignored = reading.words("company_suffixes")
    wanted = [word for word in tokens(reading.context.company) if word not in ignored]
    for run in reading.runs("subject", "greeting", "body") if len(wanted) > 1 else ():
        for found in names_in(run):
            said = [word for word in tokens(found.group()) if word not in ignored]
            if len(said) == len(wanted) and _one_word_off(said, wanted, reading):
                yield run.start + found.start(), run.start + found.end()


def _one_word_off(said: list[str], wanted: list[str], reading: Reading) -> bool:
    """Whether one word within a name is another, or the first is one that looks much like it."""
    off = [at for at, (one, other) in enumerate(zip(said, wanted, strict=True)) if one != other]
    if len(off) != 1 or off[0] == len(said) - 1:
        return False
    one, other = said[off[0]], wanted[off[0]]
    if stands_for(one, other) or stands_for(other, one):
        return False
    if off[0]:
        return said[0] not in reading.words("common_name_words")
    return one[0] == other[0] and SequenceMatcher(None, one, other, autojunk=False).ratio() >= _AKIN


def _teams(reading: Reading) -> Iterator[Hit]:
    """Where a team is told by a name, as in "the Contoso team", that is no department's, no place's and no person's."""
    known = {*reading.words("departments"), *reading.words("first_names"), *single_words(reading, "places")}
    for hit in reading.places("named_team"):
        if not set(tokens(named_at(reading, hit.name))) & known and not reading.has("elsewhere_team", hit.run):
            yield hit


def _left(reading: Reading) -> Iterator[Hit]:
    """Where a name is withdrawn from that is no role's, not by its initials either, no department's and no process."""
    known = {*reading.words("departments"), *reading.words("job_titles"), *reading.words("stage_words")}
    plain = {*reading.words("process_words"), *reading.words("role_fillers")}
    for hit in reading.places("left_company"):
        said = [word for word in tokens(named_at(reading, hit.name)) if word not in plain]
        if said and not set(said) & known and not (reading.context.role and same_role(" ".join(said), reading)):
            yield hit


def _near_role(name: str, reading: Reading) -> bool:
    """Whether a name is the role's, or a department's of that trade: one more word makes it a company of the trade."""
    words, known = set(tokens(name)), set(tokens(reading.context.role))
    plain = {word for words_of in _PLAIN for word in reading.words(words_of)}
    return bool(words & known) and words <= known | plain


def _misspelt(rule: Rule, reading: Reading, told: set[int]) -> Iterator[Finding]:
    """A word that is nearly one of the company's name, the recipient's, or the role, is a slip."""
    context = reading.context
    facts = [(word, context.company) for word in tokens(context.company)]
    wanted_person = tokens(context.recipient_name)
    facts += [(word, context.recipient_name) for word in wanted_person]
    known = set(tokens(" ".join((*context.names, *reading.words("not_companies")))))
    titles = [word for word in tokens(context.role) if len(word) >= _LONG_ENOUGH]
    spared = {*known, *reading.words("first_names"), *reading.words("job_titles")}
    for run in reading.runs("subject", "greeting", "body"):
        for found in _CAPITALISED.finditer(run.text):
            for word in tokens(found.group())[:1]:
                right = next((name for wanted, name in facts if word not in known and nearly(word, wanted)), "")
                if not right and run.kind != "greeting" and word not in spared:
                    right = context.role if any(_one_slip(word, wanted) for wanted in titles) else ""
                if right == context.recipient_name and is_pet_name(word, wanted_person, reading):
                    continue
                if right and run.start + found.start() not in told:
                    yield from reading.note(
                        rule, "misspelt", run.start + found.start(), run.start + found.end(), name=right
                    )


def _one_slip(word: str, wanted: str) -> bool:
    """Whether one letter is missing, doubled, wrong or swapped, but for the last ones, which only inflect a word."""
    if word[0] != wanted[0] or word[-1] != wanted[-1] or word == wanted or abs(len(word) - len(wanted)) > 1:
        return False
    if _american(word) == _american(wanted):
        return False
    same = next((at for at, (one, other) in enumerate(zip(word, wanted, strict=False)) if one != other), 0)
    left, right = word[same:], wanted[same:]
    return (
        left[1:] == right[1:]
        or left[1:] == right
        or left == right[1:]
        or (left[:2] == right[1::-1] and left[2:] == right[2:])
    )


def _american(word: str) -> str:
    """A word without what British and American spelling differ in, so that "colourist" is no slip for "colorist"."""
    for british, american in (("our", "or"), ("is", "iz"), ("ys", "yz"), ("ll", "l"), ("mme", "m"), ("ae", "e")):
        word = word.replace(british, american)
    return word
