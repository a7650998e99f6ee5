"""A mail as mail programs keep it, made readable: its codes undone, its plain text alone."""

from __future__ import annotations

import re
from contextlib import suppress
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser

from bowout.core.coach.readable import UnreadableError

_HEAD = re.compile(rb"(?:From [^\r\n]*\r?\n)?(?:[!-9;-~]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+(?=\r?\n)")
_CODED = re.compile(
    rb"^(?:mime-version|content-[a-z-]+|received|message-id|x-unsent):|=\?", re.IGNORECASE | re.MULTILINE
)
_SHOWN = ("From", "To", "Date", "Subject")


def plain_mail(data: bytes) -> bytes:
    """The mail in some bytes as people see it, in UTF-8: who, whom, when and what about, a blank line, the text.

    What does not begin as a mail program writes it comes back as it is. UnreadableError for a mail without plain text.
    """
    head = _HEAD.match(data.removeprefix(b"\xef\xbb\xbf"))
    if head is None or not _CODED.search(head.group()):
        return data
    try:
        mail = BytesParser().parsebytes(data.removeprefix(b"\xef\xbb\xbf"))
        text = _text(mail)
    except RecursionError as error:
        raise UnreadableError("This mail is nested too deeply. Copy its words into a text file.") from error
    told = [f"{name}: {_decoded(str(mail[name]))}" for name in _SHOWN if mail[name]]
    return "\n".join([*told, "", text]).encode(errors="replace")


def _text(mail: Message) -> str:
    for part in mail.walk():
        payload = part.get_payload(decode=True) if part.get_content_type() == "text/plain" else None
        if isinstance(payload, bytes) and part.get_content_disposition() != "attachment":
            try:
                text = payload.decode(part.get_content_charset("utf-8"))
            except (LookupError, ValueError):
                text = payload.decode("cp1252", "replace")
            if text.strip():
                return text
    raise UnreadableError("This mail holds no plain text. Copy its words into a text file.")


def _decoded(value: str) -> str:
    # Shown as it stands, a header that cannot be decoded still tells more than nothing.
    with suppress(MessageError, LookupError, ValueError):
        value = str(make_header(decode_header(value)))
    return " ".join(value.split())
