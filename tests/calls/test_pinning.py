# SPDX-License-Identifier: GPL-3.0-or-later
"""Pins carry the guide's own words, where they come from and how old they are."""

from __future__ import annotations

import random
import re
from datetime import date

import pytest

from reader.calls.pinning import LONGEST_QUESTION, own_question, passage_pin, question_pin, service_pin, term_pin
from reader.content.edition import Edition
from reader.content.model import Service, block_texts
from reader.content.quote import Quote, readable_text
from reader.errors import ReaderError
from reader.pages import chapter_page, urgent_page
from tests.export.leaflet_guide import DAY


def test_a_passage_grows_to_its_sentence_and_keeps_its_place(leaflets: Edition) -> None:
    quote = Quote("surgery#what", "leaves a")
    pin = passage_pin(leaflets, quote, DAY)
    assert (pin.kind, pin.address, pin.quote, pin.language) == ("passage", "surgery#what", quote, "en")
    assert pin.words == "It leaves a rim."
    assert pin.source.startswith("A guide, Surgery & you › What it does (9.1). Written in November 2026.")
    assert pin.source.endswith("Edition 2026.11.")
    assert pin.warning == ""
    assert pin.heading == "What it does"


def test_an_overdue_passage_carries_its_warning(leaflets: Edition) -> None:
    pin = passage_pin(leaflets, Quote("surgery#what", "leaves a"), date(2029, 1, 1))
    assert pin.warning == "This page was due for review in November 2028. Check with your team."


def test_a_term_and_a_question_of_the_guide(leaflets: Edition) -> None:
    term = term_pin(leaflets, "resection")
    assert term.words == "resection: Surgery to take out a tumour.\n\nIt may be large or small."
    assert (term.kind, term.address, term.source) == ("term", "term:resection", "A guide, Glossary. Edition 2026.11.")
    question = question_pin(leaflets, "goal")
    assert (question.kind, question.words) == ("question", "What is the goal?")
    assert question.source == "A guide, Questions to ask. Edition 2026.11."


def test_what_the_edition_does_not_have_is_said(leaflets: Edition) -> None:
    for make in (term_pin, question_pin):
        with pytest.raises(ReaderError, match="not in this edition"):
            make(leaflets, "gone")
    with pytest.raises(ReaderError, match="not in this edition"):
        passage_pin(leaflets, Quote("surgery#what", "no such words"), DAY)


def test_an_own_question_is_one_line_and_has_words() -> None:
    pin = own_question("  When can I\n drive? ")
    assert (pin.kind, pin.words, pin.quote, pin.source) == ("question", "When can I drive?", None, "")
    assert len(own_question("x" * 5_000).words) == LONGEST_QUESTION
    with pytest.raises(ReaderError, match="no words"):
        own_question(" \n")


def test_a_service_has_a_line_for_each_thing_that_is_known() -> None:
    whole = Service("a", "Line", "Society", "Talks.", "555", "a.org", "any time", ("English", "French"), "Canada")
    pin = service_pin(whole, "A guide. Edition 2026.11.")
    assert pin.words.split("\n") == [
        "Line", "Society", "Talks.", "Phone: 555", "Web: a.org", "Hours: any time", "Languages: English, French",
        "Region: Canada",
    ]  # fmt: skip
    assert (pin.kind, pin.address, pin.source) == ("service", "service:a", "A guide. Edition 2026.11.")
    assert service_pin(Service("b", "INCA", "INCA")).words == "INCA"


def test_every_pinned_line_stands_in_the_guide(shipped: Edition) -> None:
    chance = random.Random(7)
    pinned = 0
    for head in shipped.head.chapters:
        section = chance.choice(chapter_page(shipped, head.id).sections)
        text = readable_text(section.title, section.blocks)
        for line in chance.sample(text.split("\n")[1:], 2):
            if " | " in line:
                continue
            pin = passage_pin(shipped, Quote(f"{head.id}#{section.id}", line[: chance.randrange(8, 90)]), DAY)
            for words in pin.words.split("\n"):
                bare = re.sub(r"^\s*(?:[•–·]|\d+\.) ", "", words)
                assert bare in text or bare in ("[…]", ""), (bare, head.id)
            pinned += 1
    assert pinned > 60
    texts = {text for section in urgent_page(shipped).sections for text in block_texts(section.blocks)}
    pin = passage_pin(shipped, Quote("urgent", chance.choice(sorted(text for text in texts if len(text) > 40))), DAY)
    assert {re.sub(r"^\s*[•–] ", "", line) for line in pin.words.split("\n") if line} <= texts


def test_every_term_and_question_is_the_guides(shipped: Edition) -> None:
    for term in shipped.glossary().terms[::20]:
        words = term_pin(shipped, term.id).words
        assert words.removeprefix(f"{term.term}: ").split("\n\n") == [
            each for each in (term.definition, term.more) if each
        ]
    for group in shipped.questions():
        for question in group.questions[:2]:
            assert question_pin(shipped, question.id).words == question.text
