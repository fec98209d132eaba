# SPDX-License-Identifier: GPL-3.0-or-later
"""What guide.yaml and the glossary mean: typed values, and every fault with its file and line."""

from __future__ import annotations

import pytest

from reader.content.guide_source import GuideReader
from reader.content.model import Term
from reader.content.problems import Problem
from reader.errors import GuideError
from tests.content.small_guide import reader_of, small_guide, told

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


def test_a_term_that_is_a_draft_is_told_and_left_out() -> None:
    text = "- {id: a, term: A, definition: D, draft: true}\n- {id: b, term: B, definition: D}\n"
    reader = reader_of(GLOSSARY, text)
    assert [term.id for term in reader.terms("en")] == ["b"]
    assert [(problem.line, problem.rule, problem.level) for problem in reader.problems] == [(1, "draft", "warning")]


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
