"""What the pages beside the path offer, row by row, so that every interface offers the same in the same order.

A row tells what it is for; how it is shown, and what happens when it is chosen, is the interface's.
"""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from bowout.core.advise import advised_channel
from bowout.core.after import Task, tasks_for
from bowout.core.conditions import Facts
from bowout.core.draft import Draft, Edit
from bowout.core.due import NextStep, is_late, next_step
from bowout.core.follow_up import FOLLOW_UP, REMINDER, follow_up_fit
from bowout.core.journey import mark_of
from bowout.core.message import Message
from bowout.core.pack import Pack
from bowout.core.reflection import leading
from bowout.core.slots import said_day
from bowout.core.standing import standing_of
from bowout.core.versions import told_apart
from bowout.core.withdrawal import UNTOLD, Withdrawal

REFLECT, AFTER, LEARN = "reflect", "after", "learn"
"""The pages beside the path, by the id that a withdrawal's `at` has while one is open."""

SKIP, RESCHEDULE, STOP, ON = "skip", "reschedule", "stop", "on"
GATE, PROMPT, TASK, VERSION, SHAPE = "gate:", "prompt:", "task:", "version:", "shape:"
TOLD, MESSAGE, PUSHBACK, CLOSE, REOPEN = "told", "message", "pushback", "close", "reopen"
PERSON, BACK = "person", "back"
CALENDAR = "calendar"

TOLD_DAY = "On which day did you tell them?"

UNLISTED = (REMINDER, RESCHEDULE)
"""Renditions that are no other way to say the decision."""


class Row(Struct, frozen=True):
    """One row: its id, what it says, what is said below it, and whether it is done (None: not a thing to do)."""

    id: str
    text: str
    note: str = ""
    done: bool | None = None


_ASKED_FOR_BY_NOTE = {"video": "meeting"}
"""The shape that a channel begins with, where it does not bear the channel's name."""

LEADS = {
    "reschedule": Row(RESCHEDULE, "Show the message that asks for another time"),
    "wait": Row(STOP, "Wait, and come back later"),
    "negotiate": Row(STOP, "Talk to them first, and come back later"),
}
"""Where an answer at a gate leads, as the row that goes there."""

_NOTE = (
    Row("open", "Show the note"),
    Row("sent", "It is sent"),
    Row(CALENDAR, "Save a reminder for the calendar"),
    Row("day", "Another day"),
    Row("none", "No note after all"),
)

_TOLD = Row(TOLD, "I have told them", "Asks by which channel, and on which day.")
_MESSAGE = Row(MESSAGE, "Back to the message")
_PUSHBACK = Row(PUSHBACK, "They want me to stay", "Three quiet questions, then one firm, kind reply.")
_LEARN = Row(LEARN, "Note what I learned")
CLOSE_ROWS = (Row("open", "Leave it open"), Row(CLOSE, "Close it"))
"""The answers to what is asked before closing, the first one changing nothing."""

_CLOSE = Row(CLOSE, "Close this withdrawal", "What is open stays undone.")

_BACK = {"sent": "that they were told", "followed-up": "that the note is out", "closed": "the closing"}
"""What is taken back, by how far the withdrawal has come."""


def reflect_rows(pack: Pack, withdrawal: Withdrawal, known: Facts) -> tuple[Row, ...]:
    """Before writing: the way on first, where an answer led, the gates, the questions; what was answered below each."""
    thought = withdrawal.reflection or withdrawal.gates
    rows = [Row(SKIP, "Go on to the message" if thought else pack.reflection.skip or "Go on to the message")]
    gates = pack.reflection.gates_for(known)
    led = leading(gates, withdrawal.gates)
    if led and led[1].leads_to == RESCHEDULE:
        rows.append(LEADS[RESCHEDULE])
    for gate in gates:
        answer = gate.answer(withdrawal.gates.get(gate.id, ""))
        rows.append(Row(GATE + gate.id, gate.text, answer.label if answer else ""))
    for prompt in pack.reflection.prompts_for(known):
        rows.append(Row(PROMPT + prompt.id, prompt.text, withdrawal.reflection.get(prompt.id, "")))
    return tuple(rows)


def reflect_words(pack: Pack, withdrawal: Withdrawal, known: Facts) -> str:
    """What the page before writing is for, and where an answer led."""
    led = leading(pack.reflection.gates_for(known), withdrawal.gates)
    return f"{pack.reflection.advice} {led[1].text if led else ''}".strip()


def after_rows(pack: Pack, withdrawal: Withdrawal, now: datetime) -> tuple[Row, ...]:
    """What can be done once the message is written, by how far the withdrawal has come."""
    if withdrawal.status in UNTOLD:
        return (_TOLD, _MESSAGE, *_pushback_row(pack), _CLOSE)
    if withdrawal.status == "closed":
        return (_LEARN, Row(REOPEN, f"Take back {taken_back(withdrawal)}"), _MESSAGE)
    tasks = [Row(TASK + task.id, task.text, task.help, task.id in withdrawal.done) for task in _tasks(pack, withdrawal)]
    again = Row(REOPEN, f"Take back {taken_back(withdrawal)}")
    return (*tasks, *_note_row(pack, withdrawal, now), *_pushback_row(pack), _LEARN, _CLOSE, again, _MESSAGE)


def open_ends(pack: Pack, withdrawal: Withdrawal, now: datetime) -> tuple[str, str] | None:
    """What to ask before closing, and a word on it; None where nothing is left to do."""
    if withdrawal.status in UNTOLD:
        return "They have not been told yet. Close it anyway?", "Nothing here will remind you of it."
    rows = after_rows(pack, withdrawal, now)
    planned = withdrawal.follow_up_on is not None
    left = [row.text for row in rows if row.done is False or (planned and row.id == FOLLOW_UP)]
    to_do = "\n".join(f"To do: {one}." for one in left)
    return ("Some of it is not done yet. Close it anyway?", to_do) if left else None


def note_rows(pack: Pack) -> tuple[Row, ...]:
    """What can be done about a thank-you note once it has a day; a reminder only where the pack has its words."""
    return tuple(row for row in _NOTE if row.id != CALENDAR or pack.has(REMINDER))


def after_words(pack: Pack, withdrawal: Withdrawal, now: datetime) -> str:
    """The next step with its day; of a closed one, what was never done."""
    step = next_step(pack.after, standing_of(withdrawal), now)
    return f"{next_words(pack, step, now)} {step.note}".strip() if step.words else _undone(pack, withdrawal)


def message_words(withdrawal: Withdrawal, message: Message) -> str:
    """What stands above the message: how long it is, whose it is, and whether a change still reaches anybody."""
    told = "They have been told; what you change now stays here" if withdrawal.sent else "This is what they will read"
    own = " It is your own version." if withdrawal.draft.edit else ""
    older = withdrawal.status in UNTOLD and withdrawal.given not in ("", mark_of(message))
    changed = " A copy that you took before reads differently." if older else ""
    return f"{told}: {message.words} words.{own}{changed}"


def _undone(pack: Pack, withdrawal: Withdrawal) -> str:
    nothing, closed = "Nothing is left to do.", withdrawal.status == "closed"
    if closed and withdrawal.sent is None:
        return f"{nothing} Whether they were told is not noted."
    count = sum(task.id not in withdrawal.done for task in _tasks(pack, withdrawal)) if closed else 0
    return f"{count} {'thing stays' if count == 1 else 'things stay'} undone." if count else nothing


def next_words(pack: Pack, step: NextStep, now: datetime) -> str:
    """A next step in a sentence that ends; one whose day has gone by says so before anything else."""
    if step.due is None:
        return f"Next: {step.words}."
    day, today = step.due.date() if isinstance(step.due, datetime) else step.due, now.date()
    said = said_day(day, pack.locale, today).rstrip(".")
    if is_late(step, now):
        return f"Next, overdue since {said}: {step.words}."
    near = (word for word, away in pack.locale.day_words.items() if away == (day - today).days)
    return f"Next: {step.words}, by {next(near, said)}."


def taken_back(withdrawal: Withdrawal) -> str:
    """What one step back undoes, to end a sentence; "" where there is none."""
    return _BACK.get(withdrawal.status, "")


def task_of(pack: Pack, withdrawal: Withdrawal, row_id: str) -> Task:
    """The task of a row."""
    return next(task for task in _tasks(pack, withdrawal) if TASK + task.id == row_id)


def journal_rows(pack: Pack, withdrawal: Withdrawal, now: datetime) -> tuple[Row, ...]:
    """The journal: its questions, the person, and the end; what was answered below each."""
    who = withdrawal.keep_in_touch
    day = said_day(who.on, pack.locale, now.date()) if who and who.on else ""
    person = ", ".join(filter(None, (who.name, day))) if who else ""
    rows = [Row(PROMPT + one.id, one.text, withdrawal.lessons.get(one.id, "")) for one in pack.journal.prompts]
    rows.append(Row(PERSON, pack.journal.person.text, person))
    if withdrawal.status != "closed":
        rows.append(Row(CLOSE, "Close this withdrawal"))
    return (*rows, Row(BACK, "Back to what comes next"))


def shape_rows(pack: Pack, known: Facts) -> tuple[Row, ...]:
    """The other ways to say the decision that fit here."""
    fitting = (shape for shape in pack.renditions if shape.id not in UNLISTED and shape.fit(known).fits)
    return tuple(Row(shape.id, shape.title, shape.help) for shape in fitting)


def first_shape_row(pack: Pack, withdrawal: Withdrawal, known: Facts) -> tuple[Row, ...]:
    """The shape that the channel begins with, until they were told; none where that is the email."""
    if withdrawal.status not in UNTOLD:
        return ()
    channel = known.get("channel", "")
    advice = advised_channel(pack.counsel, known)
    then = " first, then email" if (advice.channel, advice.then) == (channel, "email") else ""
    form = _ASKED_FOR_BY_NOTE.get(channel, channel)
    return tuple(Row(SHAPE + row.id, row.text + then) for row in shape_rows(pack, known) if row.id == form)


def version_rows(draft: Draft) -> tuple[Row, ...]:
    """The hand-written versions that can come back, the latest first; none while one is in use."""
    if draft.edit is not None:
        return ()
    if len(draft.shelved) == 1:
        return (Row(f"{VERSION}0", "Bring back my own version"),)
    count = len(draft.shelved)
    return tuple(
        Row(f"{VERSION}{place}", f"Bring back my own version {count - place}", telling)
        for place, telling in enumerate(told_apart(draft.shelved))
    )


def version_of(draft: Draft, row_id: str) -> Edit:
    """The hand-written version of a row."""
    return draft.shelved[int(row_id.removeprefix(VERSION))]


def _tasks(pack: Pack, withdrawal: Withdrawal) -> tuple[Task, ...]:
    return tasks_for(pack.after, withdrawal.draft.situation, withdrawal.sent)


def _pushback_row(pack: Pack) -> tuple[Row, ...]:
    return (_PUSHBACK,) if pack.has(PUSHBACK) else ()


def _note_row(pack: Pack, withdrawal: Withdrawal, now: datetime) -> tuple[Row, ...]:
    if withdrawal.status != "sent" or not follow_up_fit(pack, withdrawal.draft, now).fits:
        return ()
    day = withdrawal.follow_up_on
    if day is None:
        return (Row(FOLLOW_UP, "Plan a thank-you note"),)
    return (Row(FOLLOW_UP, f"Thank-you note on {said_day(day, pack.locale, now.date())}"),)
