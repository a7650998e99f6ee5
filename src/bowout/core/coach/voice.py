"""How loud and how loose a message sounds: capitals, exclamation marks, emoji, slang."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from bowout.core.coach.finding import Finding
from bowout.core.coach.leftovers import slots
from bowout.core.coach.letter import Run, RunKind
from bowout.core.coach.phrases import Hit
from bowout.core.coach.reading import Reading
from bowout.core.coach.rules import Rule
from bowout.core.coach.spared import within

_SPOKEN: tuple[RunKind, ...] = ("subject", "greeting", "body", "closing")
_MARKS = re.compile(r"!\s?!+|\?{2,}|[!?]*(?:!\?|\?!)[!?]*")
_CAPITALS = re.compile(r"(?<![\w.&@/-])[A-Z]{2,}(?:'[A-Z]+)?(?![\w&@/-]|\.\w)")
_EMOJI = re.compile(
    "[\U0001f300-\U0001f4dd\U0001f4df\U0001f4e8-\U0001f4f0\U0001f4f8-\U0001faff\u2600-\u260d\u260f-\u26ff\u2728\u2763\u2764\u270a-\u270d\u2b50\u263a]"
    r"|(?<![\w:./-])x{2,3}(?![\w-]|[:./]x)|\(:(?!\w)|(?<![\w(/:])(?:[:;=]'?-?[)(DPp/|oO3](?![\w/])|<3(?!\d)|[xX]D(?!\w)|\^_\^)"
)
_STRETCHED = re.compile(r"\b(?=\w*([a-z])\1\1)(?!www|iii|xxx)[A-Z]?[a-z]{3,20}\b")


def shouting(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Words in capitals, or marks in a row."""
    for run in reading.runs(*_SPOKEN, "signature"):
        names = reading.spared.all(run)
        for found in _MARKS.finditer(run.text):
            if any(start <= found.start() < end and found.end() <= end + 1 for start, end in names):
                continue
            yield from reading.note(rule, "marks", run.start + found.start(), run.start + found.end())
        if run.kind in ("subject", "body"):
            yield from _loud(rule, reading, run)


def _loud(rule: Rule, reading: Reading, run: Run) -> Iterator[Finding]:
    found = list(_CAPITALS.finditer(run.text))
    if not found:
        return
    known = {word for name in reading.context.names for word in re.findall(r"[^\W_]+", name)}
    spared = [*reading.spared.all(run), *(slot.span() for slot in slots(run, reading))]
    found = [word for word in found if word.group() not in known and not within(word.span(), spared)]
    most = reading.limit("capitals_in_a_row") or len(found) + 1
    rows = [found[at : at + most] for at in range(len(found) + 1 - most)]
    row = next((words for words in rows if run.kind == "body" and _adjacent(run.text, words)), [])
    loud = reading.words("loud_subject_words" if run.kind == "subject" else "loud_words")
    hot = [word for word in found if word.group().lower() in loud or _is_stressed(word, run, reading)] or row
    if hot:
        yield from reading.note(rule, "capitals", run.start + hot[0].start(), run.start + hot[-1].end())


def _is_stressed(word: re.Match[str], run: Run, reading: Reading) -> bool:
    """Whether a small verb is in capitals behind a small "I" or "you", as in "I really DO mean it"."""
    before = re.search(r"(?<![\w'])[A-Z]?[a-z']* $", run.text[: word.start()][-20:])
    stressed = word.group().lower() in reading.words("stressed_words")
    return stressed and before is not None and before.group().strip().lower() in reading.words("before_stressed")


def _adjacent(text: str, words: list[re.Match[str]]) -> bool:
    return all(not re.search(r"[a-z]", text[one.end() : two.start()]) for one, two in pairwise(words))


def text_speak(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Emoji, chat words, or stretched words."""
    for run in reading.runs(*_SPOKEN, "name", "signature"):
        forms = [("emoji", found) for found in _EMOJI.finditer(run.text)]
        forms += [("slang", found) for found in _STRETCHED.finditer(run.text) if run.kind == "body"]
        for case_id, found in forms:
            if not within(found.span(), reading.spared.all(run)):
                yield from reading.note(rule, case_id, run.start + found.start(), run.start + found.end())
    for hit in reading.case_hits(rule, "slang", (*_SPOKEN, "signature")):
        shown = reading.letter.text[hit.start : hit.end]
        named = _is_initial(reading, hit.start, hit.end) or _opens_a_name(reading.letter.text, hit.start, hit.end)
        if not named and (hit.run.kind != "signature" or shown.islower()):
            yield from reading.note(rule, "slang", hit.start, hit.end)
    for hit in reading.hits(*reading.words("chummy"), kinds=_SPOKEN):
        if _calls_somebody(reading, hit):
            yield from reading.note(rule, "slang", hit.start, hit.end)


def _calls_somebody(reading: Reading, hit: Hit) -> bool:
    """Whether a word is said to the reader, as in "Cheers mate" or "No, mate." but not in "my running mate"."""
    before = hit.run.low[: hit.start - hit.run.start].rstrip()
    behind = hit.run.low[hit.end - hit.run.start :].lstrip()
    closed = not behind or behind[0] in ",.!?-"
    if not before or before[-1] in ",-.!?":
        return closed
    return before.split()[-1] in reading.words("before_chummy")


def _opens_a_name(text: str, start: int, end: int) -> bool:
    """Whether a word in capitals is part of a name, as in "LOL Surprise" or "at OMG"."""
    beside = re.match(r" [A-Z][a-z]", text[end : end + 3]) or re.search(r"\b(?:at|with|for|by|of) $", text[:start][-6:])
    return text[start:end].isupper() and beside is not None


def _is_initial(reading: Reading, start: int, end: int) -> bool:
    """Whether a short word is a capital or an initial, as in "Ms. U" or "U.S."."""
    text = reading.letter.text
    return end - start <= 2 and (text[start].isupper() or text[end : end + 1] == ".")
