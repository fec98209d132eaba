# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of places beside a look at the chosen one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.errors import AddressError
from reader.search.results import Hit, Range, Results
from reader.ui.search.search_places import PlacesFound, words_to_mark
from reader.ui.theme import Theme

TUMOUR = "The tumour, a tumour, and the Tumour."
HOW = Hit("g/a#how", "section", "How", 3.0, "1.1", "Part", TUMOUR, (Range(4, 10), Range(14, 20), Range(30, 36)))
WHAT = Hit("g/a#what", "section", "What", 2.0, "1.2", "Part", "Text.")
SIGN = Hit("g/a#sign", "section", "A red box", 9.0, "1.3", "Part")


def _passage(address: str, at_box: bool, _language: str) -> tuple[str, str]:
    if address == WHAT.address:
        raise AddressError("That place cannot be read.")
    return ("The box" if at_box else "The section"), "The tumour shrinks."


@pytest.fixture
def places(theme: Theme, qtbot: QtBot) -> PlacesFound:
    places = PlacesFound(theme)
    qtbot.addWidget(places)
    places.set_preview_source(_passage)
    places.resize(900, 500)
    places.arrange(900)
    with qtbot.waitExposed(places):
        places.show()
    places.show_results(Results("q", (HOW, WHAT), total=2))
    return places


def test_the_first_is_chosen_and_looked_at(places: PlacesFound) -> None:
    assert places.chosen() == HOW
    assert not places.chosen_is_pinned()
    assert places.preview.toPlainText() == "The section\nThe tumour shrinks."


def test_moving_gives_the_sentence_to_say(places: PlacesFound) -> None:
    assert places.move_choice(5) == "What. 1.2 · Part. Text. 2 of 2."
    assert places.preview.toPlainText() == "What\nThat place cannot be read."
    places.clear()
    assert places.move_choice(1) == ""
    assert places.chosen() is None


def test_a_danger_sign_takes_the_choice_and_shows_its_box(places: PlacesFound) -> None:
    places.move_choice(1)
    places.show_results(Results("q", (HOW, WHAT), total=2, pinned=(SIGN,)))
    assert places.chosen() == SIGN
    assert places.chosen_is_pinned()
    assert places.preview.toPlainText().startswith("The box")


def test_a_word_that_the_query_names_leads_and_is_chosen_else_a_passage(places: PlacesFound) -> None:
    word, other = Hit("term:a", "term", "a", 1.0), Hit("term:b", "term", "b", 1.0)
    places.named_word = {"a": "term:a", "gone": "term:c"}.get
    places.show_results(Results("typo", (other, HOW, word), corrected="a"))
    assert places.chosen() == word == places.model.hit(0)
    for query in ("gone", "other"):
        places.named_word = {"gone": "term:c", "other": ""}.__getitem__
        places.show_results(Results(query, (other, HOW, word)))
        assert places.chosen() == HOW


def test_the_choice_stays_while_the_first_is_the_same(places: PlacesFound) -> None:
    places.move_choice(1)
    places.show_results(Results("q", (HOW, SIGN, WHAT), total=3))
    assert places.chosen() == WHAT


def test_the_look_goes_where_there_is_no_room(places: PlacesFound, theme: Theme) -> None:
    assert places.preview.isVisible()
    theme.apply("light", 2.0)
    places.arrange(900)
    assert places.preview.isHidden()
    places.arrange(1400)
    assert places.preview.isVisible()


def test_the_words_to_mark_are_distinct_and_in_order() -> None:
    assert words_to_mark(HOW) == ("tumour", "Tumour")
    assert words_to_mark(WHAT) == ()


# -- more of them -------------------------------------------------------------------------------------------------

MANY = tuple(Hit(f"g/a#s{place}", "section", f"Section {place}", 9.0, f"1.{place}", "Part") for place in range(60))


def test_more_can_be_asked_for_while_there_are_more(places: PlacesFound, qtbot: QtBot) -> None:
    assert places.more.isHidden()
    places.show_results(Results("q", MANY[:20], total=60))
    assert places.more.isVisible()
    assert places.more.height() >= 44
    with qtbot.waitSignal(places.more_requested):
        qtbot.mouseClick(places.more, Qt.MouseButton.LeftButton)
    places.show_results(Results("q", MANY, total=60))
    assert places.more.isHidden()


def test_a_danger_sign_counts_among_the_places(places: PlacesFound) -> None:
    places.show_results(Results("q", (HOW, WHAT), total=3, pinned=(SIGN,)))
    assert places.more.isHidden()


def test_with_more_of_the_same_the_list_stays_where_it_was(places: PlacesFound) -> None:
    places.show_results(Results("q", MANY[:20], total=60))
    bar = places.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    seen = bar.value()
    assert seen > 0
    places.show_results(Results("q", MANY[:40], total=60))
    assert bar.value() == seen
    assert places.chosen() == MANY[0]
    places.show_results(Results("another", MANY[:40], total=60))
    assert bar.value() == 0


def test_the_keyboard_goes_to_the_list_when_there_is_no_more(places: PlacesFound, qtbot: QtBot) -> None:
    places.activateWindow()
    qtbot.waitUntil(places.isActiveWindow)
    places.show_results(Results("q", MANY[:20], total=60))
    places.more.setFocus()
    places.show_results(Results("q", MANY[:40], total=60))
    assert places.more.hasFocus()
    places.show_results(Results("q", MANY, total=60))
    assert places.list.hasFocus()


def test_where_there_is_little_room_more_is_offered_at_the_end(places: PlacesFound) -> None:
    places.resize(300, 200)
    places.show_results(Results("q", MANY[:20], total=60))
    assert places.more.isHidden()
    places.move_choice(40)
    bar = places.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert places.more.isVisible()
    bar.setValue(0)
    assert places.more.isVisible(), "it does not come and go"
    places.show_results(Results("another", MANY[:20], total=60))
    assert places.more.isHidden()
    places.resize(300, 600)
    assert places.more.isVisible()


SERVICE = Hit("service:line", "service", "Helpline", 0.0, breadcrumb="Canada", snippet="1-888")


def test_a_service_is_chosen_first_only_when_it_is_asked_for(places: PlacesFound) -> None:
    places.show_results(Results("talk", (HOW, WHAT), services=(SERVICE,)))
    assert places.chosen() == HOW
    assert places.model.hit(2) == SERVICE
    places.clear()
    places.show_results(Results("line", (HOW, WHAT), services=(SERVICE,), services_first=True))
    assert places.model.hit(0) == SERVICE
    assert places.chosen() == SERVICE
    places.clear()
    places.show_results(Results("line", services=(SERVICE,)))
    assert places.chosen() == SERVICE, "there is nothing else"


def test_a_service_that_stays_above_keeps_no_older_choice(places: PlacesFound) -> None:
    places.show_results(Results("talk", (HOW, WHAT), services=(SERVICE,)))
    places.show_results(Results("talk to", (WHAT, HOW), services=(SERVICE,)))
    assert places.chosen() == WHAT
