"""The way of a withdrawal from the first doubt to the lesson: every change of it as a pure step."""

from __future__ import annotations

from datetime import date, datetime, time
from hashlib import sha256

from msgspec.structs import replace

from bowout.core.flow import SITUATION
from bowout.core.message import Message
from bowout.core.turns import turn
from bowout.core.withdrawal import UNTOLD, KeepInTouch, Sent, Status, Withdrawal

AFTERWARDS = ("follow-up", "pushback", "ics")
"""The forms that are written after they were told; the last one is a reminder."""


def reflect(withdrawal: Withdrawal, prompt_id: str, text: str) -> Withdrawal:
    """What the person thought about one question; nothing but spaces takes the answer away."""
    return replace(withdrawal, reflection=_noted(withdrawal.reflection, prompt_id, text))


def deciding(withdrawal: Withdrawal) -> Withdrawal:
    """Who still thinks it over does not write yet."""
    return replace(withdrawal, status="deciding") if withdrawal.status in UNTOLD else withdrawal


def begun(withdrawal: Withdrawal) -> Withdrawal:
    """Who thought it over writes."""
    return replace(withdrawal, status="drafting") if withdrawal.status == "deciding" else withdrawal


def finished(withdrawal: Withdrawal) -> Withdrawal:
    """It is ready to be sent; one that they know of already stays as it is."""
    return replace(withdrawal, status="ready") if withdrawal.status in UNTOLD else withdrawal


def given(withdrawal: Withdrawal, message: Message) -> Withdrawal:
    """Copied, saved or handed on, it is finished, and it is known what the copy says."""
    return replace(finished(withdrawal), given=mark_of(message))


def mark_of(message: Message) -> str:
    """What tells a message from any other that was given out, and nothing of its words: 16 hexadecimal digits."""
    return sha256(f"{message.subject}\n{message.body}".encode()).hexdigest()[:16]


def pass_gate(withdrawal: Withdrawal, gate_id: str, answer_id: str) -> Withdrawal:
    """The answer given at a gate; "" takes it back."""
    return replace(withdrawal, gates=_noted(withdrawal.gates, gate_id, answer_id))


def miss(withdrawal: Withdrawal) -> Withdrawal:
    """The booked interview did not take place, at the time that is told of it now."""
    return replace(withdrawal, missed=withdrawal.draft.situation.interview_at)


def mark_sent(withdrawal: Withdrawal, at: datetime, channel: str) -> Withdrawal:
    """They were told, at a local time and by a channel; told twice, the later telling counts."""
    draft = replace(withdrawal.draft, told_by=withdrawal.draft.told_by or channel)
    return replace(withdrawal, status="sent", sent=Sent(at=at, channel=channel), draft=draft)


def told_at(day: date, now: datetime) -> datetime:
    """The moment of a telling of which only the day is known: now, or before all that an earlier day held."""
    return now if day == now.date() else datetime.combine(day, time())


def tick(withdrawal: Withdrawal, task_id: str) -> Withdrawal:
    """A task done, or not done after all if it was ticked already."""
    left = tuple(done for done in withdrawal.done if done != task_id)
    return replace(withdrawal, done=left if task_id in withdrawal.done else (*left, task_id))


def plan_follow_up(withdrawal: Withdrawal, on: date | None) -> Withdrawal:
    """The day on which the thank-you note is due; None for no note."""
    return replace(withdrawal, follow_up_on=on)


def mark_followed_up(withdrawal: Withdrawal, now: datetime) -> Withdrawal:
    """The thank-you note is out."""
    return replace(withdrawal, status="followed-up", followed_up_on=now.date())


def learn(withdrawal: Withdrawal, prompt_id: str, text: str) -> Withdrawal:
    """What was learned, by question of the journal; nothing but spaces takes it away."""
    return replace(withdrawal, lessons=_noted(withdrawal.lessons, prompt_id, text))


def keep_in_touch(withdrawal: Withdrawal, name: str, on: date | None = None) -> Withdrawal:
    """Whom to keep in touch with, and when the next word is due; an empty name for nobody."""
    return replace(withdrawal, keep_in_touch=KeepInTouch(name=name.strip(), on=on) if name.strip() else None)


def close(withdrawal: Withdrawal) -> Withdrawal:
    """Nothing is left to do; also for one that was never sent, because the person stays or asks for another time."""
    before = withdrawal.status if withdrawal.status in UNTOLD else withdrawal.before_closing
    return replace(withdrawal, status="closed", before_closing=before)


def reopen(withdrawal: Withdrawal) -> Withdrawal:
    """One step back: from closed to what it was, from followed up to sent, from sent to ready."""
    if withdrawal.status == "closed":
        return replace(withdrawal, status=_before_closing(withdrawal))
    if withdrawal.status == "followed-up":
        return replace(withdrawal, status="sent", followed_up_on=None)
    if withdrawal.status == "sent":
        return replace(withdrawal, status="ready", sent=None, draft=replace(withdrawal.draft, told_by=""))
    return withdrawal


def duplicate(withdrawal: Withdrawal, name: str, now: datetime) -> Withdrawal:
    """A new one with the same facts and phrasings. A text by hand is put aside, because it may name the old company."""
    draft = replace(withdrawal.draft.shelve_edit(), turn="", told_by="")
    return Withdrawal(name=name, draft=draft, created=now, changed=now)


def put_aside(withdrawal: Withdrawal, finding: tuple[str, str]) -> Withdrawal:
    """A finding of the coach, by its key, is put aside for good."""
    return replace(withdrawal, dismissed=(*withdrawal.dismissed, finding))


def move(withdrawal: Withdrawal, step_id: str) -> Withdrawal:
    """Another step is open; the one that was open counts as seen, and the facts, once told, have settled the turns."""
    here, told = withdrawal.at, withdrawal.draft.situation
    seen = withdrawal.visited if here in withdrawal.visited else (*withdrawal.visited, here)
    draft = withdrawal.draft
    if here == SITUATION and not draft.turn and told.company and told.role and told.sender_name:
        draft = replace(draft, turn=turn(told.company, told.role, told.sender_name))
    return replace(withdrawal, draft=draft, at=step_id, visited=seen)


def message_moment(withdrawal: Withdrawal, now: datetime, form: str = "email") -> datetime:
    """The moment that a form of the message speaks from: now, until they were told.

    What they were told stays as it was then; only the forms in `AFTERWARDS` go on speaking from now.
    """
    return withdrawal.sent.at if withdrawal.sent and form not in AFTERWARDS else now


def _noted(notes: dict[str, str], key: str, text: str) -> dict[str, str]:
    others = {name: kept for name, kept in notes.items() if name != key}
    return {**others, key: text} if text.strip() else others


def _before_closing(withdrawal: Withdrawal) -> Status:
    if withdrawal.followed_up_on is not None:
        return "followed-up"
    return "sent" if withdrawal.sent is not None else withdrawal.before_closing
