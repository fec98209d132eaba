# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds for every widget of the shell, whenever it is made: what scrolls can be dragged, and nothing pops up.

It looks at events of the whole application, so it does next to nothing for most of them.
"""

from __future__ import annotations

from typing import TypeGuard

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QHeaderView, QPlainTextEdit, QWidget

from reader.ui.kiosk.drag_scroll import prepare, stop
from reader.ui.kiosk.touches import is_press, is_touch

_Kind = QEvent.Type
_POPPING_UP = frozenset({_Kind.ContextMenu, _Kind.ToolTip, _Kind.WhatsThis, _Kind.QueryWhatsThis})
_PREPARED = "touchPrepared"
_SEEN = frozenset({_Kind.Show, _Kind.Hide})


class TouchRules(QObject):
    """Lives as long as the shell, from `begin` on."""

    scrolling_changed = Signal()
    """Something that scrolls came, went, moved, or has another length."""
    touched = Signal()
    """A finger, a key that may be pressed here, a wheel: somebody is there."""
    pressed = Signal()
    """The same, or a key that does nothing here, or one that repeats itself: what is spoken is interrupted."""

    def __init__(self, shell: QWidget) -> None:
        super().__init__(shell)
        self._shell = shell

    def begin(self) -> None:
        """Look at everything from now on."""
        application = QCoreApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def end(self) -> None:
        """Look at nothing any more."""
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refuse what pops up; prepare what is new."""
        kind = event.type()
        if kind in _POPPING_UP:
            return True
        if is_press(event):
            self.pressed.emit()
            if is_touch(event):
                self.touched.emit()
        elif kind in _SEEN and self._is_ours(watched):
            if kind == _Kind.Hide:
                stop(watched)
            else:
                self._prepare(watched)
            self.scrolling_changed.emit()
        return False

    def _is_ours(self, watched: QObject) -> TypeGuard[QAbstractScrollArea]:
        # Not the hidden head of a tree: with a gesture on it Qt soon crashed in QTreeView::updateGeometries.
        if isinstance(watched, QHeaderView):
            return False
        return isinstance(watched, QAbstractScrollArea) and self._shell.isAncestorOf(watched)

    def _prepare(self, area: QAbstractScrollArea) -> None:
        # When it is first shown: before, it may not be in the shell yet. Once: Qt crashed when the gesture that a
        # finger was in the middle of was taken away and given again.
        if area.property(_PREPARED):
            return
        area.setProperty(_PREPARED, True)
        if not isinstance(area, QPlainTextEdit):  # where people write, a finger sets the cursor
            prepare(area)
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self.scrolling_changed)
        bar.rangeChanged.connect(self.scrolling_changed)
