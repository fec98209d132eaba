# SPDX-License-Identifier: GPL-3.0-or-later
"""How the terminal is started: fixed words, and an environment that can load or change nothing in it.

Both are lists of what may be there; anything else that stood on the command line or in the environment is left out.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

_PROGRAM = Path(__file__).resolve().parent.parent.parent
_BEGIN = """
import sys
sys.path.insert(0, sys.argv[1])
sys.argv[:2] = ["lamplight"]
from reader.cli import run
sys.exit(run())
"""

_KEPT = frozenset(
    "HOME USER LOGNAME LANG LANGUAGE TZ TMPDIR PATH DISPLAY WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS "
    "AT_SPI_BUS_ADDRESS PULSE_SERVER XDG_RUNTIME_DIR XDG_SESSION_TYPE XDG_SEAT XDG_VTNR XDG_DATA_HOME XDG_CONFIG_HOME "
    "XDG_STATE_HOME XDG_CACHE_HOME SYSTEMROOT SYSTEMDRIVE WINDIR TEMP TMP USERPROFILE APPDATA LOCALAPPDATA PROGRAMDATA "
    "COMPUTERNAME USERNAME LAMPLIGHT_VOICE".split()
)
"""Where the screen, the sound and the folders are, and what language is spoken: everything that a terminal needs."""
_KEPT_BEGINNINGS = ("LC_",)
_SCREENS = ("QT_QPA_PLATFORM", frozenset({"offscreen", "wayland", "xcb"}))
"""The one word for Qt that is heard, and what it may say: the name of a kind of screen, and nothing to load."""

SPARING = {"MALLOC_ARENA_MAX": "2", "MALLOC_MMAP_THRESHOLD_": "65536", "MALLOC_TRIM_THRESHOLD_": "65536"}
"""What glibc hears (mallopt(3)): large pieces stand alone and go back to the system when they are free, with what was
in them. Without it the room between pieces grew with every visit; with it a terminal is 20 MB smaller, and stays so."""


def clean_environment(given: Mapping[str, str]) -> dict[str, str]:
    """Return the terminal's environment: of what is given, nothing that Qt, Python or the system's loader listen to."""
    kept = {name: value for name, value in given.items() if name in _KEPT or name.startswith(_KEPT_BEGINNINGS)}
    name, allowed = _SCREENS
    if given.get(name) in allowed:
        kept[name] = given[name]
    return kept | SPARING | {"PATH": os.defpath if os.name == "posix" else given.get("PATH", "")}


def terminal_command(site: Path, data: Path, *, safe: bool, after: str) -> list[str]:
    """Return the words that start the terminal itself, with Python cut off from its environment and user folder."""
    isolated = [] if getattr(sys, "frozen", False) else ["-I", "-c", _BEGIN, str(_PROGRAM)]
    words = ["kiosk", "--terminal", "--site", str(site.absolute()), "--data-dir", str(data.absolute())]
    words += ["--after", after] if after else []
    return [sys.executable, *isolated] + words + (["--safe"] if safe else [])
