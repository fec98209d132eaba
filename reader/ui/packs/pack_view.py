# SPDX-License-Identifier: GPL-3.0-or-later
"""A pack on its way in: what it is, how far its installation is, what came of it, and the buttons for that.

It asks with signals and does nothing itself. The sheet of the window and the staff's page of a terminal hold it.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QBoxLayout, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reader.i18n import _
from reader.ui.announce import announce
from reader.ui.controls.flow_layout import FlowLayout
from reader.ui.controls.mirroring import put_margins
from reader.ui.controls.wrapping import WrappedLabel, target
from reader.ui.packs.pack_words import Line
from reader.ui.theme import Theme

_MOST_FOOT = 0.25
"""The part of the height that buttons may take for themselves."""
_ANNOUNCED = 4
"""How often a screen reader is told how far it is, over the whole."""


class PackView(QWidget):
    """One of its `show_` methods says what is to be seen."""

    install_requested = Signal()
    stop_requested = Signal()
    open_requested = Signal()
    leave_requested = Signal()
    """“Not now”, or “Close”."""
    shown = Signal()
    """Something else is to be seen, and may need another height."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._told = 0
        self._labels: list[WrappedLabel] = []
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.foot = QWidget(self)
        """The buttons, which whoever holds this may lay where they stay in view: see `place_foot`."""
        self.install_button, self.open_button = self._button("primary"), self._button("primary")
        self.stop_button, self.leave_button = self._button(), self._button()
        self._buttons = FlowLayout(self.foot)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.foot.setSizePolicy(policy)
        for button, asks in (
            (self.install_button, self.install_requested),
            (self.open_button, self.open_requested),
            (self.stop_button, self.stop_requested),
            (self.leave_button, self.leave_requested),
        ):
            button.clicked.connect(asks)
            self._buttons.addWidget(button)
        self._words = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._words)
        self._column.addWidget(self.bar)
        self._column.addWidget(self.foot)
        theme.changed.connect(self._follow_theme)
        self.retranslate()
        self._follow_theme()

    def retranslate(self) -> None:
        """Say the buttons in the current language; what is told of a pack stays as it was told."""
        texts = {
            self.install_button: _("Install"),
            self.open_button: _("Open it"),
            self.stop_button: _("Stop"),
            self.leave_button: _("Close"),
        }
        for button, text in texts.items():
            button.setText(text)
            button.setAccessibleName(text)
        self.bar.setAccessibleName(_("How far it is"))

    def place_foot(self, layout: QBoxLayout, room: QSize) -> None:
        """Lay the buttons under what scrolls, in `layout`, unless they would take too much of this room (pixels)."""
        fits = self._buttons.heightForWidth(max(1, room.width())) <= _MOST_FOOT * room.height()
        wanted = layout if fits else self._column
        if wanted.indexOf(self.foot) < 0:
            wanted.addWidget(self.foot)
            self.foot.setVisible(not self.isHidden())

    # -- what is to be seen ---------------------------------------------------------------------------------------

    def show_checking(self) -> None:
        """Say that a file is being looked at."""
        self._show([Line(_("Looking at the file …"))], self.leave_button, leave=_("Not now"))

    def show_found(self, lines: Iterable[Line]) -> None:
        """Show what a pack is, and offer to install it."""
        self._show(lines, self.install_button, self.leave_button, leave=_("Not now"))

    def show_installing(self) -> None:
        """Show that nothing is done yet; `show_step` goes on."""
        self._told = 0
        self.bar.setRange(0, 1)  # empty: a bar without an end would move by itself
        self.bar.setValue(0)
        self._show([Line(_("The guide is being unpacked and made ready for search."))], self.stop_button, has_bar=True)

    def show_step(self, done: int, whole: int) -> None:
        """Show how far it is."""
        self.bar.setRange(0, max(1, whole))
        self.bar.setValue(done)
        if done * _ANNOUNCED // max(1, whole) > self._told:
            self._told = done * _ANNOUNCED // max(1, whole)
            announce(self, _("{percent} percent").format(percent=done * 100 // max(1, whole)))

    def show_stopping(self) -> None:
        """Say that it is being stopped: what was written is taken back first."""
        self.stop_button.setEnabled(False)
        announce(self, _("Stopping …"))

    def show_done(self, lines: Iterable[Line], *, open_it: str, leave: str = "") -> None:
        """Show that it is installed; the button that goes on is called `open_it`."""
        self.open_button.setText(open_it)
        self.open_button.setAccessibleName(open_it)
        self._show(lines, self.open_button, self.leave_button, leave=leave)

    def show_refused(self, lines: Iterable[Line]) -> None:
        """Show why something is not done."""
        self._show(lines, self.leave_button)

    def first_stop(self) -> QWidget:
        """Return the button that has the keyboard first."""
        buttons = (self.install_button, self.open_button, self.stop_button, self.leave_button)
        return next(button for button in buttons if not button.isHidden())

    def text(self) -> str:
        """Return all that is told."""
        return " ".join(label.text() for label in self._labels)

    def _show(self, lines: Iterable[Line], *buttons: QPushButton, leave: str = "", has_bar: bool = False) -> None:
        focused = QApplication.focusWidget()
        had_keyboard = focused is not None and (self.isAncestorOf(focused) or self.foot.isAncestorOf(focused))
        for label in self._labels:
            self._words.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels = [self._label(line) for line in lines]
        self.bar.setVisible(has_bar)
        self.stop_button.setEnabled(True)
        self.leave_button.setText(leave or _("Close"))
        self.leave_button.setAccessibleName(self.leave_button.text())
        for button in (self.install_button, self.open_button, self.stop_button, self.leave_button):
            button.setVisible(button in buttons)
            button.setAccessibleDescription(self.text() if button is buttons[0] else "")
        self.shown.emit()
        if had_keyboard:
            self.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)
        if self.isVisible():
            announce(self, self.text())

    def _label(self, line: Line) -> WrappedLabel:
        size, weight, colour = {
            "plain": (17, QFont.Weight.Normal, "text"),
            "heading": (17, QFont.Weight.Bold, "heading"),
            "muted": (15, QFont.Weight.Normal, "muted"),
        }[line.kind]
        label = WrappedLabel(self._theme, self, size=size, weight=weight, colour=colour)
        label.setText(line.text)
        self._words.addWidget(label)
        label.show()  # else a layout counts it only with the next turn of the event loop, too late for the height
        return label

    def _button(self, kind: str = "") -> QPushButton:
        button = QPushButton(self.foot)
        button.setAutoDefault(False)
        if kind:
            button.setProperty("kind", kind)
        return button

    def _follow_theme(self) -> None:
        gap = self._theme.gap
        put_margins(self._column, 0, 0, 0, gap(6))
        self._column.setSpacing(gap(16))
        self._words.setSpacing(gap(8))
        self._buttons.setSpacing(gap(10))
        self._buttons.set_row_gap(gap(10))
        self.bar.setFixedHeight(self._theme.px(14))
        for button in (self.install_button, self.open_button, self.stop_button, self.leave_button):
            button.setMinimumHeight(target(self._theme))
