"""The answers file that the documentation shows, a withdrawal that is kept, and commands run in this process."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from bowout.cli.main import main
from bowout.core.draft import Answer, Draft
from bowout.core.situation import Situation
from bowout.core.withdrawal import Withdrawal
from bowout.store.withdrawals import Withdrawals
from support import NOW, private_homes

Run = Callable[..., subprocess.CompletedProcess[bytes]]

EXAMPLE = """\
lang: en
sender: {name: Ana Ruiz, email: ana@example.org, phone: "+34 600 000 000"}
company: Northwind
role: Data Engineer
recipient: {name: Sam Lee, title: Ms, kind: recruiter}
stage: interview-booked
interview_at: 2026-11-25T10:00
decided_on: 2026-11-21
channel: email
tone: warm
reason: other-offer
apologize: true
stay_in_touch: true
"""


OF_ITS_OWN = ("test_cli_completion", "test_cli_session", "test_cli_settings", "test_cli_usage", "test_cli_wizard")
"""Where a command is a process of its own; each command is one there, and in the tests of the installed program."""
START = ("LC_", "LANG", "PYTHON")
"""What the names of variables begin with that count only when a process starts."""


@pytest.fixture
def bowout(request: pytest.FixtureRequest, bowout: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command as the fixture of that name does, but in this process: most of its time a process only starts."""

    def run(*args: str, stdin: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
        if any(name.startswith(START) for name in env):
            return bowout(*args, stdin=stdin, **env)
        known = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "BOWOUT_NOW": NOW.isoformat(), **private_homes(home)}
        told, out, err = (_stream(data) for data in (stdin, b"", b""))
        with monkeypatch.context() as patch:
            for name in [*os.environ]:
                patch.delenv(name)
            for name, value in {**known, **env}.items():
                patch.setenv(name, value)
            for name, stream in (("stdin", told), ("stdout", out), ("stderr", err)):
                patch.setattr(sys, name, stream)
            status = main(args)
        return subprocess.CompletedProcess(args, status, out.buffer.getvalue(), err.buffer.getvalue())

    return bowout if request.module.__name__ in OF_ITS_OWN else run


def _stream(data: bytes) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(data), encoding="utf-8", errors="surrogateescape", write_through=True)


@pytest.fixture
def example(tmp_path: Path) -> Path:
    path = tmp_path / "answers.yaml"
    path.write_text(EXAMPLE, encoding="utf-8")
    return path


@pytest.fixture
def kept(home: Path) -> Withdrawals:
    """A store in this test's home with two withdrawals, `northwind` the one changed last."""
    store = Withdrawals(home / "data" / "bowout" / "withdrawals")
    situation = Situation(
        sender_name="Ana Ruiz", company="Tailspin", role="Lead", recipient_name="Sam", stage="applied", tone="brief"
    )
    created = datetime(2026, 11, 20, 9)
    store.save(
        Withdrawal(name="tailspin", draft=Draft(situation=situation), status="sent", created=created, changed=created)
    )
    situation = Situation(
        sender_name="Ana Ruiz",
        company="Northwind",
        role="Données & 数据",
        stage="interview-booked",
        interview_at=datetime(2026, 11, 25, 10),
    )
    draft = Draft(situation=situation).answer("apologize", Answer(use="own", own="Désolée — “truly”."))
    store.save(Withdrawal(name="northwind", draft=draft, created=created, changed=datetime(2026, 11, 21, 9)))
    return store
