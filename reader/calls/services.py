# SPDX-License-Identifier: GPL-3.0-or-later
"""Who can be called: the organisation's own services and the guide's, by region, and found by a few typed words.

Words go through the search's own analysis, so accents, endings and small slips matter no more than there. It knows the
services only, never where a caller lives; what is shown beside the search's hits is the window's to say.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from reader.calls.service_words import ALIKE, ASKING, COMMON, GENERAL, KINDS, PLACES, SUICIDE
from reader.content.edition import Edition
from reader.content.model import Service
from reader.i18n import _
from reader.search.analysis import Analysis, Token, analysis, fold
from reader.search.spelling import Speller

if TYPE_CHECKING:
    from reader.site import Site


_READ: Final = 2000
"""Characters of a query that are looked at."""
_MOST_WORDS: Final = 24
"""Who types more telling words asks for no service."""
_NAME, _PLACE, _WHAT = 1.0, 0.9, 0.7
_FOR_ANOTHER, _LARGER_PLACE, _BEGUN, _MENDED = 0.8, 0.6, 0.9, 0.8
"""How well a word fits that is another for the same, a part of the region, a beginning, a slip."""
_NEAR: Final = 1.5
"""A service of the first region comes before a better fit from across the sea, unless a place is typed."""
_SUICIDE: Final = "suicide"
_NO_WORD: Final = re.compile(r"[^\w\s]")
_SHORTEST_BEGINNING, _SHORTEST_UNFINISHED = 3, 4
"""Letters of a beginning: of the last word, which may still be being typed, and of any word that nobody knows."""
_SHORTEST_NUMBER: Final = 3
_COMMON_WEIGHT: Final = 0.15
_LEAST_SHARE: Final = 0.6
"""Of what was typed, by weight, a service must answer so much: “liver surgery line” is no question about services."""
_LEAST: Final = 0.5
"""Of a rare word's weight, so that “cancer” alone finds none."""


class RegionServices(msgspec.Struct, frozen=True):
    """The services of one region."""

    region: str
    """As they write it; a word for “anywhere” where they name none."""
    services: tuple[Service, ...]


class _Fit(NamedTuple):
    weight: float
    by_service: dict[int, float]
    """Place of a service -> how well the word fits it, 0 to 1."""


def services(edition: Edition, site: Site | None = None) -> tuple[RegionServices, ...]:
    """Return all services by region, the site's before the guide's; one with the id of the guide's takes its place."""
    own = site.helpline_services if site else ()
    ids = {service.id for service in own}
    listed = (*own, *(service for service in edition.support().services if service.id not in ids))
    regions: dict[str, list[Service]] = {}
    for service in listed:
        regions.setdefault(service.region or _("Anywhere"), []).append(service)
    return tuple(RegionServices(region, tuple(found)) for region, found in regions.items())


def find_services(
    regions: tuple[RegionServices, ...], words: str, language: str = "en", known: frozenset[str] = frozenset()
) -> tuple[Service, ...]:
    """Return the services that words ask for, the best first, those that fit alike in their own order; mostly, none.

    The last word may be unfinished; `known` are stems that are no slips of others. Any text is answered; empty when it
    asks for something else.
    """
    return _finder(regions, language).find(words[:_READ], known)


def names_service(
    regions: tuple[RegionServices, ...], words: str, language: str = "en", known: frozenset[str] = frozenset()
) -> bool:
    """Return whether words name a service itself: its name, number, region or language, or what such a one is called.

    “Phone”, “help” and “nurse” do not: they find services too, but ask for what the guide says of it as well. `known`
    are stems that are neither slips nor beginnings of others.
    """
    return _finder(regions, language).names(words[:_READ], known)


def asks_for_somebody(words: str) -> bool:
    """Return whether a sentence asks for somebody to talk to, people like oneself, a group, or help with money."""
    return bool(_asked(_folded(words[:_READ])))


def _folded(words: str) -> str:
    return " ".join(_NO_WORD.sub(" ", " ".join(fold(word) for word in words.split())).split())


def _asked(folded: str) -> tuple[str, ...]:
    """Return the words that a service says of itself of the kind that a sentence asks for; empty where it asks none."""
    if len(folded.split()) > _MOST_WORDS:
        return ()
    return next((meant for pattern, meant in ASKING if pattern.search(folded)), ())


@lru_cache(maxsize=4)
def _finder(regions: tuple[RegionServices, ...], language: str) -> _Finder:
    return _Finder([service for each in regions for service in each.services], analysis(language))


class _Finder:
    """The words of some services, made ready for one language."""

    def __init__(self, listed: list[Service], language: Analysis) -> None:
        self._services = listed
        self._analysis = language
        self._words: dict[str, dict[int, float]] = {}
        """Stem -> place of each service that says it -> how much it says there."""
        spelled: dict[str, float] = {}
        for place, service in enumerate(listed):
            for text, worth in _texts(service):
                for token in language.tokens(text):
                    found = self._words.setdefault(token.stem, {})
                    found[place] = max(worth, found.get(place, 0.0))
                    spelled[token.word] = spelled.get(token.word, 0.0) + 1
        self._common = self._stems(COMMON)
        self._alike: dict[str, set[str]] = {}
        for group in ALIKE:
            stems = self._stems(group)
            for stem in stems:
                self._alike.setdefault(stem, set()).update(stems - {stem})
        self._larger: dict[str, list[frozenset[str]]] = {}
        for country, parts in PLACES.items():
            for stem in self._stems(parts) - self._common:
                self._larger.setdefault(stem, []).append(self._stems((country,)))
        self._near = self._near_home()
        self._places = frozenset(self._larger) | self._stems(service.region for service in listed)
        known = {word for group in (*ALIKE, *PLACES.values(), PLACES) for word in group}
        spelled = {token.word: 1.0 for text in known for token in language.tokens(text)} | spelled
        self._spelled = sorted(spelled)
        self._names = [self._stems((text,)) for each in listed for text in (each.name, each.id, each.organisation)]
        """What services are called, each name as its stems."""
        generic = self._common | self._stems(GENERAL) | self._alike.keys()
        languages = self._stems(language for each in listed for language in each.languages)
        languages |= {other for stem in languages for other in self._alike.get(stem, ())}
        self._naming = frozenset().union(*self._names) - generic | self._places | languages | self._stems(KINDS)
        """Stems of which one alone names a service."""
        self._line, self._helpline = (language.forms(word)[1] for word in ("line", "helpline"))
        self._speller = Speller(spelled.items())

    def _near_home(self) -> frozenset[int]:
        """Return the services of the region that is listed first, however they write it: “most of Canada”."""
        home = self._stems((self._services[0].region,)) if self._services else frozenset()
        regions = (self._stems((service.region,)) for service in self._services)
        return frozenset(place for place, region in enumerate(regions) if home and home <= region)

    def find(self, words: str, known: frozenset[str]) -> tuple[Service, ...]:
        """Return the services that words ask for; see find_services."""
        folded = _folded(words)
        is_suicide = bool(SUICIDE.search(folded))
        asked = () if is_suicide else _asked(folded)
        tokens = [token for token in self._analysis.tokens(_SUICIDE if is_suicide else words) if not token.stop]
        if not self._services or len(tokens) > _MOST_WORDS:
            return ()
        if asked:
            tokens = [token for token in tokens if token.stem in self._places]
        fits = [self._fit(token, known, is_last=token is tokens[-1]) for token in tokens]
        fits += [self._fit_any(asked)] if asked else []
        total = sum(fit.weight for fit in fits)
        scores: dict[int, float] = {}
        for fit in fits:
            for place, worth in fit.by_service.items():
                scores[place] = scores.get(place, 0.0) + fit.weight * worth
        answered = {place: sum(fit.weight for fit in fits if place in fit.by_service) for place in scores}
        found = [place for place, weight in answered.items() if weight >= max(_LEAST, _LEAST_SHARE * total)]
        near = frozenset[int]() if any(token.stem in self._places for token in tokens) else self._near
        found.sort(key=lambda place: (-scores[place] * (_NEAR if place in near else 1.0), place))
        return tuple(self._services[place] for place in found)

    def names(self, words: str, known: frozenset[str]) -> bool:
        """Return whether words name a service; see names_service."""
        if SUICIDE.search(_folded(words)):
            return True
        tokens = [token for token in self._analysis.tokens(words) if not token.stop]
        told = [self._stem_of(token, known, is_last=token is tokens[-1]) for token in tokens[:_MOST_WORDS]]
        if any(stem in self._naming or _is_number(stem) for stem in told):
            return True
        telling = frozenset(told) - self._common
        like_names = telling, frozenset(self._helpline if stem == self._line else stem for stem in telling)
        return len(telling) > 1 and any(words <= name for name in self._names for words in like_names)

    def _stem_of(self, token: Token, known: frozenset[str], *, is_last: bool) -> str:
        """Return a word's stem, or that of the first word that it may stand for."""
        if token.stem in self._words or token.stem in self._naming or token.stem in known:
            return token.stem
        meant = (self._analysis.forms(word)[1] for word, _worth in self._meant(token, known, is_last=is_last))
        return next(meant, token.stem)

    def _fit(self, token: Token, known: frozenset[str], *, is_last: bool) -> _Fit:
        """Return how well a word fits each service: as it is, or else as its beginning or a slip of it."""
        if token.stem in self._common:
            return _Fit(_COMMON_WEIGHT, self._words.get(token.stem, {}))
        found = self._said(token.stem)
        if not found:
            for word, worth in self._meant(token, known, is_last=is_last):
                for place, fit in self._said(self._analysis.forms(word)[1]).items():
                    found[place] = max(found.get(place, 0.0), fit * worth)
        rare = math.log(1 + len(self._services) / (len(found) or 1)) / math.log(1 + len(self._services))
        return _Fit(max(rare, _LEAST), found)

    def _fit_any(self, asked: tuple[str, ...]) -> _Fit:
        """Return how well services fit any of these words, the first best."""
        found: dict[int, float] = {}
        for rank, word in enumerate(asked):
            for place, fit in self._said(self._analysis.forms(fold(word))[1]).items():
                found[place] = max(found.get(place, 0.0), fit * _BEGUN**rank)
        for_suicide = self._words.get(self._analysis.forms(_SUICIDE)[1], {})
        return _Fit(1.0, {place: fit for place, fit in found.items() if place not in for_suicide})

    def _said(self, stem: str) -> dict[int, float]:
        found = dict(self._words.get(stem, {}))
        for other in self._alike.get(stem, ()):
            for place, fit in self._words.get(other, {}).items():
                found[place] = max(found.get(place, 0.0), fit * _FOR_ANOTHER)
        for country in self._larger.get(stem, ()):
            everywhere = (self._words.get(name, {}).keys() for name in country)
            for place in frozenset.intersection(*map(frozenset, everywhere)):
                found[place] = max(found.get(place, 0.0), _LARGER_PLACE)
        return found

    def _meant(self, token: Token, known: frozenset[str], *, is_last: bool) -> Iterator[tuple[str, float]]:
        """Yield the words that an unknown one may stand for."""
        word = token.word
        if len(word) >= (_SHORTEST_BEGINNING if is_last else _SHORTEST_UNFINISHED):
            yield from ((whole, _BEGUN) for whole in self._spelled if whole.startswith(word))
        meant = self._speller.best(word) if token.stem not in known else None
        if meant is not None:
            yield meant.word, _MENDED

    def _stems(self, words: Iterable[str]) -> frozenset[str]:
        return frozenset(token.stem for word in words for token in self._analysis.tokens(word) if not token.stop)


def _is_number(stem: str) -> bool:
    """Tell whether a word may be a number that is called: three figures or more."""
    return sum(sign.isdigit() for sign in stem) >= _SHORTEST_NUMBER


def _texts(service: Service) -> Iterator[tuple[str, float]]:
    yield service.name, _NAME
    yield service.id, _NAME
    yield from ((text, _PLACE) for text in (service.organisation, service.region, service.phone, *service.languages))
    yield service.what, _WHAT
