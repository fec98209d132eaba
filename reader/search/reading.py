# SPDX-License-Identifier: GPL-3.0-or-later
"""The telling words of each document's stored text, with their places, in one file beside the index.

To read a text anew for every hit would take longer than to search. Only what is asked for is read: a mapped file would
count as memory. It knows places in the vocabulary, not what a word is.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from reader.errors import SearchError
from reader.i18n import _

TEXTS_FILE: Final = "texts.bin"
_NUMBER: Final = 4
"""Bytes in a number of the file: an unsigned 32-bit integer."""
_COLUMNS: Final = 3

Spot = tuple[int, int, str]
"""Where a word starts and ends in a text, in characters, and the folded word."""


class Words(NamedTuple):
    """The telling words of a text, in order, side by side."""

    starts: array[int]
    ends: array[int]
    places: array[int]
    """Which word of the vocabulary each is."""

    def spans(self, words: Sequence[str], stems: Sequence[str]) -> Iterator[tuple[int, int, str, str]]:
        """Yield (start, end, folded word, stem); `words` and `stems` are those of the vocabulary."""
        for start, end, place in zip(self.starts, self.ends, self.places, strict=True):
            yield start, end, words[place], stems[place]


def write_texts(path: Path, texts: Sequence[Sequence[Spot]], places: Mapping[str, int]) -> None:
    """Write the words of all texts, in the order of the documents. A word without a place is left out."""
    ends = array("I", [0])
    columns: list[array[int]] = []
    for spots in texts:
        known = [(start, end, places[word]) for start, end, word in spots if word in places]
        for column in range(_COLUMNS):
            columns.append(array("I", [spot[column] for spot in known]))
        ends.append(ends[-1] + len(known))
    with path.open("wb") as file:
        file.write(array("I", [len(texts)]).tobytes() + ends.tobytes())
        for numbers in columns:
            file.write(numbers.tobytes())


class Texts:
    """Reads such a file. SearchError when it is damaged. Close it before its folder is swapped."""

    def __init__(self, path: Path, count: int) -> None:
        """`count` is the number of documents."""
        try:
            # Unbuffered: a text is one piece of the file, and the next one asked for stands somewhere else.
            self._file = path.open("rb", buffering=0)
            size = path.stat().st_size
        except OSError as error:
            raise SearchError(_("The search index cannot be read.")) from error
        self._begin = count + 2
        whole = size >= self._begin * _NUMBER and self._numbers(0, 1)[0] == count
        self._ends = self._numbers(1, count + 1) if whole else array("I", [0])
        if not whole or size != (self._begin + _COLUMNS * self._ends[-1]) * _NUMBER:
            self._file.close()
            raise SearchError(_("The search index is damaged: its parts do not fit together."))

    def words(self, document: int) -> Words:
        """Return the words of a document's text."""
        first, last = self._ends[document], self._ends[document + 1]
        count = last - first
        numbers = self._numbers(self._begin + _COLUMNS * first, _COLUMNS * count)
        return Words(numbers[:count], numbers[count : 2 * count], numbers[2 * count :])

    def close(self) -> None:
        """Let go of the file. It can be read no more."""
        self._file.close()

    def _numbers(self, begin: int, count: int) -> array[int]:
        """Return numbers of the file. SearchError when it cannot be read to there."""
        try:
            self._file.seek(begin * _NUMBER)
            read = self._file.read(count * _NUMBER)
        except OSError as error:
            raise SearchError(_("The search index cannot be read.")) from error
        if len(read) != count * _NUMBER:
            raise SearchError(_("The search index is damaged: its parts do not fit together."))
        return array("I", read)
