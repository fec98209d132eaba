# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds what looks like the name of a person in a note, for a gentle warning.

Names that are known, and words after “my name is”, “Mrs” or “her husband”. It knows no caller, and it is no proof:
an unusual name without such a word before it is not seen.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

_NAMES = Path(__file__).parent / "words" / "first_names.txt"
_WORD = re.compile(r"[^\W\d_]+(?:[’'‐-][^\W\d_]+)*")
_BREAK = re.compile(r"[.!?:;,()\n/]")
_MOST_WORDS = 3
_BEFORE = 40
"""Characters before a word that can announce a name."""

_TITLES = frozenset("mr mrs ms miss mme mlle m dr dre doctor docteur docteure madame monsieur".split())
_SHORT_TITLES = frozenset("mr mrs ms mme mlle m dr dre".split())
"""These can have a point."""
_PLAIN_TITLES = frozenset("m mr mrs mme mlle madame monsieur".split())
"""After these, a name in small letters is a name too."""
_RELATIONS = frozenset(
    "husband wife son daughter mother father brother sister friend partner mom mum dad cousin aunt uncle neighbour "
    "neighbor nurse oncologist mari femme fils fille mere pere frere sœur soeur ami amie conjoint conjointe cousine "
    "tante oncle voisin voisine infirmiere patient patiente caller appelant appelante".split()
)
_SURE_CUE = re.compile(
    r"(?:\b(?:my|his|her|their|[’']s) (?:\w+ )?name is|\bname['’]s|\bname\s?:|\bgoes by"
    r"|\bsurname\s?:?|\b(?:first|last) name\s?:?|\bje m['’]appelle|\bs['’]appelle|\bnom est|\bnom\s?:"
    r"|\bprénom(?: est)?\s?:?|\bnom de famille(?: est)?\s?:?)\s*\Z",
    re.IGNORECASE,
)
_CUE = re.compile(
    r"(?:\bi['’]m|\bi am|\bthis is|\bc['’]est|\bici|\bcalled|\b(?:spoke|talked|speaking) (?:to|with)|\bparlé (?:à|avec)"
    r"|\b(?:caller|carer|appelante?|contact(?: person)?|personne à joindre)\s?:"
    r"|\b(?:caller|name|doctor|médecin) (?:is|est))\s*\Z",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\s+(?:called|calls|phoned|rang|asked|asks|wants|says|said|lives|told|"
    r"a (?:appelé|demandé|dit|téléphoné)|appelle|demande|veut|habite|dit)\b"
)
_WORDS_TOO = {
    "en": "dean guy ivy jade jay kelly mercedes olive robin roy valentine wade lea martin max morgan nelson ross ruby "
    "hazel jasper faye viola blessing mai isa ida uma ling jin jun salma ola asha noel aurore blanche alma constance "
    "laurier",
    "fr": "claire olive guy valentine ivy jay mercedes mai jun ida ling uma isa viola noel aurore blanche constance "
    "laurier romeo octave florent",
}
"""Names of the list that are words or brands as well -> they count with another name after them only."""
_WITH_ANOTHER = frozenset(
    "amber faith grace rose hope joy victoria charlotte florence sydney austin jordan mark frank bill jack rob sue "
    "pat will may april june august art dawn drew chase rich dale glen georgia virginia lourdes pascal marine "
    "jean".split()
)
"""Words and places that are names as well."""
_NEVER_FIRST = frozenset("will may mark frank bill rob sue pat april june august art chase rich hope".split())
"""Of these, words that begin a sentence."""
_PLACES_BEFORE = frozenset(
    "st ste saint sainte princess prince queen king lake port fort mount hopital hospital chu institut rue avenue "
    "fondation centre clinique hotel point mont".split()
)
_PLACES_AFTER = frozenset(
    "hospital hopital centre center clinic clinique institute institut foundation fondation university universite "
    "county street road avenue disease syndrome society cancer health score scale".split()
)
_NO_NAMES = frozenset(
    "a the an my your his her our their not no in on at of and or but is was has had with for from to who so very "
    "going just afraid about this that it he she they we you i here there still now today tomorrow back also "
    "le la les l un une des du de et ou mais est a au aux avec pour dans qui que ne pas se son sa ses mon ma mes ce "
    "cette il elle on nous vous je tres veut va demande appelle dit pense souhaite aimerait cherche prend fait sera "
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday janvier fevrier mars avril mai juin juillet aout septembre octobre novembre "
    "decembre lundi mardi mercredi jeudi vendredi samedi dimanche canadian canada quebec ontario toronto montreal "
    "english french american british cancer carcinoid neuroendocrine tumour tumor society societe hospital hopital "
    "clinic clinique centre center care team health surgery therapy net nets support network association uk day "
    "doctor docteur medecin nurse practitioner navigator pivot coordinator specialist clinician united kingdom states "
    "zealand wales columbia coutu living section chapter chapitre page part".split()
)


def names(text: str, language: str = "en") -> Iterator[tuple[int, int]]:
    """Yield where each name of a person seems to stand, as (start, end), in order."""
    words = list(_WORD.finditer(text))
    place = 0
    while place < len(words):
        count = _Looking(text, words, language).count_at(place)
        if count:
            yield words[place].start(), _bare_end(words[place + count - 1])
        place += count or 1


def _bare_end(word: re.Match[str]) -> int:
    """Return the end of a word without a genitive: of “Lan's”, that of “Lan”."""
    return word.end() - 2 if word.group()[-2:] in ("'s", "’s") else word.end()


class _Looking:
    """One text and its words."""

    def __init__(self, text: str, words: Sequence[re.Match[str]], language: str) -> None:
        self._text = text
        self._words = words
        self._known = _known(language)

    def count_at(self, place: int) -> int:
        """Return how many words from this one on are a name; 0 when it is none."""
        folded = self._folded(place)
        if folded in _NO_NAMES - _WITH_ANOTHER or folded in _TITLES or self._is_place(place):
            return 0
        run = self._run(place)
        if self._is_announced(place, run) or self._is_known(place):
            return max(run, 1)
        if run > 1 and (self._is_with_another(place) or self._speaks(place + run - 1)):
            return run
        return 0

    def _is_announced(self, place: int, run: int) -> bool:
        start = self._words[place].start()
        before = self._text[max(0, start - _BEFORE) : start]
        if _SURE_CUE.search(before):
            return True
        if run and _CUE.search(before):
            return run > 1 or self._folded(place) in self._known | _WITH_ANOTHER or before.rstrip().endswith(":")
        if not place or not self._is_beside(place - 1):
            return False
        last = self._folded(place - 1)
        if last == "m" and not re.search(r"(?<!\d )\bm\.\s*\Z", before, re.IGNORECASE):
            return False  # three metres
        if last in _TITLES:
            return bool(run) or last in _PLAIN_TITLES
        return bool(run) and last in _RELATIONS

    def _is_known(self, place: int) -> bool:
        folded = self._folded(place)
        return not self._known.isdisjoint((folded, *folded.split("-")))

    def _is_with_another(self, place: int) -> bool:
        folded = self._folded(place)
        begins = not place or bool(_BREAK.search(self._text[self._words[place - 1].end() : self._words[place].start()]))
        return folded in _WITH_ANOTHER and not (begins and folded in _NEVER_FIRST)

    def _speaks(self, place: int) -> bool:
        return _SAYS.match(self._text, self._words[place].end()) is not None

    def _run(self, place: int) -> int:
        """Return how many words with a capital follow each other from here, as names do."""
        count = 0
        while count < _MOST_WORDS and place + count < len(self._words):
            here = place + count
            if not _has_capital(self._words[here].group()) or self._folded(here) in _NO_NAMES - _WITH_ANOTHER:
                break
            if count and not self._is_beside(here - 1):
                break
            count += 1
        return count

    def _is_beside(self, place: int) -> bool:
        """Tell whether nothing but space, or the point of a title, stands between a word and the next."""
        gap = self._text[self._words[place].end() : self._words[place + 1].start()]
        return gap.strip() in (("", ".") if self._folded(place) in _SHORT_TITLES else ("",))

    def _is_place(self, place: int) -> bool:
        """Tell whether a word is part of the name of a hospital, a street or an illness."""
        folded = self._folded(place)
        if folded.partition("-")[0] in _PLACES_BEFORE:
            return True
        if place and self._folded(place - 1) in _PLACES_BEFORE:
            return True
        after = (self._folded(near) for near in range(place, min(place + 3, len(self._words))))
        return any(word in _PLACES_AFTER for word in after)

    def _folded(self, place: int) -> str:
        return _fold(self._words[place].group()).removesuffix("'s")


def _has_capital(word: str) -> bool:
    """Tell whether a word is written as names are: “O'Brien”, “B”, not “PRRT” and not “PET-CT”."""
    return word[0].isupper() and (len(word) == 1 or not word.isupper())


def _fold(word: str) -> str:
    plain = unicodedata.normalize("NFD", word.replace("’", "'").casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


@functools.cache
def _known(language: str) -> frozenset[str]:
    """Return the names that are nothing but names in a language."""
    lines = _NAMES.read_text(encoding="utf-8").splitlines()
    found = {name for line in lines if not line.startswith("#") for name in line.split()}
    return frozenset(found) - frozenset(_WORDS_TOO.get(language, "").split()) - _WITH_ANOTHER
