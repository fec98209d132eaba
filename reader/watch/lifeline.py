# SPDX-License-Identifier: GPL-3.0-or-later
"""The terminal's end of the line to its parent: it says that it lives, and it ends when the parent is gone.

The line is the two pipes that the parent gave as standard input and output, so nothing is written to a disk. What is
said on it are a few fixed words and never anything of a visit.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import sys
import threading

BEAT, READY, FAULT = "beat", "ready", "fault"
"""The window's thread is alive; the start page is on the screen; a fault of the program, and where."""

LEFT, AGAIN, FAULTY, ELSEWHERE = 20, 21, 22, 23
"""Exit codes of a terminal that ends on purpose: staff left it, staff asked for a fresh start, it met too many faults,
another one is open already. Any other end, 0 too, is a crash: nobody in a corridor may close it."""

_LONGEST = 200
_DEATH_SIGNAL, _DUMPABLE = 1, 4
"""PR_SET_PDEATHSIG and PR_SET_DUMPABLE of Linux's prctl."""


class Lifeline:
    """The pipe to the parent. Without a parent (a test, a window on a desk) everything said goes nowhere."""

    def __init__(self, pipe: int | None = None) -> None:
        self._pipe = pipe
        if pipe is not None:
            os.set_blocking(pipe, False)  # a parent that is stopped for long must not stop the window too

    def say(self, word: str, what: str = "") -> None:
        """Say one of the words above; never waits and never fails."""
        if self._pipe is not None:
            line = " ".join(f"{word} {what}".split())[:_LONGEST]
            with contextlib.suppress(OSError):
                os.write(self._pipe, f"{line}\n".encode("ascii", "replace"))

    def close(self) -> None:
        """Let go of the pipe."""
        pipe, self._pipe = self._pipe, None
        if pipe is not None:
            os.close(pipe)


def take_lifeline() -> Lifeline:
    """Make standard output the line to the parent, and end with the parent from now on.

    What is printed later goes to standard error: the parent must hear nothing that is not meant for it.
    """
    pipe = os.dup(1)
    os.dup2(2, 1)
    leave_no_dump()
    end_with_parent()
    return Lifeline(pipe)


def leave_no_dump() -> None:
    """Let no crash write this process's memory, in which there may be what somebody read, to a disk."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  there is none on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DUMPABLE, 0, 0, 0, 0)


def end_with_parent() -> None:
    """End this process when its parent ends, however that does; standard input is a pipe that only the parent holds."""
    if sys.platform == "linux":  # the kernel does it even while the window's thread hangs
        ctypes.CDLL(None).prctl(_DEATH_SIGNAL, int(signal.SIGKILL), 0, 0, 0)
    threading.Thread(target=_end_at_silence, name="parent", daemon=True).start()


def _end_at_silence() -> None:
    with contextlib.suppress(OSError):
        while os.read(0, 64):
            pass
    os._exit(1)
