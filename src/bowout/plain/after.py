"""After writing: whether they were told, what belongs to leaving well, a reply to pushback, closing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from bowout.core.flow import REVIEW
from bowout.core.follow_up import FOLLOW_UP
from bowout.core.journey import close, mark_sent, reopen, tick, told_at
from bowout.core.rows import (
    CLOSE,
    LEARN,
    MESSAGE,
    ON,
    PUSHBACK,
    REOPEN,
    STOP,
    TASK,
    TOLD,
    TOLD_DAY,
    after_rows,
    after_words,
    taken_back,
    task_of,
)
from bowout.core.withdrawal import Withdrawal
from bowout.plain import gates, page_words
from bowout.plain.days import ask_past_day
from bowout.plain.outlet import Outlet
from bowout.plain.talk import Left, Option, shown
from bowout.plain.thanks import Thanks
from bowout.plain.walk import Walk

LEAVE = "leave"


class AfterPage:
    """What comes next; after every change the next step is told anew."""

    enter = LEAVE
    enter_says = "Enter leaves."

    def __init__(self, walk: Walk, outlet: Outlet) -> None:
        self.desk = walk.desk
        self.talk = walk.talk
        self.walk = walk
        self.outlet = outlet
        self.thanks = Thanks(walk.desk, walk.talk, outlet)

    def options(self) -> list[Option]:
        """What can be done now, and to leave."""
        kept = "Everything is kept." if self.desk.ways.saving else ""
        rows = after_rows(self.desk.pack, self.desk.withdrawal, self.desk.now)
        return [*shown(rows), Option(LEAVE, "Leave for now", kept)]

    def choose(self, option_id: str) -> str:
        """Do what the row says."""
        if option_id.startswith(TASK):
            self._task(option_id)
            return ""
        if option_id == LEAVE:
            raise Left
        ways: dict[str, Callable[[], None]] = {
            TOLD: self._sent,
            MESSAGE: lambda: self.walk.open(REVIEW),
            LEARN: lambda: self.walk.open(LEARN),
            PUSHBACK: self._pushback,
            FOLLOW_UP: self.thanks.ask,
            CLOSE: self._close,
            REOPEN: self._reopen,
        }
        ways[option_id]()
        return ""

    def _live(self, change: Callable[[Withdrawal], Withdrawal], told: str) -> None:
        self.desk.live(change)
        self.talk.say(told, after_words(self.desk.pack, self.desk.withdrawal, self.desk.now))

    def _close(self) -> None:
        if gates.may_close(self.desk, self.talk):
            self._live(close, "Closed.")

    def _reopen(self) -> None:
        words = f"Taken back: {taken_back(self.desk.withdrawal)}."
        self._live(reopen, words)

    def _sent(self) -> None:
        channels = [choice for choice in self.desk.pack.field("channel").choices if choice.id]
        options = [Option(choice.id, choice.label) for choice in channels]
        while by := self.talk.choose("How did you tell them?", options):
            day = ask_past_day(self.desk, self.talk, TOLD_DAY)
            if day is not None:
                at = told_at(day, self.desk.now)
                self.desk.live(partial(mark_sent, at=at, channel=by))
                self.walk.tell(*page_words.words(self.desk))
                return

    def _task(self, row_id: str) -> None:
        task = task_of(self.desk.pack, self.desk.withdrawal, row_id)
        done = task.id in self.desk.withdrawal.done
        chosen = "tick"
        if task.form:
            words = f"{task.text[:1].upper()}{task.text[1:]}. {task.help}".strip()
            turn = Option("tick", "Not done yet" if done else "It is done")
            chosen = self.talk.choose(words, [Option("open", "Show the words for it"), turn])
        if chosen == "open":
            self.outlet.read(task.form)
        elif chosen == "tick":
            self._live(lambda withdrawal: tick(withdrawal, task.id), f"{'To do' if done else 'Done'}: {task.text}.")

    def _pushback(self) -> None:
        where = gates.ask_all(self.talk, self.desk.pack.after.pushback, "My decision stands")
        if where == ON:
            self.outlet.read(PUSHBACK)
        elif where == STOP:
            self.talk.say("Take your time. Nothing is sent, and everything here stays as it is.")
