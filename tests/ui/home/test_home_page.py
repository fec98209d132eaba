# SPDX-License-Identifier: GPL-3.0-or-later
"""The home page by itself."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from reader.content import review
from reader.content.address import URGENT, Address
from reader.content.model import ReadingPath, Service
from reader.ui.home.home_page import HomePage
from reader.ui.theme import Theme
from tests.ui.sample_guide import SMALL, head


def _service(phone: str) -> Service:
    return Service(id="line", name="Helpline", phone=phone, what="Someone who has been there")


def titles(home: HomePage) -> list[str]:
    return [card.title() for card in home.cards()]


def open_card(home: HomePage, title: str) -> None:
    """Open or close a card."""
    next(card for card in home.cards() if card.title() == title).click()


@pytest.fixture
def home(theme: Theme, qtbot: QtBot) -> HomePage:
    home = HomePage(theme)
    qtbot.addWidget(home)
    home.set_edition(SMALL, (_service("1-888-939-3333"), _service("")))
    home.resize(900, 700)
    with qtbot.waitExposed(home):
        home.show()
    return home


def test_every_part_chapter_and_service_is_there(home: HomePage) -> None:
    words = [label.text() for label in home.findChildren(QLabel)]
    assert {"A guide", "All chapters", "1-888-939-3333", "Someone to talk to"} <= set(words)
    assert words.count("Helpline") == 1, "a service without a number is no help here"
    assert titles(home) == ["Signs that need help now", "Start", "Surgery"]
    open_card(home, "Surgery")
    open_card(home, "Start")
    assert titles(home) == ["Signs that need help now", "Start", "Welcome", "Surgery", "Overview", "Bowel", "Liver"]
    open_card(home, "Surgery")
    assert titles(home) == ["Signs that need help now", "Start", "Welcome", "Surgery"]


def test_a_guide_of_one_part_shows_its_chapters_at_once(home: HomePage) -> None:
    home.set_edition(head({"Surgery": ["Overview", "Bowel"]}), ())
    assert titles(home) == ["Signs that need help now", "Overview", "Bowel"]
    home.set_edition(head({}), ())
    assert titles(home) == ["Signs that need help now"]


def test_the_paths_stand_first_and_lead_to_their_steps(home: HomePage, qtbot: QtBot) -> None:
    path = ReadingPath("told", "I have just been told", "The first pages", ("guide/bowel#before", "guide/welcome"))
    home.set_edition(msgspec.structs.replace(SMALL, paths=(path,)), ())
    assert titles(home) == ["Signs that need help now", "I have just been told", "Start", "Surgery"]
    open_card(home, "I have just been told")
    assert titles(home)[1:4] == ["I have just been told", "Before surgery", "Welcome"]
    asked: list[Address] = []
    home.location_requested.connect(asked.append)
    qtbot.mouseClick(home.cards()[2], Qt.MouseButton.LeftButton)
    assert asked == [Address("chapter", "bowel", "before", guide="guide")]


def test_a_card_says_whether_it_is_open_and_keeps_the_keyboard(home: HomePage, qtbot: QtBot) -> None:
    home.activateWindow()
    home.cards()[1].setFocus()
    assert home.cards()[1].accessibleDescription() == "Closed"
    qtbot.keyClick(home.cards()[1], Qt.Key.Key_Space)
    assert QApplication.focusWidget() is home.cards()[1]
    assert home.cards()[1].accessibleDescription() == "Open"


def test_cards_ask_for_their_place(home: HomePage, qtbot: QtBot) -> None:
    asked: list[Address] = []
    home.location_requested.connect(asked.append)
    open_card(home, "Start")
    for card in (home.cards()[0], home.cards()[2]):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert asked == [URGENT, Address("chapter", "welcome", guide="guide")]


def test_going_on_is_offered_first_when_there_is_a_place(home: HomePage, qtbot: QtBot) -> None:
    home.set_last("Bowel › Before surgery")
    card = home.cards()[0]
    assert card.accessibleName() == "Continue where you stopped. Bowel › Before surgery"
    with qtbot.waitSignal(home.continue_requested):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    home.set_last("")
    assert home.cards()[0].title() == "Signs that need help now"


@pytest.mark.parametrize(
    ("read", "words"),
    [
        (frozenset({"what"}), "1 of 2 read"),
        (frozenset({"what", "before"}), "·  read"),
        (frozenset({"gone-since"}), "5 minutes to read"),
    ],
)
def test_what_was_read_is_said(home: HomePage, read: frozenset[str], words: str) -> None:
    home.set_read({"bowel": read})
    open_card(home, "Surgery")
    card = next(card for card in home.cards() if card.title() == "Bowel")
    assert card.accessibleName().endswith(words)


def test_the_keyboard_stays_on_its_card_when_the_page_is_built_anew(home: HomePage, theme: Theme) -> None:
    home.activateWindow()
    open_card(home, "Surgery")
    home.cards()[3].setFocus()
    title = home.cards()[3].title()
    for change in (lambda: theme.apply("dark", 2.0), lambda: home.resize(400, 500), lambda: home.set_last("Bowel")):
        change()
        focus = QApplication.focusWidget()
        assert focus in home.cards()
        assert focus.title() == title


@pytest.mark.parametrize(
    ("width", "scale"), [(320, 0.85), (320, 1.0), (620, 1.7), (900, 3.0), (1280, 4.0), (1366, 4.0)]
)
def test_nothing_scrolls_sideways(home: HomePage, theme: Theme, width: int, scale: float) -> None:
    theme.apply("light", scale)
    home.resize(width, 500)
    home.grab()
    assert home.horizontalScrollBar().maximum() == 0


def test_it_is_built_only_when_somebody_sees_it(theme: Theme, qtbot: QtBot) -> None:
    home = HomePage(theme)
    qtbot.addWidget(home)
    home.set_edition(SMALL, ())
    home.set_read({})
    assert home.cards() == []
    with qtbot.waitSignal(home.rebuilt):
        home.show()
    assert len(home.cards()) == 3
    home.hide()
    cards = home.cards()
    theme.apply("dark", 1.0)
    assert home.cards() == cards, "not while it is hidden"


def test_the_edition_tells_its_age_or_what_is_wrong_with_it(home: HomePage, monkeypatch: pytest.MonkeyPatch) -> None:
    def words(day: date) -> str:
        monkeypatch.setattr(review, "today", lambda: day)
        home.set_edition(msgspec.structs.replace(SMALL, edition="2026.11", expires="2028-11-30"), ())
        return "\n".join(label.text() for label in home.findChildren(QLabel))

    assert "Edition 2026.11, of November 2026. It is 1 year old." in words(date(2027, 12, 1))
    assert "meant to be used until 30 November 2028. Ask whoever gave it to you" in words(date(2028, 12, 1))
    late = words(date(2019, 1, 3))
    assert "This computer’s clock seems to be wrong (it says 3 January 2019)" in late
    assert "Edition 2026.11" not in late
