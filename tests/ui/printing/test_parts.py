# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts of a printed leaflet: what each says, and in which order they come."""

from __future__ import annotations

import msgspec

from reader.export.leaflet import LeafletQuestion
from reader.ui.printing.pagination import Hold
from reader.ui.printing.parts import ContentsLine, Part, body_parts, title_part
from tests.ui.page.pages import box, page_of, say
from tests.ui.printing.printed import TERM, leaflet, leaflet_of, paper

ASKED = LeafletQuestion("Can I drive?")
ANSWERED = LeafletQuestion("When can I go home?", is_done=True, answer="After a week.")


def words(part: Part) -> str:
    return " ".join(part.page.document.toPlainText().split())


def test_the_title_page_says_what_it_is_from_when_and_that_it_is_no_advice() -> None:
    part = title_part(leaflet(), paper(), [ContentsLine("Surgery", 1, 3), ContentsLine("Before", 2, 4)])
    text = words(part)
    for wanted in (
        "For Monday A guide to things",
        "Edition 2026.11. This leaflet was made on 22 November 2026.",
        "General information, the same for everybody.",
        "Published by Nobody. Licence of the text: CC0.",
        "In this leaflet Surgery 3 Before 4",
    ):
        assert wanted in text
    assert part.stands_alone


def test_with_a_wrong_clock_the_title_page_bears_no_day() -> None:
    text = words(title_part(msgspec.structs.replace(leaflet(), day="2019-01-03"), paper(), []))
    assert "Edition 2026.11." in text
    assert "made on" not in text


def test_a_leaflet_called_like_its_guide_says_it_once() -> None:
    same = msgspec.structs.replace(leaflet(), title="A guide to things", publisher="", licence="", intended_use="")
    text = words(title_part(same, paper(), []))
    assert text.count("A guide to things") == 1
    assert "In this leaflet" not in text
    assert "Published" not in text


def test_what_is_missing_is_named() -> None:
    made = msgspec.structs.replace(leaflet(), missing=("An old section",))
    assert "An old section" in words(title_part(made, paper(), []))


def test_questions_come_first_then_chapters_words_and_gentle_parts() -> None:
    gentle = box("gentle", say("Numbers."), title="How long")
    made = leaflet(page_of(say("Text."), gentle, title="One"), page_of(title="Two"), questions=(ASKED,), terms=(TERM,))
    titles = [part.title for part in body_parts(made, paper())]
    assert titles == ["My questions", "One", "Two", "Words explained", "To read when you want to"]


def test_nothing_chosen_is_no_part() -> None:
    assert not list(body_parts(leaflet(), paper()))


def test_a_question_has_a_box_to_tick_and_room_for_the_answer() -> None:
    (part,) = body_parts(leaflet(questions=(ASKED, ANSWERED)), paper())
    assert list(part.ticks.values()) == [False, True]
    starts = [part.page.document.findBlock(at).text() for at in part.ticks]
    assert starts == ["Can I drive?", "When can I go home?"]
    assert len(part.rules) == 3, "lines to write on stand only where no answer is yet"
    assert "After a week." in words(part)


def test_a_question_and_the_lines_under_it_stay_on_one_page() -> None:
    (part,) = body_parts(leaflet(questions=(ASKED, ASKED)), paper())
    holds = [atom.hold for atom in part.strip]
    assert holds[-8:] == [*[Hold.MUST] * 3, Hold.FREE] * 2


def test_a_word_is_explained_with_how_it_is_said() -> None:
    (part,) = body_parts(leaflet(terms=(TERM,)), paper())
    assert words(part) == (
        "Words explained resection (re-SEK-shun) Taking something out. The team does it under a narcosis."
    )


def test_gentle_parts_begin_on_a_page_of_their_own() -> None:
    parts = list(body_parts(leaflet_of(box("gentle", say("Numbers."), title="How long")), paper()))
    assert parts[-1].stands_alone
    assert "Numbers." in words(parts[-1])
