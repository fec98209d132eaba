# SPDX-License-Identifier: GPL-3.0-or-later
"""Going from place to place: what an address asks for, and what happens where there is nothing to go to."""

from __future__ import annotations

from reader.content.address import Address, parse_address
from tests.started import Person


def test_a_term_and_a_question_are_told_and_the_page_stays(reader: Person) -> None:
    before = reader.address
    terms: list[str] = []
    questions: list[str] = []
    reader.window.going.term_asked.connect(terms.append)
    reader.window.going.question_asked.connect(questions.append)

    reader.window.going.go(parse_address("term:margin"))
    question = reader.window.edition.questions()[0].questions[0].id
    reader.window.going.go(Address("question", question))

    assert (terms, questions) == (["margin"], [question])
    assert reader.address == before


def test_a_number_is_a_place_and_an_unknown_one_is_told(reader: Person) -> None:
    failed: list[str] = []
    reader.window.going.failed.connect(failed.append)

    reader.window.going.go_to_text("10.2")
    assert reader.address == "neuroendocrine/before-surgery"
    reader.window.going.go_to_text("10.99")

    assert failed == ["There is no place with the number 10.99 in this guide."]
    assert reader.address == "neuroendocrine/before-surgery"


def test_chapters_follow_each_other_to_the_ends(reader: Person) -> None:
    chapters = [head.id for head in reader.window.edition.head.chapters]
    reader.window.going.go_to_text(chapters[0])
    reader.window.going.go_neighbour(-1)
    assert reader.address == f"neuroendocrine/{chapters[0]}"
    reader.window.going.go_neighbour(1)
    assert reader.address == f"neuroendocrine/{chapters[1]}"
    reader.window.going.go_home()
    reader.window.going.go_neighbour(1)
    assert reader.is_at_home, "home has no neighbours"


def test_back_and_forward_show_the_page_again(reader: Person) -> None:
    reader.window.going.go_to_text("surgery")
    reader.window.going.go_to_text("recovery")
    reader.window.going.back()
    assert reader.address == "neuroendocrine/surgery"
    reader.window.going.forward()
    assert reader.address == "neuroendocrine/recovery"


def test_an_edition_without_the_open_chapter_shows_home(reader: Person) -> None:
    reader.window.going.go_to_text("recovery")
    edition = reader.window.edition
    edition._heads = {name: head for name, head in edition._heads.items() if name != "recovery"}

    reader.window.going.set_edition(edition)

    assert reader.is_at_home
