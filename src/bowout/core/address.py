"""What is an email address, for all that read one or put one into a header."""

from __future__ import annotations

from bowout.core.text import unprintable

LIKE_THIS = "It looks like ana@example.org."


def is_address(text: str) -> bool:
    """Whether a text can stand as one person's address in a mail header; letters beyond ASCII count as well."""
    # It is slow to import, and not everyone tells an address.
    from email.errors import HeaderParseError  # noqa: PLC0415
    from email.headerregistry import Address  # noqa: PLC0415

    if unprintable(text) or "=?" in text:
        return False
    try:
        found = Address(addr_spec=text)
    except (HeaderParseError, ValueError, IndexError, AttributeError, UnboundLocalError):
        # The last three are slips of the library over an address that breaks off.
        return False
    return bool(found.username and found.domain) and found.addr_spec == text
