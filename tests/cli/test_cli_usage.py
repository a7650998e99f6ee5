"""Exit statuses, wrong usage, and output that cannot be written: nothing ends in a traceback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from importlib import import_module
from inspect import Parameter, signature
from pathlib import Path

import pytest

from bowout import __version__
from bowout.cli.arguments import parser
from bowout.cli.completion import places
from bowout.cli.main import COMMANDS, main
from support import NOW, REPOSITORY, private_homes


def shell(home: Path, line: str) -> subprocess.CompletedProcess[bytes]:
    """A line of bash in which `bowout` is the program."""
    return subprocess.run(
        ["bash", "-c", f'bowout() {{ "{sys.executable}" -m bowout "$@"; }}; {line}'],
        capture_output=True,
        env={"PATH": os.environ["PATH"], "BOWOUT_NOW": NOW.isoformat(), **private_homes(home)},
        check=False,
        timeout=60,
    )


def test_version_and_help(bowout):
    assert bowout("--version").stdout.decode() == f"bowout {__version__}\n"
    done = bowout("--help")
    assert (done.returncode, done.stderr) == (0, b"")
    for command in parser().commands():
        assert command.encode() in done.stdout
        helped = bowout(command, "--help")
        assert (helped.returncode, helped.stderr) == (0, b"")
        assert f"usage: bowout {command}".encode() in helped.stdout


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["shwo", "x"], "There is no command 'shwo'. Did you mean 'show'?"),
        (["it's"], "There is no command 'it's'. Known here: check, "),
        (["show"], "the following arguments are required: NAME"),
        (["show", "x", "--sa", "text"], "There is no option '--sa'. Did you mean '--as'?"),
        (["show", "x", "--a", "text"], "There is no option '--a'."),
        (["list", "--jsn"], "There is no option '--jsn'. Did you mean '--json'?"),
        (["list", "extra"], "unrecognized arguments: extra"),
        (["compose"], "the following arguments are required: ANSWERS"),
        (["compose", "a", "--as"], "expected one argument"),
        (["content"], "the following arguments are required: PART"),
        (["content", "chek"], "There is no part 'chek'. Did you mean 'check'?"),
        (["content", "schema", "guidelin"], "There is no kind of file 'guidelin'. Did you mean 'guideline'?"),
        (["completion", "bsh"], "There is no shell 'bsh'. Did you mean 'bash'?"),
    ],
)
def test_wrong_usage_is_status_2_and_says_what_is_right(bowout, args: list[str], told: str):
    done = bowout(*args)
    assert (done.returncode, done.stdout) == (2, b"")
    assert told in done.stderr.decode()
    assert done.stderr.startswith(b"usage: bowout")
    assert b"invalid" not in done.stderr


def test_a_mistyped_word_cannot_steer_the_terminal(bowout):
    for args in (["\x1b[2Jlist"], ["list", "--\x1b[2J"], ["completion", "\x1b[2J"]):
        done = bowout(*args)
        assert done.returncode == 2
        assert b"\x1b" not in done.stderr


@pytest.mark.parametrize("now", ["now", "2026-11-31", "2026-11-22T09:00Z", "2026-11-22T09:00+01:00", "1"])
def test_a_clock_that_cannot_be_read_is_wrong_usage(bowout, now: str):
    done = bowout("list", BOWOUT_NOW=now)
    assert done.returncode == 2
    assert done.stderr.decode() == (
        f"bowout: BOWOUT_NOW is '{now}'. Write it as a local time, like 2026-11-22T09:00.\n"
    )


@pytest.mark.parametrize("now", ["9999-12-31T23:59", "9001-01-01", "1899-12-31", "0001-01-01T00:00"])
@pytest.mark.parametrize("command", ["compose ANSWERS --as ics", "list"])
def test_a_clock_at_the_end_of_time_is_wrong_usage(bowout, example: Path, now: str, command: str):
    done = bowout(*command.replace("ANSWERS", str(example)).split(), BOWOUT_NOW=now)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == f"bowout: BOWOUT_NOW is '{now}'. Choose a year from 1900 to 9000.\n"


@pytest.mark.parametrize("now", ["1900-01-01", "9000-12-31T23:59"])
def test_a_clock_within_time_counts(bowout, example: Path, now: str):
    for form in ("email", "ics", "eml", "call"):
        assert bowout("compose", str(example), "--as", form, BOWOUT_NOW=now).returncode == 0


@pytest.mark.parametrize("command", ["", *(place.after for place in places(parser()) if place.after)])
def test_the_version_is_told_everywhere(bowout, command: str):
    done = bowout(*command.split(), "--version")
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, f"bowout {__version__}\n", b"")


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["show", "x", "--json"], "'--json' does not belong here. It goes with `bowout list` or `bowout check`."),
        (["--json"], "The option '--json' does not belong here. It goes with `bowout list` or `bowout check`."),
        (["--json", "list"], "The option '--json' belongs after the command: `bowout list --json`."),
        (["keys", "--yes"], "The option '--yes' does not belong here. It goes with `bowout delete`."),
        (["list", "--theme=dusk"], "does not belong here. It goes with `bowout`, `bowout new` or `bowout resume`."),
        (["--theme", "dusk", "list"], "'--theme' does not belong here. It goes with `bowout`, `bowout new` or"),
        (["--accessible", "content", "path"], "The option '--accessible' does not belong here."),
        (["LIST"], "There is no command 'LIST'. Did you mean 'list'?"),
    ],
)  # fmt: skip
def test_an_option_in_the_wrong_place_is_told_its_own(bowout, args: list[str], told: str):
    done = bowout(*args)
    assert (done.returncode, done.stdout) == (2, b"")
    assert told in done.stderr.decode()


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("--as call compose a.yaml", "The option '--as' belongs after the command: `bowout compose --as`."),
        ("--search foo lessons", "The option '--search' belongs after the command: `bowout lessons --search`."),
        ("--answers b.yaml check", "The option '--answers' belongs after the command: `bowout check --answers`."),
        ("--search foo list", "The option '--search' does not belong here. It goes with `bowout lessons`."),
        ("--as call", "The option '--as' does not belong here. It goes with `bowout show` or `bowout compose`."),
        ("--serch foo lessons", "There is no option '--serch'. Did you mean '--search'?"),
        ("content --content d path", "'--content' belongs after the command: `bowout content path --content`."),
        ("themes --yes x check", "The option '--yes' does not belong here. It goes with `bowout delete`."),
        ("--theme dusk shwo", "There is no command 'shwo'. Did you mean 'show'?"),
    ],
)
def test_the_value_of_an_option_in_the_wrong_place_is_not_taken_for_a_command(
    capsys: pytest.CaptureFixture[str], line: str, told: str
):
    assert main(line.split()) == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("--lang", "'--lang'"),
        ("--theme", "'--theme'"),
        ("--content", "'--content'"),
        ("new", "NAME"),
        ("resume", "NAME"),
        ("show", "NAME"),
        ("compose", "ANSWERS"),
        ("compose a --as", "'--as'"),
        ("compose a --content", "'--content'"),
        ("check", "FILE"),
        ("check a --answers", "'--answers'"),
        ("lessons --search", "'--search'"),
        ("content check", "DIR"),
        ("content new", "DIR"),
        ("themes check", "FILE"),
    ],
)
def test_an_empty_value_is_wrong_usage(capsys: pytest.CaptureFixture[str], line: str, what: str):
    assert main([*line.split(), ""]) == 2
    assert f": What was given for {what} is empty. Give it a value" in capsys.readouterr().err


@pytest.mark.parametrize(
    "command", ["compose {answers}", "show northwind", "check {answers}", "list", "lessons", "content path"]
)
def test_an_option_before_the_command_counts_as_after_it(bowout, example: Path, kept, command: str):
    words = command.format(answers=example).split()
    before, after = bowout("--content", "nodir", *words), bowout(*words, "--content", "nodir")
    assert before.stderr == after.stderr
    assert before.returncode == after.returncode
    if command != "lessons":  # where nothing is noted, no words are needed
        assert (before.returncode, before.stderr) == (3, b"bowout: nodir is not a folder of content.\n")


PRINTING = ["--version", "--help", "show --help", "compose ANSWERS", "show northwind", "list", "list --json",
            "themes", "keys", "content path", "content schema", "content check", "completion bash"]  # fmt: skip


@pytest.mark.parametrize("command", PRINTING)
def test_output_that_cannot_be_written_is_told(home: Path, example: Path, kept, command: str):
    command = command.replace("ANSWERS", str(example))
    full = shell(home, f"bowout {command} > /dev/full")
    assert full.returncode == 3
    assert full.stderr == b"bowout: Standard output could not be written: no space left on device.\n"
    closed = shell(home, f"bowout {command} >&-")
    assert closed.returncode == 3
    assert closed.stderr == b"bowout: Standard output is closed, so there is nowhere to write.\n"


@pytest.mark.parametrize("command", PRINTING)
def test_a_reader_that_leaves_early_hears_nothing(home: Path, example: Path, kept, command: str):
    done = shell(
        home, f"(sleep 0.3; bowout {command.replace('ANSWERS', str(example))}) | true; echo ${{PIPESTATUS[0]}}"
    )
    assert (done.stdout, done.stderr) == (b"3\n", b"")


def test_with_every_stream_closed_it_still_ends(home: Path, example: Path):
    for command in (f"compose {example}", "compose -", "compose none", "list", "shwo", "delete x"):
        done = shell(home, f"bowout {command} <&- >&- 2>&-; exit $?")
        assert done.returncode in (0, 2, 3), command


@pytest.mark.parametrize("where", ["2>/dev/full", "2>&-"])
def test_complaints_that_nobody_can_hear_leave_the_status_as_it_is(home: Path, where: str):
    for command, status in (("nope", 2), ("compose nofile", 3), ("list", 0), ("delete x", 3), ("show", 2)):
        assert shell(home, f"bowout {command} {where}; exit $?").returncode == status, command


def test_standard_input_that_is_closed_is_told(home: Path):
    done = shell(home, "bowout compose - <&-")
    assert (done.returncode, done.stderr) == (
        3,
        b"bowout: Standard input is closed, so there is nothing to read.\n",
    )


@pytest.mark.parametrize(("sign", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, -15), (signal.SIGHUP, -1)])
def test_a_signal_while_waiting_for_input_ends_it_quietly(home: Path, sign: signal.Signals, status: int):
    ours, theirs = os.pipe()
    waiting = subprocess.Popen(
        [sys.executable, "-X", "importtime", "-m", "bowout", "compose", "-"],
        stdin=ours,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={"PATH": os.environ["PATH"], **private_homes(home)},
    )
    assert waiting.stderr is not None
    # The last module it loads before it reads: from here on it waits.
    while b"bowout.loading.languages" not in (line := waiting.stderr.readline()):
        assert line
    while (state := Path(f"/proc/{waiting.pid}/stat").read_text().rpartition(")")[2].split()[0]) != "S":
        assert state == "R"
    waiting.send_signal(sign)
    _, told = waiting.communicate(timeout=30)
    os.close(ours)
    os.close(theirs)
    assert waiting.returncode == status
    assert b"Traceback" not in told


def test_the_module_and_the_command_are_the_same(home: Path):
    command = Path(sys.executable).with_name("bowout")
    env = {"PATH": os.environ["PATH"], **private_homes(home)}
    done = subprocess.run([command, "--version"], capture_output=True, env=env, check=False)
    assert done.stdout.decode() == f"bowout {__version__}\n"


@pytest.mark.parametrize(
    ("command", "written"),
    [
        ("content check", "a]0;b: "),
        ("content path --content", "a]0;b/my\n"),
        ("content new", "a]0;b/new/"),
        ("themes check", "a]0;b/my/own/dusk.yaml: "),
    ],
)
def test_a_path_cannot_steer_the_terminal(bowout, tmp_path: Path, command: str, written: str):
    folder = tmp_path / "a\x1b]0;\x9bb\n\x07"
    (folder / "my" / "own").mkdir(parents=True)
    (folder / "pack.yaml").write_text("extends: en\n", encoding="utf-8")
    (folder / "my" / "own" / "dusk.yaml").write_bytes((REPOSITORY / "themes" / "dusk.yaml").read_bytes())
    last = {"content new": "new", "content path --content": "my", "themes check": "my/own/dusk.yaml"}
    done = bowout(*command.split(), str(folder / last.get(command, "")))
    assert written in done.stdout.decode()
    assert not set(done.stdout.decode()) & set("\x1b\x9b\x07")


def test_a_path_that_is_no_utf8_is_written_as_it_is(bowout, tmp_path: Path):
    folder = tmp_path / os.fsdecode(b"caf\xe9")
    theme = folder / "dusk.yaml"
    for command in (f"content new {folder}", f"content path --content {folder}", f"themes check {theme}"):
        done = bowout(*command.split())
        assert done.returncode == 0, done.stderr
        assert os.fsencode(folder) in done.stdout
        theme.write_bytes((REPOSITORY / "themes" / "dusk.yaml").read_bytes())


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_its_function_which_asks_for_no_more_than_is_given(command: str):
    module, name = COMMANDS[command].split(":")
    told = signature(getattr(import_module(f"bowout.cli.{module}"), name)).parameters.values()
    place = parser()
    given = {"command", "clock", *(action.dest for action in place.arguments())}
    for word in command.split():
        place = place.commands()[word]
        given |= {action.dest for action in place.arguments()}
    assert {one.name for one in told if one.default is one.empty} <= given
    assert {one.kind for one in told} <= {Parameter.KEYWORD_ONLY}
