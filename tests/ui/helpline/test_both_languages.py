# SPDX-License-Identifier: GPL-3.0-or-later
"""Two languages of a page: section beside section, one scrolls with the other, and what is missing is said."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.content.address import Address
from reader.content.model import Paragraph, Run
from reader.pages import Page, PageLink, PageSection
from reader.ui.helpline.both_languages import BothLanguages
from reader.ui.page.look import PageLook
from reader.ui.theme import Theme

NAMES = ("English", "Français")


def page(language: str, sections: str, words: int) -> Page:
    made = tuple(
        PageSection(name, f"9.{at}", f"{name} {language}", (Paragraph((Run(f"{language} {name} " * words),)),))
        for at, name in enumerate(sections.split(), 1)
    )
    crumbs = (PageLink("Home", Address("home")),)
    return Page(Address("chapter", "surgery", guide="g"), f"Surgery {language}", language, crumbs, sections=made)


LEFT, RIGHT = page("en", "what before after", 260), page("fr", "what after next", 420)


@pytest.fixture
def card(theme: Theme, qtbot: QtBot) -> Iterator[BothLanguages]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1200, 700)
    field = QLineEdit(window)
    made = BothLanguages(theme, window, PageLook(theme.palette, "Lamplight", float(theme.base)))
    made.place(window.rect())
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    yield made
    window.close()


def show(card: BothLanguages, other: Page | None = RIGHT, section: str = "", fraction: float = 0.0) -> None:
    card.show_pages(LEFT, other, NAMES, section, fraction)
    for _time in range(3):
        QCoreApplication.sendPostedEvents()
    card.grab()


def test_both_pages_have_the_same_sections_in_the_same_order(card: BothLanguages) -> None:
    show(card)
    sections = [[name for name, _at in view.set_page.sections] for view in card.views if view.set_page]
    assert sections == [["what", "before", "after", "next"]] * 2
    assert [label.text() for label in card.labels] == list(NAMES)
    assert [view.accessibleName() for view in card.views] == list(NAMES)


def test_what_one_language_has_not_is_said_there(card: BothLanguages) -> None:
    show(card)
    left, right = (view.toPlainText() for view in card.views)
    assert "This part is not in the guide in English yet." in left
    assert "This part is not in the guide in Français yet." in right
    assert "before en" in right, "under the name that it has in the other language"


def test_a_page_that_the_other_language_has_not_is_said(card: BothLanguages) -> None:
    show(card, None)
    assert "This chapter is not in the guide in Français yet." in card.views[1].toPlainText()
    assert card.views[1].toPlainText().count("This part is not in the guide") == len(LEFT.sections)


@pytest.mark.parametrize(("moved", "follows"), [(0, 1), (1, 0)])
def test_one_scrolls_with_the_other_by_section(card: BothLanguages, moved: int, follows: int) -> None:
    show(card)
    for section in ("after", "what"):
        card.views[moved].go_to_section(section)
        assert card.views[follows].current_section() == section
    card.views[moved].go_to_reading_place("after", 0.5)
    section, fraction = card.views[follows].reading_place()
    assert section == "after"
    assert fraction == pytest.approx(0.5, abs=0.15)
    card.views[moved].go_to_place(0)
    assert card.views[follows].verticalScrollBar().value() == 0


def test_it_opens_at_the_section_in_front(card: BothLanguages) -> None:
    show(card, section="after", fraction=0.4)
    assert [view.current_section() for view in card.views] == ["after", "after"]


def test_on_a_narrow_window_one_stands_above_the_other(card: BothLanguages) -> None:
    show(card)
    left, right = (view.geometry() for view in card.views)
    assert card.is_side_by_side
    assert left.right() < right.left()
    window = card.parentWidget()
    assert window is not None
    window.resize(500, 700)
    card.place(window.rect())
    for _time in range(3):
        QCoreApplication.sendPostedEvents()
    left, right = (view.geometry() for view in card.views)
    assert not card.is_side_by_side
    assert left.bottom() < right.top()


def test_links_lead_on_and_nothing_leads_astray(card: BothLanguages, qtbot: QtBot) -> None:
    show(card)
    assert "Home" not in card.views[0].toPlainText()
    with qtbot.waitSignal(card.link_requested):
        card.views[0].link_requested.emit("g/surgery#what")


def test_tab_stays_and_escape_gives_the_keyboard_back(card: BothLanguages, qtbot: QtBot) -> None:
    before = QApplication.focusWidget()
    show(card)
    assert QApplication.focusWidget() is card.views[0]
    met = set()
    for _time in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        met.add(QApplication.focusWidget())
    assert met == {*card.views, card.close_button}
    card.views[1].setFocus()
    qtbot.keyClick(card.views[1], Qt.Key.Key_Escape)
    assert not card.is_open
    assert QApplication.focusWidget() is before


def test_it_follows_size_and_colours(card: BothLanguages, theme: Theme) -> None:
    show(card, section="after")
    theme.apply("dark", 2.0)
    card.set_look(PageLook(theme.palette, "Lamplight", float(theme.base)))
    card.retranslate()
    assert [view.current_section() for view in card.views] == ["after", "after"]
