# SPDX-License-Identifier: GPL-3.0-or-later
"""How abbreviations are said: letter by letter, or as a word, as the glossary's respelling tells.

A respelling is written for readers; a voice would say its syllables wrongly. But it shows which of the two it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from reader.content.model import Term
from reader.speech.words_file import SpokenWords

_CAPITALS = re.compile(
    r"(?<![\w’'])(?P<small>[a-z]?)(?P<letters>[A-Z]{2,}|[A-Z](?=\d))(?P<digits>\d*)(?P<plural>s?)(?!\w)"
)
_IS_CAPITALS = re.compile(r"[a-z]?[A-Z]{2,}\d*")
_VOWELS = re.compile(r"[AEIOUY]")
_LONGEST_SPELLED = 4
"""Letters of an abbreviation from which on it is said as a word, if it has a vowel and nothing tells otherwise."""
_SHOUTED = 3
"""From so many words in capitals and none that is not, all are plain words."""


def said_in_glossary(terms: Iterable[Term]) -> dict[str, bool]:
    """Return the abbreviations whose respelling tells how they are said; True: as a word, not letter by letter."""
    found: dict[str, bool] = {}
    for term in terms:
        for word, respelled in _respelled(term):
            if _IS_CAPITALS.fullmatch(word):
                # As many syllables as letters: em-ar-EYE, P-R-R-T.
                found.setdefault(word, len(respelled.split("-")) != len(word))
    return found


def _respelled(term: Term) -> Iterator[tuple[str, str]]:
    """Yield the words of a term with their respellings; a single one for several words is an abbreviation's."""
    words, respelled = term.term.split(), term.respelling.split()
    if len(words) == len(respelled):
        yield from zip(words, respelled, strict=True)
    elif len(respelled) == 1 and term.abbreviations:
        yield term.abbreviations[0], respelled[0]


class Capitals:
    """Rewrites abbreviations so that a voice says them as people do."""

    def __init__(self, words: SpokenWords, told: Mapping[str, bool]) -> None:
        self._words = words
        self._told = dict.fromkeys(words.said_as_words, True) | dict(told)

    def spoken(self, text: str) -> str:
        """Return a text with abbreviations spelled: `PRRT` as `P R R T`, `PET` as `Pet`."""
        plain = [word for word in re.findall(r"[^\W\d_]{2,}", text)]
        if len(plain) >= _SHOUTED and all(word.isupper() for word in plain):
            return text
        return _CAPITALS.sub(self._one, text)

    def _one(self, match: re.Match[str]) -> str:
        small, letters, digits, plural = match.groups()
        if letters in self._words.plain_capitals and not (small or digits or plural):
            return match[0]
        told = self._told.get(f"{small}{letters}{digits}", self._told.get(letters))
        as_word = told if told is not None else len(letters) > _LONGEST_SPELLED and bool(_VOWELS.search(letters))
        if as_word:
            spoken = [f"{small} {letters.capitalize()}".strip() + plural]
        else:
            spoken = [*small, *letters]
            spoken[-1] += self._words.plural if plural else ""
        return " ".join([*spoken, *filter(None, [digits])])
