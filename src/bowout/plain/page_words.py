"""What is read aloud on the pages beside the path: their titles, what stands above the list, where it comes from."""

from __future__ import annotations

from collections.abc import Iterable

from bowout.core.after import closing_thought, tasks_for, told_facts
from bowout.core.due import next_step
from bowout.core.pack import Pack
from bowout.core.rows import AFTER, LEARN, REFLECT, Row, after_words, reflect_words
from bowout.core.standing import standing_of
from bowout.core.text import one_line
from bowout.plain.days import told_day
from bowout.plain.desk import Desk
from bowout.plain.talk import Option


def title(pack: Pack, page: str) -> str:
    """The title of a page."""
    titles = {REFLECT: pack.reflection.title or "Before you write", LEARN: pack.journal.title}
    return titles.get(page, "What comes next")


def pages(desk: Desk) -> list[Option]:
    """The pages that can be opened, as choices."""
    there = (REFLECT, AFTER, LEARN) if desk.pack.reflection.asks else (AFTER, LEARN)
    return [Option(page, title(desk.pack, page)) for page in there]


def words(desk: Desk) -> tuple[str, ...]:
    """What is said when the page is opened, before its list."""
    if desk.page == REFLECT:
        return (reflect_words(desk.pack, desk.withdrawal, desk.known),)
    if desk.page == LEARN:
        return (desk.pack.journal.advice,)
    return (*_standing(desk), after_words(desk.pack, desk.withdrawal, desk.now))


def sources(desk: Desk) -> str:
    """The questions of the open page, each with its source."""
    lines = [f"{text}\nSource: {source}." for text, source in _sourced(desk) if source]
    return "\n".join(lines) or "There are no sources for this page."


def answered(rows: Iterable[Row]) -> list[Option]:
    """Questions as choices, each with the answer that it has."""
    return [Option(row.id, row.text, f"Your answer: {one_line(row.note)}" if row.note else "") for row in rows]


def _standing(desk: Desk) -> tuple[str, ...]:
    """Whether they know, since when and how; and a thought to close with once they do."""
    withdrawal = desk.withdrawal
    sent, note = withdrawal.sent, withdrawal.followed_up_on
    if sent is None:
        return ("This withdrawal is closed.",) if withdrawal.status == "closed" else ()
    channels = desk.pack.field("channel").labels
    thought = closing_thought(desk.pack.after, told_facts(withdrawal.draft.situation, sent))
    return (
        f"They were told on {told_day(desk, sent.at.date())}, by {channels.get(sent.channel, sent.channel)}.",
        f"The thank-you note went out on {told_day(desk, note)}." if note else "",
        "This withdrawal is closed." if withdrawal.status == "closed" else "",
        thought.text if thought else "",
    )


def _sourced(desk: Desk) -> list[tuple[str, str]]:
    if desk.page == LEARN:
        journal = desk.pack.journal
        return [(prompt.text, prompt.source) for prompt in (*journal.prompts, journal.person)]
    if desk.page == AFTER:
        return _after_sources(desk)
    reflection, known = desk.pack.reflection, desk.known
    gates = [(gate.text, gate.source) for gate in reflection.gates_for(known)]
    return gates + [(prompt.text, prompt.source) for prompt in reflection.prompts_for(known)]


def _after_sources(desk: Desk) -> list[tuple[str, str]]:
    """The next step's, those of the tasks, and those of the questions at pushback."""
    withdrawal, after = desk.withdrawal, desk.pack.after
    step = next_step(after, standing_of(withdrawal), desk.now)
    tasks = tasks_for(after, withdrawal.draft.situation, withdrawal.sent)
    told = {step.note or step.words: step.source}
    told.update((f"{task.text[:1].upper()}{task.text[1:]}. {task.help}".strip(), task.source) for task in tasks)
    told.update((gate.text, gate.source) for gate in after.pushback)
    return list(told.items())
