"""How those who get a message are addressed: by first name, by title and surname, several at once, or as a team."""

from __future__ import annotations

import re
from collections.abc import Collection

from bowout.core.address import unquoted, without_addresses
from bowout.core.names import split_title
from bowout.core.pack import Locale

_GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))
_SUFFIXES = _GENERATIONS | {"phd", "md", "esq", "ba", "bsc", "ma", "msc", "mba", "llm"}
_SIGNS = ("|", "·", "•", "–", "—", "-")
_BRACKETS = r"\([^()]*\)|<[^<>]*>|\[[^\[\]]*\]"
_PRONOUNS = r",\s*\w+(?:/\w+)+"
_SLASH = r"\s+/\s+|(?<=[^\W\d_]{2})/(?=[^\W\d_]{2})"
"""What can stand between two people, but not the slash of "c/o" or "N/A"."""


def alone(name: str, company: str, locale: Locale) -> str:
    """A name as it was typed without what stands beside it: addresses, pronouns, the company, "from HR", "Head of
    People"; of several people each, with a word of the locale between them. All of it where nothing else is left."""
    first, *others = _split(without_addresses(name) or " ".join(name.split()), company, locale)
    before, bare = first, _bare(first, company, locale)
    said = _turned(bare, locale) if others else bare
    for link, one in zip(others[::2], others[1::2], strict=True):
        other = _bare(one, company, locale)
        if not link.strip(" ,;/") and _is_beside(bare, other, locale):
            before += f", {one}"
        elif ";" in link or not _goes_on(before, one, locale):
            before = one
            said += re.sub(r"[\s,]*[;/]\s*", f" {locale.and_words[0]} ", link) + _turned(other, locale)
    return said


def _split(told: str, company: str, locale: Locale) -> list[str]:
    """The people of one entry, and between any two what stands there: ";", a slash, an and-word, or in a list a comma;
    not split are brackets, the company and "Mr/Ms Lee"."""
    if not locale.and_words:
        return [told]
    ands, greeting, employer = map(_any_of, (locale.and_words, locale.greeting_words, [company]))
    place = _place((*locale.place_words, *locale.company_words))
    titles = rf"{_any_of((*locale.titles, *locale.other_titles))}\.?\s*/"
    whole = rf"{_BRACKETS}|[\s,;/]*{employer}(?!\w)|{_PRONOUNS}|(?:^{greeting}\s+|(?<!\w\s)\b){titles}"
    link = rf"[\s,]*;\s*|{_SLASH}|,?\s+{ands}\s+|,\s+(?=[^;]*\s{ands}\s)"
    told = re.sub(rf"({place}[^,;]*),(?=[^,;]*{place})", r"\1;", told)
    return re.sub(rf"{whole}|({link})", lambda at: f"\n{at[1]}\n" if at[1] else at[0], told).split("\n")


def _any_of(words: Collection[str], how: str = "i") -> str:
    return f"(?{how}:{'|'.join(map(re.escape, filter(None, words))) or '(?!)'})"


def _place(words: Collection[str]) -> str:
    """What begins to say where somebody is, such as "from" or "@"; in small letters, as "Via" can be a name."""
    return rf"\s(?:@|{_any_of((*_SIGNS, *words), '')}(?!\S))"


def _bare(one: str, company: str, locale: Locale) -> str:
    """One person without quotes and what stands behind the name; "CEO of Northwind" stays, as it has none."""
    beside = _beside(company, locale)
    name = unquoted(one) or one
    while True:
        less = beside.sub("", name).rstrip(" ,")
        before, comma, behind = name.partition(", ")
        if less == name and comma and _is_post(before, behind, locale):
            less = before.rstrip()
        if less in ("", name) or (_is_office(name, locale) and not _is_office(less, locale)):
            return name
        name = less


def _beside(company: str, locale: Locale) -> re.Pattern[str]:
    """What people write behind a name that is no part of it: "(she/her)", "| Northwind", "from HR"."""
    employer = rf"(?:[\s,;/]*[,;/]|\s{_any_of(locale.company_words)}\s)\s*{_any_of([company])}(?!\w).*"
    place = rf",?\s*{_place(locale.place_words)}.*"
    return re.compile(rf"(?:,?\s*(?:{_BRACKETS})|{_PRONOUNS}|{place}|{employer})+$", re.DOTALL)


def _is_beside(name: str, other: str, locale: Locale) -> bool:
    """Whether what stands behind a person and ";" or a slash is no other one: a team, a post or nothing."""
    words = other.casefold().split()
    post = len(name.split()) > 1 and all(word in locale.post_words for word in words)
    return not words or (not is_team(name, locale) and (post or words[0] in locale.articles or is_team(other, locale)))


def _goes_on(before: str, behind: str, locale: Locale) -> bool:
    """Whether what stands behind an and-word is nobody else, as in "from People and Culture" or "Founder and CEO"."""
    place, words = _place(locale.place_words), behind.casefold().split()
    at, post = re.search(place, before), before.partition(", ")[2]
    if at and not re.search(place, behind):
        return is_team(behind, locale) or (len(words) == 1 and not is_team(before[at.end() :], locale))
    posts = all(word in locale.post_words for word in words) or is_team(behind, locale) or _is_office(behind, locale)
    return bool(post) and (posts or (len(words) == 1 and _is_office(post, locale)))


def full_name(name: str, locale: Locale) -> str:
    """A name as a greeting says it whole: without "Dear" before it; "Lee, Sam" is turned."""
    articles = locale.articles if is_team(name, locale) else ()
    return _turned(_ungreeted(name, (*locale.greeting_words, *articles)), locale)


def _turned(name: str, locale: Locale) -> str:
    """A name as it is said: "Ms Lee, Sam" is "Ms Sam Lee"."""
    before, comma, given = name.partition(", ")
    title, family = split_title(before, locale.titles)
    turned = comma and _is_given(given, family, locale) and len(_several(name, locale)) == 1
    return f"{title} {given} {family}".strip() if turned else name


def is_nobody(name: str, locale: Locale) -> bool:
    """Whether what stands in a name's place names nobody, such as "To whom it may concern"."""
    return _ungreeted(name, locale.greeting_words).casefold().rstrip(" .,:") in locale.nobody


def _ungreeted(name: str, opening: Collection[str]) -> str:
    """A name without the words of a greeting before it; one word is always left."""
    words = name.split()
    while len(words) > 1 and words[0].casefold() in opening:
        words = words[1:]
    return " ".join(words)


def _is_given(words: str, family: str, locale: Locale) -> bool:
    """Whether what stands behind the comma is a given name, and no degree ("PHR") and no team."""
    if not words.split() or "," in words or is_team(words, locale):
        return False
    given = words.split(maxsplit=1)[0]
    initials = given.replace(".", "")
    return not _is_suffix(given) and not (initials.isupper() and len(initials) > 2 and not family.isupper())


def titled(title: str, name: str, locale: Locale) -> str:
    """Title and surname, such as "Ms. de la Cruz", or "Ms. Lee and Mr. Wu"; "" without a title or a name."""
    if not title or not name.split():
        return ""
    written = locale.titles.get(title.rstrip("."), title)
    first, *others = _several(name, locale)
    named = f"{written} {_surname(first, locale)}".strip()
    return _joined([named, *(_with_title(one, locale) or one for one in others)], locale)


def first_name(name: str, locale: Locale) -> str:
    """What to greet by: the first word, for several people that of each, or the whole name where that cannot be.

    It cannot be for a team, beside a slash, behind a title of another language, or where the first word may not be a
    whole given name: if it is an initial or a particle, or stands before two more names, as in "Mary Ann Smith".
    """
    if name.startswith("[") or _family_name_first(name):
        return name
    whole = full_name(name, locale)
    words = whole.split()
    if is_team(whole, locale) or "/" in whole or words[0].rstrip(".").casefold() in locale.other_titles:
        return whole
    people = [one for one in _several(whole, locale) if one] or [whole]
    return _joined([_with_title(one, locale) or _given_name(one, locale) for one in people], locale)


def _given_name(name: str, locale: Locale) -> str:
    names = _without_suffixes(name)
    whole = [word for word in names[1:] if not _initial(word) and word.lower() not in locale.name_particles]
    doubtful = _initial(names[0]) or _particle_first(names, locale) or len(whole) > 1
    return name if doubtful else names[0]


def _with_title(name: str, locale: Locale) -> str:
    """One of several, where a title was typed before the name; else ""."""
    title, rest = split_title(name, locale.titles)
    return titled(title, rest, locale)


def _several(name: str, locale: Locale) -> list[str]:
    """The people that one entry names; "Lee, Sam" is one."""
    links = "|".join(rf"(?<!\S){re.escape(word)}(?!\S)" for word in locale.and_words)
    if not links or not re.search(links, name, re.IGNORECASE):
        return [name]
    parts = [part.strip(" ,") for part in re.split(rf",|{links}", name, flags=re.IGNORECASE)]
    return [parts[0], *(part for part in parts[1:] if part and not _is_suffix(part))]


def _joined(people: list[str], locale: Locale) -> str:
    *before, last = people
    return f"{', '.join(before)} {locale.and_words[0]} {last}" if before else last


def is_team(name: str, locale: Locale) -> bool:
    """Whether a name tells a team or an office, such as "Search Committee" or "Head of People"."""
    team = any(word.strip(".,").casefold() in locale.team_words for word in name.split())
    return team or _is_office(name, locale)


def _is_office(name: str, locale: Locale) -> bool:
    """Whether a post and what it is for stand in a name's place: "CEO of Northwind"."""
    first, *others = name.casefold().split() or [""]
    return first in locale.post_words and bool(others) and others[0] in locale.company_words


def _is_post(before: str, behind: str, locale: Locale) -> bool:
    """Whether a whole name is followed by what its bearer is: "Head of People", "Recruiter", "PHR", but not "Jr."; one
    word is a whole name before "the recruiter"."""
    words = behind.split()
    if is_team(before, locale) or not words:
        return False
    if len(before.split()) < 2:
        return words[0] in locale.articles
    if _is_suffix(words[0].strip(","), _GENERATIONS):
        return False
    told = any(word.strip(",").casefold() in locale.post_words for word in words)
    small = any(word[0].islower() and word not in locale.name_particles for word in words)
    return told or small or not _is_given(behind, before, locale)


def _is_suffix(word: str, known: Collection[str] = _SUFFIXES) -> bool:
    """Whether a word is "Jr." or a degree, with full stops or without: "PhD", "Ph.D."."""
    return word.replace(".", "").casefold() in known


def _surname(name: str, locale: Locale) -> str:
    """What stands after the title, without "Jr." or "PhD"; whole where it begins with the family name."""
    names = _without_suffixes(name)
    if _family_name_first(name) or (names and _particle_first(names, locale)):
        return name
    start = len(names) - 1
    while start > 1 and names[start - 1].lower() in locale.name_particles:
        start -= 1
    return " ".join(names[start:])


def _without_suffixes(name: str) -> list[str]:
    """The words of a name without "Jr." or "PhD", and of "Lee, Sam" the family name."""
    names = name.partition(",")[0].split() or name.split()
    while len(names) > 1 and _is_suffix(names[-1]):
        names.pop()
    return names


def _particle_first(names: list[str], locale: Locale) -> bool:
    """Whether there is no given name: "van der Berg", but not "Van Nguyen"."""
    return names[0] in locale.name_particles or all(word.lower() in locale.name_particles for word in names[:2])


def _initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1 and word.isascii()


def _family_name_first(name: str) -> bool:
    """Whether the name is written in Chinese, Japanese or Korean characters."""
    return any("\u3040" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7af" for char in name)
