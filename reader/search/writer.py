# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the search index of an edition. The caller owns the folder and swaps it into place."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Final

import msgspec

from reader.content.edition import EditionContent
from reader.errors import SearchError
from reader.i18n import _
from reader.search.analysis import Analysis, Token, analysis
from reader.search.documents import document_count, documents
from reader.search.lexicon import CONCEPT, LEXICON_FILE, make_lexicon
from reader.search.reading import TEXTS_FILE, Spot, write_texts
from reader.search.schema import FIELDS, SCHEMA_VERSION, Document, all_figures, length_figure
from reader.search.stamp import write_stamp
from reader.search.vocabulary import Word

FIGURES_FILE: Final = "figures.json"
WORDS_FILE: Final = "words.json"

_STOPS_KEPT: Final = frozenset({"title", "short", "heading"})
"""Fields that hold stop words too."""
_POSSESSIVE: Final = re.compile("[’'ʼ]s$")
_STEP: Final = 20
"""Documents between two reports of progress."""


def build_index(content: EditionContent, folder: Path, progress: Callable[[int, int], None] | None = None) -> None:
    """Write the index of an edition into `folder`, which is empty or does not exist yet.

    `progress` is called with (documents done, documents in all). SearchError when the folder cannot be written.
    """
    # Whoosh takes time to import; a program that only reads must not wait for the writing half.
    from reader.search.backend import PostingsWriter  # noqa: PLC0415

    count = document_count(content)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise SearchError(_("The folder {name} for the search index is not empty.").format(name=folder.name))
        analysed = _Analysed(analysis(content.head.language))
        with PostingsWriter(folder) as postings:
            places: dict[str, int] = {}
            for done, document in enumerate(documents(content)):
                places.setdefault(document.entry.address, done)
                if progress and done % _STEP == 0:
                    progress(done, count)
                words = analysed.add(document)
                names = sorted({analysed.analysis.key(name) for name in document.names} - {""})
                postings.add(words, names, msgspec.json.encode(document.entry))
        (folder / FIGURES_FILE).write_bytes(msgspec.json.encode(analysed.figures))
        vocabulary = analysed.vocabulary()
        (folder / WORDS_FILE).write_bytes(msgspec.json.encode(vocabulary))
        write_texts(folder / TEXTS_FILE, analysed.texts, {word.word: place for place, word in enumerate(vocabulary)})
        lexicon = make_lexicon(content, places)
        (folder / LEXICON_FILE).write_bytes(msgspec.json.encode(lexicon))
        head = content.head
        write_stamp(folder, stamp=head.stamp, schema_version=SCHEMA_VERSION, language=head.language, guide=head.guide)
    except OSError as error:
        raise SearchError(_("The search index cannot be written: {error}.").format(error=error)) from error
    if progress:
        progress(count, count)


class _Analysed:
    """What is gathered over all documents beside the postings: their figures and the vocabulary."""

    def __init__(self, analysis_: Analysis) -> None:
        self.analysis = analysis_
        self.figures: dict[str, list[int]] = {name: [] for name in all_figures()}
        self.texts: list[list[Spot]] = []
        """The telling words of each document's stored text."""
        self._documents: Counter[str] = Counter()
        self._written: dict[str, Counter[str]] = {}
        self._stems: dict[str, str] = {}

    def add(self, document: Document) -> dict[str, list[str]]:
        """Take a document in and return its stems by field."""
        told = self.analysis.tokens(document.entry.text)
        self.texts.append([(token.start, token.end, token.word) for token in told if not token.stop])
        words: dict[str, list[str]] = {}
        different: dict[str, int] = {}
        seen: set[str] = set()
        for field in FIELDS:
            telling, kept = self._field(document.texts.get(field.name, ()), seen)
            different[field.name] = len(set(telling))
            words[field.name] = kept if field.name in _STOPS_KEPT else telling
        lengths = {length_figure(name): len(stems) for name, stems in words.items()}
        for name, terms in document.concepts.items():
            words[name] = words[name] + [f"{CONCEPT}{term}" for term in terms]
        self._documents.update(seen)
        figures = {"kind": document.kind, "chapter": document.chapter, "place": document.place}
        figures["pointing"] = document.pointing
        figures |= {f"{name}_words": different[name] for name in ("heading", "title", "short")}
        figures |= lengths
        for name, value in figures.items():
            self.figures[name].append(value)
        return words

    def vocabulary(self) -> list[Word]:
        """Return the words of all documents, sorted."""
        return [
            Word(word, self._stems[word], self._documents[word], self._spelling(word)) for word in sorted(self._stems)
        ]

    def _field(self, texts: tuple[str, ...], seen: set[str]) -> tuple[list[str], list[str]]:
        """Return the stems of a field without and with stop words, and note its words."""
        telling: list[str] = []
        kept: list[str] = []
        for text in texts:
            for token in self.analysis.tokens(text):
                kept.append(token.stem)
                if not token.stop:
                    telling.append(token.stem)
                    seen.add(token.word)
                    self._note(token, text)
        return telling, kept

    def _note(self, token: Token, text: str) -> None:
        self._stems[token.word] = token.stem
        written = _POSSESSIVE.sub("", text[token.start : token.end].lower())
        if written != token.word:
            self._written.setdefault(token.word, Counter())[written] += 1

    def _spelling(self, word: str) -> str:
        """Return how a word is mostly written where that is not how it is folded: `opération`."""
        spellings = self._written.get(word)
        return spellings.most_common(1)[0][0] if spellings else ""


def decode_figures(data: bytes) -> dict[str, array[int]]:
    """Read back what FIGURES_FILE holds. msgspec.MsgspecError when it is damaged."""
    return {name: array("i", values) for name, values in msgspec.json.decode(data, type=dict[str, list[int]]).items()}
