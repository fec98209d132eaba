# SPDX-License-Identifier: GPL-3.0-or-later
"""The right column: a row of tabs and, below it, the panel that was chosen. Panels are given to it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from reader.ui.theme import Theme

_WIDE, _TIGHT = 13, 6
"""White space beside the words of a tab at 100 %; with less, the words are cut off in the middle."""


class SidePanel(QWidget):
    """Shows one panel at a time."""

    panel_changed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("glossaryPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tabs = QButtonGroup(self)
        self._tabs.setExclusive(True)
        self._buttons: dict[str, QToolButton] = {}
        self._panels: dict[str, QWidget] = {}
        self._tab_row = QWidget()
        self._grid = QGridLayout(self._tab_row)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._abreast = 0
        """How many tabs stand in a row."""
        self._stack = QStackedWidget()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._tab_row)
        self._column.addWidget(self._stack, 1)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def add(self, name: str, action: QAction, panel: QWidget) -> None:
        """Add a panel whose tab says what the action says."""
        button = QToolButton(self._tab_row)
        button.setProperty("kind", "tab")
        button.setCheckable(True)
        _name_after(button, action)
        button.setSizePolicy(self.sizePolicy())
        button.clicked.connect(action.trigger)
        action.changed.connect(partial(self._on_action_changed, button, action))
        self._tabs.addButton(button)
        self._buttons[name] = button
        self._panels[name] = panel
        self._abreast = 0
        self._stack.addWidget(panel)
        self._stack.raise_()  # behind the tabs in the order of Tab, as it is below them on the screen
        self._on_theme_changed()
        if action.isVisible() and self._tabs.checkedButton() is None:
            self.show_panel(name)

    @property
    def current(self) -> str:
        """The name of the panel that is shown."""
        shown = self._stack.currentWidget()
        return next((name for name, panel in self._panels.items() if panel is shown), "")

    @property
    def panel(self) -> QWidget | None:
        """The panel that is shown."""
        return self._stack.currentWidget()

    def show_panel(self, name: str) -> None:
        """Bring a panel to the front."""
        self._stack.setCurrentWidget(self._panels[name])
        self._buttons[name].setChecked(True)
        self.panel_changed.emit(name)

    def show_tabs(self, *, shown: bool) -> None:
        """Show the tabs, or leave them out where the panel needs all the height: keys and menu lead there too."""
        self._tab_row.setVisible(shown)

    def _on_action_changed(self, button: QToolButton, action: QAction) -> None:
        """Say what the action says now; in another language its words may need another row, or fewer."""
        _name_after(button, action)
        self._abreast = 0
        self._arrange_tabs()

    def _on_theme_changed(self) -> None:
        gap = self._theme.gap(12)
        self._column.setContentsMargins(gap, gap, gap, 0)
        self._column.setSpacing(gap)
        for button in self._buttons.values():
            button.setMinimumHeight(self._theme.px(44))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._abreast = 0
        self._arrange_tabs()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Begin another row of tabs where they would be cut off."""
        super().resizeEvent(event)
        self._arrange_tabs()

    def _arrange_tabs(self) -> None:
        buttons = [button for button in self._buttons.values() if not button.isHidden()]
        margins = self._column.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        space = self._theme.gap(6)
        for button in buttons:
            button.ensurePolished()  # its font is the style sheet's
        words = [button.fontMetrics().horizontalAdvance(button.text()) for button in buttons]
        for is_tight in (False, True):  # rather white space than another row
            around = 2 * self._theme.gap(_TIGHT if is_tight else _WIDE) + self._theme.gap(8) + 2
            widths = [width + around for width in words]
            needed, widest = sum(widths) + space * (len(buttons) - 1), max(widths, default=0)
            if needed <= room:
                break
        self._tighten(tight=is_tight and needed <= room)
        abreast = len(buttons) if needed <= room else 2 if 2 * widest + space <= room else 1
        for column in range(max(len(buttons), self._grid.columnCount())):  # the layout would make them all alike
            self._grid.setColumnMinimumWidth(column, max(widths[column::abreast], default=0) if column < abreast else 0)
        if abreast == self._abreast:
            return
        self._abreast = abreast
        self._grid.setSpacing(space)
        for place, button in enumerate(buttons):
            self._grid.addWidget(button, place // abreast, place % abreast)

    def _tighten(self, *, tight: bool) -> None:
        """Leave little white space beside the words of the tabs, or as much as elsewhere; the style sheet has both."""
        for button in self._buttons.values():
            if bool(button.property("tight")) != tight:
                button.setProperty("tight", tight)
                button.style().unpolish(button)
                button.style().polish(button)


def _name_after(button: QToolButton, action: QAction) -> None:
    button.setVisible(action.isVisible())
    button.setText(action.iconText())  # the shorter one
    button.setAccessibleName(action.text())
