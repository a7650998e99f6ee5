"""Before the message: the first questions and the gates; and what is written for oneself stays. Keys only."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from wizard_aside import SENT, TALKED, on_its_way, to_row
from wizard_person import TOLD, withdrawal

SHOW_IT = "Show the message that asks for another time"


def gate_answers():
    leads = {"another-time": "reschedule", "not-signed": "wait", "one-thing": "negotiate"}
    answers = {
        "reschedule": ("not-the-time", "another-time", "nothing-booked"),
        "signed-offer": ("no-other", "signed", "not-signed"),
        "negotiation": ("nothing", "one-thing", "too-late"),
    }
    return [(gate, answer, leads.get(answer, "go-on")) for gate, all_ in answers.items() for answer in all_]


@pytest.mark.parametrize(("gate_id", "answer_id", "leads"), gate_answers())
async def test_every_answer_at_a_gate_leads_where_it_says(sit, pack, gate_id, answer_id, leads):
    gate = next(gate for gate in pack.reflection.gates if gate.id == gate_id)
    answer = gate.answer(answer_id)
    assert answer.leads_to == leads
    async with sit(on_its_way("reflect", TOLD), pack=pack) as person:
        await to_row(person, gate.text)
        await person.press("enter")
        await to_row(person, answer.label)
        await person.press("enter")
        await person.sees(answer.text)
        held = person.app.wizard.withdrawal
        assert (held.gates, held.status) == ({gate_id: answer_id}, "deciding")
        await person.press("enter")
        if leads == "reschedule":
            await person.sees("Could we find another time?")
            await person.press("escape")
        elif leads == "go-on":
            assert answer.text not in person.words()
        else:
            await person.sees("Kept as it is.")
            await person.sees(answer.text)
        assert person.at == "reflect"
        await person.sees(answer.label)


async def test_who_only_needs_another_time_tells_the_facts_first_and_comes_back_to_the_message(sit, pack, world):
    async with sit(replace(world.new(), at="reflect"), pack=pack) as person:
        await person.press("down", "enter", "down", "enter", "enter")
        await person.sees("It needs these facts. Esc then goes back, and Enter shows the message.")
        for fact in ("Ana Ruiz", "Northwind", "Data Engineer", "Ms Sam Lee"):
            await person.press(*fact, "enter")
        await person.press("escape")
        assert person.at == "reflect"
        assert SHOW_IT.startswith(person.highlighted)
        await person.press("enter", "f5")
        await person.until(lambda: world.copies, "the copy")
        assert "Could we find another time?" in world.copies[0]
        assert "withdraw" not in world.copies[0].lower()


async def test_skipping_is_one_key_and_is_remembered(sit, pack, world):
    async with sit(replace(withdrawal("reflect"), name="northwind"), pack=pack) as person:
        await person.press("enter")
        assert person.at == "situation"
    async with sit(world.store["northwind"], pack=pack) as person:
        await person.sees("1/7")


async def test_esc_goes_back_one_page_everywhere_and_loses_nothing(sit, pack, world):
    first = on_its_way("learn", status="sent", sent=SENT, lessons={"liked": "the lunch"}, reflection={"core-need": "x"})
    async with sit(first, pack=pack) as person:
        rules = [rule.id for rule in pack.guidelines]
        for place in ("after", "review", *reversed(rules), "situation", "reflect"):
            await person.press("escape")
            assert person.at == place
        await person.press("escape")
        await person.sees("Leave an interview process well.")
        held = world.store["northwind"]
        assert (held.status, held.lessons, held.reflection, held.draft) == (
            "sent",
            {"liked": "the lunch"},
            {"core-need": "x"},
            replace(first.draft, turn="nda"),
        )


async def test_gates_alone_are_a_page_to_go_back_to(sit, pack):
    gates = replace(pack, reflection=replace(pack.reflection, prompts=()))
    async with sit(on_its_way("situation"), pack=gates) as person:
        await person.press("escape")
        assert person.at == "reflect"


@pytest.mark.parametrize("end", ["escape", "ctrl+s", "ctrl+n"])
@pytest.mark.parametrize("at", ["reflect", "learn"])
async def test_what_is_written_is_kept_whichever_way_its_sheet_is_closed(sit, pack, at, end):
    prompt = pack.reflection.prompts[1] if at == "reflect" else pack.journal.prompts[1]
    async with sit(on_its_way(at), pack=pack) as person:
        await to_row(person, prompt.text)
        await person.press("enter", *"One line,", "enter", *"and [b]another[/b]", end)
        held = person.app.wizard.withdrawal
        assert {**held.reflection, **held.lessons} == {prompt.id: "One line,\nand [b]another[/b]"}
        await person.sees("One line, and [b]another[/b]")
        assert person.at == at
        await person.press("enter", *["backspace"] * 30, end)
        held = person.app.wizard.withdrawal
        assert (held.reflection, held.lessons) == ({}, {})


async def test_nothing_written_for_oneself_leaves_by_any_way_out(sit, pack, world):
    secret = "zq $company [b]Subject: x[/b]"
    first = on_its_way("reflect", replace(TALKED, detail="your tour"), status="sent", sent=SENT)
    async with sit(first, pack=pack) as person:
        for gate in pack.reflection.gates:
            if gate.applies(person.app.wizard.view().known):
                await to_row(person, gate.text)
                await person.press("enter", "end", "enter", "end", "enter")
        for at, prompts in (("reflect", pack.reflection.prompts), ("learn", pack.journal.prompts)):
            person.app.go(at)
            await person.settle()
            for prompt in prompts:
                if prompt.applies(person.app.wizard.view().known):
                    await to_row(person, prompt.text)
                    await person.press("enter")
                    await person.paste(f"{secret} {prompt.id}")
                    await person.press("escape")
        await to_row(person, pack.journal.person.text)
        await person.press("enter", *"Zqkim", "enter", "enter")
        held = person.app.wizard.withdrawal
        assert len(held.lessons) == len(pack.journal.prompts)
        assert len(held.reflection) >= 5
        await person.press("escape", "escape", "f5")
        await give_out_every_shape(person)
        shapes = [shape.id for shape in pack.renditions if shape.shape == "text"]
        assert len(world.copies) >= len(shapes) - 3
    async with sit(replace(first, at="review"), pack=pack) as person:
        with_secrets, world.copies = world.copies, []
        await person.press("f5")
        await give_out_every_shape(person)
        assert with_secrets == world.copies
        assert "zq" not in " ".join(world.copies).lower()


async def give_out_every_shape(person):
    """Copy the message's other shapes one after the other; the cards are read through instead."""
    listed = person.app.screen
    for number in range(20):
        await person.press("f9", *["down"] * number)
        last = person.highlighted
        await person.press("down")
        more = person.highlighted != last
        await person.press(*["up"] * more, "enter")
        copies = len(person.world.copies)
        if type(person.app.screen).__name__ == "ShapePage":
            await person.press("f5")
            await person.until(lambda: len(person.world.copies) > copies, "the copy")  # noqa: B023 - awaited at once
        else:
            for _ in range(12):
                assert "zq" not in person.words().lower()
                await person.press("enter")
        await person.press("escape")
        assert person.app.screen is listed
        if not more:
            return
