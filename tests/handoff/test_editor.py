"""The person's own editor: which one, what it is given, what is taken back, and what is said of it."""

from __future__ import annotations

import os
import select
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from stand_ins import PATH, Screen, script, seen

from bowout.handoff.editor import Written, edit, editor_name

TEXT = "Subject: Withdrawing\n\nDear Sam,\n\nIch danke für die Zeit.\n"
STAY = "Your words stay as they were."


@pytest.fixture
def screen() -> Screen:
    return Screen()


def edited(screen: Screen, setting: object = "", **env: str) -> Written:
    return edit(TEXT, str(setting), {**PATH, **env}, screen.aside, "~/.config/bowout/config.yaml")


def test_what_the_editor_saves_is_taken(tmp_path, screen):
    written = edited(screen, script(tmp_path, "pen", 'cp "$1" "$seen"; printf "Subject: X\\n\\nSchöner.\\n" > "$1"'))
    assert written == Written("Subject: X\n\nSchöner.\n", "Taken from pen: this is your own version now.")
    assert seen(tmp_path) == TEXT
    assert (screen.times, screen.away) == (1, False)


def test_the_setting_comes_before_visual_and_that_before_editor(tmp_path, screen):
    pens = {name: str(script(tmp_path, name, f'echo {name} > "$1"')) for name in ("mine", "visual", "line")}
    both = {"VISUAL": pens["visual"], "EDITOR": pens["line"]}
    assert edited(screen, pens["mine"], **both).text == "mine\n"
    assert edited(screen, **both).text == "visual\n"
    assert edited(screen, EDITOR=pens["line"], VISUAL=" ").text == "line\n"


def test_arguments_are_handed_on_and_no_shell_reads_them(tmp_path, screen):
    script(tmp_path, "my pen", 'printf "%s|" "$@" > "$seen"')
    edited(screen, f"'{tmp_path}/my pen' -f '+set tw=72' '$(touch x)' ;")
    *words, path = seen(tmp_path).strip("|").split("|")
    assert words == ["-f", "+set tw=72", "$(touch x)", ";"]
    assert path.endswith("/message.txt")


def test_the_file_is_private_and_goes_with_all_that_lies_beside_it(tmp_path, screen):
    note = 'echo "$1" > "$seen"; stat -c "%a" "$1" "$(dirname "$1")" >> "$seen"; cp "$1" "$1~"'
    edited(screen, script(tmp_path, "pen", note), XDG_RUNTIME_DIR=str(tmp_path))
    path, of_file, of_folder = seen(tmp_path).split()
    assert (of_file, of_folder) == ("600", "700")
    assert Path(path).is_relative_to(tmp_path)
    assert not Path(path).parent.exists()


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ('echo new > "$1"; exit 3', f"pen was ended with status 3. {STAY}"),
        ("true", "Nothing was changed in pen."),
        ('rm "$1"', f"The file that pen was given cannot be read any more. {STAY}"),
        ('rm "$1"; mkdir "$1"', f"The file that pen was given cannot be read any more. {STAY}"),
        ('rm "$1"; mkfifo "$1"', f"The file that pen was given cannot be read any more. {STAY}"),
        ('head -c 200001 /dev/zero > "$1"', f"What pen saved is longer than any message. {STAY}"),
    ],
)
def test_words_stay_where_nothing_good_comes_back(tmp_path, screen, body, words):
    assert edited(screen, script(tmp_path, "pen", body)) == Written(None, words)
    assert not screen.away


@pytest.mark.parametrize(
    ("body", "text", "told"),
    [
        ('echo new > "$1"; kill -KILL $$', "new\n", "pen was ended by signal 9; what it had saved is your own"),
        ('printf "caf\\351" > "$1"', "café", "It was not UTF-8: look at its accents."),
    ],
)
def test_what_was_saved_is_taken_also_where_the_editor_fell_or_writes_other_letters(tmp_path, screen, body, text, told):
    written = edited(screen, script(tmp_path, "pen", body))
    assert written.text == text
    assert told in written.words


def test_an_editor_that_does_not_wait_is_told_apart(tmp_path, screen):
    written = edited(screen, script(tmp_path, "code", "true"))
    assert written.words == "Nothing was changed in code. code comes back at once unless its command line says --wait."


@pytest.mark.parametrize(
    ("setting", "env", "words"),
    [
        ("", {}, "No editor is set. Write 'editor: nano' into ~/.config/bowout/config.yaml, or set EDITOR."),
        ("nopen -f", {}, "There is no program 'nopen' here. It is named by 'editor' in your settings."),
        ("", {"VISUAL": "nopen"}, "There is no program 'nopen' here. It is named by VISUAL."),
        ("", {"EDITOR": "vi 'x"}, "EDITOR cannot be read: vi 'x. Check its quotes."),
        ("''", {}, "There is no program '' here. It is named by 'editor' in your settings."),
    ],
)
def test_an_editor_that_is_not_there_is_named_and_the_screen_stays(screen, setting, env, words):
    assert edited(screen, setting, **env) == Written(None, words)
    assert screen.times == 0


def test_an_editor_is_named_where_it_could_be_opened(tmp_path):
    pen = str(script(tmp_path, "pen", "true"))
    assert editor_name("", {**PATH, "EDITOR": f"{pen} --wait"}) == "pen"
    assert [editor_name(setting, PATH) for setting in ("", "/no/such/pen", "'pen")] == ["", "", ""]


def test_a_program_that_cannot_be_started_is_told(tmp_path, screen):
    program = script(tmp_path, "pen", "")
    program.write_bytes(b"\x7fELF nothing")
    written = edited(screen, program)
    assert written.words == "pen could not be started: exec format error."
    assert not screen.away


def test_a_folder_that_cannot_be_made_is_told(tmp_path, screen, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "none"))
    assert edited(screen, "true").words == "There is no room for a temporary file: no such file or directory."


CHILD = """
import os, signal, sys
from contextlib import nullcontext
from bowout.handoff.editor import edit
signal.signal(signal.SIGTERM, lambda *_: print("kept", flush=True))
before = {n: signal.getsignal(n) for n in (signal.SIGINT, signal.SIGTERM, signal.SIGTSTP, signal.SIGQUIT)}
written = edit("old", sys.argv[1], dict(os.environ), nullcontext, "")
print(written.text, before == {n: signal.getsignal(n) for n in before}, flush=True)
"""


@pytest.fixture
def beside(tmp_path):
    """Starts an editor in a process of its own, and waits until the editor runs."""
    started = []

    def start(body: str) -> subprocess.Popen[str]:
        runs = 'echo $$ > "$seen.new"; mv "$seen.new" "$seen"; while :; do sleep 0.05; done'
        pen = script(tmp_path, "pen", f"{body}; {runs}")
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(pen)], stdout=subprocess.PIPE, text=True, start_new_session=True
        )
        started.append(child)
        end = time.monotonic() + 15
        while not (tmp_path / "seen").exists():
            assert time.monotonic() < end
            select.select([], [], [], 0.02)
        return child

    yield start
    for child in started:
        with child:
            child.kill()


def test_a_signal_that_ends_us_ends_the_editor_and_takes_what_it_saved(tmp_path, beside):
    child = beside('echo new > "$1"')
    child.terminate()
    assert child.communicate(timeout=10)[0] == "kept\nnew\n True\n"
    assert not Path(f"/proc/{seen(tmp_path).strip()}").exists()


def test_an_editor_that_ignores_the_signal_is_ended_in_time(tmp_path, beside):
    child = beside("trap '' TERM")
    begin = time.monotonic()
    child.terminate()
    assert child.communicate(timeout=10)[0] == "kept\nNone True\n"
    assert time.monotonic() - begin < 2
    assert not Path(f"/proc/{seen(tmp_path).strip()}").exists()


def test_an_interrupt_is_the_editors_own(tmp_path, beside):
    child = beside("trap 'echo asked > \"$1\"; exit 0' INT")
    os.killpg(child.pid, signal.SIGINT)
    assert child.communicate(timeout=10)[0] == "asked\n True\n"
    assert stat.S_ISREG((tmp_path / "seen").stat().st_mode)
