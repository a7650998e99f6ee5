"""What pages and widgets tell the app: the only way in which a draft changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from textual.message import Message

from bowout.core.coach.finding import Finding
from bowout.core.draft import Answer, Draft, Edit
from bowout.core.withdrawal import Withdrawal


@dataclass(frozen=True)
class Cursor:
    """Where the person types: in the message's part of that source, so many characters in."""

    source: str
    offset: int


class Change(Message):
    """A change of the draft; the app makes it with `apply`. `cursor` tells where it was typed, if it was."""

    cursor: Cursor | None = None

    def apply(self, draft: Draft) -> Draft:
        """The draft with the change made."""
        raise NotImplementedError


@dataclass
class Told(Change):
    """Facts of the situation were told: names of `Situation` attributes and their new values."""

    facts: dict[str, object]

    def apply(self, draft: Draft) -> Draft:
        """The draft with those facts."""
        return draft.tell(**self.facts)


@dataclass
class Answered(Change):
    """A guideline was answered."""

    guideline_id: str
    answer: Answer
    cursor: Cursor | None = None

    def apply(self, draft: Draft) -> Draft:
        """The draft with that answer."""
        return draft.answer(self.guideline_id, self.answer)


@dataclass
class Rewritten(Change):
    """The message was rewritten by hand; None composes it anew and puts the hand-written text aside."""

    edit: Edit | None
    cursor: Cursor | None = None

    def apply(self, draft: Draft) -> Draft:
        """The draft with that text, or without any."""
        return draft.shelve_edit() if self.edit is None else draft.rewrite(self.edit)


class Settled(Message):
    """The person stopped typing: nothing is unfinished any more."""


@dataclass
class Mend(Message):
    """The page that mends a finding is wanted."""

    finding: Finding


@dataclass
class Remarked(Message):
    """More about a finding is wanted."""

    finding: Finding


@dataclass
class Lived(Message):
    """A step on the withdrawal's way, before or after the message; `typing`: one of many, a letter each."""

    change: Callable[[Withdrawal], Withdrawal]
    typing: bool = False


@dataclass
class Went(Message):
    """Another page of the open withdrawal is wanted; `words` are for its notice line."""

    step_id: str
    words: str = ""


@dataclass
class Opened(Message):
    """A kept withdrawal was opened by name, or a new one with ""; `at` is the page to open, "" for where it was."""

    name: str
    at: str = ""


@dataclass
class Noticed(Message):
    """Something was heard of late, and the page that waited for it may be gone: words for whichever is open now."""

    words: str


@dataclass
class Tidied(Message):
    """A kept withdrawal has a new name; "" if it was deleted."""

    name: str
    new: str


class Learned(Message):
    """The page of all lessons is wanted."""


@dataclass
class Finished(Message):
    """The person is done; the text is the message as it goes out."""

    text: str
