# SPDX-License-Identifier: GPL-3.0-or-later
"""The drawn code: black on white, square, each module as many whole pixels."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from reader.export.codes import codes
from reader.ui.taking.code_view import CodeView
from reader.ui.theme import Theme


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> Iterator[CodeView]:
    theme.apply("dark", 1.0)
    made = CodeView()
    qtbot.addWidget(made)
    yield made
    made.close()


def picture(view: CodeView, side: int) -> QImage:
    view.set_side(side)
    view.resize(view.sizeHint())
    return view.grab().toImage()


def test_it_is_as_large_as_it_is_told(view: CodeView) -> None:
    view.set_side(300)
    assert view.sizeHint() == view.minimumSizeHint()
    assert (view.sizeHint().width(), view.sizeHint().height()) == (300, 300)


@pytest.mark.parametrize("side", [120, 301, 700])
def test_only_black_and_white_with_whole_modules_and_a_quiet_zone(view: CodeView, side: int) -> None:
    (code,) = codes("What is the aim?")
    view.show_rows(code.rows)
    image = picture(view, side)
    count = len(code.rows)
    module = side // count
    left = (side - module * count) // 2
    assert {image.pixelColor(x, y).name() for x in range(0, side, 3) for y in range(0, side, 3)} <= {
        "#000000",
        "#ffffff",
    }
    for y, row in enumerate(code.rows):
        for x, is_dark in enumerate(row):
            for dx, dy in ((0, 0), (module - 1, module - 1)):
                colour = image.pixelColor(left + x * module + dx, left + y * module + dy).name()
                assert colour == ("#000000" if is_dark else "#ffffff")


def test_without_a_code_it_is_white(view: CodeView) -> None:
    assert picture(view, 50).pixelColor(25, 25).name() == "#ffffff"
