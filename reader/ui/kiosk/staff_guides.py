# SPDX-License-Identifier: GPL-3.0-or-later
"""The staff's page of guides: packs in the one folder that the site file names, installing one, and what is installed.

By touch, and without a dialog for files. What was changed here is shown after a fresh start, which it asks for when the
staff leave; no visit is near. It knows no visit and not how the program ends.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reader.i18n import _
from reader.library import Library
from reader.ui.announce import announce
from reader.ui.controls.edge_ring import EdgeRing
from reader.ui.controls.enter_key import press_on_enter
from reader.ui.controls.flow_layout import FlowLayout
from reader.ui.controls.wrapping import WrappedLabel, target
from reader.ui.kiosk.idle import steady_seconds
from reader.ui.kiosk.pack_folder import PackFolder
from reader.ui.kiosk.patience import Patience
from reader.ui.kiosk.staff_page import PATIENCE_SECONDS
from reader.ui.packs.guide_list import GuideList
from reader.ui.packs.guides_here import guides_here
from reader.ui.packs.pack_view import PackView
from reader.ui.packs.pack_words import Found, Line, Refusal, found_lines, in_own_words, refusal_lines
from reader.ui.packs.pack_work import PackWork
from reader.ui.theme import Theme
from reader.ui.window.focus_order import put_in_order


class StaffGuides(QWidget):
    """Looks into the folder each time that it is shown."""

    done = Signal()
    """Back to the staff's page; nothing was changed."""
    given_up = Signal()
    """Nobody touched it for a minute, and nothing was changed."""
    restart_requested = Signal()
    """Something was changed: a fresh start shows it."""

    def __init__(self, theme: Theme, library: Library, folder: Path, now: Callable[[], float] = steady_seconds) -> None:
        """List packs of `folder`; `now` gives seconds and never goes back."""
        super().__init__()
        self._theme, self._library = theme, library
        self._found: Found | None = None
        self._has_changed = self._is_left = False
        self.setObjectName("pageArea")
        self.setMinimumSize(1, 1)  # the page never makes the shell larger than the screen
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = WrappedLabel(theme, self, size=28, weight=QFont.Weight.Bold, colour="heading")
        self.scroll_area, inside = _scroll_area(theme, self)
        self.folder = PackFolder(theme, folder, inside)
        self._installed = WrappedLabel(theme, inside, size=19, weight=QFont.Weight.Bold, colour="heading")
        self.list = GuideList(theme, inside, offers_reading=False)
        self.view = PackView(theme, inside)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self.folder, self._installed, self.list, self.view):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.look_button, self.back_button = QPushButton(self), QPushButton(self)
        self.back_button.setProperty("kind", "primary")
        self._foot = FlowLayout()
        for button in (self.look_button, self.back_button):
            button.setAutoDefault(False)
            self._foot.addWidget(button)
        self._whole = QVBoxLayout(self)
        self._whole.addWidget(self.title)
        self._whole.addWidget(self.scroll_area, 1)
        self._whole.addLayout(self._foot)
        self.work = PackWork(library, self)
        self.patience = Patience(self, PATIENCE_SECONDS, now)
        self._connect()
        self.retranslate()
        self._follow_theme()

    def _connect(self) -> None:
        self._theme.changed.connect(self._follow_theme)
        self.patience.over.connect(self._on_nobody)
        self.folder.chosen.connect(self._look_at)
        self.folder.filled.connect(self._order_stops)
        self.look_button.clicked.connect(self.look)
        self.back_button.clicked.connect(self.go_back)
        self.view.install_requested.connect(self._install)
        self.view.stop_requested.connect(self._stop)
        self.view.open_requested.connect(self.restart_requested)
        self.view.leave_requested.connect(self.look)
        self.list.changed.connect(self._order_stops)
        self.list.changed.connect(partial(QTimer.singleShot, 0, self, self._keep_in_view))  # once it has its place
        self.list.back_requested.connect(partial(self._do, self.work.go_back))
        self.list.remove_requested.connect(partial(self._do, self.work.remove))
        self.work.checked.connect(self._on_checked)
        self.work.refused.connect(self._on_refused)
        self.work.stepped.connect(self.view.show_step)
        self.work.installed.connect(self._on_installed)
        self.work.stopped.connect(self._on_stopped)
        self.work.changed.connect(self._on_changed)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.title.setText(_("Guides on this terminal"))
        self.setAccessibleName(_("For staff: guides on this terminal"))
        self.scroll_area.setAccessibleName(self.title.text())
        self.folder.retranslate()
        self._installed.setText(_("Here now"))
        for button, text in ((self.look_button, _("Look again")), (self.back_button, _("Back"))):
            button.setText(text)
            button.setAccessibleName(text)
        self.view.retranslate()

    def finish(self) -> None:
        """Let nothing run on; an installation is taken back."""
        self.folder.finish()
        self.work.finish()

    # -- the list -------------------------------------------------------------------------------------------------

    def look(self) -> None:
        """Show what is in the folder and what is installed."""
        if self.work.is_busy:
            return
        self._found = None
        self._library.look_again()
        self.list.show_guides(guides_here(self._library, ""))
        self.show_pack(shown=False)
        self.folder.look()

    def show_pack(self, *, shown: bool) -> None:
        """Show what is told of a pack, in place of the list; or the list again."""
        for part in (self.folder, self._installed, self.list, self.look_button, self.back_button):
            part.setVisible(not shown)
        self.view.setVisible(shown)
        self.view.foot.setVisible(shown)
        self.title.setText(_("Guides on this terminal"))
        self.scroll_area.verticalScrollBar().setValue(0)
        if not shown:
            self.back_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _order_stops(self) -> None:
        put_in_order((self.scroll_area, self.view.foot, self.look_button, self.back_button))

    def _keep_in_view(self) -> None:
        """Scroll to a question that has just come."""
        focused = QApplication.focusWidget()
        if focused is not None and self.list.isAncestorOf(focused):
            inside = self.scroll_area.widget()
            assert inside is not None
            width = inside.width()
            inside.resize(width, self._column.totalHeightForWidth(width))  # the area would do so later
            self._column.activate()
            self.scroll_area.ensureWidgetVisible(focused, 0, self._theme.gap(24))

    # -- one pack -------------------------------------------------------------------------------------------------

    def _look_at(self, path: Path) -> None:
        if not self.work.is_busy:
            self.show_pack(shown=True)
            self.view.show_checking()
            self.view.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)
            self.work.check(path)

    def _on_checked(self, found: Found) -> None:
        if not self.view.isHidden():  # else they went back to the list meanwhile
            self._found = found
            self.title.setText(in_own_words(found.pack.manifest.titles))
            lines = found_lines(found, datetime.date.today())
            if found.changes.is_new:
                lines.append(Line(_("This terminal goes on showing the guide that it shows now, and not this one.")))
            self.view.show_found(lines)
            self.view.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)
        self._leave_if_nobody_is_here()

    def _install(self) -> None:
        if self._found is not None and not self.work.is_busy:
            self.view.show_installing()
            self.work.install(self._found.pack)

    def _stop(self) -> None:
        self.view.show_stopping()
        self.work.stop()

    def _on_installed(self, _guide: str) -> None:
        self._has_changed = True
        self.title.setText(_("The guide is installed"))
        text = _("The terminal shows it after a fresh start, which takes a few seconds.")
        self.view.show_done([Line(text)], open_it=_("Start afresh now"), leave=_("Back to the list"))
        self._leave_if_nobody_is_here()

    def _on_stopped(self) -> None:
        self.look()
        announce(self, _("Stopped. Nothing was changed."))
        self._leave_if_nobody_is_here()

    def _on_refused(self, refusal: Refusal) -> None:
        self.show_pack(shown=True)
        self.title.setText(_("This cannot be done"))
        self.view.show_refused(refusal_lines(refusal))
        self.view.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)
        self._leave_if_nobody_is_here()

    def _do(self, deed: Callable[[str], None], guide: str) -> None:
        if not self.work.is_busy:
            deed(guide)

    def _on_changed(self, _guide: str) -> None:
        self._has_changed = True
        self.look()
        self._leave_if_nobody_is_here()

    # -- leaving --------------------------------------------------------------------------------------------------

    def go_back(self) -> None:
        """Leave: after a change by a fresh start; not while something is being done."""
        if not self.work.is_busy:
            (self.restart_requested if self._has_changed else self.done).emit()

    def _on_nobody(self) -> None:
        self._is_left = True
        self._leave_if_nobody_is_here()

    def _leave_if_nobody_is_here(self) -> None:
        if self._is_left and not self.work.is_busy:
            (self.restart_requested if self._has_changed else self.given_up).emit()

    # -- Qt's own -------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Look into the folder."""
        super().showEvent(event)
        self._is_left = False
        self.look()
        announce(self, self.accessibleName(), urgent=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard; Esc takes a question back, goes to the list, or leaves."""
        if press_on_enter(event, self):
            return
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.view.isHidden():
            if not self.list.take_back():
                self.go_back()
        elif self.work.is_busy:
            self._stop()
        else:
            self.look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take spaces from the theme."""
        super().resizeEvent(event)
        self._follow_theme()

    def _follow_theme(self) -> None:
        theme = self._theme
        side = theme.gap(36)
        self._whole.setContentsMargins(side, theme.gap(24), side, theme.gap(24))
        self.view.place_foot(self._whole, self.size())
        for layout, space in ((self._whole, 16), (self._column, 16), (self._foot, 12)):
            layout.setSpacing(theme.gap(space))
        self._foot.set_row_gap(theme.gap(10))
        self.scroll_area.verticalScrollBar().setSingleStep(theme.px(24))
        for button in (self.look_button, self.back_button):
            button.setMinimumHeight(target(theme))


def _scroll_area(theme: Theme, parent: QWidget) -> tuple[QScrollArea, QWidget]:
    """Return an area that scrolls downwards, and what is in it."""
    area, inside = QScrollArea(parent), QWidget()
    for part in (area, inside):
        part.setObjectName("pageArea")
    inside.setMinimumSize(1, 1)  # else the scroll area reckons with the height at the least width
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    area.setWidget(inside)
    EdgeRing(theme, area)
    return area, inside
