# SPDX-License-Identifier: GPL-3.0-or-later
"""What a volunteer can say, and what goes back to the care team: the guide's own words, nearest first."""

from __future__ import annotations

import pytest

from reader.calls.handing_back import Strip, strip
from reader.content.edition import Edition

SAID = ("A resection takes it out.", "It leaves a rim.")


def test_a_section_says_its_own_words_and_asks_its_own_questions_first(edition: Edition) -> None:
    assert strip(edition, "net/surgery#what") == Strip(
        SAID,
        (
            "Can it come out?",
            "Who will do it?",
            "When do I stop eating?",
            "What is the goal of the resection?",
            "What may I eat?",
        ),
    )


def test_a_section_without_words_for_saying_has_its_chapters_and_no_question_twice(edition: Edition) -> None:
    assert strip(edition, "surgery#before") == Strip(
        SAID,
        (
            "When do I stop eating?",
            "who will  do it?",
            "What may I eat?",
            "Can it come out?",
            "What is the goal of the resection?",
        ),
    )


def test_a_chapter_has_all_of_its_sections(edition: Edition) -> None:
    found = strip(edition, "surgery")
    assert (found.can_say, found.hand_back[0], len(found.hand_back)) == (SAID, "Can it come out?", 5)
    assert strip(edition, "rest") == Strip((), ("Who helps me?",))


@pytest.mark.parametrize("address", ["home", "term:resection", "urgent", "none", "no such place", "none#what"])
def test_elsewhere_the_strip_is_empty(edition: Edition, address: str) -> None:
    assert strip(edition, address) == Strip()


def test_a_section_with_a_danger_names_its_box_and_a_chapter_those_of_all_sections(edition: Edition) -> None:
    assert strip(edition, "surgery#call").when_to_call == ("Call now if",)
    assert strip(edition, "surgery#what").when_to_call == ()
    assert strip(edition, "surgery").when_to_call == ("Call now if",)
