"""The whole way through the wizard, with keys alone, as a person goes it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from wizard_person import FACTS, STEPS, TOLD, withdrawal

pytestmark = pytest.mark.usefixtures("every_frame")


async def tell_the_facts(person) -> None:
    """Every row of the situation: four texts, who, how far, the slot, the day, the channel, the tone."""
    for fact in FACTS:
        await person.press(*fact, "enter")
    await person.press("right", "enter", "left", "enter")
    await person.press(*"Wed 10:00", "enter", *"yesterday", "enter")
    await person.press("right", "enter", "right", "right", "right", "enter")


async def test_from_a_blank_screen_to_a_copied_message(sit, world):
    async with sit() as person:
        await tell_the_facts(person)
        told = person.draft.situation
        assert (told.sender_name, told.company, told.role) == FACTS[:3]
        assert (told.recipient_title, told.recipient_name, told.recipient_kind) == ("Ms", "Sam Lee", "recruiter")
        assert (told.stage, told.channel, told.tone) == ("interview-booked", "email", "warm")
        assert f"{told.interview_at:%Y-%m-%d %H:%M} {told.decided_on}" == "2026-11-25 10:00 2026-11-21"
        for step in STEPS[1:-1]:
            assert person.at == step
            await person.press(*["enter"] * (1 + (step == "be-honest-and-concise")))
        assert person.at == "review"
        await person.press("enter")
        await person.sees("Copied, as far as a test can tell.")
        assert world.copies == [person.message + "\n"]
        assert "Dear Ms. Lee," in person.message
        assert "Wednesday, November 25, at 10:00 a.m." in person.message
        assert person.message.endswith("Kind regards,\nAna Ruiz")
        await person.press("end", "enter")
    outcome = person.app.return_value
    assert (outcome.status, outcome.text) == (0, world.copies[0])
    assert world.store["withdrawal"].draft == person.draft


async def test_the_shipped_words_carry_the_same_journey(sit, pack, world):
    async with sit(pack=pack) as person:
        for fact in FACTS:
            await person.press(*fact, "enter")
        await person.press("enter", "left", "enter", *"Wed 10:00", "enter", *"yesterday", "enter", "enter", "enter")
        for rule in pack.guidelines:
            await person.press(*["enter"] * (1 + ("reason" in rule.asks)))
        assert person.at == "review"
        await person.press("f5")
        await person.until(lambda: world.copies, "the copy")
        assert "Northwind" in world.copies[0]
        assert world.copies[0].count("Ana Ruiz") >= 1


@pytest.mark.parametrize("back", ["escape", "shift+tab"])
async def test_going_back_and_forth_over_every_page_changes_no_byte(sit, back):
    async with sit(withdrawal("review")) as person:
        before = person.message
        for step in reversed(STEPS[:-1]):
            await person.press(back)
            assert (person.at, person.message) == (step, before)
        for step in STEPS[1:]:
            await person.press("ctrl+n")
            assert (person.at, person.message) == (step, before)


@pytest.mark.parametrize("key", ["enter", "space", "down"])
async def test_a_key_held_down_on_a_new_page_stops_where_a_fact_is_missing(sit, key):
    async with sit() as person:
        await person.press(*[key] * 40)
        assert person.at == "situation"
        assert person.draft.situation.company == ""


async def test_what_is_missing_is_named_and_the_keyboard_is_brought_there(sit):
    async with sit() as person:
        await person.type("Ana Ruiz")
        await person.press("ctrl+n")
        await person.sees("Still needed: company, role.")
        await person.type("Northwind")
        assert person.draft.situation.company == "Northwind"
        await person.press("ctrl+g", "end", "enter")
        assert person.at == "review"
        await person.press("f5")
        await person.sees("Still needed: role. Ctrl+G goes to the situation.")
        assert person.world.copies == []


async def test_the_last_page_names_what_is_missing_and_leads_there(sit):
    async with sit() as person:
        await person.press(*"Ana Ruiz", "ctrl+g", "end", "enter")
        await person.sees("Still needed: company, role. The message has gaps where they belong.")
        assert person.highlighted == "Tell what is still needed"
        assert "This is what they will read" not in person.words()
        await person.press("enter", *"Northwind", "tab", *"Engineer")
        assert person.draft.situation.company == "Northwind"
        await person.press("ctrl+g", "end", "enter")
        await person.sees("This is what they will read")
        assert person.highlighted == "Copy the message"
        assert "Tell what is still needed" not in person.words()


async def test_ctrl_g_jumps_to_any_step(sit):
    async with sit(withdrawal()) as person:
        for number, step in enumerate(STEPS):
            await person.press("ctrl+g", "home", *["down"] * number, "enter")
            assert person.at == step
        await person.press("ctrl+g", "home", "escape")
        assert person.at == "review"


async def test_the_facts_have_no_tick_while_one_is_needed(sit):
    async with sit(withdrawal(situation=replace(TOLD, role=""))) as person:
        await person.press("ctrl+g", "end", "enter", "ctrl+g", "home")
        assert person.highlighted.startswith("○ ")
    async with sit(withdrawal()) as person:
        await person.press("ctrl+g", "end", "enter", "ctrl+g", "home")
        assert person.highlighted.startswith("✓ ")


async def test_a_fact_told_later_is_in_the_message_at_once(sit):
    async with sit(withdrawal("express-gratitude")) as person:
        await person.press("tab", *"the tour of your lab")
        await person.sees("I especially enjoyed the tour of your lab.")
        await person.press("ctrl+g", "home", "enter", "tab", *" Traders")
        assert person.draft.situation.company == "Northwind Traders"
        assert "at Northwind Traders" in person.message or "Northwind" not in person.message
