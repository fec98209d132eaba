# SPDX-License-Identifier: GPL-3.0-or-later
"""The shipped guide keeps what was promised of it: its chapters, their size, their boxes, words and drawings."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reader.content.address import parse_address
from reader.content.edition import Edition
from reader.content.model import Block, Box, Chapter, FigureBlock, block_texts, section_text
from reader.library import Library
from tests.started import built_index, paths_with

PARTS = {
    "start": "start-here what-it-is where-it-starts hormones-and-symptoms tests grade-and-stage care-team "
    "choosing-treatment",
    "surgery": "surgery before-surgery tumour-removal debulking surgery-pancreas surgery-bowel surgery-stomach-rectum "
    "surgery-lung liver-surgery ablation surgery-complications surgery-side-effects recovery",
    "imaging": "interventional-radiology embolization chemoembolization radioembolization",
    "medicines": "somatostatin-analogues prrt targeted-therapy chemotherapy immunotherapy radiation symptom-medicines",
    "help": "urgent-signs carcinoid-crisis bowel-obstruction carcinoid-heart",
    "living": "eating-and-digestion fatigue-and-pain emotions daily-life family-risk follow-up if-treatment-stops "
    "clinical-trials",
    "support": "questions support research-stories",
}
"""The parts and the ids of their chapters, which never change once published."""
WITHOUT_AN_ASK_BOX = {"questions"}
"""It is itself a list of questions to ask."""


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    paths = paths_with(built_index(tmp_path_factory.getbasetemp()), tmp_path_factory.mktemp("data"))
    return Library(paths, emergency="911").edition("neuroendocrine", "en")


@pytest.fixture(scope="module")
def chapters(edition: Edition) -> list[Chapter]:
    return [edition.chapter(head.id) for head in edition.head.chapters]


def blocks_of(chapter: Chapter) -> Iterator[Block]:
    waiting = [block for section in chapter.sections for block in section.blocks]
    while waiting:
        block = waiting.pop(0)
        yield block
        if isinstance(block, Box):
            waiting += block.blocks


def boxes(chapter: Chapter, kind: str) -> list[Box]:
    return [block for block in blocks_of(chapter) if isinstance(block, Box) and block.kind == kind]


def word_count(chapter: Chapter) -> int:
    words = " ".join(section_text(section) for section in chapter.sections).split()
    return sum(any(sign.isalnum() for sign in word) for word in words)


def test_all_chapters_are_there_in_the_published_order(edition: Edition) -> None:
    assert [head.id for head in edition.head.chapters] == [id_ for ids in PARTS.values() for id_ in ids.split()]
    assert [list(part.chapters) for part in edition.head.parts] == [ids.split() for ids in PARTS.values()]
    assert len({head.number for head in edition.head.chapters}) == 47


def test_no_chapter_is_too_short_or_too_long(chapters: list[Chapter]) -> None:
    counts = {chapter.id: word_count(chapter) for chapter in chapters}
    assert {id_: count for id_, count in counts.items() if not 600 <= count <= 1_400} == {}
    assert sum(counts.values()) > 45_000


def test_every_chapter_begins_with_the_answer_in_fifty_words(chapters: list[Chapter]) -> None:
    assert [chapter.id for chapter in chapters if not 0 < len(chapter.summary.split()) <= 50] == []


def test_every_chapter_asks_speaks_and_names_its_sources(chapters: list[Chapter]) -> None:
    without_ask = {chapter.id for chapter in chapters if not boxes(chapter, "ask")}
    assert without_ask <= WITHOUT_AN_ASK_BOX
    assert [chapter.id for chapter in chapters if not any(section.say for section in chapter.sections)] == []
    assert [chapter.id for chapter in chapters if not chapter.sources] == []


def test_call_now_boxes_say_the_sign_and_whom_to_call(chapters: list[Chapter]) -> None:
    urgent = [(chapter.id, box) for chapter in chapters for box in boxes(chapter, "urgent")]
    assert len(urgent) >= 60
    mute = [id_ for id_, box in urgent if "call" not in " ".join((box.title, *block_texts(box.blocks))).lower()]
    assert mute == []
    for id_ in ("urgent-signs", "carcinoid-crisis", "bowel-obstruction", "carcinoid-heart", "recovery", "chemotherapy"):
        assert id_ in dict(urgent), id_


def test_nobody_is_said_to_have_reviewed_it(chapters: list[Chapter]) -> None:
    assert {(chapter.reviewed, chapter.reviewer_role) for chapter in chapters} == {("", "")}
    assert all(chapter.written for chapter in chapters)


def test_the_glossary_explains_briefly_and_links_to_words_that_exist(edition: Edition) -> None:
    terms = edition.glossary().terms
    assert len(terms) >= 280
    assert {term.id: len(term.definition.split()) for term in terms if len(term.definition.split()) > 30} == {}
    known = {term.id for term in terms}
    assert [(term.id, other) for term in terms for other in term.see_also if other not in known] == []


def test_questions_stand_by_moment_and_lead_into_the_guide(edition: Edition) -> None:
    groups = edition.questions()
    assert len(groups) >= 8
    assert sum(len(group.questions) for group in groups) >= 90
    places = {head.id: {section.id for section in head.sections} for head in edition.head.chapters}
    for group in groups:
        for question in group.questions:
            address = parse_address(question.address)
            assert address.id in places, question.id
            assert not address.section or address.section in places[address.id], question.id


def test_every_drawing_has_a_caption_and_words_for_those_who_cannot_see_it(
    edition: Edition, chapters: list[Chapter]
) -> None:
    used = [block.figure for chapter in chapters for block in blocks_of(chapter) if isinstance(block, FigureBlock)]
    assert len(set(used)) >= 28
    for id_ in set(used):
        figure = edition.figure(id_)
        assert figure is not None, id_
        assert figure.caption, id_
        assert len(figure.alt.split()) >= 5, id_


def test_four_ways_lead_through_the_guide(edition: Edition) -> None:
    assert [path.title for path in edition.head.paths] == [
        "I have just been told",
        "My operation is booked",
        "I feel unwell",
        "I am living with it",
    ]
    known = {head.id for head in edition.head.chapters}
    assert all(parse_address(step).id in known for path in edition.head.paths for step in path.steps)


def test_what_may_hurt_to_read_stays_closed_until_it_is_opened(edition: Edition, chapters: list[Chapter]) -> None:
    gentle = {chapter.id for chapter in chapters if boxes(chapter, "gentle")}
    assert {"if-treatment-stops", "radioembolization"} <= gentle
