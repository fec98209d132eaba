# SPDX-License-Identifier: GPL-3.0-or-later
"""Recognises a danger in what a person types, so that the urgent box about it can be pinned.

A sign is there when the words of each of its parts stand close together, in any order and inflection. A question for
information (“what is ...”) is no danger. Which boxes exist and how they are shown is not known here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from reader.search.analysis import Analysis, Token
from reader.search.lexicon import Sign

_ROOM: Final = 3
"""So many other words may stand among those of one part."""
_NOT: Final = "!not"
_SIDE_BY_SIDE: Final = (4, 3, 2, 1)
NEGATIONS: Final[dict[str, frozenset[str]]] = {
    "en": frozenset(
        "no not cant cannot wont dont didnt doesnt isnt havent hasnt couldnt never without nothing hardly barely "
        "unable none nor".split()
    ),
    "fr": frozenset("ne n pas plus jamais rien aucun aucune sans impossible incapable".split()),
}
"""Words that deny, folded. They are all the same to a danger sign."""
_LIGHT: Final[dict[str, frozenset[str]]] = {
    "en": frozenset(
        "a an the my our your his her their this that these those some am is are was were be been its it "
        "of in on at to and or with from by so very really quite".split()
    ),
    "fr": frozenset(
        "le la les l un une des du de d mon ma mes ton ta tes son sa ses ce cet cette ces je j il elle on suis est es "
        "ai a as ont et ou avec pour par dans en y tres".split()
    ),
}
"""Words that say nothing in a sign. Other little words do: passed out, all over, he collapsed."""
_PARTING: Final[dict[str, frozenset[str]]] = {
    "en": frozenset("after before".split()),
    "fr": frozenset("apres avant".split()),
}
"""Words between two things: “it hurts after chest surgery” tells of no pain in the chest."""
_SAME: Final[dict[str, tuple[str, ...]]] = {
    "en": (
        "belly tummy stomach abdomen tum guts gut", "stool stools poo poop faeces feces shit crap",
        "vomit vomiting vomited puke puking barf throw-up throwing-up threw-up thrown-up chuck-up being-sick",
        "urine wee pee peeing piss urinate", "fever temperature temp feverish", "surgery operation op procedure",
        "hurts pain painful", "shivering shivers chills shivery rigors",
        "faint fainted pass-out passed-out passing-out black-out blacked-out blacking-out keeled-over fell-unconscious",
        "swollen swelling bloated distended puffy swelled", "himself herself myself themselves",
        "breathe breath breathing", "wound incision", "mum mom mother wife husband dad father partner",
        "quick fast rapid", "gas wind fart farting",
        "severe terrible awful horrible intense excruciating agonising unbearable dreadful worst",
        "sudden suddenly", "hard rigid", "dizzy lightheaded woozy giddy light-headed",
        "drowsy sleepy", "wheezing wheezy", "confused confusion",
        "shaking shaky shakey trembling", "racing pounding hammering thumping", "loo toilet bathroom",
        "leaking oozing weeping", "diarrhea runs trots", "breathless short-of-breath out-of-breath",
        "blocked blockage", "flushed flushing flush", "anymore any-more",
    ),
    "fr": (
        "ventre bedaine abdomen estomac bedon", "selles caca", "vomir vomis vomit vomi vomissements renvoie renvoyer",
        "urine pipi uriner", "operation chirurgie intervention", "mal douleur douleurs", "gaz pets peter",
        "respirer souffle respire", "enfle enflee gonfle gonflee", "plaie cicatrice", "rougeurs bouffees",
        "soudain soudaine soudainement tout-d-un-coup", "tremblements tremble trembler", "fievre temperature",
    ),
}  # fmt: skip
"""What is one and the same to a danger sign, a row each; a hyphen joins words that stand side by side."""


class SignReader:
    """The danger signs of one language."""

    def __init__(self, signs: Sequence[Sign], questions: Sequence[tuple[str, ...]], analysis: Analysis) -> None:
        """`questions` are the stems of phrases that show a question."""
        self._questions = frozenset(questions)
        self._longest = max(map(len, questions), default=0)
        self._negations = NEGATIONS.get(analysis.language, frozenset())
        self._light = _LIGHT.get(analysis.language, frozenset())
        forms = analysis.forms
        self._parting = frozenset(forms(word)[1] for word in _PARTING.get(analysis.language, ()))
        self._same: dict[tuple[str, ...], str] = {}
        for row in _SAME.get(analysis.language, ()):
            called = forms(row.split()[0])[1]
            for said in row.split():
                self._same[tuple(forms(word)[1] for word in said.split("-"))] = called
        self._signs: dict[str, list[tuple[int, list[list[str]]]]] = {}
        for sign in signs:
            parts = [self._meanings(analysis.tokens(part)) for part in sign.parts]
            words = [word for part in parts for word in part]
            if words and all(parts):
                # A sign is looked at only when its longest word was said.
                self._signs.setdefault(max(words, key=_by_length), []).append((sign.danger, parts))

    def find(self, sentences: Iterable[Sequence[Token]]) -> tuple[int, ...]:
        """Return the dangers whose signs are there, those with the most telling signs first.

        A sentence that asks for information tells of no danger; the one beside it may.
        """
        if not self._signs:
            return ()
        said = [
            word
            for tokens in sentences
            if not self._is_question([token.stem for token in tokens])
            for word in self._meanings(tokens)
        ]
        found: dict[int, int] = {}
        for word in set(said):
            for danger, parts in self._signs.get(word, ()):
                words = sum(map(len, parts))
                if words > found.get(danger, 0) and all(self._is_said(part, said) for part in parts):
                    found[danger] = words
        return tuple(sorted(found, key=lambda danger: (-found[danger], danger)))

    def _is_question(self, stems: list[str]) -> bool:
        return any(
            tuple(stems[start : start + length]) in self._questions
            for start in range(len(stems))
            for length in range(1, self._longest + 1)
        )

    def _meanings(self, tokens: Sequence[Token]) -> list[str]:
        """Return the words that count, each as what it is called here."""
        stems = [token.stem for token in tokens]
        found: list[str] = []
        at = 0
        while at < len(tokens):
            size = next((size for size in _SIDE_BY_SIDE if tuple(stems[at : at + size]) in self._same), 1)
            token = tokens[at]
            if token.word in self._negations:
                found.append(_NOT)
            elif size > 1 or token.word not in self._light:
                found.append(self._same.get(tuple(stems[at : at + size]), token.stem))
            at += size
        return found

    def _is_said(self, part: list[str], said: list[str]) -> bool:
        """Return whether every word of a part stands within one stretch of what was said."""
        if not set(said).issuperset(part):
            return False
        reach = len(part) + _ROOM
        ends = [place for place, word in enumerate(said) if word in self._parting and word not in part]
        for start in range(len(said)):
            end = min((place for place in ends if place >= start), default=len(said))
            if set(said[start : min(end, start + reach)]).issuperset(part):
                return True
        return False


def _by_length(word: str) -> tuple[int, str]:
    return len(word), word
