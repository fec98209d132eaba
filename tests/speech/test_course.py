# SPDX-License-Identifier: GPL-3.0-or-later
"""Where listening is, and what comes next."""

from __future__ import annotations

from reader.speech.course import Ahead, Course
from reader.speech.script import Spoken


def script(*places: tuple[str, int]) -> tuple[Spoken, ...]:
    return tuple(Spoken(f"{section}{block}", "", (1, block), 0, section, "en") for section, block in places)


def test_it_moves_on_and_back_and_stays_at_the_ends() -> None:
    course = Course(script(("a", 1), ("a", 2)))
    assert not course.step(-1)
    assert course.step(1)
    assert not course.step(1)
    assert course.sentence is not None
    assert (course.at, course.sentence.said) == (1, "a2")


def test_what_comes_next_is_a_sentence_a_section_or_the_end() -> None:
    course = Course(script(("", 1), ("a", 2), ("a", 3), ("b", 4)))
    found = [course.ahead]
    while course.step(1):
        found.append(course.ahead)
    assert found == [Ahead.SENTENCE, Ahead.SENTENCE, Ahead.SECTION, Ahead.END]


def test_without_anything_to_say_there_is_nothing() -> None:
    course = Course((), 5)
    assert (course.at, course.sentence, course.ahead) == (-1, None, Ahead.END)
    assert not course.step(1)
    course.follow(())
    assert course.sentence is None


def test_it_goes_on_with_the_same_sentence_of_another_script() -> None:
    course = Course(script(("a", 1), ("a", 3), ("a", 5)), 1)
    course.follow(script(("a", 1), ("a", 2), ("a", 3), ("a", 5)))
    assert course.sentence is not None
    assert course.sentence.said == "a3"


def test_it_goes_on_with_the_next_sentence_when_its_own_is_gone() -> None:
    course = Course(script(("a", 1), ("a", 3), ("a", 5)), 1)
    course.follow(script(("a", 1), ("a", 5)))
    assert course.at == 1
    course.follow(script(("a", 1), ("a", 2)))
    assert course.at == 1
