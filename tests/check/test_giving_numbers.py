# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing down the numbers of a guide: added, never changed, the same file when nothing is new."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.check.given_numbers import read_numbers
from reader.check.giving_numbers import write_numbers
from reader.content.source_files import NUMBERS_FILE
from reader.errors import GuideError
from tests.guide_factory import make_guide
from tests.installation import edit


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    return make_guide(tmp_path / "guide", chapters=2, sections=2, words=30, languages=("en", "fr"))


def places(guide: Path) -> dict[str, str]:
    numbers = read_numbers((guide / NUMBERS_FILE).read_text(encoding="utf-8"))
    assert numbers is not None
    return numbers.places


def test_all_numbers_are_written_once(guide: Path) -> None:
    assert write_numbers(guide) == 6
    first = (guide / NUMBERS_FILE).read_bytes()
    assert places(guide)["2.1"] == "chapter-2#section-1"
    assert write_numbers(guide) == 0
    assert (guide / NUMBERS_FILE).read_bytes() == first
    assert sorted(path.name for path in guide.iterdir() if path.name.startswith(".")) == []


def test_a_number_once_given_stays_with_its_place(guide: Path) -> None:
    write_numbers(guide)
    for language in ("en", "fr"):
        edit(guide / language / "chapters" / "chapter-2.md", "{#section-2}", "{#newcomer}")
    assert write_numbers(guide) == 0
    assert places(guide)["2.2"] == "chapter-2#section-2"


def test_a_file_that_cannot_be_written_is_told_and_stays_as_it_was(
    guide: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_numbers(guide)
    before = (guide / NUMBERS_FILE).read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(GuideError, match="No space left"):
        write_numbers(guide)
    assert (guide / NUMBERS_FILE).read_bytes() == before
    assert not (guide / f".{NUMBERS_FILE}").exists()
