"""Pay: sums, and talk of more of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.core.coach.finding import Finding
from bowout.core.coach.phrases import Hit
from bowout.core.coach.reading import PROSE, Reading
from bowout.core.coach.rules import Rule
from bowout.core.coach.spared import within

_SUM = re.compile(
    r"(?:(?:us|au|ca|nz|hk|s)?[$\u20ac\u00a3\u00a5\u20b9]|\b(?:usd|eur|gbp|inr|chf|cad|aud|rs\.?)\s)"
    r"\s?\d[\d.,']{0,14}\s?(?P<after>[a-z]*)"
    r"|\b(?!401k)\d[\d.,']{0,14}\s?(?:k\b|lpa\b|(?:usd|eur|gbp|inr|chf|cad|aud|dollars?|euros?|pounds?|bucks|quid|rupees?)\b|[$\u20ac\u00a3])"
    r"|\b(?:\d[\d.,]{0,9} (?:an|per|a|each) (?:hour|hr)|\d\d[\d.,]{0,9} (?:per|a|each) (?:day|shift)"
    r"|\d\d\d[\d.,]{0,9} (?:per|a|each) (?:week|month|year|annum))\b"
    r"(?! (?:later|earlier|before(?! tax)|after(?! tax)|late|early|com\w*|pass\w*|through))"
    r"|\b\d{1,3}(?:[.,]\d+)?\s?(?:%|percent|per cent) "
    r"(?:more|higher|raise|increase|pay|salary|bonus|bump|hike|above|below|less)\b"
)
_LARGE = ("m", "mn", "million", "b", "bn", "billion")


def pay(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """A sum of money, words on who pays more, or pay as a reason that was not the one chosen."""
    excused = {hit.run.start for hit in reading.hits(*_near(rule), kinds=PROSE)}
    numbered = [run for run in reading.runs(*PROSE) if run.start not in excused and any(map(str.isdigit, run.low))]
    for run in numbered:
        for found in _SUM.finditer(run.low):
            if found.group("after") not in _LARGE and not within(found.span(), reading.spared.all(run)):
                yield from reading.note(rule, "sum", run.start + found.start(), run.start + found.end())
    for hit in reading.case_hits(rule, "bare-sum") if numbered else ():
        if hit.run.start not in excused and _counts_nothing(hit, reading):
            yield from reading.note(rule, "bare-sum", hit.start, hit.end)
    for case in rule.cases:
        if case.id == "bare-sum" or (case.id == "unfit" and reading.context.reason == "salary"):
            continue
        for hit in reading.case_hits(rule, case.id):
            yield from reading.note(rule, case.id, hit.start, hit.end)


def _counts_nothing(hit: Hit, reading: Reading) -> bool:
    """Whether a number without a currency is not one of things that are named right behind it."""
    behind = re.match(r"[\s-]+([\w']+)", hit.run.low[hit.end - hit.run.start :])
    return behind is None or behind.group(1) in reading.words("behind_a_sum")


def _near(rule: Rule) -> tuple[str, ...]:
    case = rule.case("sum")
    return case.unless_near if case else ()
