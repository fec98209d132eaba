# SPDX-License-Identifier: GPL-3.0-or-later
"""The real terminal and its real parent, with a slot that raises at SIGUSR1 and one that never returns at SIGUSR2.

Run as `python -m tests.never_dead parent SITE DATA`; the parent then starts `... terminal` instead of the program.
"""

from __future__ import annotations

import argparse
import ctypes
import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from reader.app import open_kiosk
from reader.paths import find_paths
from reader.ui.kiosk.terminal import Terminal
from reader.watch import clean_start
from reader.watch.kiosk_command import watch_kiosk

ROOT = Path(__file__).resolve().parent.parent
BEGIN = """
import sys
sys.path.insert(0, sys.argv[1])
sys.argv[:2] = ["lamplight", "terminal"]
from tests.never_dead import main
main()
"""


def _raise() -> None:
    raise ValueError("the words of a visitor")


def _hang() -> None:
    ctypes.PyDLL(None).pause()  # with Python's lock held: no thread of it runs meanwhile


def _install(terminal: Terminal) -> None:
    """Raise and hang in slots of Qt's, on demand."""
    end_at_signals(terminal)
    signal.signal(signal.SIGUSR1, lambda *_any: QTimer.singleShot(0, _raise))
    signal.signal(signal.SIGUSR2, lambda *_any: QTimer.singleShot(0, _hang))


end_at_signals = Terminal.end_at_signals


def main() -> None:
    if sys.argv[1] == "parent":
        clean_start._BEGIN = BEGIN
        options = argparse.Namespace(site=Path(sys.argv[2]))
        sys.exit(watch_kiosk(options, find_paths(Path(sys.argv[3]))))
    Terminal.end_at_signals = _install  # type: ignore[method-assign]
    words = argparse.ArgumentParser()
    for name in ("--site", "--data-dir"):
        words.add_argument(name, type=Path)
    words.add_argument("--after", default="")
    for name in ("--safe", "--terminal"):
        words.add_argument(name, action="store_true")
    options = words.parse_args(sys.argv[3:])
    code = open_kiosk(options, find_paths(options.data_dir))
    sys.stdout.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
