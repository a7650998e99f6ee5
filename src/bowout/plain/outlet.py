"""How the message, other shapes of it and reminders leave the dialogue: read aloud, copied, saved, mailed."""

from __future__ import annotations

from collections.abc import Sequence

from bowout.core.flow import needed
from bowout.core.follow_up import Reminder, reminder_name
from bowout.core.journey import message_moment
from bowout.core.rendition import Rendition
from bowout.core.renditions import Card, NotFitting, cards, render
from bowout.core.rows import shape_rows
from bowout.core.text import clean
from bowout.plain import remarks
from bowout.plain.cards import one_by_one, told
from bowout.plain.saving import save_as
from bowout.plain.talk import Option, shown
from bowout.plain.walk import Walk

COPY, SAVE, STEP, ALL, EDIT = "copy", "save", "step", "all", "edit"


class Outlet:
    """Gives them out and tells what is known of it."""

    def __init__(self, walk: Walk) -> None:
        self.desk = walk.desk
        self.talk = walk.talk
        self.walk = walk
        self._accepted: set[tuple[str, str]] = set()

    @property
    def text(self) -> str:
        """The message as it is copied, saved and printed."""
        return render(self.desk.pack, self.desk.draft, self.desk.then, "email")

    def complete(self) -> bool:
        """Whether the message has all it needs; if not, that is said."""
        still = needed(self.desk.pack, self.desk.draft)
        if still and self.desk.draft.edit is None:
            self.talk.say(f"Still needed: {still}. The command jump goes to step 1.")
            return False
        return True

    def may_leave(self) -> bool:
        """Whether the message may be given out: where something should be mended first, ask once."""
        failing = remarks.failing(self.desk)
        if not self.desk.ways.attended or {one.key for one in failing} <= self._accepted:
            return True
        first = failing[0]
        words = f"Before you send it: {remarks.counted(failing)}. {first.message}"
        options = [Option("mend", "Mend it first", first.mend), Option("give", "Take it as it is")]
        chosen = self.talk.choose(words, options, "mend")
        if chosen == "give":
            self._accepted |= {one.key for one in failing}
        elif chosen:
            self.walk.mend(remarks.step_of(self.desk, remarks.seen(self.desk), first))
        return chosen == "give"

    def copy(self, text: str, shape: str = "") -> bool:
        """Copy a text, and say what is known of it; where that is refused, go on to a file. Whether it may be out."""
        given = self.desk.ways.copy(text)
        self.talk.say(given.words)
        return given.out or (self.desk.ways.attended and self.save(text, shape))

    def mail(self) -> bool:
        """Open the message as a draft in the mail program; where only a mail file can take it, offer to save one.

        Whether it may be out.
        """
        given = self.desk.ways.mail(self.desk.message, self.desk.draft.situation)
        self.talk.say(given.words)
        return self.save(given.file, ending=".eml") if given.file else given.out

    def save(self, text: str, shape: str = "", ending: str = "") -> bool:
        """Ask where, and save a text there; the name to begin with is that of a shape, and can have another ending.

        Whether it is saved.
        """
        ways, situation = self.desk.ways, self.desk.draft.situation
        name = ways.file_name(situation.company, situation.role, self.desk.now.date())
        name = name.replace("withdrawal", shape, 1) if shape else name
        name = name.removesuffix(".txt") + ending if ending else name
        return save_as(self.talk, ways, name, lambda path: ways.save_file(text, path))

    def remind(self, reminder: Reminder) -> None:
        """Ask where, and save a reminder that any calendar opens."""
        ways, name = self.desk.ways, reminder_name(self.desk.withdrawal)
        save_as(self.talk, ways, name, lambda path: ways.save_reminder(reminder, path))

    def shapes(self) -> None:
        """List the other shapes of the decision, and read one."""
        options = shown(shape_rows(self.desk.pack, self.desk.known))
        chosen = self.talk.choose("The same decision, said in another way.", options)
        if chosen:
            self.read(chosen)

    def read(self, form: str) -> None:
        """Read a shape of the decision and offer to give it out; where it does not belong, say why."""
        desk = self.desk
        shapes = {shape.id: shape for shape in desk.pack.renditions}
        # "email" is no rendition: it is the message itself.
        shape = shapes.get(form, Rendition(id=form, title="The message", help="", shape="text", sections=()))
        moment = message_moment(desk.withdrawal, desk.now, form)
        try:
            text = render(desk.pack, desk.draft, moment, form)
        except NotFitting as why:
            self.talk.say(str(why))
            return
        self.talk.gap()
        deck = cards(desk.pack, desk.draft, moment, form) if shape.shape == "cards" else ()
        if deck:
            self.talk.say(f"{shape.title}. {len(deck)} cards.")
        else:
            self.talk.say(f"{shape.title}.", text.rstrip(), f"End of: {shape.title}.")
        self.talk.say(*(f"Tip: {tip.text}" for tip in shape.tips if tip.applies(desk.known)))
        if form not in shapes:
            self.talk.say(*remarks.noticed(desk, "after back, "))
        self._offer(text, form if form in shapes else "", deck)

    def _offer(self, text: str, shape: str, deck: Sequence[Card]) -> None:
        """Ask what to do with a shape, until it is out or the person goes back."""
        options = [Option(STEP, "Go through the cards one by one"), Option(ALL, "Hear all of them")] if deck else []
        options += [Option(COPY, "Copy it")] if self.desk.ways.copies else []
        options += [Option(SAVE, "Save it to a file")]
        editor = self.desk.ways.editor if shape and not deck else ""
        options += [Option(EDIT, f"Change it in {editor}", "It is not kept: copy or save it then.")] if editor else []
        out = False
        while not out and (way := self.talk.choose("What now?", options)):
            if way == STEP:
                one_by_one(self.talk, deck)
            elif way == ALL:
                for number, card in enumerate(deck, 1):
                    self.talk.gap()
                    self.talk.say(told(card, number, len(deck)))
            elif way == EDIT:
                text = self._edited(text)
            elif not self.may_leave():
                return
            else:
                give = self.copy if way == COPY else self.save
                out = give(text, shape) or not self.desk.ways.attended

    def _edited(self, text: str) -> str:
        """A shape as the person's editor gives it back; the same where nothing comes back."""
        after, words = self.desk.ways.edit(text)
        self.desk.ways.keep(self.desk.withdrawal)  # where a signal ended the editor, it ends us now
        if after is None or not after.strip():
            self.talk.say(words if after is None else "It came back empty, so the words stay as they were.")
            return text
        self.talk.say("Changed. Copy it or save it now.")
        return clean(after)
