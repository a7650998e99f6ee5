"""How the message, other shapes of it and reminders leave the dialogue: read aloud, copied, saved, mailed."""

from __future__ import annotations

from bowout.core.flow import missing
from bowout.core.follow_up import Reminder, reminder_name
from bowout.core.rendition import Rendition
from bowout.core.renditions import NotFitting, cards, render
from bowout.core.rows import shape_rows
from bowout.plain.desk import Desk
from bowout.plain.talk import Option, Talk, literal
from bowout.plain.ways import Ways

COPY, SAVE = "copy", "save"


def ask_path(talk: Talk, ways: Ways, name: str) -> str:
    """Ask for a file name, beginning with a good one; "" if the person goes back."""
    if not ways.paths:
        return name
    question = "File name. Nothing is overwritten: if the name is taken, a number is added."
    typed = talk.line_answer(question, f"Enter takes: {name}.", "a file name")
    return "" if typed is None else literal(typed) or name


class Outlet:
    """Gives them out and tells what is known of it."""

    def __init__(self, desk: Desk, talk: Talk) -> None:
        self.desk = desk
        self.talk = talk

    @property
    def text(self) -> str:
        """The message as it is copied, saved and printed."""
        return render(self.desk.pack, self.desk.draft, self.desk.now, "email")

    def complete(self) -> bool:
        """Whether the message has all it needs; if not, that is said."""
        needed = ", ".join(field.label.lower() for field in missing(self.desk.pack, self.desk.draft))
        if needed and self.desk.draft.edit is None:
            self.talk.say(f"Still needed: {needed}. The command jump goes to step 1.")
            return False
        return True

    def copy(self, text: str) -> bool:
        """Copy a text, and say what is known of it; True, as it may be out."""
        self.talk.say(self.desk.ways.copy(text))
        return True

    def mail(self) -> bool:
        """Open the message as a draft in the mail program; where only a mail file can take it, offer to save one.

        Whether it may be out.
        """
        words, file = self.desk.ways.mail(self.desk.message, self.desk.draft.situation)
        self.talk.say(words)
        return self.save(file, ending=".eml") if file else True

    def save(self, text: str, shape: str = "", ending: str = "") -> bool:
        """Ask where, and save a text there; the name to begin with is that of a shape, and can have another ending.

        Whether it was to be saved.
        """
        situation = self.desk.draft.situation
        name = self.desk.ways.file_name(situation.company, situation.role, self.desk.now.date())
        name = name.replace("withdrawal", shape, 1) if shape else name
        name = ask_path(self.talk, self.desk.ways, name.removesuffix(".txt") + ending if ending else name)
        self.talk.say(self.desk.ways.save(text, name) if name else "Not saved.")
        return bool(name)

    def remind(self, reminder: Reminder) -> None:
        """Ask where, and save a reminder that any calendar opens."""
        name = ask_path(self.talk, self.desk.ways, reminder_name(self.desk.withdrawal))
        self.talk.say(self.desk.ways.save_reminder(reminder, name) if name else "Not saved.")

    def shapes(self) -> None:
        """List the other shapes of the decision, and read one."""
        options = [Option(row.id, row.text, row.note) for row in shape_rows(self.desk.pack, self.desk.known)]
        chosen = self.talk.choose("The same decision, said in another way.", options)
        if chosen:
            self.read(chosen)

    def read(self, form: str) -> None:
        """Read a shape of the decision and offer to give it out; where it does not belong, say why."""
        desk = self.desk
        shapes = {shape.id: shape for shape in desk.pack.renditions}
        # "email" is no rendition: it is the message itself.
        shape = shapes.get(form, Rendition(id=form, title="The message", help="", shape="text", sections=()))
        try:
            text = render(desk.pack, desk.draft, desk.now, form)
        except NotFitting as why:
            self.talk.say(str(why))
            return
        self.talk.gap()
        if shape.shape == "cards":
            self._cards(form)
        else:
            self.talk.say(f"{shape.title}.", text.rstrip(), f"End of: {shape.title}.")
        self.talk.say(*(f"Tip: {tip.text}" for tip in shape.tips if tip.applies(desk.known)))
        way = self.talk.choose("What now?", [Option(COPY, "Copy it"), Option(SAVE, "Save it to a file")])
        if way == COPY:
            self.copy(text)
        elif way == SAVE:
            self.save(text, form if form in shapes else "")

    def _cards(self, form: str) -> None:
        deck = cards(self.desk.pack, self.desk.draft, self.desk.now, form)
        for number, card in enumerate(deck, 1):
            self.talk.say(f"Card {number} of {len(deck)}: {card.title}.", *card.lines)
            self.talk.gap()
