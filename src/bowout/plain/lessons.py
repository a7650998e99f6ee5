"""What all withdrawals taught, read aloud, searched and saved."""

from __future__ import annotations

from datetime import date
from functools import partial

from bowout.core.lessons import Lessons, by_prompt, gather, markdown, named_reasons, nothing_found, search
from bowout.core.pack import Pack
from bowout.core.slots import said_day
from bowout.core.text import one_line
from bowout.plain.saving import save_as
from bowout.plain.talk import Option, Talk, literal
from bowout.plain.ways import Ways

_SEARCH, _SAVE = "search", "save"


def tell_lessons(pack: Pack, ways: Ways, talk: Talk) -> None:
    """Read all of it, then search it or save it, until the person goes back."""
    kept = ways.everything()
    lessons = gather(kept.items)
    talk.gap()
    talk.say(*(told(pack, lessons, ways.now().date()) or [nothing_found()]), kept.unread)
    options = [Option(_SEARCH, "Search it"), Option(_SAVE, "Save it to a file, as Markdown")]
    while chosen := talk.choose("What would you like to do?", options):
        if chosen == _SAVE:
            text = markdown(lessons, pack.journal, pack.field("reason").labels)
            save_as(talk, ways, "lessons.md", partial(ways.save_file, text))
        else:
            _search(pack, ways, lessons, talk)


def _search(pack: Pack, ways: Ways, lessons: Lessons, talk: Talk) -> None:
    typed = talk.line_answer("Search for which words?", "Enter goes back.", "some words")
    if typed:
        words = literal(typed)
        talk.gap()
        talk.say(*(told(pack, search(lessons, words), ways.now().date()) or [nothing_found(words)]))


def told(pack: Pack, lessons: Lessons, today: date) -> list[str]:
    """The reasons, the lessons by question and the people, a line each."""

    def said(day: date) -> str:
        return said_day(day, pack.locale, today)

    journal, labels = pack.journal, pack.field("reason").labels
    lines = []
    if lessons.reasons:
        lines.append(f"{journal.reasons.text}:")
        lines += [f"{label}, {_times(number)}." for label, number in named_reasons(lessons, labels)]
    for prompt, entries in by_prompt(lessons, journal):
        lines.append(prompt.text)
        lines += [f"{one.company or one.name}, {said(one.on)}: {one_line(one.text)}" for one in entries]
    if lessons.contacts:
        lines.append("To keep in touch with:")
        people = ((one.who, one.company, said(one.on) if one.on else "") for one in lessons.contacts)
        lines += [f"{', '.join(filter(None, person))}." for person in people]
    return lines


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times"
