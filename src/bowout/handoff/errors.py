"""What can go wrong on the way out of the program."""

from __future__ import annotations


class HandoffError(Exception):
    """A message could not be handed over; `str()` is a sentence for a person: what, where, what to do."""
