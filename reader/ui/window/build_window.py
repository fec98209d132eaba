# SPDX-License-Identifier: GPL-3.0-or-later
"""A small window while the guide is being prepared, the first time only: how far it is, in plain words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from reader.errors import ReaderError
from reader.i18n import _
from reader.library import Library
from reader.ui.background import Lane
from reader.ui.theme import Theme


class BuildWindow(QWidget):
    """Shows a bar that fills."""

    stepped = Signal(int, int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setWindowTitle("Lamplight")
        self._text = QLabel(_("Preparing the guide. This happens only once."))
        self._text.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setFormat("%p\u00a0%")  # with a blank, as percent is written everywhere here
        self._bar.setAccessibleName(_("Progress"))
        column = QVBoxLayout(self)
        gap = theme.px(28)
        column.setContentsMargins(gap, gap, gap, gap)
        column.addWidget(self._text)
        column.addWidget(self._bar)
        self.setMinimumWidth(theme.px(440))
        self.stepped.connect(self._on_stepped, Qt.ConnectionType.QueuedConnection)

    def _on_stepped(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)


def build_with_progress(library: Library, theme: Theme) -> None:
    """Build the bundled guides off the window's thread, showing progress; ReaderError when it cannot be done."""
    window = BuildWindow(theme)
    lane = Lane(window)
    loop = QEventLoop()
    failures: list[str] = []
    lane.answered.connect(loop.quit)
    lane.failed.connect(failures.append)
    lane.failed.connect(loop.quit)
    window.show()

    def work(_is_stale: Callable[[], bool]) -> bool:
        for _built in library.build(report=lambda step: window.stepped.emit(step.done, step.total)):
            pass
        return True

    lane.ask(work)
    loop.exec()
    lane.finish()
    window.close()
    window.deleteLater()
    if failures:
        raise ReaderError(failures[0])
