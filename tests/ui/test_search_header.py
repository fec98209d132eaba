# SPDX-License-Identifier: GPL-3.0-or-later
"""The line above the results, in words."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.search.results import Hit, Results
from reader.ui.search_header import SearchHeader, found_sentence
from reader.ui.theme import Theme

HIT = Hit("g/a#b", "section", "Title", 1.0)


@pytest.mark.parametrize(
    ("shown", "total", "words"),
    [(0, 0, "Nothing found"), (1, 1, "1 place"), (9, 9, "9 places"), (10, 40, "The best 10 of 40 places")],
)
def test_how_much_was_found(shown: int, total: int, words: str) -> None:
    assert found_sentence(Results("q", (HIT,) * shown, total=total)) == words


def test_other_words_that_were_searched_are_told(theme: Theme, qtbot: QtBot) -> None:
    header = SearchHeader(theme)
    qtbot.addWidget(header)
    header.show_results(Results("liver tumor", (HIT,), "liver tumour", ("embolization", "hepatic"), 1))
    assert header.sentence() == ("1 place. Showing results for liver tumour. Also searching for embolization, hepatic.")
    assert "Also searching for <b>embolization</b>, <b>hepatic</b>" in header._said.text()
    assert header._said.accessibleName() == header.sentence()


def test_words_are_shown_as_text_never_as_markup(theme: Theme, qtbot: QtBot) -> None:
    header = SearchHeader(theme)
    qtbot.addWidget(header)
    header.show_results(Results("q", (HIT,), '<img src="x">', ("a & b", "{curly}"), 1))
    assert "<img" not in header._said.text()
    assert "a &amp; b" in header._said.text()
    assert "{curly}" in header.sentence()


def test_the_keys_give_way_where_there_is_little_room(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    header = SearchHeader(theme, window)
    header.resize(900, 50)
    window.show()
    assert header._keys.isVisible()
    theme.apply("light", 2.0)
    assert header._keys.isHidden()
