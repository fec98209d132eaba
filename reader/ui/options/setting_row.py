# SPDX-License-Identifier: GPL-3.0-or-later
"""One setting in the settings sheet: its title, what it means, its control, and the way back to how it normally is.

It shows values and asks for changes; it neither keeps them nor knows what follows from them.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from reader.i18n import _
from reader.settings import Setting, Value
from reader.ui.controls.link_button import LinkButton, draw_ring
from reader.ui.controls.wrapping import WrappedLabel, target
from reader.ui.options.setting_controls import Choices, Pictures, control_for, stands_beside, value_words
from reader.ui.options.value_field import ValueField
from reader.ui.theme import Theme

_BESIDE = 380
"""From this width at 100 % on, a small control stands beside the words."""


class LockedValue(WrappedLabel):
    """A value that cannot be changed here. It takes the keyboard, so that a screen reader comes to it too."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, weight=QFont.Weight.DemiBold)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, and the ring when it has the keyboard."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            draw_ring(painter, QRectF(self.rect()), self._theme)
            painter.end()


class SettingRow(QWidget):
    """Shows one row of the table."""

    value_chosen = Signal(str, object)
    """The setting's key, and the value that a person asks for."""
    default_requested = Signal(str)

    def __init__(
        self, theme: Theme, row: Setting, offers: Mapping[str, Choices], pictures: Pictures, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.row = row
        self._theme = theme
        self._offers = offers
        self._value: Value = row.default
        self._is_locked = False
        self._is_beside: bool | None = None
        self._title = WrappedLabel(theme, self, size=17, weight=QFont.Weight.DemiBold)
        self._description = WrappedLabel(theme, self, size=15, colour="muted")
        self.control = control_for(row, theme, offers, pictures)
        self.control.setParent(self)
        self.control.value_chosen.connect(self._on_chosen)
        self.locked = LockedValue(theme, self)
        self.back = LinkButton(theme, "", self, icon_name="undo-2")
        self.back.clicked.connect(self._on_back)
        self._build()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._across = QHBoxLayout()
        self._words = QVBoxLayout()
        self._words.addWidget(self._title)
        self._words.addWidget(self._description)
        self._across.addLayout(self._words, 1)
        self._column.addLayout(self._across)
        self._column.addWidget(self.locked)
        self._column.addWidget(self.back)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._put_control()

    # -- showing --------------------------------------------------------------------------------------------------

    def show_value(self, value: Value, *, locked: bool) -> None:
        """Show the value that the setting has now, and whether it is this person's to change."""
        self._value, self._is_locked = value, locked
        self.control.show_value(value)
        self.control.setVisible(not locked)
        self.locked.setVisible(locked)
        had_keyboard = self.back.hasFocus()
        self.back.setVisible(not locked and value != self.row.default)
        if had_keyboard and not self.back.isVisible():
            self.stop().setFocus(Qt.FocusReason.OtherFocusReason)
        self._say()

    def refuse(self, sentence: str) -> None:
        """Say beside the field why what was typed cannot be used."""
        if isinstance(self.control, ValueField):
            self.control.refuse(sentence)

    def stop(self) -> QWidget:
        """Return what takes the keyboard for this row."""
        if self._is_locked:
            return self.locked
        inside = [each for each in self.control.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
        own = self.control.focusPolicy() & Qt.FocusPolicy.TabFocus and self.control.focusProxy() is None
        return self.control if own or not inside else inside[0]

    def retranslate(self) -> None:
        """Say everything in the current language."""
        title, description = self.row.title(), self.row.description()
        self._title.setText(title)
        self._description.setText(description)
        self.control.set_words(title, description)
        self._say()

    def _say(self) -> None:
        title = self.row.title()
        value = value_words(self.row, self._value, self._offers) or _("Empty")
        words = _("{value}. Set by your organisation.").format(value=value)
        self.locked.setText(words)
        self.locked.setAccessibleName(_("{label}: {words}").format(label=title, words=words))
        self.locked.setAccessibleDescription(self.row.description())
        normal = value_words(self.row, self.row.default, self._offers) or _("empty")
        self.back.setText(_("Back to normal: {value}").format(value=normal))
        self.back.setAccessibleName(_("{label}: {words}").format(label=title, words=self.back.text()))

    def _on_chosen(self, value: Value) -> None:
        self.value_chosen.emit(self.row.key, value)

    def _on_back(self) -> None:
        self.default_requested.emit(self.row.key)

    # -- arranging ------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the control beside the words, or below them where there is little room."""
        super().resizeEvent(event)
        self._put_control()

    def _put_control(self) -> None:
        is_beside = stands_beside(self.control) and self.width() >= self._theme.px(_BESIDE)
        if is_beside == self._is_beside:
            return
        self._is_beside = is_beside
        for layout in (self._across, self._column):
            layout.removeWidget(self.control)
        if is_beside:
            self._across.addWidget(self.control, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        else:
            self._column.insertWidget(1, self.control)

    def _on_theme_changed(self) -> None:
        theme = self._theme
        self._column.setContentsMargins(0, theme.gap(10), 0, theme.gap(10))
        self._column.setSpacing(theme.gap(6))
        self._across.setSpacing(theme.gap(16))
        self._words.setSpacing(theme.gap(1))
        edge = theme.gap(6)
        self.locked.setContentsMargins(edge, edge, edge, edge)
        self.locked.setMinimumHeight(target(theme))
        self._put_control()
