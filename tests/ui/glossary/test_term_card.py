# SPDX-License-Identifier: GPL-3.0-or-later
"""The card beside a word: where it lies, who has the keyboard, and how it closes."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.glossary import term_card
from reader.ui.glossary.term_card import TermCard
from reader.ui.theme import Theme
from tests.ui.sample_guide import GLOSSARY

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
"""What the offscreen screen says when a window is shown."""


RESECTION = GLOSSARY.terms[3]
WORD = QRect(100, 100, 80, 24)


class Page(QWidget):
    """A page of 800 x 600 with a field that has the keyboard."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.line = QLineEdit(self)
        QVBoxLayout(self).addWidget(self.line)
        self.card = TermCard(theme, self)
        self.resize(800, 600)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> Page:
    page = Page(theme)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    page.line.setFocus()
    return page


def button(page: Page, kind: type[QPushButton] | type[QToolButton]) -> QPushButton | QToolButton:
    return page.card.findChildren(kind)[0]


def test_lies_below_the_word_inside_its_parent(page: Page) -> None:
    page.card.open_for(RESECTION, WORD)
    assert page.card.isVisible()
    assert not page.card.isWindow()
    assert 0 < page.card.y() - WORD.bottom() < 20
    assert page.rect().contains(page.card.geometry())


def test_lies_above_a_word_at_the_foot_and_keeps_inside_at_the_right(page: Page) -> None:
    word = QRect(760, 560, 40, 24)
    page.card.open_for(RESECTION, word)
    assert page.card.geometry().bottom() < word.top()
    assert page.rect().contains(page.card.geometry())


def test_becomes_a_sheet_at_the_foot_at_400_percent(page: Page, theme: Theme) -> None:
    theme.apply("light", 4.0)
    page.card.open_for(RESECTION, WORD)
    assert (page.card.x(), page.card.width()) == (0, page.width())
    assert page.card.geometry().bottom() == page.rect().bottom()
    page.resize(700, 500)
    assert page.card.width() == 700
    assert page.card.geometry().bottom() == page.rect().bottom()


def test_becomes_a_sheet_where_neither_side_has_room(page: Page) -> None:
    page.resize(300, 200)
    page.card.open_for(RESECTION, QRect(100, 90, 80, 24))
    assert page.card.width() == 300
    assert page.rect().contains(page.card.geometry())


def test_says_the_word_how_to_say_it_and_what_it_means(page: Page) -> None:
    page.card.open_for(RESECTION, WORD)
    shown = [label.text() for label in page.card.findChildren(WrappedLabel) if label.isVisible()]
    assert shown == ["resection", "ree-SEK-shun", "Surgery to take out a tumour."]
    page.card.open_for(GLOSSARY.terms[0], WORD)
    shown = [label.text() for label in page.card.findChildren(WrappedLabel) if label.isVisible()]
    assert shown == ["ablation", "Destroying tissue with heat."]
    assert page.card.term_id == "ablation"


@pytest.mark.parametrize("scale", [0.85, 1.0, 2.0])
def test_nothing_is_cut_off_and_the_buttons_are_large_enough(page: Page, theme: Theme, scale: float) -> None:
    theme.apply("dark", scale)
    page.card.open_for(RESECTION, WORD)
    assert not page.card.grab().isNull()  # lays everything out
    for label in page.card.findChildren(WrappedLabel):
        assert label.height() >= label.heightForWidth(label.width())
    for each in (button(page, QPushButton), button(page, QToolButton)):
        assert min(each.width(), each.height()) >= 44
        assert each.accessibleName()


def test_opened_by_mouse_it_leaves_the_keyboard_and_esc_there_closes_it(qtbot: QtBot, page: Page) -> None:
    page.card.open_for(RESECTION, WORD, by_keyboard=False)
    assert page.line.hasFocus()
    with qtbot.waitSignal(page.card.closed):
        QTest.keyClick(page.line, Qt.Key.Key_Escape)
    assert not page.card.isVisible()
    assert page.line.hasFocus()


def test_opened_by_keyboard_it_takes_the_keyboard_and_gives_it_back(qtbot: QtBot, page: Page) -> None:
    page.card.open_for(RESECTION, WORD, by_keyboard=True)
    more = button(page, QPushButton)
    assert more.hasFocus()
    QTest.keyClick(more, Qt.Key.Key_Tab)
    assert page.card._say.hasFocus()
    QTest.keyClick(page.card._say, Qt.Key.Key_Tab)
    close = button(page, QToolButton)
    assert close.hasFocus()
    with qtbot.waitSignal(page.card.closed):
        QTest.keyClick(close, Qt.Key.Key_Escape)
    assert page.line.hasFocus()


def test_the_word_can_be_said(qtbot: QtBot, page: Page) -> None:
    page.card.open_for(RESECTION, WORD)
    assert page.card._say.accessibleName() == f"Say “{RESECTION.term}” aloud"
    assert min(page.card._say.width(), page.card._say.height()) >= 44
    assert page.card.rect().contains(page.card._say.geometry())
    with qtbot.waitSignal(page.card.say_requested) as asked:
        QTest.mouseClick(page.card._say, Qt.MouseButton.LeftButton)
    assert asked.args == [RESECTION.id]


def test_enter_presses_a_button_of_the_card_and_never_the_page_behind(qtbot: QtBot, page: Page) -> None:
    page.card.open_for(RESECTION, WORD, by_keyboard=True)
    page.card._say.setFocus()
    with qtbot.waitSignal(page.card._say.clicked):
        QTest.keyClick(page.card._say, Qt.Key.Key_Return)


def test_a_pointer_that_is_elsewhere_means_the_keyboard(page: Page) -> None:
    page.card.open_for(RESECTION, QRect(-500, -500, 10, 10))
    assert button(page, QPushButton).hasFocus()


def test_the_cross_closes_and_more_asks_for_the_glossary(qtbot: QtBot, page: Page) -> None:
    page.card.open_for(RESECTION, WORD)
    with qtbot.waitSignal(page.card.more_requested) as asked:
        button(page, QPushButton).click()
    assert asked.args == ["resection"]
    with qtbot.waitSignal(page.card.closed):
        button(page, QToolButton).click()
    assert page.card.term_id == ""
    with qtbot.assertNotEmitted(page.card.closed):
        page.card.close()


def test_esc_goes_its_own_way_once_the_card_is_closed(page: Page) -> None:
    page.card.open_for(RESECTION, WORD, by_keyboard=False)
    page.card.close()
    page.line.setText("kept")
    QTest.keyClick(page.line, Qt.Key.Key_Escape)
    assert page.line.text() == "kept"
    assert not page.card.isVisible()


def test_a_screen_reader_is_told(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(term_card, "announce", lambda _widget, text: said.append(text))
    page.card.open_for(RESECTION, WORD)
    assert said == ["resection: Surgery to take out a tumour."]


def test_a_press_on_the_card_is_none_on_the_page(page: Page) -> None:
    assert page.card.testAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)


def test_a_long_meaning_can_be_scrolled_with_the_keyboard(page: Page, theme: Theme) -> None:
    theme.apply("light", 4.0)
    page.resize(800, 420)
    page.card.open_for(RESECTION, WORD, by_keyboard=True)
    assert not page.card.grab().isNull()  # lays everything out
    bar = page.card._body.verticalScrollBar()
    assert bar.maximum() > 0
    QTest.keyClick(button(page, QPushButton), Qt.Key.Key_PageDown)
    assert bar.value() > 0


def test_nobody_gets_the_keyboard_back_who_is_gone(qtbot: QtBot, page: Page) -> None:
    page.card.open_for(RESECTION, WORD, by_keyboard=True)
    with qtbot.waitSignal(page.line.destroyed):
        page.line.deleteLater()
    with qtbot.waitSignal(page.card.closed):
        page.card.close()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0, 2.5])
def test_a_definition_that_fits_has_no_scroll_bar(qtbot: QtBot, page: Page, theme: Theme, scale: float) -> None:
    theme.apply("light", scale)
    page.resize(1263, 608)
    page.card.turns_to = "fr"
    long = msgspec.structs.replace(RESECTION, definition="An operation that takes out some or all of an organ. " * 3)
    page.card.open_for(long, QRect(400, 180, 100, 30), by_keyboard=False)
    body = page.card._body
    qtbot.waitUntil(lambda: body.height() > 40)
    assert page.card._content.heightForWidth(page.card._content.width()) <= body.height()
    assert body.verticalScrollBar().maximum() == 0
