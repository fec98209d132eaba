# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample guide (tests/search/sample_guide.py), its index and its searcher, for every test of the search."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.content.edition import EditionContent
from reader.search.engine import Searcher
from reader.search.index import Index
from reader.search.writer import build_index
from tests.benchmarks.answering import open_searcher
from tests.search.sample_guide import ENGLISH, FRENCH, TERMS, edition
from tests.started import built_index


@pytest.fixture(scope="session")
def english() -> EditionContent:
    return edition(ENGLISH, terms=TERMS)


@pytest.fixture(scope="session")
def french() -> EditionContent:
    return edition(FRENCH, "fr")


@pytest.fixture(scope="session")
def english_folder(english: EditionContent, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("index") / "en"
    build_index(english, folder)
    return folder


@pytest.fixture(scope="session")
def english_index(english: EditionContent, english_folder: Path) -> Iterator[Index]:
    index = Index.open(english_folder, english.head.stamp)
    yield index
    index.close()


@pytest.fixture(scope="session")
def french_index(french: EditionContent, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    folder = tmp_path_factory.mktemp("index") / "fr"
    build_index(french, folder)
    index = Index.open(folder, french.head.stamp)
    yield index
    index.close()


@pytest.fixture(scope="session")
def shipped_searcher(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Searcher]:
    """The searcher of the guide that comes with the program."""
    searcher = open_searcher(built_index(tmp_path_factory.getbasetemp()))
    yield searcher
    searcher.close()


@pytest.fixture(scope="session")
def shipped_french_searcher(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Searcher]:
    """The searcher of its French edition."""
    searcher = open_searcher(built_index(tmp_path_factory.getbasetemp()), edition="fr")
    yield searcher
    searcher.close()


@pytest.fixture(scope="session")
def searcher(english_index: Index) -> Searcher:
    return Searcher([english_index])


@pytest.fixture(scope="session")
def french_searcher(french_index: Index) -> Searcher:
    return Searcher([french_index])
