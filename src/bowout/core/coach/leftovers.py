"""What a template, a word processor or an assistant left behind in a message."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.core.coach.finding import Finding
from bowout.core.coach.letter import Run, RunKind
from bowout.core.coach.reading import Reading
from bowout.core.coach.rules import Rule

EVERYWHERE: tuple[RunKind, ...] = ("subject", "preamble", "greeting", "body", "closing", "name", "signature")
_SHORTEST_TALK = 5

_SLOTS = re.compile(
    r"\[(?P<inside>[^\[\]\n]{1,80})\](?!\()"
    r"|\{\{?[^{}\n]{1,60}\}\}?|\$\{?[A-Za-z_]{3,30}\b\}?|%[A-Z_]{3,30}%|%\([a-z_]+\)s"
    r"|<<?(?!https?:|mailto:)[A-Za-z][^<>@\n/.]{0,50}>>?|\u00ab[^\u00bb\n]{1,50}\u00bb"
    r"|\((?:your |the |company |insert |optional:?)?"
    r"(?:reason|name|company|position|date|role|title|job title|your name|employer)[^()\n]{0,20}\)"
    r"|\b(?:Your|Company|Recipient|Employer|Hiring Manager|Manager|Job|Position|First|Last|Full|Interviewer|Recruiter)"
    r"(?:'s)? (?:Name|Title)\b|\b(?:XX|YY|ZZ)\b"
    r"|\b(?:DD|MM|dd|mm)[/.-](?:MM|DD|mm|dd)(?:[/.-](?:YY|yy){1,2})?\b"
    r"|_{3,}|\bX{3,}\b|\bx{4,}\b|\bXX(?=[/:.]XX)|\b(?:TBD|TODO|FIXME|TBC)\b|\?{3,}"
)
_MARKUP = re.compile(
    r"\*\*[^*\n]{1,200}\*\*|(?<=\w)\*\*|(?<!\w)__[^_\s][^_\n]{0,100}__(?!\w)"
    r"|^#{1,6} \S.*$|```|\[[^\]\n]{1,80}\]\([^)\s]{1,200}\)"
    r"|</?(?:br|p|b|i|u|div|span|strong|em|ul|li|a|h\d)(?:\s[^<>]{0,80})?/?>|&(?:nbsp|amp|quot|lt|gt|#\d{2,4});",
    re.MULTILINE,
)
_CHOICES = re.compile(
    r"\b(?:he/she|she/he|his/her|her/his|him/her|her/him|himself/herself|s/he|"
    r"mr\.?/\s?mr?s\.?|ms\.?/\s?mr\.?|mrs\.?/\s?ms\.?|"
    r"mr\.?/\s?mrs\.?/\s?ms\.?)(?!/|\w)|\(s\)he\b"
    r"|\b(?:option|version|variant|alternative) (?:[a-d]|[1-5]|one|two)(?:\s*\([^()\n]{1,40}\))?\s*[:)\u2013\u2014-]"
    r"|\boption [ab]\s?/\s?(?:option )?[ab]\b"
    r"|\((?:please )?(?:choose|pick|select|circle|keep|delete|use|add|insert|fill in|mention|adapt|edit)\b"
    r"[^()\n]{0,60}\)",
    re.IGNORECASE,
)


def placeholder(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Slots, markup, choice lists or an assistant's chatter stand in the message."""
    for run in reading.runs(*EVERYWHERE):
        for case_id, form in (("markup", _MARKUP), ("slot", _SLOTS), ("choice", _CHOICES)):
            for found in form.finditer(run.text):
                if not (form is _SLOTS and _harmless(found, reading)):
                    yield from reading.note(rule, case_id, run.start + found.start(), run.start + found.end())
    warned = {hit.run.start for hit in reading.hits(*reading.words("mail_warnings"), kinds=("preamble",))}
    for run in reading.runs("preamble"):
        if run.start not in warned and _is_spoken(run):
            yield from reading.note(rule, "chatter", run.start, run.end)
    for case_id in ("slot", "choice", "chatter"):
        for hit in reading.case_hits(rule, case_id, EVERYWHERE):
            yield from reading.note(rule, case_id, hit.start, hit.end)


def _is_spoken(run: Run) -> bool:
    """Whether a line above the greeting is a sentence, and no address or reference."""
    words = run.text.split()
    small = sum(1 for word in words if word[0].islower())
    told = run.text.rstrip("*_ ").endswith((".", "!", ":", "?")) and len(words) >= _SHORTEST_TALK
    return told and small * 2 > len(words)


def _harmless(found: re.Match[str], reading: Reading) -> bool:
    """Whether a bracket is a reference or a note, such as "[JR-1042]" or "[External]"."""
    inside = found.group("inside")
    if inside is None:
        return False
    plain = inside.strip().lower()
    return (
        plain in reading.words("bracket_notes")
        or bool(re.search(r"\d{3,}|^\d+$", plain))
        or not re.search(r"[a-z]", plain)
    )
