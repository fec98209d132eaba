# SPDX-License-Identifier: GPL-3.0-or-later
"""Python looks for garbage on the window's thread alone, whenever that thread has nothing else to do.

WORKAROUND: Python looks on whichever thread asks for memory at that moment: the lane's, the voice's, a library's. What
of Qt is found in a circle of references is let go of right there. PySide then freed its own half at once and left Qt's
half to the window's thread, which crashed on it
(https://doc.qt.io/qtforpython-6/shiboken6/typesystem_ownership.html).
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QObject, Slot


def look_when_idle() -> None:
    """Look for garbage between two events from now on, and on no other thread; asked again it changes nothing.

    Called on the window's thread, when there is an application object.
    """
    gc.disable()
    application = QCoreApplication.instance()
    if application is not None and application.findChild(_IdleLook) is None:
        _IdleLook(application)


def look_if_due() -> None:
    """Look for garbage if Python would have by now, as deep as it would have."""
    due = [made > most for made, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
    if any(due):
        gc.collect(max(generation for generation, is_due in enumerate(due) if is_due))


class _IdleLook(QObject):
    """Looks each time the window's thread is about to wait."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        dispatcher = QAbstractEventDispatcher.instance(application.thread())
        dispatcher.aboutToBlock.connect(self._on_idle)

    @Slot()
    def _on_idle(self) -> None:
        look_if_due()
