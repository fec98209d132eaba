# SPDX-License-Identifier: GPL-3.0-or-later
"""The terminal's end of the line: what is said on it, and that it ends with its parent, hanging or not."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from reader.watch import lifeline
from reader.watch.lifeline import BEAT, FAULT, READY, Lifeline, end_with_parent, leave_no_dump, take_lifeline
from tests.watch.processes import is_gone

ROOT = Path(__file__).resolve().parents[2]
CHILD = """
import os, resource, signal, threading
from reader.watch.lifeline import BEAT, take_lifeline

line = take_lifeline()
print("not for the parent", flush=True)
line.say(BEAT)
os.write(2, f"{resource.getrlimit(resource.RLIMIT_CORE)}\\n".encode())
"""
WAITS = "threading.Event().wait()"
HANGS = "import ctypes; ctypes.PyDLL(None).pause()"  # no other thread of Python runs meanwhile
PARENT = """
import subprocess, sys, threading
child = subprocess.Popen([sys.executable, "-c", sys.argv[1]], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
child.stdout.readline()
print(child.pid, flush=True)
threading.Event().wait()
"""
posix = pytest.mark.skipif(sys.platform == "win32", reason="processes end in another way there")


def test_words_are_said_a_line_each_and_never_a_long_or_a_broken_one() -> None:
    reading, writing = os.pipe()
    line = Lifeline(writing)
    line.say(BEAT)
    line.say(READY)
    line.say(FAULT, "a\nb é" + "x" * 500)
    line.close()
    with os.fdopen(reading, "rb") as said:
        assert said.read() == b"beat\nready\n" + (b"fault a b ?" + b"x" * 500)[:200] + b"\n"


def test_nothing_said_waits_or_fails() -> None:
    reading, writing = os.pipe()
    line = Lifeline(writing)
    for _time in range(20_000):  # more than the pipe can hold, and nobody reads
        line.say(BEAT)
    os.close(reading)
    line.say(BEAT)
    line.close()
    line.close()
    line.say(BEAT)
    Lifeline().say(BEAT)
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(writing)


@posix
def test_the_line_is_taken_before_anything_can_be_printed_on_it(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[object] = []
    reading, writing = os.pipe()
    monkeypatch.setattr(os, "dup2", lambda *pipes: done.append(pipes))
    monkeypatch.setattr(os, "dup", lambda _pipe: writing)
    monkeypatch.setattr(lifeline, "leave_no_dump", lambda: done.append("no dump"))
    monkeypatch.setattr(lifeline, "end_with_parent", lambda: done.append("ends"))
    taken = take_lifeline()
    assert done == [(2, 1), "no dump", "ends"]
    taken.say(BEAT)
    taken.close()
    with os.fdopen(reading, "rb") as said:
        assert said.read() == b"beat\n"


@posix
def test_the_system_is_asked_for_both(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    class System:
        def prctl(self, *words: int) -> None:
            asked.append(words[:2])

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: System())
    monkeypatch.setattr("resource.setrlimit", lambda _kind, limits: asked.append(limits))
    monkeypatch.setattr(threading.Thread, "start", lambda thread: asked.append(thread.name))
    leave_no_dump()
    end_with_parent()
    assert asked == [(0, 0), (4, 0), (1, 9), "parent"]
    monkeypatch.setattr(sys, "platform", "win32")
    leave_no_dump()
    end_with_parent()
    monkeypatch.setattr(sys, "platform", "darwin")
    leave_no_dump()
    assert asked[4:] == ["parent", (0, 0)]


def test_the_end_of_the_pipe_is_the_end_of_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    said = iter([b"x", b""])
    ended: list[int] = []
    monkeypatch.setattr(os, "read", lambda _pipe, _count: next(said))
    monkeypatch.setattr(os, "_exit", ended.append)
    lifeline._end_at_silence()
    assert ended == [1]


@posix
def test_only_words_meant_for_the_parent_reach_it_and_no_crash_leaves_a_dump() -> None:
    theirs, ours = os.pipe()  # ours stays open: at its end the process would end
    run = subprocess.run(
        [sys.executable, "-c", CHILD], cwd=ROOT, stdin=theirs, capture_output=True, text=True, check=False
    )
    os.close(ours)
    os.close(theirs)
    assert run.stdout == "beat\n"
    assert run.stderr.splitlines() == ["not for the parent", "(0, 0)"]


@posix
@pytest.mark.parametrize("waits", [WAITS, HANGS])
def test_a_terminal_never_outlives_its_parent(waits: str) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, CHILD + waits], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    assert not is_gone(child, seconds=0)
    parent.kill()
    parent.communicate()
    assert is_gone(child)
