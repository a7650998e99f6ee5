"""The program line by line in a real terminal, and answers to give it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pexpect

from support import NOW, private_homes

FACTS = ("Ana Ruiz", "Northwind", "Data Engineer", "Ms Sam Lee", "2", "2", "Wed 10:00", "2026-11-21", "2", "1")
ANSWERS = "\n".join([*FACTS, "1", "", "1", "2", "1", "1", "1", ""]) + "\n"
"""Facts; the first phrasing of each guideline, no detail, another offer as the reason; finish."""


def terminal(home: Path, *args: str, **env: str) -> pexpect.spawn:
    """The program in a terminal of its own."""
    known = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TERM": "dumb", "BOWOUT_NOW": NOW.isoformat()}
    return pexpect.spawn(
        sys.executable, ["-m", "bowout", *args], env={**known, **private_homes(home), **env}, timeout=20, echo=False
    )


def begin(child: pexpect.spawn) -> None:
    """Go on to the first question."""
    child.expect_exact("Enter goes on to the message.")
    child.sendline("")
    child.expect_exact("Your name.")


def kept(home: Path) -> list[str]:
    return sorted(path.stem for path in (home / "data" / "bowout" / "withdrawals").glob("*.json"))


def ended(child: pexpect.spawn) -> int | None:
    child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus
