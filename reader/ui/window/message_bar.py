# SPDX-License-Identifier: GPL-3.0-or-later
"""One calm line under the top bar for what the reader should know: never a dialog, never in the way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from reader.i18n import _
from reader.ui.announce import announce
from reader.ui.controls.mirroring import put_margins
from reader.ui.controls.wrapping import target
from reader.ui.theme import Theme


class MessageBar(QWidget):
    """Hidden until something is to be said; stays until it is closed or replaced."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("statusBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._deed: Callable[[], object] | None = None
        self._action = QPushButton()
        self._action.setAutoDefault(False)
        self._action.clicked.connect(self._on_action_clicked)
        self._action.hide()
        self._close = QToolButton()
        self._close.setProperty("kind", "quiet")
        theme.put_icon(self._close, "x")
        self._close.clicked.connect(self.hide)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self._action)
        self._row.addWidget(self._close)
        self.retranslate()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.hide()

    def retranslate(self) -> None:
        """Say everything in the current language; what was said in another one is not said any more."""
        self.clear()
        self._close.setAccessibleName(_("Close this message"))

    def text(self) -> str:
        """Return what is being said; empty when nothing is."""
        return self._text.text() if not self.isHidden() else ""

    def say(self, text: str) -> None:
        """Say a sentence; an empty one closes the bar."""
        self._deed = None
        self._action.hide()
        self._text.setText(text)
        self.setVisible(bool(text))
        if text:
            announce(self, text)

    def offer(self, text: str, action: str, deed: Callable[[], object]) -> None:
        """Say a sentence with a button beside it, called `action`, that does `deed` once."""
        self.say(text)
        self._action.setText(action)
        self._deed = deed
        self._action.show()

    def clear(self) -> None:
        """Say nothing any more."""
        self.say("")

    def _on_action_clicked(self) -> None:
        deed, self._deed = self._deed, None
        self.clear()
        if deed is not None:
            deed()

    def _on_theme_changed(self) -> None:
        gap = self._theme.gap(10)
        put_margins(self._row, gap * 2, gap // 2, gap, gap // 2)
        self._row.setSpacing(gap)
        self._action.setMinimumHeight(target(self._theme))
        side = max(target(self._theme), self._theme.px(44))
        self._close.setMinimumSize(side, side)
