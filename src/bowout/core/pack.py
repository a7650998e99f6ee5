"""A pack: all words of one language, as core values."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from bowout.core.advise import Counsel
from bowout.core.after import After
from bowout.core.coach.rules import CoachRules
from bowout.core.conditions import Conditional, Facts
from bowout.core.guideline import Guideline, Phrasing, Tip
from bowout.core.journal import Journal
from bowout.core.reflection import Reflection
from bowout.core.rendition import Rendition

FieldKind = Literal["text", "choice", "date", "datetime"]


class Choice(Conditional, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One value of a fact: its id, what a person reads, and a word of help."""

    id: str
    label: str
    help: str = ""


class Field(Conditional, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One fact that is asked: `id` is its name in `Situation`; a field without `screen` is asked by a guideline."""

    id: str
    label: str
    help: str = ""
    kind: FieldKind = "text"
    required: bool = False
    screen: str = ""
    example: str = ""
    choices: tuple[Choice, ...] = ()

    @property
    def labels(self) -> dict[str, str]:
        """What a person reads for each value, by its id."""
        return {choice.id: choice.label for choice in self.choices}


DayInDigits = Literal["month/day", "day/month"]
Weekdays = tuple[str, str, str, str, str, str, str]
Months = tuple[str, str, str, str, str, str, str, str, str, str, str, str]


class Locale(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a language writes dates, titles and names.

    `slot` and `day` are `string.Template` texts over weekday, month, day, year, hour24, hour12, minute, half;
    `noon` is the half of twelve o'clock exactly, where the language has a word for it.
    `moment` and `moment_day` are the same as they follow a verb ("on Friday, ..."), by how near the day is: `today`,
    `tomorrow`, `this_week` or `later`. `past_day` is a day gone by, and `past_moment` the same as it follows a verb:
    `today`, `yesterday`, `recent` (within six days; also for a nearer one that has no form) or `earlier`.
    Of what is typed as a name, `greeting_words` are dropped, `and_words` stand between two people (the first is written
    again), `team_words` tell a team, and before `other_titles` (small letters) nobody is called by the first name. What
    is among `nobody` (small letters) counts as no name, and `post_words` tell that a post follows a name. A name ends
    before one of the `place_words` ("at"), and before one of the `company_words` ("of") and the company.
    A role is told without one of its `articles` before it and without one of the `role_words` behind it.
    `day_in_digits` is the order in which "11/30" or "30/11" is read; without it neither is.
    `day_words` are words for a day, `day_phrases` several for one, and how many days it is from now. `away` are forms
    that tell how far away a moment is, with # for a number, and their minutes ("in # hours": 60, "# days ago": -1440);
    `clock` are forms that tell an hour on a clock of twelve, and the minutes past it ("half past #": 30); `numbers` are
    the words for numbers in them.
    An hour beside a word of `evening` is one after noon. `weeks` are forms that tell a weekday, with # for it, by the
    week it is in: 1 for the next, -1 for the last, 0 for the nearest such day gone by. Of two hours with one of the
    `until_words` or a dash between them the first is meant. What holds a word that is none of all these, nor of the
    `around_words`, is not read at all; without these nothing is held against it.
    What a person valued goes on from "I liked ...": what it begins with of `detail_openings` becomes what is told there
    ("i liked": "", "to see": "seeing"), and a first word among `detail_words` loses its capital; to an agency, each
    word of `detail_of_others` ("your") becomes what stands for it there ("the"). One can be thanked for what begins
    with one of `detail_event_firsts` ("the") and has one of the `detail_events` ("tour") among its first words,
    with nothing or one of `detail_event_ends` ("of") behind it, or for what begins with one of `detail_chances`, which
    say what is told instead ("meeting": "the chance to meet"): `detail_event_verb` ("enjoyed") is the verb before
    those, `detail_verb` ("liked") before all others. It is a sentence of its own where it begins with one of
    `detail_subjects` ("it"), or where one of `detail_predicates` ("was") stands in it, or one of `detail_acts` ("gave")
    as its second or third word, unless one of the subjects stands right before that or one of `detail_links` ("that")
    anywhere before it.
    """

    lang: str
    name: str
    weekdays: Weekdays
    months: Months
    slot: str
    day: str
    moment: dict[str, str] = {}
    moment_day: dict[str, str] = {}
    past_day: dict[str, str] = {}
    past_moment: dict[str, str] = {}
    halves: tuple[str, str]
    noon: str = ""
    titles: dict[str, str] = {}
    name_particles: tuple[str, ...] = ()
    greeting_words: tuple[str, ...] = ()
    and_words: tuple[str, ...] = ()
    team_words: tuple[str, ...] = ()
    other_titles: tuple[str, ...] = ()
    nobody: tuple[str, ...] = ()
    post_words: tuple[str, ...] = ()
    place_words: tuple[str, ...] = ()
    company_words: tuple[str, ...] = ()
    evening: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    role_words: tuple[str, ...] = ()
    day_in_digits: DayInDigits | None = None
    day_words: dict[str, int] = {}
    day_phrases: dict[str, int] = {}
    weeks: dict[str, int] = {}
    until_words: tuple[str, ...] = ()
    around_words: tuple[str, ...] = ()
    away: dict[str, int] = {}
    clock: dict[str, int] = {}
    numbers: dict[str, int] = {}
    detail_openings: dict[str, str] = {}
    detail_subjects: tuple[str, ...] = ()
    detail_predicates: tuple[str, ...] = ()
    detail_acts: tuple[str, ...] = ()
    detail_links: tuple[str, ...] = ()
    detail_words: tuple[str, ...] = ()
    detail_events: tuple[str, ...] = ()
    detail_event_ends: tuple[str, ...] = ()
    detail_event_firsts: tuple[str, ...] = ()
    detail_chances: dict[str, str] = {}
    detail_verb: str = ""
    detail_event_verb: str = ""
    detail_of_others: dict[str, str] = {}
    vowel_sounds: tuple[str, ...] = ()
    consonant_sounds: tuple[str, ...] = ()


class Letter(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The frame of a message: the best-fitting subject, greeting and sign-off are used; `turns` as in a guideline.

    `to` says whom a message goes to where no name is told.
    """

    to: str = "the hiring team"
    turns: bool = False
    subjects: tuple[Phrasing, ...]
    greetings: tuple[Phrasing, ...]
    sign_offs: tuple[Phrasing, ...]


class Pack(Struct, frozen=True, kw_only=True):
    """The words of one language: locale, questions, frame, rules, guidelines in order, renditions, tips elsewhere."""

    locale: Locale
    fields: tuple[Field, ...]
    letter: Letter
    counsel: Counsel
    guidelines: tuple[Guideline, ...]
    tips: tuple[Tip, ...] = ()
    mistakes: tuple[Tip, ...] = ()
    renditions: tuple[Rendition, ...] = ()
    reflection: Reflection = Reflection()
    after: After = After()
    journal: Journal = Journal()
    coach: CoachRules | None = None

    def guideline(self, guideline_id: str) -> Guideline:
        """The guideline of that id; KeyError if the pack has none."""
        for guideline in self.guidelines:
            if guideline.id == guideline_id:
                return guideline
        raise KeyError(guideline_id)

    def field(self, field_id: str) -> Field:
        """The field of that id; KeyError if the pack has none."""
        for field in self.fields:
            if field.id == field_id:
                return field
        raise KeyError(field_id)

    def rendition(self, rendition_id: str) -> Rendition:
        """The rendition of that id; KeyError if the pack has none."""
        for rendition in self.renditions:
            if rendition.id == rendition_id:
                return rendition
        raise KeyError(rendition_id)

    def has(self, rendition_id: str) -> bool:
        """Whether the pack brings a rendition of that id."""
        return any(rendition.id == rendition_id for rendition in self.renditions)

    def tips_for(self, screen: str, facts: Facts) -> tuple[Tip, ...]:
        """The tips that one screen shows in this situation, its own before the general ones."""
        own = next((g.tips for g in self.guidelines if g.id == screen), ())
        return _shown(own, self.tips, screen, facts)

    def mistakes_for(self, screen: str, facts: Facts) -> tuple[Tip, ...]:
        """The mistakes that one screen warns of in this situation."""
        own = next((g.mistakes for g in self.guidelines if g.id == screen), ())
        return _shown(own, self.mistakes, screen, facts)


def _shown(own: tuple[Tip, ...], general: tuple[Tip, ...], screen: str, facts: Facts) -> tuple[Tip, ...]:
    return tuple(tip for tip in own if tip.applies(facts)) + tuple(
        tip for tip in general if screen in tip.where and tip.applies(facts)
    )
