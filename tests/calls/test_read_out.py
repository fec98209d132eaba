# SPDX-License-Identifier: GPL-3.0-or-later
"""What a volunteer reads out: the guide's words for saying, or else how the section begins; then when to call."""

from __future__ import annotations

import pytest

from reader.calls.read_out import CallNow, Pronunciation, read_out
from reader.content.edition import Edition
from reader.content.model import section_text
from reader.errors import AddressError, EditionError

RESECTION = Pronunciation("resection", "rih-SEK-shun")
OWN_BOX = CallNow("net/surgery#call", "Call now if", ("Call 112 now.", "Do not wait:", "you bleed"))


def test_a_section_says_what_the_guide_has_for_saying_and_how_its_terms_sound(edition: Edition) -> None:
    card = read_out(edition, "net/surgery#what")
    assert (card.title, card.number) == ("What it does", "9.1")
    assert card.sentences == ("A resection takes it out.", "It leaves a rim.")
    assert card.is_guides_own_words
    assert card.pronunciations == (RESECTION,)  # the glossary does not say how “rim” sounds
    assert card.urgent == (OWN_BOX,)


def test_a_chapter_says_its_first_words_for_saying_or_its_summary(edition: Edition) -> None:
    card = read_out(edition, "surgery")
    assert (card.title, card.number, card.sentences[0]) == ("Surgery", "9", "A resection takes it out.")
    card = read_out(edition, "rest")
    assert (card.sentences, card.is_guides_own_words) == (("Rest is good.",), False)


@pytest.mark.parametrize(
    ("section", "sentences"),
    [
        ("before", ("You stop eating.", "The team checks:", "your heart", "your blood")),
        ("call", ()),
        ("looks", ("About it.", "All of it.")),
        ("note", ("Bring a list.", "Bring a friend.")),
        ("gentle", ("About it.", "All of it.")),
        ("list", ("One thing.", "Another thing.", "One.")),
    ],
)
def test_a_section_without_such_words_says_how_it_begins_and_says_so(
    edition: Edition, section: str, sentences: tuple[str, ...]
) -> None:
    card = read_out(edition, f"surgery#{section}")
    assert card.sentences == sentences
    assert not card.is_guides_own_words


def test_a_sections_own_box_comes_first(shipped: Edition) -> None:
    first = read_out(shipped, "tests").urgent
    assert len(first) > 1
    last = read_out(shipped, first[-1].address).urgent
    assert first[0].address != first[-1].address == last[0].address
    assert sorted(map(str, last)) == sorted(map(str, first))


@pytest.mark.parametrize("address", ["rest#why", "urgent"])
def test_without_boxes_of_its_own_a_place_says_the_general_signs(edition: Edition, address: str) -> None:
    assert [box.lines for box in read_out(edition, address).urgent] == [("You faint.",), ("You fall.",)]


def test_a_term_says_its_meaning(edition: Edition) -> None:
    card = read_out(edition, "term:resection")
    assert (card.title, card.sentences) == ("resection", ("It takes out a rim.", "It heals."))
    assert card.pronunciations == (RESECTION,)
    card = read_out(edition, "term:scan")
    assert card.sentences == ("A picture.", "Like a resection.")
    assert card.pronunciations == (Pronunciation("scan", "skan"), RESECTION)
    assert read_out(edition, "term:rim").pronunciations == (RESECTION,)
    assert card.urgent == ()


def test_a_question_is_read_out_with_when_to_call_of_its_chapter(edition: Edition) -> None:
    card = read_out(edition, "question:goal")
    assert (card.title, card.sentences) == ("Before", ("What is the goal of the resection?",))
    assert (card.pronunciations, card.urgent) == ((RESECTION,), (OWN_BOX,))
    assert read_out(edition, "question:nowhere").urgent == ()


@pytest.mark.parametrize("address", ["home", "surgery#none", "none", "term:none", "question:none"])
def test_there_is_nothing_to_read_out_where_nothing_is(edition: Edition, address: str) -> None:
    with pytest.raises(EditionError):
        read_out(edition, address)
    with pytest.raises(AddressError):
        read_out(edition, "no such place")


def test_every_place_of_the_shipped_guide_has_something_to_say_in_its_own_words(shipped: Edition) -> None:
    for head in shipped.head.chapters:
        chapter = shipped.chapter(head.id)
        for section in chapter.sections:
            card = read_out(shipped, f"{head.id}#{section.id}")
            assert card.sentences or card.urgent[0].address.endswith(f"#{section.id}")
            assert card.urgent
            own = "\n".join((chapter.summary, *section.say, section_text(section)))
            assert all(sentence in own for sentence in card.sentences)
            assert not card.sentences or not card.sentences[-1].endswith(":")
