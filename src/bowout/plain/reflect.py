"""Before writing: questions to think with and gates that may lead elsewhere; Enter once skips all of it."""

from __future__ import annotations

from bowout.core.flow import SITUATION, missing
from bowout.core.journey import deciding, pass_gate, reflect
from bowout.core.kept_name import resuming
from bowout.core.rows import GATE, PROMPT, REFLECT, RESCHEDULE, SKIP, STOP, reflect_rows
from bowout.plain import gates, page_words
from bowout.plain.noting import note
from bowout.plain.outlet import Outlet
from bowout.plain.talk import Option
from bowout.plain.walk import Walk


class ReflectPage:
    """The way on stands first."""

    enter = SKIP
    enter_says = "Enter goes on to the message."

    def __init__(self, walk: Walk, outlet: Outlet) -> None:
        self.desk = walk.desk
        self.talk = walk.talk
        self.walk = walk
        self.outlet = outlet

    def options(self) -> list[Option]:
        """Skip or go on, the gates, the questions."""
        return page_words.answered(reflect_rows(self.desk.pack, self.desk.withdrawal, self.desk.known))

    def choose(self, option_id: str) -> str:
        """Go on, ask at a gate, or take down a thought."""
        if option_id == SKIP:
            self.walk.next()
        elif option_id == RESCHEDULE:
            self._led(RESCHEDULE)
        elif option_id.startswith(GATE):
            self._pass(option_id.removeprefix(GATE))
        else:
            self._think(option_id.removeprefix(PROMPT))
        return ""

    def _pass(self, gate_id: str) -> None:
        gate = next(gate for gate in self.desk.pack.reflection.gates if gate.id == gate_id)
        answer = gates.ask_gate(self.talk, gate, self.desk.withdrawal.gates.get(gate_id, ""))
        if answer is not None:
            chosen = answer.id
            self.desk.live(lambda withdrawal: pass_gate(deciding(withdrawal), gate_id, chosen))
            self._led(gates.told(self.talk, answer, "Go on here"))

    def _led(self, where: str) -> None:
        if where == RESCHEDULE and missing(self.desk.pack, self.desk.draft):
            self.talk.say("It needs some facts first. Once they are told, this goes on by itself.")
            self.walk.errand = self._come_back
            self.walk.open(SITUATION)
        elif where == RESCHEDULE:
            self.outlet.read(RESCHEDULE)
        elif where == STOP:
            self._wait()

    def _come_back(self) -> None:
        self.walk.open(REFLECT)
        self.outlet.read(RESCHEDULE)

    def _wait(self) -> None:
        """Tell how to leave for now, and how to come back to this page."""
        if not self.desk.ways.saving or self.desk.trouble:
            self.talk.say("The command quit leaves.")
            return
        self.talk.say("Kept as it is. The command quit leaves. To come back here:")
        self.talk.say_whole(resuming(self.desk.withdrawal.name))
        self.desk.told_name = self.desk.withdrawal.name

    def _think(self, prompt_id: str) -> None:
        prompt = next(prompt for prompt in self.desk.pack.reflection.prompts if prompt.id == prompt_id)

        def take(text: str) -> None:
            self.desk.live(lambda withdrawal: reflect(deciding(withdrawal), prompt_id, text))

        note(
            self.talk, f"{prompt.text} {prompt.help}".strip(), self.desk.withdrawal.reflection.get(prompt_id, ""), take
        )
