"""The question that comes before leaving the facts: whether a booked interview whose time has gone by took place."""

from __future__ import annotations

from datetime import datetime

from bowout.core.journey import miss
from bowout.core.took_place import HELD, MISSED, QUESTION, TOOK_PLACE, WHY, in_doubt, took_place_rows
from bowout.core.withdrawal import Withdrawal
from bowout.tui.messages import Lived, Told
from bowout.tui.screens.ask import Ask
from bowout.tui.screens.situation import SituationPage
from bowout.tui.widgets.choice import shown
from bowout.tui.widgets.field_row import FieldRow


def asked_first(page: SituationPage, withdrawal: Withdrawal, now: datetime) -> bool:
    """Ask, where that is in doubt; whether it is asked."""
    if not in_doubt(withdrawal, now):
        return False

    def take(chosen: str | None) -> None:
        if chosen in (MISSED, TOOK_PLACE):
            page.app.post_message(Told({"stage": HELD}) if chosen == TOOK_PLACE else Lived(miss))
            page.app.call_later(page.app.run_action, "step_on")
        else:
            page.query_one("#field-interview_at", FieldRow).query("Input").first().focus()

    options = shown(took_place_rows(page.view.pack))
    page.app.push_screen(Ask(QUESTION, options, WHY), take)
    return True
