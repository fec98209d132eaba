# SPDX-License-Identifier: GPL-3.0-or-later
"""The look at a passage: plain text with marks, and nothing loaded."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.search.result_preview import ResultPreview
from reader.ui.theme import Theme


@pytest.fixture
def preview(theme: Theme, qtbot: QtBot) -> ResultPreview:
    preview = ResultPreview(theme)
    qtbot.addWidget(preview)
    preview.resize(420, 300)
    return preview


def _marked(preview: ResultPreview) -> list[str]:
    return [selection.cursor.selectedText() for selection in preview.extraSelections()]


def test_title_and_paragraphs_are_shown_as_they_are(preview: ResultPreview) -> None:
    preview.show_passage("How it works", "First.\n\n  Second <b>bold</b> &amp;.\n", ())
    assert preview.toPlainText() == "How it works\nFirst.\nSecond <b>bold</b> &amp;."
    assert preview.document().firstBlock().blockFormat().headingLevel() == 2


def test_whole_words_are_marked_whatever_their_case(preview: ResultPreview) -> None:
    preview.show_passage("Liver", "The liver and Livers. 😀 LIVER (liver).", ("liver", "blood"))
    assert _marked(preview) == ["Liver", "liver", "LIVER", "liver"]
    first = preview.extraSelections()[0]
    style = first.format
    assert style.underlineStyle() == QTextCharFormat.UnderlineStyle.SingleUnderline
    assert style.background().color().name() == preview._theme.palette.mark


def test_the_longest_words_are_marked_first(preview: ResultPreview) -> None:
    preview.show_passage("", "liver surgery and liver", ("liver", "liver surgery"))
    assert _marked(preview) == ["liver surgery", "liver"]


def test_words_are_texts_and_no_patterns(preview: ResultPreview) -> None:
    preview.show_passage("T", "a+b (c", ("(c", ".*"))
    assert _marked(preview) in ([], ["(c"])


def test_the_first_mark_is_in_sight(preview: ResultPreview) -> None:
    preview.show()
    preview.show_passage("T", "\n".join(["Nothing here."] * 60 + ["The liver."]), ("liver",))
    assert preview.verticalScrollBar().value() > 0
    preview.show_passage("T", "\n".join(["The liver."] + ["Nothing here."] * 60), ("liver",))
    assert preview.verticalScrollBar().value() == 0


def test_a_very_long_text_is_cut_at_a_word(preview: ResultPreview) -> None:
    preview.show_passage("T", "word " * 20_000, ())
    assert len(preview.toPlainText()) < 13_000
    assert preview.toPlainText().endswith("word …")


def test_nothing_is_ever_loaded(preview: ResultPreview, tmp_path: object) -> None:
    for kind in (QTextDocument.ResourceType.ImageResource, QTextDocument.ResourceType.HtmlResource):
        assert preview.loadResource(kind.value, QUrl.fromLocalFile(__file__)).isEmpty()


def test_a_new_theme_keeps_the_passage(preview: ResultPreview, theme: Theme) -> None:
    preview.show_passage("Liver", "The liver.", ("liver",))
    theme.apply("contrast-dark", 4.0)
    assert preview.toPlainText() == "Liver\nThe liver."
    assert preview.document().firstBlock().begin().fragment().charFormat().font().pixelSize() == theme.px(21)
    assert _marked(preview) == ["Liver", "liver"]
    assert preview.horizontalScrollBar().maximum() == 0


def test_it_cannot_be_edited_and_has_a_name(preview: ResultPreview) -> None:
    assert preview.isReadOnly()
    assert preview.accessibleName() == "The chosen passage"


def test_it_begins_with_its_title_though_it_was_filled_before_it_had_its_place(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    preview = ResultPreview(theme, window)
    preview.resize(100, 30)  # what Qt gives to a part before its layout has its say
    with qtbot.waitExposed(window):
        window.show()
    nothing = ["Nothing here."] * 60
    preview.show_passage("How it works", "\n".join(nothing), ())
    preview.resize(446, 485)
    assert preview.verticalScrollBar().value() == 0
    preview.resize(100, 30)
    preview.show_passage("How it works", "\n".join([*nothing, "The liver.", *nothing]), ("liver",))
    preview.resize(446, 485)
    assert preview.viewport().rect().contains(preview.cursorRect())
