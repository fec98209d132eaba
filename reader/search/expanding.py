# SPDX-License-Identifier: GPL-3.0-or-later
"""From what a person says to what a guide calls it: the words to search beside their own, each with its weight.

Their own words always count more, unless they are in another language than the edition.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from reader.search.analysis import Token
from reader.search.everyday import Said
from reader.search.index import Index
from reader.search.lexicon import CONCEPT, PLACE
from reader.search.stopwords import faint_words
from reader.search.voice import Voice

_NAME: Final = (0.65, 0.45)
"""Weight of a term that was called by its name: word for word, or in another order."""
_PHRASE: Final = (0.9, 0.6)
"""Weight of the first term that an everyday phrase of several words means."""
_WORD: Final = 0.7
"""Weight of the first term that one everyday word means."""
_LAY: Final = (0.45, 0.9)
"""The same for words of no guide: one word, and several."""
_INSTEAD: Final = 1.0
"""Weight at least of what words mean that no text of the guide has."""
_LATER: Final = 0.65
"""What each further meaning weighs beside the one before it."""
_FOREIGN: Final = 1.0
_TOLD: Final = 0.2
"""Weight below which a further word changes so little that naming it would only puzzle."""
_LABELS: Final = 5
"""Words named to the person at most."""


class MeantSection(NamedTuple):
    """A section that an everyday phrase leads to."""

    document: int
    sure: bool
    """Whether it was said word for word; one word alone may well mean something else."""


class Expansion(NamedTuple):
    """What to search beside the person's own words."""

    weights: dict[str, float]
    """Stem or concept -> weight."""
    groups: tuple[frozenset[str], ...]
    """For each telling word of the person's: everything it may be found by."""
    marks: dict[str, float]
    """Stem -> how much it counts when a passage is chosen and marked, beside the person's own words."""
    labels: tuple[str, ...]
    """As a person reads them."""
    sections: tuple[MeantSection, ...] = ()

    def joined(self, other: Expansion) -> Expansion:
        """Return both together."""
        return Expansion(
            {**other.weights, **self.weights},
            self.groups + other.groups,
            {**other.marks, **self.marks},
            tuple(dict.fromkeys(self.labels + other.labels))[:_LABELS],
            tuple(dict.fromkeys(self.sections + other.sections)),
        )


def expand(tokens: Sequence[Token], voice: Voice, index: Index, *, own: bool, names_only: bool = False) -> Expansion:
    """Return what the words of a query may be called. `own`: they are in the edition's language."""
    expanding = _Expanding(tokens, index, own=own)
    whole: list[frozenset[int]] = []
    for said in voice.phrases.find(tokens):
        expanding.add(said, _weight(said, own=own))
        if own and said.exact and len(said.places) > 1:
            whole.append(frozenset(said.places))
    for said in () if names_only else voice.lay.find(tokens):
        # What the guide knows as one saying ("the shot in my bum") is not taken apart.
        if any(places.issuperset(said.places) for places in whole):
            continue
        expanding.add(said, _LAY[len(said.phrase.stems) > 1] if own else _FOREIGN)
    return expanding.result(with_own=not names_only)


def _weight(said: Said, *, own: bool) -> float:
    if not own:
        return _FOREIGN
    if said.phrase.name:
        return _NAME[not said.exact]
    return _PHRASE[not said.exact] if len(said.phrase.stems) > 1 else _WORD


class _Expanding:
    def __init__(self, tokens: Sequence[Token], index: Index, *, own: bool) -> None:
        self._tokens = tokens
        self._index = index
        self._own = own
        self._stems = {token.stem for token in tokens}
        self._weights: dict[str, float] = {}
        self._marks: dict[str, float] = {}
        self._found_by: dict[int, set[str]] = {}
        self._labels: dict[str, float] = {}
        self._sections: dict[int, bool] = {}

    def add(self, said: Said, weight: float) -> None:
        most = self._own_idf(said)
        if self._own and self._is_unheard(said):
            weight = max(weight, _INSTEAD)
        for target in said.phrase.targets:
            if target.startswith(PLACE):
                self._add_section(int(target[len(PLACE) :]), said, weight)
                continue
            stems = self._stems_of(target)
            if not stems:
                continue
            idfs = {stem: self._index.term(stem).idf for stem in stems}
            most = most or max(idfs.values())
            # Another word for "surgery" may be rarer in a guide on surgery; it still says no more.
            fair = {stem: weight * min(1.0, most / idf) if idf else weight for stem, idf in idfs.items()}
            for stem in stems:
                self._weights[stem] = max(fair[stem], self._weights.get(stem, 0.0))
                self._marks.setdefault(stem, weight)
            for place in said.places:
                if not self._tokens[place].stop or said.phrase.loose == ():
                    self._found_by.setdefault(place, set()).update(stems)
            if max(fair.values()) >= _TOLD:
                concept = self._index.lexicon.concepts.get(target)
                self._name(concept.label if concept else target, weight)
            weight *= _LATER

    def _add_section(self, document: int, said: Said, weight: float) -> None:
        means_only_sections = all(target.startswith(PLACE) for target in said.phrase.targets)
        sure = said.exact and (len(said.phrase.stems) > 1 or (means_only_sections and not self._own))
        self._sections[document] = sure or self._sections.get(document, False)
        self._name(self._index.entry(document).title, weight)

    def _own_idf(self, said: Said) -> float:
        """Return how much one word of the person's tells by itself; 0 for a phrase, and for a word of no text."""
        if not self._own or len(said.places) > 1:
            return 0.0
        term = self._index.term(self._tokens[said.places[0]].stem)
        return term.idf if term.documents else 0.0

    def _is_unheard(self, said: Said) -> bool:
        """Return whether the guide has none of these words, so that only their meaning can be searched."""
        return not any(self._index.frequency(self._tokens[place].stem) for place in said.places)

    def _stems_of(self, target: str) -> tuple[str, ...]:
        """Return what to search for one meaning; nothing where the guide does not have it."""
        if target.startswith(CONCEPT):
            concept = self._index.lexicon.concepts.get(target)
            if concept is None:
                return ()
            for stem in concept.stems:
                self._marks.setdefault(stem, 0.5)
            return (target,)
        stems = self._index.analysis.stems(target, stops=False)
        return tuple(stem for stem in stems if self._index.term(stem).documents)

    def _name(self, label: str, weight: float) -> None:
        """Note what to tell the person, unless they have said it themselves."""
        said = self._index.analysis.stems(label, stops=False)
        if not (self._own and self._stems.issuperset(said)):
            self._labels[label] = max(weight, self._labels.get(label, 0.0))

    def result(self, *, with_own: bool) -> Expansion:
        groups = []
        faint = faint_words(self._index.language)
        for place, token in enumerate(self._tokens):
            found_by = self._found_by.get(place, set())
            if with_own and self._own and not token.stop and token.word not in faint:
                found_by = found_by | {token.stem}
            if found_by:
                groups.append(frozenset(found_by))
        weights = {stem: weight for stem, weight in self._weights.items() if not (self._own and stem in self._stems)}
        labels = sorted(self._labels, key=self._labels.__getitem__, reverse=True)
        sections = tuple(MeantSection(*meant) for meant in sorted(self._sections.items(), key=_sure_first))
        return Expansion(weights, tuple(dict.fromkeys(groups)), self._marks, tuple(labels[:_LABELS]), sections)


def _sure_first(meant: tuple[int, bool]) -> bool:
    return not meant[1]
