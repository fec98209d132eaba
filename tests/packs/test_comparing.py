# SPDX-License-Identifier: GPL-3.0-or-later
"""What a pack changes here, by the titles of its chapters."""

from __future__ import annotations

from pathlib import Path

from reader.packs.comparing import what_changes
from tests.packs.drafting import CHAPTER, GUIDE, checked, put_in, write_guide

NEW_GUIDE = GUIDE["guide.yaml"].replace("[rest, sleep]", "[rest, water]").replace("2026.11", "2026.12")
NEW = {
    "content/guide.yaml": NEW_GUIDE,
    "content/en/chapters/sleep.md": None,
    "content/en/chapters/rest.md": CHAPTER.format(number=1, title="Rest well"),
    "content/en/chapters/water.md": CHAPTER.format(number=3, title="Water"),
}


def test_a_guide_that_is_new_here(tmp_path: Path) -> None:
    found = what_changes(checked(tmp_path, changes={"en": "The first."}), tmp_path / "packs")
    assert (found.is_new, found.from_edition, found.from_version) == (True, "", 0)
    assert (found.added, found.removed, found.changed) == ((), (), ())
    assert found.texts == {"en": "The first."}


def test_a_new_edition_of_what_is_installed(tmp_path: Path) -> None:
    home = tmp_path / "packs"
    put_in(checked(tmp_path, version=4), home)
    found = what_changes(checked(tmp_path, NEW, version=5, edition="2026.12"), home)
    assert (found.is_new, found.from_edition, found.from_version) == (False, "2026.11", 4)
    assert (found.added, found.removed, found.changed) == (("Water",), ("Sleep",), ("Rest well",))


def test_the_same_chapters_change_nothing(tmp_path: Path) -> None:
    home = tmp_path / "packs"
    put_in(checked(tmp_path), home)
    found = what_changes(checked(tmp_path, version=2), home)
    assert (found.added, found.removed, found.changed) == ((), (), ())
    assert not found.is_new


def test_a_guide_that_came_with_the_program(tmp_path: Path) -> None:
    write_guide(tmp_path / "guides" / "tiny")
    pack = checked(tmp_path, NEW, version=1, edition="2026.12")
    found = what_changes(pack, tmp_path / "packs", shipped=tmp_path / "guides")
    assert (found.is_new, found.from_edition, found.from_version) == (False, "2026.11", 0)
    assert found.added == ("Water",)
    assert what_changes(pack, tmp_path / "packs", shipped=tmp_path / "none").is_new


def test_titles_are_in_the_language_that_is_asked_for(tmp_path: Path) -> None:
    write_guide(tmp_path / "guides" / "tiny")
    guide = GUIDE["guide.yaml"].replace("languages: [en]", "languages: [en, fr]")
    french = {
        "content/guide.yaml": guide,
        "content/fr/chapters/rest.md": CHAPTER.format(number=1, title="Repos"),
        "content/fr/chapters/sleep.md": CHAPTER.format(number=2, title="Sommeil"),
    }
    titles = {"en": "A tiny guide", "fr": "A tiny guide"}
    pack = checked(tmp_path, french, languages=["en", "fr"], titles=titles)
    asked = {
        language: what_changes(pack, tmp_path / "packs", shipped=tmp_path / "guides", language=language).added
        for language in ("fr", "en", "de", "")
    }
    assert asked == {"fr": ("Repos", "Sommeil"), "en": (), "de": (), "": ()}


def test_a_chapter_without_a_title_is_told_by_its_id(tmp_path: Path) -> None:
    write_guide(tmp_path / "guides" / "tiny")
    strange = {
        "content/en/chapters/a.md": "no front matter",
        "content/en/chapters/b.md": "---\ntitle: [x]\n---\n",
        "content/en/chapters/c.md": "---\ntitle: *x\n---\n",
        "content/en/chapters/d.md": "---\n- x\n---\n",
        "content/en/chapters/e.md": f"---\ntitle: {'e' * 500}\n---\n",
    }
    found = what_changes(checked(tmp_path, strange), tmp_path / "packs", shipped=tmp_path / "guides")
    assert found.added == ("a", "b", "c", "d", "e" * 200)
