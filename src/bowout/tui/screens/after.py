"""After writing: whether they were told, what belongs to leaving well, the thank-you note, a reply to pushback."""

from __future__ import annotations

from functools import partial

from bowout.core.after import Task, closing_thought, follow_up_days, told_facts
from bowout.core.due import next_step
from bowout.core.flow import REVIEW
from bowout.core.follow_up import FOLLOW_UP, follow_up_reminder, reminder_name
from bowout.core.journey import close, mark_followed_up, mark_sent, plan_follow_up, reopen, tick, told_at
from bowout.core.rows import (
    CLOSE,
    LEARN,
    MESSAGE,
    ON,
    PUSHBACK,
    REOPEN,
    TASK,
    TOLD,
    TOLD_DAY,
    after_rows,
    after_words,
    note_rows,
    task_of,
)
from bowout.core.slots import said_day
from bowout.core.standing import standing_of
from bowout.core.telling import examples, read_day_ahead, read_day_told
from bowout.core.withdrawal import Sent
from bowout.tui.messages import Went
from bowout.tui.outlet import Outlet
from bowout.tui.screens.ask import AskLine, ask_line
from bowout.tui.screens.gates import ask_all, ask_to_close
from bowout.tui.screens.listing import ListingPage
from bowout.tui.screens.shapes import open_shape
from bowout.tui.widgets.choice import Option, shown


class AfterPage(ListingPage):
    """What comes next, as a list."""

    heading = "What comes next"

    def opening(self) -> str:
        """The closing thought once they know."""
        sent = self.view.withdrawal.sent
        return self._thought(sent) if sent else ""

    def begins_on(self) -> str:
        """The row of the next step, where it has one."""
        step = next_step(self.view.pack.after, standing_of(self.view.withdrawal), self.view.now)
        rows = [option.id for option in self.options()]
        return next((row for row in (step.id, TASK + step.id) if row in rows), "")

    def words(self) -> str:
        """The next step with its day."""
        return after_words(self.view.pack, self.view.withdrawal, self.view.now)

    def options(self) -> list[Option]:
        """What can be done now."""
        return shown(after_rows(self.view.pack, self.view.withdrawal, self.view.now))

    def choose(self, option_id: str) -> None:
        """Do what the row says."""
        if option_id.startswith(TASK):
            self._do_task(task_of(self.view.pack, self.view.withdrawal, option_id))
        elif option_id == MESSAGE:
            self.post_message(Went(REVIEW))
        elif option_id == LEARN:
            self.post_message(Went(LEARN))
        elif option_id == CLOSE:
            ask_to_close(self, lambda: self.live(close))
        elif option_id == REOPEN:
            self.live(reopen)
        else:
            {TOLD: self._told, PUSHBACK: self._pushback, FOLLOW_UP: self._follow_up}[option_id]()

    def _thought(self, sent: Sent) -> str:
        thought = closing_thought(self.view.pack.after, told_facts(self.view.draft.situation, sent))
        return thought.text if thought else ""

    def _told(self) -> None:
        channels = [choice for choice in self.view.pack.field("channel").choices if choice.id]
        options = [Option(choice.id, choice.label) for choice in channels]

        self.ask("How did you tell them?", options, self._told_by, highlight=self.view.draft.situation.channel)

    def _told_by(self, by: str) -> None:
        alone = "Enter alone takes today."

        def take(text: str) -> str:
            now = self.doors.now()
            decided = self.view.draft.situation.decided_on
            day = read_day_told(text, now, self.view.pack.locale, decided) if text else now.date()
            if isinstance(day, str):
                return f"{day} {alone}"
            at = told_at(day, now)
            self.live(partial(mark_sent, at=at, channel=by))
            if self.has_class("-short"):
                self.say(self._thought(Sent(at=at, channel=by)))
            return ""

        ask_line(self.app, AskLine(TOLD_DAY, "", alone), take)

    def _do_task(self, task: Task) -> None:
        def tick_it() -> None:
            self.live(lambda withdrawal: tick(withdrawal, task.id))

        if not task.form:
            tick_it()
            return
        done = task.id in self.view.withdrawal.done
        options = [Option("open", "Show the words for it"), Option("tick", "Not done yet" if done else "It is done")]

        def take(chosen: str) -> None:
            if chosen == "tick":
                tick_it()
            else:
                open_shape(self.app, self.doors, self.view, task.form)

        self.ask(task.text[:1].upper() + task.text[1:], options, take, task.help)

    def _pushback(self) -> None:
        def led(where: str) -> None:
            if where == ON:
                open_shape(self.app, self.doors, self.view, "pushback")
            else:
                self.say("Take your time. Nothing is sent, and everything here stays as it is.")

        ask_all(self, self.view.pack.after.pushback, "My decision stands", led)

    def _follow_up(self) -> None:
        if self.view.withdrawal.follow_up_on is None:
            self._pick_day()
            return

        def take(chosen: str) -> None:
            if chosen == "open":
                open_shape(self.app, self.doors, self.view, FOLLOW_UP)
            elif chosen == "calendar":
                self._remind()
            elif chosen == "day":
                self._pick_day()
            elif chosen == "sent":
                self.live(partial(mark_followed_up, now=self.doors.now()))
            else:
                self.live(partial(plan_follow_up, on=None))

        self.ask("The thank-you note", shown(note_rows(self.view.pack)), take)

    def _pick_day(self) -> None:
        days = {day.id: day for day in follow_up_days(self.view.pack.after, self.view.now.date())}
        locale, now = self.view.pack.locale, self.view.now
        options = [Option(day.id, f"{day.label}, {said_day(day.on, locale, now.date())}") for day in days.values()]

        def typed(text: str) -> str:
            day = read_day_ahead(text, now, locale) if text else ""
            if isinstance(day, str):
                return day
            self.live(partial(plan_follow_up, on=day))
            return ""

        def take(chosen: str) -> None:
            if chosen in days:
                self.live(partial(plan_follow_up, on=days[chosen].on))
            else:
                ask_line(self.app, AskLine("Which day?", "", f"Such as {examples(locale, now)}."), typed)

        self.ask("When?", [*options, Option("other", "another day")], take)

    def _remind(self) -> None:
        view = self.view
        day = view.withdrawal.follow_up_on
        if day is not None:
            reminder = follow_up_reminder(view.pack, view.draft, day, view.now)
            line = AskLine("Save the reminder", reminder_name(view.withdrawal), "A file that any calendar opens.")
            Outlet(self.app, self.doors, self.say).save_by(partial(self.doors.save_reminder, reminder), line)
