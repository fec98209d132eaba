# SPDX-License-Identifier: GPL-3.0-or-later
"""Recognises a danger in what a person types, so that the urgent box about it can be pinned.

A sign is there when the words of each of its parts stand close together, in any order and inflection. A question for
information (“what is ...”) is no danger. Which boxes exist and how they are shown is not known here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from reader.search.analysis import Analysis, Token
from reader.search.groups import DENIAL, PIECE, Groups, Heard, Items, Place
from reader.search.lexicon import Sign

_ROOM: Final = 6
"""So many other words may stand among those of one part."""
_QUESTION_ROOM: Final = 6
"""So many words may stand where a question has `...`."""
QUESTIONS: Final = "questions"
NOW: Final = "now"
IDIOMS: Final = "idioms"
_FRAMES: Final = (QUESTIONS, NOW, IDIOMS)
APART: Final = "between"
"""Groups with a meaning of their own, beside `no` and `small`. What idioms cover is not heard. Words between stand amid
two things that have nothing to do with each other (“it hurts after chest surgery” tells of no pain in the chest)."""


class SignReader:
    """The danger signs of one language."""

    def __init__(self, signs: Sequence[Sign], groups: Mapping[str, Sequence[str]], analysis: Analysis) -> None:
        """`groups` are phrases by the name of their group."""
        self._questions, self._now, self._idioms = (_Phrases(groups, name, analysis) for name in _FRAMES)
        self._groups = Groups({name: said for name, said in groups.items() if name not in _FRAMES}, analysis)
        self._signs: dict[str, list[tuple[int, tuple[Items, ...]]]] = {}
        for sign in signs:
            parts = tuple(self._groups.items(part) for part in sign.parts)
            if parts and all(parts):
                # A sign is looked at only when its longest item was said.
                longest = max((item for part in parts for item in part), key=_by_length)
                self._signs.setdefault(longest, []).append((sign.danger, parts))

    def find(self, sentences: Iterable[Sequence[Token]]) -> tuple[int, ...]:
        """Return the dangers whose signs are there, those with the most telling signs first.

        A sentence that asks for information tells of no danger; the one beside it may.
        """
        if not self._signs:
            return ()
        told = (self._idioms.cut(tokens) for tokens in sentences)
        heard = self._groups.hear(tokens for tokens in told if not self._only_asks(tokens))
        found: dict[int, int] = {}
        for name in heard.where:
            for danger, parts in self._signs.get(name, ()):
                telling = sum(map(len, parts))
                if telling > found.get(danger, 0) and all(_is_said(part, heard) for part in parts):
                    found[danger] = telling
        return tuple(sorted(found, key=lambda danger: (-found[danger], danger)))

    def said_in(self, tokens: Sequence[Token]) -> frozenset[str]:
        """Return what is said in a text and not denied there: stems of words that tell something, groups, ranges."""
        heard = self._groups.hear((tokens,))
        little = {token.stem for token in tokens if token.stop}
        return frozenset(
            name
            for name, places in heard.where.items()
            if name not in (DENIAL, f"<{APART}>")
            and name not in little
            and any(first not in heard.denied for first, _end in places)
        )

    def _only_asks(self, tokens: Sequence[Token]) -> bool:
        return self._questions.are_in(tokens) and not self._now.are_in(tokens)


Pieces = tuple[tuple[str, ...], ...]
"""Stems that stand side by side, piece after piece with other words between; `<fear>` is any word of that group."""


class _Phrases:
    """Phrases whose little words count. One that is a single word is said just so, the others in any inflection.

    With `^` before it a phrase is looked for only where a sentence starts, with `...` in it there may be words between.
    A sentence of one word starts nothing (“breathlessness”). Of the groups that phrases name, the single words are
    known.
    """

    def __init__(self, groups: Mapping[str, Sequence[str]], name: str, analysis: Analysis) -> None:
        self._words: set[str] = set()
        self._by_first: dict[str, list[Pieces]] = {}
        self._at_start: dict[str, list[Pieces]] = {}
        self._groups: dict[str, set[str]] = {}
        """Stem -> the groups that it belongs to."""
        named: set[str] = set()
        for phrase in groups.get(name, ()):
            pieces = tuple(filter(None, (_stems(piece, analysis) for piece in phrase.split("..."))))
            named.update(item for piece in pieces for item in piece if item.startswith("<"))
            if phrase.startswith("^") and pieces:
                self._at_start.setdefault(pieces[0][0], []).append(pieces)
            elif sum(map(len, pieces)) == 1 and "<" not in phrase:
                self._words.update(token.word for token in analysis.tokens(phrase))
            elif pieces:
                self._by_first.setdefault(pieces[0][0], []).append(pieces)
        for group in named:
            for word in groups.get(group[1:-1], ()):
                stems = _stems(word, analysis)
                if len(stems) == 1:
                    self._groups.setdefault(stems[0], set()).add(group)

    def are_in(self, tokens: Sequence[Token]) -> bool:
        """Return whether one of them is said in this sentence."""
        return any(token.word in self._words for token in tokens) or next(self._found(tokens), None) is not None

    def cut(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """Return a sentence without them."""
        within = {at for start, end in self._found(tokens) for at in range(start, end)}
        return [token for at, token in enumerate(tokens) if at not in within and token.word not in self._words]

    def _found(self, tokens: Sequence[Token]) -> Iterator[Place]:
        said = [(token.stem, *self._groups.get(token.stem, ())) for token in tokens]
        for at, names in enumerate(said):
            begins = at == 0 and len(said) > 1
            for name in names:
                for pieces in (*self._by_first.get(name, ()), *(self._at_start.get(name, ()) if begins else ())):
                    end = _end(said, at, pieces)
                    if end:
                        yield at, end


def _stems(phrase: str, analysis: Analysis) -> tuple[str, ...]:
    found: list[str] = []
    for named, said in PIECE.findall(phrase):
        found.extend((f"<{named}>",) if named else (token.stem for token in analysis.tokens(said)))
    return tuple(found)


def _end(said: Sequence[tuple[str, ...]], at: int, pieces: Pieces) -> int:
    """Return where a phrase ends that starts here; 0 when it is another."""
    if not _is_at(said, at, pieces[0]):
        return 0
    end = at + len(pieces[0])
    for piece in pieces[1:]:
        starts = range(end, min(len(said), end + _QUESTION_ROOM + 1))
        start = next((start for start in starts if _is_at(said, start, piece)), None)
        if start is None:
            return 0
        end = start + len(piece)
    return end


def _is_at(said: Sequence[tuple[str, ...]], at: int, piece: tuple[str, ...]) -> bool:
    here = said[at : at + len(piece)]
    return len(here) == len(piece) and all(item in names for item, names in zip(piece, here, strict=True))


def _is_said(part: Items, heard: Heard) -> bool:
    """Return whether every item of a part stands within one stretch of what was said, and is not denied."""
    places = [heard.where.get(item) for item in part]
    if not all(places):
        return False
    known = [found for found in places if found]
    apart = [start for start, _ in heard.where.get(f"<{APART}>", ())]
    for first in {start for found in known for start, _ in found}:
        behind = [place for place in apart if place >= first]
        stretch = _stretch(known, first, min(behind, default=len(heard.words)) if f"<{APART}>" not in part else None)
        if stretch and not (first in heard.denied and heard.words[first] != DENIAL):
            return True
    return False


def _stretch(known: Sequence[Sequence[Place]], first: int, until: int | None) -> bool:
    """Return whether a place of each item lies close behind a word."""
    end = first
    words = 0
    for found in known:
        behind = min((place for place in found if place[0] >= first), key=_last, default=None)
        if behind is None or (until is not None and behind[1] > until):
            return False
        end = max(end, behind[1])
        words += behind[1] - behind[0]
    return end - first <= words + _ROOM


def _last(place: Place) -> int:
    return place[1]


def _by_length(item: str) -> tuple[int, str]:
    return len(item), item
