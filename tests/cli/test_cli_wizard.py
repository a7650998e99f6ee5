"""What the wizard is asked for on the command line and cannot give is told before anything opens, or when it ends."""

from __future__ import annotations

import os
import sys

import pytest

from bowout.cli import full_screen, line_by_line, wizard
from bowout.cli.main import main


@pytest.mark.parametrize(
    ("args", "told"),
    [
        ("new ../x", "'../x' cannot be a name here."),
        ("new a/b", "'a/b' cannot be a name here."),
        ("new .", "'.' cannot be a name here."),
        ("new é", "'é' cannot be a name here."),
        ("new ../x --no-save", "'../x' cannot be a name here."),
        ("resume ../x", "'../x' cannot be a name here."),
        ("new --lang xx", "There are no words in the language 'xx'. Known here: en, en-GB."),
        ("new --lang en-gb", "There are no words in the language 'en-gb'. Did you mean 'en-GB'?"),
        ("new --theme dsuk", "There is no theme 'dsuk'. Did you mean 'dusk'?"),
        ("resume --no-save", "A session with --no-save opens nothing that is kept."),
        ("resume northwind --no-save", "A session with --no-save opens nothing that is kept."),
    ],
)
def test_what_cannot_be_opened_is_wrong_usage(bowout, kept, args: str, told: str):
    done = bowout("--accessible", *args.split())
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith(f"bowout: {told}")


def test_a_finished_message_that_can_go_nowhere_is_told(home, monkeypatch: pytest.MonkeyPatch, capsys):
    monkeypatch.setattr(line_by_line, "run_line_by_line", lambda *_, **__: (0, "Dear Sam,\n"))
    monkeypatch.setattr(wizard, "speak_plainly", lambda _: None)
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["--accessible", "new"]) == 3
    assert capsys.readouterr().err == "bowout: Standard output is closed, so there is nowhere to write.\n"


@pytest.mark.parametrize(("option", "left"), [("--restricted", False), ("--no-save", False), ("--theme=dusk", True)])
def test_nobody_else_tells_textual_to_write_a_file_where_none_may_be(
    home, monkeypatch: pytest.MonkeyPatch, option: str, left: bool
):
    others = {"TEXTUAL": "debug", "TEXTUAL_SCREENSHOT": "1", "TEXTUAL_SCREENSHOT_LOCATION": ".", "TEXTUAL_LOG": "log"}
    monkeypatch.setattr(os, "environ", {**os.environ, **others})
    monkeypatch.setattr(wizard, "why_line_by_line", lambda *_: None)
    monkeypatch.setattr(wizard, "require_terminal", lambda: None)
    found: list[str] = []

    def run_wizard(*_, **__) -> tuple[int, str]:
        found.extend(name for name in os.environ if name in others)
        assert os.environ["TEXTUAL_ANIMATIONS"] == "none"
        return 130, ""

    monkeypatch.setattr(full_screen, "run_wizard", run_wizard)
    assert main(["new", option]) == 130
    assert found == (list(others) if left else [])
