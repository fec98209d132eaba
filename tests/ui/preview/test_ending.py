# SPDX-License-Identifier: GPL-3.0-or-later
"""A signal ends a preview in order, even while nothing happens in the window."""

from __future__ import annotations

import os
import signal
import sys

import pytest
from pytestqt.qtbot import QtBot

from reader.ui.preview.ending import Ending
from tests.started import SLOW_MS


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_is_heard_at_once_and_later_ones_by_others(qtbot: QtBot, name: str) -> None:
    number = getattr(signal, name)
    before = signal.getsignal(number)
    ended: list[str] = []
    ending = Ending(lambda: ended.append(name))
    os.kill(os.getpid(), number)
    qtbot.waitUntil(lambda: ended == [name], timeout=SLOW_MS)
    ending.stop()
    ending.stop()
    assert signal.getsignal(number) is before
    ending.deleteLater()


def test_elsewhere_it_does_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    before = signal.getsignal(signal.SIGINT)
    monkeypatch.setattr("reader.ui.preview.ending.sys.platform", "win32")
    Ending(lambda: None).stop()
    assert signal.getsignal(signal.SIGINT) is before
