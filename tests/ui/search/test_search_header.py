# SPDX-License-Identifier: GPL-3.0-or-later
"""The line above the results, in words, and the way to search only one's own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.search.results import Hit, Results
from reader.ui.search.search_header import SearchHeader
from reader.ui.theme import Theme

HIT = Hit("g/a#b", "section", "Title", 1.0)
WIDENED = Results("liver tumor", (HIT,), "liver tumour", ("embolization", "hepatic"), 1)


@pytest.fixture
def header(theme: Theme, qtbot: QtBot) -> Iterator[SearchHeader]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1400, 600)
    header = SearchHeader(theme, window)
    header.resize(1200, 60)
    with qtbot.waitExposed(window):
        window.show()
    header.show_results(WIDENED)
    yield header  # noqa: PT022  the window lives as long as this frame


def _settle() -> None:
    """Lay out what waits to be: a layout may ask for another."""
    for _time in range(3):
        QCoreApplication.sendPostedEvents()


def test_other_words_that_were_searched_are_told(header: SearchHeader) -> None:
    said = "1 place: 1 passage. Showing results for liver tumour. Also searching for embolization, hepatic."
    assert header.sentence() == said
    assert "Also searching for <b>embolization</b>, <b>hepatic</b>" in header._said.text()
    assert header._said.accessibleName() == said


def test_words_are_shown_as_text_never_as_markup(header: SearchHeader) -> None:
    header.show_results(Results("q", (HIT,), '<img src="x">', ("a & b", "{curly}"), 1))
    assert "<img" not in header._said.text()
    assert "a &amp; b" in header._said.text()
    assert "{curly}" in header.sentence()


def test_another_language_is_told(header: SearchHeader) -> None:
    header.set_language("en")
    header.show_results(Results("foie", (HIT,), total=1, other_language="fr"))
    assert "You wrote in French; these are English pages." in header._said.text()
    assert header._switch.isVisible()


def test_only_the_readers_words_are_searched_on_demand_and_all_again(header: SearchHeader, qtbot: QtBot) -> None:
    assert header._switch.text() == "only my exact words"
    with qtbot.waitSignal(header.exact_requested) as asked:
        qtbot.keyClick(header._switch, Qt.Key.Key_Space)
    assert asked.args == [True]
    header.show_results(Results("liver tumor", (HIT,), total=1), is_exact=True)
    assert "Searching only for your exact words" in header.sentence()
    assert header._switch.text() == "search more widely"
    with qtbot.waitSignal(header.exact_requested) as asked:
        qtbot.mouseClick(header._switch, Qt.MouseButton.LeftButton)
    assert asked.args == [False]


def test_there_is_nothing_to_switch_when_only_ones_own_words_were_searched(header: SearchHeader) -> None:
    header.show_results(Results("liver", (HIT,), total=1))
    assert header._switch.isHidden()


def test_the_keys_and_then_the_count_give_way_where_there_is_little_room(header: SearchHeader, theme: Theme) -> None:
    assert header._keys.isVisible()
    assert "1 place" in header._said.text()
    theme.apply("light", 2.0)
    assert header._keys.isHidden()
    theme.apply("light", 4.0)
    assert "1 place" not in header._said.text()
    assert "1 place" in header._said.accessibleName()
    header.show_results(Results("liver", (HIT,), total=1))
    assert "1 place" in header._said.text(), "there is nothing else to say"


@pytest.mark.parametrize("scale", [0.85, 1.0, 2.0, 4.0])
def test_it_shows_all_at_its_height_and_the_switch_is_large_enough(
    header: SearchHeader, theme: Theme, qtbot: QtBot, scale: float
) -> None:
    theme.apply("dark", scale)
    for width in (1200, 700, 360):
        header.resize(width, header.height_for(width))
        _settle()
        assert header.verticalScrollBar().maximum() == 0, width
        assert header.horizontalScrollBar().maximum() == 0, width
        assert header._switch.height() >= 44
        inside = header.inside.rect()
        assert inside.contains(header._switch.geometry()), width
        assert inside.contains(header._said.geometry()), width


def test_the_keyboard_brings_the_switch_into_view(header: SearchHeader, theme: Theme) -> None:
    theme.apply("light", 4.0)
    header.resize(600, 150)
    _settle()
    assert header._switch.visibleRegion().isEmpty()
    header.window().setFocus()
    header._switch.setFocus()
    assert not header._switch.visibleRegion().isEmpty()


def test_support_services_are_told(header: SearchHeader) -> None:
    service = Hit("service:line", "service", "Helpline", 0.0)
    header.show_results(Results("line", (HIT,), total=1, services=(service,)))
    assert header.sentence() == "1 place: 1 passage. 1 support service."


def test_no_keys_are_named_where_there_is_no_keyboard(theme: Theme, qtbot: QtBot) -> None:
    header = SearchHeader(theme, has_keys=False)
    qtbot.addWidget(header)
    header.show_results(WIDENED)
    header.height_for(2000)
    assert header._keys.isHidden()
