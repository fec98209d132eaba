# SPDX-License-Identifier: GPL-3.0-or-later
"""Building an index."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from reader.content.edition import EditionContent
from reader.errors import SearchError
from reader.search.schema import SCHEMA_VERSION, all_figures
from reader.search.stamp import read_stamp
from reader.search.vocabulary import Word
from reader.search.writer import FIGURES_FILE, WORDS_FILE, build_index, decode_figures


def test_the_stamp_tells_what_was_built(english: EditionContent, english_folder: Path) -> None:
    note = read_stamp(english_folder)
    assert (note.stamp, note.schema_version) == (english.head.stamp, SCHEMA_VERSION)
    assert (note.language, note.guide) == ("en", "sample")
    assert set(note.files) | {"stamp.json"} == {path.name for path in english_folder.iterdir()}


def test_figures_are_kept_of_every_document(english_folder: Path) -> None:
    figures = decode_figures((english_folder / FIGURES_FILE).read_bytes())
    assert set(figures) == set(all_figures())
    assert {len(row) for row in figures.values()} == {18}
    assert list(figures["heading_words"])[:2] == [2, 2]  # "The cells it starts in", "The names you will meet"


def test_words_are_kept_as_they_are_written(french: EditionContent, tmp_path: Path) -> None:
    build_index(french, tmp_path / "fr")
    words = msgspec.json.decode((tmp_path / "fr" / WORDS_FILE).read_bytes(), type=list[Word])
    by_word = {word.word: word for word in words}
    assert by_word["operation"].written == "opération"
    assert by_word["operation"].documents == 2
    assert "le" not in by_word


def test_progress_reaches_its_end(english: EditionContent, tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    build_index(english, tmp_path / "new" / "folder", lambda done, count: steps.append((done, count)))
    assert steps[0] == (0, 18)
    assert steps[-1] == (18, 18)


def test_a_folder_that_holds_something_is_refused(english: EditionContent, tmp_path: Path) -> None:
    (tmp_path / "old").write_text("something", encoding="utf-8")
    with pytest.raises(SearchError, match="not empty"):
        build_index(english, tmp_path)


def test_a_folder_that_cannot_be_written(english: EditionContent, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(SearchError, match="cannot be written"):
        build_index(english, tmp_path / "file")


def test_a_build_that_is_given_up_leaves_no_file_open(english: EditionContent, tmp_path: Path) -> None:
    def give_up(done: int, _count: int) -> None:
        raise KeyboardInterrupt(f"given up after {done}")

    with pytest.raises(KeyboardInterrupt):
        build_index(english, tmp_path / "en", give_up)
    assert not (tmp_path / "en" / "stamp.json").exists()
    assert not (tmp_path / "en" / "MAIN_WRITELOCK").exists()
