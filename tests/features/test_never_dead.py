# SPDX-License-Identifier: GPL-3.0-or-later
"""A terminal in a corridor, as real processes: killed, hanging, at fault, without a disk. It always comes back."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.started import ROOT, built_index, put_index_into
from tests.virtual_screen import open_screen
from tests.watch.processes import children_of, is_gone

pytestmark = [
    pytest.mark.real_window,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at the processes of Linux"),
]
SHOWN = "The start page is shown."
BACK_SECONDS = 15
SLOW = 40
SITE = "organisation: A hospital\nlanguages: [en]\n"


class Parent:
    """`lamplight kiosk` as a process, what it says, and the terminal that it started."""

    def __init__(self, words: list[str], environment: dict[str, str]) -> None:
        self.process = subprocess.Popen(
            words, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        self.said: list[str] = []
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self._lines.put(line.strip().removeprefix("lamplight kiosk: "))

    @property
    def terminal(self) -> int:
        (child,) = children_of(self.process.pid)
        return child

    def wait_for(self, sentence: str, seconds: float = SLOW) -> float:
        """Wait until it says a sentence, and return how many seconds that took."""
        began = time.monotonic()
        while True:
            with contextlib.suppress(queue.Empty):
                self.said.append(self._lines.get(timeout=0.1))
                if sentence in self.said[-1]:
                    return time.monotonic() - began
            assert time.monotonic() - began < seconds, f"not said: {sentence}; {self.said}"

    def comes_back(self) -> None:
        took = self.wait_for(SHOWN)
        assert took < BACK_SECONDS, self.said

    def end(self) -> int:
        self.process.terminate()
        return self.process.wait(10)


Start = Callable[..., Parent]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site.yaml"
    site.write_text(SITE)
    return site


@pytest.fixture
def environment() -> Iterator[dict[str, str]]:
    """What a clean session has; its folder for sockets is short, because their paths must be."""
    with tempfile.TemporaryDirectory(prefix="ll") as folder:
        yield os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": folder}


@pytest.fixture
def start(
    environment: dict[str, str], site: Path, data_dir: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Start]:
    """A function that starts the command, or with `faulty` the one whose slots fail on demand, on a built guide."""
    parents: list[Parent] = []

    def begin(*words: str, faulty: bool = False, data: Path = data_dir, **more: str) -> Parent:
        command = [sys.executable, str(ROOT / "main.py"), "kiosk", "--site", str(site), "--data-dir", str(data)]
        if faulty:
            command = [sys.executable, "-m", "tests.never_dead", "parent", str(site), str(data)]
        parents.append(Parent([*command, *words], environment | more))
        return parents[-1]

    put_index_into(data_dir, built_index(tmp_path_factory.getbasetemp()))
    yield begin
    for parent in parents:
        parent.process.kill()
        parent.process.communicate()


def counted(data: Path) -> dict[str, int]:
    (day,) = json.loads((data / "kiosk-counts.json").read_text()).values()
    return dict(day)


def test_killed_it_is_back_on_the_start_page_and_safe_after_three_times(start: Start, data_dir: Path) -> None:
    parent = start()
    parent.wait_for(SHOWN)
    for _time in range(3):
        os.kill(parent.terminal, signal.SIGKILL)
        parent.comes_back()
    assert "--safe" in Path(f"/proc/{parent.terminal}/cmdline").read_text()
    assert "The terminal ended by itself. It is started again in safe mode." in parent.said
    assert counted(data_dir) == {"start": 4, "crash": 3, "safe_mode": 1}


def test_a_slot_that_never_returns_is_a_hang_and_it_is_back_within_15_seconds(start: Start, data_dir: Path) -> None:
    parent = start(faulty=True)
    parent.wait_for(SHOWN)
    os.kill(parent.terminal, signal.SIGUSR2)
    parent.comes_back()
    assert "The terminal did not answer any more. It is started again." in parent.said
    assert counted(data_dir) == {"start": 2, "hang": 1}


def test_a_slot_that_raises_ends_nothing_but_too_many_end_the_process_and_it_is_back(start: Start) -> None:
    parent = start(faulty=True)
    parent.wait_for(SHOWN)
    first = parent.terminal
    for _time in range(3):
        os.kill(first, signal.SIGUSR1)
        parent.wait_for("A fault of the program: tests/never_dead.py:")
    assert parent.terminal == first
    os.kill(first, signal.SIGUSR1)
    parent.comes_back()
    assert "The terminal met too many faults. It is started again." in parent.said
    assert not any("words of a visitor" in line for line in parent.said)


def test_told_to_end_both_end_and_killed_the_parent_leaves_no_orphan(start: Start) -> None:
    parent = start()
    parent.wait_for(SHOWN)
    terminal = parent.terminal
    assert parent.end() == 0
    assert is_gone(terminal, seconds=0)
    parent = start()
    parent.wait_for(SHOWN)
    terminal = parent.terminal
    parent.process.kill()
    assert is_gone(terminal)


def test_a_second_start_raises_the_first_and_ends(start: Start) -> None:
    first = start()
    first.wait_for(SHOWN)
    terminal = first.terminal
    second = start()
    assert second.process.wait(SLOW) == 0
    assert first.terminal == terminal


def test_hostile_words_and_a_hostile_environment_are_not_heard(
    start: Start, tmp_path: Path, environment: dict[str, str]
) -> None:
    evil = tmp_path / "evil"
    evil.mkdir()
    note = evil / "was-run"
    for name in ("sitecustomize", "usercustomize", "yaml", "msgspec"):
        (evil / f"{name}.py").write_text(f"import sys\nif '--terminal' in sys.argv: open({str(note)!r}, 'w')\n")
    sheet = evil / "sheet.qss"
    sheet.write_text("* { background: red }")
    environment |= {
        "QT_PLUGIN_PATH": str(evil),
        "QT_QPA_PLATFORM_PLUGIN_PATH": str(evil),
        "QT_STYLE_OVERRIDE": "windows",
        "QT_SCALE_FACTOR": "0.1",
        "QT_DEBUG_PLUGINS": "1",
        "QML2_IMPORT_PATH": str(evil),
        "LD_PRELOAD": str(evil / "missing.so"),
        "GTK_MODULES": "evil",
    }
    parent = start("-stylesheet", str(sheet), "-platform", "vnc", "-style", "windows", "--qmljsdebugger=port:1", "x")
    parent.wait_for(SHOWN)
    given = dict(
        line.split("=", 1) for line in Path(f"/proc/{parent.terminal}/environ").read_text().split("\0") if "=" in line
    )
    assert given["QT_QPA_PLATFORM"] == "offscreen"
    assert not [name for name in given if name.startswith(("QML", "PYTHON", "LD_", "GTK")) or "evil" in given[name]]
    assert [name for name in given if name.startswith("QT_")] == ["QT_QPA_PLATFORM"]
    words = Path(f"/proc/{parent.terminal}/cmdline").read_text()
    assert not any(word in words for word in ("stylesheet", "platform", "qmljsdebugger", "windows"))
    assert "-I" in words.split("\0")
    assert not note.exists()


@contextlib.contextmanager
def small_disk(folder: Path, *options: str) -> Iterator[Path]:
    """Mount a disk of 64 KiB; where that is not allowed, give a place at which nothing can be written either."""
    folder.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", ",".join(("size=64k", *options)), "lamplight", str(folder)]
    if shutil.which("mount") is None or subprocess.run(words, capture_output=True, check=False).returncode:
        (folder / "file").touch()
        yield folder / "file" / "data"
        return
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@pytest.mark.parametrize("options", [(), ("ro",)], ids=["full", "read-only"])
def test_without_a_disk_to_write_to_it_stands_all_the_same_and_comes_back(
    start: Start, tmp_path: Path, options: tuple[str, ...]
) -> None:
    with small_disk(tmp_path / "disk", *options) as disk:
        parent = start(data=disk)
        parent.wait_for(SHOWN)
        os.kill(parent.terminal, signal.SIGKILL)
        parent.comes_back()
        assert parent.end() == 0
        assert not disk.is_dir() or list(disk.iterdir()) == []


def test_a_site_file_that_is_spoilt_while_it_runs_leaves_a_calm_page_and_no_empty_screen(
    start: Start, site: Path
) -> None:
    parent = start()
    parent.wait_for(SHOWN)
    site.write_text("nonsense: 1\n")
    os.kill(parent.terminal, signal.SIGKILL)
    parent.comes_back()
    assert parent.process.poll() is None


def test_a_window_in_a_real_screen_fills_it_again_after_a_kill(start: Start) -> None:
    with open_screen(1280, 800) as screen:
        parent = start(**screen.environment)
        parent.wait_for(SHOWN)
        os.kill(parent.terminal, signal.SIGKILL)
        parent.comes_back()
        assert parent.end() == 0
