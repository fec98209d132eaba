# SPDX-License-Identifier: GPL-3.0-or-later
"""The script of what is shown in the window, and its places."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from reader.content.edition import Edition
from reader.content.model import Glossary, Term
from reader.ui.listening.page_script import PageScript, first_of
from reader.ui.page.page_view import PageView
from tests.ui.page.pages import box, figure, look, page_of, say

pytestmark = pytest.mark.usefixtures("theme")


class OneTerm:
    """Has what a script needs of an edition."""

    def glossary(self) -> Glossary:
        return Glossary((Term("pet", "PET scan", "A picture.", respelling="pet skan"),), {})

    def term_index(self, term_id: str) -> int | None:
        return 0 if term_id == "pet" else None

    @property
    def head(self) -> OneTerm:
        return self

    language = "en"


@pytest.fixture
def view(qtbot: QtBot) -> PageView:
    view = PageView(look(), figure)
    qtbot.addWidget(view)
    return view


@pytest.fixture
def script(view: PageView) -> PageScript:
    edition: Edition = OneTerm()  # type: ignore[assignment]
    return PageScript(view, edition)


def test_without_a_page_there_is_nothing_to_say(script: PageScript) -> None:
    assert script.compose() == ()
    assert script.page is None
    assert script.sentence_at((), 5) == 0


def test_the_glossary_tells_how_abbreviations_are_said(view: PageView, script: PageScript) -> None:
    view.show_page(page_of(say("A PET scan.")))
    assert [each.said for each in script.compose()] == ["A page.", "Section first.", "A Pet scan."]
    assert script.page is view.page


def test_a_box_that_is_opened_renews_the_script(view: PageView, script: PageScript) -> None:
    view.show_page(page_of(box("gentle", say("Calm words."), title="Dying")))
    assert script.compose()[-1].said == "A closed part: Dying."
    assert script.renewed() is None
    view.open_all_gentle()
    renewed = script.renewed()
    assert renewed is not None
    assert renewed[-1].said == "Calm words."
    assert script.renewed() is None


def test_a_place_is_in_the_sentence_that_ends_behind_it(view: PageView, script: PageScript) -> None:
    view.show_page(page_of(say("One two. Three four."), say("Five.")))
    found = script.compose()
    text = view.document().toPlainText()
    for words, said in (("two", "One two."), ("Three", "Three four."), ("four", "Three four."), ("Five", "Five.")):
        assert found[script.sentence_at(found, text.index(words))].said == said
    assert script.sentence_at(found, len(text)) == len(found) - 1
    assert script.sentence_at(found, 0) == 0


def test_a_word_of_the_glossary_is_said(script: PageScript) -> None:
    assert [each.said for each in script.word("pet")] == ["Pet scan.", "A picture."]
    assert script.word("no such word") == ()


def test_a_section_begins_with_its_first_sentence(view: PageView, script: PageScript) -> None:
    view.show_page(page_of(say("Text.")))
    found = script.compose()
    assert found[first_of(found, "first")].said == "Section first."
    assert first_of(found, "") == first_of(found, "no such section") == 0
