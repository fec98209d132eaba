# SPDX-License-Identifier: GPL-3.0-or-later
"""What a rule is, and what it finds. The rules themselves stand in rules_*.py, all of them in table.py."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import Literal

from reader.check.chapter_text import ChapterText
from reader.check.guide_text import GuideText, LanguageText

Level = Literal["error", "warning"]
ChapterLook = Callable[[ChapterText, LanguageText], Iterator["Finding"]]
LanguageLook = Callable[[LanguageText], Iterator["Finding"]]
GuideLook = Callable[[GuideText], Iterator["Finding"]]


@dataclasses.dataclass(frozen=True, slots=True)
class Finding:
    """One place that breaks a rule."""

    line: int
    text: str
    """One sentence that says what to do, with the words concerned in “quotes”."""
    words: str = ""
    """The words concerned as they stand in the source line, to point at them."""
    level: Level | None = None
    """When it is not the rule's own."""
    path: str = ""
    """The file; needed from rules about a language or a guide, the chapter's own otherwise."""


@dataclasses.dataclass(frozen=True, slots=True)
class Rule:
    """A row of the table. Exactly one of `chapter`, `language` and `guide` looks."""

    id: str
    level: Level
    title: str
    """What a guide must be like, in English: it is shown on the page docs/check-rules.md only."""
    chapter: ChapterLook | None = None
    """Looks at one chapter after the other."""
    language: LanguageLook | None = None
    """Looks at all files of one language."""
    guide: GuideLook | None = None
    """Looks at all languages together."""
    languages: tuple[str, ...] = ()
    """The languages it is for; empty when it is for all."""
    needs_words: bool = False
    """Whether it is left out for a language without words/<language>.yaml; then `LanguageText.words` is never None."""
    why: str = ""
    """The reason for it, in a sentence, for the page."""

    def suits(self, language: LanguageText) -> bool:
        """Return whether it is for a language."""
        if self.needs_words and language.words is None:
            return False
        return not self.languages or language.language in self.languages

    def look(self, guide: GuideText) -> Iterator[Finding]:
        """Yield what it finds in a guide, each with its file."""
        if self.guide:
            yield from self.guide(guide)
        for language in filter(self.suits, guide.languages.values()):
            if self.language:
                yield from self.language(language)
            for chapter in language.chapters if self.chapter else ():
                for finding in self.chapter(chapter, language) if self.chapter else ():
                    yield dataclasses.replace(finding, path=finding.path or chapter.path)
