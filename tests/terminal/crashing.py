"""The wizard with a fault in it: opening the page after the first one breaks while private words are at hand.

Called with "line", it also fails to put the terminal back in order when it ends; with "deaf", it never ends when a
signal asks for it.
"""

from __future__ import annotations

import errno
import os
import sys
from datetime import datetime
from pathlib import Path

from bowout.core.draft import Draft
from bowout.core.outside import Kept
from bowout.core.situation import Situation
from bowout.core.withdrawal import Withdrawal
from bowout.loading.packs import load_pack
from bowout.loading.themes import load_themes
from bowout.paths import shipped
from bowout.tui.run import prepare, run_wizard

NOW = datetime(2026, 11, 22, 9)


def main() -> int:
    """Run it; the exit status."""
    prepare(os.environ)
    from bowout.tui.command_table import COMMANDS
    from bowout.tui.doors import Doors
    from bowout.tui.screens.guideline import GuidelinePage

    def broken(self: GuidelinePage) -> None:
        private_reason = f"private {self.view.draft.situation.company}"  # what a traceback with locals would show
        raise RuntimeError(f"broken {len(private_reason)}")

    GuidelinePage._options = broken
    if sys.argv[1:] == ["line"]:
        from textual.drivers.linux_driver import LinuxDriver

        LinuxDriver.stop_application_mode = _failing
    if sys.argv[1:] == ["deaf"]:
        from bowout.tui.navigation import Navigation

        Navigation.end = lambda _app, _status: None
    pack = load_pack("en", [shipped("content")]).pack
    situation = Situation(sender_name="Ana Ruiz", company="Northwind", role="Engineer")
    first = Withdrawal(name="x", draft=Draft(situation=situation), created=NOW, changed=NOW)

    def keep(withdrawal: Withdrawal) -> Withdrawal:
        Path(os.environ["HOME"], "kept").write_text(withdrawal.draft.situation.company, encoding="utf-8")
        return withdrawal

    known = {
        "now": lambda: NOW,
        "themes": load_themes([shipped("themes")]).themes,
        "keep": keep,
        "kept": Kept,
        "new": lambda: first,
        "commands": COMMANDS,
    }
    doors = Doors(**{name: known.get(name, lambda *_: "") for name in Doors.__struct_fields__})
    status, _ = run_wizard(pack, doors, first, "dusk")
    return status


def _failing(_driver: object) -> None:
    raise OSError(errno.EIO, os.strerror(errno.EIO))


if __name__ == "__main__":
    sys.exit(main())
