"""A process that saves on command, so that it can be killed or starved at any system call of the save.

For each line on its input, the paths of a folder, a gate (a FIFO) and a report, it forks a child that tells its
process id, waits at the gate, saves in the folder, and writes a refusal to the report. All is imported and warm before
the fork, so that the child makes only the calls of the save itself.
"""

import ctypes
import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from kept_samples import called

from bowout.store.errors import StoreError
from bowout.store.withdrawals import Withdrawals

PR_SET_PTRACER = 0x59616D61


def save(folder: str) -> str:
    try:
        Withdrawals(Path(folder)).save(called("acme", at="new"))
    except StoreError as error:
        return str(error)
    return ""


def child(folder: str, gate: str, report: str) -> None:
    ctypes.CDLL(None).prctl(PR_SET_PTRACER, ctypes.c_ulong(-1), 0, 0, 0)
    waiting, telling = os.open(gate, os.O_RDWR), os.open(report, os.O_WRONLY | os.O_CREAT, 0o600)
    print(os.getpid(), flush=True)
    os.read(waiting, 1)
    refusal = save(folder)
    if refusal:
        with suppress(OSError):
            os.write(telling, refusal.encode())
    os._exit(1 if refusal else 0)


def main() -> None:
    with tempfile.TemporaryDirectory() as warm:
        save(warm)
    while line := sys.stdin.readline():
        pid = os.fork()
        if pid == 0:
            child(*line.rstrip("\n").split("\t"))
        print(os.waitpid(pid, 0)[1], flush=True)


if __name__ == "__main__":
    main()
