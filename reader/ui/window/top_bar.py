# SPDX-License-Identifier: GPL-3.0-or-later
"""The bar at the top: back and forward, the search box, help, text size, the menu. It rearranges itself to fit."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QSpacerItem, QToolButton, QWidget

from reader.ui.controls.icons import APART
from reader.ui.options.languages import language_name
from reader.ui.theme import Theme
from reader.ui.window.desk_bar import DeskBar
from reader.ui.window.window_layout import Mode

_TARGET = 44
"""Smallest side of a button, in pixels at 100 %."""
_ICON_SIDE = 20
_LANGUAGE = "language"
"""Property of a button: the code of the language that it leads to."""
_LEAST_BOX = 230
"""Width that the search box keeps beside “Aa”, in pixels at 100 %."""


class TopBar(DeskBar):
    """Buttons for the actions of the table, and the search box that it is given."""

    search_shown = Signal(bool)
    """Whether the search box can be seen; it hides only in the compact mode."""

    def __init__(self, theme: Theme, actions: Mapping[str, QAction], search_box: QWidget, menu: QMenu) -> None:
        super().__init__(theme, search_box, menu)
        self._asked_for_search = False
        self._contents = _button(actions["contents"], "quiet")
        self._back = _button(actions["back"], "quiet")
        self._forward = _button(actions["forward"], "quiet")
        self._search = _button(actions["search"], "quiet")
        self._urgent = _worded(theme, actions["urgent"])
        self._listen = _button(actions["listen"], "quiet")
        self._smaller = _lettered(actions["text_smaller"], "A−")
        self._language = _named_after_language(actions["other_language"])
        self._larger = _lettered(actions["text_larger"], "A+")
        self._comfort = _lettered(actions["comfort"], "Aa")
        self._words = _button(actions["glossary"], "quiet")
        self._following = (
            self._contents, self._back, self._forward, self._search, self._listen, self._words,
        )  # fmt: skip
        self._build()
        self.retranslate()
        actions["other_language"].changed.connect(self._fit)  # another name may have no room
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _build(self) -> None:
        for widget in (self._contents, self._logo, self._name, self._back, self._forward):
            self._row.addWidget(widget)
        self._row.addWidget(self._box, 1)
        self._spring = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._row.addItem(self._spring)
        sizes = (self._smaller, self._larger, self._comfort)
        for widget in (self._search, self._urgent, self._listen, self._language, *sizes, self._words, self.menu):
            self._row.addWidget(widget)

    def retranslate(self) -> None:
        """Say everything in the current language; the actions do so before."""
        super().retranslate()
        for button in self._following:
            button.setAccessibleName(button.defaultAction().text())
        self._fit()

    def set_mode(self, mode: Mode) -> None:
        """Arrange the bar for the room there is."""
        self._mode = mode
        one_column = self.is_one_column
        self._logo.setVisible(not one_column)
        self._name.setVisible(mode is Mode.WIDE)
        self._contents.setVisible(mode is not Mode.WIDE)
        self._words.setVisible(mode is not Mode.WIDE and mode is not Mode.COMPACT)
        self._forward.setVisible(mode is not Mode.COMPACT)
        self._search.setVisible(mode is Mode.COMPACT)
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if one_column else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self._urgent.setToolButtonStyle(style)
        self._size_icons()
        self._move_box(5)
        width = QSizePolicy.Policy.Expanding if one_column else QSizePolicy.Policy.Fixed
        self._spring.changeSize(0, 0, width, QSizePolicy.Policy.Minimum)
        self._row.invalidate()
        sizes = (self._smaller, self._larger, self._comfort)
        before = (self._contents, self._back, self._forward)
        after = (self._search, self._urgent, self._listen, self._language, *sizes, self._words, self.menu)
        self._put_in_order(before, after)
        self._fit()
        self._show_box()

    def ask_for_search(self, *, asked: bool) -> None:
        """Show the search box where it hides for want of room, or let it hide again."""
        self._asked_for_search = asked
        self._show_box()

    def _size_icons(self) -> None:
        side = self._theme.px(_ICON_SIDE)
        for button in self.findChildren(QToolButton, options=Qt.FindChildOption.FindDirectChildrenOnly):
            button.setIconSize(QSize(side, side))

    def _fit(self) -> None:
        """Leave out buttons where there is no room: Listen, “Aa”, Forward, the text size, the language last."""
        self._forward.setVisible(self._mode is not Mode.COMPACT)
        optional = (self._smaller, self._larger, self._comfort)
        before = (self._contents, self._logo, self._name, self._back, self._forward, self._search, self._urgent)
        shown = [part for part in (*before, self._words, self.menu) if not part.isHidden()]
        widths = [max(part.sizeHint().width(), part.minimumWidth()) for part in shown]
        if self._row.indexOf(self._box) >= 0 and self._mode is not Mode.COMPACT:
            widths.append(self._theme.px(_LEAST_BOX))
        margins = self._rows.contentsMargins()
        room = self.width() - margins.left() - margins.right() + self._row.spacing()
        room -= sum(width + self._row.spacing() for width in widths)
        target = max(self._theme.px(_TARGET), self._larger.sizeHint().width()) + self._row.spacing()
        room -= self._name_language(room, target)
        step = self._forward.sizeHint().width() + self._row.spacing()
        if not self._forward.isHidden() and room < 2 * target <= room + step:
            self._forward.hide()
            room += step
        has_sizes = room >= 2 * target
        for button in optional:
            button.setVisible(has_sizes and (button is not self._comfort or room >= 3 * target))
        self._listen.setVisible(self._mode is not Mode.COMPACT and room >= 4 * target)

    def _name_language(self, room: int, target: int) -> int:
        """Show the button for the other language where there is one, by its code where its name has no room.

        Returns the width that it takes of `room`, `target` at least.
        """
        language = self._language.property(_LANGUAGE)
        self._language.ensurePolished()
        width = 0
        for words in (language_name(language), language.partition("-")[0].upper()):
            self._language.setText(words)
            width = max(target, self._language.sizeHint().width() + self._row.spacing())
            if not self.is_one_column and room >= width + 3 * target:
                break
        is_shown = bool(language) and room >= width
        self._language.setVisible(is_shown)
        return width if is_shown else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _show_box(self) -> None:
        shown = self._mode is not Mode.COMPACT or self._asked_for_search
        self._box.setVisible(shown)
        self.search_shown.emit(shown)

    def _on_theme_changed(self) -> None:
        theme = self._theme
        side = theme.gap(10)
        self._rows.setContentsMargins(side, theme.gap(7), side, theme.gap(7))
        self._rows.setSpacing(theme.gap(6))
        self._row.setSpacing(theme.gap(6))
        target = theme.px(_TARGET)
        for button in self.findChildren(QToolButton):
            if button.parent() is self:
                button.setMinimumSize(target, target)
        self._size_icons()
        self._fit()
        self._show_logo()


def _button(action: QAction, kind: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("kind", kind)
    button.setDefaultAction(action)
    button.setToolTip("")
    button.setAccessibleName(action.text())
    return button


def _worded(theme: Theme, action: QAction) -> QToolButton:
    """Return a button of the action's icon and, where there is room, its words."""
    button = QToolButton()
    button.setProperty("kind", "danger")
    theme.put_icon(button, "siren", "danger")
    button.clicked.connect(action.trigger)

    def follow() -> None:
        button.setEnabled(action.isEnabled())
        button.setText(APART + action.iconText())
        button.setAccessibleName(action.text())

    action.changed.connect(follow)
    follow()
    return button


def _named_after_language(action: QAction) -> QToolButton:
    """Return a button that says to which language the action leads, in that language; the code is in its property."""
    button = QToolButton()
    button.setProperty("kind", "quiet")
    button.clicked.connect(action.trigger)

    def follow() -> None:
        language = action.data() or ""
        button.setProperty(_LANGUAGE, language)
        button.setLocale(QLocale(language))
        button.setAccessibleName(language_name(language))
        button.setAccessibleDescription(action.text())

    action.changed.connect(follow)
    follow()
    return button


def _lettered(action: QAction, letters: str) -> QToolButton:
    """Return a button that shows letters instead of the action's icon, and is called what the action is called."""
    button = QToolButton()
    button.setProperty("kind", "bar")
    button.setText(f"{letters}\u200e")  # read from left to right in every language: A+
    button.clicked.connect(action.trigger)

    def follow() -> None:
        button.setEnabled(action.isEnabled())
        button.setAccessibleName(action.text())

    action.changed.connect(follow)
    follow()
    return button
