"""Changes that need a word first: own words, the tone, and whatever a message rewritten by hand would hide."""

from __future__ import annotations

import msgspec

from bowout.core.by_hand import COMPOSE, EMPTY, HIDDEN, KEEP, WAYS
from bowout.core.draft import Draft, Edit
from bowout.core.flow import REVIEW
from bowout.core.text import one_line
from bowout.core.written import read_back
from bowout.plain import guidance, remarks
from bowout.plain.desk import Desk
from bowout.plain.pen import KEPT, rewrite, write
from bowout.plain.talk import Option, Talk, shown

_OWN_VERSION = (
    "What you change here makes the message your own version. Choices on the steps then do not show in it, until it is "
    "composed anew."
)


class Editing:
    """Changes the draft on the desk with the person's consent."""

    def __init__(self, desk: Desk, talk: Talk) -> None:
        self.desk = desk
        self.talk = talk

    def accept(self, draft: Draft) -> bool | None:
        """Take a changed draft; where it would not show, ask first. Whether it was taken, None for back."""
        if not self.desk.hides(draft):
            self.desk.take(draft)
            return True
        let_go = self._let_go()
        if let_go:
            self.desk.take(draft.shelve_edit())
        return let_go

    def replace(self, draft: Draft, told: str) -> None:
        """Take a changed draft as `accept` does, and say so."""
        if self.accept(draft):
            self.talk.say(told)

    def compose(self) -> None:
        """Compose the message from the answers again."""
        self.replace(self.desk.draft.shelve_edit(), "The message is composed from your answers again.")

    def bring_back(self, version: Edit) -> None:
        """Take a hand-written version again."""
        self.desk.take(self.desk.draft.rewrite(version))
        self.talk.say("Your own version is the message again.")

    def whole(self, text: str) -> None:
        """Have the whole message changed in the person's editor; what comes back is their own version."""
        after, words = self.desk.ways.edit(text)
        edit = read_back(after, self.desk.message.subject) if after is not None else None
        if edit is not None and not edit.body:
            self.talk.say(EMPTY)
            return
        if edit is not None:
            self.desk.take(self.desk.draft.rewrite(edit))
        self.talk.say(words)
        if edit is not None:
            self.talk.say(*remarks.noticed(self.desk), "The command review reads all of it.")

    def paragraph(self) -> None:
        """Have a paragraph of the message written anew, or its subject: it becomes the person's own version.

        Nothing leaves the message without words.
        """
        before, message = self.desk.draft, self.desk.message
        self.talk.say("" if before.edit else _OWN_VERSION)
        texts = [message.subject, *(block.text for block in message.blocks)]
        options = [Option(str(at), text if at else f"Subject: {text}") for at, text in enumerate(texts)]
        chosen = self.talk.choose("Which one?", options)
        if not chosen:
            return
        at = int(chosen)

        def take(text: str) -> None:
            changed = [*texts[:at], text, *texts[at + 1 :]]
            edit = Edit(subject=one_line(changed[0]), body="\n\n".join(filter(None, changed[1:])))
            if edit.subject and edit.body:
                self.desk.take(before.rewrite(edit))

        rewrite(self.talk, "", texts[at], take, lambda: self.desk.take(before))
        if self.desk.draft == before:
            self.talk.say("Nothing is changed.")
        else:
            self.talk.say("Changed.", *remarks.noticed(self.desk), "The command review reads all of it.")

    def write(self, guideline_id: str) -> bool:
        """Take own words for a guideline; whether they changed. Until they are ended, those from before stay too."""
        before = self.desk.draft
        if before.edit is not None and not self._let_go():
            return False
        answer = before.answer_for(guideline_id)

        def take(own: str) -> None:
            use = "own" if own else "" if answer.use == "own" else answer.use
            changed = msgspec.structs.replace(answer, use=use, own=own)
            self.desk.take(self.desk.draft.shelve_edit().answer(guideline_id, changed))

        now, title = self.desk.part(guideline_id), self.desk.pack.guideline(guideline_id).title
        known = bool(answer.own.strip())
        says = "" if known and answer.use == "own" else f"It now says: {now}" if now else "It says nothing yet."
        says = f"{title}. {says}".strip() if self.desk.here == REVIEW else says
        writing = rewrite if known and self.desk.ways.attended else write
        ended = writing(self.talk, says, answer.own, take, lambda: self.desk.take(before))
        if ended == KEPT:
            self.talk.say("Nothing is changed.")
        return ended != KEPT

    def unwritten(self, draft: Draft, guideline_id: str) -> bool:
        """Whether a draft asks for own words that are not there yet."""
        answer = draft.answer_for(guideline_id)
        return answer.use == "own" and not answer.own.strip()

    def part(self) -> None:
        """Ask for a part of the message and write it in own words."""
        parts = [Option(guideline.id, guideline.title) for guideline in self.desk.pack.guidelines]
        chosen = self.talk.choose("Which part?", parts)
        if chosen and self.write(chosen):
            self.talk.say(guidance.stands(self.desk, chosen), remarks.about(self.desk, chosen))

    def tone(self) -> None:
        """Ask for the tone."""
        field = self.desk.pack.field("tone")
        options = [Option(choice.id, choice.label, choice.help) for choice in field.choices]
        told = self.desk.draft.situation.tone
        chosen = self.talk.choose(f"{field.label}. {field.help}".strip(), options, told)
        label = next((option.text for option in options if option.id == (chosen or told)), told)
        if chosen in ("", told) or self.accept(self.desk.draft.tell(tone=chosen)):
            self.talk.say(f"{field.label}: {label}.")

    def _let_go(self) -> bool | None:
        """Whether the message that was rewritten by hand may be put aside; None if the person goes back."""
        options = shown(WAYS)
        chosen = self.talk.choose(HIDDEN, options, KEEP)
        return chosen == COMPOSE if chosen else None
