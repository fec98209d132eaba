# SPDX-License-Identifier: GPL-3.0-or-later
"""A new guide compiles, passes the check, and is written where nothing was."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.check.checking import check_guide
from reader.content.guide_source import GuideReader
from reader.content.source_files import read_source_files
from reader.drafts.starting import has_words, start_guide
from reader.errors import DraftError
from tests.source_tree import ROOT

TEMPLATES = ROOT / "resources" / "new-guide"


def test_a_new_guide_has_no_error_and_only_waits_for_its_review(tmp_path: Path) -> None:
    folder = tmp_path / "My Garden"
    names = start_guide(folder, TEMPLATES, ["en", "fr"], title='Say “x”: {month} "y"')
    assert sorted(names) == sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    report = check_guide(folder)
    assert report.guide == "my-garden"
    assert {(problem.level, problem.rule) for problem in report.problems} == {("warning", "PL10")}
    assert all("clinician review" in problem.text for problem in report.problems)
    guide = GuideReader(read_source_files(folder)).guide()
    assert guide.title == {"en": 'Say “x”: {month} "y"', "fr": 'Say “x”: {month} "y"'}
    assert guide.languages == ("en", "fr")


def test_each_language_has_its_own_words(tmp_path: Path) -> None:
    start_guide(tmp_path / "g", TEMPLATES, ["fr"])
    assert "Notre guide" in (tmp_path / "g" / "guide.yaml").read_text(encoding="utf-8")
    assert "Votre organisme" in (tmp_path / "g" / "fr" / "support.yaml").read_text(encoding="utf-8")
    assert "{emergency_number}" in (tmp_path / "g" / "fr" / "support.yaml").read_text(encoding="utf-8")


def test_a_language_without_words_gets_the_english_ones(tmp_path: Path) -> None:
    assert not has_words(TEMPLATES, "es")
    start_guide(tmp_path / "g", TEMPLATES, ["es"])
    assert check_guide(tmp_path / "g").errors == 0
    assert "How to use this guide" in (tmp_path / "g" / "es" / "chapters" / "first-chapter.md").read_text(
        encoding="utf-8"
    )


def test_the_id_is_what_was_asked_for_or_the_folders_name(tmp_path: Path) -> None:
    start_guide(tmp_path / "g", TEMPLATES, ["en"], identifier="my-id")
    assert check_guide(tmp_path / "g").guide == "my-id"
    start_guide(tmp_path / "日本", TEMPLATES, ["en"])
    assert check_guide(tmp_path / "日本").guide == "my-guide"


def test_a_folder_with_something_in_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("mine")
    for folder in (tmp_path, tmp_path / "a"):
        with pytest.raises(DraftError, match="nothing is overwritten"):
            start_guide(folder, TEMPLATES, ["en"])
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    (tmp_path / "empty").mkdir()
    assert start_guide(tmp_path / "empty", TEMPLATES, ["en"])


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"identifier": "My Guide"}, "cannot be an id"),
        ({"identifier": "../x"}, "cannot be an id"),
        ({"title": " \u202e"}, "no letters"),
        ({"title": "x" * 201}, "200 letters"),
    ],
)
def test_ids_and_titles_are_checked(given: dict[str, str], told: str, tmp_path: Path) -> None:
    with pytest.raises(DraftError, match=told):
        start_guide(tmp_path / "g", TEMPLATES, ["en"], **given)
    assert not (tmp_path / "g").exists()


def test_a_folder_that_cannot_be_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(DraftError, match="no name for a folder"):
        start_guide(Path("a\0b"), TEMPLATES, ["en"])
    monkeypatch.setattr(Path, "exists", _refused)
    with pytest.raises(DraftError, match="cannot be read: Permission denied"):
        start_guide(tmp_path / "g", TEMPLATES, ["en"])


def _refused(_path: Path) -> bool:
    raise PermissionError(13, "Permission denied")
