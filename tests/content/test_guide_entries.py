# SPDX-License-Identifier: GPL-3.0-or-later
"""What a guide's smaller YAML files mean: questions, support, words, signs, sources, figures; and their faults."""

from __future__ import annotations

import pytest

from reader.content.guide_source import GuideReader
from reader.content.model import EverydayPhrase, Question, Service, Source, Support
from reader.content.names import DangerSign, WordGroup
from tests.content.small_guide import reader_of, small_guide, told

PLACES = {"net/surgery", "net/surgery#what"}


def test_the_questions() -> None:
    reader = GuideReader(small_guide())
    (group,) = reader.questions("en", "net", PLACES)
    assert (group.id, group.title) == ("before", "Before")
    assert group.questions == (Question("goal", "What is the goal?", "net/surgery#what"),)
    assert reader.problems == []
    assert reader.questions("fr", "net", PLACES) == []


@pytest.mark.parametrize(
    "target", ["nowhere", "surgery#nowhere", "other/surgery", "home", "term:margin", "Not one", "x" * 9999]
)
def test_a_question_that_points_nowhere_is_asked_all_the_same(target: str) -> None:
    text = f"groups:\n- id: a\n  title: b\n  questions:\n  - id: c\n    text: d\n    chapter: {target}\n"
    reader = reader_of("en/questions.yaml", text)
    assert reader.questions("en", "net", PLACES)[0].questions == (Question("c", "d", ""),)
    assert told(reader) == [("en/questions.yaml", 7, "link-target")]
    assert len(reader.problems[0].text) < 200


@pytest.mark.parametrize("target", ["surgery#what", "chapter:surgery#what", "net/surgery#what"])
def test_a_question_may_name_its_place_in_each_form(target: str) -> None:
    text = f"groups: [{{id: a, title: b, questions: [{{id: c, text: d, chapter: '{target}'}}]}}]"
    assert (
        reader_of("en/questions.yaml", text).questions("en", "net", PLACES)[0].questions[0].address
        == "net/surgery#what"
    )


def test_a_broken_question_or_group_hides_no_other() -> None:
    text = """\
groups:
  - id: a
    title: A
    questions:
      - {id: one, text: x}
      - {id: two, txt: x}
      - {id: one, text: again}
      - {id: Three, text: x}
  - id: a
    title: again
  - name: b
  - id: c
    title: C
    questions: none
  - id: d
    title: D
"""
    reader = reader_of("en/questions.yaml", text)
    groups = reader.questions("en", "net", PLACES)
    assert [(group.id, [question.id for question in group.questions]) for group in groups] == [
        ("a", ["one"]),
        ("d", []),
    ]
    assert [(line, rule) for _, line, rule in told(reader)] == [
        (6, "yaml-shape"),
        (7, "id-twice"),
        (8, "id-form"),
        (9, "id-twice"),
        (11, "yaml-shape"),
        (14, "yaml-shape"),
    ]


def test_the_support() -> None:
    text = """\
emergency: 911 (in Canada) or your local emergency number
services:
  - id: ccs
    name: Helpline
    phone: 1-888-939-3333
    hours:
    languages: [English, French]
    region: Canada
"""
    reader = reader_of("en/support.yaml", text)
    service = Service(
        id="ccs", name="Helpline", phone="1-888-939-3333", languages=("English", "French"), region="Canada"
    )
    assert reader.support("en") == Support("911 (in Canada) or your local emergency number", (service,))
    assert reader.problems == []
    assert reader.support("fr") == Support()


def test_a_broken_service_leaves_the_emergency_number_and_the_others() -> None:
    text = "emergency: 911\nservices:\n- {id: a, nam: b}\n- {id: c, name: d}\n- {id: c, name: e}\n"
    reader = reader_of("en/support.yaml", text)
    assert reader.support("en") == Support("911", (Service("c", "d"),))
    assert [(line, rule) for _, line, rule in told(reader)] == [(3, "yaml-shape"), (5, "id-twice")]


def test_a_broken_line_beside_the_services_leaves_the_services() -> None:
    reader = reader_of("en/support.yaml", "emergncy: 911\nservices: [{id: a, name: b}]\n")
    assert reader.support("en") == Support("", (Service("a", "b"),))
    assert told(reader) == [("en/support.yaml", 1, "yaml-shape")]


def test_the_everyday_words() -> None:
    text = "cut it out: [resection]\nno: [margin]\nburn: [nothing]\nboth: [nothing, margin]\nbad: margin\n"
    reader = reader_of("en/words.yaml", text)
    assert reader.words("en", {"resection", "margin"}, "net", set()) == [
        EverydayPhrase("cut it out", ("resection",)),
        EverydayPhrase("no", ("margin",)),
        EverydayPhrase("both", ("margin",)),
    ]
    assert [(line, rule) for _, line, rule in told(reader)] == [(3, "words-term"), (4, "words-term"), (5, "yaml-shape")]


def test_everyday_words_lead_to_sections_too() -> None:
    text = """\
drive: ["recovery#life"]
both: [margin, net/recovery#life, "chapter:recovery#home"]
lost: [margin, recovery#nowhere]
odd: ["#life", "other/recovery#life", "term:margin#x"]
"""
    reader = reader_of("en/words.yaml", text)
    assert reader.words("en", {"margin"}, "net", {"net/recovery#life", "net/recovery#home", "net/recovery"}) == [
        EverydayPhrase("drive", (), ("net/recovery#life",)),
        EverydayPhrase("both", ("margin",), ("net/recovery#life", "net/recovery#home")),
        EverydayPhrase("lost", ("margin",)),
    ]
    assert [(line, rule) for _, line, rule in told(reader)] == [(3, "words-section"), *[(4, "words-section")] * 3]
    assert reader.problems[0].text == "“lost” points to the section “recovery#nowhere”, which does not exist."


def test_the_danger_signs() -> None:
    text = """\
- {id: blocked, address: "surgery#what", signs: [vomiting + swollen belly]}
- {id: questions, words: [what is, how is]}
- {id: lost, address: "surgery#none", signs: [pain <39-41.5>]}
- {id: homeless, signs: [pain]}
- {id: blocked, address: "surgery#what", signs: [twice]}
- {id: odd, place: here}
- {id: early, words: [some <late> word]}
"""
    reader = reader_of("en/signs.yaml", text)
    signs, groups = reader.signs("en", "net", {"net/surgery#what"})
    assert signs == [DangerSign("blocked", "net/surgery#what", ("vomiting + swollen belly",))]
    assert groups == [WordGroup("questions", ("what is", "how is")), WordGroup("early", ("some <late> word",))]
    faults = [(3, "link-target"), (4, "sign-place"), (5, "id-twice"), (6, "yaml-shape"), (7, "sign-group")]
    assert [(line, rule) for _, line, rule in told(reader)] == faults


def test_the_sources() -> None:
    text = """\
a-1: {author: A, title: B, year: "2020", in: Journal, doi: 10.1/x, web: x.org}
b: {author: C}
c: {author: D, title: E}
"""
    reader = reader_of("sources.yaml", text)
    assert reader.sources() == {
        "a-1": Source("a-1", "A", "B", "2020", "Journal", "10.1/x", "x.org"),
        "c": Source("c", "D", "E"),
    }
    assert told(reader) == [("sources.yaml", 2, "yaml-shape")]


def test_the_drawings_and_their_faults() -> None:
    reader = reader_of("figures.yaml", None)
    assert reader.figures("en") == {}
    assert told(reader) == [("figures/margin.svg", 0, "figure-words")]
