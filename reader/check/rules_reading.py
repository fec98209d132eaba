# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules about how hard the sentences are to read."""

from __future__ import annotations

from collections.abc import Iterator

from reader.check.chapter_text import ChapterText
from reader.check.guide_text import LanguageText
from reader.check.readability import READ, measure_passages
from reader.check.rule import Finding, Rule
from reader.check.sentences import sentences_in

_MEAN_WORDS = {"en": 15, "fr": 17}
_MOST_WORDS = {"en": 25, "fr": 28}


def sentence_length(chapter: ChapterText, language: LanguageText) -> Iterator[Finding]:
    """Yield each sentence that is too long, and the chapter when its sentences are too long on average."""
    most, mean = _MOST_WORDS[language.language], _MEAN_WORDS[language.language]
    for passage in chapter.passages():
        for sentence in sentences_in(passage.text) if passage.kind in READ else ():
            if sentence.words > most:
                text = (
                    f"Cut this sentence of {sentence.words} words in two; the most is {most}: “{_start(sentence.text)}”"
                )
                yield Finding(passage.line_at(sentence.start), text, sentence.text, "error")
    measures = measure_passages(chapter.passages(), language.language)
    if measures.mean_sentence > mean:
        text = (
            f"Write shorter sentences: they have {measures.mean_sentence:.1f} words on average, and {mean} is the most."
        )
        yield Finding(1, text)


def _start(text: str) -> str:
    words = text.split()
    return " ".join(words[:6]) + (" …" if len(words) > 6 else "")


RULES = (
    Rule(
        "PL02",
        "warning",
        "Sentences are short: 15 words on average (French 17), none above 25 (French 28; an error).",
        chapter=sentence_length,
        languages=("en", "fr"),
    ),
)
