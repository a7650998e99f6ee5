"""Names as people write them: a form of address in front of a name is a fact of its own, and a role is its title."""

from __future__ import annotations

from collections.abc import Collection, Mapping


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

    `articles` and `nouns` ("position") are in small letters. One word is always left. A capital tells an article of a
    sentence only where a noun ends it: "A Level Maths Teacher" is a title.
    """
    words = text.split()
    ended = len(words) > 1 and words[-1].casefold() in nouns
    if len(words) > 1 and (words[0].casefold() if ended else words[0]) in articles:
        words = words[1:]
    words = words[:-1] if len(words) > 1 and ended else words
    return " ".join(words)


def bare(word: str) -> str:
    """A word as names and titles are compared: without its full stop, in small letters."""
    return word.rstrip(".").casefold()
