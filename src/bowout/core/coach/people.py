"""People in a message who must be the ones of the facts: who is greeted, who signs, whom the subject names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.core.coach.called import TITLES, honorifics, is_person
from bowout.core.coach.finding import Finding
from bowout.core.coach.names_at import named_at
from bowout.core.coach.reading import Reading
from bowout.core.coach.rules import Rule
from bowout.core.coach.tokens import tokens


def wrong_people(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Somebody else is greeted, signs, or stands in the subject."""
    yield from _greeted(rule, reading)
    yield from _signed(rule, reading)
    yield from _in_subject(rule, reading)


def _greeted(rule: Rule, reading: Reading) -> Iterator[Finding]:
    greeting, context = reading.letter.only("greeting"), reading.context
    if greeting is None:
        return
    said = [word for word in tokens(_behind_the_call(greeting.text)) if word not in reading.words("greeting_words")]
    titles = [TITLES[word] for word in said if word in TITLES]
    names = [word for word in said if word not in TITLES]
    wanted = tokens(context.recipient_name)
    company = tokens(context.company)
    posts = {*reading.words("departments"), *reading.words("job_titles"), *honorifics(reading), *tokens(context.role)}
    names = [] if not titles and set(names) <= posts and not set(names) & set(wanted) else names
    if names and wanted and not set(names) & set(company) and not _calls(greeting.text, wanted, reading):
        yield from reading.note(rule, "recipient", greeting.start, greeting.end, name=context.recipient_name)
    team = bool(set(tokens(greeting.text)) & {"team", "recruitment", "recruiting", "hr", "careers"})
    known = {*company, *wanted, *tokens(context.role)}
    if team and company and names and not set(names) & known and "".join(names) not in "".join(company):
        yield from reading.note(rule, "company", greeting.start, greeting.end, name=context.company)
    title = TITLES.get("".join(tokens(context.recipient_title)), "")
    if title and titles and title not in titles:
        yield from reading.note(rule, "title", greeting.start, greeting.end, title=context.recipient_title)


def _behind_the_call(text: str) -> str:
    """A greeting without an aside and the small words of its call: "Hemi" of "Kia ora Hemi (if I may)"."""
    text = re.sub(r"\s*\((?=[a-z])[^()]*\)", "", text)
    call = re.match(r"\W*[^\W\d_]+ (?:[a-z]{2,} )*[a-z]{2,} (?=[A-Z])", text)
    return text[call.end() :] if call else text


def _calls(text: str, wanted: tuple[str, ...], reading: Reading) -> bool:
    """Whether one of those who are greeted is the person of the facts."""
    ignored = set(reading.words("greeting_words"))
    people = re.split(r"\band\b|&|,|/|\+", _behind_the_call(text))
    named = ([word for word in tokens(part) if word not in ignored] for part in people)
    return any(set(names) - TITLES.keys() and is_person(names, wanted, reading) for names in named)


def _signed(rule: Rule, reading: Reading) -> Iterator[Finding]:
    wanted = tokens(reading.context.sender_name)
    if not wanted:
        return
    signed = reading.letter.only("name")
    if signed is not None:
        names = [word for word in tokens(_own_name(signed.text)) if word not in TITLES]
        initials = "".join(word[0] for word in wanted)
        known = "".join(names) == initials or set(wanted) <= set(tokens(signed.text))
        if names and not known and not is_person(names, wanted, reading):
            yield from reading.note(rule, "sender", signed.start, signed.end, name=reading.context.sender_name)
    for hit in reading.hits(*reading.words("introducing")):
        if not is_person(tokens(named_at(reading, hit.name)), wanted, reading):
            yield from reading.note(rule, "sender", hit.start, hit.end, name=reading.context.sender_name)


def _own_name(text: str) -> str:
    """The name in a line of a sign-off, without the letters, the post or the place behind it."""
    text = re.sub(r"\s+x{1,3}$", "", text.rstrip())
    first = re.split(r"[,(|/\u2013\u2014]| - ", text.strip(" ,*_-\u2013\u2014"))[0]
    words = first.split()
    small = next((at for at, word in enumerate(words) if at and word in ("at", "from", "of", "in", "on", "for")), None)
    return " ".join(words[:small])


def _in_subject(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """A part of the subject that is a first name and one or two more, and not the sender's or the recipient's."""
    subject, context = reading.letter.only("subject"), reading.context
    if subject is None or not context.sender_name:
        return
    ours = [tokens(name) for name in (context.sender_name, context.recipient_name) if name]
    facts = set(tokens(f"{context.company} {context.role}"))
    for found in re.finditer(
        r"(?:^|[,;:|(\u2013\u2014]|\s-|\b(?:by|from|of))\s*((?:[A-Z][\w'.-]+ ?){2,3})(?=$|[,;:|)\u2013\u2014]|\s-)",
        subject.text,
    ):
        names = tokens(found.group(1))
        others = {*facts, *reading.words("not_people"), *reading.words("departments")}
        is_name = names[0] in reading.words("first_names") and not others & set(names)
        if is_name and not any(is_person(names, wanted, reading) for wanted in ours):
            start = subject.start + found.start(1)
            yield from reading.note(
                rule, "sender", start, start + len(found.group(1).rstrip()), name=context.sender_name
            )
