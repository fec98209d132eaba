# SPDX-License-Identifier: GPL-3.0-or-later
"""Wipes what a visit leaves outside its own objects: clipboards, pointers, Python's caches, the last fault.

Whoever ends a visit drops the visit first (window, store, settings, searcher) and then calls `forget_outside`; what was
only kept alive by a circle of references goes with it. It knows nothing of what was read.
"""

from __future__ import annotations

import functools
import gc
import re
import sys
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QPixmapCache
from PySide6.QtWidgets import QApplication, QToolTip, QWhatsThis, QWidget
from shiboken6 import Shiboken

from reader.ui.kiosk.visit_end import do_all

KEPT_CACHES = {
    "reader.ui.theme._load_fonts": "a face must not be registered twice; keyed by the folder of the fonts",
    "reader.ui.controls.icons._read": "the program's icons, keyed by file",
    "reader.ui.controls.overlay._shadow": "two shadows",
}
"""A function with a cache -> why nothing of a visit can be in it. Every other cache of the program is emptied."""
_LAST_FAULT = ("last_exc", "last_type", "last_value", "last_traceback")


def forget_outside(application: QApplication) -> None:
    """Wipe what lives outside a visit, all of it whatever fails; the visit's own objects have been let go of before."""
    do_all(
        functools.partial(_let_go_of_hands, application),
        _clear_clipboards,
        QToolTip.hideText,
        QWhatsThis.leaveWhatsThisMode,
        _empty_caches,
        re.purge,  # patterns made from what was searched for
        _forget_last_fault,
        QPixmapCache.clear,
        _forget_gestures,
        deliver_deletions,
        gc.collect,
        deliver_deletions,  # those that the circles still held
        _collect_shells,
    )


def deliver_deletions() -> None:
    """Have everything deleted now that asked to be deleted later."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def caches() -> Iterator[tuple[str, functools._lru_cache_wrapper[object]]]:
    """Yield every function of the program that keeps its answers, with its full name."""
    for module, content in sorted(sys.modules.items()):
        if module.partition(".")[0] != "reader":
            continue
        for name, value in tuple(vars(content).items()):
            if isinstance(value, functools._lru_cache_wrapper) and value.__module__ == module:
                yield f"{module}.{name}", value


def _empty_caches() -> None:
    for name, cache in caches():
        if name not in KEPT_CACHES:
            cache.cache_clear()


def _forget_last_fault() -> None:
    """Drop the fault that Qt printed: Python keeps it, with all that was in its frames."""
    for name in _LAST_FAULT:
        if hasattr(sys, name):
            delattr(sys, name)


def _collect_shells() -> None:
    """Empty the Python part of whatever Qt has deleted.

    WORKAROUND: PySide 6.11.3 never lets go of some: of each page that was painted, of trees that were never shown.
    """
    shells = [each for each in gc.get_objects() if isinstance(each, QObject) and not Shiboken.isValid(each)]
    for shell in shells:
        shell.__dict__.clear()
    if shells:
        gc.collect()


def _forget_gestures() -> None:
    """Drop the classes that PySide makes of the numbers of gestures.

    WORKAROUND: each part that a finger may drag has a number of its own, and PySide 6.11.3 keeps a class for every
    number that its enum lacks (`_sbk_missing_`, sbkenum.cpp in https://code.qt.io/cgit/pyside/pyside-setup.git).
    """
    vars(Qt.GestureType).get("_sbk_missing_", {}).clear()  # not by getattr: it does not see what PySide put there


def _clear_clipboards() -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.clear(QClipboard.Mode.Clipboard)
    if clipboard.supportsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
    if clipboard.supportsFindBuffer():
        clipboard.clear(QClipboard.Mode.FindBuffer)


def _let_go_of_hands(application: QApplication) -> None:
    """Let no widget go on holding pointer or keys, and the input method nothing half typed."""
    for grabber in (QWidget.mouseGrabber(), QWidget.keyboardGrabber()):
        if grabber is not None:
            grabber.releaseMouse()
            grabber.releaseKeyboard()
    method = QGuiApplication.inputMethod()
    method.reset()
    method.hide()
    lowest = None
    while (cursor := application.overrideCursor()) is not None:
        lowest = cursor
        application.restoreOverrideCursor()
    if lowest is not None:  # the terminal's own, which hides the pointer
        application.setOverrideCursor(lowest)
