# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes guides out of invented words: small ones for tests, and one of 650 chapters and 7,000 sections for benchmarks.

The same arguments give the same files. Every chapter has an urgent box with the emergency sign and uses some terms; the
words are spread as in real text, a few very often and most of them rarely.
"""

from __future__ import annotations

import random
from itertools import accumulate
from pathlib import Path

_SYLLABLES = "ba co di fe gu ha jo ki lu me na po ra si te vu wa xi zo bel cor dun fam gil hos".split()
_LITTLE = {"en": "the a of and to in is you your can for with".split(), "fr": "le la de et un vous est pour".split()}
_SECTIONS = (9, 10, 11, 12, 12)
"""Sections of a chapter, in turn: 10.8 on average."""
_VOCABULARY = 6_000


def make_guide(
    folder: Path,
    *,
    chapters: int = 3,
    sections: int = 0,
    words: int = 80,
    terms: int = 4,
    languages: tuple[str, ...] = ("en",),
    guide: str = "sample",
    emergency: str = "112",
) -> Path:
    """Write a guide's sources into `folder`, which may not exist yet, and return the folder.

    `sections` is the number in each chapter (9 to 12 when 0), `words` the number in each section. Chapter 2 is
    `chapter-2` with the number 2, its third section `section-3`; term 1 is `term-1`. With `emergency` empty the guide
    gives no number.
    """
    _write(folder / "guide.yaml", _guide_yaml(guide, chapters, languages))
    _write(folder / "sources.yaml", 'first: {author: Ada Example, title: Is it so?, year: "2024", doi: 10.1/x}\n')
    for language in languages:
        text = _Text(language)
        names = [f"{text.word(place)}{text.word(place + 7)}" for place in range(1, terms + 1)]
        _write(folder / language / "glossary.yaml", _glossary(names, text))
        _write(
            folder / language / "support.yaml", f"emergency: {emergency}\nservices:\n- {{id: line, name: Helpline}}\n"
        )
        _write(folder / language / "questions.yaml", _questions(chapters))
        _write(folder / language / "words.yaml", "starve it: [term-1]\n" if terms else "")
        for number in range(1, chapters + 1):
            count = sections or _SECTIONS[number % len(_SECTIONS)]
            chapter = _chapter(text, number, count, words, names)
            _write(folder / language / "chapters" / f"chapter-{number}.md", chapter)
    return folder


class _Text:
    """Invented words in one language."""

    def __init__(self, language: str) -> None:
        self._random = random.Random(f"guide {language}")
        self._words = self._invented()
        self._weights = list(accumulate(1 / (rank + 8) for rank in range(len(self._words))))
        self._little = _LITTLE.get(language, _LITTLE["en"])

    def word(self, place: int) -> str:
        """Return one of the words; the first are the most frequent."""
        return self._words[place % len(self._words)]

    def sentences(self, words: int, extra: str = "") -> str:
        """Return about so many words, with `extra` among them."""
        chosen = self._random.choices(self._words, cum_weights=self._weights, k=words)
        chosen[1::3] = self._random.choices(self._little, k=len(chosen[1::3]))
        chosen[3:4] = [*chosen[3:4], extra] if extra else chosen[3:4]
        lines = (chosen[start : start + 12] for start in range(0, len(chosen), 12))
        return " ".join(f"{' '.join(line).capitalize()}." for line in lines)

    def _invented(self) -> list[str]:
        found: dict[str, None] = {}
        while len(found) < _VOCABULARY:
            found["".join(self._random.choices(_SYLLABLES, k=self._random.randint(2, 4)))] = None
        return list(found)


def _guide_yaml(guide: str, chapters: int, languages: tuple[str, ...]) -> str:
    ids = [f"chapter-{number}" for number in range(1, chapters + 1)]
    half = (chapters + 1) // 2
    return "\n".join(
        [
            f'id: {guide}\nedition: "2026.11"\nlanguages: [{", ".join(languages)}]',
            "title: {en: A sample guide, fr: Un guide}\npublisher: Nobody\nlicence: CC0\nparts:",
            f"  - {{id: first, title: {{en: First part}}, chapters: [{', '.join(ids[:half])}]}}",
            f"  - {{id: second, title: {{en: Second part}}, chapters: [{', '.join(ids[half:])}]}}\n",
        ]
    )


def _glossary(names: list[str], text: _Text) -> str:
    return "".join(
        f"- id: term-{number}\n  term: {name}\n  definition: {text.sentences(8)}\n  forms: [{name}s]\n"
        for number, name in enumerate(names, 1)
    )


def _questions(chapters: int) -> str:
    rows = ["groups:", "  - id: first", "    title: Before you go home", "    questions:"]
    for number in range(1, min(chapters, 30) + 1):
        rows.append(f"      - {{id: question-{number}, text: What about {number}?, chapter: chapter-{number}}}")
    return "\n".join(rows) + "\n"


def _chapter(text: _Text, number: int, sections: int, words: int, names: list[str]) -> str:
    title = f"{text.word(number * 3)} {text.word(number * 5 + 11)}"
    rows = [
        f"---\nnumber: {number}\ntitle: About {title} {number}\nshort_title: Short {number}",
        f"summary: {text.sentences(10)}\nkeywords: [{text.word(number)}]\nsources: [first]\nwritten: 2026-11\n---",
    ]
    for section in range(1, sections + 1):
        name = names[(number * section) % len(names)] if names else ""
        rows += [f"\n## {text.sentences(3)[:-1]} {number} {section} {{#section-{section}}}"]
        rows += [text.sentences(words // 2, name), "", text.sentences(words - words // 2)]
        if section == 1:
            rows += ["", "::: urgent", "Call {emergency_number} now, and say the word tamarind.", ":::"]
    return "\n".join(rows) + "\n"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
