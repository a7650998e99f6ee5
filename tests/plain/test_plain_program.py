"""The program itself, line by line: pipes of answers, plain terminals, signals, and the very text of `compose`."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pexpect
import pytest
from plain_terminal import ANSWERS, begin, ended, kept, terminal

from support import private_homes

Run = Callable[..., subprocess.CompletedProcess[bytes]]

FILE = """\
sender: {name: Ana Ruiz}
company: Northwind
role: Data Engineer
recipient: {name: Sam Lee, title: Ms, kind: recruiter}
stage: interview-booked
interview_at: 2026-11-25T10:00
decided_on: 2026-11-21
channel: email
tone: warm
reason: other-offer
"""


def test_answers_through_a_pipe_give_the_text_of_compose(bowout: Run, tmp_path: Path):
    answers = tmp_path / "answers.yaml"
    answers.write_text(FILE, encoding="utf-8")
    done = bowout("--accessible", stdin=ANSWERS.encode())
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout == bowout("compose", str(answers)).stdout
    assert not set(done.stderr) & {0x1B, 0x0D}
    assert all(len(line) <= 78 for line in done.stderr.decode().splitlines())
    name = "northwind-data-engineer"
    assert (
        done.stderr.decode().split("Kept as ")[1].split() == f"{name}. To go on with it: bowout resume {name}".split()
    )
    assert bowout("show", name).stdout == done.stdout


def test_a_pipe_is_read_without_being_asked_to(bowout: Run):
    done = bowout("new", stdin=ANSWERS.encode())
    assert done.returncode == 0
    assert b"There is no terminal to draw on; over SSH, ssh -t gives one." in b" ".join(done.stderr.split(b"\n"))


def test_with_no_answers_at_all_it_says_what_to_do(bowout: Run, home: Path):
    done = bowout()
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"ssh -t" in done.stderr.splitlines()[-1]
    assert kept(home) == []
    nothing = subprocess.run(
        [sys.executable, "-m", "bowout"], stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=60
    )
    assert nothing.returncode == 2
    assert b"ssh -t" in nothing.stderr


def test_answers_that_end_early_are_kept_and_gone_on_with(bowout: Run):
    lines = ANSWERS.splitlines(keepends=True)
    first = bowout("--accessible", stdin="".join(lines[:13]).encode())
    assert (first.returncode, first.stdout) == (130, b"")
    rest = bowout("resume", "--accessible", stdin="".join(lines[13:]).encode())
    assert rest.returncode == 0
    assert b"Step 4 of 7" in rest.stderr
    assert b"Step 3 of 7" not in rest.stderr


def test_a_flood_of_answers_ends(bowout: Run):
    done = bowout("--accessible", stdin=b"y\n" * 20_000)
    assert (done.returncode, done.stdout) == (130, b"")


def test_without_saving_no_file_is_left(bowout: Run, home: Path):
    done = bowout("--accessible", "--no-save", stdin=ANSWERS.encode())
    assert done.returncode == 0
    assert kept(home) == []
    assert b"Kept as" not in done.stderr


@pytest.mark.parametrize("env", [{"LC_ALL": "C"}, {"LC_ALL": "de_DE.ISO-8859-1"}])
def test_other_encodings_get_plain_words_and_the_message_as_it_is(bowout: Run, env: dict[str, str]):
    answers = ANSWERS.replace("Ana Ruiz", "Renée “Wren” Łoś").encode()
    done = bowout("--accessible", stdin=answers, **env)
    assert done.returncode == 0
    assert done.stdout.decode().endswith("Renée “Wren” Łoś\n")
    assert b"\\u" not in done.stderr
    said = done.stderr.decode("ascii" if env["LC_ALL"] == "C" else "latin-1")
    assert ('Renee "Wren" Los' if env["LC_ALL"] == "C" else 'Renée "Wren" Los') in said


def test_where_nothing_can_be_kept_and_nobody_hears_it_the_message_is_written_and_the_status_tells(home: Path):
    done = subprocess.run(
        ["bash", "-c", f"ulimit -f 0; '{sys.executable}' -m bowout --accessible 2>/dev/full"],
        input=ANSWERS.encode(),
        capture_output=True,
        env={"PATH": os.environ["PATH"], **private_homes(home)},
        check=False,
        timeout=60,
    )
    assert done.returncode == 3
    assert done.stdout.endswith(b"\nAna Ruiz\n")


def test_closed_streams_end_it_quietly(home: Path):
    for closed in ("<&-", "2>&-", "<&- >&- 2>&-"):
        done = subprocess.run(
            ["bash", "-c", f"echo Ana | '{sys.executable}' -m bowout --accessible {closed}"],
            capture_output=True,
            env={"PATH": os.environ["PATH"], **private_homes(home)},
            check=False,
            timeout=60,
        )
        assert done.returncode == 130, (closed, done.stderr)
        assert b"Traceback" not in done.stderr


def test_a_listener_who_leaves_hears_nothing_more(home: Path):
    line = f"yes '' | '{sys.executable}' -m bowout --accessible 2>&1 >/dev/null | head -1; echo ${{PIPESTATUS[1]}}"
    done = subprocess.run(
        ["bash", "-c", line],
        capture_output=True,
        env={"PATH": os.environ["PATH"], **private_homes(home)},
        check=False,
        timeout=60,
    )
    assert done.stdout.splitlines() == [b"Bow Out, line by line.", b"130"]


@pytest.mark.terminal
def test_a_dumb_terminal_gets_lines_and_no_codes(home: Path):
    child = terminal(home)
    child.expect_exact("This terminal cannot draw.")
    begin(child)
    child.sendline("Ana Ruiz")
    child.expect_exact("Company.")
    child.sendline("Northwind")
    child.expect_exact("Role.")
    child.sendline("Lead")
    child.expect_exact("Write to.")
    child.sendline("review")
    child.expect_exact("End of the message.")
    child.sendline("quit")
    assert ended(child) == 130
    assert b"\x1b" not in child.before
    assert kept(home)


@pytest.mark.terminal
def test_the_end_of_input_and_ctrl_c_keep_and_end_with_130(home: Path):
    for number, end in enumerate((pexpect.spawn.sendeof, pexpect.spawn.sendintr), 1):
        child = terminal(home, "new", "--accessible", TERM="xterm-256color")
        begin(child)
        child.sendline("Ana Ruiz")
        child.expect_exact("Company.")
        end(child)
        child.expect_exact("Kept as ")
        assert ended(child) == 130
        assert len(kept(home)) == number


@pytest.mark.terminal
@pytest.mark.parametrize(("sign", "status"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_keeps_and_ends_with_its_status(home: Path, sign: signal.Signals, status: int):
    child = terminal(home)
    begin(child)
    child.sendline("Ana Ruiz")
    child.expect_exact("Company.")
    child.kill(sign)
    assert ended(child) == status
    assert len(kept(home)) == 1


@pytest.mark.terminal
def test_ctrl_c_at_once_leaves_nothing(home: Path):
    child = terminal(home)
    child.expect_exact("Enter goes on to the message.")
    child.sendintr()
    assert ended(child) == 130
    assert kept(home) == []


def test_nothing_of_the_drawing_is_loaded(home: Path):
    code = (
        "from bowout.cli.main import main\nimport sys\n"
        "main(['--accessible', '--no-save'])\nassert 'textual' not in sys.modules, 'drawn'"
    )
    env = {**os.environ, **private_homes(home)}
    done = subprocess.run([sys.executable, "-c", code], input=b"", capture_output=True, env=env, check=False)
    assert done.returncode == 0, done.stderr


def test_the_same_answers_give_the_same_message_once_the_name_is_remembered(bowout: Run):
    first, again = (bowout("new", "--accessible", stdin=ANSWERS.encode()) for _ in range(2))
    assert (first.returncode, again.returncode) == (0, 0)
    assert first.stdout == again.stdout
