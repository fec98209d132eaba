# SPDX-License-Identifier: GPL-3.0-or-later
"""The glossary panel: the lists, the filter, the card, and the room they share."""

from __future__ import annotations

import time

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from reader.content.address import parse_address
from reader.content.model import Glossary
from reader.ui.controls.link_button import LinkButton
from reader.ui.controls.rows import RowList
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.glossary.glossary_card import GlossaryCard
from reader.ui.glossary.glossary_listing import Listing
from reader.ui.glossary.glossary_panel import GlossaryPanel
from reader.ui.theme import Theme
from tests.conftest import deliver_deletions
from tests.ui.controls.item_halves import item_halves
from tests.ui.sample_guide import GLOSSARY

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
"""What the offscreen screen says when a window is shown."""


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> GlossaryPanel:
    panel = GlossaryPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(276, 900)
    panel.set_glossary(GLOSSARY)
    panel.show_page_terms(("stoma", "resection"))
    with qtbot.waitActive(panel):
        panel.show()
    return panel


def words(panel: GlossaryPanel) -> list[str]:
    model = words_list(panel).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def words_list(panel: GlossaryPanel) -> RowList:
    return panel.findChildren(RowList)[0]


def line(panel: GlossaryPanel) -> QLineEdit:
    return panel.findChildren(QLineEdit)[0]


def button(panel: GlossaryPanel, text: str) -> QPushButton:
    return next(each for each in panel.findChildren(QPushButton) if each.text() == text and not each.isHidden())


def card(panel: GlossaryPanel) -> GlossaryCard:
    return panel.findChildren(GlossaryCard)[0]


def texts(panel: GlossaryPanel) -> list[str]:
    return [label.text() for label in card(panel).findChildren(WrappedLabel) if label.isVisible()]


def links(panel: GlossaryPanel) -> list[str]:
    return [link.text() for link in card(panel).links()]


def test_lists_the_words_of_the_page_and_all_from_a_to_z(panel: GlossaryPanel) -> None:
    assert words(panel) == ["resection", "stoma"]
    button(panel, "A to Z").click()
    assert words(panel) == ["ablation", "œdème", "octreotide", "resection", "stoma"]
    button(panel, "On this page").click()
    assert words(panel) == ["resection", "stoma"]


def test_says_when_a_page_has_no_words(panel: GlossaryPanel) -> None:
    panel.show_page_terms(())
    shown = [label.text() for label in panel.findChildren(WrappedLabel) if label.isVisible()]
    assert shown == ["No words to explain on this page. A to Z has them all."]


def test_typing_filters_all_terms_and_says_how_many(panel: GlossaryPanel) -> None:
    QTest.keyClicks(line(panel), "burn")
    shown = [label.text() for label in panel.findChildren(WrappedLabel) if label.isVisible()]
    assert (words(panel), shown) == (["ablation"], ["1 word"])
    QTest.keyClicks(line(panel), "xyz")
    shown = [label.text() for label in panel.findChildren(WrappedLabel) if label.isVisible()]
    assert (words(panel), shown) == ([], ["No word in the glossary fits. Try fewer letters."])


def test_enter_opens_the_first_and_esc_empties_the_field(qtbot: QtBot, panel: GlossaryPanel) -> None:
    QTest.keyClicks(line(panel), "sando")
    with qtbot.waitSignal(panel.term_shown) as shown:
        QTest.keyClick(line(panel), Qt.Key.Key_Return)
    assert shown.args == ["octreotide"]
    QTest.keyClick(line(panel), Qt.Key.Key_Escape)
    assert line(panel).text() == ""
    assert words(panel) == ["resection", "stoma"]


def test_the_keyboard_goes_from_the_field_into_the_list(qtbot: QtBot, panel: GlossaryPanel) -> None:
    line(panel).setFocus()
    QTest.keyClick(line(panel), Qt.Key.Key_Down)
    assert words_list(panel).hasFocus()
    QTest.keyClick(words_list(panel), Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.term_shown) as shown:
        QTest.keyClick(words_list(panel), Qt.Key.Key_Return)
    assert shown.args == ["stoma"]


def test_the_card_tells_all_there_is(panel: GlossaryPanel) -> None:
    panel.show_term("resection")
    assert texts(panel) == [
        "resection",
        "ree-SEK-shun",
        "Surgery to take out a tumour.",
        "It may take part of the organ.",
        "Also called: excision",
        "In this guide:",
        "See also:",
    ]
    assert links(panel) == [f"Chapter {n}" for n in range(4)] + ["and 2 more", "ablation", "octreotide"]
    panel.show_term("octreotide")
    assert texts(panel)[2:] == ["Short: OCT", "Brand names: Sandostatin"]


def test_cards_that_come_and_go_leave_no_half_of_an_item(panel: GlossaryPanel) -> None:
    before = item_halves()
    for term in ("octreotide", "resection", "octreotide"):
        panel.show_term(term)
        deliver_deletions()
        assert item_halves() == before


def test_and_more_shows_every_place(panel: GlossaryPanel) -> None:
    panel.show_term("resection")
    button(panel, "and 2 more").click()
    assert links(panel) == [f"Chapter {n}" for n in range(6)] + ["ablation", "octreotide"]
    assert card(panel).places()[4].hasFocus()


def test_a_place_is_asked_for(qtbot: QtBot, panel: GlossaryPanel) -> None:
    panel.show_term("resection")
    with qtbot.waitSignal(panel.location_requested) as asked:
        button(panel, "Chapter 2").click()
    assert asked.args == [parse_address("guide/chapter-2#what")]


def test_see_also_leads_on_and_back_again(qtbot: QtBot, panel: GlossaryPanel) -> None:
    panel.show_term("resection")
    link = button(panel, "ablation")
    link.setFocus()
    with qtbot.waitSignal(panel.term_shown):
        link.click()
    back = button(panel, "Back to resection")
    assert back.hasFocus()
    with qtbot.waitSignal(panel.term_shown) as shown:
        back.click()
    assert shown.args == ["resection"]
    assert "Back to ablation" not in links(panel)


def test_the_same_term_again_and_an_unknown_one_tell_nothing(qtbot: QtBot, panel: GlossaryPanel) -> None:
    panel.show_term("stoma")
    with qtbot.assertNotEmitted(panel.term_shown):
        panel.show_term("stoma")
        panel.show_term("gone")
    panel.clear_term()
    assert not card(panel).isVisible()


def test_typing_puts_the_card_away_until_the_field_is_empty(panel: GlossaryPanel) -> None:
    panel.show_term("stoma")
    assert card(panel).isVisible()
    line(panel).setText("ab")
    assert not card(panel).isVisible()
    line(panel).clear()
    assert card(panel).isVisible()


def test_where_there_is_little_room_the_card_stands_alone(panel: GlossaryPanel, theme: Theme) -> None:
    theme.apply("light", 4.0)
    panel.resize(1300, 480)
    panel.show_term("resection")
    assert card(panel).isVisible()
    assert not words_list(panel).isVisible()
    button(panel, "All words").click()
    assert words_list(panel).isVisible()
    assert words_list(panel).hasFocus()
    assert not card(panel).isVisible()


@pytest.mark.parametrize("scale", [0.85, 1.0, 2.0, 4.0])
@pytest.mark.parametrize("width", [260, 276, 1300])
def test_nothing_is_cut_off_at_any_size(panel: GlossaryPanel, theme: Theme, scale: float, width: int) -> None:
    theme.apply("dark", scale)
    panel.resize(width, 4000)
    panel.show_term("resection")
    for label in card(panel).findChildren(WrappedLabel):
        assert label.isHidden() or label.height() >= label.heightForWidth(label.width())
    for link in card(panel).findChildren(LinkButton):
        assert link.isHidden() or link.height() >= max(44, link.heightForWidth(link.width()))
        assert card(panel).rect().contains(link.geometry())
    assert words_list(panel).horizontalScrollBar().maximum() == 0


def test_every_control_has_a_name(panel: GlossaryPanel) -> None:
    panel.show_term("resection")
    for control in (line(panel), words_list(panel), *panel.findChildren(QPushButton)):
        assert control.accessibleName()


def test_thousands_of_terms_are_filled_and_filtered_quickly(panel: GlossaryPanel) -> None:
    many = tuple(msgspec.structs.replace(term, id=f"{term.id}-{n}") for n in range(800) for term in GLOSSARY.terms)
    start = time.perf_counter()
    panel.set_glossary(Glossary(many, {}))
    panel.list_terms(Listing.ALL)
    filled = time.perf_counter() - start
    line(panel).setText("a")
    start = time.perf_counter()
    line(panel).setText("ab")
    assert time.perf_counter() - start < 0.1
    assert filled < 0.1


def test_another_edition_shows_the_open_word_as_it_is_there_or_puts_it_away(panel: GlossaryPanel) -> None:
    panel.show_term("resection")
    french = [msgspec.structs.replace(term, definition=f"Défini : {term.id}") for term in GLOSSARY.terms]
    panel.set_glossary(Glossary(tuple(french), {}))
    assert panel.open_term == "resection"
    assert "Défini : resection" in panel._card.accessibleName()
    panel.set_glossary(Glossary(tuple(term for term in french if term.id != "resection"), {}))
    assert panel.open_term == ""
