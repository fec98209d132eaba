# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts as words, in a file: what was written is read, and a damaged file is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import SearchError
from reader.search.reading import TEXTS_FILE, Texts, write_texts

WORDS = ("liver", "tumours")
STEMS = ("liver", "tumor")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    spots = [[(4, 9, "liver"), (10, 17, "tumours"), (18, 21, "the")], [], [(0, 5, "liver")]]
    write_texts(tmp_path / TEXTS_FILE, spots, {word: place for place, word in enumerate(WORDS)})
    return tmp_path / TEXTS_FILE


def test_what_was_written_is_read(path: Path) -> None:
    texts = Texts(path, 3)
    found = [list(texts.words(document).spans(WORDS, STEMS)) for document in range(3)]
    assert found == [[(4, 9, "liver", "liver"), (10, 17, "tumours", "tumor")], [], [(0, 5, "liver", "liver")]]
    texts.close()
    with pytest.raises(ValueError, match="closed"):
        texts.words(0)


def test_a_guide_without_documents(tmp_path: Path) -> None:
    write_texts(tmp_path / TEXTS_FILE, [], {})
    texts = Texts(tmp_path / TEXTS_FILE, 0)
    with pytest.raises(IndexError):
        texts.words(0)
    texts.close()


@pytest.mark.parametrize("count", [0, 2, 4, 1000])
def test_a_file_of_another_index(path: Path, count: int) -> None:
    with pytest.raises(SearchError, match="damaged"):
        Texts(path, count)


@pytest.mark.parametrize("length", [0, 3, 4, 8, 20, -1])
def test_a_cut_file(path: Path, length: int) -> None:
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(SearchError):
        Texts(path, 3)


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(SearchError, match="cannot be read"):
        Texts(tmp_path / TEXTS_FILE, 0)
