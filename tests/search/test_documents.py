# SPDX-License-Identifier: GPL-3.0-or-later
"""An edition as documents: what is searched, and what may be shown."""

from __future__ import annotations

from reader.content.edition import EditionContent
from reader.search.documents import document_count, documents


def test_one_document_a_section_a_term_and_a_question(english: EditionContent) -> None:
    found = list(documents(english))
    assert len(found) == document_count(english) == 13 + 4 + 1
    assert [document.kind for document in found] == sorted(document.kind for document in found)


def test_a_section_carries_what_a_list_shows(english: EditionContent) -> None:
    how = next(document for document in documents(english) if document.entry.address == "sample/embolization#how")
    assert (how.entry.number, how.entry.title) == ("4.1", "How it is done")
    assert how.entry.breadcrumb == "Treatment › Embolization"
    assert "starving the tumour" in how.texts["terms"]
    assert how.names == ("4.1",)


def test_the_summary_is_found_with_the_first_section_only(english: EditionContent) -> None:
    holding = [document.entry.number for document in documents(english) if "In short: Surgery" in document.entry.text]
    assert holding == ["2.1"]


def test_what_the_page_keeps_closed_is_searched_but_never_shown(english: EditionContent) -> None:
    outlook = next(document for document in documents(english) if document.entry.address == "sample/surgery#outlook")
    assert "survival" in " ".join(outlook.texts["body"])
    assert "survival" not in outlook.entry.text
    assert "How long people live" in outlook.entry.text
    assert "Which goal is ours?" in outlook.entry.text


def test_each_line_is_told_what_it_is(english: EditionContent) -> None:
    found = {document.entry.address: document.entry for document in documents(english)}
    assert "a blood test\na 5-HIAA" in found["sample/surgery#before"].text
    assert found["sample/surgery#before"].shape == "piii"
    assert found["sample/surgery#outlook"].shape == "pctp"
    assert all(len(entry.shape) in (0, entry.text.count("\n") + 1) for entry in found.values())
