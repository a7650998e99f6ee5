"""Opening the message as a draft in a mail program. Nothing is ever sent from here, and nothing is said to be."""

from __future__ import annotations

from collections.abc import Mapping
from shutil import rmtree
from urllib.parse import quote

from bowout.core.given import Given
from bowout.core.message import Message
from bowout.core.text import clean, one_line
from bowout.handoff.eml import HeaderError, eml_bytes
from bowout.handoff.errors import HandoffError
from bowout.handoff.guest import Aside, host
from bowout.handoff.machine import is_shared
from bowout.handoff.mailers import EML, MAILTO, Mailer
from bowout.handoff.private import lent_folder, private_file, private_folder
from bowout.handoff.quiet import start_quietly

MOST_LINK = 8_000
"""Characters of a mailto link that every mail program and desktop takes."""

SECONDS = 1.0
"""Within this time a program with a window of its own has failed, or it is at work."""

LINGER = 600
"""Seconds that a file stays for a program with a window: one that has ended may have asked another to open it."""


def open_draft(message: Message, sender: tuple[str, str], found: Mailer, env: Mapping[str, str], aside: Aside) -> Given:
    """Open the message in a mail program; `sender` is a name and an address, which may be empty.

    A program that takes the terminal gets it while `aside` holds our own screen back.
    """
    try:
        # A link names no sender, but its subject has to be as harmless.
        mail = eml_bytes(message, *(sender if found.takes(EML) else ("", "")), unsent=not found.guest)
        link = mailto(message)
        if found.takes(MAILTO) and len(link) > MOST_LINK:
            words = f"The message is too long for a link to {found.name}. As a file, a mail program can open it."
            return Given(False, words, eml_bytes(message, *sender).decode())
        return _as_guest(found, link, mail, env, aside) if found.guest else _beside(found, link, mail, env)
    except (HandoffError, HeaderError) as error:
        return Given(False, str(error))


def mailto(message: Message) -> str:
    """A link that opens the message as a draft without an address (RFC 6068)."""
    subject, body = one_line(message.subject), clean(message.body).replace("\n", "\r\n")
    return f"mailto:?subject={quote(subject, safe='')}&body={quote(body, safe='')}"


def _as_guest(found: Mailer, link: str, mail: bytes, env: Mapping[str, str], aside: Aside) -> Given:
    with private_folder(env) as folder:
        # Terminal programs read lines as this system ends them.
        file = mail.replace(b"\r\n", b"\n")
        stay = host(_command(found, link, folder, file), env, aside)
    if stay.status:
        how = f"status {stay.status}" if stay.status > 0 else f"signal {-stay.status}"
        words = f"{found.name} ended with {how}: often that means nothing was sent. Your message is still here."
        return Given(False, words)
    return _handed(found, env)


def _beside(found: Mailer, link: str, mail: bytes, env: Mapping[str, str]) -> Given:
    command = _lending(found, link, mail, env) if found.takes(EML) else _command(found, link, "", mail)
    status = start_quietly(command, env, SECONDS)
    if status:
        words = f"{found.name} could not open it (status {status}). Copy it or save it to a file instead."
        return Given(False, words)
    return _handed(found, env)


def _lending(found: Mailer, link: str, mail: bytes, env: Mapping[str, str]) -> list[str]:
    """The command with a file; it takes the file away itself, since the program may begin to read when we are gone."""
    folder = lent_folder(env)
    try:
        command = _command(found, link, folder, mail)
    except HandoffError:
        rmtree(folder, ignore_errors=True)
        raise
    after = f'"$@"; status=$?; {{ sleep {LINGER}; rm -rf -- "$0"; }} & exit $status'
    return ["/bin/sh", "-c", after, folder, *command]


def _command(found: Mailer, link: str, folder: str, mail: bytes) -> list[str]:
    path = str(private_file(folder, "message.eml", mail)) if found.takes(EML) else ""
    return [word.replace(EML, path).replace(MAILTO, link) for word in found.command]


def _handed(found: Mailer, env: Mapping[str, str]) -> Given:
    # A command line, and so a link with all its words, can be read by whoever has an account on the machine.
    seen = " Others on this machine could read it on the way." if found.takes(MAILTO) and is_shared(env) else ""
    return Given(True, f"Handed to {found.name}. Whether it was sent is yours to know.{seen}")
