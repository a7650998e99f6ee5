"""Before writing: questions to think with and gates that may lead elsewhere; one key skips all of it."""

from __future__ import annotations

from bowout.core.flow import SITUATION, missing
from bowout.core.journey import begun, deciding, pass_gate, reflect
from bowout.core.reflection import Gate, GateAnswer
from bowout.core.rows import GATE, PROMPT, RESCHEDULE, SKIP, STOP, reflect_rows, reflect_words
from bowout.tui.messages import Went
from bowout.tui.screens.ask import AskText
from bowout.tui.screens.gates import ask_gate, tell_answer
from bowout.tui.screens.listing import ListingPage
from bowout.tui.screens.shapes import open_shape
from bowout.tui.widgets.choice import Option, shown


class ReflectPage(ListingPage):
    """The way on stands first: whoever has decided presses Enter once."""

    @property
    def heading(self) -> str:
        """The pack's own title."""
        return self.view.pack.reflection.title or "Before you write"

    def begins_on(self) -> str:
        """The way on; where an answer led to another message, the row that shows it."""
        return RESCHEDULE if any(option.id == RESCHEDULE for option in self.options()) else SKIP

    def words(self) -> str:
        """What this is, or where an answer led."""
        return reflect_words(self.view.pack, self.view.withdrawal, self.view.known)

    def options(self) -> list[Option]:
        """Skip or go on, the gates, the questions."""
        return shown(reflect_rows(self.view.pack, self.view.withdrawal, self.view.known))

    def choose(self, option_id: str) -> None:
        """Go on, ask at a gate, or take down a thought."""
        if option_id == SKIP:
            self.live(begun)
            self.post_message(Went(SITUATION))
        elif option_id == RESCHEDULE:
            self._led(RESCHEDULE)
        elif option_id.startswith(GATE):
            gate = next(gate for gate in self._gates() if GATE + gate.id == option_id)
            ask_gate(self, gate, lambda answer: self._passed(gate, answer))
        else:
            self._think(option_id.removeprefix(PROMPT))

    def _passed(self, gate: Gate, answer: GateAnswer) -> None:
        self.live(lambda withdrawal: pass_gate(deciding(withdrawal), gate.id, answer.id))
        tell_answer(self, answer, "Go on here", self._led)

    def _led(self, where: str) -> None:
        if where == RESCHEDULE and missing(self.view.pack, self.view.draft):
            words = f"It needs these facts. {self.doors.key('back')} then goes back, and Enter shows the message."
            self.post_message(Went(SITUATION, words))
        elif where == RESCHEDULE:
            open_shape(self.app, self.doors, self.view, RESCHEDULE)
        elif where == STOP:
            waits = "Kept as it is. This page waits for you." if self.doors.saving else "Nothing is kept here."
            self.say(f"{waits} {self.doors.key('leave')} leaves.")

    def _think(self, prompt_id: str) -> None:
        prompts = self.view.pack.reflection.prompts
        prompt = next(prompt for prompt in prompts if prompt.id == prompt_id)
        before = self.view.withdrawal.reflection.get(prompt_id, "")

        def typed(text: str) -> None:
            self.live(lambda withdrawal: reflect(deciding(withdrawal), prompt_id, text), typing=True)

        self.app.push_screen(AskText(prompt.text, before, prompt.help, typed))

    def _gates(self) -> tuple[Gate, ...]:
        return self.view.pack.reflection.gates_for(self.view.known)
