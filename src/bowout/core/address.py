"""What is an email address, for all that read one or put one into a header."""

from __future__ import annotations

import re

from bowout.core.text import unprintable

_LONGEST = 254
"""The most characters of an address: mail takes no longer one (RFC 5321)."""

LIKE_THIS = "It looks like ana@example.org."

_ADDRESS = re.compile(r"(?:[<(\[][^<>()\[\]]*@[^<>()\[\]]*[>)\]]|[<(\[]?[^\s<(\[]+@[^\s,;]*)(\s*,)?")
"""An email address with its brackets, and the comma behind it."""

_WRAPPED = re.compile(r"""["'“‘(]([^"“”;]*)["'”’)]""")


def without_addresses(name: str) -> str:
    """A name without the addresses typed beside it and the quotes of a mail program around it; "" if there is none.

    Behind "Sam Lee <sam@example.org>, " stands somebody else, so that comma is written as ";".
    """
    bare = " ".join(_ADDRESS.sub(lambda found: ";" if found[1] else " ", name).split()).strip(" ,;:")
    return "" if bare.startswith("@") else unquoted(bare)


def unquoted(name: str) -> str:
    """A name without the quotes of a mail program around it."""
    wrapped = _WRAPPED.fullmatch(name)
    return wrapped[1].strip() if wrapped else name


def is_address(text: str) -> bool:
    """Whether a text can stand as one person's address in a mail header; letters beyond ASCII count as well."""
    # It is slow to import, and not everyone tells an address.
    from email.errors import HeaderParseError  # noqa: PLC0415
    from email.headerregistry import Address  # noqa: PLC0415

    if unprintable(text) or "=?" in text or len(text) > _LONGEST:
        return False
    try:
        found = Address(addr_spec=text)
    except (HeaderParseError, ValueError, IndexError, AttributeError, UnboundLocalError):
        # The last three are slips of the library over an address that breaks off.
        return False
    return bool(found.username and found.domain) and found.addr_spec == text
