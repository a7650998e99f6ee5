"""The small pages that lie over a page: help, jump, list, tone, colours, sources, leaving, overwriting."""

from __future__ import annotations

from collections.abc import Callable

from bowout.core.by_hand import COMPOSE, HIDDEN, WAYS
from bowout.core.coach.finding import Finding
from bowout.core.draft import Draft
from bowout.core.kept_name import resuming
from bowout.core.remarks import WORDS
from bowout.tui.commands import commands_of
from bowout.tui.messages import Mend, Noticed, Told
from bowout.tui.navigation import Navigation
from bowout.tui.screens.ask import Ask, AskLeave, AskWhileTyping, Read
from bowout.tui.screens.guideline import GuidelinePage
from bowout.tui.screens.page import Page
from bowout.tui.widgets.choice import Option, shown
from bowout.tui.widgets.field_row import FieldRow, Pick
from bowout.tui.widgets.progress import AHEAD, DONE
from bowout.tui.wizard import Wizard


def help_sheet(app: Navigation) -> None:
    """Every command of the open page; Enter runs it."""
    place = getattr(app.screen, "place", "home")
    commands = {command.id: command for command in commands_of(place, app.doors.commands)}
    width = max(len(command.key) for command in commands.values())
    options = [Option(command.id, command.help, lead=f"{command.key:{width}}  ") for command in commands.values()]
    words = "Tab and Shift+Tab reach everything on a page. Enter here does what the line says."

    async def run(chosen: str | None) -> None:
        if chosen:
            await app.run_action(commands[chosen].action, app.screen)

    app.push_screen(Ask("Keys", options, words), run)


def jump_sheet(app: Navigation) -> None:
    """All steps; Enter opens one."""
    view = app.wizard.view()
    done = view.done
    options = [Option(step.id, f"{DONE if step.id in done else AHEAD} {step.title}") for step in view.flow.steps]

    def jump(chosen: str | None) -> None:
        if chosen:
            app.go(chosen)

    app.push_screen(Ask("Jump to", options, highlight=view.flow.step.id), jump)


def tone_sheet(app: Navigation) -> None:
    """The tones."""
    field = app.wizard.pack.field("tone")
    options = [Option(choice.id, choice.label, choice.help) for choice in field.choices]

    def take(chosen: str | None) -> None:
        if chosen:
            app.post_message(Told({"tone": chosen}))

    app.push_screen(Ask("Tone", options, field.help, app.wizard.draft.situation.tone), take)


def theme_sheet(app: Navigation) -> None:
    """The themes; the chosen one is remembered."""
    options = [Option(palette.id, palette.title) for palette in app.doors.themes.values()]

    def take(chosen: str | None) -> None:
        if chosen:
            app.theme = chosen
            trouble = app.doors.choose_theme(chosen)
            if trouble:
                app.post_message(Noticed(trouble))

    app.push_screen(Ask("Colours", options, highlight=app.theme), take)


def sources_sheet(app: Navigation) -> None:
    """Where the advice of the open page comes from."""
    if isinstance(app.screen, Page):
        tips, mistakes = app.screen.view.advice
        text = "\n\n".join(f"{tip.text}\nSource: {tip.source}" for tip in (*tips, *mistakes))
        app.push_screen(Read("Where this advice comes from", text or "This page gives no advice."))


def leave_sheet(app: Navigation) -> None:
    """Ask before leaving a page of a withdrawal, or what is not kept of one; say what is."""
    if not isinstance(app.screen, Page) and app.keep():
        app.leave(130)
        return

    def take(chosen: str | None) -> None:
        if chosen == "leave":
            app.leave(130)

    missing = app.not_taken()
    words = f"{missing} {_what_stays(app.wizard, 'All else' if missing else 'Everything')}".strip()
    wizard = app.wizard
    lost = bool(wizard.trouble) or (wizard.told and not wizard.lasts)
    options = [Option("leave", "Leave"), Option("stay", "Stay")]
    app.push_screen(AskLeave("Leave Bow Out?", options[::-1] if lost else options, words), take)


def _what_stays(wizard: Wizard, all_of_it: str) -> str:
    """What is left of a withdrawal once the person has left; `all_of_it` says how much of what is on the screen."""
    wizard.keep()
    if wizard.trouble:
        return f"{wizard.trouble} What you changed last is gone when you leave."
    if wizard.lasts:
        return f"{all_of_it} is kept. To come back to this page: {resuming(wizard.withdrawal.name)}"
    if wizard.told:
        return "Nothing is saved in this session: the message is gone when you leave."
    return "Nothing is told yet, so nothing is kept."


def list_sheet(app: Navigation, pick: Pick) -> None:
    """All choices of a question."""
    options = [Option(choice.id, choice.label, choice.help) for choice in pick.choices]

    def take(chosen: str | None) -> None:
        if chosen is not None:
            pick.choose(chosen)

    app.push_screen(Ask(pick.title, options, highlight=pick.value), take)


def overwrite_sheet(app: Navigation, draft: Draft) -> None:
    """Ask before a change lets go of the text that was written by hand."""
    if isinstance(app.screen, AskWhileTyping):
        app.screen.draft = draft
        return

    def take(chosen: str | None) -> None:
        if chosen == COMPOSE:
            app.accept(asked.draft.shelve_edit())
        elif chosen != AskWhileTyping.SETTLED:
            app.accept(app.wizard.draft)
            _take_back(app)

    options = shown(WAYS)
    asked = AskWhileTyping("Keep your own version?", options, HIDDEN, draft)
    app.push_screen(asked, take)


def _take_back(app: Navigation) -> None:
    """Show what is told where something else was typed."""
    for row in app.screen.query(FieldRow):
        row.restore()
    if isinstance(app.screen, GuidelinePage):
        app.screen.take_back()


def remarks_sheet(app: Navigation) -> None:
    """All that the coach noticed; Enter on one opens it, and one alone is open already."""
    view = app.wizard.view()
    noticed = {str(number): finding for number, finding in enumerate(view.remarks.findings)}
    aside = view.withdrawal.dismissed
    options = [
        Option(number, finding.message, "put aside" if finding.key in aside else "", f"{WORDS[finding.severity]}  ")
        for number, finding in noticed.items()
    ]
    if not options:
        words = "Nothing to mend." if view.remarks.checked else "The coach reads along once the facts are told."
        app.push_screen(Read("What a recruiter would notice", words))
        return

    if len(options) == 1 and not options[0].note:
        remark_sheet(app, noticed["0"])
        return

    def take(chosen: str | None) -> None:
        if chosen:
            remark_sheet(app, noticed[chosen])

    app.push_screen(Ask("What a recruiter would notice", options), take)


def remark_sheet(app: Navigation, finding: Finding) -> None:
    """One finding: why it matters, what mends it, and what to do about it."""
    quoted = f'"{finding.excerpt}"\n\n' if finding.excerpt else ""
    words = f"{quoted}{finding.why}\n{finding.mend}\nSource: {finding.source}"
    options = [Option("close", "Leave it as it is"), Option("aside", "Put it aside for this message")]
    if app.wizard.view().mends(finding):
        options = [Option("mend", "Go to the page that mends it"), *reversed(options)]

    def take(chosen: str | None) -> None:
        if chosen == "mend":
            app.post_message(Mend(finding))
        elif chosen == "aside":
            app.wizard.dismiss(finding)
            app.accept(app.wizard.draft)

    app.push_screen(Ask(finding.message, options, words), take)


SHEETS: dict[str, Callable[[Navigation], None]] = {
    "help": help_sheet,
    "jump": jump_sheet,
    "tone": tone_sheet,
    "theme": theme_sheet,
    "sources": sources_sheet,
    "remarks": remarks_sheet,
    "leave": leave_sheet,
}
