# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen, a session and real keys for a program that runs in a bare machine, from outside it.

The X server, the session's bus and the ear belong to this machine; only their sockets reach into the other one. So what
the window needs must come from its own package, and nothing of ours can stand in for it.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from installer.bare_machine import UID, Fault, Machine, say

EAR = Path(__file__).resolve().with_name("by_ear.py")
EAR_PYTHON = "/usr/bin/python3"
SIZE = (1366, 768)
_SOCKETS = "/tmp/.X11-unix"
_PATIENCE = 60.0
_TICK = 0.05
_FEWEST_COLOURS = 40
"""A window with a page in it has hundreds, an empty screen one."""
_GRAB = """
import sys
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
image = application.primaryScreen().grabWindow(0).toImage()
image.save(sys.argv[1])
places = ((x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
print(len({image.pixel(*place) for place in places}))
"""


class Desk:
    """A screen with a bus; `environment` is what a program needs to come to it."""

    def __init__(self, machine: Machine, folder: Path, display: str) -> None:
        self._machine = machine
        self._started: list[subprocess.Popen[str]] = []
        self.environment = {
            "DISPLAY": display,
            "XDG_RUNTIME_DIR": str(folder),
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder}/bus",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }

    def start(self, *words: str) -> subprocess.Popen[str]:
        """Start a program in the machine, as its reader, at this desk."""
        command = self._machine.command(*words, user=True, environment=self.environment)
        running = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self._started.append(running)
        return running

    def end_all(self) -> None:
        """End what still runs: after a fault, nobody else would."""
        for running in self._started:
            running.kill()
            running.wait()

    def press(self, *keys: str) -> None:
        """Press keys on the window that has the keyboard, as xdotool names them."""
        self._tool("key", *keys)

    def type(self, words: str) -> None:
        """Type words where the keyboard is."""
        self._tool("type", "--delay", "20", words)

    def wait_until(self, look: Callable[[], object], what: str) -> None:
        """Wait until `look` finds something."""
        until = time.monotonic() + _PATIENCE
        while not look():
            if time.monotonic() > until:
                raise Fault(f"did not come: {what}")
            time.sleep(_TICK)

    def wait_for_title(self, words: str, running: subprocess.Popen[str]) -> str:
        """Wait for the window of `running` with these words in its title, give it the keyboard, return the title."""
        until = time.monotonic() + _PATIENCE
        titles: list[str] = []
        while time.monotonic() < until and running.poll() is None:
            for window in self._tool("search", "--onlyvisible", "--name", ".", failing=True).split():
                titles.append(self._tool("getwindowname", window, failing=True).strip())
                if words in titles[-1]:
                    self._tool("windowfocus", "--sync", window, failing=True)
                    return titles[-1]
            time.sleep(_TICK)
        running.kill()
        said = running.communicate()[0]
        raise Fault(f"no window “{words}” came; there were: {sorted(set(titles))}; the program said:\n{said}")

    def hear_page(self, other: str = "") -> tuple[str, list[str]]:
        """Return name and paragraphs of the page that a screen reader meets, once it is not `other`."""
        said = json.loads(self._ear("document", other))
        return said["name"], said["texts"]

    def hear(self, words: str) -> str:
        """Wait until something that shows has these words in its name, and return the name."""
        return self._ear("named", words).strip()

    def look(self, picture: Path) -> int:
        """Save a picture of the screen, and return how many colours are in it; Fault when it is as good as empty."""
        environment = os.environ | {"DISPLAY": self.environment["DISPLAY"], "QT_QPA_PLATFORM": "xcb"}
        colours = int(say([sys.executable, "-c", _GRAB, picture], environment).split()[-1])
        if colours < _FEWEST_COLOURS:
            raise Fault(f"the screen is empty: it has {colours} colours ({picture.name})")
        return colours

    def _tool(self, *words: str, failing: bool = False) -> str:
        """Have xdotool do something; `failing` where finding nothing is an answer."""
        try:
            return say(["xdotool", *words], os.environ | self.environment, seconds=_PATIENCE)
        except Fault:
            if failing:
                return ""
            raise

    def _ear(self, *words: str) -> str:
        # As words, not as a file: the session's user may not be able to read where this file is.
        command = [*_as_reader(), EAR_PYTHON, "-W", "ignore", "-c", EAR.read_text(encoding="utf-8"), *words]
        try:
            return say(command, os.environ | self.environment, seconds=2 * _PATIENCE)
        except Fault as fault:
            raise Fault(f"not heard: {' '.join(words)} ({str(fault).splitlines()[-1]})") from fault


@contextlib.contextmanager
def desk(machine: Machine) -> Iterator[Desk]:
    """Give a desk for as long as the context lasts; its sockets are at the same place here and in the machine."""
    with tempfile.TemporaryDirectory(prefix="ll") as place, contextlib.ExitStack() as running:
        os.chown(place, UID, UID)
        for folder in (place, _SOCKETS):
            Path(folder).mkdir(mode=0o1777, exist_ok=True)
            machine.mount("--bind", folder, folder.lstrip("/"))
            running.callback(say, ["umount", "--lazy", machine.root / folder.lstrip("/")])
        display = running.enter_context(_screen())
        shown = Desk(machine, Path(place), display)
        bus = ["dbus-daemon", "--session", "--nofork", f"--address={shown.environment['DBUS_SESSION_BUS_ADDRESS']}"]
        running.enter_context(_running([*_as_reader(), *bus], os.environ | shown.environment))
        _wait_for(Path(place) / "bus")
        running.callback(shown.end_all)
        yield shown


def _as_reader() -> list[str]:
    return ["setpriv", f"--reuid={UID}", f"--regid={UID}", "--clear-groups"]


@contextlib.contextmanager
def _screen() -> Iterator[str]:
    ours, theirs = os.pipe()
    width, height = SIZE
    command = [
        "Xvfb",
        "-displayfd",
        str(theirs),
        "-screen",
        "0",
        f"{width}x{height}x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    with _running(command, dict(os.environ), passing=theirs), os.fdopen(ours) as answer:
        os.close(theirs)
        number = answer.readline().strip()
        if not number:
            raise Fault("Xvfb did not start")
        yield f":{number}"


@contextlib.contextmanager
def _running(command: list[str], environment: dict[str, str], passing: int | None = None) -> Iterator[None]:
    silent = subprocess.DEVNULL
    process = subprocess.Popen(
        command,
        env=environment,
        stdin=silent,
        stdout=silent,
        stderr=silent,
        pass_fds=() if passing is None else (passing,),
    )
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def _wait_for(path: Path) -> None:
    until = time.monotonic() + _PATIENCE
    while not path.exists():
        if time.monotonic() > until:
            raise Fault(f"{path.name} did not come")
        time.sleep(_TICK)
