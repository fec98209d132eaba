# SPDX-License-Identifier: GPL-3.0-or-later
"""Drafts go into a guide's folder beside what is there, and no edition holds them."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from reader.check.checking import check_guide
from reader.content.compiling import compile_edition
from reader.content.source_files import read_source_files
from reader.content.yaml_source import parse_yaml
from reader.drafts import into_guide
from reader.drafts.into_guide import GuideFolder, Placed
from reader.drafts.starting import start_guide
from reader.errors import DraftError, GuideError, PackError
from reader.packs.making import make_pack
from tests.drafts.drafting import drafted
from tests.installation import edit
from tests.source_tree import ROOT

_PAGE = (
    "<html lang=en><link rel=canonical href=https://x.example/roses><h1>Roses</h1>"
    "<p>Each <dfn title='A small swelling on a stem.'>bud</dfn> opens."
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    start_guide(tmp_path / "garden", ROOT / "resources" / "new-guide", ["en", "fr"])
    return tmp_path / "garden"


def _put(folder: Path, page: str = _PAGE, language: str = "en") -> Placed:
    guide = GuideFolder(folder)
    return guide.put(drafted(page, known=dict(guide.known_terms(language))), language, "saved-page")


def test_a_draft_is_put_beside_the_rest(folder: Path) -> None:
    before = (folder / "en" / "glossary.yaml").read_text(encoding="utf-8")
    placed = _put(folder)
    assert (placed.name, placed.source) == ("en/chapters/roses.md", "roses")
    chapter = (folder / placed.name).read_text(encoding="utf-8")
    assert "draft: true\nnumber: 2\n" in chapter
    glossary = (folder / "en" / "glossary.yaml").read_text(encoding="utf-8")
    assert glossary.startswith(before)
    assert "\n\n- id: bud\n  draft: true\n" in glossary
    assert "\n\nroses:\n  author:" in (folder / "sources.yaml").read_text(encoding="utf-8")


def test_no_edition_holds_it_even_when_it_is_listed(folder: Path) -> None:
    _put(folder)
    edit(folder / "guide.yaml", "chapters: [first-chapter]", "chapters: [first-chapter, roses]")
    content = compile_edition(read_source_files(folder), "en").content
    assert [chapter.id for chapter in content.chapters] == ["first-chapter"]
    assert [term.id for term in content.glossary.terms] == ["section"]
    problems = check_guide(folder).problems
    assert [problem.path for problem in problems if problem.rule == "draft"] == [
        "en/chapters/roses.md",
        "en/glossary.yaml",
    ]


def test_no_pack_carries_it_not_even_when_it_is_listed_nowhere(folder: Path, tmp_path: Path) -> None:
    _put(folder)
    for name in ("en/chapters/roses.md", "en/glossary.yaml"):
        with pytest.raises(PackError, match=f"{name}.*: This is a draft"):
            make_pack(folder, tmp_path / "a.pack", version=1, made=datetime.date(2026, 11, 1))
        edit(folder / name, "draft: true\n", "draft: false\n")
    make_pack(folder, tmp_path / "a.pack", version=1, made=datetime.date(2026, 11, 1))


def test_it_compiles_when_its_writer_has_taken_it_over(folder: Path) -> None:
    _put(folder)
    edit(folder / "guide.yaml", "chapters: [first-chapter]", "chapters: [first-chapter, roses]")
    edit(folder / "en" / "chapters" / "roses.md", "draft: true\n", "")
    edit(folder / "en" / "glossary.yaml", "  draft: true\n", "")
    compiled = compile_edition(read_source_files(folder), "en")
    assert [chapter.id for chapter in compiled.content.chapters] == ["first-chapter", "roses"]
    assert [problem for problem in compiled.problems if problem.level == "error"] == []


def test_the_same_page_again_replaces_nothing(folder: Path) -> None:
    first, second = _put(folder), _put(folder)
    assert (first.name, second.name) == ("en/chapters/roses.md", "en/chapters/roses-2.md")
    assert first.source == second.source == "roses"
    assert (folder / "en" / "glossary.yaml").read_text(encoding="utf-8").count("id: bud") == 1
    assert "number: 3\n" in (folder / second.name).read_text(encoding="utf-8")


def test_another_page_of_the_same_name_is_a_source_of_its_own(folder: Path) -> None:
    _put(folder)
    assert _put(folder, "<h1>Roses</h1><p>Others.").source == "roses-2"


def test_a_number_that_was_given_out_is_not_used_again(folder: Path) -> None:
    (folder / "numbers.yaml").write_text('"1": first-chapter\n"12.3": gone#x\n')
    (folder / "fr" / "chapters" / "odd.md").write_text("---\nnumber: x\n---\n")
    (folder / "fr" / "chapters" / "bare.md").write_text("no front matter")
    placed = _put(folder)
    assert "number: 13\n" in (folder / placed.name).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("title", "name"), [("Home", "home-2"), ("日本", "saved-page"), ("First chapter", "first-chapter-2")]
)
def test_the_chapter_gets_a_name_that_is_free(title: str, name: str, folder: Path) -> None:
    assert _put(folder, f"<h1>{title}</h1><p>Text.").name == f"en/chapters/{name}.md"


def test_files_that_are_not_there_are_begun(folder: Path) -> None:
    (folder / "sources.yaml").unlink()
    (folder / "fr" / "glossary.yaml").unlink()
    _put(folder, language="fr")
    assert (folder / "sources.yaml").read_text(encoding="utf-8").startswith("roses:\n")
    assert (folder / "fr" / "glossary.yaml").read_text(encoding="utf-8").startswith("- id: bud\n")


@pytest.mark.parametrize(
    "written", ["- id: a\n  term: A\n  definition: D", "  - id: a\n    term: A\n    definition: D\n"]
)
def test_entries_are_written_as_the_others_are(written: str, folder: Path) -> None:
    (folder / "en" / "glossary.yaml").write_text(written)
    _put(folder)
    value = parse_yaml((folder / "en" / "glossary.yaml").read_text(encoding="utf-8")).value
    assert [entry["id"] for entry in value if isinstance(entry, dict)] == ["a", "bud"]


@pytest.mark.parametrize(
    ("written", "told"),
    [("[]\n", "says that it is empty"), ("a: b\n", "Nothing can be added"), ("- a: [\n", "Nothing can be added")],
)
def test_a_file_that_cannot_grow_is_left_alone_and_so_is_all_else(written: str, told: str, folder: Path) -> None:
    (folder / "en" / "glossary.yaml").write_text(written)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with pytest.raises(DraftError, match=told):
        _put(folder)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_known_terms_are_all_spellings_and_odd_entries_are_passed_over(folder: Path) -> None:
    (folder / "en" / "glossary.yaml").write_text(
        "- {id: a, term: Älpha, forms: [As, [x]], brands: B}\n- text\n- {id: [b], term: C}\n- {id: d}\n"
    )
    assert GuideFolder(folder).known_terms("en") == {"alpha": "a", "as": "a"}
    (folder / "en" / "glossary.yaml").write_text("text")
    assert GuideFolder(folder).known_terms("en") == {}


def test_what_is_too_long_for_a_chapter_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(into_guide.limits, "TEXT_BYTES", 100)
    guide = GuideFolder(folder)
    with pytest.raises(DraftError, match="more text in this file"):
        guide.put(drafted(_PAGE), "en", "x")


def test_a_chapter_is_taken_back_when_the_rest_cannot_be_written(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_given: object) -> None:
        raise DraftError("Full.")

    monkeypatch.setattr(into_guide, "replace_grown", refused)
    with pytest.raises(DraftError, match="Full"):
        _put(folder)
    assert not (folder / "en" / "chapters" / "roses.md").exists()


def test_a_folder_that_is_no_guide_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GuideError, match=r"no guide\.yaml"):
        GuideFolder(tmp_path)


def test_the_languages_are_the_guides(folder: Path) -> None:
    assert GuideFolder(folder).languages == ("en", "fr")
