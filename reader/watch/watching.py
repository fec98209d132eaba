# SPDX-License-Identifier: GPL-3.0-or-later
"""The parent of the terminal: starts it as a process, listens to its heartbeat, and starts it again whenever it ends.

It reads no guide and opens no window, so there is little in it that could fail. What it prints are a few fixed
sentences for the journal, in English like every log, and never anything of a visit.
"""

from __future__ import annotations

import contextlib
import dataclasses
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from functools import partial
from types import FrameType
from typing import IO

from reader.watch import service
from reader.watch.lifeline import AGAIN, BEAT, ELSEWHERE, FAULT, FAULTY, LEFT, READY
from reader.watch.restarts import Restarts

Command = Callable[[bool, str], list[str]]
"""The words that start the terminal: `command(safe, after)`, where `after` is how its last life ended."""
_GONE, _ENDING = "gone", "ending"
_TELL_SERVICE_EVERY = 5.0
_LONGEST = 256


@dataclasses.dataclass(frozen=True, slots=True)
class Limits:
    """How long the parent waits, in seconds."""

    start: float = 20.0
    """For the first sign of life."""
    silence: float = 10.0
    """For the next one: a window that says nothing for so long hangs."""
    stop: float = 3.0
    """For the terminal to end when it is asked to."""
    tick: float = 0.5


def say_line(sentence: str) -> None:
    """Print a sentence for the journal, where whoever looks after the machine finds it."""
    with contextlib.suppress(OSError, AttributeError, ValueError):  # nobody may be listening
        print(f"lamplight kiosk: {sentence}", file=sys.stderr, flush=True)


class Watch:
    """The terminal, kept alive until staff leave it or this process is told to end."""

    def __init__(
        self,
        command: Command,
        environment: Mapping[str, str],
        *,
        limits: Limits | None = None,
        restarts: Restarts | None = None,
        tell: Callable[[str], None] = say_line,
    ) -> None:
        self._command = command
        self._environment = dict(environment)
        self._limits = limits or Limits()
        self._restarts = restarts or Restarts()
        self._tell = tell
        self._heard: queue.SimpleQueue[tuple[int, str]] = queue.SimpleQueue()
        self._life = 0
        self._is_ending = False
        self._service_told = 0.0

    def end(self, _signal: int = 0, _frame: FrameType | None = None) -> None:
        """End the terminal, and then `run`. May be called by a signal."""
        self._is_ending = True
        self._heard.put((self._life, _ENDING))

    def run(self) -> int:
        """Watch, and return the exit code: 0 when told to end, LEFT when staff left the terminal."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self.end)
        after = ""
        while not self._is_ending:
            safe = self._restarts.is_safe
            self._restarts.note_start()
            after = self._live(self._command(safe, after))
            if after in {"left", "elsewhere"}:
                self._is_ending = True
            elif after == "again":
                self._restarts.forget()
            elif not self._is_ending:
                self._pause(self._restarts.note_crash())
                self._tell(f"{_SENTENCES[after]} It is started again{_in_safe_mode(self._restarts.is_safe)}.")
        service.tell_service(service.ENDS)
        return LEFT if after == "left" else 0

    def _live(self, command: list[str]) -> str:
        """Start the terminal and listen to it until it ends; return how it ended, a key of `_SENTENCES`."""
        self._life += 1
        try:
            child = subprocess.Popen(
                command,
                env=self._environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                cwd=os.path.abspath(os.sep),
                start_new_session=True,  # Ctrl+C in a terminal is for us; and what it starts itself ends with it
            )
        except OSError as error:
            self._tell(f"It cannot be started: {error.strerror}.")
            return "crash"
        private = threading.Event()
        hear, pass_on = partial(self._hear, self._life), partial(_pass_on, private)
        for target, pipe in ((hear, child.stdout), (pass_on, child.stderr)):
            threading.Thread(target=target, args=(pipe,), daemon=True).start()
        try:
            hangs = self._listen(child, private)
            if not hangs:
                self._stop(child)
        finally:
            _kill(child)
        if hangs or self._is_ending:
            return "hang" if hangs else "ended"
        return _ENDS.get(child.returncode, "crash")

    def _listen(self, child: subprocess.Popen[bytes], private: threading.Event) -> bool:
        """Listen until the terminal ends or is to end; True when it hangs.

        Silence is counted in ticks of our own, so that a machine that stood still does not look like a window that
        hangs.
        """
        silence, limit = 0.0, self._limits.start
        while not self._is_ending:
            self._tell_service()
            try:
                life, word = self._heard.get(timeout=self._limits.tick)
            except queue.Empty:
                if child.poll() is not None:  # though what it started still holds its pipe
                    return False
                silence += self._limits.tick
                if silence >= limit:
                    return True
                continue
            if life != self._life:
                continue
            word, _, what = word.partition(" ")
            if word == _GONE:
                return False
            if word in (BEAT, READY):
                silence, limit = 0.0, self._limits.silence
            if word == READY:
                private.set()
                self._tell("The start page is shown.")
                service.tell_service(service.STANDS)
            elif word == FAULT:
                self._tell(f"A fault of the program: {what}.")
        return False

    def _hear(self, life: int, pipe: IO[bytes]) -> None:
        with pipe:
            while line := pipe.readline(_LONGEST):
                self._heard.put((life, line.decode("ascii", "replace").strip()))
        self._heard.put((life, _GONE))

    def _stop(self, child: subprocess.Popen[bytes]) -> None:
        """Ask a terminal that is still there to end, and wait for it; whoever closed its pipe must end, too."""
        if self._is_ending and child.poll() is None:
            child.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(self._limits.stop)

    def _pause(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while not self._is_ending and (left := until - time.monotonic()) > 0:
            self._tell_service()
            with contextlib.suppress(queue.Empty):
                self._heard.get(timeout=min(left, _TELL_SERVICE_EVERY))

    def _tell_service(self) -> None:
        now = time.monotonic()
        if now - self._service_told >= _TELL_SERVICE_EVERY:
            self._service_told = now
            service.tell_service(service.WATCHES)


_ENDS = {LEFT: "left", AGAIN: "again", FAULTY: "fault", ELSEWHERE: "elsewhere"}
_SENTENCES = {
    "crash": "The terminal ended by itself.",
    "hang": "The terminal did not answer any more.",
    "fault": "The terminal met too many faults.",
}


def _in_safe_mode(safe: bool) -> str:
    return " in safe mode" if safe else ""


def _pass_on(private: threading.Event, pipe: IO[bytes]) -> None:
    """Pass on what the terminal complains of until its start page stands, and nothing once somebody may have typed.

    At a desk, on a terminal where somebody tries it out, everything is passed on.
    """
    with pipe, contextlib.suppress(OSError, AttributeError, ValueError):
        while said := os.read(pipe.fileno(), 4096):
            if not private.is_set() or sys.stderr.isatty():
                sys.stderr.write(said.decode("utf-8", "replace"))
                sys.stderr.flush()


def _kill(child: subprocess.Popen[bytes]) -> None:
    """End what is left of a terminal and of what it started, and the pipe to it."""
    child.kill()
    if sys.platform != "win32":
        with contextlib.suppress(OSError):  # its whole group; none is left when all went well
            os.killpg(child.pid, signal.SIGKILL)
    child.wait()
    assert child.stdin is not None
    child.stdin.close()
