# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts as words: what the analysis says, kept."""

from __future__ import annotations

from reader.search.analysis import analysis
from reader.search.reading import Texts, read

TEXT = "The liver’s tumours, Ki-67 and 5 mm."


def test_a_text_is_read_as_the_analysis_reads_it() -> None:
    english = analysis("en")
    assert list(read(TEXT, english).spans()) == list(english.spans(TEXT))
    assert list(read("", english).spans()) == []


def test_a_text_is_read_once_and_forgotten_when_many_follow() -> None:
    texts = Texts(analysis("en"))
    first = texts.words(0, TEXT)
    assert texts.words(0, TEXT) is first
    for document in range(1, 500):
        texts.words(document, "liver")
    assert texts.words(0, TEXT) is not first
