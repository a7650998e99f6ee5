"""Names as people write them: a form of address in front of a name is a fact of its own."""

from __future__ import annotations

from collections.abc import Mapping


def split_title(text: str, titles: Mapping[str, str]) -> tuple[str, str]:
    """The title (a key of `titles`, or "") and the name: "ms. Sam Lee" is ("Ms", "Sam Lee").

    `titles` maps each title as typed to how it is written. Of several titles the first counts. The last word is always
    taken as a name, so that a person who is called like a title keeps it.
    """
    known = {_bare(form): title for title, written in titles.items() for form in (written, title)}
    words = text.split()
    title = ""
    while len(words) > 1 and _bare(words[0]) in known:
        title = title or known[_bare(words[0])]
        words = words[1:]
    return title, " ".join(words)


def _bare(word: str) -> str:
    return word.rstrip(".").casefold()
