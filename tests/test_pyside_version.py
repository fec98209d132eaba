# SPDX-License-Identifier: GPL-3.0-or-later
"""PySide6 6.12.0 loses a reference to None on each call that returns None and so aborts Python below 3.12."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QObject

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on: nothing can be lost")
def test_calls_that_return_none_do_not_use_up_none() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _call in range(300):
        thing.setObjectName("name")
    assert sys.getrefcount(None) > before - 50


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_the_lock_files_hold_the_version_that_is_safe(lock: str) -> None:
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    pins = [line.split(" ")[0] for line in lines if line.startswith(("pyside6", "shiboken6"))]
    assert pins == ["pyside6-addons==6.11.3", "pyside6-essentials==6.11.3", "shiboken6==6.11.3"]


def test_the_tests_run_with_the_locked_version() -> None:
    assert pyside_version == "6.11.3"
