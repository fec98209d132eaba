# SPDX-License-Identifier: GPL-3.0-or-later
"""The strip beside the page: the guide's words, never over the page, and gone where there is no room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.calls.handing_back import Strip
from reader.ui.helpline.info_strip import BesidePage, InfoStrip
from reader.ui.theme import Theme

WORDS = Strip(("It takes it out.",), ("Can it come out?", "Who will do it?"))


class Column(QWidget):
    """A page in its column, with a strip."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.page = QTextEdit(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page, 1)
        self.strip = InfoStrip(theme)
        self.beside = BesidePage(theme, self.page, self.strip)
        self.strip.show_words(WORDS)
        self.beside.show_strip(wanted=True)


def settle(column: Column) -> None:
    """Lay out and paint what waits to be, at once."""
    for _time in range(3):
        QCoreApplication.sendPostedEvents()
    column.grab()


@pytest.fixture
def column(theme: Theme, qtbot: QtBot) -> Column:
    made = Column(theme)
    qtbot.addWidget(made)
    made.resize(900, 700)
    with qtbot.waitExposed(made):
        made.show()
    settle(made)
    return made


def test_it_says_what_can_be_said_and_what_is_handed_back(column: Column) -> None:
    lines = column.strip.text.toPlainText().replace("\u00a0", " ").split("\n")
    assert lines == [
        "You can say",
        "It takes it out.",
        "For the care team",
        "•  Can it come out?",
        "•  Who will do it?",
    ]
    assert column.strip.words == WORDS


def test_a_part_without_words_is_left_out(column: Column) -> None:
    column.strip.show_words(Strip((), ("Can it come out?",)))
    assert column.strip.text.toPlainText().startswith("For the care team")


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(900, 700, 1.0), (1800, 1300, 2.0), (700, 700, 1.0), (420, 640, 1.0)]
)
def test_it_stands_beside_or_below_and_never_over_the_page(
    column: Column, theme: Theme, width: int, height: int, scale: float
) -> None:
    theme.apply("light", scale)
    column.resize(width, height)
    settle(column)
    page, strip = column.page, column.strip
    assert strip.isVisible()
    assert not page.geometry().intersects(strip.geometry())
    assert column.rect().contains(strip.geometry())
    assert (strip.geometry().left() >= page.geometry().right()) == (width >= 900)


def test_it_is_not_there_where_the_page_needs_the_room(column: Column) -> None:
    column.resize(420, 400)
    assert not column.strip.isVisible()
    column.resize(900, 400)
    assert column.strip.isVisible()


def test_it_goes_and_comes_as_wanted(column: Column) -> None:
    column.beside.show_strip(wanted=False)
    assert not column.strip.isVisible()
    settle(column)
    assert column.page.width() == 900
    column.beside.show_strip(wanted=True)
    assert column.strip.isVisible()


def test_its_button_asks_to_hide_it(column: Column, qtbot: QtBot) -> None:
    assert column.strip.close_button.accessibleName() == "Hide what I can say"
    with qtbot.waitSignal(column.strip.close_requested):
        column.strip.close_button.click()


def test_nothing_it_shows_reads_a_file(column: Column) -> None:
    assert column.strip.text.loadResource(2, "file:///etc/hosts").isEmpty()
