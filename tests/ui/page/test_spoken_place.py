# SPDX-License-Identifier: GPL-3.0-or-later
"""Every sentence that is said stands where the mark is put, in every look of the page."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtGui import QTextCursor

from reader.content.edition import Edition
from reader.content.model import FigureBlock, Paragraph, Run
from reader.content.quote import squeeze
from reader.library import Library
from reader.pages import Page, chapter_page, urgent_page
from reader.speech.script import page_script
from reader.ui.page.set_page import SetPage, figure_ids
from reader.ui.page.setting import PageSetter
from reader.ui.page.spoken_place import place_of_words
from tests.started import built_index, paths_with
from tests.ui.page.pages import look, say, set_blocks

pytestmark = pytest.mark.usefixtures("theme")


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    built = built_index(tmp_path_factory.getbasetemp())
    return Library(paths_with(built, built / "data"), emergency="911").edition("neuroendocrine", "en")


def words_at(page: SetPage, place: tuple[int, int] | None) -> str:
    assert place is not None
    cursor = QTextCursor(page.document)
    cursor.setPosition(place[0])
    cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
    left_out = [(spot.start - place[0], spot.end - place[0]) for spot in page.spots if spot.kind == "source"]
    inside = tuple((start, end, "") for start, end in left_out if start >= 0 and end <= place[1] - place[0])
    return squeeze(cursor.selectedText(), inside).text.strip()


def faults(page: Page, shown: SetPage, opened: frozenset[int]) -> list[str]:
    """Return the sentences of a page that stand elsewhere than they should."""
    found = []
    script = page_script(page, shown.figures, opened)
    for each in script:
        place = place_of_words(shown, each.key, each.words, each.start)
        wanted = squeeze(each.words).text.strip() if each.words else "\ufffc"
        there = words_at(shown, place) if each.words else shown.document.toPlainText()[place[0]] if place else ""
        if there != wanted:
            found.append(f"{each.key}: “{wanted}” but “{there}”")
    assert len(script) > 1
    return found


@pytest.mark.parametrize(("scale", "width"), [(1.0, 640), (1.0, 240), (2.2, 900)])
@pytest.mark.parametrize("chapter", ["what-it-is", "ablation", "clinical-trials", ""])
def test_all_that_is_said_of_the_guide_is_found(edition: Edition, chapter: str, scale: float, width: int) -> None:
    page = chapter_page(edition, chapter) if chapter else urgent_page(edition)
    figures = {name: edition.figure(name) for name in figure_ids(page)}
    for opened in (frozenset[int](), frozenset({0, 1, 2})):
        shown = PageSetter(page, look(scale), figures, width, opened).set_page()
        assert faults(page, shown, opened) == []


def test_words_that_stand_twice_are_found_where_they_were_said() -> None:
    shown = set_blocks(say("Rest now. Then eat. Rest now."))
    first, second = (place_of_words(shown, (1, 2), "Rest now.", at) for at in (0, 20))
    assert first is not None
    assert second is not None
    assert (first[1] - first[0], second[0] - first[0]) == (9, 20)


def test_source_numbers_and_signs_that_qt_counts_twice_do_not_matter() -> None:
    runs = (Run("\U0001f600 It "), Run("helps"), Run("[1]", "", "source:1"), Run(", \U0001f600 often. Then rest."))
    shown = set_blocks(Paragraph(runs))
    assert words_at(shown, place_of_words(shown, (1, 2), "Then rest.", 22)) == "Then rest."
    assert words_at(shown, place_of_words(shown, (1, 2), "\U0001f600 It helps, \U0001f600 often.", 0)).endswith(
        "often."
    )


def test_words_that_are_not_there_stand_for_their_whole_block() -> None:
    shown = set_blocks(say("All of it."), FigureBlock("liver"))
    assert words_at(shown, place_of_words(shown, (1, 2), "Something else.")) == "All of it."
    drawing = place_of_words(shown, (1, 3), "")
    assert drawing is not None
    assert drawing[1] - drawing[0] == 1


def test_a_piece_that_the_page_has_not_stands_nowhere() -> None:
    assert place_of_words(set_blocks(say("Text.")), (7, 1), "Text.") is None


def test_an_overdue_review_is_said_where_it_stands() -> None:
    page = msgspec.structs.replace(
        set_blocks(say("Text.")).page, lead="The answer first.", review="Written in May.", overdue="It was due. Ask."
    )
    shown = PageSetter(page, look(1.0), {}, 640, frozenset()).set_page()
    assert not faults(page, shown, frozenset())
    said = [each.said for each in page_script(page, {}, frozenset())]
    at = said.index("Overdue for review.")
    assert said[at : at + 4] == ["Overdue for review.", "It was due.", "Ask.", "The answer first."]
