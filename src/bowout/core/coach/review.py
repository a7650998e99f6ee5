"""The coach: reads a message as a recruiter would and says what they would notice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from itertools import islice

from bowout.core.coach.apology import no_apology, over_apology
from bowout.core.coach.context import Context
from bowout.core.coach.decision import buried_withdrawal, is_foreign, no_clear_withdrawal
from bowout.core.coach.employer import other_employer, unnamed_company
from bowout.core.coach.finding import Finding, gravest_first
from bowout.core.coach.frame import greeting, sign_off, subject
from bowout.core.coach.leftovers import placeholder
from bowout.core.coach.letter import Letter
from bowout.core.coach.measure import long_reason, too_long, too_short
from bowout.core.coach.money import pay
from bowout.core.coach.names import wrong_name
from bowout.core.coach.reader import read_letter
from bowout.core.coach.reading import Reading
from bowout.core.coach.roles import unnamed_role
from bowout.core.coach.rules import CoachRules, Rule
from bowout.core.coach.thanks import no_thanks, repeated_phrase, repeated_thanks
from bowout.core.coach.timing import late, wrong_channel
from bowout.core.coach.voice import shouting, text_speak

Check = Callable[[Rule, Reading], Iterator[Finding]]

MOST_OF_ONE_KIND = 10
"""Findings of one rule after which it is clear what is wrong."""

MOST_TRIED = 200
"""Hits of one rule that are compared before the rest is left unread."""


def said(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Any phrase of any case stands in the message: the check of every rule that needs no code of its own."""
    for case in rule.cases:
        for hit in reading.case_hits(rule, case.id):
            yield from reading.note(rule, case.id, hit.start, hit.end)


CHECKS: dict[str, Check] = {
    "no-clear-withdrawal": no_clear_withdrawal,
    "wrong-name": wrong_name,
    "placeholder": placeholder,
    "pay": pay,
    "other-employer": other_employer,
    "shouting": shouting,
    "text-speak": text_speak,
    "buried-withdrawal": buried_withdrawal,
    "too-long": too_long,
    "too-short": too_short,
    "long-reason": long_reason,
    "no-thanks": no_thanks,
    "repeated-thanks": repeated_thanks,
    "repeated-phrase": repeated_phrase,
    "no-apology": no_apology,
    "over-apology": over_apology,
    "late": late,
    "wrong-channel": wrong_channel,
    "greeting": greeting,
    "sign-off": sign_off,
    "subject": subject,
    "role-not-named": unnamed_role,
    "company-not-named": unnamed_company,
}
"""The checks that need code; a rule of any other id finds the phrases of its cases."""


def review(
    rules: CoachRules, letter: Letter | str, context: Context | None = None, now: datetime | None = None
) -> tuple[Finding, ...]:
    """What a recruiter would notice, the gravest first.

    `now` is a local time without a zone; without it, nothing is late.
    """
    read = read_letter(letter, rules.words) if isinstance(letter, str) else letter
    reading = Reading(rules, read, context or Context(), now)
    foreign = is_foreign(reading)
    found = [
        finding
        for rule in rules.rules
        for finding in islice(_apart(islice(_check(rule, reading, foreign), MOST_TRIED)), MOST_OF_ONE_KIND)
    ]
    return gravest_first(found)


def _check(rule: Rule, reading: Reading, foreign: bool) -> Iterator[Finding]:
    """What a rule finds; in another language only what the rule says of that, which all but one say nothing of."""
    return reading.note(rule, "unread") if foreign else CHECKS.get(rule.id, said)(rule, reading)


def _apart(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of one rule without those that overlap an earlier one or repeat its words."""
    taken: list[Finding] = []
    for finding in findings:
        if not any(_same(finding, other) for other in taken):
            taken.append(finding)
            yield finding


def _same(one: Finding, other: Finding) -> bool:
    if one.end == one.start or other.end == other.start:
        return one.message == other.message
    return one.key == other.key or (one.start < other.end and other.start < one.end)
