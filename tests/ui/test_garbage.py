# SPDX-License-Identifier: GPL-3.0-or-later
"""Garbage is looked for on the window's thread and on no other."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.garbage import look_if_due, look_when_idle


@pytest.fixture(autouse=True)
def usual_looks() -> Iterator[None]:
    yield
    gc.disable()


def _circle(threads: list[threading.Thread]) -> weakref.ref[QWidget]:
    """Make a widget in a circle that is nobody's any more; note the thread that it is let go of on."""
    widget = QWidget()
    weakref.finalize(widget, lambda: threads.append(threading.current_thread()))
    widget.itself = widget  # type: ignore[attr-defined]
    return weakref.ref(widget)


def _litter(rounds: int) -> None:
    for _time in range(rounds):
        circle: list[object] = []
        circle.append(circle)


def test_a_thread_that_makes_garbage_lets_go_of_no_widget(qapp: QApplication, qtbot: QtBot) -> None:
    gc.enable()
    look_when_idle()
    threads: list[threading.Thread] = []
    circle = _circle(threads)
    worker = threading.Thread(target=_litter, args=(200_000,))
    worker.start()
    worker.join()
    assert circle() is not None, "it waits for the window's thread"
    qtbot.waitUntil(lambda: circle() is None)
    assert threads == [threading.main_thread()]


def test_idle_moments_look_as_deep_as_python_would(qapp: QApplication, qtbot: QtBot) -> None:
    look_when_idle()
    deep: list[int] = []

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "start":
            deep.append(info["generation"])

    usual = gc.get_threshold()
    gc.callbacks.append(note)
    gc.set_threshold(20, 2, 2)
    try:
        for _time in range(30):
            _litter(500)
            before = len(deep)
            qtbot.waitUntil(lambda before=before: len(deep) > before)
    finally:
        gc.callbacks.remove(note)
        gc.set_threshold(*usual)
    assert set(deep) == {0, 1, 2}


def test_nothing_is_looked_for_before_it_is_due(qapp: QApplication) -> None:
    gc.collect()
    looks: list[str] = []

    def note(phase: str, _info: dict[str, int]) -> None:
        looks.append(phase)

    gc.callbacks.append(note)
    try:
        look_if_due()
    finally:
        gc.callbacks.remove(note)
    assert looks == []


def test_asked_again_it_still_looks_once(qapp: QApplication) -> None:
    look_when_idle()
    before = len(qapp.findChildren(QObject))
    look_when_idle()
    assert len(qapp.findChildren(QObject)) == before
    assert not gc.isenabled()
