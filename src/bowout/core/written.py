"""A message that was written outside the wizard, read back as the person's own version."""

from __future__ import annotations

import re

from bowout.core.draft import Edit
from bowout.core.text import clean, one_line

_SUBJECT = re.compile(r"subject:", re.IGNORECASE)


def read_back(text: str, subject: str) -> Edit:
    """The text as an edit, cleaned: a first line "Subject: …" tells the subject, without one it stays `subject`.

    All the rest is the body, without the empty lines around it; a text that holds nothing gives an empty one.
    """
    first, _, rest = clean(text).lstrip("\n").partition("\n")
    told = _SUBJECT.match(first)
    if told:
        return Edit(subject=one_line(first[told.end() :]), body=_trimmed(rest))
    return Edit(subject=subject, body=_trimmed(f"{first}\n{rest}"))


def _trimmed(body: str) -> str:
    lines = body.rstrip().split("\n")
    while lines and not lines[0].strip():
        lines.pop(0)
    return "\n".join(lines)
