# SPDX-License-Identifier: GPL-3.0-or-later
"""The typed boundary to Whoosh: writing postings and reading them back. Knows fields and words, not guides or ranking.

Whoosh has no type stubs, takes time to import, and keeps pickles in its files: import this module only when an index is
really needed, and open only what Index has checked.
"""

from __future__ import annotations

import pickle
import struct
import zlib
from array import array
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from whoosh.analysis import IDAnalyzer
from whoosh.codec.whoosh3 import W3LeafMatcher
from whoosh.fields import STORED, FieldType, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.formats import Existence, Frequency
from whoosh.index import FileIndex
from whoosh.index import IndexError as WhooshIndexError
from whoosh.matching import Matcher
from whoosh.reading import TermNotFound

from reader.errors import SearchError
from reader.i18n import _
from reader.search.schema import FIELDS, NAME

_ENTRY: Final = "entry"
_MAIN: Final = "MAIN"
_LOCK: Final = "MAIN_WRITELOCK"
_MEMORY_MB: Final = 256
"""What sorting may take while an index is built; more would write runs to disk."""

DAMAGE: Final = (
    EOFError, OSError, struct.error, pickle.UnpicklingError, zlib.error, WhooshIndexError, TermNotFound,
    LookupError, ValueError, TypeError, AttributeError, ImportError, AssertionError, MemoryError,
)  # fmt: skip
"""What Whoosh and pickle raise on files that are cut or not theirs."""


def _schema() -> Schema:
    words = FieldType(Frequency(), IDAnalyzer())
    fields: dict[str, Any] = {field.name: words for field in FIELDS}
    fields[NAME] = FieldType(Existence(), IDAnalyzer())
    fields[_ENTRY] = STORED()
    return Schema(**fields)


class PostingsWriter:
    """Writes one index of one segment into an empty folder, in a `with` block. OSError when the disk refuses.

    When the block ends in an exception the files are closed but stay behind: whoever owns the folder removes it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        storage = FileStorage(str(folder))
        self._writer: Any = FileIndex.create(storage, _schema(), _MAIN).writer(limitmb=_MEMORY_MB)

    def add(self, words: Mapping[str, Sequence[str]], names: Sequence[str], entry: bytes) -> None:
        """Add a document: field -> stems in order, its whole names, and what lists show of it."""
        fields: dict[str, Any] = {name: list(stems) for name, stems in words.items() if stems}
        if names:
            fields[NAME] = list(names)
        self._writer.add_document(**fields, **{_ENTRY: entry})

    def __enter__(self) -> PostingsWriter:
        return self

    def __exit__(self, fault: type[BaseException] | None, *_: object) -> None:
        if fault is None:
            self._writer.commit(optimize=True)
        else:
            self._writer.cancel()
        (self._folder / _LOCK).unlink(missing_ok=True)


class PostingsReader:
    """Reads an index. SearchError when its files turn out to be damaged. Not thread-safe."""

    def __init__(self, folder: Path) -> None:
        try:
            # Passing our own schema keeps Whoosh from unpickling the one that is stored.
            # Mapped into memory, Whoosh copies most of the file as well; read in place, it costs neither.
            index = FileIndex(
                FileStorage(str(folder), supports_mmap=False, readonly=True), schema=_schema(), indexname=_MAIN
            )
            self._reader: Any = index.reader()
            self.count: int = self._reader.doc_count_all()
            self._known = frozenset(map(str, self._reader.indexed_field_names()))
        except DAMAGE as error:
            raise _damaged(error) from error

    def postings(self, field: str, stem: str) -> tuple[array[int], array[float]]:
        """Return (documents in rising order, how often the stem stands in each); both empty for an unknown stem."""
        documents, weights = array("i"), array("f")
        if field not in self._known:
            return documents, weights
        try:
            matcher = self._reader.postings(field, stem)
            _drain(matcher, documents, weights)
        except TermNotFound:
            return documents, weights
        except DAMAGE as error:
            raise _damaged(error) from error
        return documents, weights

    def frequency(self, stem: str) -> int:
        """Return in how many documents a stem stands in the field where it is most frequent."""
        try:
            return max(int(self._reader.doc_frequency(field, stem)) for field in self._known)
        except DAMAGE as error:
            raise _damaged(error) from error

    def entry(self, document: int) -> bytes:
        """Return what lists show of a document, as it was given to the writer."""
        try:
            stored: bytes = self._reader.stored_fields(document)[_ENTRY]
        except DAMAGE as error:
            raise _damaged(error) from error
        return stored

    def close(self) -> None:
        """Close the files. The reader is of no use afterwards."""
        self._reader.close()


def _drain(matcher: Matcher, documents: array[int], weights: array[float]) -> None:
    """Read all postings: block by block where Whoosh keeps them so, which is ten times faster than one at a time."""
    if not isinstance(matcher, W3LeafMatcher):
        while matcher.is_active():
            documents.append(matcher.id())
            weights.append(matcher.weight())
            matcher.next()
        return
    while matcher.is_active():
        matcher.id(), matcher.weight()  # makes the matcher read the block
        documents.extend(matcher._ids)
        weights.extend(matcher._weights)
        matcher._next_block()


def _damaged(error: Exception) -> SearchError:
    return SearchError(_("The search index is damaged ({reason}).").format(reason=type(error).__name__))
