# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds for every widget of the shell: nothing pops up, what is new can be dragged, and touches are told."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QScrollArea, QScroller, QWidget

from tests.visitor import Visitor


def popups() -> list[QWidget]:
    kinds = (Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.Dialog)
    return [each for each in QApplication.topLevelWidgets() if each.isVisible() and each.windowType() in kinds]


def test_no_menu_and_no_tooltip_come_up_anywhere(visitor: Visitor) -> None:
    visitor.read("surgery")
    visitor.search("tired")
    for widget in [visitor.shell, *visitor.shell.findChildren(QWidget)]:
        centre = widget.rect().center()
        menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, centre, widget.mapToGlobal(centre))
        QCoreApplication.sendEvent(widget, menu)
        for kind in (QEvent.Type.ToolTip, QEvent.Type.WhatsThis):
            QCoreApplication.sendEvent(widget, QHelpEvent(kind, centre, widget.mapToGlobal(centre)))
    assert not popups()
    assert not visitor.shell.findChildren(QMenu)


def test_what_comes_later_can_be_dragged_too(visitor: Visitor) -> None:
    area = QScrollArea(visitor.shell)
    assert not QScroller.hasScroller(area.viewport())
    area.show()
    assert QScroller.hasScroller(area.viewport())
    area.setParent(None)
    area.deleteLater()


def test_where_people_write_a_finger_sets_the_cursor(visitor: Visitor) -> None:
    field = QPlainTextEdit(visitor.shell)
    field.show()
    assert not QScroller.hasScroller(field.viewport())
    field.setParent(None)
    field.deleteLater()


def test_text_of_a_page_can_be_tapped_and_not_marked(visitor: Visitor) -> None:
    flags = visitor.window.view.textInteractionFlags()
    assert not flags & (Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
    assert flags & Qt.TextInteractionFlag.LinksAccessibleByMouse
    assert flags & Qt.TextInteractionFlag.LinksAccessibleByKeyboard


def test_touches_and_keys_are_told_and_movements_are_not(visitor: Visitor) -> None:
    told: list[None] = []
    visitor.kiosk.rules.touched.connect(lambda: told.append(None))
    visitor.bot.mouseMove(visitor.home, QPoint(20, 20))
    assert not told
    visitor.bot.keyClick(visitor.home, Qt.Key.Key_Down)
    visitor.tap(visitor.bar.contents)
    assert len(told) >= 2


def test_a_key_that_does_nothing_here_interrupts_and_is_no_sign_of_anybody(visitor: Visitor) -> None:
    told: list[str] = []
    visitor.kiosk.rules.touched.connect(lambda: told.append("touched"))
    visitor.kiosk.rules.pressed.connect(lambda: told.append("pressed"))
    visitor.bot.keyPress(visitor.home, Qt.Key.Key_Shift)
    assert set(told) == {"pressed"}
    visitor.bot.keyPress(visitor.home, Qt.Key.Key_Down)
    assert set(told) == {"pressed", "touched"}


def test_it_ends(visitor: Visitor) -> None:
    visitor.kiosk.rules.end()
    area = QScrollArea(visitor.shell)
    area.show()
    assert not QScroller.hasScroller(area.viewport())
    area.setParent(None)
    area.deleteLater()
