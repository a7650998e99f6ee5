"""The message itself as text: for mail, for pasting, for Markdown, for other programs."""

from __future__ import annotations

import json
import re

from bowout.core.message import EDITED, GREETING, SIGN_OFF, Block, Message
from bowout.core.text import clean, markdown_escaped, one_line

JSON_FORMAT = 1
"""The number of the JSON form; it changes when a key changes its meaning or goes."""

_LINE_START = re.compile(r"^(?:(?P<number>\d{1,9})(?=[.)])|(?=[+=-]))")
_GAP = re.compile(r"\n(?:[^\S\n]*\n)+")


def email(message: Message) -> str:
    """A "Subject: ..." line, a blank line, the body and a line end."""
    return f"Subject: {one_line(message.subject)}\n\n{text(message)}"


def text(message: Message) -> str:
    """The body alone, and a line end."""
    return f"{message.body}\n"


def markdown(message: Message) -> str:
    """The subject as a heading and the body; whatever Markdown would take for its own shows as typed."""
    subject = markdown_escaped(one_line(message.subject))
    heading = [f"# {subject}"] if subject else []
    paragraphs = [paragraph for paragraph in _GAP.split(message.body) if paragraph.strip()]
    return "\n\n".join([*heading, *map(_paragraph, paragraphs)]) + "\n"


def as_json(message: Message) -> str:
    """One JSON object, its keys always in this order; a paragraph written by hand has no `guidelines`."""
    frame = {GREETING: "", SIGN_OFF: ""}
    paragraphs: list[dict[str, object]] = []
    for block in message.blocks:
        source = block.parts[0].source if block.parts else ""
        if source in frame:
            frame[source] = clean(block.text)
        else:
            paragraphs.append({"text": clean(block.text), "guidelines": _guidelines(block)})
    value = {
        "subject": clean(message.subject),
        "greeting": frame[GREETING],
        "paragraphs": paragraphs,
        "sign_off": frame[SIGN_OFF],
        "body": clean(message.body),
        "words": message.words,
        "format": JSON_FORMAT,
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _guidelines(block: Block) -> list[str]:
    return list(dict.fromkeys(part.source for part in block.parts if part.source != EDITED))


def _paragraph(paragraph: str) -> str:
    # A bare line end would join the lines; the backslash keeps "Kind regards," above the name.
    return "\\\n".join(map(_line, paragraph.strip("\n").split("\n")))


def _line(line: str) -> str:
    told = line.lstrip()
    # Four spaces at the start would make the line a block of code.
    indent = "&nbsp;" * len(line[: len(line) - len(told)].expandtabs(4))
    return indent + _LINE_START.sub(lambda match: f"{match['number'] or ''}\\", markdown_escaped(told.rstrip()))
