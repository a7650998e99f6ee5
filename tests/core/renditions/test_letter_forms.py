"""The message as text, Markdown and JSON: what was typed comes out as it was typed."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bowout.core.compose import compose
from bowout.core.draft import Answer, Draft, Edit
from bowout.core.message import EDITED, Block, Message, Part
from bowout.core.renditions import UnknownForm, render
from bowout.core.renditions.letter import markdown

AWKWARD = [
    "Ana *R* _Ruiz_",
    "<b>Analyst</b>",
    "R&amp;D",
    "[Lead](https://example.org)",
    "C # #",
    "`tick`",
    "a\\b",
    "~~gone~~",
    "$x$",
]


def seen(text: str) -> str:
    """What a reader of rendered Markdown sees: tags away, entities resolved, a hard break as a line end."""
    html = MarkdownIt("gfm-like", {"linkify": False}).render(text)
    return unescape(re.sub(r"<[^>]+>", "", html.replace("<br />\n", "\n"))).replace("\xa0", " ")


def test_email_is_subject_line_blank_line_body(pack, draft, now):
    message = compose(pack, draft, now)
    assert render(pack, draft, now, "email") == f"Subject: {message.subject}\n\n{message.body}\n"


def test_text_is_the_body_alone(pack, draft, now):
    assert render(pack, draft, now, "text") == compose(pack, draft, now).body + "\n"


def test_a_hand_written_message_comes_out_verbatim(pack, draft, now):
    edit = Edit(subject="No thanks", body="Hello,\n\n\n  - one\n\tI am out.   \n\nAna")
    edited = draft.rewrite(edit)
    assert render(pack, edited, now, "text") == edit.body + "\n"
    assert render(pack, edited, now, "email") == f"Subject: No thanks\n\n{edit.body}\n"
    told = json.loads(render(pack, edited, now, "json"))
    assert (told["subject"], told["body"]) == (edit.subject, edit.body)
    assert all(paragraph["guidelines"] == [] for paragraph in told["paragraphs"])


def test_a_line_end_in_a_subject_cannot_start_a_second_line(pack, draft, now):
    edited = draft.rewrite(Edit(subject="One\nBcc: two", body="Body"))
    assert render(pack, edited, now, "email") == "Subject: One Bcc: two\n\nBody\n"


def test_own_words_come_out_verbatim(pack, draft, now):
    own = "I have *decided* to <stay>: $5 more & a \\ do not matter."
    told = draft.answer("be-honest-and-concise", Answer(use="own", own=own))
    assert own in render(pack, told, now, "text")
    assert own in json.loads(render(pack, told, now, "json"))["body"]
    assert own in seen(render(pack, told, now, "markdown"))


@pytest.mark.parametrize("name", AWKWARD)
def test_markdown_shows_names_as_typed(pack, draft, now, name):
    named = draft.tell(sender_name=name, company=name, role=name)
    shown = seen(render(pack, named, now, "markdown"))
    message = compose(pack, named, now)
    assert message.subject in shown
    assert shown.split("\n", 1)[1].split() == message.body.split()


@given(st.lists(st.text("ab 1.)#-+=>*_`[]<&|~!\\\t:", max_size=20), max_size=6).map("\n".join))
def test_markdown_shows_any_body_as_typed(body):
    shown = seen(markdown(Message("", (Block((Part(body, EDITED),)),))))
    assert shown.split() == body.split()


def test_markdown_keeps_the_name_below_the_sign_off(pack, draft, now):
    assert "Warmly,\\\nAna Ruiz\n" in render(pack, draft, now, "markdown")


def test_json_names_the_guidelines_in_a_stable_order(pack, draft, now):
    told = json.loads(render(pack, draft, now, "json"))
    assert list(told) == ["subject", "greeting", "paragraphs", "sign_off", "body", "words", "format"]
    assert told["greeting"].startswith("Dear ")
    assert told["sign_off"].endswith("Ana Ruiz")
    named = {name for paragraph in told["paragraphs"] for name in paragraph["guidelines"]}
    assert {"notify-promptly", "express-gratitude"} <= named
    assert "\n\n".join([told["greeting"], *(p["text"] for p in told["paragraphs"]), told["sign_off"]]) == told["body"]


def test_an_unknown_form_is_named_with_the_nearest(pack, now):
    with pytest.raises(UnknownForm, match=r"'emial'.*'email'"):
        render(pack, Draft(), now, "emial")
