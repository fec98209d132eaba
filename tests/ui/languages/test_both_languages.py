# SPDX-License-Identifier: GPL-3.0-or-later
"""Two languages of a page: section beside section, one scrolls with the other, and what is missing is said."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.content.address import Address
from reader.content.model import Paragraph, Run, Term
from reader.pages import Page, PageLink, PageSection
from reader.ui.languages.both_languages import BothLanguages
from reader.ui.page.look import PageLook
from reader.ui.page.page_view import PageView
from reader.ui.page.piece import START, Piece
from reader.ui.page.set_page import Spot
from reader.ui.theme import Theme
from tests.ui.over_window import over_a_window

NAMES, CODES = ("English", "Français"), ("en", "fr")


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
    look = PageLook(theme.palette, "Lamplight", float(theme.base))
    with over_a_window(qtbot, (1200, 700), lambda window: BothLanguages(theme, window, look)) as made:
        yield made


def show(card: BothLanguages, other: Page | None = RIGHT, piece: Piece = START) -> None:
    card.show_pages(LEFT, other, CODES, piece)
    for _time in range(3):
        QCoreApplication.sendPostedEvents()
    card.grab()


def test_both_pages_have_the_same_sections_in_the_same_order(card: BothLanguages) -> None:
    show(card)
    sections = [[name for name, _at in view.set_page.sections] for view in card.views if view.set_page]
    assert sections == [["what", "before", "after", "next"]] * 2
    assert [label.text() for label in card.labels] == list(NAMES)
    assert [view.accessibleName() for view in card.views] == list(NAMES)
    assert [view.locale().bcp47Name() for view in card.views] == list(CODES)


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


def tops(view: PageView) -> list[float]:
    assert view.set_page is not None
    return view.set_page.section_tops()


@pytest.mark.parametrize(("moved", "follows"), [(0, 1), (1, 0)])
def test_side_by_side_sections_are_level_and_one_scrolls_with_the_other(
    card: BothLanguages, moved: int, follows: int
) -> None:
    show(card)
    assert tops(card.views[0]) == pytest.approx(tops(card.views[1]), abs=2)
    for section in ("after", "what"):
        card.views[moved].go_to_section(section)
        bars = [view.verticalScrollBar().value() for view in card.views]
        assert bars[moved] == bars[follows]
        assert card.views[follows].current_section() == section
    card.views[moved].go_to_place(0)
    assert card.views[follows].verticalScrollBar().value() == 0


@pytest.mark.parametrize(("moved", "follows"), [(0, 1), (1, 0)])
def test_one_above_the_other_they_scroll_by_section(card: BothLanguages, moved: int, follows: int) -> None:
    show(card)
    make_narrow(card)
    assert tops(card.views[0]) != pytest.approx(tops(card.views[1]), abs=2), "no room is left where nothing is level"
    card.views[moved].go_to_reading_place("after", 0.5)
    section, fraction = card.views[follows].reading_place()
    assert section == "after"
    assert fraction == pytest.approx(0.5, abs=0.15)
    card.views[moved].go_to_place(0)
    assert card.views[follows].verticalScrollBar().value() == 0


def make_narrow(card: BothLanguages) -> None:
    window = card.parentWidget()
    assert window is not None
    window.resize(500, 700)
    card.place(window.rect())
    for _time in range(3):
        QCoreApplication.sendPostedEvents()


def test_it_opens_at_the_section_in_front(card: BothLanguages) -> None:
    show(card, piece=Piece("after", (3, 2)))
    assert [view.current_section() for view in card.views] == ["after", "after"]


def test_on_a_narrow_window_one_stands_above_the_other(card: BothLanguages) -> None:
    show(card)
    left, right = (view.geometry() for view in card.views)
    assert card.is_side_by_side
    assert left.right() < right.left()
    make_narrow(card)
    left, right = (view.geometry() for view in card.views)
    assert not card.is_side_by_side
    assert left.bottom() < right.top()
    assert (card.title.text(), card.labels[0].isVisible()) == ("English", False), "no line is given away"
    assert card.accessibleName() == "Two languages side by side"


def test_links_lead_on_and_nothing_leads_astray(card: BothLanguages, qtbot: QtBot) -> None:
    show(card)
    assert "Home" not in card.views[0].toPlainText()
    with qtbot.waitSignal(card.link_requested):
        card.views[0].link_requested.emit("g/surgery#what")


def terms_of(language: str) -> Term:
    return Term("rest", f"rest {language}", f"What it is in {language}.")


def with_word(shown: Page) -> Page:
    """Return a page with one word of the glossary in its first section."""
    first, *rest = shown.sections
    word = Paragraph((Run("A "), Run("word", "", "term:rest"), Run(" of the glossary.")))
    return msgspec.structs.replace(shown, sections=(msgspec.structs.replace(first, blocks=(word,)), *rest))


@pytest.fixture
def explaining(card: BothLanguages) -> BothLanguages:
    """The card with a word of the glossary on each side, of which only English and French know what they mean."""
    card.explain_with(tuple(lambda term, one=one: terms_of(one) if term == "rest" else None for one in ("en", "fr")))
    card.show_pages(with_word(LEFT), with_word(RIGHT), CODES, START)
    for _time in range(3):
        QCoreApplication.sendPostedEvents()
    card.grab()
    return card


def word_of(view: PageView) -> Spot:
    assert view.set_page is not None
    return next(spot for spot in view.set_page.spots if spot.kind == "term")


@pytest.mark.parametrize(("side", "language"), [(0, "en"), (1, "fr")])
def test_a_word_is_explained_by_key_in_the_language_of_its_side(
    explaining: BothLanguages, qtbot: QtBot, side: int, language: str
) -> None:
    view, term = explaining.views[side], explaining.term_card
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert term.isVisible()
    assert term.accessibleName() == f"rest {language}: What it is in {language}."
    assert term.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not term.isVisible()
    assert explaining.is_open
    assert QApplication.focusWidget() is view
    assert view.marks("term") == []


def test_a_click_explains_a_word_beside_it_and_inside_the_card(explaining: BothLanguages, qtbot: QtBot) -> None:
    view, term = explaining.views[1], explaining.term_card
    rect = view.word_rect(word_of(view))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert term.isVisible()
    assert explaining.card.rect().contains(term.geometry())
    word = rect.translated(view.viewport().mapTo(explaining.card, QPoint()))
    assert not term.geometry().intersects(word)
    assert view.marks("term")
    view.go_to_section("after")
    assert not term.isVisible(), "its word is somewhere else now"


def test_an_explanation_goes_with_the_card_and_an_unknown_word_has_none(explaining: BothLanguages) -> None:
    view, term = explaining.views[0], explaining.term_card
    view.term_requested.emit("nobody", view.word_rect(word_of(view)))
    assert not term.isVisible()
    view.term_requested.emit("rest", view.word_rect(word_of(view)))
    assert term.isVisible()
    explaining.close()
    explaining.show_pages(LEFT, RIGHT, CODES, START)
    assert not term.isVisible()


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
    show(card, piece=Piece("after", (3, 1)))
    theme.apply("dark", 2.0)
    card.set_look(PageLook(theme.palette, "Lamplight", float(theme.base)))
    card.retranslate()
    assert [view.current_section() for view in card.views] == ["after", "after"]
