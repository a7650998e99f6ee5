"""The message: what composing a draft gives."""

from __future__ import annotations

from msgspec import Struct

GREETING = "greeting"
SIGN_OFF = "sign-off"
EDITED = "edited"


class Part(Struct, frozen=True):
    """A run of text and what it came from: a guideline's id, or `GREETING`, `SIGN_OFF` or `EDITED`."""

    text: str
    source: str


class Block(Struct, frozen=True):
    """Parts that share a paragraph."""

    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """The paragraph as it is sent."""
        return " ".join(part.text for part in self.parts)


class Message(Struct, frozen=True):
    """A whole message: subject and blocks, greeting and sign-off among them.

    `read` is how many words a reader finds between greeting and sign-off, where the blocks cannot tell.
    """

    subject: str
    blocks: tuple[Block, ...]
    read: int | None = None

    @property
    def body(self) -> str:
        """Everything below the subject, without a final line end."""
        return "\n\n".join(block.text for block in self.blocks)

    @property
    def words(self) -> int:
        """How many words the paragraphs have; greeting and sign-off do not count."""
        if self.read is not None:
            return self.read
        frame = {GREETING, SIGN_OFF}
        return sum(len(part.text.split()) for block in self.blocks for part in block.parts if part.source not in frame)
