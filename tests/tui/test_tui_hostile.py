"""Words that try to be something else: markup, links, escape sequences. They are shown as they are, or not at all."""

from __future__ import annotations

import msgspec
import pytest
from rich.segment import Segment
from textual.color import Color
from wizard_person import STEPS, TOLD, withdrawal

from bowout.core.draft import Answer, Edit
from bowout.core.guideline import Tip
from bowout.core.message import Block, Message, Part
from bowout.tui.backstop import Printable
from bowout.tui.widgets.letter import Letter, Paper

pytestmark = pytest.mark.usefixtures("every_frame")

WORDS = ("[@click=app.quit]x[/]", "[ @click=app.quit]x[/]", "[/x]", "[bold red]y[/]", "\\[z]", "$company", "{0}")
ALL = " ".join(WORDS)
SHEETS = ("f3", "f2", "ctrl+g", "f3", "ctrl+t", "ctrl+l", "ctrl+q")
"""The small page that is opened over each step."""
STEERING = "\x1b]52;c;aGk=\x07\x1b[31m\x9b2J\u202e"


def hostile_tip() -> Tip:
    return Tip(id="t", text=ALL, source=ALL, where=("situation", "review"))


@pytest.fixture(scope="module")
def hostile_pack(words):
    """The small pack with hostile words wherever an author may write."""

    def change(thing, **changes):
        return msgspec.structs.replace(thing, **changes)

    guidelines = tuple(
        change(
            rule,
            title=ALL,
            step=WORDS[0],
            advice=ALL,
            tips=(hostile_tip(),),
            mistakes=(hostile_tip(),),
            phrasings=tuple(change(phrasing, text=WORDS[0] + WORDS[2] + phrasing.id) for phrasing in rule.phrasings),
        )
        for rule in words.guidelines
    )
    fields = tuple(
        change(
            field,
            label=WORDS[0],
            help=ALL,
            example=ALL,
            choices=tuple(change(choice, label=WORDS[2] + choice.id, help=ALL) for choice in field.choices),
        )
        for field in words.fields
    )
    renditions = tuple(change(shape, title=ALL, help=ALL) for shape in words.renditions)
    tips = (hostile_tip(),)
    return change(words, guidelines=guidelines, fields=fields, tips=tips, mistakes=tips, renditions=renditions)


def test_nothing_that_reaches_the_terminal_breaks_a_line_of_the_screen():
    shown = Printable().apply([Segment("Dear\x0b\u2028 Sam"), Segment(STEERING)], Color(0, 0, 0))
    assert "".join(segment.text for segment in shown) == "Dear Sam]52;c;aGk=[31m2J"


async def look_everywhere(person) -> str:
    """Open every page and every small page; no link and no steering character anywhere. All that was shown."""
    seen = []

    def look() -> None:
        shown = person.screen()
        assert person.links() == []
        assert not set(shown) & set("\x1b\x07\x9b\u202e")
        seen.append(shown)

    for step, key in zip(STEPS, SHEETS, strict=True):
        person.app.go(step)
        await person.settle()
        look()
        await person.press(key)
        look()
        await person.press("escape")
        assert person.at == step
    return "\n".join(seen)


async def test_hostile_facts_are_shown_as_they_are(sit):
    facts = dict.fromkeys(("sender_name", "company", "role", "recipient_name", "detail"), WORDS[0] + WORDS[2])
    situation = msgspec.structs.replace(TOLD, **facts)
    answers = {rule: Answer(use="own", own=ALL) for rule in STEPS[1:4]}
    async with sit(withdrawal("review", situation, answers=answers), size=(120, 40)) as person:
        shown = await look_everywhere(person)
    for words in WORDS:
        assert words in shown, words


async def test_a_hostile_pack_is_shown_as_it_is(sit, hostile_pack):
    async with sit(withdrawal("review"), pack=hostile_pack, size=(160, 50)) as person:
        shown = await look_everywhere(person)
        for key in ("f9", "ctrl+s"):
            await person.press(key)
            assert person.links() == []
            await person.press("escape")
    for words in WORDS[:-2]:
        assert words in shown, words


async def test_steering_characters_in_what_was_kept_reach_no_screen(sit):
    facts = dict.fromkeys(("sender_name", "company", "role", "recipient_name"), f"x{STEERING}y")
    edit = Edit(subject=f"a{STEERING}b", body=f"c{STEERING}d")
    async with sit(withdrawal("situation", msgspec.structs.replace(TOLD, **facts))) as person:
        await look_everywhere(person)
    async with sit(withdrawal("review", edit=edit)) as person:
        await look_everywhere(person)
        await person.press("ctrl+o")
        assert not set(person.screen()) & set("\x1b\x07\x9b\u202e")


async def test_hostile_words_can_be_typed_and_come_out_as_typed(sit):
    async with sit() as person:
        await person.press(*WORDS[0], "enter", *WORDS[2], "enter", *WORDS[1], "enter")
        assert person.draft.situation.sender_name == WORDS[0]
        assert person.draft.situation.role == WORDS[1]
        assert person.links() == []
        await person.press("ctrl+n", "ctrl+o", *ALL)
        assert ALL in person.message
        assert person.links() == []


async def test_a_kept_name_and_the_store_s_words_cannot_steer(sit, world):
    hostile = msgspec.structs.replace(withdrawal(), name=WORDS[0], status="drafting")
    world.store[WORDS[0]] = hostile
    async with sit(home=True) as person:
        assert person.links() == []
        await person.press("enter")
        world.broken = ALL
        await person.press(*"x")
        await person.until(lambda: "[@click=app.quit]x[/]" in person.words(), "the trouble")
        await person.press("ctrl+q")
        assert person.links() == []


def test_a_page_that_was_never_given_its_looks_can_be_asked_for_its_lines():
    """A double click opens a page and replaces it at once; its lines are wanted in between."""
    letter = Letter(Paper("Ms. Lee", Message("Goodbye", (Block((Part("I withdraw.", "notify-promptly"),)),))))
    lines = [line.plain.strip() for line in letter.lines(40)]
    assert lines == ["To       Ms. Lee", "Subject  Goodbye", "", "I withdraw."]
    assert letter.first_marked() == 0
