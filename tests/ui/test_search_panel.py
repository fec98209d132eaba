# SPDX-License-Identifier: GPL-3.0-or-later
"""The results over the page, from typed words to a place."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.content.address import Address
from reader.errors import AddressError, SearchError
from reader.search.results import Hit, Range, Results
from reader.ui import spoken_count
from reader.ui.background import Lane
from reader.ui.search_panel import SearchPanel, words_to_mark
from reader.ui.theme import Theme

TUMOUR = "The tumour, a tumour, and the Tumour."
HOW = Hit("g/embolization#how", "section", "How it works", 3.0, "12.2", "Imaging › Embolization", TUMOUR,
          (Range(4, 10), Range(14, 20), Range(30, 36)))  # fmt: skip
WHAT = Hit("g/surgery#what", "section", "What it can do", 2.0, "9.1", "Surgery › Overview", "Text.")
TERM = Hit("term:ablation", "term", "ablation", 1.0, snippet="Burning it away.")
ANSWERS = {
    "liver": (HOW, WHAT, TERM),
    "liver t": (HOW, TERM, WHAT),
    "liver tu": (HOW, TERM),
    "surgery": (WHAT, HOW),
}


class Index:
    """Answers from a table; `gate` holds answers back while it is closed."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, bool]] = []
        self.gate = threading.Event()
        self.gate.set()

    def search(self, query: str, prefix: bool, cancelled: Callable[[], bool]) -> Results:
        self.asked.append((query, prefix))
        assert self.gate.wait(10)
        if query == "broken":
            raise SearchError("The search index is damaged.")
        return Results(query, ANSWERS.get(query, ()), total=len(ANSWERS.get(query, ())))


def _passage(address: str) -> tuple[str, str]:
    if address == WHAT.address:
        raise AddressError("That place cannot be read.")
    return f"Title of {address}", "The tumour shrinks."


@pytest.fixture
def index() -> Index:
    return Index()


@pytest.fixture
def panel(theme: Theme, qtbot: QtBot, index: Index) -> Iterator[SearchPanel]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    field = QLineEdit(window)
    lane = Lane(window)
    panel = SearchPanel(theme, lane, window)
    panel.set_search(index.search)
    panel.set_preview_source(_passage)
    panel.place(QRect(180, 60, 920, 560))
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    field.setFocus()
    yield panel
    index.gate.set()
    lane.finish()


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    sentences: list[str] = []
    monkeypatch.setattr(spoken_count, "announce", lambda _widget, text: sentences.append(text))
    return sentences


def _search(panel: SearchPanel, qtbot: QtBot, text: str) -> None:
    panel.show_query(text)
    qtbot.waitUntil(lambda: not panel._is_waiting)


def _chosen(panel: SearchPanel) -> Hit | None:
    return panel._model.hit(panel._list.currentIndex().row())


def test_it_opens_with_the_first_answer_and_its_first_hit(panel: SearchPanel, qtbot: QtBot) -> None:
    assert not panel.is_open
    _search(panel, qtbot, "liver")
    assert panel.isVisible()
    assert _chosen(panel) == HOW
    assert panel._header.sentence() == "3 places."


def test_the_keyboard_stays_where_the_reader_types(panel: SearchPanel, qtbot: QtBot) -> None:
    field = QApplication.focusWidget()
    _search(panel, qtbot, "liver")
    assert QApplication.focusWidget() is field


def test_the_last_word_is_unfinished_until_a_space(panel: SearchPanel, qtbot: QtBot, index: Index) -> None:
    _search(panel, qtbot, "  liver")
    _search(panel, qtbot, "liver ")
    assert index.asked == [("liver", True), ("liver", False)]


def test_only_the_newest_answer_is_shown(panel: SearchPanel, qtbot: QtBot, index: Index) -> None:
    index.gate.clear()
    for text in ("liver", "liver t", "surgery"):
        panel.show_query(text)
    index.gate.set()
    qtbot.waitUntil(lambda: not panel._is_waiting)
    assert _chosen(panel) == WHAT
    assert ("liver t", True) not in index.asked, "a question that is stale is not asked at all"


def test_old_results_stay_until_newer_ones_come(panel: SearchPanel, qtbot: QtBot, index: Index) -> None:
    _search(panel, qtbot, "liver")
    index.gate.clear()
    panel.show_query("surgery")
    assert panel.isVisible()
    assert _chosen(panel) == HOW
    index.gate.set()
    qtbot.waitUntil(lambda: _chosen(panel) == WHAT)


def test_a_choice_is_kept_while_the_first_hit_is_the_same(panel: SearchPanel, qtbot: QtBot) -> None:
    _search(panel, qtbot, "liver")
    panel.move(2)
    assert _chosen(panel) == TERM
    _search(panel, qtbot, "liver tu")
    assert _chosen(panel) == TERM
    _search(panel, qtbot, "surgery")
    assert _chosen(panel) == WHAT


def test_moving_stops_at_the_ends_and_is_spoken(panel: SearchPanel, qtbot: QtBot, said: list[str]) -> None:
    _search(panel, qtbot, "liver")
    panel.move(50)
    assert _chosen(panel) == TERM
    assert said[-1] == "ablation. Glossary. Burning it away. 3 of 3."
    panel.move(-50)
    assert _chosen(panel) == HOW


def test_how_much_was_found_is_spoken(panel: SearchPanel, qtbot: QtBot, said: list[str]) -> None:
    _search(panel, qtbot, "liver")
    qtbot.waitUntil(lambda: said == ["3 places."])
    _search(panel, qtbot, "zzz")
    qtbot.waitUntil(lambda: len(said) == 2)
    assert said[1].startswith("Nothing found for “zzz”")


def test_the_preview_shows_the_chosen_passage_with_marks(panel: SearchPanel, qtbot: QtBot) -> None:
    _search(panel, qtbot, "liver")
    assert panel._preview.toPlainText() == "Title of g/embolization#how\nThe tumour shrinks."
    assert [mark.cursor.selectedText() for mark in panel._preview.extraSelections()] == ["tumour"]
    panel.move(2)
    assert panel._preview.toPlainText().startswith("Title of term:ablation")


def test_a_passage_that_cannot_be_read_says_so(panel: SearchPanel, qtbot: QtBot) -> None:
    _search(panel, qtbot, "surgery")
    assert panel._preview.toPlainText() == "What it can do\nThat place cannot be read."


def test_a_narrow_panel_has_no_preview(panel: SearchPanel, qtbot: QtBot, theme: Theme) -> None:
    _search(panel, qtbot, "liver")
    assert panel._preview.isVisible()
    panel.place(QRect(0, 60, 500, 560))
    assert panel._preview.isHidden()
    qtbot.waitUntil(lambda: panel._list.width() > 450)
    panel.place(QRect(180, 60, 920, 560))
    assert panel._preview.isVisible()
    theme.apply("light", 2.0)
    assert panel._preview.isHidden()


def test_the_chosen_place_is_asked_for_with_the_words_to_mark(panel: SearchPanel, qtbot: QtBot) -> None:
    _search(panel, qtbot, "liver")
    with qtbot.waitSignals([panel.location_requested, panel.closed]):
        asked: list[tuple[Address, tuple[str, ...]]] = []
        panel.location_requested.connect(lambda address, words: asked.append((address, words)))
        panel.open_chosen()
    assert asked == [(Address("chapter", "embolization", "how", "g"), ("tumour", "Tumour"))]
    assert not panel.is_open


def test_enter_before_the_answer_opens_its_first_hit(panel: SearchPanel, qtbot: QtBot, index: Index) -> None:
    _search(panel, qtbot, "liver")
    index.gate.clear()
    panel.show_query("surgery")
    panel.open_chosen()
    assert panel.is_open
    with qtbot.waitSignal(panel.location_requested) as asked:
        index.gate.set()
    assert asked.args == [Address("chapter", "surgery", "what", "g"), ()]


def test_nothing_found_is_said_kindly_with_ways_on(panel: SearchPanel, qtbot: QtBot) -> None:
    _search(panel, qtbot, "liver")
    _search(panel, qtbot, "zzz")
    assert panel._message.isVisible()
    assert panel._list.isHidden() or not panel._list.isVisible()
    assert panel.card.height() < 560
    signals = (panel.contents_requested, panel.questions_requested, panel.urgent_requested)
    for button, signal in zip(panel._message._buttons, signals, strict=True):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    _search(panel, qtbot, "liver")
    assert panel._list.isVisible()
    assert panel.card.height() == 560


def test_a_failure_is_a_sentence_in_the_panel(panel: SearchPanel, qtbot: QtBot) -> None:
    _search(panel, qtbot, "broken")
    assert panel.isVisible()
    assert "The search index is damaged." in panel._message.sentence()


def test_a_slow_first_answer_asks_for_patience(panel: SearchPanel, qtbot: QtBot, index: Index) -> None:
    panel._patience.setInterval(1)
    index.gate.clear()
    panel.show_query("liver")
    qtbot.waitUntil(panel.isVisible)
    assert panel._message.sentence() == "Searching …"
    index.gate.set()
    qtbot.waitUntil(lambda: _chosen(panel) == HOW)
    assert panel._message.isHidden()


def test_closing_wants_no_answer_any_more(panel: SearchPanel, qtbot: QtBot, index: Index) -> None:
    _search(panel, qtbot, "liver")
    index.gate.clear()
    panel.show_query("surgery")
    with qtbot.waitSignal(panel.closed):
        panel.close()
    index.gate.set()
    panel._lane.finish()
    assert not panel.is_open
    assert panel._model.rowCount() == 0


def test_an_empty_field_closes_it(panel: SearchPanel, qtbot: QtBot) -> None:
    _search(panel, qtbot, "liver")
    with qtbot.waitSignal(panel.closed):
        panel.show_query("  ")
    _search(panel, qtbot, "liver")
    assert panel.is_open


def test_the_list_can_be_used_by_keyboard_alone(panel: SearchPanel, qtbot: QtBot) -> None:
    _search(panel, qtbot, "liver")
    panel.setFocus()
    assert QApplication.focusWidget() is panel._list
    qtbot.keyClick(panel._list, Qt.Key.Key_Down)
    assert panel._preview.toPlainText().startswith("What it can do")
    qtbot.keyClick(panel._list, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is panel._preview
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel._preview, Qt.Key.Key_Escape)


def test_the_words_to_mark_are_distinct_and_in_order() -> None:
    assert words_to_mark(HOW) == ("tumour", "Tumour")
    assert words_to_mark(WHAT) == ()


@pytest.mark.parametrize("scale", [1.0, 2.0, 4.0])
def test_nothing_scrolls_sideways(panel: SearchPanel, qtbot: QtBot, theme: Theme, scale: float) -> None:
    theme.apply("dark", scale)
    panel.place(QRect(10, 60, 1260, 700))
    _search(panel, qtbot, "liver")
    panel.grab()
    assert panel._list.horizontalScrollBar().maximum() == 0
    assert panel._preview.horizontalScrollBar().maximum() == 0
    assert panel._list.geometry().right() <= panel.card.width()
