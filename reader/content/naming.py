# SPDX-License-Identifier: GPL-3.0-or-later
"""What people say for a guide's terms and dangers, in every language there are names in. Search lives on it.

A language folder gives its names even when the guide cannot be read in that language yet: a person may think of the
word in French while reading the English edition. Nothing here knows how names are looked up.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from reader.content.guide_source import GuideReader
from reader.content.model import EverydayPhrase, Term
from reader.content.names import SearchNames
from reader.content.problems import Problem
from reader.content.source_files import SourceFiles
from reader.content.source_model import GuideSource


class Places(NamedTuple):
    """Where names may lead: full addresses."""

    urgent: set[str]
    """Those with an urgent box."""
    all: set[str]


def search_names(
    source: SourceFiles,
    guide: GuideSource,
    language: str,
    *,
    reader: GuideReader,
    words: Iterable[EverydayPhrase],
    terms: list[Term],
    places: Places,
) -> tuple[tuple[SearchNames, ...], list[Problem]]:
    """Return the names in the edition's own language first, then in the others; and what is wrong with the others.

    `words` and `terms` are those of the edition, which `reader` has read; `places` are its too.
    Faults in a language of the guide's own are told with that language's edition.
    """
    known = {term.id for term in terms}
    signs, groups = reader.signs(language, guide.id, places.urgent)
    phrases = (*words, *_everyday(terms, known))
    found = [SearchNames(language, _names(terms, known), phrases, tuple(signs), tuple(groups))]
    problems: list[Problem] = []
    for other in source.languages():
        if other == language:
            continue
        apart = GuideReader(source)
        glossary = apart.terms(other)
        names = _names(glossary, known)
        phrases = (*apart.words(other, known, guide.id, places.all), *_everyday(glossary, known))
        signs, groups = apart.signs(other, guide.id, places.urgent)
        if other not in guide.languages:
            problems += apart.problems
        if names or phrases or signs:
            found.append(SearchNames(other, names, phrases, tuple(signs), tuple(groups)))
    return tuple(found), problems


def _names(terms: Iterable[Term], known: set[str]) -> tuple[EverydayPhrase, ...]:
    """Return every name of each known term."""
    return tuple(
        EverydayPhrase(name, (term.id,))
        for term in terms
        if term.id in known
        for name in dict.fromkeys((term.term, *term.forms, *term.abbreviations, *term.brands))
    )


def _everyday(terms: Iterable[Term], known: set[str]) -> tuple[EverydayPhrase, ...]:
    """Return what the glossary says people call each known term."""
    return tuple(EverydayPhrase(phrase, (term.id,)) for term in terms if term.id in known for phrase in term.everyday)
