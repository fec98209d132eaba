# SPDX-License-Identifier: GPL-3.0-or-later
"""The waiting page: what stands on it, how somebody begins, and that all of it is seen at every size."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QAbstractAnimation, QPoint, QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader.site.site import Card, Site
from reader.ui.kiosk import attract_page
from reader.ui.kiosk.attract_page import AttractPage
from reader.ui.kiosk.attract_words import attract_words
from reader.ui.theme import Theme
from tests.started import rect_in

OWN_CARDS = tuple(Card(title=f"Card {number}", text="A few words of the site.") for number in range(5))
SITE = Site(
    organisation={"en": "Riverside Hospital", "fr": "Hôpital des Rives"},
    languages=("en", "fr"),
    help_text={"en": "Ask at the desk beside the lifts.", "fr": "Demandez au guichet."},
    attract={"fr": OWN_CARDS},
)
Make = Callable[..., AttractPage]


@pytest.fixture
def make(theme: Theme, qtbot: QtBot) -> Make:
    def made(site: Site = SITE, languages: tuple[str, ...] = ("en", "fr")) -> AttractPage:
        page = AttractPage(theme, site, languages)
        qtbot.addWidget(page)
        page.resize(1280, 800)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    return made


def _words(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel)]


def test_it_says_what_everybody_needs_to_know(make: Make) -> None:
    words = _words(make())
    assert "Riverside Hospital" in words
    assert "Something to read while you wait" in words
    assert "De quoi lire en attendant" in words
    assert "Nothing you do here is kept." in words
    assert attract_words("fr").nothing_kept in words
    assert "Ask at the desk beside the lifts." in words
    assert "Many hands touch this screen. Please clean yours before and after." in words


def test_a_site_that_said_nothing_has_three_cards_and_a_sentence_about_help(make: Make) -> None:
    page = make(Site(), ("en",))
    assert [card.title.text() for card in page.cards] == ["In plain words", "Words explained", "Your questions"]
    assert "Ask staff if this screen is hard to use." in _words(page)
    assert [button.text() for button in page.buttons.values()] == ["Touch here to begin"]


def test_the_cards_and_words_are_the_sites_in_its_first_language(make: Make) -> None:
    page = make(languages=("fr", "en"))
    assert [card.title.text() for card in page.cards] == [card.title for card in OWN_CARDS]
    assert {"Hôpital des Rives", "Demandez au guichet."} <= set(_words(page))


def test_without_a_language_of_the_guide_it_takes_those_of_the_site(make: Make) -> None:
    assert list(make(languages=()).buttons) == ["en", "fr"]


def test_each_language_has_a_button_in_itself(make: Make, qtbot: QtBot) -> None:
    page = make()
    assert [button.text() for button in page.buttons.values()] == ["Begin in English", "Commencer en français"]
    with qtbot.waitSignal(page.woken) as told:
        qtbot.mouseClick(page.buttons["fr"], Qt.MouseButton.LeftButton)
    assert told.args == ["fr"]


def test_a_touch_anywhere_begins_in_the_first_language(make: Make, qtbot: QtBot) -> None:
    page = make()
    for where, at in ((page, QPoint(3, 3)), (page.cards[1], QPoint(20, 20)), (page.cards[0].words, QPoint(5, 5))):
        with qtbot.waitSignal(page.woken) as told:
            qtbot.mouseClick(where, Qt.MouseButton.LeftButton, pos=at)
        assert told.args == ["en"]


def test_a_finger_that_slips_off_the_page_begins_nothing(make: Make, qtbot: QtBot) -> None:
    page = make()
    with qtbot.assertNotEmitted(page.woken):
        qtbot.mousePress(page, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
        qtbot.mouseRelease(page, Qt.MouseButton.LeftButton, pos=QPoint(-50, 3))


def test_it_can_be_begun_by_key(make: Make, qtbot: QtBot) -> None:
    page = make()
    assert page.buttons["en"].hasFocus()
    qtbot.keyClick(page.buttons["en"], Qt.Key.Key_Tab)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(page.woken) as told:
            qtbot.keyClick(page.buttons["fr"], key)
        assert told.args == ["fr"]
    with qtbot.assertNotEmitted(page.woken):
        qtbot.keyClick(page.buttons["fr"], Qt.Key.Key_X)


def test_enter_anywhere_else_begins_in_the_first_language(make: Make, qtbot: QtBot) -> None:
    page = make()
    page.buttons["en"].clearFocus()
    with qtbot.waitSignal(page.woken) as told:
        qtbot.keyClick(page, Qt.Key.Key_Return)
    assert told.args == ["en"]


def test_nothing_on_it_moves(make: Make) -> None:
    page = make()
    assert page.findChildren(QAbstractAnimation) == []
    assert page.grab().toImage() == page.grab().toImage()


def test_it_is_spoken_when_it_comes(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(attract_page, "announce", lambda _widget, text: told.append(text))
    make()
    assert told == ["Something to read while you wait. Begin in English"]


@pytest.mark.parametrize("scale", [1.37, 2.74, 4.0])
@pytest.mark.parametrize("size", [(1280, 800), (1366, 768), (800, 1280), (1920, 1080)])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_all_of_it_is_on_the_page(make: Make, theme: Theme, scale: float, size: tuple[int, int], language: str) -> None:
    page = make(languages=(language, "fr" if language == "en" else "en"))
    theme.apply("light", scale)
    page.resize(*size)
    assert page.size() == QSize(*size)
    shown = [part for part in (*page.lines, *page.cards, *page.buttons.values()) if part.isVisible()]
    rects = [rect_in(part, page) for part in shown]
    assert all(page.rect().contains(rect) for rect in rects)
    assert not [(a, b) for place, a in enumerate(rects) for b in rects[place + 1 :] if a.intersects(b)]
    cut = [
        line.text()
        for line in page.findChildren(QLabel)
        if line.isVisible() and line.height() < line.heightForWidth(line.width())
    ]
    assert cut == []


def test_it_can_be_read_from_afar_also_in_large_text(make: Make, theme: Theme) -> None:
    page = make()
    for scale in (1.37, 2.74):
        theme.apply("light", scale)
        headline = next(line for line in page.lines if line.text() == "Something to read while you wait")
        assert headline.pixels >= 50
        assert min(line.pixels for line in page.lines) >= 24
        assert all(button.height() >= 90 for button in page.buttons.values())


def test_in_portrait_no_card_stands_alone_in_a_row(make: Make, theme: Theme) -> None:
    page = make()
    theme.apply("light", 1.37)
    page.resize(800, 1280)
    assert len({card.x() for card in page.cards}) == 1


@pytest.mark.parametrize("size", [(1280, 800), (1024, 768), (1080, 1920)])
def test_no_card_goes_in_text_twice_as_large(make: Make, theme: Theme, size: tuple[int, int]) -> None:
    page = make(Site(), languages=("en",))
    theme.apply("light", 2.74)
    page.resize(*size)
    assert all(card.isVisible() for card in page.cards)
    assert all(card.words.height() >= card.words.heightForWidth(card.words.width()) for card in page.cards)


@pytest.mark.parametrize("size", [(1024, 768), (1280, 800)])
def test_buttons_break_no_word_and_are_one_as_high_as_the_other(
    make: Make, theme: Theme, size: tuple[int, int]
) -> None:
    page = make(Site(listening="speaker"), ("fr", "en"))
    theme.apply("light", 2.74)
    page.resize(*size)
    page.grab()
    buttons = list(page.buttons.values())
    assert all(button.width() >= button.least_width() for button in buttons)
    assert len({button.height() for button in buttons}) == 1
