# SPDX-License-Identifier: GPL-3.0-or-later
"""The system libraries that Qt needs on Debian and Ubuntu: which are missing, and how they get here.

As root, or with a sudo that asks nothing, they are installed; otherwise the one command to type is shown and the set-up
goes on. On every other system there is nothing to do. Knows nothing of Python packages.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable

READER: tuple[tuple[str, ...], ...] = (
    ("libegl1",),
    ("libgl1",),
    ("libx11-6",),
    ("libdbus-1-3",),
    ("libfontconfig1",),
    ("libglib2.0-0t64", "libglib2.0-0"),
    ("libxkbcommon0",),
    ("libxkbcommon-x11-0",),
    ("libxcb-cursor0",),
    ("libxcb-icccm4",),
    ("libxcb-image0",),
    ("libxcb-keysyms1",),
    ("libxcb-render-util0",),
    ("libxcb-shape0",),
    ("libxcb-xkb1",),
    ("libcups2t64", "libcups2"),
    ("speech-dispatcher",),
    ("speech-dispatcher-espeak-ng",),
    ("libpulse0",),
)
"""What the window needs, printing and reading aloud included.

Each with its names in different releases, the newest first.
"""

TESTS: tuple[tuple[str, ...], ...] = (
    ("xvfb",),
    ("xauth",),
    ("xdotool",),
    ("at-spi2-core",),
    ("gir1.2-atspi-2.0",),
    ("python3-gi",),
    ("dbus",),
    ("epubcheck",),
    ("zbar-tools",),
    ("poppler-utils",),
    ("pulseaudio",),
    ("pulseaudio-utils",),
    ("minisign",),
    ("desktop-file-utils",),
    ("appstream",),
)
"""What the tests need: a real window, a screen reader's interface, the checker of e-books, a reader of PDF, a scanner,
an ear, the program that publishers may sign with, the checkers of what a desktop's menu is told."""

_ATTEMPTS = 3


def missing(wanted: Iterable[tuple[str, ...]], installed: set[str]) -> list[tuple[str, ...]]:
    """Return the packages of which no alternative is installed."""
    return [names for names in wanted if installed.isdisjoint(names)]


def choose(wanted: Iterable[tuple[str, ...]], is_known: Callable[[str], bool]) -> list[str]:
    """Return one name for each package: the newest that this release knows, else the oldest."""
    return [next(filter(is_known, names[:-1]), names[-1]) for names in wanted]


def typed_command(names: Iterable[str]) -> str:
    """Return the one command a person can type to install `names`."""
    prefix = "" if _is_root() else "sudo "
    return f"{prefix}apt-get install -y --no-install-recommends {' '.join(names)}"


def ensure(tests: bool) -> None:
    """Install what is missing, or say what to type. Never fails: much works without some of these."""
    if not (sys.platform.startswith("linux") and shutil.which("dpkg-query") and shutil.which("apt-get")):
        return
    wanted = READER + TESTS if tests else READER
    absent = missing(wanted, _installed(wanted))
    if not absent:
        return
    prefix = _privilege()
    if prefix is not None and _install(prefix, absent):
        return
    names = choose(absent, _is_known)
    print("Some system packages are missing. If something does not work, type this once:", file=sys.stderr)
    print(f"  {typed_command(names)}", file=sys.stderr)


def _installed(wanted: Iterable[tuple[str, ...]]) -> set[str]:
    names = [name for names in wanted for name in names]
    question = ["dpkg-query", "--show", "--showformat=${db:Status-Status} ${Package}\\n", *names]
    # It ends with 1 when one name is unknown to it, and lists the others all the same.
    lines = subprocess.run(question, capture_output=True, text=True, check=False).stdout.splitlines()
    return {line.split()[1] for line in lines if line.startswith("installed ")}


def _is_known(name: str) -> bool:
    question = ["apt-cache", "show", "--no-all-versions", name]
    return subprocess.run(question, capture_output=True, check=False).returncode == 0


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _privilege() -> list[str] | None:
    """Return the words that go before a command to run it as root without a question, or None."""
    if _is_root():
        return []
    sudo = ["sudo", "-n"]
    if shutil.which("sudo") and subprocess.run([*sudo, "true"], capture_output=True, check=False).returncode == 0:
        return sudo
    return None


def _install(prefix: list[str], absent: list[tuple[str, ...]]) -> bool:
    print("Installing system packages ...", flush=True)
    _apt(prefix, "update", "-qq")
    # Only now are the names of this release known: a fresh container has no lists.
    return _apt(prefix, "install", "-y", "-qq", "--no-install-recommends", *choose(absent, _is_known))


def _apt(prefix: list[str], *arguments: str) -> bool:
    command = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=120", *arguments]
    # A mirror that does not answer usually answers the second time.
    return any(subprocess.run(command, check=False).returncode == 0 for _attempt in range(_ATTEMPTS))
