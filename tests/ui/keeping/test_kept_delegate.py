# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows are drawn with their signs, wrap, and are large enough at every size."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from reader.content.quote import Quote
from reader.ui.keeping.kept_delegate import KeptDelegate
from reader.ui.keeping.kept_groups import KeptGroup, KeptRow
from reader.ui.keeping.kept_panel import KeptPanel
from reader.ui.palettes import PALETTES
from reader.ui.theme import Theme
from reader.userdata.marks import Standing

LONG = "A long question about what happens on the day of the operation and the day after it?"
ROWS = (
    KeptRow("question", 1, LONG),
    KeptRow("question", 2, LONG, "Asked", "An answer", is_done=True),
    KeptRow("highlight", 3, "“words”", "Pink highlight", colour="pink", quote=Quote("g/one", "words")),
    KeptRow("note", 4, "“words”", "Note", "Mine", standing=Standing.CHANGED, quote=Quote("g/one", "words")),
    KeptRow("bookmark", 5, "Before", "Bookmark", quote=Quote("g/one")),
    KeptRow("forget", 0, "Forget what I have read"),
)


@pytest.fixture
def panel(theme: Theme, qtbot: QtBot) -> KeptPanel:
    panel = KeptPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(276, 900)
    panel.set_groups([KeptGroup("A heading that is so long that it takes more than one line", ROWS)])
    panel.show()
    return panel


def delegate(panel: KeptPanel) -> KeptDelegate:
    found = panel.tree.itemDelegate()
    assert isinstance(found, KeptDelegate)
    return found


@pytest.mark.parametrize("scale", [0.85, 1.0, 2.0, 4.0])
def test_rows_are_large_enough_and_their_signs_too(panel: KeptPanel, theme: Theme, scale: float) -> None:
    theme.apply("contrast-dark", scale)
    panel.grab()
    for row in ROWS:
        assert panel.tree.visualRect(panel._model.find((row.kind, row.id))).height() >= 44
    assert delegate(panel).sign_width() >= 44
    assert panel.tree.horizontalScrollBar().maximum() == 0


def test_more_words_make_a_higher_row(panel: KeptPanel) -> None:
    heights = [delegate(panel).row_height(panel._model.find((row.kind, row.id))) for row in ROWS]
    assert heights[1] > heights[0] > heights[5]
    assert heights[3] > heights[4]
    assert delegate(panel).row_height(panel._model.index(0, 0)) > 44


@pytest.mark.parametrize("palette", PALETTES)
def test_each_sign_is_drawn(panel: KeptPanel, theme: Theme, palette: str) -> None:
    theme.apply(palette, 1.0)
    image = panel.grab().toImage()
    colours = PALETTES[palette]
    for kind, number, colour in (
        ("question", 2, colours.accent),
        ("highlight", 3, colours.pink.background),
        ("note", 4, colours.link),
        ("bookmark", 5, colours.link),
    ):
        rect = panel.tree.visualRect(panel._model.find((kind, number)))
        corner = panel.tree.viewport().mapTo(panel, rect.topLeft())
        wanted = QColor(colour).rgb()
        found = sum(
            image.pixel(corner.x() + x, corner.y() + y) == wanted for x in range(8, 40) for y in range(rect.height())
        )
        assert found > 10, kind


def test_headings_begin_in_line_with_the_signs_below_them(panel: KeptPanel) -> None:
    found = delegate(panel)
    sign = (found.sign_width() - found.theme.px(20)) // 2
    assert abs(found._title_left() - sign) <= found.theme.gap(4)
