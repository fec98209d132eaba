# SPDX-License-Identifier: GPL-3.0-or-later
"""The stored texts of a few documents as words, kept as long as they are asked for again. Knows no query."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Iterator
from typing import Final, NamedTuple

from reader.search.analysis import Analysis

_KEPT: Final = 400
"""Texts kept, of some 300 words and 25 bytes a word each."""


class Words(NamedTuple):
    """The words of a text, side by side."""

    starts: array[int]
    ends: array[int]
    words: list[str]
    stems: list[str]

    def spans(self) -> Iterator[tuple[int, int, str, str]]:
        """Yield what Analysis.spans() does."""
        return zip(self.starts, self.ends, self.words, self.stems, strict=True)


class Texts:
    """Reads texts of one index. Not thread-safe."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._kept: OrderedDict[int, Words] = OrderedDict()

    def words(self, document: int, text: str) -> Words:
        """Return the words of a document's text, which never changes."""
        words = self._kept.get(document)
        if words is None:
            words = read(text, self._analysis)
            self._kept[document] = words
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(document)
        return words


def read(text: str, analysis: Analysis) -> Words:
    """Return the words of a text."""
    found = Words(array("i"), array("i"), [], [])
    for start, end, word, stem in analysis.spans(text):
        found.starts.append(start)
        found.ends.append(end)
        found.words.append(word)
        found.stems.append(stem)
    return found
