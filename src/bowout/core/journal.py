"""The journal afterwards, as a pack's data: a few questions, and the words around what was learned."""

from __future__ import annotations

from msgspec import Struct

from bowout.core.prompt import Prompt


class Journal(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """lessons.yaml: the questions (`person` asks whom to keep in touch with), and the titles over what is gathered."""

    title: str = "Lessons"
    advice: str = ""
    prompts: tuple[Prompt, ...] = ()
    person: Prompt = Prompt(id="keep-in-touch", text="Keep in touch")
    reasons: Prompt = Prompt(id="reasons", text="Reasons")
