# SPDX-License-Identifier: GPL-3.0-or-later
"""How terms in a list are laid out and drawn."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from reader.ui.controls.rows import RowList
from reader.ui.glossary.glossary_delegate import GlossaryDelegate
from reader.ui.glossary.glossary_model import GlossaryModel
from reader.ui.palettes import PALETTES
from reader.ui.theme import Theme
from tests.ui.sample_guide import GLOSSARY


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> RowList:
    view = RowList()
    qtbot.addWidget(view)
    model = GlossaryModel(view)
    model.set_glossary(GLOSSARY)
    model.show_all()
    delegate = GlossaryDelegate(theme, view)
    delegate.set_width(260)
    view.setItemDelegate(delegate)
    view.setModel(model)
    return view


def parts(view: RowList) -> tuple[GlossaryModel, GlossaryDelegate]:
    model, delegate = view.model(), view.itemDelegate()
    assert isinstance(model, GlossaryModel)
    assert isinstance(delegate, GlossaryDelegate)
    return model, delegate


def heights(view: RowList) -> list[int]:
    model, delegate = parts(view)
    delegate.forget_heights()
    option = QStyleOptionViewItem()
    return [delegate.sizeHint(option, model.index(row)).height() for row in range(model.rowCount())]


def picture(view: RowList, row: int, theme: Theme) -> QImage:
    model, delegate = parts(view)
    image = QImage(260, 120, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.palette.surface))
    painter = QPainter(image)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 260, 100)
    option.state = QStyle.StateFlag.State_Enabled
    delegate.paint(painter, option, model.index(row))
    painter.end()
    return image


def test_a_letter_stands_above_the_first_of_its_words(view: RowList) -> None:
    first, second, third = heights(view)[:3]
    assert first == second > third == 44


def test_the_form_that_matched_has_a_line_of_its_own(view: RowList) -> None:
    model, _delegate = parts(view)
    model.show_matching("burn")
    with_form = heights(view)
    model.show_matching("ablation")
    assert with_form[0] > heights(view)[0]


def test_the_ring_goes_around_the_word_only(view: RowList) -> None:
    model, delegate = parts(view)
    delegate.is_boxed = True
    rect = QRect(0, 0, 260, heights(view)[0])
    inner = delegate.focus_rect(rect, model.index(0))
    assert inner.top() > rect.top()
    assert inner.bottom() < rect.bottom()
    assert inner.height() >= 44


@pytest.mark.parametrize("name", list(PALETTES))
@pytest.mark.parametrize("boxed", [True, False])
def test_the_shown_word_is_told_by_a_bar(view: RowList, theme: Theme, name: str, *, boxed: bool) -> None:
    theme.apply(name, 1.0)
    model, delegate = parts(view)
    delegate.is_boxed = boxed
    bar = QColor(theme.palette.link)

    def bar_pixels() -> int:
        image = picture(view, 4, theme)
        return sum(image.pixelColor(x, y) == bar for x in range(10) for y in range(100))

    before = bar_pixels()
    model.mark_shown("stoma")
    assert bar_pixels() > before + 40
