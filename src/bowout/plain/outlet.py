"""How the finished message leaves the dialogue: copied, saved, said another way, or changed once more."""

from __future__ import annotations

from bowout.core.flow import missing
from bowout.core.rendition import Rendition
from bowout.core.renditions import cards, render
from bowout.plain.desk import Desk
from bowout.plain.talk import COMMANDS, Left, Option, Talk, literal

COPY, SAVE, MAIL, PART, SHAPES = "copy", "save", "mail", "part", "shapes"
COMPOSE, RESTORE, FINISH = "compose", "restore", "finish"


def actions(desk: Desk) -> list[Option]:
    """What can be done with the message."""
    extra = []
    if _shapes(desk):
        extra.append(Option(SHAPES, "Say it another way", "On the phone, by voicemail, in their portal, and others."))
    if desk.draft.edit is not None:
        extra.append(Option(COMPOSE, "Compose it anew from the answers", "Your own version is put aside, not lost."))
    elif desk.draft.shelved is not None:
        extra.append(Option(RESTORE, "Bring back my own version"))
    return [
        Option(COPY, "Copy the message"),
        Option(SAVE, "Save it to a file"),
        *([Option(MAIL, f"Open it in {desk.ways.mailer}")] if desk.ways.mailer else []),
        Option(PART, "Change a part in my own words"),
        *extra,
        Option(FINISH, "Finish"),
    ]


def _shapes(desk: Desk) -> list[Rendition]:
    known = desk.known
    return [shape for shape in desk.pack.renditions if shape.fit(known).fits]


class Outlet:
    """Gives the message, or the same decision in another shape, out of the dialogue."""

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

    def copy(self, text: str) -> None:
        """Copy a text, and say what is known of it."""
        self.talk.say(self.desk.ways.copy(text))

    def mail(self) -> None:
        """Open the message as a draft in the mail program; where only a mail file can take it, offer to save one."""
        words, file = self.desk.ways.mail(self.desk.message, self.desk.draft.situation)
        self.talk.say(words)
        if file:
            self.save(file, ending=".eml")

    def save(self, text: str, shape: str = "", ending: str = "") -> None:
        """Ask where, and save a text there; the name to begin with is that of a shape, and can have another ending."""
        situation = self.desk.draft.situation
        name = self.desk.ways.file_name(situation.company, situation.role, self.desk.now.date())
        name = name.replace("withdrawal", shape, 1) if shape else name
        name = name.removesuffix(".txt") + ending if ending else name
        if self.desk.ways.paths:
            name = self._path(name)
        self.talk.say(self.desk.ways.save(text, name) if name else "Not saved.")

    def shapes(self) -> None:
        """List the other shapes of the decision, read one, and offer to give it out."""
        known = self.desk.known
        options = [Option(shape.id, shape.title, shape.help) for shape in _shapes(self.desk)]
        chosen = self.talk.choose("The same decision, said in another way.", options)
        if not chosen:
            return
        desk, shape = self.desk, self.desk.pack.rendition(chosen)
        text = render(desk.pack, desk.draft, desk.now, chosen)
        self.talk.gap()
        if shape.shape == "cards":
            deck = cards(desk.pack, desk.draft, desk.now, chosen)
            for number, card in enumerate(deck, 1):
                self.talk.say(f"Card {number} of {len(deck)}: {card.title}.", *card.lines)
                self.talk.gap()
        else:
            self.talk.say(f"{shape.title}.", text.rstrip(), f"End of: {shape.title}.")
        self.talk.say(*(f"Tip: {tip.text}" for tip in shape.tips if tip.applies(known)))
        way = self.talk.choose("What now?", [Option(COPY, "Copy it"), Option(SAVE, "Save it to a file")])
        if way == COPY:
            self.copy(text)
        elif way == SAVE:
            self.save(text, chosen)

    def _path(self, name: str) -> str:
        """Ask for a file name, beginning with a good one; "" if the person goes back."""
        enter = f"Enter takes: {name}."
        typed = self.talk.answer("File name. Nothing is overwritten: if the name is taken, a number is added.", enter)
        while typed in COMMANDS and typed not in ("back", "quit"):
            typed = self.talk.answer(f"Write a file name, or back. {enter}")
        if typed == "quit":
            raise Left
        return "" if typed == "back" else literal(typed) or name
