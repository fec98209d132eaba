# SPDX-License-Identifier: GPL-3.0-or-later
"""A value among many, in steps: less, the value, more. For a setting with more choices than have room side by side.

It opens no list over the window, and each step is seen at once. It knows only the values and names that it is given.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from reader.i18n import _
from reader.ui.announce import announce
from reader.ui.controls.icon_button import IconButton
from reader.ui.controls.mirroring import placed
from reader.ui.theme import Theme


class Stepper(QWidget):
    """Two buttons with the value between them."""

    value_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = self._description = ""
        self._values: list[object] = []
        self._names: list[str] = []
        self._at = 0
        self.less = IconButton(theme, "minus", self)
        self._value = QLabel(self)
        self._value.setTextFormat(Qt.TextFormat.PlainText)
        self._value.setProperty("role", "heading")
        self._value.setWordWrap(True)
        self._value.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.more = IconButton(theme, "plus", self)
        for button in (self.less, self.more):
            button.setProperty("kind", "")
        self.less.clicked.connect(self._on_less)
        self.more.clicked.connect(self._on_more)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    def set_values(self, values: Sequence[tuple[object, str]]) -> None:
        """Offer these values with their names, from the least to the most."""
        self._values = [value for value, _name in values]
        self._names = [name for _value, name in values]
        self._say()

    def show_value(self, value: object) -> None:
        """Show a value without telling."""
        if value in self._values:
            self._at = self._values.index(value)
        self._say()

    def set_words(self, title: str, description: str) -> None:
        """Say what is stepped."""
        self._title, self._description = title, description
        self._say()

    def _on_less(self) -> None:
        self._step(-1)

    def _on_more(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        at = self._at + by
        if 0 <= at < len(self._values):
            self._at = at
            self._say()
            self.value_chosen.emit(self._values[at])
        announce(self, self._value.accessibleName())

    def _say(self) -> None:
        name = self._names[self._at] if self._names else ""
        self._value.setText(name)
        self._value.setAccessibleName(_("{label}: {words}").format(label=self._title, words=name))
        # At an end a button stays as it is, and does nothing: one that went grey would let go of the keyboard.
        for button, words in ((self.less, _("{title}: less")), (self.more, _("{title}: more"))):
            button.set_name(words.format(title=self._title))
            button.setToolTip("")
            button.setAccessibleDescription(_("Now {value}. {description}").format(
                value=name, description=self._description))  # fmt: skip
        self._on_theme_changed()

    # -- arranging ------------------------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        """Where the three have no room side by side, they stand in rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of one row, two or three."""
        return max(place.bottom() for place in self._places(width)) + 1

    def sizeHint(self) -> QSize:
        """Return the size of one row."""
        width = self.less.width() + self._value_size().width() + self.more.width() + 2 * self._gap()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the width of a button; a value that is wider wraps."""
        return QSize(self.less.width(), self.less.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the three where they belong."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        for part, place in zip((self.less, self._value, self.more), self._places(self.width()), strict=True):
            part.setGeometry(placed(self, place))

    def _places(self, width: int) -> tuple[QRect, QRect, QRect]:
        """Return where less, the value and more stand: in a row, the value above the two, or one under the other."""
        button, value, gap = self.less.size(), self._value_size(), self._gap()
        high = max(button.height(), value.height())
        if width >= 2 * button.width() + value.width() + 2 * gap:
            left = button.width() + gap
            return (
                QRect(QPoint(0, (high - button.height()) // 2), button),
                QRect(left, 0, value.width(), high),
                QRect(QPoint(left + value.width() + gap, (high - button.height()) // 2), button),
            )
        above = QRect(0, 0, min(width, value.width()), value.height() * (1 if width >= value.width() else 2))
        top = above.height() + gap // 2
        if width >= 2 * button.width() + gap:
            return QRect(QPoint(0, top), button), above, QRect(QPoint(button.width() + gap, top), button)
        return QRect(QPoint(0, top), button), above, QRect(QPoint(0, top + button.height() + gap), button)

    def _value_size(self) -> QSize:
        """Return room for the longest name, so that nothing moves while one steps."""
        metrics = QFontMetrics(self._theme.font(16, QFont.Weight.DemiBold))
        widest = max((metrics.horizontalAdvance(name) for name in self._names), default=0)
        return QSize(max(self._theme.gap(60), widest + self._gap()), self._theme.px(24))

    def _gap(self) -> int:
        return self._theme.gap(8)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self._arrange()
