"""What either interface asks of the world outside it; the command line hands it in, for they import none of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Generic, TypeVar

from msgspec import Struct

from bowout.core.follow_up import Reminder
from bowout.core.given import Given
from bowout.core.standing import Standing
from bowout.core.withdrawal import Withdrawal

T = TypeVar("T")


class Kept(Struct, Generic[T], frozen=True):
    """What can be read of what is kept, and a sentence on what cannot, "" if all can."""

    items: Sequence[T] = ()
    unread: str = ""


class Named(Struct, frozen=True):
    """The name of the one that is kept now, and the one that it had `before` it was deleted; or why there is none."""

    name: str = ""
    before: str = ""
    trouble: str = ""

    def said(self) -> str:
        """That it is back, and under which other name where its own was used again."""
        if self.name == self.before:
            return f"'{self.name}' is back."
        return f"'{self.before}' is back as '{self.name}': another has its name now."


class Outside(Struct, frozen=True, kw_only=True):
    """The clock, the store, the files. None of it raises: what can fail returns a sentence for the person.

    `keep` returns the withdrawal under the name it is kept by, or that sentence, and `open` the same; `rename` and
    `delete` return "" if nothing failed. What was deleted may come back under another name. `has` is whether a name is
    kept. `file_name` makes a name from company, role and day. `mailer` is the name of the mail program, "" without one.
    `copies` is whether copying is offered; who asks for it all the same is told why not. `saving` is whether anything
    is kept at all.
    """

    now: Callable[[], datetime]
    keep: Callable[[Withdrawal], Withdrawal | str]
    has: Callable[[str], bool]
    kept: Callable[[], Kept[Standing]]
    everything: Callable[[], Kept[Withdrawal]]
    rename: Callable[[str, str], str]
    duplicate: Callable[[str], Named]
    delete: Callable[[str], str]
    undelete: Callable[[], Named]
    open: Callable[[str], Withdrawal | str]
    new: Callable[[], Withdrawal]
    file_name: Callable[[str, str, date], str]
    save_file: Callable[[str, str], Given]
    save_reminder: Callable[[Reminder, str], Given]
    mailer: str = ""
    copies: bool = True
    saving: bool = True

    def is_kept(self, withdrawal: Withdrawal) -> bool:
        """Whether a withdrawal is among those kept: without a store it has a name at most."""
        return bool(withdrawal.name) and self.has(withdrawal.name)
