# SPDX-License-Identifier: GPL-3.0-or-later
"""The words that rules look for in one language, from words/<language>.yaml. A language without a file has none."""

from __future__ import annotations

import functools
import re
from pathlib import Path

import msgspec

from reader.content.language_file import language_file

_FOLDER = Path(__file__).parent / "words"


class LanguageWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What words/<language>.yaml holds. A word stands for itself; `*` at its end for any ending."""

    jargon: dict[str, str] = {}
    """Medical or bureaucratic word -> what to say instead, or nothing when it needs a term's link."""
    abbreviations: tuple[str, ...] = ()
    """Allowed without being spelled out."""
    shouted: tuple[str, ...] = ()
    """Plain words that are written in capitals to stress them."""
    means: tuple[str, ...] = ()
    """What follows a word that is being explained: `is short for`."""
    apposed: tuple[str, ...] = ()
    """What follows it behind a comma: `or`, `which`."""
    called: tuple[str, ...] = ()
    """What stands before a word that is told as a name: `called`, `the names`, `hormone`."""
    kinds_of_name: tuple[str, ...] = ()
    """What follows a name in capitals: `study`, `gene`."""
    promises: tuple[str, ...] = ()
    blame: tuple[str, ...] = ()
    not_promises: tuple[str, ...] = ()
    """Phrases in which such a word is neither: `cured meat`."""
    frequency: tuple[str, ...] = ()
    """Words for how often a thing happens that say no number."""
    risks: tuple[str, ...] = ()
    """What may go wrong."""
    relative_risk: tuple[str, ...] = ()
    sensitive: tuple[str, ...] = ()
    """About death and the future: for a gentle box."""
    not_sensitive: tuple[str, ...] = ()
    """Words beside which they are about something else: `cells` die."""
    imperatives: tuple[str, ...] = ()
    """Verbs that begin an instruction."""
    medicine_verbs: tuple[str, ...] = ()
    """To start, stop or change a medicine."""
    medicines: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()
    """What may stand before such a verb when it speaks to the reader: `you should`, `do not`."""
    not_between: tuple[str, ...] = ()
    """Words that part such a verb from a medicine: `change the date of your shot`."""
    doses: tuple[str, ...] = ()
    """What stands behind the number of a dose: `mg`, `tablets`."""
    not_doses: tuple[str, ...] = ()
    """Words beside which milligrams are food or a test's result."""
    team: tuple[str, ...] = ()
    """Words that send the reader to the care team: `ask your team`."""
    help: tuple[str, ...] = ()
    """Where help is in an emergency, besides the team: `emergency department`."""
    call_verbs: tuple[str, ...] = ()
    at_once: tuple[str, ...] = ()
    """Words that say how fast: now, at once."""
    nominalisations: tuple[str, ...] = ()
    latin: dict[str, str] = {}
    simpler: dict[str, str] = {}
    """Stiff word -> plain word."""
    negatives: tuple[str, ...] = ()
    be: tuple[str, ...] = ()
    """Forms of the verb that makes a passive."""
    participles: tuple[str, ...] = ()
    """Irregular past participles."""
    not_passive: tuple[str, ...] = ()
    """Participles that are plain adjectives: tired, married."""
    empty_headings: tuple[str, ...] = ()
    empty_links: tuple[str, ...] = ()
    """Words of a link that do not say where it leads: here."""
    reader: tuple[str, ...] = ()
    """you, your ..."""
    asker: tuple[str, ...] = ()
    """I, my ...: who asks a question of an ask box."""
    third_person: tuple[str, ...] = ()
    """The reader spoken of instead of spoken to: the patient."""
    not_third_person: tuple[str, ...] = ()
    """Phrases in which it is a name for something else: `the patient portal`."""
    familiar: tuple[str, ...] = ()
    """tu, ton ... where the guide says vous."""
    not_familiar: tuple[str, ...] = ()
    """Phrases in which such a word is another one: `le ton`."""
    number_words: dict[str, str] = {}
    """A number in letters -> in digits."""
    time_units: tuple[str, ...] = ()
    """Behind a number that is no part of a frequency: `in 4 weeks`."""
    people: tuple[str, ...] = ()
    """Who is counted in a study: people, cases."""
    percent: tuple[str, ...] = ()
    in_words: tuple[str, ...] = ()
    """Between two numbers of a frequency: in, out of, sur."""


@functools.cache
def words_for(language: str) -> LanguageWords | None:
    """Return the words of a language; None when there is no file for it."""
    return language_file(_FOLDER, language, LanguageWords)


@functools.cache
def pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds any of the words as whole words, whatever the case; `*` at a word's end is any ending.

    Either apostrophe and any white space count as the other; without words, nothing is found.
    """
    if not words:
        return re.compile(r"(?!)")
    return re.compile(rf"(?<![\w-])(?:{'|'.join(_spelled(word) for word in _longest_first(words))})(?![\w-])", re.I)


def _longest_first(words: tuple[str, ...]) -> list[str]:
    return sorted(words, key=len, reverse=True)


def _spelled(word: str) -> str:
    escaped = re.escape(word.removesuffix("*")).replace(r"\ ", r"\s+").replace("'", "['’]").replace("’", "['’]")
    return escaped.replace("['['’]]", "['’]") + (r"[\w’']*" if word.endswith("*") else "")
