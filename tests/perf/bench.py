"""Measures the real program in a PTY, and prints a table: python tests/perf/bench.py [RUNS]

Start to the first words and to silence, bytes for that, milliseconds, bytes and processor time a key, idle bytes,
memory, time to leave.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[1] / "terminal")]

from real_terminal import CTRL_N, CTRL_O, CTRL_Q, DOWN, ENTER, Terminal, started, tell_the_facts  # noqa: E402

MILLISECONDS = 1000


def memory(pid: int) -> int:
    """The resident memory of a process in kB."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


def busy(pid: int) -> float:
    """Milliseconds of a processor that a process has taken so far."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * MILLISECONDS / os.sysconf("SC_CLK_TCK")


def scrolled(terminal: Terminal) -> tuple[float, float, float]:
    """The highlight moved to the end of a list that scrolls: bytes a key, those of the dearest, and processor time."""
    sizes, before, begin = [], busy(terminal.process.pid), len(terminal.output)
    for _ in range(5):
        terminal.send(DOWN)
        terminal.settles(0.3)
        sizes.append(len(terminal.output) - begin - sum(sizes))
    return statistics.mean(sizes), max(sizes), (busy(terminal.process.pid) - before) / len(sizes)


def echo(terminal: Terminal, key: str, shown: Callable[[], bool]) -> tuple[float, int]:
    """Milliseconds until a key shows, and the bytes until silence."""
    sent, before = time.monotonic(), len(terminal.output)
    terminal.send(key)
    while not shown():
        terminal.pump(0.001)
    took = (time.monotonic() - sent) * MILLISECONDS
    terminal.settles(0.3)
    return took, len(terminal.output) - before


def measure(home: Path, quiet: float = 0.3) -> dict[str, float]:
    """One run of the program: what was measured, by name."""
    begin = time.monotonic()
    with started(home, "new") as terminal:
        terminal.sees("Skip this")
        found = {"first words, ms": (time.monotonic() - begin) * MILLISECONDS}
        terminal.settles(quiet)
        found["settled, ms"] = (time.monotonic() - begin - quiet) * MILLISECONDS
        found["bytes to settle"] = len(terminal.output)
        tell_the_facts(terminal)
        terminal.settles(quiet)
        found["to the next page, ms"], found["to the next page, bytes"] = echo(
            terminal, CTRL_N, lambda: "2/7" in terminal.text
        )
        line = terminal.screen.cursor.y
        found["highlight, ms"], found["highlight, bytes"] = echo(
            terminal, DOWN, lambda: terminal.screen.cursor.y > line
        )
        bytes_a_key, dearest, time_a_key = scrolled(terminal)
        found["highlight that scrolls, bytes"], found["the dearest of five, bytes"] = bytes_a_key, dearest
        found["processor a highlight, ms"] = time_a_key
        terminal.send(CTRL_O)
        terminal.sees("Type to replace these words")
        terminal.settles(1)
        terminal.send(DOWN)  # to go on from these words
        terminal.settles(1)
        letters = [echo(terminal, letter, lambda seen=letter: seen in terminal.text) for letter in ("qqqq", "wwww")]
        found["letter, ms"] = statistics.median(took for took, _ in letters)
        found["letter, bytes"] = statistics.median(size / 4 for _, size in letters)
        terminal.settles(1)
        found["idle for 3 s, bytes"] = terminal.pump(3)
        found["memory, kB"] = memory(terminal.process.pid)
        terminal.send(CTRL_Q)
        terminal.sees("Leave Bow Out?")
        left = time.monotonic()
        terminal.send(ENTER)
        terminal.ends()
        found["leave, ms"] = (time.monotonic() - left) * MILLISECONDS
    return found


def main() -> int:
    """Run, and print the median and the range of each."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    results = []
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as home:
            results.append(measure(Path(home)))
    print(f"{'median of ' + str(runs):32}{'':>9}   least–most")
    for name in results[0]:
        values = [result[name] for result in results]
        print(f"{name:32}{statistics.median(values):>9.0f}   {min(values):.0f}–{max(values):.0f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
