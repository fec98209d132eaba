# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists and trees of wrapped rows: heights, the focus ring, choosing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QStringListModel, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from reader.ui.controls.rows import Index, RowDelegate, RowList, RowTree
from reader.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
LONG = "Surgery on the stomach, the duodenum and the rectum"


class Words(RowDelegate):
    """Shows what the model says, and counts how often a height is worked out."""

    asked = 0

    def row_height(self, index: Index) -> int:
        self.asked += 1
        return self.measure(16).height(str(index.data()), self.width)

    def draw_row(self, painter: QPainter, rect: QRect, index: Index, state: QStyle.StateFlag) -> None:
        self.measure(16).draw(painter, rect, str(index.data()), self.theme.palette.text)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> RowList:
    view = RowList()
    qtbot.addWidget(view)
    view.setItemDelegate(Words(theme, view))
    view.setModel(QStringListModel(["Liver", LONG], view))
    view.resize(220, 300)
    with qtbot.waitActive(view):
        view.show()
    return view


def delegate(view: RowList | RowTree) -> Words:
    found = view.itemDelegate()
    assert isinstance(found, Words)
    return found


def test_rows_wrap_to_the_width_beside_the_scroll_bar(view: RowList) -> None:
    line = delegate(view).measure(16).line
    assert delegate(view).width == view.contentsRect().width() - view.verticalScrollBar().sizeHint().width()
    heights = [view.sizeHintForIndex(view.model().index(row, 0)).height() for row in (0, 1)]
    assert heights == [line, 2 * line]
    view.resize(900, 300)
    assert view.sizeHintForIndex(view.model().index(1, 0)).height() == line


def test_a_height_is_worked_out_once_until_the_width_changes(view: RowList) -> None:
    words, index = delegate(view), view.model().index(1, 0)
    words.forget_heights()
    before = words.asked
    for _again in range(5):
        view.sizeHintForIndex(index)
    assert words.asked == before + 1
    assert not words.set_width(words.width)
    assert words.set_width(100)
    view.sizeHintForIndex(index)
    assert words.asked == before + 2


def test_the_text_size_counts_anew(view: RowList, theme: Theme) -> None:
    line = delegate(view).measure(16).line
    theme.apply("light", 2.0)
    view.follow_width(anew=True)
    assert delegate(view).measure(16).line > line


def test_a_row_is_chosen_by_click_enter_and_space(qtbot: QtBot, view: RowList) -> None:
    index = view.model().index(1, 0)
    with qtbot.waitSignal(view.row_chosen):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
    view.setCurrentIndex(index)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        with qtbot.waitSignal(view.row_chosen) as chosen:
            QTest.keyClick(view, key)
        assert chosen.args == [index]


def test_the_row_with_the_keyboard_has_a_ring(view: RowList, theme: Theme) -> None:
    def ring_pixels(state: QStyle.StateFlag) -> int:
        image = QImage(220, 60, QImage.Format.Format_RGB32)
        image.fill(QColor(theme.palette.page))
        painter = QPainter(image)
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, 220, 60)
        option.state = state
        delegate(view).paint(painter, option, view.model().index(0, 0))
        painter.end()
        focus = QColor(theme.palette.focus)
        return sum(image.pixelColor(x, y) == focus for x in range(220) for y in range(60))

    assert ring_pixels(QStyle.StateFlag.State_Enabled) == 0
    assert ring_pixels(QStyle.StateFlag.State_HasFocus) > 2 * (200 + 40)


def test_a_tree_paints_its_rows_through_the_delegate(qtbot: QtBot, theme: Theme) -> None:
    tree = RowTree()
    qtbot.addWidget(tree)
    tree.setItemDelegate(Words(theme, tree))
    model = QStandardItemModel(tree)
    part = QStandardItem("Surgery")
    part.appendRow(QStandardItem(LONG))
    model.appendRow(part)
    tree.setModel(model)
    tree.resize(220, 300)
    with qtbot.waitActive(tree):
        tree.show()
    closed = tree.grab().toImage()
    tree.expand(model.index(0, 0))
    assert tree.grab().toImage() != closed
    assert tree.visualRect(model.index(0, 0, model.index(0, 0))).left() == 0
    tree.setCurrentIndex(model.index(0, 0))
    with qtbot.waitSignal(tree.row_chosen):
        QTest.keyClick(tree, Qt.Key.Key_Return)


def test_rows_are_drawn_from_the_right_where_lines_begin_there(view: RowList) -> None:
    left, right = _inked_columns(view)
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    turned_left, turned_right = _inked_columns(view)
    assert left < 20
    assert turned_right > view.width() - 20
    assert turned_right - turned_left == pytest.approx(right - left, abs=3), "the same word, not its mirror image"
    row = delegate(view).row_rect(QRect(0, 0, 220, 44))
    assert row.right() == 219
    assert delegate(view).seen_at(QRect(row.left(), 0, 10, 44), row).right() == row.right()


def _inked_columns(view: RowList) -> tuple[int, int]:
    """Return where the first row's word begins and ends, in pixels."""
    image = view.viewport().grab(view.visualRect(view.model().index(0, 0))).toImage()
    ground = image.pixelColor(image.width() // 2, 1)
    columns = [x for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y) != ground]
    return min(columns), max(columns)
