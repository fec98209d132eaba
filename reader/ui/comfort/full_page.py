# SPDX-License-Identifier: GPL-3.0-or-later
"""The page alone (F11): columns, bar and foot are put away, and a calm strip at the foot leads back.

What is asked for by key (the search, a panel) brings everything back by itself: the frame sees to that. Nothing of it
is kept for the next start.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from reader.content.edition import Edition
from reader.i18n import _
from reader.ui.announce import announce
from reader.ui.comfort.page_strip import PageStrip
from reader.ui.controls.overlay import OverlayCard
from reader.ui.window.feature import Desk, Feature
from reader.ui.window.find_bar import FindBar
from reader.ui.window.window_layout import Side


class FullPage(Feature):
    """Goes into it and out of it."""

    def __init__(self, desk: Desk, edition: Edition) -> None:
        super().__init__(desk, edition)
        self.strip = PageStrip(desk.theme)
        self.strip.leave_requested.connect(self.leave)
        self.strip.urgent_requested.connect(desk.acts["urgent"].trigger)
        desk.frame.put_under(self.strip)
        desk.frame.alone_changed.connect(self._on_alone_changed)
        self._watch = _EscWatch(self)
        desk.frame.installEventFilter(self._watch)

    def toggle(self) -> None:
        """Show the page alone, or everything again."""
        if self.desk.frame.is_alone:
            self.leave()
        else:
            self.desk.frame.show_side(Side.PAGE)
            self._show(alone=True)
            announce(self.desk.frame, _("The page is shown alone. F11 or Esc shows everything again."))

    def leave(self) -> None:
        """Show everything again."""
        self._show(alone=False)
        announce(self.desk.frame, _("Everything is shown again."))

    def take_esc(self) -> bool:
        """Leave when nothing else is open that Esc would close; return whether it did."""
        frame = self.desk.frame
        is_open = any(not part.isHidden() for kind in (OverlayCard, FindBar) for part in frame.findChildren(kind))
        if is_open or not frame.is_alone:
            return False
        self.leave()
        return True

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.strip.retranslate()

    def stop(self) -> None:
        """Watch no more keys."""
        self.desk.frame.removeEventFilter(self._watch)

    def _show(self, *, alone: bool) -> None:
        """Change it, and give the keyboard to the page when what had it cannot be seen any more."""
        focused = QApplication.focusWidget()
        self.desk.frame.show_alone(alone=alone)
        if focused is None or not focused.isVisible():
            self.desk.middle.shown.setFocus()

    def _on_alone_changed(self, alone: bool) -> None:
        self.strip.setVisible(alone)
        self.desk.acts["full_page"].setChecked(alone)


class _EscWatch(QObject):
    """Sees the keys that nothing in the window took."""

    def __init__(self, full_page: FullPage) -> None:
        super().__init__(full_page.strip)
        self._full_page = full_page

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Esc while the page is alone."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        return event.key() == Qt.Key.Key_Escape and self._full_page.take_esc()
