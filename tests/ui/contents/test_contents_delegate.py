# SPDX-License-Identifier: GPL-3.0-or-later
"""How rows of the contents are laid out."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from reader.content.address import Address
from reader.ui.contents.contents_delegate import ContentsDelegate
from reader.ui.contents.contents_model import ContentsModel
from reader.ui.controls.rows import Index, RowTree
from reader.ui.theme import Theme
from tests.ui.sample_guide import head

TITLE = "Preparing for an operation on the pancreas"


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> RowTree:
    view = RowTree()
    qtbot.addWidget(view)
    model = ContentsModel(view)
    model.set_edition(head({"Treatment guided by imaging": [TITLE, "Liver"]}))
    view.setItemDelegate(ContentsDelegate(theme, view))
    view.setModel(model)
    return view


def height(view: RowTree, index: Index) -> int:
    return view.itemDelegate().sizeHint(QStyleOptionViewItem(), index).height()


def parts(view: RowTree) -> tuple[ContentsModel, ContentsDelegate]:
    model, delegate = view.model(), view.itemDelegate()
    assert isinstance(model, ContentsModel)
    assert isinstance(delegate, ContentsDelegate)
    return model, delegate


def test_a_row_is_a_target_and_grows_with_its_title(view: RowTree) -> None:
    model, delegate = parts(view)
    delegate.set_width(280)
    assert height(view, model.chapter_index("liver")) == 44
    assert height(view, model.chapter_index(TITLE.lower())) > 44


def test_opening_a_chapter_moves_no_row(view: RowTree) -> None:
    model, delegate = parts(view)
    for width in range(200, 420, 7):
        delegate.set_width(width)
        closed = height(view, model.chapter_index(TITLE.lower()))
        model.set_open(Address("chapter", TITLE.lower()))
        delegate.forget_heights()
        assert height(view, model.chapter_index(TITLE.lower())) == closed
        model.set_open(Address("home"))


def test_where_it_is_narrow_the_count_goes_below_the_title(view: RowTree, theme: Theme) -> None:
    model, delegate = parts(view)
    row = model.row(model.index(1, 0))
    delegate.set_width(280)
    assert not delegate._stacks(row)
    theme.apply("light", 2.0)
    delegate.forget_fonts()
    assert delegate._stacks(row)
    assert height(view, model.index(1, 0)) >= 3 * delegate.measure(15, bold=True).line
