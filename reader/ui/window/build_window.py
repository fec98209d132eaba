# SPDX-License-Identifier: GPL-3.0-or-later
"""A small window while a guide is being prepared and there is none to show: how far it is, in plain words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from reader.errors import ReaderError
from reader.i18n import _
from reader.library import Library
from reader.ui.background import Lane
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.building import Step


class BuildWindow(QWidget):
    """Shows a bar that fills."""

    stepped = Signal(int, int)

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self.setWindowTitle("Lamplight")
        self._text = QLabel(words)
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

    def work(report: Callable[[Step], None]) -> None:
        for _built in library.build(report=report):
            pass

    work_with_progress(work, _("Preparing the guide. This happens only once."), theme)


def work_with_progress(work: Callable[[Callable[[Step], None]], object], words: str, theme: Theme) -> object:
    """Do `work` off the window's thread and return what it returns; `words` say what is done. ReaderError as it does.

    `work` is called with what it tells each step to. None when the program is to end before it is done.
    """
    window = BuildWindow(theme, words)
    lane = Lane(window)
    loop = QEventLoop()
    answers: list[object] = []
    failures: list[str] = []
    lane.answered.connect(answers.append)
    lane.answered.connect(loop.quit)
    lane.failed.connect(failures.append)
    lane.failed.connect(loop.quit)
    window.show()

    lane.ask(lambda _is_stale: work(lambda step: window.stepped.emit(step.done, step.total)))
    loop.exec()
    lane.finish()
    window.close()
    window.deleteLater()
    if failures:
        raise ReaderError(failures[0])
    return answers[0] if answers else None
