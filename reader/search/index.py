# SPDX-License-Identifier: GPL-3.0-or-later
"""An open search index: words in, weighted postings out. It knows nothing of queries, ranking or how hits are shown."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from reader.errors import SearchError
from reader.i18n import _
from reader.search.analysis import analysis
from reader.search.lexicon import LEXICON_FILE, Lexicon
from reader.search.reading import TEXTS_FILE, Texts
from reader.search.schema import FIELDS, NAME, SCHEMA_VERSION, Entry, all_figures, length_figure
from reader.search.scoring import NAMING, Scales, TermPostings, combine, document_shares, field_scales
from reader.search.stamp import Stamp, check_files, read_stamp
from reader.search.vocabulary import Vocabulary, Word
from reader.search.writer import FIGURES_FILE, WORDS_FILE, decode_figures

if TYPE_CHECKING:
    from reader.search.backend import PostingsReader

_POSTINGS_KEPT: Final = 1_500_000
"""Decoded postings held in memory at most, about 7 bytes each."""
_ENTRIES_KEPT: Final = 512
_FREQUENCIES_KEPT: Final = 4_000


class Index:
    """One edition's index, open for searching. Get it from `open()`.

    Not thread-safe: an index belongs to one thread at a time (the search thread). Close it before its folder is
    swapped. Every method raises SearchError when the files turn out to be damaged.
    """

    def __init__(
        self,
        note: Stamp,
        postings: PostingsReader,
        *,
        figures: dict[str, array[int]],
        words: tuple[Word, ...],
        lexicon: Lexicon,
        texts: Texts,
    ) -> None:
        self.guide = note.guide
        self.language = note.language
        self.analysis = analysis(note.language)
        self.count = postings.count
        self.figures = figures
        """Name -> one number a document; see schema.all_figures()."""
        self.vocabulary = Vocabulary(words)
        self.lexicon = lexicon
        self.texts = texts
        self._postings = postings
        self.scales = Scales(
            field_scales({field: figures[length_figure(field.name)] for field in FIELDS}),
            document_shares(figures["kind"], figures["pointing"]),
            {name: figures[f"{name}_words"] for name in NAMING},
        )
        self._terms: OrderedDict[str, TermPostings] = OrderedDict()
        self._held = 0
        self._frequencies: dict[str, int] = {}
        self._entries: OrderedDict[int, Entry] = OrderedDict()

    @classmethod
    def open(cls, folder: Path, expected_stamp: str) -> Index:
        """Open an index that this program built or its installer brought; never one that came with a guide.

        SearchError when there is none, when it was built from other sources or by another version, or is damaged.
        """
        note = read_stamp(folder)
        if note.stamp != expected_stamp or note.schema_version != SCHEMA_VERSION:
            text = _(
                "The search index is of another version of the guide or of this program. Build it again with: {build}"
            )
            raise SearchError(text.format(build="python main.py build"))
        check_files(folder, note)
        # Whoosh takes time to import, and nothing may wait for it before the first page is painted.
        from reader.search.backend import PostingsReader  # noqa: PLC0415

        try:
            figures = decode_figures((folder / FIGURES_FILE).read_bytes())
            words = msgspec.json.decode((folder / WORDS_FILE).read_bytes(), type=tuple[Word, ...])
            lexicon = msgspec.json.decode((folder / LEXICON_FILE).read_bytes(), type=Lexicon)
        except (OSError, msgspec.MsgspecError) as error:
            raise SearchError(_("The search index cannot be read.")) from error
        postings = PostingsReader(folder)
        if figures.keys() != set(all_figures()) or any(len(row) != postings.count for row in figures.values()):
            postings.close()
            raise SearchError(_("The search index is damaged: its parts do not fit together."))
        try:
            texts = Texts(folder / TEXTS_FILE, postings.count)
        except SearchError:
            postings.close()
            raise
        return cls(note, postings, figures=figures, words=words, lexicon=lexicon, texts=texts)

    def close(self) -> None:
        """Close the files and forget what was read. The index is of no use afterwards."""
        self._postings.close()
        self.texts.close()
        self._terms.clear()
        self._entries.clear()

    def term(self, stem: str) -> TermPostings:
        """Return the weighted postings of a stem over all fields; empty ones for an unknown stem."""
        term = self._terms.get(stem)
        if term is not None:
            self._terms.move_to_end(stem)
            return term
        read = {field.name: self._postings.postings(field.name, stem) for field in FIELDS}
        term = combine(read, self.scales)
        self._terms[stem] = term
        self._held += len(term.documents)
        while self._held > _POSTINGS_KEPT and len(self._terms) > 1:
            self._held -= len(self._terms.popitem(last=False)[1].documents)
        return term

    def frequency(self, stem: str) -> int:
        """Return in how many documents a stem stands, roughly, without reading its postings."""
        known = self._frequencies.get(stem)
        if known is None:
            if len(self._frequencies) >= _FREQUENCIES_KEPT:
                self._frequencies.clear()
            known = self._frequencies[stem] = self._postings.frequency(stem)
        return known

    def named(self, key: str) -> list[int]:
        """Return the documents that bear this very name; see Analysis.key()."""
        return list(self._postings.postings(NAME, key)[0]) if key else []

    def entry(self, document: int) -> Entry:
        """Return what lists show of a document."""
        entry = self._entries.get(document)
        if entry is None:
            try:
                entry = msgspec.json.decode(self._postings.entry(document), type=Entry)
            except msgspec.MsgspecError as error:
                raise SearchError(_("The search index is damaged ({reason}).").format(reason="entry")) from error
            self._entries[document] = entry
            if len(self._entries) > _ENTRIES_KEPT:
                self._entries.popitem(last=False)
        return entry
