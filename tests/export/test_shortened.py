# SPDX-License-Identifier: GPL-3.0-or-later
"""What is taken home is cut down in whole sentences, says that it is, and hides no signs of danger."""

from __future__ import annotations

import datetime
import re

import pytest

from reader.content.edition import Edition
from reader.content.quote import Quote
from reader.content.sentences import sentence_spans
from reader.errors import ReaderError
from reader.export.citing import cited
from reader.export.shortened import shortened
from reader.library import Library
from tests.started import built_index, paths_with

DAY = datetime.date(2026, 11, 22)
SIGNS = "see “When to call”"


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return Library(paths_with(built_index(tmp_path_factory.getbasetemp()), tmp_path_factory.mktemp("data"))).edition()


def quoted(text: str) -> str:
    found = re.search("\n\n“(.*)”\n", text, re.DOTALL)  # behind the sentence about signs, which has marks of its own
    assert found is not None
    return found[1]


def test_what_fits_is_left_as_it_is(edition: Edition) -> None:
    quote = Quote("surgery")
    assert shortened(edition, quote, lambda text: True, DAY) == cited(edition, quote, DAY)


def test_a_section_is_told_in_the_words_that_are_meant_to_be_said(edition: Edition) -> None:
    said = next(section for section in edition.chapter("surgery").sections if section.say)
    text = shortened(edition, Quote(f"surgery#{said.id}"), lambda text: text.startswith("In short"), DAY)
    assert text.startswith("In short; the guide says more.")
    assert all(paragraph in text for paragraph in said.say)
    assert f"{said.title} (" in text


def test_a_page_is_cut_behind_a_sentence_and_says_that_it_is_the_beginning(edition: Edition) -> None:
    whole = cited(edition, Quote("surgery"), DAY)
    text = shortened(edition, Quote("surgery"), lambda text: len(text) < 1300, DAY)
    assert len(text) < 1300
    assert text.startswith("This is only the beginning.")
    assert quoted(text) in whole
    last = quoted(text).split("\n\n")[-1]
    assert [end for _start, end in sentence_spans(last)][-1] == len(last)


def test_when_nothing_fits_one_sentence_is_left(edition: Edition) -> None:
    assert len(list(sentence_spans(quoted(shortened(edition, Quote("surgery"), lambda text: False, DAY))))) == 1


def test_signs_that_need_help_now_are_pointed_to(edition: Edition) -> None:
    box = edition.urgent()[0]
    place = box.address.partition("/")[2]
    chapter = place.partition("#")[0]
    for address in (place, chapter, "urgent"):
        assert SIGNS in shortened(edition, Quote(address), lambda text: False, DAY), address
    with_signs = {one.address.partition("/")[2] for one in edition.urgent()}
    calm = next(
        f"{head.id}#{section.id}"
        for head in edition.head.chapters
        for section in head.sections
        if f"{head.id}#{section.id}" not in with_signs
    )
    assert SIGNS not in shortened(edition, Quote(calm), lambda text: False, DAY)


def test_a_term_has_no_words_to_be_said_and_what_is_gone_is_refused(edition: Edition) -> None:
    term = edition.glossary().terms[0]
    assert term.term in shortened(edition, Quote(f"term:{term.id}"), lambda text: False, DAY)
    with pytest.raises(ReaderError):
        shortened(edition, Quote("nowhere"), lambda text: False, DAY)
