# SPDX-License-Identifier: GPL-3.0-or-later
"""A guide that is being written: what can be shown is built, what is wrong is told, and the last good edition stays."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reader.errors import GuideError
from reader.previewing import Draft, Manuscript, places_to_watch
from reader.shelf import EDITION_FILE, find_standing
from tests.guide_factory import make_guide
from tests.installation import edit

EN, FR = ("sample", "en"), ("sample", "fr")


@pytest.fixture
def manuscript(tmp_path: Path) -> Manuscript:
    folder = make_guide(tmp_path / "guide", chapters=2, sections=1, words=30, languages=("en", "fr"))
    return Manuscript(folder, tmp_path / "index")


def editions(manuscript: Manuscript) -> dict[tuple[str, str], str]:
    """Return the text of each edition that is shown."""
    standing = find_standing((manuscript.index,)).items()
    return {key: (each.folder / EDITION_FILE).read_text("utf-8") for key, each in standing}


def test_a_sound_guide_is_built_in_its_languages(manuscript: Manuscript) -> None:
    draft = manuscript.build()
    assert (draft.guide, draft.errors, draft.lost, draft.is_kept_back) == ("sample", (), (), False)
    assert set(editions(manuscript)) == {EN, FR}
    assert manuscript.build() == draft, "what is up to date tells the same"


def test_what_is_saved_is_shown_and_the_other_language_stays(manuscript: Manuscript) -> None:
    manuscript.build()
    before = editions(manuscript)
    edit(manuscript.folder / "en/chapters/chapter-1.md", "{#section-1}\n", "{#section-1}\nNewly so.\n\n")
    assert manuscript.build().guide
    assert "Newly so." in editions(manuscript)[EN]
    assert editions(manuscript)[FR] == before[FR]


def test_a_chapter_that_cannot_be_read_keeps_the_last_good_edition_of_its_language(manuscript: Manuscript) -> None:
    manuscript.build()
    before = editions(manuscript)
    chapter = manuscript.folder / "en/chapters/chapter-2.md"
    good = chapter.read_text("utf-8")
    for _time in range(3):  # again and again: an edition of long ago must not be tidied away
        chapter.write_text(good.replace("title:", "title: [", 1), "utf-8")
        draft = manuscript.build()
        assert draft.lost == ("chapter-2",)
        assert draft.is_kept_back
        assert next((each.path, each.line > 0) for each in draft.errors) == ("en/chapters/chapter-2.md", True)
        assert editions(manuscript)[EN] == before[EN]
        edit(manuscript.folder / "fr/chapters/chapter-1.md", "\n## ", "\n\n## ")
    chapter.write_text(good, "utf-8")
    assert not manuscript.build().is_kept_back


def test_a_chapter_that_is_taken_out_of_the_guide_goes(manuscript: Manuscript) -> None:
    manuscript.build()
    (manuscript.folder / "en/chapters/chapter-2.md").unlink()
    assert manuscript.build().lost == ("chapter-2",), "guide.yaml still lists it"
    text = (manuscript.folder / "guide.yaml").read_text("utf-8")
    (manuscript.folder / "guide.yaml").write_text(text.replace(", chapter-2", "").replace("chapter-2", ""), "utf-8")
    draft = manuscript.build()
    assert not draft.lost
    assert '"id":"chapter-2"' not in editions(manuscript)[EN]


@pytest.mark.parametrize(
    ("text", "line"),
    [("id: [\n", 1), ("title: A guide\nlanguages: [en]\n", 1), ("id: sample\ntitle: A\nlanguages: []\n", 0)],
)
def test_a_guide_yaml_that_cannot_be_read_is_told_with_its_line(manuscript: Manuscript, text: str, line: int) -> None:
    manuscript.build()
    before = editions(manuscript)
    (manuscript.folder / "guide.yaml").write_text(text, "utf-8")
    draft = manuscript.build()
    assert draft.is_kept_back
    assert (draft.guide, draft.errors[0].path, min(1, draft.errors[0].line)) == ("", "guide.yaml", line)
    assert draft.errors[0].text.endswith((".", "?"))
    assert editions(manuscript) == before


def test_a_folder_without_a_guide_and_one_without_a_chapter_are_told(manuscript: Manuscript, tmp_path: Path) -> None:
    manuscript.build()
    before = editions(manuscript)
    for language in ("en", "fr"):
        shutil.rmtree(manuscript.folder / language / "chapters")
    draft = manuscript.build()
    assert draft.guide == ""
    assert {each.rule for each in draft.errors} >= {"chapter-missing", "no-chapters"}
    (manuscript.folder / "guide.yaml").unlink()
    draft = manuscript.build()
    assert draft.is_kept_back
    assert [(each.path, each.line) for each in draft.errors] == [("guide.yaml", 0)]
    assert editions(manuscript) == before
    assert Manuscript(tmp_path / "nowhere", manuscript.index).build().is_kept_back


def test_what_vanishes_between_two_looks_is_told(manuscript: Manuscript, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_words: object, **_more: object) -> None:
        raise GuideError("There is no guide.yaml any more.")

    monkeypatch.setattr("reader.previewing.build_guide", gone)
    assert [each.text for each in manuscript.build().errors] == ["There is no guide.yaml any more."]


def test_a_language_and_an_id_that_are_given_up_go(manuscript: Manuscript) -> None:
    manuscript.build()
    guide = manuscript.folder / "guide.yaml"
    edit(guide, "languages: [en, fr]", "languages: [fr]")
    manuscript.build()
    assert set(editions(manuscript)) == {FR}
    edit(guide, "id: sample", "id: renamed")
    assert manuscript.build().guide == "renamed"
    assert set(editions(manuscript)) == {("renamed", "fr")}


def test_until_it_can_be_shown_under_its_new_id_the_old_one_stays(manuscript: Manuscript) -> None:
    manuscript.build()
    edit(manuscript.folder / "guide.yaml", "id: sample", "id: renamed")
    for language in ("en", "fr"):
        shutil.rmtree(manuscript.folder / language / "chapters")
    assert manuscript.build().is_kept_back
    assert set(editions(manuscript)) == {EN, FR}


def test_things_to_look_at_are_those_of_the_chapter(manuscript: Manuscript) -> None:
    edit(
        manuscript.folder / "en/chapters/chapter-1.md",
        "\n## ",
        "\n## Overview {#overview}\nYou are cured for sure.\n\n## ",
    )
    draft = manuscript.build()
    things = manuscript.things_to_look_at("en", "chapter-1", draft.problems)
    assert things == tuple(sorted(things))
    assert {each.path for each in things} == {"en/chapters/chapter-1.md"}
    rules = {each.rule for each in things}
    assert "PL12" in rules, "the checker's"
    assert manuscript.things_to_look_at("en", "chapter-9", draft.problems) == ()
    told = [each for each in draft.problems if each.level == "warning" and each.path.endswith("chapter-1.md")]
    assert {each.rule for each in told} <= rules, "the compiler's"


def test_the_places_to_watch_are_the_guides_own(manuscript: Manuscript) -> None:
    folder = manuscript.folder
    (folder / ".git").mkdir()
    (folder / ".git" / "index").write_text("x", "utf-8")
    (folder / "figures").mkdir(exist_ok=True)
    found = {Path(path).relative_to(folder).as_posix() for path in places_to_watch(folder)}
    assert {".", "figures", "en", "en/chapters", "fr/chapters", "guide.yaml", "en/chapters/chapter-1.md"} <= found
    assert not {path for path in found if path.startswith(".git")}
    assert places_to_watch(folder / "nowhere") == (str(folder / "nowhere"),)


def test_it_is_told_as_soon_as_all_of_it_can_be_read(manuscript: Manuscript) -> None:
    told: list[tuple[Draft, bool]] = []

    def tell(draft: Draft) -> None:
        standing = find_standing((manuscript.index,))
        told.append((draft, any(any(each.search_folder.iterdir()) for each in standing.values())))
        assert set(standing) == {EN, FR}

    draft = manuscript.build(None, tell)
    assert told == [(draft, False)]


def test_a_draft_of_nothing_is_kept_back() -> None:
    assert Draft().is_kept_back
    assert Draft("sample", lost=("a",)).is_kept_back
    assert not Draft("sample").is_kept_back
