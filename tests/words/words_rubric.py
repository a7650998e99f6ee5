"""The rubric: a composed message scored row by row, as a recruiter would read it. Each row names its complaints."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

import words_lexicon as lexicon
from words_world import NOW, pack

from bowout.core.advise import advised_length
from bowout.core.compose import known_facts
from bowout.core.draft import Draft
from bowout.core.message import Message
from bowout.core.pack import Pack
from bowout.core.situation import Situation
from bowout.core.slots import slot_values

THANK, NOTIFY, REASON, SORRY, TOUCH = (
    "express-gratitude",
    "notify-promptly",
    "be-honest-and-concise",
    "apologize",
    "stay-in-touch",
)
ROWS = {
    1: "withdrawal in sentence one or two",
    2: "unconditional",
    3: "names match the answers",
    4: "no placeholder or markup",
    5: "nothing negative, no sum, no other employer",
    6: "nothing private in detail",
    7: "true at this stage",
    8: "length in range",
    9: "one reason sentence of at most 25 words",
    10: "thanks in their place, once",
    11: "apologies as many as are owed",
    12: "no repeated run of words",
    13: "one greeting, one sign-off",
    14: "stay in touch at most once, no promise",
    15: "subject of at most 70 characters",
    16: "booked time named and released",
    17: "no shouting, emoji or text-speak",
    18: "no stock phrase, nothing servile",
    19: "sentences well formed, not all beginning with I",
}
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[\"'(]?[^\W\d_a-z])")


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text; each text is asked about several times, and most stand in many messages."""
    return tuple(sentence for sentence in SENTENCE_END.split(text.strip()) if sentence)


@lru_cache(maxsize=64)
def told(lang: str, situation: Situation) -> dict[str, str]:
    """What the slots of a situation stand for; dozens of messages in a row share one."""
    return slot_values(pack(lang), situation, NOW)


def facts_of(lang: str, draft: Draft) -> dict[str, str]:
    """The facts of a draft; they follow from its situation, and here none has a turn of its own."""
    return _facts_of(lang, draft.situation)


@lru_cache(maxsize=1024)
def _facts_of(lang: str, situation: Situation) -> dict[str, str]:
    return known_facts(pack(lang), Draft(situation=situation), NOW)


@cache
def filling(lang: str) -> frozenset[str]:
    """The sentences that only fill a short letter up; none of them holds a slot that the reason's part could name."""
    closings = (guideline.closing for guideline in pack(lang).guidelines)
    return frozenset(one.text for closing in closings if closing for one in closing.more)


class Letter:
    """A composed message taken apart: the part of each guideline, the whole, and the same with names masked."""

    def __init__(self, words: Pack, situation: Situation, message: Message, known: Mapping[str, str]) -> None:
        self.message = message
        self.known = known
        self.situation = situation
        self.values = told(words.locale.lang, situation)
        self.parts: dict[str, str] = {}
        self.reason = ""
        for part in (part for block in message.blocks[1:-1] for part in block.parts):
            self.parts[part.source] = f"{self.parts.get(part.source, '')} {part.text}".strip()
            if part.source == REASON and part.text not in filling(words.locale.lang):
                self.reason = f"{self.reason} {part.text}".strip()
        self.text = "\n\n".join(block.text for block in message.blocks[1:-1])
        self.plain = self.text
        for name in ("role", "company", "when", "detail"):
            self.plain = self.plain.replace(self.values[name], name.upper())
        self.sentences = [one for block in message.blocks[1:-1] for one in sentences(block.text)]
        self.length = advised_length(words.counsel, known)

    def part(self, guideline: str) -> str:
        """The words of one guideline, "" if it says nothing."""
        return self.parts.get(guideline, "")


FLAWS = (
    *((2, lexicon.CONDITION), (4, lexicon.PLACEHOLDER), (5, lexicon.NEGATIVE), (5, lexicon.PAY), (6, lexicon.PRIVATE)),
    *((13, lexicon.FRAME), (17, lexicon.TEXT_SPEAK), (18, lexicon.STOCK), (18, lexicon.SERVILE)),
)
"""Rows that fail where a pattern is found in any sentence; no pattern reaches over the end of one."""


@cache
def flaws(sentence: str) -> tuple[tuple[int, str], ...]:
    """What is wrong with a sentence wherever it stands; thousands of messages are made of the same ones."""
    # Blanks around it, as in the message.
    return tuple((row, match.group()) for row, pattern in FLAWS if (match := pattern.search(f" {sentence} ")))


def score(letter: Letter) -> dict[int, list[str]]:
    """Row → complaints; a row that passes is not in it."""
    found: dict[int, list[str]] = {}
    for row, complaint in (*_core(letter), *_shape(letter), *_manner(letter), *_form(letter)):
        found.setdefault(row, []).append(complaint)
    return found


def _core(letter: Letter) -> list[tuple[int, str]]:
    found = [flaw for one in sentences(letter.plain) for flaw in flaws(one)]
    withdrawn = next((i for i, one in enumerate(letter.sentences) if lexicon.WITHDRAWS.search(one)), 99)
    if withdrawn > 1:
        found.append((1, f"withdrawal in sentence {withdrawn + 1}"))
    for name in ("role", "company"):
        if (count := letter.text.count(letter.values[name])) != 1:
            found.append((3, f"{name} named {count} times"))
    if match := lexicon.PLACEHOLDER.search(letter.message.subject.replace(letter.values["role"], "")):
        found.append((4, match.group()))
    return found + [(7, why) for why in _untrue(letter)]


def _untrue(letter: Letter) -> list[str]:
    stage, agency = letter.known["stage"], letter.known["recipient_kind"] == "agency"
    said = letter.plain.replace(letter.reason, "") if letter.reason else letter.plain
    found = []
    if stage in ("applied", "interview-booked") and (match := lexicon.SEEN.search(said)):
        found.append(f"{match.group()!r} when {stage}")
    if stage not in ("offered", "accepted") and (match := lexicon.OFFER.search(said)):
        found.append(f"{match.group()!r} when {stage}")
    if stage == "applied" and letter.known["slot"] != "ahead" and "interview" in said:
        found.append("an interview when applied")
    if agency and (match := re.search(r"\byour (?:team|company|office|offer)\b|\bthe team\b", said)):
        found.append(f"{match.group()!r} to an agency")
    if not agency and "client" in said:
        found.append("a client of no agency")
    details = {letter.values["detail"], letter.values["thanked_detail"]}
    if (letter.known["detail"] != "no") != (sum(map(letter.text.count, details)) == 1):
        found.append("the detail is missing or doubled")
    return found


def _shape(letter: Letter) -> list[tuple[int, str]]:
    found = []
    words = letter.message.words
    if not letter.length.fewest <= words <= letter.length.most:
        found.append((8, f"{words} words"))
    reason = letter.reason
    if (letter.known["reason"] == "none") != (not reason):
        found.append((9, "a reason where none is given, or none where one is"))
    if reason and (len(sentences(reason)) != 1 or len(reason.split()) > 25):
        found.append((9, f"{len(sentences(reason))} sentences, {len(reason.split())} words"))
    thanked = [one for one in letter.sentences if lexicon.THANKS.search(one)]
    most = 2 if letter.known["tone"] == "brief" else 1
    given = [part.text.rstrip(".,") for block in letter.message.blocks for part in block.parts if part.source == THANK]
    if not 1 <= len(thanked) <= most or not all(any(_same(one, text) for text in given) for one in thanked):
        found.append((10, f"{len(thanked)} sentences of thanks"))
    opening = letter.message.blocks[1].parts[0]
    if letter.known["tone"] != "brief" and (opening.source != THANK or len(sentences(opening.text)) != 1):
        found.append((10, "the first sentence, and no more, gives thanks"))
    apologies = lexicon.SORRY.findall(letter.text)
    if len(apologies) != (1 if letter.part(SORRY) else 0):
        found.append((11, f"{len(apologies)} apologies"))
    if letter.part(SORRY) and _late(letter.known) and not _owns_lateness(letter.part(SORRY)):
        found.append((11, "the lateness is not owned"))
    return found


def _same(sentence: str, part: str) -> bool:
    """Whether a sentence is, or begins as, one of a part: a wish may go on from it."""
    return any(sentence.startswith(one.rstrip(".")) for one in sentences(part))


def _late(known: Mapping[str, str]) -> bool:
    return known["stage"] != "applied" and (
        known["delay"] == "long" or (known["notice"] in ("hours", "day") and known["stage"] != "accepted")
    )


def _owns_lateness(text: str) -> bool:
    words = r"late\b|sooner|short notice|should have told you|known since|delay|so little time|before the interview"
    return re.search(words, text) is not None


def _manner(letter: Letter) -> list[tuple[int, str]]:
    found = [(12, run) for run in repeated_runs([letter.plain])]
    found += [(12, word) for word in ("consideration", "opportunity") if letter.plain.lower().count(word) > 1]
    blocks = letter.message.blocks
    if not blocks[0].text.endswith(",") or "\n" not in blocks[-1].text:
        found.append((13, "greeting or sign-off"))
    if len(sentences(letter.part(TOUCH))) > 2 or lexicon.PROMISE.search(letter.part(TOUCH)):
        found.append((14, letter.part(TOUCH)))
    subject, values = letter.message.subject, letter.values
    if len(subject) > 70 or (values["role"] not in subject and values["sender"] not in subject):
        found.append((15, subject))
    if not re.search(r"(?i)withdraw|declin", subject):
        found.append((15, "the subject does not say what it is"))
    named = [one for one in letter.sentences if values["when"].rstrip(".") in one]
    if len(named) != (1 if letter.known["slot"] == "ahead" else 0):
        found.append((16, f"the time is named {len(named)} times"))
    if named and not lexicon.RELEASES.search(letter.part(NOTIFY)):
        found.append((16, "the time is not released"))
    return found


def _form(letter: Letter) -> list[tuple[int, str]]:
    found = []
    loud = [
        word for word in re.findall(r"[A-Z]{2,}", letter.plain) if word not in ("ROLE", "COMPANY", "WHEN", "DETAIL")
    ]
    if loud or "!" in letter.plain or not letter.plain.isascii():
        found.append((17, ", ".join(loud) or "an exclamation mark or a special character"))
    for one in letter.sentences:
        if not (one[0].isupper() or one.startswith(letter.values["company"])) or one[-1] not in ".?":
            found.append((19, f"not a sentence: {one}"))
    for block in letter.message.blocks[1:-1]:
        begins = "".join("I" if re.match(r"I\b", one) else "-" for one in sentences(block.text))
        if "IIII" in begins:
            found.append((19, "four sentences of a paragraph in a row begin with I"))
    if re.search(r" {2,}| [,.;]|[.,]{2,}|--|\u2013|\u2014", letter.plain):
        found.append((19, "spacing or punctuation"))
    return found


def repeated_runs(texts: list[str]) -> list[str]:
    """Runs of four content words, or of four words with two content words among them, that stand twice."""
    found = []
    words = re.findall(r"[\w']+", " ".join(texts).lower())
    content = [word for word in words if word not in lexicon.STOP]
    for stream, enough in ((content, 4), (words, 2)):
        runs = list(zip(stream, stream[1:], stream[2:], stream[3:], strict=False))
        if len(set(runs)) == len(runs):
            continue
        seen = set()
        for run in runs:
            if run in seen and sum(word not in lexicon.STOP for word in run) >= enough:
                found.append(" ".join(run))
            seen.add(run)
    return found
