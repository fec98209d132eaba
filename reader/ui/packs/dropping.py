# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are dragged onto the window: the file of a guide is taken, any other is answered with a sentence.

It knows the window only as something that can be dropped on; what is done with a file is for others.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from reader.packs.limits import PACK_ENDING

_Kind = QEvent.Type


class Dropping(QObject):
    """Watches one window. Text and what is dragged inside the window goes on to whoever it was meant for."""

    dropped = Signal(object)
    """The Path of a guide's file."""
    refused = Signal()
    """Files were dropped, and not one guide's: several, or of another kind."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files that come from elsewhere."""
        kind = event.type()
        if kind in (_Kind.DragEnter, _Kind.DragMove, _Kind.Drop):
            assert isinstance(event, QDragEnterEvent | QDragMoveEvent | QDropEvent)
            if files := _files(event.mimeData()):
                event.acceptProposedAction()
                if kind == _Kind.Drop:
                    self._take(files)
                return True
        return super().eventFilter(watched, event)

    def _take(self, files: list[Path]) -> None:
        if len(files) == 1 and files[0].suffix.lower() == PACK_ENDING:
            self.dropped.emit(files[0])
        else:
            self.refused.emit()


def _files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
