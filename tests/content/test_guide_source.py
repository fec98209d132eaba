# SPDX-License-Identifier: GPL-3.0-or-later
"""What the YAML files of a guide mean: typed values, and every fault with its file and line."""

from __future__ import annotations

import pytest

from reader.content.guide_source import GuideReader
from reader.content.model import EverydayPhrase, Question, Service, Source, Support, Term
from reader.content.names import DangerSign, WordGroup
from reader.content.problems import Problem
from reader.errors import GuideError
from tests.content.small_guide import small_guide


def reader_of(name: str, text: str | bytes | None) -> GuideReader:
    return GuideReader(small_guide({name: text}))


def told(reader: GuideReader) -> list[tuple[str, int, str]]:
    return [(problem.path, problem.line, problem.rule) for problem in reader.problems]


# -- guide.yaml -------------------------------------------------------------------------------------------------------


def test_the_guide() -> None:
    reader = GuideReader(small_guide())
    guide = reader.guide()
    assert (guide.id, guide.edition, guide.languages, guide.publisher) == ("net", "2026.11", ("en",), "Lamplight")
    assert [(part.id, part.chapters) for part in guide.parts] == [
        ("one", ["surgery", "recovery"]),
        ("two", ["ablation"]),
    ]
    assert reader.chapter_lines == {"surgery": 9, "recovery": 9, "ablation": 12}
    assert reader.problems == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "needs an id"),
        (None, "needs an id"),
        ("id: net\n", r"guide\.yaml:1: error: A value is missing: `title`"),
        ("- a", r"guide\.yaml:1"),
        ("id: net\ntitle: 'a\n", r"guide\.yaml:2: error: This is not valid YAML"),
        ("id: net\ntitle: &a b\n", r"guide\.yaml:2: .*yaml-alias"),
        ("id: ../net\ntitle: a\n", "Its id “../net”"),
        ("id: Net\ntitle: a\n", "Its id “Net”"),
        ("id: ''\ntitle: a\n", "Its id “”"),
        (f"id: {'a' * 65}\ntitle: a\n", "Its id"),
        ("id: net\ntitle: a\nlanguages: []\n", "languages"),
        ("id: net\ntitle: a\nlanguages: [../../x]\n", "languages"),
        ("id: net\ntitle: a\nlanguages: [en, English]\n", "languages"),
        ("id: net\ntitle: a\nlanguages: ['en\n']\n", "languages"),
        (b"\xff", "UTF-8"),
    ],
)
def test_a_guide_that_cannot_be_read_says_why(text: str | bytes | None, reason: str) -> None:
    with pytest.raises(GuideError, match=reason) as caught:
        reader_of("guide.yaml", text).guide()
    assert str(caught.value).startswith("This guide cannot be read. ")
    assert len(str(caught.value)) < 300


def test_why_a_link_or_a_huge_guide_yaml_cannot_be_read_is_said() -> None:
    source = small_guide({"guide.yaml": None})
    source.problems.append(Problem("guide.yaml", 0, "link-file", "Symbolic links are not followed."))
    with pytest.raises(GuideError, match="Symbolic links are not followed"):
        GuideReader(source).guide()


def test_a_language_named_twice_counts_once() -> None:
    assert reader_of("guide.yaml", "id: net\ntitle: a\nlanguages: [en, fr, en]").guide().languages == ("en", "fr")


HEAD = "id: net\ntitle: a\nparts:\n"


@pytest.mark.parametrize(
    ("parts", "kept", "faults"),
    [
        ("- {id: A, chapters: [a]}\n- {id: b, chapters: [c]}", [["c"]], [(4, "id-form")]),
        ("- {id: a, chapters: [b]}\n- {id: a, chapters: [c]}", [["b"]], [(5, "id-twice")]),
        ("- {id: a, chapters: [b]}\n- {id: c, chapters: [d, b]}", [["b"], ["d"]], [(5, "id-twice")]),
        ("- {id: a, chapters: [b, b]}", [["b"]], [(4, "id-twice")]),
        ("- id: a\n  chapters:\n    - b\n    - ../c\n    - D", [["b"]], [(7, "id-form"), (8, "id-form")]),
        ("- {id: a, chapters: [home, urgent, b]}", [["b"]], [(4, "id-taken"), (4, "id-taken")]),
    ],
)
def test_what_is_faulty_in_the_parts_is_told_and_left_out(
    parts: str, kept: list[list[str]], faults: list[tuple[int, str]]
) -> None:
    reader = reader_of("guide.yaml", HEAD + parts)
    assert [part.chapters for part in reader.guide().parts] == kept
    assert told(reader) == [("guide.yaml", line, rule) for line, rule in faults]
    assert list(reader.chapter_lines) == [chapter for chapters in kept for chapter in chapters]


# -- glossary ---------------------------------------------------------------------------------------------------------

GLOSSARY = "en/glossary.yaml"


def test_the_terms() -> None:
    text = """\
- id: net
  term: neuroendocrine tumour
  respelling: NOOR-oh
  definition: A tumour.
  more: A longer note.
  forms: [neuroendocrine tumours]
  abbreviations: [NET]
  brands: [no]
  everyday: [carcinoid]
  see_also: [net]
"""
    reader = reader_of(GLOSSARY, text)
    assert reader.terms("en") == [
        Term(
            id="net",
            term="neuroendocrine tumour",
            respelling="NOOR-oh",
            definition="A tumour.",
            more="A longer note.",
            forms=("neuroendocrine tumours",),
            abbreviations=("NET",),
            brands=("no",),
            everyday=("carcinoid",),
            see_also=("net",),
        )
    ]
    assert reader.problems == []
    assert reader.terms("fr") == []
    assert reader.term_lines == {}


@pytest.mark.parametrize(
    ("entry", "line", "rule"),
    [
        ("- {id: a, term: b}", 1, "yaml-shape"),
        ("- {id: a, term: b, definition: c, form: [d]}", 1, "yaml-shape"),
        ("- {id: A, term: b, definition: c}", 1, "id-form"),
        ("- {id: last, term: b, definition: c}", 2, "id-twice"),
        ("- {id: a, term: '', definition: c}", 1, "term-empty"),
        ("- {id: a, term: '…', definition: c}", 1, "term-empty"),
        ("- {id: a, term: b, definition: ' '}", 1, "term-empty"),
        ("- just text", 1, "yaml-shape"),
        ("- [a]", 1, "yaml-shape"),
    ],
)
def test_a_term_that_cannot_be_used_hides_no_other(entry: str, line: int, rule: str) -> None:
    reader = reader_of(GLOSSARY, f"{entry}\n- {{id: last, term: z, definition: y}}\n")
    assert [term.id for term in reader.terms("en")] == ["last"]
    assert told(reader) == [(GLOSSARY, line, rule)]


def test_a_term_that_points_to_one_left_out_is_told() -> None:
    text = "- {id: a, term: b, definition: c, see_also: [b, x]}\n- {id: b, term: '', definition: c}\n"
    reader = reader_of(GLOSSARY, text)
    reader.terms("en")
    assert told(reader) == [(GLOSSARY, 2, "term-empty"), (GLOSSARY, 1, "see-also"), (GLOSSARY, 1, "see-also")]


@pytest.mark.parametrize(
    ("text", "line", "rule"), [("a: b", 1, "yaml-shape"), ("- *a", 1, "yaml-alias"), ("- a: 'b", 1, "yaml")]
)
def test_a_glossary_that_is_no_list(text: str, line: int, rule: str) -> None:
    reader = reader_of(GLOSSARY, text)
    assert reader.terms("en") == []
    assert told(reader) == [(GLOSSARY, line, rule)]


def test_a_glossary_of_very_many_broken_entries_ends_soon() -> None:
    reader = reader_of(GLOSSARY, "- a\n" * 19_000)
    assert reader.terms("en") == []
    assert len(reader.problems) == 19_000


# -- questions, support, words, sources -------------------------------------------------------------------------------

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
