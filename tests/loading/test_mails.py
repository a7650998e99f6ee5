from __future__ import annotations

from email.message import EmailMessage
from email.mime.text import MIMEText

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.core.coach.readable import UnreadableError
from bowout.loading.mails import plain_mail

BODY = "Dear Ms. Lée,\n\nI withdraw.\n"


def mail(**headers: str) -> EmailMessage:
    made = EmailMessage()
    for name, value in {"From": "Zoë <zoe@example.org>", "Subject": "Withdrawing — Zoë", **headers}.items():
        made[name] = value
    return made


@pytest.mark.parametrize("coding", ["base64", "quoted-printable", "8bit"])
@pytest.mark.parametrize("ends", [b"\n", b"\r\n"])
def test_a_mail_is_read_as_people_see_it(coding: str, ends: bytes):
    made = mail()
    made.set_content(BODY, charset="utf-8", cte=coding)
    read = plain_mail(made.as_bytes().replace(b"\n", ends)).decode().replace("\r\n", "\n")
    assert read == f"From: Zoë <zoe@example.org>\nSubject: Withdrawing — Zoë\n\n{BODY}"


def test_of_a_mail_in_parts_the_plain_text_is_read():
    made = mail()
    made.set_content(BODY)
    made.add_alternative("<p>Dear</p>", subtype="html")
    made.add_attachment("not this", filename="cv.txt")
    assert plain_mail(made.as_bytes()).decode().endswith(f"\n\n{BODY}")


def test_a_mail_without_plain_text_is_refused():
    made = mail()
    made.set_content("<p>Dear</p>", subtype="html")
    with pytest.raises(UnreadableError, match="no plain text"):
        plain_mail(made.as_bytes())


def test_a_blank_part_is_no_plain_text():
    made = mail()
    made.set_content(" \n\xa0\n")
    made.add_alternative("<p>Dear</p>", subtype="html")
    with pytest.raises(UnreadableError, match="no plain text"):
        plain_mail(made.as_bytes())
    made.make_mixed()
    made.attach(MIMEText(BODY))
    assert plain_mail(made.as_bytes()).decode().endswith(f"\n\n{BODY}")


@pytest.mark.parametrize("inner", ["multipart/mixed; boundary=%d\n\n--%d", "message/rfc822\n"])
def test_a_mail_that_is_nested_without_end_is_refused(inner: str):
    layers = "".join(f"Content-Type: {inner.replace('%d', str(number))}\n" for number in range(3000))
    with pytest.raises(UnreadableError, match="too deeply"):
        plain_mail(f"MIME-Version: 1.0\n{layers}\nI withdraw.\n".encode())


def test_a_header_coded_in_what_is_no_charset_is_shown_as_it_stands():
    read = plain_mail(b"MIME-Version: 1.0\nSubject: =?utf\xff8?q?hi?=\n\nI withdraw.\n").decode()
    assert read == "Subject: =?utf\ufffd8?q?hi?=\n\nI withdraw.\n"


@pytest.mark.parametrize(
    "text", ["", "Hi,\n\nI withdraw.", "Subject: No\n\nHi", "From: a\nTo: b\nSubject: c\n\nHi", "Subject: é\nDear\n\n"]
)
def test_what_is_no_mail_file_stays_as_it_is(text: str):
    assert plain_mail(text.encode()) == text.encode()


@given(st.binary(max_size=300))
def test_no_mail_is_too_strange(rest: bytes):
    try:
        plain_mail(b"Subject: =?utf-8?b?" + rest[:40] + b"\nContent-Type: text/plain; charset=" + rest)
        plain_mail(b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n" + rest + b"\n\n--x\n" + rest)
    except UnreadableError:
        pass
