# SPDX-License-Identifier: GPL-3.0-or-later
"""Recognises a danger in what a person types, so that the urgent box about it can be pinned.

A sign is there when the words of each of its parts stand close together, in any order and inflection. A question for
information (“what is ...”) is no danger. Which boxes exist and how they are shown is not known here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader.search.analysis import Analysis, Token
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
_LIGHT: Final[dict[str, frozenset[str]]] = {
    "en": frozenset(
        "a an the my our your his her their this that these those some am is are was were be been im ive its it has "
        "have had of in on at to and or with for from by so very really quite".split()
    ),
    "fr": frozenset(
        "le la les l un une des du de d mon ma mes ton ta tes son sa ses ce cet cette ces je j il elle on suis est es "
        "ai a as ont et ou avec pour par dans en y tres".split()
    ),
}
"""Words that say nothing in a sign. Other little words do: passed out, all over, he collapsed."""
_PARTING: Final[dict[str, frozenset[str]]] = {
    "en": frozenset("after before since because but then until where while".split()),
    "fr": frozenset("apres avant depuis parce mais puis pendant quand".split()),
}
"""Words between two things: “it hurts after chest surgery” tells of no pain in the chest."""
_SAME: Final[dict[str, tuple[str, ...]]] = {
    "en": (
        "belly tummy stomach abdomen tum guts gut", "stool stools poo poop faeces feces shit crap",
        "vomit vomiting vomited sick puke puking barf", "urine wee pee peeing piss", "fever temperature temp",
        "surgery operation op procedure", "hurts pain painful sore aching aches", "shivering shivers chills shivery",
        "faint fainted", "swollen swelling bloated distended puffy swelled",
        "himself herself myself themselves", "breathe breath breathing", "wound incision",
        "mum mom mother wife husband dad father partner", "black tarry", "quick fast rapid",
        "gas wind fart farting", "yellow jaundiced",
    ),
    "fr": (
        "ventre bedaine abdomen estomac bedon", "selles caca", "vomir vomis vomit vomi vomissements",
        "urine pipi uriner", "operation chirurgie intervention", "mal douleur douleurs", "gaz pets peter",
        "respirer souffle respire", "enfle enflee gonfle gonflee", "plaie cicatrice",
    ),
}  # fmt: skip
"""Words that are one and the same to a danger sign, a row each."""


class SignReader:
    """The danger signs of one language."""

    def __init__(
        self, signs: Sequence[Sign], questions: Sequence[tuple[str, ...]], analysis: Analysis
    ) -> None:
        """`questions` are the stems of phrases that show a question."""
        self._questions = frozenset(questions)
        self._longest = max(map(len, questions), default=0)
        self._negations = NEGATIONS.get(analysis.language, frozenset())
        self._light = _LIGHT.get(analysis.language, frozenset())
        forms = analysis.forms
        self._parting = frozenset(forms(word)[1] for word in _PARTING.get(analysis.language, ()))
        self._same = {forms(word)[1]: row.split()[0] for row in _SAME.get(analysis.language, ()) for word in row.split()}
        self._signs = [(sign.danger, [self._meanings(analysis.tokens(part)) for part in sign.parts]) for sign in signs]

    def find(self, tokens: Sequence[Token]) -> tuple[int, ...]:
        """Return the dangers whose signs are there, those with the most telling signs first."""
        if not self._signs or self._is_question([token.stem for token in tokens]):
            return ()
        said = self._meanings(tokens)
        found: dict[int, int] = {}
        for danger, parts in self._signs:
            words = sum(map(len, parts))
            if words > found.get(danger, 0) and parts and all(self._is_said(part, said) for part in parts):
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
        return [
            _NOT if token.word in self._negations else self._same.get(token.stem, token.stem)
            for token in tokens
            if token.word not in self._light
        ]

    def _is_said(self, part: list[str], said: list[str]) -> bool:
        """Return whether every word of a part stands within one stretch of what was said."""
        if not part or not set(said).issuperset(part):
            return False
        reach = len(part) + _ROOM
        ends = [place for place, word in enumerate(said) if word in self._parting and word not in part]
        for start in range(len(said)):
            end = min((place for place in ends if place >= start), default=len(said))
            if set(said[start : min(end, start + reach)]).issuperset(part):
                return True
        return False
