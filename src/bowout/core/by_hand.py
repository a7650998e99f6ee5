"""A message that was changed by hand: what is asked before a change lets go of it, and how it is composed again."""

from __future__ import annotations

from bowout.core.rows import Row

HIDDEN = "You changed this message by hand, so this change would not show in it."
EMPTY = "It came back empty, so your words stay as they were."

KEEP, COMPOSE = "keep", "compose"

WAYS = (
    Row(KEEP, "Keep my own version", "The change is left out."),
    Row(COMPOSE, "Make the change", "The message is composed anew; your own version is put aside, not lost."),
)
"""What can be done about a change that would not show."""

ANEW = Row(COMPOSE, "Compose it anew from the answers", "Your own version is put aside, not lost.")
"""What lets go of it without a change."""
