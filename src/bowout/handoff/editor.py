"""Writing the message in the person's own editor."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from bowout.core.text import one_line
from bowout.handoff.errors import HandoffError
from bowout.handoff.guest import Aside, Stay, host, program_of, words_of
from bowout.handoff.private import private_file, private_folder

MOST_BYTES = 200_000
"""No message is longer."""

STAYS = "Your words stay as they were."

_WAITS = {"code": "--wait", "codium": "--wait", "subl": "--wait", "zed": "--wait", "kate": "--block", "gvim": "-f"}
"""Editors that come back before anything is written, unless they are told to wait."""


class Written(Struct, frozen=True):
    """What came back: the text, or None where the words stay as they were; and a sentence that says which and why."""

    text: str | None
    words: str


def edit(text: str, setting: str, env: Mapping[str, str], aside: Aside, where: str) -> Written:
    """Have a text edited by `setting`, else $VISUAL, else $EDITOR, with our own screen put aside.

    `where` is the settings file, to tell a person who has named no editor.
    """
    try:
        command, name = _command(setting, env, where)
        with private_folder(env) as folder:
            path = private_file(folder, "message.txt", text.encode())
            stay = host([*command, str(path)], env, aside)
            return _outcome(text, path, stay, name)
    except HandoffError as error:
        return Written(None, str(error))


def editor_name(setting: str, env: Mapping[str, str]) -> str:
    """The name of the editor that `edit` would open, "" if it could open none."""
    try:
        return _command(setting, env, "")[1]
    except HandoffError:
        return ""


def _command(setting: str, env: Mapping[str, str], where: str) -> tuple[list[str], str]:
    named = (("'editor' in your settings", setting), ("VISUAL", env.get("VISUAL")), ("EDITOR", env.get("EDITOR")))
    source, told = next(((source, told) for source, told in named if told and told.strip()), ("", ""))
    if not told:
        raise HandoffError(f"No editor is set. Write 'editor: nano' into {where}, or set EDITOR.")
    words = words_of(told, source)
    return [program_of(words, env, source), *words[1:]], one_line(Path(words[0]).name)


def _outcome(before: str, path: Path, stay: Stay, name: str) -> Written:
    """What to take of the file: all that was saved, unless the editor says by its status that it was not meant."""
    if stay.status > 0 and not stay.cut_short:
        return Written(None, f"{name} was ended with status {stay.status}. {STAYS}")
    try:
        after = path.read_bytes() if path.is_file() else None
    except OSError:
        after = None
    if after is None:
        return Written(None, f"The file that {name} was given cannot be read any more. {STAYS}")
    if after == before.encode():
        waits = _WAITS.get(name, "")
        hint = f" {name} comes back at once unless its command line says {waits}." if waits else ""
        return Written(None, f"Nothing was changed in {name}.{hint}")
    if len(after) > MOST_BYTES:
        return Written(None, f"What {name} saved is longer than any message. {STAYS}")
    how = f"Taken from {name}: this is your own version now."
    if stay.status < 0:
        how = f"{name} was ended by signal {-stay.status}; what it had saved is your own version now."
    try:
        return Written(after.decode("utf-8-sig"), how)
    except UnicodeDecodeError:
        return Written(after.decode("latin-1"), f"{how} It was not UTF-8: look at its accents.")
