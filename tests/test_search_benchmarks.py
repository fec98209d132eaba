# SPDX-License-Identifier: GPL-3.0-or-later
"""The search benchmarks' own arithmetic: query sets, measures, baselines, workload and report."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.content.edition import EditionContent
from reader.content.model import Term
from reader.content.source_files import read_source_files
from reader.search.documents import document_count
from tests.benchmarks import baselines
from tests.benchmarks.answering import GUIDE, LAMPLIGHT, XAPIAN, Answered, guide_documents
from tests.benchmarks.baselines import Fts5, PlainDocument, ask_xapian, plain_documents
from tests.benchmarks.quality_measures import (
    Answer,
    Share,
    false_pins,
    pins_recall,
    quality,
    shown_order,
    wrong_corrections,
)
from tests.benchmarks.query_sets import KINDS, UNSEEN, QueryCase, read_set, read_sets
from tests.benchmarks.search_quality import as_dict, goals, in_part, miss_lines, part_lines, part_to_list
from tests.benchmarks.search_timing import workload
from tests.shipped import shipped_content


def _answer(kind: str, *shown: str, right: str = "a", **more: object) -> Answer:
    fields = {name: more.pop(name) for name in ("pin", "misspelt", "part", "language") if name in more}
    return Answer(QueryCase("q", kind, (right,), **fields), shown, **more)  # type: ignore[arg-type]


# -- the sets -------------------------------------------------------------------------------------------------------


def test_odd_lines_are_to_tune_on_and_even_ones_to_measure(tmp_path: Path) -> None:
    line = json.dumps({"query": "whipple", "kind": "plain", "accept": ["term:whipple-procedure"], "note": "patient"})
    (tmp_path / "en.jsonl").write_text(f"{line}\n" * 3, encoding="utf-8")
    assert [case.part for case in read_set(tmp_path / "en.jsonl", "en")] == ["tune", "measure", "tune"]


@pytest.mark.parametrize("part", UNSEEN)
def test_every_line_in_an_unseen_folder_is_of_its_part(part: str, tmp_path: Path) -> None:
    (tmp_path / part).mkdir()
    line = json.dumps({"query": "whipple", "kind": "plain", "accept": [], "note": "patient"})
    (tmp_path / part / "en.jsonl").write_text(f"{line}\n" * 2, encoding="utf-8")
    assert [case.part for case in read_set(tmp_path / part / "en.jsonl", "en")] == [part, part]


def test_a_set_need_not_have_every_language_and_the_french_one_is_new_but_for_four() -> None:
    assert read_sets(("en",), ("french",)) == []
    new = [case.query.casefold() for case in read_sets(("fr",), ("french",))]
    older = {case.query.casefold() for case in read_sets(("fr",)) if case.part != "french"}
    assert len(set(new)) == len(new) == 60
    assert len(older & set(new)) == 4


def test_the_older_sets_are_large_enough_and_no_query_stands_in_both_halves() -> None:
    cases = [case for case in read_sets() if case.part not in UNSEEN]
    counts = {language: sum(case.language == language for case in cases) for language in ("en", "fr")}
    assert counts["en"] >= 150
    assert counts["fr"] >= 100
    assert sum(case.kind == "danger" for case in cases) >= 60
    assert sum(case.kind == "near-miss" for case in cases) >= 60
    queries = [(case.language, case.query.casefold()) for case in cases]
    assert len(set(queries)) == len(queries)


def test_fresh_queries_are_new_but_for_the_three_that_the_readme_tells_of() -> None:
    older, fresh = (
        [
            (case.language, case.query.casefold())
            for case in read_sets(sets=(".", "whole", "fresh"))
            if (case.part == "fresh") is is_fresh
        ]
        for is_fresh in (False, True)
    )
    assert len(fresh) == len(set(fresh)) == 270
    assert len(set(fresh) & set(older)) == 3


def test_every_accepted_address_is_there_and_every_danger_leads_to_an_urgent_box() -> None:
    content = shipped_content()
    there = {document.address for document in plain_documents(content)}
    boxes = {box.address for box in content.urgent}
    for case in read_sets():
        assert case.accept or (case.part, case.kind) == ("fresh", "near-miss"), case.query
        assert set(case.accept) <= there, case.query
        if case.kind == "danger":
            assert set(case.accept) <= boxes, case.query


# -- the measures ---------------------------------------------------------------------------------------------------


def test_what_is_first_in_three_or_too_far_down() -> None:
    found = quality(
        [_answer("plain", "a"), _answer("plain", "x", "y", "a"), _answer("plain", *"xyzva"), _answer("plain")]
    )
    assert (found.first, found.third) == (Share(1, 4), Share(2, 4))
    assert found.mean_rank == pytest.approx((1 + 1 / 3 + 1 / 5) / 4)
    assert quality([]).mean_rank == 0


def test_the_eleventh_place_is_not_found() -> None:
    assert _answer("plain", *"bcdefghijk", "a").rank == 0


def test_what_is_pinned_stands_above_the_list_and_only_once() -> None:
    assert shown_order(["p"], ["a", "p", "b"]) == ("p", "a", "b")


def test_a_pin_is_right_when_its_section_names_the_sign() -> None:
    answers = [_answer("danger", pinned=("x", "a")), _answer("danger", pinned=("x",)), _answer("danger", "a")]
    assert pins_recall([*answers, _answer("plain", pinned=("a",))]) == Share(1, 3)


def test_a_pin_without_danger_is_wrong_unless_either_is_right() -> None:
    answers = [_answer("near-miss", pinned=("a",)), _answer("near-miss"), _answer("plain", pinned=("a",), pin="either")]
    assert false_pins(answers, "near-miss") == Share(1, 2)
    assert false_pins(answers, "plain") == Share(0, 0)


def test_a_correction_is_wrong_on_right_words_and_where_it_leads_away() -> None:
    answers = [
        _answer("plain", "a", corrected="other"),
        _answer("misspelt", "a", corrected="right"),
        _answer("misspelt", "x", corrected="away"),
        _answer("misspelt", "x"),
        _answer("danger", "a", corrected="right", misspelt=True),
    ]
    assert wrong_corrections(answers) == Share(2, 5)


# -- the baselines --------------------------------------------------------------------------------------------------

_FIELDS = ("title", "short", "heading", "keywords", "terms", "body")
MADE = [
    PlainDocument("one", dict.fromkeys(_FIELDS, "") | {"title": "Freezing a tumour", "body": "A cold needle."}),
    PlainDocument("two", dict.fromkeys(_FIELDS, "") | {"title": "A new liver", "body": "A transplant is rare."}),
]


def test_fts5_stems_takes_any_word_completes_the_last_and_survives_anything() -> None:
    with Fts5(MADE) as base:
        assert base.search("needles or nonsense").addresses == ("one",)
        assert base.search("transpl").addresses == ()
        assert base.search("transpl", prefix=True).addresses == ("two",)
        assert base.search('" OR * NEAR( ^').addresses == ()
        assert base.search("").addresses == ()


def test_xapian_corrects_unknown_words_only_or_says_why_it_is_not_there() -> None:
    said = ask_xapian(MADE, ["a lever transplent", "a cold needle"], "en")
    if isinstance(said, str):
        assert said
        return
    assert said[0].addresses[0] == "two"
    assert said[0].corrected == "a liver transplant"
    assert said[1].corrected is None


def test_a_missing_xapian_is_told_in_words(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(baselines, "_SYSTEM_PYTHON", tmp_path / "python3")
    assert "there is no" in str(ask_xapian(MADE, ["x"], "en"))


@pytest.fixture(scope="module")
def content() -> EditionContent:
    return shipped_content()


def test_baselines_get_every_document_and_another_languages_names_where_a_term_stands(content: EditionContent) -> None:
    made = {one.address: one for one in plain_documents(content, [Term("stoma", "stomie", "", everyday=("le sac",))])}
    assert len(made) == document_count(content)
    assert "le sac" in made["term:stoma"].texts["terms"]
    assert sum("stomie" in one.texts["terms"].split("\n") for one in made.values()) > 1
    assert "stomie" not in made["term:resection"].texts["terms"]


def test_french_queries_meet_documents_with_french_names() -> None:
    made = {one.address: one for one in guide_documents(read_source_files(GUIDE), "fr")}
    assert "tumeur" in made["term:tumour"].texts["terms"].split("\n")


def test_the_french_edition_is_measured_on_its_own_texts() -> None:
    source = read_source_files(GUIDE)
    french = {one.address: one for one in guide_documents(source, "fr", "fr")}
    assert french["term:tumour"].texts["title"] == "tumeur"
    english = {one.address: one for one in guide_documents(source, "en", "fr")}
    assert "tumour" in english["term:tumour"].texts["terms"].split("\n")


# -- workload and report --------------------------------------------------------------------------------------------


def test_the_workload_holds_key_presses_typos_and_messages_of_a_hundred_words() -> None:
    work = workload(read_sets(("en",)))
    assert all(len(text.split(" ")) == 100 for text, _prefix in work["message"])
    assert all(len(text.split()) <= 4 for text, _prefix in work["keywords"])
    assert all(prefix for _text, prefix in work["key"])
    assert len(work["typo"]) >= 50
    assert work == workload(read_sets(("en",)))


def _answered() -> Answered:
    right = [_answer(kind, "a", pinned=("a",) if kind == "danger" else ()) for kind in KINDS]
    wrong = [_answer(kind, "x", part="measure", pinned=("x",), corrected="y") for kind in KINDS]
    return Answered({LAMPLIGHT: right + wrong, XAPIAN: []}, {XAPIAN: "it is not installed"})


def test_goals_are_met_or_not() -> None:
    answers = _answered().by_engine[LAMPLIGHT]
    assert all(goal.is_met for goal in goals(in_part(answers, "tune")))
    assert not any(goal.is_met for goal in goals(in_part(answers, "measure")))


def test_the_report_says_what_could_not_be_measured() -> None:
    lines = list(part_lines(_answered(), "tune"))
    assert "Xapian could not be measured: it is not installed." in lines
    assert any(line.startswith("en plain") and "100.0% / 100.0% / 1.00" in line for line in lines)
    assert not any(line.startswith("fr plain") for line in lines)  # nobody asked in French
    assert as_dict(_answered(), ("tune",))["absent"] == {XAPIAN: "it is not installed"}


def test_misses_say_what_went_wrong() -> None:
    lines = "\n".join(miss_lines(in_part(_answered().by_engine[LAMPLIGHT], "measure")))
    for fault in ("not found", "pinned wrong", "pinned without danger", "wrong correction"):
        assert fault in lines
    assert list(miss_lines(in_part(_answered().by_engine[LAMPLIGHT], "tune"))) == ["Misses:"]


@pytest.mark.parametrize(("asked", "listed"), [("all", "tune"), ("measure", "measure"), ("fresh", "tune")])
def test_misses_of_the_fresh_part_are_never_listed(asked: str, listed: str) -> None:
    assert part_to_list(asked) == listed
