# SPDX-License-Identifier: GPL-3.0-or-later
"""What a visit leaves outside its own objects is wiped, and nothing more than that."""

from __future__ import annotations

import functools
import gc
import re
import sys
import weakref
from types import ModuleType

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QPixmap, QPixmapCache
from PySide6.QtWidgets import QApplication, QScroller, QWidget
from pytestqt.qtbot import QtBot

from reader.content.terms import fold
from reader.search.sentences import sentences
from reader.search.sounds import sound
from reader.ui.controls.overlay import OverlayCard
from reader.ui.kiosk.forgetting import KEPT_CACHES, caches, forget_outside
from tests.source_tree import program

MARKER = "zwqvmarker"


def test_the_clipboard_and_the_marked_text_of_the_system_are_emptied(qapp: QApplication) -> None:
    clipboard = QGuiApplication.clipboard()
    modes = [QClipboard.Mode.Clipboard]
    modes += [QClipboard.Mode.Selection] if clipboard.supportsSelection() else []
    modes += [QClipboard.Mode.FindBuffer] if clipboard.supportsFindBuffer() else []
    for mode in modes:
        clipboard.setText(MARKER, mode)
    forget_outside(qapp)
    assert [clipboard.text(mode) for mode in modes] == [""] * len(modes)


class _AllClipboards:
    """A clipboard of a system that has all three."""

    def __init__(self) -> None:
        self.cleared: list[QClipboard.Mode] = []

    def supportsSelection(self) -> bool:
        return True

    def supportsFindBuffer(self) -> bool:
        return True

    def clear(self, mode: QClipboard.Mode) -> None:
        self.cleared.append(mode)


def test_all_clipboards_that_a_system_has_are_emptied(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    clipboards = _AllClipboards()
    monkeypatch.setattr(QGuiApplication, "clipboard", lambda: clipboards)
    forget_outside(qapp)
    assert set(clipboards.cleared) == set(QClipboard.Mode)


def test_what_was_typed_is_in_no_cache_of_the_program(qapp: QApplication) -> None:
    for function in (sound, fold, sentences):
        function(MARKER)
        assert function.cache_info().currsize
    forget_outside(qapp)
    assert [function.cache_info().currsize for function in (sound, fold, sentences)] == [0, 0, 0]


def test_a_cache_that_nobody_thought_of_is_emptied_too(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("reader.invented")

    @functools.cache
    def remember(text: str) -> str:
        return text

    remember.__module__ = "reader.invented"
    monkeypatch.setattr(module, "remember", remember, raising=False)
    monkeypatch.setitem(sys.modules, "reader.invented", module)
    remember(MARKER)
    forget_outside(qapp)
    assert remember.cache_info().currsize == 0


def test_each_cache_that_is_kept_is_there_and_has_a_reason(qapp: QApplication) -> None:
    assert qapp
    assert OverlayCard  # its module is among those that are looked at
    known = {name for name, _cache in caches()}
    assert KEPT_CACHES.keys() <= known
    assert all(KEPT_CACHES.values())
    written = sum(
        len(re.findall(r"^\s*@functools\.(?:lru_)?cache|^\s*@lru_cache", one.text, re.M)) for one in program()
    )
    indented = [one.path for one in program() if re.search(r"^[ \t]+@(?:functools\.)?(?:lru_)?cache\b", one.text, re.M)]
    assert written
    assert indented == [], "a cache in a class would not be found"


def test_the_last_fault_is_forgotten_with_its_frames(qapp: QApplication) -> None:
    for name in ("last_type", "last_value", "last_traceback"):
        setattr(sys, name, ValueError(MARKER))
    forget_outside(qapp)
    assert not any(hasattr(sys, name) for name in ("last_exc", "last_type", "last_value", "last_traceback"))


def test_patterns_of_what_was_searched_are_forgotten(qapp: QApplication) -> None:
    first = re.compile(MARKER)
    forget_outside(qapp)
    assert re.compile(MARKER) is not first


def test_pictures_that_qt_keeps_are_forgotten(qapp: QApplication) -> None:
    QPixmapCache.insert(MARKER, QPixmap(4, 4))
    forget_outside(qapp)
    assert not QPixmapCache.find(MARKER, QPixmap())


class _Held(QObject):
    """Something that only a circle keeps alive."""

    def __init__(self) -> None:
        super().__init__()
        self.me: QObject = self


def test_circles_and_what_waits_to_be_deleted_are_gone(qapp: QApplication) -> None:
    held, later = _Held(), QWidget()
    gone = [weakref.ref(held), weakref.ref(later)]
    later.deleteLater()
    del held, later
    forget_outside(qapp)
    assert [each() for each in gone] == [None, None]


def test_what_qt_has_deleted_and_somebody_still_holds_is_emptied(qapp: QApplication) -> None:
    held = _Held()
    words = _Held()
    gone = weakref.ref(words)
    held.me = words
    del words
    held.deleteLater()
    forget_outside(qapp)
    assert gone() is None
    assert vars(held) == {}


@pytest.mark.qt_log_ignore("does not support grabbing")
def test_nothing_holds_the_pointer_or_the_keys_any_more(qapp: QApplication, qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    widget.grabMouse()
    widget.grabKeyboard()
    forget_outside(qapp)
    assert (QWidget.mouseGrabber(), QWidget.keyboardGrabber()) == (None, None)


def test_of_the_pointers_only_that_of_the_terminal_stays(qapp: QApplication) -> None:
    forget_outside(qapp)
    assert qapp.overrideCursor() is None
    for shape in (Qt.CursorShape.BlankCursor, Qt.CursorShape.WaitCursor, Qt.CursorShape.ForbiddenCursor):
        qapp.setOverrideCursor(shape)
    forget_outside(qapp)
    assert qapp.overrideCursor().shape() == Qt.CursorShape.BlankCursor
    qapp.restoreOverrideCursor()
    assert qapp.overrideCursor() is None


def _gestures() -> int:
    gc.collect()
    return sum(isinstance(each, Qt.GestureType) for each in gc.get_objects())


def test_no_number_of_a_gesture_adds_up(qapp: QApplication, qtbot: QtBot) -> None:
    parts = [QWidget() for _time in range(3)]
    forget_outside(qapp)
    before = _gestures()
    for part in parts:
        qtbot.addWidget(part)
        QScroller.grabGesture(part)
    assert _gestures() > before, "PySide makes one for each"
    forget_outside(qapp)
    assert _gestures() == before
    assert QScroller.grabGesture(parts[0]).value > 0, "one that comes later is understood all the same"
