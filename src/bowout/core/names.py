"""Names as people write them: a form of address in front of a name is a fact of its own, and a role is its title."""

from __future__ import annotations

from collections.abc import Collection, Mapping

_FEW_WORDS = 3


def split_title(text: str, titles: Mapping[str, str]) -> tuple[str, str]:
    """The title (a key of `titles`, or "") and the name: "ms. Sam Lee" is ("Ms", "Sam Lee").

    `titles` maps each title as typed to how it is written. Of several titles the first counts. The last word is always
    taken as a name, so that a person who is called like a title keeps it.
    """
    known = {bare(form): title for title, written in titles.items() for form in (written, title)}
    words = text.split()
    title = ""
    while len(words) > 1 and bare(words[0]) in known:
        title = title or known[bare(words[0])]
        words = words[1:]
    return title, " ".join(words)


def role_title(text: str, articles: Collection[str], nouns: Collection[str]) -> str:
    """The title of a role without what the sentences put around it: "the Data Engineer position" is "Data Engineer".

    `articles` and `nouns` ("position") are in small letters. One word is always left.
    """
    words = text.split()
    words = words[1:] if len(words) > 1 and words[0].casefold() in articles else words
    words = words[:-1] if len(words) > 1 and words[-1].casefold() in nouns else words
    return " ".join(words)


def bare(word: str) -> str:
    """A word as names and titles are compared: without its full stop, in small letters."""
    return word.rstrip(".").casefold()


def person(role: str, endings: Collection[str], others: Collection[str], someone: str) -> str:
    """Whom they look for: the role where it is short and one of people ("buyer"), else `someone`, if there is a word.

    It is one where it ends with one of `endings`, its last word none of `others`, and is not written in capitals.
    """
    words = role.split()
    plain = len(words) <= _FEW_WORDS and all(word.replace("-", "").isalpha() for word in words) and not role.isupper()
    last = words[-1].casefold() if words else ""
    return role if not someone or (plain and last.endswith(tuple(endings)) and last not in others) else someone
