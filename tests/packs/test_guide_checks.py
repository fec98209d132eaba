# SPDX-License-Identifier: GPL-3.0-or-later
"""What a pack holds is compiled as a whole, and taken only without a fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.content.source_files import SourceFiles
from reader.content.source_model import GuideSource
from reader.errors import PackError
from reader.packs.guide_checks import check_same, compile_whole, read_guide
from reader.packs.manifest import read_manifest
from tests.packs.drafting import GUIDE, checked, write_guide


def guide(folder: Path, changes: dict[str, str | None] | None = None) -> tuple[SourceFiles, GuideSource]:
    return read_guide(write_guide(folder, changes))


def fault(folder: Path, changes: dict[str, str | None]) -> str:
    with pytest.raises(PackError) as refusal:
        list(compile_whole(*guide(folder, changes)))
    assert refusal.value.code == "content"
    return str(refusal.value)


def test_a_sound_guide_in_each_language(tmp_path: Path) -> None:
    assert list(compile_whole(*guide(tmp_path))) == ["en"]


def test_the_first_fault_is_told_with_its_place(tmp_path: Path) -> None:
    chapter = GUIDE["en/chapters/rest.md"]
    told = fault(tmp_path, {"en/chapters/rest.md": f"{chapter}\n[x](chapter:none)\n"})
    assert told.startswith("This guide cannot be a pack. en/chapters/rest.md:17: ")


def test_a_fault_of_a_whole_file_has_no_line(tmp_path: Path) -> None:
    told = fault(tmp_path, {"figures/other.svg": GUIDE["figures/rim.svg"]})
    assert told.startswith("This guide cannot be a pack. figures/other.svg: ")


def test_a_draft_does_not_go_out(tmp_path: Path) -> None:
    """It is left out of an edition quietly; out of a pack it must be taken by hand."""
    chapter = GUIDE["en/chapters/sleep.md"].replace("---\n", "---\ndraft: true\n", 1)
    assert "a pack. en/chapters/sleep.md" in fault(tmp_path, {"en/chapters/sleep.md": chapter})


def test_a_guide_without_chapters(tmp_path: Path) -> None:
    bare = GUIDE["guide.yaml"].replace("[rest, sleep]", "[]")
    assert "no chapter that can be shown in “en”" in fault(tmp_path, {"guide.yaml": bare})


@pytest.mark.parametrize(
    ("changes", "told"),
    [({"guide.yaml": None}, "There is no guide.yaml"), ({"guide.yaml": "a: b\n"}, "guide.yaml:1: This name"),
     ({"guide.yaml": GUIDE["guide.yaml"].replace("id: tiny", "id: T T")}, "Its id “T T”")],
)  # fmt: skip
def test_what_is_no_guide(tmp_path: Path, changes: dict[str, str | None], told: str) -> None:
    with pytest.raises(PackError, match=told) as refusal:
        guide(tmp_path, changes)
    assert refusal.value.code == "content"


@pytest.mark.parametrize(
    ("old", "new"),
    [("id: tiny", "id: tine"), ("2026.11", "2026.12"), ("[en]", "[fr]"), ("tiny guide", "guide"), ("Nobody", "Me")],
)
def test_it_must_be_the_guide_that_was_announced(tmp_path: Path, old: str, new: str) -> None:
    manifest = checked(tmp_path).manifest
    check_same(guide(tmp_path / "right")[1], manifest)
    _source, other = guide(tmp_path / "other", {"guide.yaml": GUIDE["guide.yaml"].replace(old, new)})
    with pytest.raises(PackError) as refusal:
        check_same(other, manifest)
    assert refusal.value.code == "other-guide"
    assert read_manifest(checked(tmp_path).head[0][1]) == manifest
