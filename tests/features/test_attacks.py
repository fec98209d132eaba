# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody with a keyboard and a mouse of their own at the real terminal on a real X screen: nothing leads out of it.

The keys are real ones, through the X server (xdotool). The screen is bare: like cage, it keeps no keys for itself.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.features.test_never_dead import SHOWN, Parent
from tests.started import ROOT, built_index, put_index_into
from tests.virtual_screen import open_screen
from tests.watch.processes import is_gone
from tools.system_packages import typed_command

WIDTH, HEIGHT = 1280, 800
PATIENCE = 10.0
"""Seconds: for what a slow machine does late."""
SITE = "organisation: A hospital\nlanguages: [en]\nidle_seconds: 600\nidle_home_seconds: 600\n"
PROGRAMS = {"Xvfb": "xvfb", "xdotool": "xdotool"}
ATTACKS: dict[str, tuple[str, ...]] = {
    "close": ("key", "alt+F4"),
    "quit": ("key", "ctrl+q"),
    "close a tab": ("key", "ctrl+w"),
    "Super": ("key", "super"),
    "show the desktop": ("key", "super+d"),
    "run": ("key", "alt+F2"),
    "another desktop": ("key", "ctrl+alt+Right", "ctrl+alt+Left", "ctrl+alt+Up", "ctrl+alt+Down"),
    "another console": ("key", "ctrl+alt+F2"),
    "terminal": ("key", "ctrl+alt+t"),
    "end the server": ("key", "ctrl+alt+BackSpace", "ctrl+alt+Delete"),
    "menu": ("key", "Menu", "shift+F10"),
    "window menu": ("key", "alt+space", "Escape"),
    "another window": ("key", "alt+Tab", "alt+shift+Tab", "alt+Escape"),
    "full screen": ("key", "F11", "alt+Return"),
    "print": ("key", "ctrl+p"),
    "open": ("key", "ctrl+o"),
    "save": ("key", "ctrl+s", "ctrl+shift+s"),
    "everything": ("key", "ctrl+a", "ctrl+c", "ctrl+x"),
    "picture of the screen": ("key", "Print", "alt+Print"),
    "help": ("key", "F1", "shift+F1"),
    "minimise": ("key", "super+m", "super+h"),
    "sticky keys": ("key", "Shift_L", "Shift_L", "Shift_L", "Shift_L", "Shift_L"),
    "middle click": ("mousemove", "640", "20", "click", "2"),
    "right click": ("mousemove", "640", "20", "click", "3"),
    "more buttons": ("click", "8", "click", "9"),
    "zoom": ("keydown", "ctrl", "click", "4", "click", "5", "keyup", "ctrl"),
    "drag the window": ("keydown", "alt", "mousedown", "1", "mousemove", "300", "300", "mouseup", "1", "keyup", "alt"),
}
GRAB = "import sys; from PySide6.QtGui import QGuiApplication as A; a = A([]); " + (
    "sys.exit(not a.primaryScreen().grabWindow(0).save(sys.argv[1]))"
)

pytestmark = [
    pytest.mark.real_window,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X servers are Linux's"),
    pytest.mark.timeout(240),
]


class Attacked:
    """The terminal, and what is seen of it from outside."""

    def __init__(self, parent: Parent, environment: dict[str, str], folder: Path) -> None:
        self.parent = parent
        self.environment = environment
        self.terminal = parent.terminal
        self._picture = folder / "screen.png"

    def tool(self, *words: str) -> list[str]:
        """Have xdotool do something, and return the lines that it says."""
        done = subprocess.run(["xdotool", *words], env=self.environment, capture_output=True, text=True, check=False)
        return done.stdout.split("\n")[:-1]

    def windows(self) -> list[str]:
        """Return where each window of the terminal lies that can be seen."""
        found = self.tool("search", "--onlyvisible", "--pid", str(self.terminal))
        return [" ".join(self.tool("getwindowgeometry", "--shell", each)[1:5]) for each in found]

    def look(self) -> QImage:
        subprocess.run([sys.executable, "-c", GRAB, self._picture], env=self.environment, check=True)
        image = QImage(str(self._picture))
        assert image.width() == WIDTH
        return image

    def steady_look(self) -> QImage:
        """Return what the screen shows when it has come to rest."""
        until = time.monotonic() + PATIENCE
        before = self.look()
        while (now := self.look()) != before:
            assert time.monotonic() < until, "the screen does not come to rest"
            before = now
        return now

    def shows(self, wanted: QImage) -> bool:
        """Tell whether the screen shows this again, at once or a little later."""
        until = time.monotonic() + PATIENCE
        while self.look() != wanted:
            if time.monotonic() > until:
                return False
        return True


def is_whole(windows: list[str]) -> bool:
    return windows == [f"X=0 Y=0 WIDTH={WIDTH} HEIGHT={HEIGHT}"]


@pytest.fixture
def attacked(tmp_path: Path, data_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Attacked]:
    """A terminal in the visit of somebody who stands before its home page."""
    missing = [package for program, package in PROGRAMS.items() if shutil.which(program) is None]
    if missing:
        pytest.fail(f"type this once: {typed_command(missing)}", pytrace=False)
    site = tmp_path / "site.yaml"
    site.write_text(SITE)
    put_index_into(data_dir, built_index(tmp_path_factory.getbasetemp()))
    with ExitStack() as running:
        screen = running.enter_context(open_screen(WIDTH, HEIGHT))
        sockets = running.enter_context(tempfile.TemporaryDirectory(prefix="ll"))
        environment = screen.environment | {
            "XDG_RUNTIME_DIR": sockets,
            "HOME": str(tmp_path),
            "LAMPLIGHT_VOICE": "mock",
        }
        words = [sys.executable, str(ROOT / "main.py"), "kiosk", "--site", str(site), "--data-dir", str(data_dir)]
        parent = Parent(words, environment)
        running.callback(parent.process.communicate)
        running.callback(parent.process.terminate)
        parent.wait_for(SHOWN)
        attacked = Attacked(parent, environment, tmp_path)
        start = attacked.steady_look()
        attacked.tool("mousemove", "640", "400", "click", "1", "mousemove", "640", "20")
        until = time.monotonic() + PATIENCE
        while attacked.look() == start:
            assert time.monotonic() < until, "the visit does not begin"
        yield attacked


def test_no_key_and_no_button_leads_out(attacked: Attacked, data_dir: Path) -> None:
    home = attacked.steady_look()
    assert is_whole(attacked.windows())
    held = {}
    for name, attack in ATTACKS.items():
        attacked.tool(*attack)
        is_same = attacked.shows(home)
        held[name] = is_same and is_whole(attacked.windows()) and not is_gone(attacked.terminal, seconds=0)
    assert [name for name, is_held in held.items() if not is_held] == []
    assert attacked.parent.terminal == attacked.terminal, "it is the same process"
    (day,) = json.loads((data_dir / "kiosk-counts.json").read_text()).values()
    assert day == {"start": 1, "visit": 1}, "nothing crashed, and nothing asked for a window"


def test_a_plain_key_does_arrive(attacked: Attacked) -> None:
    """The attacks above really reach the terminal."""
    home = attacked.steady_look()
    attacked.tool("key", "Tab", "Tab", "Tab")
    assert attacked.steady_look() != home
