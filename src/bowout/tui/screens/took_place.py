"""The question that comes before leaving the facts: whether a booked interview whose time has gone by took place."""

from __future__ import annotations

from datetime import datetime

from bowout.core.facts import gone_by
from bowout.core.situation import Situation
from bowout.core.took_place import HELD, MISSED, QUESTION, TOOK_PLACE, WHY, took_place_rows
from bowout.tui.messages import Told
from bowout.tui.screens.ask import Ask
from bowout.tui.screens.situation import SituationPage
from bowout.tui.widgets.choice import Option
from bowout.tui.widgets.field_row import FieldRow


def asked_first(page: SituationPage, told: Situation, now: datetime) -> bool:
    """Ask, unless that was answered of this very time, or of the same one on an earlier visit; whether it is asked."""
    if not gone_by(told, now) or page.settled == told.interview_at:
        return False

    def take(chosen: str | None) -> None:
        if chosen in (MISSED, TOOK_PLACE):
            page.settled = told.interview_at
            if chosen == TOOK_PLACE:
                page.app.post_message(Told({"stage": HELD}))
            page.app.call_later(page.app.run_action, "step_on")
        else:
            page.query_one("#field-interview_at", FieldRow).query("Input").first().focus()

    options = [Option(row.id, row.text, row.note) for row in took_place_rows(page.view.pack)]
    page.app.push_screen(Ask(QUESTION, options, WHY), take)
    return True
