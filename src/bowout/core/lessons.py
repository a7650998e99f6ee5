"""What was learned over all withdrawals: gathered, searched, counted, and told as text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from bowout.core.journal import Journal
from bowout.core.prompt import Prompt
from bowout.core.text import markdown_escaped, one_line, without_accents
from bowout.core.withdrawal import Withdrawal

LONGEST_BAR = 30


class _Origin(Struct, frozen=True):
    """Which withdrawal something is kept in (`name`), and what that is about."""

    name: str
    company: str
    role: str

    @property
    def where(self) -> str:
        """Company and role, as far as they are told, else the name."""
        return ", ".join(filter(None, (self.company, self.role))) or self.name


class Entry(_Origin, frozen=True):
    """One lesson: where and when it was learned, to which question."""

    on: date
    prompt: str
    text: str


class Contact(_Origin, frozen=True):
    """A person to keep in touch with, and the day of the next word, if there is one."""

    who: str
    on: date | None


class Lessons(Struct, frozen=True):
    """Lessons, the newest first; people, the next day first; reasons (ids) with their numbers, the most first."""

    entries: tuple[Entry, ...] = ()
    contacts: tuple[Contact, ...] = ()
    reasons: tuple[tuple[str, int], ...] = ()


def gather(withdrawals: Iterable[Withdrawal]) -> Lessons:
    """What all withdrawals taught; reasons are counted where they were told."""
    entries: list[Entry] = []
    contacts: list[Contact] = []
    reasons: Counter[str] = Counter()
    for one in withdrawals:
        known = one.draft.situation
        day = (one.sent.at if one.sent else one.changed).date()
        entries += [
            Entry(one.name, known.company, known.role, day, prompt, text)
            for prompt, text in one.lessons.items()
            if text.strip()
        ]
        if one.keep_in_touch is not None:
            who = one.keep_in_touch
            contacts.append(Contact(one.name, known.company, known.role, who.name, who.on))
        if one.sent is not None:
            reasons[known.reason] += 1
    entries.sort(key=lambda entry: (-entry.on.toordinal(), entry.name))
    contacts.sort(key=lambda person: (person.on or date.max, person.who))
    return Lessons(tuple(entries), tuple(contacts), tuple(sorted(reasons.items(), key=lambda item: -item[1])))


def search(lessons: Lessons, text: str) -> Lessons:
    """The lessons and people that hold every word of a text, whatever its case and accents; "" finds all.

    What is found has no reasons: they count everything, whatever is searched.
    """
    words = _plain(text).split()
    if not words:
        return lessons

    def holds(*texts: str) -> bool:
        hay = _plain(" ".join(texts))
        return all(word in hay for word in words)

    return replace(
        lessons,
        entries=tuple(entry for entry in lessons.entries if holds(entry.text, entry.company, entry.role)),
        contacts=tuple(person for person in lessons.contacts if holds(person.who, person.company, person.role)),
        reasons=(),
    )


def nothing_found(text: str = "") -> str:
    """What is said where a search for a text found nothing, or where there is nothing at all."""
    if text.strip():
        return f"Nothing that you noted holds '{one_line(text)}'."
    return "Nothing is noted yet. A withdrawal that was sent asks what you learned."


def by_prompt(lessons: Lessons, journal: Journal) -> tuple[tuple[Prompt, tuple[Entry, ...]], ...]:
    """The lessons by question, in the journal's order; a question that the pack no longer asks is told by its id."""
    prompts = {prompt.id: prompt for prompt in journal.prompts}
    for entry in lessons.entries:
        prompts.setdefault(entry.prompt, Prompt(id=entry.prompt, text=entry.prompt))
    found = ((prompt, tuple(e for e in lessons.entries if e.prompt == prompt.id)) for prompt in prompts.values())
    return tuple((prompt, entries) for prompt, entries in found if entries)


def named_reasons(lessons: Lessons, labels: Mapping[str, str]) -> list[tuple[str, int]]:
    """The reasons as a person reads them, with their numbers; one that has no label is told by its id."""
    return [(labels.get(reason, reason) or reason, number) for reason, number in lessons.reasons]


def plot(lessons: Lessons, labels: Mapping[str, str]) -> tuple[str, ...]:
    """The reasons as lines: the number, the label, then a bar of plain characters, so that nothing needs the bar."""
    if not lessons.reasons:
        return ()
    named = named_reasons(lessons, labels)
    most = max(number for _, number in named)
    digits, wide = len(str(most)), max(len(label) for label, _ in named)
    step = max(1.0, most / LONGEST_BAR)
    return tuple(
        f"{number:>{digits}}  {label:<{wide}}  {'#' * max(1, round(number / step))}" for label, number in named
    )


def markdown(lessons: Lessons, journal: Journal, labels: Mapping[str, str]) -> str:
    """All of it as Markdown, ending with a line end; whatever Markdown would take for its own shows as typed."""
    blocks = [f"# {_escaped(journal.title)}"]
    if lessons.reasons:
        rows = [f"- {number} × {_escaped(label)}" for label, number in named_reasons(lessons, labels)]
        blocks += [f"## {_escaped(journal.reasons.text)}", "\n".join(rows)]
    for prompt, entries in by_prompt(lessons, journal):
        items = [f"- **{_escaped(entry.where)}** ({entry.on.isoformat()}): {_escaped(entry.text)}" for entry in entries]
        blocks += [f"## {_escaped(prompt.text)}", "\n".join(items)]
    if lessons.contacts:
        people = [_person(person) for person in lessons.contacts]
        blocks += [f"## {_escaped(journal.person.text)}", "\n".join(people)]
    return "\n\n".join(blocks) + "\n"


def _person(person: Contact) -> str:
    when = f" ({person.on.isoformat()})" if person.on else ""
    return f"- **{_escaped(person.who)}**, {_escaped(person.where)}{when}"


def _escaped(text: str) -> str:
    return markdown_escaped(one_line(text))


def _plain(text: str) -> str:
    return without_accents(text.casefold())
