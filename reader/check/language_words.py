# SPDX-License-Identifier: GPL-3.0-or-later
"""The words that rules look for in one language, from words/<language>.yaml. A language without a file has none."""

from __future__ import annotations

import functools
import re
from pathlib import Path

import msgspec

from reader.content.yaml_source import convert, parse_yaml

_FOLDER = Path(__file__).parent / "words"


class LanguageWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What words/<language>.yaml holds. A word stands for itself; `*` at its end for any ending."""

    jargon: dict[str, str] = {}
    """Medical or bureaucratic word -> what to say instead, or nothing when it needs a term's link."""
    abbreviations: tuple[str, ...] = ()
    """Allowed without being spelled out."""
    promises: tuple[str, ...] = ()
    blame: tuple[str, ...] = ()
    frequency: tuple[str, ...] = ()
    """Words for how often a thing happens that say no number."""
    relative_risk: tuple[str, ...] = ()
    sensitive: tuple[str, ...] = ()
    """About death and the future: for a gentle box."""
    imperatives: tuple[str, ...] = ()
    """Verbs that begin an instruction."""
    medicine_verbs: tuple[str, ...] = ()
    medicines: tuple[str, ...] = ()
    team: tuple[str, ...] = ()
    """Words that send the reader to the care team: `ask your team`."""
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
    reader: tuple[str, ...] = ()
    """you, your ..."""
    familiar: tuple[str, ...] = ()
    """tu, ton ... where the guide says vous."""
    percent: tuple[str, ...] = ()
    in_words: tuple[str, ...] = ()
    """Between two numbers of a frequency: in, out of, sur."""


@functools.cache
def words_for(language: str) -> LanguageWords | None:
    """Return the words of a language; None when there is no file for it."""
    path = _FOLDER / f"{language}.yaml"
    if not path.is_file():
        return None
    words, problems = convert(parse_yaml(path.read_text(encoding="utf-8")), LanguageWords, path.name)
    if words is None:
        raise ValueError(f"{path.name}: {problems[0].text}")
    return words


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
