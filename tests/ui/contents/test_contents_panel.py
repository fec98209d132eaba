# SPDX-License-Identifier: GPL-3.0-or-later
"""The contents panel: what is open and in view, the keyboard, and what it asks for."""

from __future__ import annotations

import time

import msgspec
import pytest
from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.content.address import HOME, Address, parse_address
from reader.ui.contents.contents_delegate import ContentsDelegate
from reader.ui.contents.contents_model import ContentsModel
from reader.ui.contents.contents_panel import ContentsPanel
from reader.ui.controls.rows import RowTree
from reader.ui.palettes import PALETTES
from reader.ui.theme import Theme
from tests.ui.sample_guide import SMALL, head

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
"""What the offscreen screen says when a window is shown."""


LARGE = head({f"Part {part}": [f"Chapter {part} {number}" for number in range(13)] for part in range(50)})


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> ContentsPanel:
    panel = ContentsPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(286, 640)
    panel.set_edition(SMALL)
    panel.show()
    return panel


def tree(panel: ContentsPanel) -> RowTree:
    return panel.findChildren(RowTree)[0]


def model(panel: ContentsPanel) -> ContentsModel:
    found = tree(panel).model()
    assert isinstance(found, ContentsModel)
    return found


def click(panel: ContentsPanel, index: QModelIndex) -> None:
    place = tree(panel).visualRect(index).center()
    QTest.mouseClick(tree(panel).viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_only_the_open_chapter_shows_its_sections(panel: ContentsPanel) -> None:
    panel.show_address(parse_address("guide/bowel#before"))
    assert tree(panel).isExpanded(model(panel).chapter_index("bowel"))
    panel.show_address(parse_address("guide/liver"))
    assert tree(panel).isExpanded(model(panel).chapter_index("liver"))
    assert not tree(panel).isExpanded(model(panel).chapter_index("bowel"))
    panel.show_address(HOME)
    assert not tree(panel).isExpanded(model(panel).chapter_index("liver"))


def test_a_large_guide_opens_the_part_of_the_chapter_and_closes_it_after(panel: ContentsPanel) -> None:
    panel.set_edition(LARGE)
    parts = model(panel).part_indexes
    assert not any(tree(panel).isExpanded(part) for part in parts)
    panel.show_address(Address("chapter", "chapter 40 3", "what"))
    assert [row for row, part in enumerate(parts) if tree(panel).isExpanded(part)] == [40]
    panel.show_address(Address("chapter", "chapter 7 3"))
    assert [row for row, part in enumerate(parts) if tree(panel).isExpanded(part)] == [7]


def test_a_part_the_reader_opened_stays_open(panel: ContentsPanel) -> None:
    panel.set_edition(LARGE)
    click(panel, model(panel).part_indexes[1])
    panel.show_address(Address("chapter", "chapter 4 3"))
    panel.show_address(Address("chapter", "chapter 5 3"))
    opened = [row for row, part in enumerate(model(panel).part_indexes) if tree(panel).isExpanded(part)]
    assert opened == [1, 5]


def test_the_open_section_comes_into_view(panel: ContentsPanel) -> None:
    panel.set_edition(LARGE)
    panel.show_address(Address("chapter", "chapter 40 12", "before"))
    here = tree(panel).visualRect(model(panel).section_index("chapter 40 12", "before"))
    assert tree(panel).viewport().rect().adjusted(0, 0, 0, 1).contains(here)  # Qt may leave out one line of the margin


@pytest.mark.parametrize(("first", "then"), [(160, 900), (900, 160)])
def test_the_open_row_stays_wholly_in_view_when_rows_are_wrapped_anew(
    panel: ContentsPanel, first: int, then: int
) -> None:
    panel.set_edition(LARGE)
    panel.resize(first, 300)
    panel.show_address(Address("chapter", "chapter 20 6", "before"))
    panel.resize(then, 300)
    row = tree(panel).visualRect(model(panel).section_index("chapter 20 6", "before"))
    assert row.height() > 40
    assert tree(panel).viewport().rect().adjusted(0, 0, 0, 1).contains(row)


def test_the_row_of_the_home_page_comes_into_view_too(panel: ContentsPanel) -> None:
    panel.set_edition(LARGE)
    panel.show_address(Address("chapter", "chapter 40 12", "before"))
    assert tree(panel).verticalScrollBar().value() > 0
    panel.show_address(HOME)
    assert tree(panel).verticalScrollBar().value() == 0


def test_showing_an_address_leaves_the_keyboard_where_it_is(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    line, panel = QLineEdit(), ContentsPanel(theme)
    column = QVBoxLayout(window)
    column.addWidget(line)
    column.addWidget(panel)
    panel.set_edition(SMALL)
    with qtbot.waitActive(window):
        window.show()
    line.setFocus()
    panel.show_address(parse_address("guide/liver#what"))
    assert line.hasFocus()
    assert tree(panel).currentIndex() == model(panel).section_index("liver", "what")


def test_a_click_asks_for_the_place(qtbot: QtBot, panel: ContentsPanel) -> None:
    panel.show_address(parse_address("guide/liver"))
    with qtbot.waitSignal(panel.location_requested) as asked:
        click(panel, model(panel).section_index("liver", "before"))
    assert asked.args == [Address("chapter", "liver", "before", "guide")]
    with qtbot.waitSignal(panel.home_requested):
        click(panel, model(panel).index(0, 0))


def test_arrows_enter_and_the_first_letters_do_everything(qtbot: QtBot, panel: ContentsPanel) -> None:
    view = tree(panel)
    view.setFocus()
    view.setCurrentIndex(model(panel).index(0, 0))
    with qtbot.waitSignal(panel.home_requested):
        QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClick(view, Qt.Key.Key_Down)
    part = model(panel).index(1, 0)
    assert view.currentIndex() == part
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert not view.isExpanded(part)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.isExpanded(part)
    QTest.keyClicks(view, "liv")
    assert view.currentIndex() == model(panel).chapter_index("liver")
    with qtbot.waitSignal(panel.location_requested) as asked:
        QTest.keyClick(view, Qt.Key.Key_Enter)
    assert str(asked.args[0]) == "guide/liver"


@pytest.mark.parametrize("scale", [0.85, 1.0, 2.0, 4.0])
@pytest.mark.parametrize("width", [240, 286, 700])
def test_nothing_is_cut_off_at_any_size(panel: ContentsPanel, theme: Theme, scale: float, width: int) -> None:
    theme.apply("light", scale)
    panel.set_edition(head({"Preparations and hospitalization": ["Gastroenteropancreatic neuroendocrine surgery"]}))
    panel.resize(width, 640)
    panel.show_address(parse_address("guide/x"))
    view, delegate = tree(panel), tree(panel).itemDelegate()
    assert isinstance(delegate, ContentsDelegate)
    assert view.horizontalScrollBar().maximum() == 0
    for index in (model(panel).index(1, 0), model(panel).index(0, 0, model(panel).index(1, 0))):
        row = model(panel).row(index)
        text = delegate._text_rect(view.visualRect(index), row)
        bold = delegate.measure(16 if row.number else 15, bold=True)
        assert text.width() > 0
        assert view.visualRect(index).height() >= max(44, bold.height(row.title, text.width()))


def test_no_scroll_bar_when_everything_fits(panel: ContentsPanel) -> None:
    assert not panel.grab().isNull()  # lays everything out
    assert tree(panel).verticalScrollBar().maximum() == 0
    width = tree(panel).itemDelegate().width  # type: ignore[attr-defined]
    panel.set_edition(head({"One": [f"Chapter {number}" for number in range(60)]}))
    assert not panel.grab().isNull()
    assert tree(panel).verticalScrollBar().maximum() > 0
    assert tree(panel).itemDelegate().width == width  # type: ignore[attr-defined]


def test_is_a_named_tree_for_assistive_technology(panel: ContentsPanel) -> None:
    panel.show_address(parse_address("guide/bowel"))
    found = QAccessible.queryAccessibleInterface(tree(panel))
    assert (found.role(), found.text(QAccessible.Text.Name)) == (QAccessible.Role.Tree, "Contents of the guide")
    names = [found.child(row).text(QAccessible.Text.Name) for row in range(found.childCount())]
    assert "Bowel, chapter 3, not read yet, open now" in names
    assert "What it can do, section 3.1" in names


@pytest.mark.parametrize("name", list(PALETTES))
def test_marks_differ_in_shape_in_every_palette(panel: ContentsPanel, theme: Theme, name: str) -> None:
    theme.apply(name, 1.0)
    panel.set_read({"bowel": frozenset({"what"}), "liver": frozenset({"what", "before"})})
    pictures = []
    for chapter in ("overview", "bowel", "liver"):
        rect = tree(panel).visualRect(model(panel).chapter_index(chapter))
        place = QRect(tree(panel).viewport().mapTo(panel, rect.topLeft()) + QPoint(8, 0), QSize(18, rect.height()))
        picture = panel.grab(place).toImage()
        ground = picture.pixelColor(0, 8)
        inked = [
            (x, y)
            for x in range(picture.width())
            for y in range(picture.height())
            if abs(picture.pixelColor(x, y).lightness() - ground.lightness()) > 60
        ]
        pictures.append(len(inked))
    assert len(set(pictures)) == 3
    assert pictures[0] < pictures[1]


def test_650_chapters_are_set_at_once(panel: ContentsPanel) -> None:
    times = []
    for _round in range(5):
        start = time.perf_counter()
        panel.set_edition(LARGE)
        times.append(time.perf_counter() - start)
    assert min(times) < 0.015


def test_a_retranslation_keeps_the_place(panel: ContentsPanel) -> None:
    panel.show_address(parse_address("guide/bowel#what"))
    panel.retranslate()
    assert model(panel).row(model(panel).section_index("bowel", "what")).is_open
    assert panel.accessibleName() == "Contents"


def test_the_same_guide_in_another_language_has_the_same_parts_open(panel: ContentsPanel) -> None:
    panel.set_edition(LARGE)
    click(panel, model(panel).part_indexes[1])
    panel.show_address(Address("chapter", "chapter 4 3"))
    panel.set_edition(msgspec.structs.replace(LARGE, language="fr"))
    panel.show_address(Address("chapter", "chapter 5 3"))
    opened = [row for row, part in enumerate(model(panel).part_indexes) if tree(panel).isExpanded(part)]
    assert opened == [1, 5], "and what was opened for the chapter goes with it"
