"""The message as an .eml file, which a mail program opens as a draft.

Names come from people and files, and on some Pythons the standard library lets a header hide in one of them (or loses
a quotation mark when it folds). So suspicious values are refused, each header is written in the plainest form there
is, and the whole is read back and compared before it leaves.
"""

from __future__ import annotations

import re
from email import policy
from email.header import Header, decode_header, make_header
from email.headerregistry import Address
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr, quote

from bowout.core.address import LIKE_THIS, is_address
from bowout.core.message import Message
from bowout.core.text import clean, unprintable

_BREAK = re.compile("[\t\n\x0b\x0c\r\x1c-\x1e\x85\u2028\u2029]")
_PLAIN = re.compile(r"[A-Za-z0-9 ]*")
_LINE = 76
"""The most characters of a line of a header, as RFC 2047 has it; only a long address, on its own line, has more."""
_LONGEST = 66
"""The most characters of a word that stands as it is: it fits on a line, beside the name of the header as well."""

_Headers = dict[str, str | Address]


class HeaderError(ValueError):
    """A name, subject or address that cannot stand in a mail header; the text says which and why."""


def eml_bytes(message: Message, sender_name: str, sender_email: str = "", *, unsent: bool = True) -> bytes:
    """The message as a mail, lines ended with CRLF; `unsent` opens it as a draft where the mail program knows that.

    Without an address From is left out, as To always is: nobody tells whom it goes to but the person who sends it.
    HeaderError if a value cannot be a header.
    """
    headers: _Headers = {"Subject": _checked("subject", message.subject)}
    if sender_email:
        headers["From"] = _address(_checked("name in From", sender_name), _checked("address in From", sender_email))
    if unsent:
        headers["X-Unsent"] = "1"
    body = clean(message.body) + "\n"
    mail = EmailMessage(policy.SMTP)
    mail.set_content(body, charset="utf-8")
    lines = [f"{header}: {_written(header, value)}" for header, value in headers.items()]
    data = "\r\n".join([*lines, ""]).encode("ascii") + mail.as_bytes()
    if not _same(data, headers, body):
        raise HeaderError("The subject or a name would not arrive as it is written. Use plainer characters.")
    return data


def _checked(what: str, value: str) -> str:
    if _BREAK.search(value) or unprintable(value):
        raise HeaderError(f"The {what} holds a character that mail headers cannot hold. Write it on one line.")
    if "=?" in value:
        raise HeaderError(f"The {what} holds '=?', which mail programs read as a code. Take it out.")
    return " ".join(value.split())


def _address(name: str, address: str) -> Address:
    if not is_address(address):
        raise HeaderError(f"'{address}' is not an email address. {LIKE_THIS}")
    if not address.isascii():
        raise HeaderError(f"'{address}' has letters that a mail header cannot hold in an address. Leave it out.")
    return Address(display_name=name, addr_spec=address)


def _written(header: str, value: str | Address) -> str:
    """The value as it stands in the header, folded: the words as they are, or encoded where that cannot be."""
    words, address = (value, "") if isinstance(value, str) else (value.display_name, f"<{value.addr_spec}>")
    shown = f'"{quote(words)}"' if address and not _PLAIN.fullmatch(words) else words
    fits = shown.isascii() and all(len(word) <= _LONGEST for word in shown.split())
    folded = Header(header_name=header, maxlinelen=_LINE)
    for text, charset in ((shown, "us-ascii") if fits else (words, "utf-8"), (address, "us-ascii")):
        if text:
            folded.append(text, charset)
    return folded.encode(" ", linesep="\r\n")


def _same(data: bytes, headers: _Headers, body: str) -> bool:
    # The newer policies put a space into a long name; the older reader follows the standard.
    read = BytesParser(policy=policy.compat32).parsebytes(data)
    own = {"Content-Type", "Content-Transfer-Encoding", "MIME-Version"}
    if [name for name in read if name not in own] != list(headers) or read.is_multipart():
        return False
    payload = read.get_payload(decode=True)
    return (
        isinstance(payload, bytes)
        and payload.decode().replace("\r\n", "\n") == body
        and all(_arrived(read[name], value) for name, value in headers.items())
    )


def _arrived(raw: str, value: str | Address) -> bool:
    line = re.sub(r"\r?\n(?=[ \t])", "", raw)
    if isinstance(value, str):
        return _decoded(line) == value
    name, address = parseaddr(line)
    return (_decoded(name), address) == (value.display_name, value.addr_spec)


def _decoded(raw: str) -> str:
    return str(make_header(decode_header(raw)))
