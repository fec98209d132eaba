# SPDX-License-Identifier: GPL-3.0-or-later
"""Opening an index, and refusing one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from whoosh.fields import Schema
from whoosh.index import open_dir

import reader.search.index
from reader.content.edition import EditionContent
from reader.errors import SearchError
from reader.search.index import Index
from reader.search.stamp import STAMP_FILE, read_stamp, write_stamp


@pytest.fixture
def copy(english_folder: Path, tmp_path: Path) -> Path:
    return shutil.copytree(english_folder, tmp_path / "copy")


def rewrite_stamp(folder: Path, version: int | None = None) -> None:
    note = read_stamp(folder)
    write_stamp(
        folder,
        stamp=note.stamp,
        schema_version=note.schema_version if version is None else version,
        language=note.language,
        guide=note.guide,
    )


def test_an_index_of_other_sources_or_of_another_version_is_refused(copy: Path) -> None:
    with pytest.raises(SearchError, match="another version"):
        Index.open(copy, "other")
    stamp = read_stamp(copy).stamp
    rewrite_stamp(copy, version=99)
    with pytest.raises(SearchError, match="another version"):
        Index.open(copy, stamp)


def test_every_cut_file_is_refused_at_once(english: EditionContent, english_folder: Path, tmp_path: Path) -> None:
    for number, name in enumerate(sorted(path.name for path in english_folder.iterdir())):
        folder = shutil.copytree(english_folder, tmp_path / str(number))
        data = (folder / name).read_bytes()
        (folder / name).write_bytes(data[: len(data) // 2])
        with pytest.raises(SearchError):
            Index.open(folder, english.head.stamp)


@pytest.mark.parametrize("text", [b"{}", b"[]", b'{"kind": [1]}', b"\xff"])
def test_parts_that_do_not_fit_are_refused(copy: Path, english: EditionContent, text: bytes) -> None:
    (copy / "figures.json").write_bytes(text)
    rewrite_stamp(copy)
    with pytest.raises(SearchError):
        Index.open(copy, english.head.stamp)


def test_a_stored_schema_is_never_unpickled(
    copy: Path, english: EditionContent, monkeypatch: pytest.MonkeyPatch
) -> None:
    unpickled: list[Schema] = []
    restore = Schema.__setstate__

    def noted(schema: Schema, state: dict[str, object]) -> None:
        unpickled.append(schema)
        restore(schema, state)

    monkeypatch.setattr(Schema, "__setstate__", noted)
    Index.open(copy, english.head.stamp).close()
    assert unpickled == []
    open_dir(copy, readonly=True).close()
    assert unpickled, "there is none that could be"


def test_a_folder_without_a_stamp_is_refused(copy: Path, english: EditionContent) -> None:
    (copy / STAMP_FILE).unlink()
    with pytest.raises(SearchError):
        Index.open(copy, english.head.stamp)


def test_a_read_only_folder_is_no_trouble(copy: Path, english: EditionContent) -> None:
    copy.chmod(0o555)
    index = Index.open(copy, english.head.stamp)
    assert index.term("liver").documents
    index.close()
    copy.chmod(0o755)


def test_terms_stand_where_they_were_written(english_index: Index) -> None:
    term = english_index.term("liver")
    numbers = {english_index.entry(document).number for document in term.documents}
    assert numbers == {"3.1", "3.2", "4.1"}
    assert {english_index.entry(document).number for document in term.naming["heading"].documents} == {"3.1", "3.2"}
    assert not english_index.term("zebra").documents


def test_names_lead_to_their_documents(english_index: Index) -> None:
    (document,) = english_index.named(english_index.analysis.key("Sandostatin"))
    assert english_index.entry(document).address == "term:octreotide"
    assert english_index.named("") == []


def test_memory_is_bounded(copy: Path, english: EditionContent, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader.search.index, "_POSTINGS_KEPT", 4)
    monkeypatch.setattr(reader.search.index, "_ENTRIES_KEPT", 2)
    index = Index.open(copy, english.head.stamp)
    first = index.term("liver")
    for stem in ("tumor", "surg", "hormon"):
        index.term(stem)
    for document in range(5):
        index.entry(document)
    assert index.term("liver") is not first
    assert index.entry(0).number == "1.1"
    index.close()
