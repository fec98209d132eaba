# SPDX-License-Identifier: GPL-3.0-or-later
"""Widgets in rows like words."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.controls.flow_layout import FlowLayout


class Box(QWidget):
    """A widget of a fixed wish."""

    def __init__(self, width: int, height: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(width, height)


def test_a_row_ends_where_the_width_does(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    layout = FlowLayout(parent)
    boxes = [Box(100, 20, parent), Box(100, 40, parent), Box(100, 20, parent)]
    for box in boxes:
        layout.addWidget(box)
    assert layout.heightForWidth(200) == 60
    assert layout.heightForWidth(300) == 40
    layout.setGeometry(QRect(0, 0, 200, 60))
    assert [(box.x(), box.y()) for box in boxes] == [(0, 10), (100, 0), (0, 40)]


def test_gives_its_items_and_takes_them_out(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    layout = FlowLayout(parent)
    box = Box(50, 20, parent)
    layout.addWidget(box)
    item = layout.itemAt(0)
    assert item is not None
    assert item.widget() is box
    assert layout.itemAt(1) is None
    assert layout.takeAt(0) is not None
    assert (layout.count(), layout.takeAt(0), layout.heightForWidth(100)) == (0, None, 0)


def test_a_gap_between_rows_is_only_between_them_and_what_is_hidden_takes_no_room(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    layout = FlowLayout(parent)
    boxes = [Box(100, 20, parent), Box(100, 20, parent), Box(100, 20, parent)]
    for box in boxes:
        layout.addWidget(box)
    layout.set_row_gap(6)
    assert layout.heightForWidth(100) == 3 * 20 + 2 * 6
    boxes[1].hide()
    assert layout.heightForWidth(100) == 2 * 20 + 6
    layout.setGeometry(QRect(0, 0, 100, 60))
    assert boxes[2].y() == 26


def test_rows_begin_at_the_right_where_lines_do(qtbot: QtBot) -> None:
    parent = QWidget()
    parent.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.addWidget(parent)
    layout = FlowLayout(parent)
    boxes = [Box(100, 20, parent), Box(50, 20, parent)]
    for box in boxes:
        layout.addWidget(box)
    layout.setGeometry(QRect(0, 0, 200, 20))
    assert [box.x() for box in boxes] == [100, 50]
