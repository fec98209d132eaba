# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen for real windows: an X server in memory (Xvfb) where there is one, and Qt's offscreen platform where not.

It knows nothing of what is shown on it. Used by the benchmarks and by the pictures of the screens.
"""

from __future__ import annotations

import contextlib
import dataclasses
import os
import select
import shutil
import subprocess
from collections.abc import Iterator

_ANSWER_SECONDS = 20
_SETTINGS_OF_OTHERS = (
    *("QT_", "QML", "GTK_", "DISPLAY", "WAYLAND_DISPLAY", "LANG", "LC_", "XDG_SESSION_TYPE"),
    "PYTHON",  # PYTHONDONTWRITEBYTECODE, for one, makes every start compile the whole program
)
"""Beginnings of names that would make windows differ from one machine to the next."""


@dataclasses.dataclass(frozen=True, slots=True)
class Screen:
    """Where windows are shown."""

    name: str
    """For people: which screen it is."""
    environment: dict[str, str]
    """For the child processes: everything they need, and nothing else that Qt listens to."""


@contextlib.contextmanager
def open_screen(width: int, height: int) -> Iterator[Screen]:
    """Give a screen of this size in pixels, for as long as the context lasts."""
    server = shutil.which("Xvfb")
    if server is None:
        yield Screen("offscreen (Xvfb is not installed)", child_environment(platform="offscreen"))
        return
    reading, writing = os.pipe()
    command = [server, "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"]
    command += ["-noreset"]  # or it would begin anew whenever the last window closes
    process = subprocess.Popen(command, pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        display = _display_number(reading)
        yield Screen(f"Xvfb {width}x{height}", child_environment(platform="xcb") | {"DISPLAY": f":{display}"})
    finally:
        os.close(reading)
        process.terminate()
        process.wait()


def child_environment(*, platform: str) -> dict[str, str]:
    """Return this process's environment without what would change how windows look."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_SETTINGS_OF_OTHERS)}
    return kept | {"QT_QPA_PLATFORM": platform, "LC_ALL": "C.UTF-8"}


def _display_number(pipe: int) -> str:
    """Wait for the number that the server writes when it is ready; RuntimeError when it ends or stays silent."""
    said = b""
    while not said.endswith(b"\n"):
        ready, _writable, _failed = select.select([pipe], [], [], _ANSWER_SECONDS)
        more = os.read(pipe, 64) if ready else b""
        if not more:
            raise RuntimeError("Xvfb did not start.")
        said += more
    return said.decode().strip()
