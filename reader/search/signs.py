# SPDX-License-Identifier: GPL-3.0-or-later
"""Recognises a danger in what a person types, so that the urgent box about it can be pinned.

A sign is there when the words of each of its parts stand close together, in any order and inflection. A question for
information (“what is ...”) is no danger. Which boxes exist and how they are shown is not known here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader.search.analysis import Analysis, Token
from reader.search.everyday import Phrasebook
from reader.search.lexicon import Sign

_ROOM: Final = 3
"""So many other words may stand among those of one part."""
_NOT: Final = "!not"
NEGATIONS: Final[dict[str, frozenset[str]]] = {
    "en": frozenset(
        "no not cant cannot wont dont didnt doesnt isnt havent hasnt couldnt never without nothing hardly barely "
        "unable none nor".split()
    ),
    "fr": frozenset("ne n pas plus jamais rien aucun aucune sans impossible incapable".split()),
}
"""Words that deny, folded. They are all the same to a danger sign."""
_TELLING: Final[dict[str, frozenset[str]]] = {
    "en": frozenset("out off up down over through under myself all".split()),
    "fr": frozenset("moi me".split()),
}
"""Stop words that tell something in a sign: passed out, wet myself."""

Meanings = frozenset[str]
"""A word's stem, and what it may be called instead."""


class SignReader:
    """The danger signs of one language."""

    def __init__(
        self, signs: Sequence[Sign], questions: Sequence[tuple[str, ...]], analysis: Analysis, lay: Phrasebook
    ) -> None:
        """`questions` are the stems of phrases that show a question; `lay` says what people call things."""
        self._analysis = analysis
        self._lay = lay
        self._questions = frozenset(questions)
        self._longest = max(map(len, questions), default=0)
        self._negations = NEGATIONS.get(analysis.language, frozenset())
        self._kept = _TELLING.get(analysis.language, frozenset())
        self._signs = [(sign.danger, [self._meanings(analysis.tokens(part)) for part in sign.parts]) for sign in signs]

    def find(self, tokens: Sequence[Token]) -> tuple[int, ...]:
        """Return the dangers whose signs are there, those with the most telling signs first."""
        if not self._signs or self._is_question([token.stem for token in tokens]):
            return ()
        said = self._meanings(tokens)
        found: dict[int, int] = {}
        for danger, parts in self._signs:
            words = sum(map(len, parts))
            if words > found.get(danger, 0) and parts and all(_is_said(part, said) for part in parts):
                found[danger] = words
        return tuple(sorted(found, key=lambda danger: (-found[danger], danger)))

    def _is_question(self, stems: list[str]) -> bool:
        return any(
            tuple(stems[start : start + length]) in self._questions
            for start in range(len(stems))
            for length in range(1, self._longest + 1)
        )

    def _meanings(self, tokens: Sequence[Token]) -> list[Meanings]:
        """Return the words that count, each with what it may be called."""
        called: dict[int, set[str]] = {}
        for said in self._lay.find(tokens):
            if said.exact and said.phrase.targets:
                for place in said.places:
                    called.setdefault(place, set()).add(self._analysis.key(said.phrase.targets[0]))
        return [
            frozenset({_NOT}) if token.word in self._negations else frozenset({token.stem, *called.get(place, ())})
            for place, token in enumerate(tokens)
            if not token.stop or token.word in self._negations or token.word in self._kept or place in called
        ]


def _is_said(part: list[Meanings], said: list[Meanings]) -> bool:
    """Return whether every word of a part stands within one stretch of what was said."""
    if not part or any(not any(word & other for other in said) for word in part):
        return False
    reach = len(part) + _ROOM
    return any(
        all(any(word & other for other in said[start : start + reach]) for word in part) for start in range(len(said))
    )
