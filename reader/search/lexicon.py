# SPDX-License-Identifier: GPL-3.0-or-later
"""What people say, as the index keeps it: the guide's terms with all their names in every language, and its dangers.

It is made when an index is built and read back when it is opened; nothing here looks at a query.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

import msgspec

from reader.content.edition import EditionContent
from reader.content.model import UrgentBox, block_texts
from reader.content.names import SearchNames
from reader.search.analysis import Analysis, analysis
from reader.search.stopwords import articles

LEXICON_FILE: Final = "lexicon.json"
CONCEPT: Final = "@"
"""Begins what stands in the index for a whole term, whatever name it is given: `@resection`. No stem holds it."""
PLACE: Final = "#"
"""Begins what a phrase means by a whole section: its document, `#17`. No stem holds it."""
_POPULAR: Final = 12
_LOOSE_WORDS: Final = 2
"""So many telling words a phrase needs to be found in another order or with words between."""


class Phrase(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Words of one language and what they stand for."""

    stems: tuple[str, ...]
    """In order, articles aside."""
    loose: tuple[str, ...]
    """The telling stems, sorted, when there are enough of them to know the phrase in another order."""
    targets: tuple[str, ...]
    """What to search: concepts, or words of the edition's language; and sections to be shown among the first."""
    name: bool = False
    """Whether it is a term's own name and not merely what people say."""


class Concept(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A term as search shows and marks it."""

    label: str
    stems: tuple[str, ...]


class KnownWord(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A word that stands in a name or phrase: folded, its stem, and how it is written if that differs."""

    word: str
    stem: str
    written: str = ""


class Sign(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A danger sign: all its parts must be said."""

    parts: tuple[str, ...]
    danger: int
    """Its place in Lexicon.dangers."""


class Danger(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """An urgent box to be pinned."""

    document: int
    title: str
    text: str


class Tongue(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What people say in one language."""

    language: str
    phrases: tuple[Phrase, ...] = ()
    words: tuple[KnownWord, ...] = ()
    signs: tuple[Sign, ...] = ()
    groups: dict[str, tuple[str, ...]] = {}
    """Name -> phrases of the groups of words that signs name."""


class Lexicon(msgspec.Struct, frozen=True):
    """All of it. The edition's own language comes first."""

    concepts: dict[str, Concept]
    tongues: tuple[Tongue, ...]
    dangers: tuple[Danger, ...] = ()
    popular: tuple[str, ...] = ()
    """Names of the terms that the guide uses most: something to offer when nothing is found."""


def make_lexicon(content: EditionContent, places: dict[str, int]) -> Lexicon:
    """Return the lexicon of an edition; `places` says which document each address is."""
    own = analysis(content.head.language)
    concepts = {
        f"{CONCEPT}{term.id}": Concept(
            term.term,
            tuple(dict.fromkeys(s for name in (term.term, *term.abbreviations) for s in own.stems(name, stops=False))),
        )
        for term in content.glossary.terms
    }
    pinnable = {danger.address for names in content.names for danger in names.signs}
    boxes: dict[str, UrgentBox] = {}
    for box in content.urgent:
        boxes.setdefault(box.address, box)
    kept = [address for address in boxes if address in places and address in pinnable]
    dangers = tuple(
        Danger(places[address], boxes[address].box.title, "\n".join(block_texts(boxes[address].box.blocks)))
        for address in kept
    )
    order = {address: place for place, address in enumerate(kept)}
    tongues = tuple(_tongue(names, order, places) for names in content.names or (SearchNames(content.head.language),))
    return Lexicon(concepts, tongues, dangers, _popular(content))


def _popular(content: EditionContent) -> tuple[str, ...]:
    names = {term.id: term.term for term in content.glossary.terms}
    uses = Counter({term: len(content.glossary.uses.get(term, ())) for term in names})
    return tuple(names[term] for term, _ in uses.most_common(_POPULAR))


def _tongue(names: SearchNames, order: dict[str, int], places: dict[str, int]) -> Tongue:
    spoken = analysis(names.language)
    words: dict[str, KnownWord] = {}
    phrases: dict[tuple[str, ...], Phrase] = {}
    for own, said in [(True, one) for one in names.names] + [(False, one) for one in names.words]:
        _note_words(said.phrase, spoken, words)
        sections = [f"{PLACE}{places[address]}" for address in said.sections if address in places]
        meant = (*(f"{CONCEPT}{term}" for term in said.terms), *sections)
        phrase = make_phrase(said.phrase, meant, spoken, name=own)
        known = phrases.get(phrase.stems)
        if known is not None:
            # A term's own name means this term alone; it may lead to a section beside it.
            more = sections if known.name else phrase.targets
            targets = tuple(dict.fromkeys((*known.targets, *more)))
            phrase = msgspec.structs.replace(known, targets=targets)
        if phrase.stems:
            phrases[phrase.stems] = phrase
    signs = []
    for danger in names.signs:
        for sign in danger.signs if danger.address in order else ():
            parts = tuple(filter(None, map(str.strip, sign.split("+"))))
            if parts:
                signs.append(Sign(parts, order[danger.address]))
    groups = {group.name: group.phrases for group in names.groups}
    return Tongue(names.language, tuple(phrases.values()), tuple(words.values()), tuple(signs), groups)


def make_phrase(text: str, targets: Iterable[str], spoken: Analysis, *, name: bool = False) -> Phrase:
    """Return a phrase as it is looked for; without stems when nothing can be looked for."""
    unsaid = articles(spoken.language)
    tokens = [token for token in spoken.tokens(text) if token.word not in unsaid]
    telling = sorted({token.stem for token in tokens if not token.stop})
    if not telling and len(tokens) < _LOOSE_WORDS:
        tokens = []  # one little word says nothing
    loose = tuple(telling) if len(telling) >= _LOOSE_WORDS else ()
    return Phrase(tuple(token.stem for token in tokens), loose, tuple(dict.fromkeys(targets)), name)


def _note_words(text: str, spoken: Analysis, words: dict[str, KnownWord]) -> None:
    for token in spoken.tokens(text):
        if token.word not in words:
            written = text[token.start : token.end].lower()
            words[token.word] = KnownWord(token.word, token.stem, written if written != token.word else "")
