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
from reader.content.model import Service, Support
from reader.errors import AddressError, SearchError
from reader.search.results import Hit, Range, Results
from reader.ui.background import Lane
from reader.ui.search import spoken_count
from reader.ui.search.search_panel import SearchPanel
from reader.ui.theme import Theme

TUMOUR = "The tumour, a tumour, and the Tumour."
HOW = Hit("g/embolization#how", "section", "How it works", 3.0, "12.2", "Imaging › Embolization", TUMOUR,
          (Range(4, 10), Range(14, 20), Range(30, 36)))  # fmt: skip
WHAT = Hit("g/surgery#what", "section", "What it can do", 2.0, "9.1", "Surgery › Overview", "Text.")
TERM = Hit("term:ablation", "term", "ablation", 1.0, snippet="Burning it away.")
SIGN = Hit("g/surgery#bowel", "section", "Blocked bowel", 9.0, "9.9", "Surgery › Overview", answers=("you vomit",))
SUPPORT = Support("911", (Service("line", "Helpline", phone="1-888-939-3333"),))
ANSWERS = {
    "vomiting": (HOW, WHAT),
    "liver": (HOW, WHAT, TERM),
    "liver t": (HOW, TERM, WHAT),
    "liver tu": (HOW, TERM),
    "surgery": (WHAT, HOW),
}


class Index:
    """Answers from a table; `gate` holds answers back while it is closed."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, bool]] = []
        self.exact: list[bool] = []
        self.gate = threading.Event()
        self.gate.set()

    def search(self, query: str, prefix: bool, exact: bool, _limit: int, cancelled: Callable[[], bool]) -> Results:
        self.asked.append((query, prefix))
        self.exact.append(exact)
        assert self.gate.wait(10)
        if query == "broken":
            raise SearchError("The search index is damaged.")
        hits = ANSWERS.get(query, ())
        if query == "vomiting":
            return Results(query, hits, total=len(hits), pinned=(SIGN,))
        if query in ("evrolimus", "evrolimuss") and not exact:
            return Results(query, (HOW,), "everolimus", total=1)
        return Results(query, hits, total=len(hits), nearest=() if hits else ("everolimus", "octreotide"))


def _passage(address: str, at_box: bool, _language: str) -> tuple[str, str]:
    if at_box:
        return "Blocked bowel", "Call 911 now for these signs."
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
    panel.asking.set_search(index.search)
    panel.places.set_preview_source(_passage)
    panel.set_edition("en", SUPPORT, lambda _language: frozenset(), lambda _language: "911")
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
    assert panel._header.sentence() == "3 places: 2 passages, 1 word."


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
    qtbot.waitUntil(lambda: said == ["3 places: 2 passages, 1 word."])
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
    panel.asking.patience.setInterval(1)
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


def test_a_danger_sign_comes_first_and_is_spoken_first(panel: SearchPanel, qtbot: QtBot, said: list[str]) -> None:
    _search(panel, qtbot, "vomiting")
    assert _chosen(panel) == SIGN
    assert panel._preview.toPlainText() == "Blocked bowel\nCall 911 now for these signs."
    first = "Signs that need help now: Blocked bowel. If you think your life is in danger, call 911 now."
    qtbot.waitUntil(lambda: bool(said))
    assert said[-1] == f"{first} 2 places: 2 passages."


def test_enter_on_a_danger_sign_asks_for_its_urgent_box(panel: SearchPanel, qtbot: QtBot) -> None:
    _search(panel, qtbot, "vomiting")
    places: list[object] = []
    panel.location_requested.connect(lambda address, _words: places.append(address))
    with qtbot.waitSignal(panel.box_requested) as asked:
        panel.open_chosen()
    assert asked.args == [Address("chapter", "surgery", "bowel", "g"), SIGN.answers]
    assert places == []
    assert not panel.is_open


def test_only_the_readers_words_are_searched_and_then_all_again(panel: SearchPanel, qtbot: QtBot, index: Index) -> None:
    _search(panel, qtbot, "evrolimus")
    assert "Showing results for everolimus" in panel._header.sentence()
    qtbot.mouseClick(panel._header._switch, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not panel._is_waiting)
    assert panel._message.sentence().startswith("Nothing found for exactly “evrolimus”")
    _search(panel, qtbot, "evrolimuss")
    assert index.exact == [False, True, True], "it stays so while one types on"
    wider = panel._message._wider
    assert wider is not None
    qtbot.mouseClick(wider, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not panel._is_waiting)
    assert index.exact[-1] is False
    assert panel._list.isVisible()
    panel.asking.be_exact(True)
    panel.close()
    _search(panel, qtbot, "liver")
    assert index.exact[-1] is False, "the next search is wide again"


def test_what_comes_near_can_be_searched_for(panel: SearchPanel, qtbot: QtBot, said: list[str]) -> None:
    _search(panel, qtbot, "zzz")
    assert [button.text() for button in panel._message._near] == ["everolimus", "octreotide"]
    with qtbot.waitSignal(panel.words_requested) as asked:
        qtbot.mouseClick(panel._message._near[1], Qt.MouseButton.LeftButton)
    assert asked.args == ["octreotide"]
    qtbot.waitUntil(lambda: bool(said))
    assert "everolimus, octreotide" in said[-1]


def test_who_can_be_called_is_there_when_nothing_is_found(panel: SearchPanel, qtbot: QtBot) -> None:
    _search(panel, qtbot, "zzz")
    assert [card.isVisible() for card in panel._message._cards] == [True]


def test_the_last_searches_are_shown_instead_of_results(panel: SearchPanel, qtbot: QtBot, said: list[str]) -> None:
    _search(panel, qtbot, "liver")
    panel.show_recent(("burn it off", "liver"))
    assert panel.recent.isVisible()
    assert not panel._list.isVisible()
    assert not panel._header.isVisible()
    assert panel.card.height() < 560
    qtbot.waitUntil(lambda: bool(said) and said[-1].startswith("What you searched for last: burn it off"))
    panel.move(1)
    assert panel.recent.isAncestorOf(QApplication.focusWidget() or panel)
    with qtbot.waitSignal(panel.words_requested) as asked:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert asked.args == ["burn it off"]
    panel.show_recent(())
    assert not panel.is_open


def test_results_come_back_after_the_last_searches(panel: SearchPanel, qtbot: QtBot) -> None:
    panel.show_recent(("liver",))
    _search(panel, qtbot, "liver")
    assert panel._list.isVisible()
    assert not panel.recent.isVisible()
    assert panel.card.height() == 560


def test_it_tells_when_it_closes_or_changes_under_the_keyboard(panel: SearchPanel, qtbot: QtBot) -> None:
    _search(panel, qtbot, "liver")
    panel._list.setFocus()
    with qtbot.waitSignal(panel.keyboard_left):
        _search(panel, qtbot, "zzz")
    panel._message._buttons[0].setFocus()
    with qtbot.waitSignal(panel.keyboard_left):
        panel.close()


@pytest.mark.parametrize("scale", [1.0, 2.0, 4.0])
def test_nothing_scrolls_sideways(panel: SearchPanel, qtbot: QtBot, theme: Theme, scale: float) -> None:
    theme.apply("dark", scale)
    panel.place(QRect(10, 60, 1260, 700))
    _search(panel, qtbot, "liver")
    panel.grab()
    assert panel._header.geometry().height() <= 0.46 * panel.card.height()
    assert panel._list.horizontalScrollBar().maximum() == 0
    assert panel._preview.horizontalScrollBar().maximum() == 0
    assert panel._list.geometry().right() <= panel.card.width()


def test_a_service_is_asked_for_by_its_address(panel: SearchPanel, qtbot: QtBot) -> None:
    service = Hit("service:line", "service", "Helpline", 0.0)
    panel._on_answered(Results("line", services=(service,), services_first=True))
    assert panel.is_open
    with qtbot.waitSignal(panel.service_requested) as asked:
        panel.open_chosen()
    assert asked.args == ["service:line"]
    assert not panel.is_open


def test_all_that_stands_above_the_results_is_seen_after_a_small_card(panel: SearchPanel, qtbot: QtBot) -> None:
    panel.show_recent(("liver",))
    panel.place(QRect(180, 60, 560, 560))
    answer = Results("liver", (HOW,), "hepatic tumours", ("embolization", "chemoembolization", "ablation"), 1)
    panel.asking.is_waiting = True
    panel.asking.answered.emit(answer)
    assert panel.card.height() == 560
    assert panel._header.height() == panel._header.height_for(panel._header.width())


def test_a_message_has_its_room_the_first_time_too(panel: SearchPanel, qtbot: QtBot) -> None:
    _search(panel, qtbot, "qqqq")
    first = panel.card.height()
    panel.close()
    _search(panel, qtbot, "qqqqq")
    assert panel.card.height() == first
