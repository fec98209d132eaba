# SPDX-License-Identifier: GPL-3.0-or-later
"""What the terminal's home page offers, for any guide."""

from __future__ import annotations

from reader.content.address import Address
from reader.content.edition import EditionHead
from reader.content.model import ChapterHead, Part
from reader.ui.kiosk.topics import SERVICES, all_topics, chapter_topics

HEAD = EditionHead(
    format=1, guide="g", edition="1", language="en", title="Guide", stamp="",
    parts=(Part("one", "One", ("a",)), Part("two", "Two", ("b", "c", "a", "lost"))),
    chapters=tuple(
        ChapterHead(name, at, name, name.upper(), summary="", part="", sections=(), minutes=at)
        for at, name in enumerate("abc", 1)
    ),
    term_count=2, question_count=1,
)  # fmt: skip


def titles(**options: object) -> list[str]:
    given = {"tools": ("questions", "glossary"), "has_services": True} | options
    return [topic.title for topic in all_topics(HEAD, **given)]  # type: ignore[arg-type]


def test_signs_come_last_whatever_else_there_is() -> None:
    everything = ["One", "Two", "Questions to ask", "Word list", "Someone to talk to", "Signs that need help now"]
    assert titles() == everything
    assert titles(tools=(), has_services=False) == ["One", "Two", "Signs that need help now"]


def test_a_part_of_one_chapter_is_that_chapter() -> None:
    one, two = list(all_topics(HEAD, (), has_services=True))[:2]
    assert (one.address, one.opens, one.note) == (Address("chapter", "a", guide="g"), "", "A")
    assert (two.address, two.opens, two.note) == (None, "two", "B, C")


def test_people_to_call_open_in_place() -> None:
    assert [topic.opens for topic in all_topics(HEAD, (), has_services=True)][2:] == [SERVICES, ""]


def test_the_chapters_of_a_part_have_their_numbers_and_lengths() -> None:
    assert [(topic.number, topic.title, topic.note) for topic in chapter_topics(HEAD, "two")] == [
        ("2", "B", "2 minutes to read"),
        ("3", "C", "3 minutes to read"),
        ("1", "A", "1 minute to read"),
    ]
    assert list(chapter_topics(HEAD, "none")) == []
