"""The mail program: which one, what it is given, and what is claimed of it."""

from __future__ import annotations

import os
from email import policy
from email.parser import BytesParser
from pathlib import Path
from pwd import struct_passwd
from time import monotonic, sleep
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stand_ins import PATH, Screen, script, seen

from bowout.core.given import Given
from bowout.core.message import EDITED, Block, Message, Part
from bowout.core.text import clean, one_line
from bowout.handoff import mail
from bowout.handoff.errors import HandoffError
from bowout.handoff.mail import mailto, open_draft
from bowout.handoff.mailers import mailer

DESKTOP = {"DISPLAY": ":0"}
KNOWN = "Whether it was sent is yours to know."
SENDER = ("Ana Ruiz", "ana@example.org")


def message(subject: str = "Withdrawing: Données & more", body: str = "Dear Sam,\n\nI am out — “truly”.") -> Message:
    return Message(subject, (Block((Part(body, EDITED),)),))


@pytest.fixture(autouse=True)
def _alone(monkeypatch):
    """Nobody else has an account here, whatever the machine that runs the tests, and no file outlives them long."""
    monkeypatch.setattr("pwd.getpwall", list)
    monkeypatch.setattr(mail, "LINGER", 0.3)


@pytest.fixture
def screen() -> Screen:
    return Screen()


def opened(screen: Screen, setting: object, what: Message | None = None, **env: str) -> Given:
    known = {**PATH, **env}
    found = mailer(str(setting), known)
    assert found is not None
    return open_draft(what or message(), SENDER, found, known, screen.aside)


def taken(link: str) -> tuple[str, str]:
    """Subject and body as a mail program reads a link."""
    parts = urlsplit(link)
    assert (parts.scheme, parts.path) == ("mailto", "")
    told = parse_qs(parts.query.replace("+", "%2B"), keep_blank_values=True, strict_parsing=True)
    assert list(told) == ["subject", "body"]
    return told["subject"][0], told["body"][0]


def test_mutt_gets_the_terminal_and_a_draft_file(tmp_path, screen):
    body = 'echo "$1" > "$seen"; cat "$2" >> "$seen"; stat -c "%a" "$2" > "$seen.mode"; echo "$2" > "$seen.path"'
    given = opened(screen, script(tmp_path, "neomutt", body))
    assert given == Given(True, f"Handed to neomutt. {KNOWN}")
    assert (screen.times, screen.away) == (1, False)
    option, _, draft = seen(tmp_path).encode().partition(b"\n")
    read = BytesParser(policy=policy.default).parsebytes(draft)
    assert option == b"-H"
    assert b"\r" not in draft
    assert (read["Subject"], str(read["From"])) == (message().subject, "Ana Ruiz <ana@example.org>")
    assert not {"X-Unsent", "To"} & set(read.keys())
    assert read.get_content().rstrip("\n") == message().body
    assert (tmp_path / "seen.mode").read_text().strip() == "600"
    assert not Path((tmp_path / "seen.path").read_text().strip()).parent.exists()


def test_another_program_gets_a_link_behind_its_own_arguments(tmp_path, screen):
    script(tmp_path, "aerc", 'printf "%s|" "$@" > "$seen"')
    assert opened(screen, f"{tmp_path}/aerc -x 'two words'").words == f"Handed to aerc. {KNOWN}"
    *arguments, link = seen(tmp_path).strip("|").split("|")
    assert arguments == ["-x", "two words"]
    assert taken(link) == (message().subject, message().body.replace("\n", "\r\n"))
    assert "%0D%0A%0D%0A" in link


def test_places_in_the_command_line_are_filled_and_no_shell_reads_it(tmp_path, screen):
    script(tmp_path, "post", 'printf "%s|" "$@" > "$seen"')
    opened(screen, f"{tmp_path}/post --to={{mailto}} {{eml}} ';' '$(touch x)'", message("$(touch y); `z`"))
    link, path, *rest = seen(tmp_path).strip("|").split("|")
    assert link.startswith("--to=mailto:?subject=%24%28touch%20y%29%3B%20%60z%60&body=")
    assert path.endswith("/message.eml")
    assert rest == [";", "$(touch x)"]


@pytest.mark.parametrize(
    ("body", "how"), [("exit 1", "status 1"), ("kill -TERM $$", "signal 15")], ids=["left", "ended"]
)
def test_a_program_that_ends_badly_is_not_believed(tmp_path, screen, body, how):
    words = f"mutt ended with {how}: often that means nothing was sent. Your message is still here."
    assert opened(screen, script(tmp_path, "mutt", body)) == Given(False, words)
    assert not screen.away


def test_the_desktops_own_is_started_beside_and_prints_nothing(tmp_path, screen, capfd):
    script(tmp_path, "xdg-open", 'echo noise; echo noise >&2; echo "$1" > "$seen"')
    env = {"PATH": f"{tmp_path}:{os.environ['PATH']}", **DESKTOP}
    assert opened(screen, "", **env).words == f"Handed to xdg-open. {KNOWN}"
    assert taken(seen(tmp_path).strip()) == (message().subject, message().body.replace("\n", "\r\n"))
    assert capfd.readouterr() == ("", "")
    assert screen.times == 0


def test_where_others_could_read_a_link_it_is_said(tmp_path, screen, monkeypatch):
    path = {"PATH": f"{tmp_path}:{os.environ['PATH']}"}
    for name in ("xdg-open", "aerc", "mutt"):
        script(tmp_path, name, "")
    told = " Others on this machine could read it on the way."
    assert opened(screen, "aerc", **path, SSH_CONNECTION="a").words == f"Handed to aerc. {KNOWN}{told}"
    assert opened(screen, "mutt", **path, SSH_CONNECTION="a").words == f"Handed to mutt. {KNOWN}"
    for people, said in ((1, ""), (2, told)):
        accounts = [struct_passwd(("x", "x", 1000 + uid, 1, "", "/", "/bin/bash")) for uid in range(people)]
        accounts.append(struct_passwd(("d", "x", 1500, 1, "", "/", "/usr/sbin/nologin")))
        monkeypatch.setattr("pwd.getpwall", lambda accounts=accounts: accounts)
        assert opened(screen, "", **path, **DESKTOP).words == f"Handed to xdg-open. {KNOWN}{said}"


def test_a_program_with_a_window_may_stay_and_its_file_too(tmp_path, screen, monkeypatch):
    monkeypatch.setattr(mail, "SECONDS", 0.2)
    program = script(tmp_path, "thunderbird", 'echo "$2" > "$seen"; exec sleep 5')
    assert opened(screen, f"{program} -file {{eml}}").words == f"Handed to thunderbird. {KNOWN}"
    assert b"X-Unsent: 1\r\n" in Path(seen(tmp_path).strip()).read_bytes()


def test_the_file_of_a_program_with_a_window_goes_some_time_after_the_program(tmp_path, screen):
    program = script(tmp_path, "thunderbird", 'echo "$2" > "$seen"')
    assert opened(screen, f"{program} -file {{eml}}").out
    path = Path(seen(tmp_path).strip())
    assert path.exists()
    until = monotonic() + 5
    while path.parent.exists() and monotonic() < until:
        sleep(0.05)
    assert not path.parent.exists()


def test_a_file_that_cannot_be_written_leaves_no_folder(tmp_path, screen, monkeypatch):
    def full(*_: object) -> Path:
        raise HandoffError("The disk is full.")

    monkeypatch.setattr(mail, "private_file", full)
    program = script(tmp_path, "thunderbird", "")
    room = tmp_path / "room"
    room.mkdir()
    assert opened(screen, f"{program} {{eml}}", XDG_RUNTIME_DIR=str(room)) == Given(False, "The disk is full.")
    assert not list(room.iterdir())


def test_a_desktop_that_knows_no_mail_program_is_told(tmp_path, screen):
    script(tmp_path, "xdg-open", "exit 3")
    env = {"PATH": f"{tmp_path}:{os.environ['PATH']}", **DESKTOP}
    words = "xdg-open could not open it (status 3). Copy it or save it to a file instead."
    assert opened(screen, "", **env) == Given(False, words)


@pytest.mark.parametrize("body", ["数据" * 500, "\n".join(["Я снимаю заявку."] * 90)], ids=["long", "short"])
def test_a_message_too_long_for_a_link_comes_back_as_a_mail_file(tmp_path, screen, body):
    handed = opened(screen, script(tmp_path, "aerc", "touch $seen"), message(body=body))
    assert not handed.out
    assert handed.words.startswith("The message is too long for a link to aerc.")
    read = BytesParser(policy=policy.default).parsebytes(handed.file.encode()).get_content()
    assert read.replace("\r\n", "\n").rstrip() == body
    assert "X-Unsent: 1\r\n" in handed.file
    assert not (tmp_path / "seen").exists()
    assert screen.times == 0
    assert opened(screen, script(tmp_path, "mutt", ""), message(body="数据" * 500)).words == f"Handed to mutt. {KNOWN}"


@pytest.mark.parametrize("bad", ["x\nBcc: eve@example.net", "x\x1b[m", "=?utf-8?q?x?="])
def test_a_header_cannot_be_smuggled_in(tmp_path, screen, bad):
    for name in ("mutt", "aerc"):
        refused = opened(screen, script(tmp_path, name, "touch $seen"), message(bad))
        assert not refused.out
        assert refused.words.startswith("The subject holds ")
    assert not (tmp_path / "seen").exists()


@pytest.mark.parametrize(
    ("name", "words"),
    [("mutt", "could not be started: exec format error."), ("geary", "could not open it (status 127).")],
)
def test_a_program_that_cannot_be_started_is_told(tmp_path, screen, name, words):
    script(tmp_path, name, "").write_bytes(b"\x7fELF nothing")
    assert opened(screen, tmp_path / name).words.startswith(f"{name} {words}")


@pytest.mark.parametrize("env", [{}, {**DESKTOP, "SSH_CONNECTION": "a"}, {"WAYLAND_DISPLAY": "w", "SSH_TTY": "t"}])
def test_without_a_setting_or_a_desktop_of_ones_own_there_is_none(tmp_path, env):
    script(tmp_path, "xdg-open", "")
    assert mailer(" ", {"PATH": str(tmp_path), **env}) is None


def test_a_desktop_without_an_opener_has_none(tmp_path):
    assert mailer("", {"PATH": str(tmp_path), **DESKTOP}) is None


@pytest.mark.parametrize("setting", ["nomutt -x", "mutt '"])
def test_a_setting_that_cannot_be_followed_is_named(setting):
    with pytest.raises(HandoffError, match="'mail_client' in your settings"):
        mailer(setting, PATH)


@given(st.text(max_size=60), st.text(max_size=200))
def test_a_link_carries_every_word_in_plain_signs(subject, body):
    link = mailto(message(subject, body))
    assert link.isascii()
    assert not set(link) & set(" \r\n\"'<>`$;|\\(){}")
    assert taken(link) == (one_line(subject), clean(body).replace("\n", "\r\n"))


def test_a_sender_s_odd_address_keeps_no_link_from_opening(tmp_path, screen):
    found = mailer(str(script(tmp_path, "aerc", "touch $seen")), PATH)
    assert found is not None
    assert open_draft(message(), ("Ana", "ana@"), found, PATH, screen.aside).words.startswith("Handed to aerc.")
