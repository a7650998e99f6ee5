"""What a recruiter does not want to read, as patterns: the words that the rubric looks for."""

from __future__ import annotations

import re


def _any(*words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})", re.IGNORECASE)


WITHDRAWS = _any(r"withdraw(?:ing|n|al)?\b", r"declin(?:e|ing)\b", r"rescind(?:ing)?\b")
CONDITION = _any(
    r"unless\b",
    r"if\b",
    r"provided that\b",
    r"would reconsider",
    r"might reconsider",
    r"for now\b",
    r"at this time\b",
    r"at present\b",
    r"for the time being",
)
PLACEHOLDER = re.compile(r"[\[\]{}<>*_`$|]|\s/\s|\bXXX|\bTBD|\bLorem|\bAs an AI|\bHere is (?:a|your)|\bSure[,!]")
NEGATIVE = _any(
    *("unfortunately", "disappoint", "regret", "terribl", "awful", "rude", "unprofessional", "waste", "wrong"),
    *("fail", "poor", "bad", "hate", "complain", "slow", "ignored", "unfair", "insult", "problem", "ridiculous"),
    *("worse", "better", "superior", "red flag", "toxic", "gossip", "lied", "misled", "mistake", "fault"),
)
# That the pay is not enough may be said, since it is a reason; sums and comparisons may not.
PAY = _any("salar", "wage", "paid", "compensation", "bonus", r"[$€£]", r"\d+ ?k\b", "money", "package")
PRIVATE = _any(
    *("health", "ill", "illness", "sick", "doctor", "hospital", "surgery", "pregnan", "diagnos", "treatment", "cancer"),
    *("anxiety", "burnout", "depress", "mother", "father", "parent", "child", "wife", "husband", "partner", "divorce"),
    *("famil", "baby", "kids", "funeral", "death", "debt"),
)
THANKS = _any(r"thank", "grateful", "gratitude", "appreciat")
SORRY = _any("sorry", "apolog", "forgive", "regret")
PROMISE = _any(r"I will\b", r"I'll\b", r"I shall\b", "promise", "guarantee", "definitely", "certainly apply")
STOCK = _any(
    *(
        "hope this (?:message|email|note|finds)",
        "finds you well",
        "made lightly",
        "take lightly",
        "careful consideration",
    ),
    *("hesitate", "continued success", "pursue other", "other opportunities", "at this time", "truly appreciate"),
    *("heartfelt", "deeply grateful", "sincerest", "utmost", "delve", "esteemed", "wonderful opportunity"),
    *("great opportunity", "future endeavo", "best of luck in", "I am confident that", "keep in touch", "reach out"),
    *("please accept my", "valuable insight", "insightful", "resonate", "aligns? with", "moving forward"),
    *(
        "going forward",
        "circle back",
        "touch base",
        "kindly",
        "after much thought",
        "after careful",
        "inconvenience caused",
    ),
    *("as per", "esteem", "humbl", "I regret to inform", "with a heavy heart", "truly thank", r"so so\b"),
)
SERVILE = _any(
    r"beg\b", "I hope you can forgive", "unworthy", "privilege", "deepest", "a thousand", "so very", "humble"
)
TEXT_SPEAK = _any(r"thx", r"pls\b", r"u\b", r"ur\b", r"gonna\b", r"wanna\b", r"lol\b", r"btw\b", r"asap\b", r"fyi\b")
RELEASES = _any(
    *(
        "release",
        "cancel",
        "free",
        "give",
        "offer",
        "reuse",
        "needed",
        r"off (?:the|everyone's) calendar",
        "don't need",
        "can go to",
        "no longer",
    ),
    *("give back", "hand back"),
)
FRAME = _any(r"Dear\b", r"Hello\b", r"Hi\b", r"regards", r"Sincerely", r"Yours (?:sincerely|faithfully)")
SEEN = _any(
    *(
        r"when we met",
        r"meeting (?:you|them|with)",
        r"talk(?:ing)? with you",
        r"interview(?:ed|ing) me",
        "conversation",
    ),
    *(r"we spoke", "run into you again", "meet again", "you told me", "who interviewed"),
)
OFFER = _any(r"(?:the|your|an|this) offer\b", "chose me", "choosing me")
_PLAIN = """
    a an the and or but so that this these those to of in on at for from by with about into as is am are was were be
    been being it its i me my mine you your yours we us our they them their he she his her who whom which what when
    has have had having do does did not no nor than then there here will would can could should may might must i'm
    i've i'd i'll it's that's there's you'd you've we'd don't didn't isn't won't also too very just all any some one
    out up off over after before please
"""
STOP = frozenset(_PLAIN.split())
"""Words that carry no content: they do not count in a repeated run."""
