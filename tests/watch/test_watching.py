# SPDX-License-Identifier: GPL-3.0-or-later
"""The parent, with small processes in the terminal's place that die, hang, complain or do what they should."""

from __future__ import annotations

import io
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.watch import service
from reader.watch.lifeline import AGAIN, ELSEWHERE, FAULTY, LEFT
from reader.watch.watching import Limits, Watch, say_line
from tests.watch.processes import is_gone

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="uses the signals of POSIX")
QUICK = Limits(start=5.0, silence=0.2, stop=5.0, tick=0.05)
WAITS = "import threading; threading.Event().wait(60)\n"
LIVES = "import threading\nwhile not threading.Event().wait(0.02): print('beat', flush=True)\n"
HANGS = "print('ready', flush=True)\n" + WAITS


class Terminal:
    """A stand-in: each life runs the next of some programs; it notes how it was started."""

    def __init__(self, *programs: str) -> None:
        self.programs = list(programs)
        self.started: list[tuple[bool, str]] = []
        self.when: list[float] = []

    def __call__(self, safe: bool, after: str) -> list[str]:
        self.started.append((safe, after))
        self.when.append(time.monotonic())
        return [sys.executable, "-S", "-c", self.programs.pop(0)]


@pytest.fixture(autouse=True)
def quick_pauses(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Pauses of no length, and this process's own answers to signals back at the end."""
    monkeypatch.setattr("reader.watch.restarts.PAUSES", (0.0, 0.01))
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.fixture
def told() -> list[str]:
    return []


def leave(code: int) -> str:
    return f"raise SystemExit({code})"


def watch(terminal: Terminal, told: list[str], limits: Limits = QUICK) -> int:
    return Watch(terminal, os.environ, limits=limits, tell=told.append).run()


def test_a_terminal_that_dies_is_started_again_until_staff_leave_it(told: list[str]) -> None:
    terminal = Terminal(leave(1), leave(0), "import os; os.kill(os.getpid(), 9)", leave(LEFT))
    assert watch(terminal, told) == LEFT
    assert terminal.started == [(False, ""), (False, "crash"), (False, "crash"), (True, "crash")]
    assert told == [
        "The terminal ended by itself. It is started again.",
        "The terminal ended by itself. It is started again.",
        "The terminal ended by itself. It is started again in safe mode.",
    ]


def test_a_terminal_that_hangs_is_killed_and_started_again(told: list[str]) -> None:
    terminal = Terminal(HANGS, leave(LEFT))
    assert watch(terminal, told) == LEFT
    assert terminal.started[1] == (False, "hang")
    assert terminal.when[1] - terminal.when[0] < 3
    assert told == ["The start page is shown.", "The terminal did not answer any more. It is started again."]


def test_one_that_never_gives_a_sign_of_life_is_given_longer_but_not_for_ever(told: list[str]) -> None:
    terminal = Terminal(WAITS, leave(LEFT))
    assert watch(terminal, told, Limits(start=0.6, silence=0.1, tick=0.05)) == LEFT
    assert terminal.started[1] == (False, "hang")
    assert terminal.when[1] - terminal.when[0] >= 0.6


def test_one_that_stays_without_its_pipe_is_ended(told: list[str]) -> None:
    closes = "import os; os.close(1)\n" + WAITS
    assert watch(Terminal(closes, leave(LEFT)), told, Limits(stop=0.2, tick=0.05)) == LEFT
    assert told == ["The terminal ended by itself. It is started again."]


def test_too_many_faults_are_a_crash_and_a_fresh_start_for_staff_forgets_them(told: list[str]) -> None:
    terminal = Terminal(*[leave(FAULTY)] * 3, leave(AGAIN), leave(LEFT))
    assert watch(terminal, told) == LEFT
    assert terminal.started == [(False, ""), (False, "fault"), (False, "fault"), (True, "fault"), (False, "again")]
    assert set(told) == {
        "The terminal met too many faults. It is started again.",
        "The terminal met too many faults. It is started again in safe mode.",
    }


def test_a_second_parent_ends_when_its_terminal_finds_another_one_open(told: list[str]) -> None:
    assert watch(Terminal(leave(ELSEWHERE)), told) == 0
    assert told == []


def test_one_that_cannot_be_started_is_tried_again(told: list[str], tmp_path: Path) -> None:
    commands = iter([[str(tmp_path / "none")], [sys.executable, "-c", leave(LEFT)]])

    def command(safe: bool, after: str) -> list[str]:
        assert (safe, after) in ((False, ""), (False, "crash"))
        return next(commands)

    assert Watch(command, {}, limits=QUICK, tell=told.append).run() == LEFT
    assert told[0] == "It cannot be started: No such file or directory."


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_both_and_starts_nothing_again(told: list[str], number: int, tmp_path: Path) -> None:
    note = tmp_path / "asked"
    asked = f"import os, signal\nsignal.signal(15, lambda *_: (open({str(note)!r}, 'w'), os._exit(0)))\n"
    terminal = Terminal(f"{asked}os.kill(os.getppid(), {int(number)})\n{LIVES}")
    assert watch(terminal, told) == 0
    assert note.exists(), "it was asked, and not only killed"
    assert terminal.programs == []
    assert told == []


def test_a_pause_ends_with_a_signal_too(told: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.watch.restarts.PAUSES", (60.0,))
    terminal = Terminal(leave(1))
    parent = Watch(terminal, os.environ, limits=QUICK, tell=told.append)
    monkeypatch.setattr(parent._restarts, "note_crash", lambda: threading.Timer(0.1, parent.end).start() or 60.0)
    began = time.monotonic()
    assert parent.run() == 0
    assert time.monotonic() - began < 10


def test_what_the_terminal_says_of_itself(
    told: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    services: list[str] = []

    def tell_service(words: str) -> None:
        services.append(words)
        (tmp_path / words).touch()

    monkeypatch.setattr(service, "tell_service", tell_service)
    says = f"""
import os, sys, threading
print("no such library", file=sys.stderr, flush=True)
threading.Event().wait(0.1)
print("beat\\nready\\nfault page_view.py:3 ValueError\\nwhatever", flush=True)
while not os.path.exists({str(tmp_path / service.STANDS)!r}):
    threading.Event().wait(0.02)
print("what somebody typed", file=sys.stderr, flush=True)
"""
    assert watch(Terminal(says + leave(LEFT)), told, Limits()) == LEFT
    assert told == ["The start page is shown.", "A fault of the program: page_view.py:3 ValueError."]
    assert services == [service.WATCHES, service.STANDS, service.ENDS]
    assert capsys.readouterr().err == "no such library\n", "later, there may be words of a visitor in it"


def test_at_a_desk_everything_is_passed_on(monkeypatch: pytest.MonkeyPatch, told: list[str]) -> None:
    class Desk(io.StringIO):
        def isatty(self) -> bool:
            return True

    said = Desk()
    monkeypatch.setattr(sys, "stderr", said)
    says = """
import sys, threading
print("ready", flush=True)
threading.Event().wait(0.1)
print("a complaint", file=sys.stderr, flush=True)
"""
    assert watch(Terminal(says + leave(LEFT)), told, Limits()) == LEFT
    assert said.getvalue() == "a complaint\n"


def test_where_there_are_no_groups_of_processes_the_terminal_alone_is_ended(
    told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(os, "killpg", None)
    assert watch(Terminal(HANGS, leave(LEFT)), told) == LEFT


def test_what_an_earlier_life_said_is_not_held_against_the_next(told: list[str]) -> None:
    parent = Watch(Terminal(leave(LEFT)), os.environ, limits=QUICK, tell=told.append)
    parent._heard.put((0, "gone"))
    assert parent.run() == LEFT


def test_sentences_are_for_standard_error(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    say_line("A sentence.")
    assert capsys.readouterr().err == "lamplight kiosk: A sentence.\n"
    closed = io.StringIO()
    closed.close()
    for stream in (closed, None):
        monkeypatch.setattr(sys, "stderr", stream)
        say_line("Nobody hears it.")


def test_what_a_terminal_started_ends_with_it(told: list[str], tmp_path: Path) -> None:
    note = tmp_path / "process"
    starts = f"import subprocess, sys\np = subprocess.Popen([sys.executable, '-c', {WAITS!r}])\n"
    starts += f"open({str(note)!r}, 'w').write(str(p.pid))\n"
    assert watch(Terminal(starts + leave(LEFT)), told) == LEFT
    assert is_gone(int(note.read_text()))


def test_a_hang_is_seen_soon_enough_for_the_start_page_to_be_back_within_15_seconds() -> None:
    assert Limits().silence + Limits().tick < 11
