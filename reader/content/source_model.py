# SPDX-License-Identifier: GPL-3.0-or-later
"""The shapes of a guide's YAML files, as docs/content-format.md describes them. An unknown name is refused."""

from __future__ import annotations

import msgspec

Words = str | dict[str, str]
"""A text for every language, or one text for each."""


class PartSource(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part in guide.yaml."""

    id: str
    title: Words = ""
    chapters: list[str] = []


class PathSource(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A reading path in guide.yaml."""

    id: str
    title: Words
    note: Words = ""
    steps: list[str] = []
    """Chapters (`tests`) or sections (`recovery#home`) in the order to read them."""


class GuideSource(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """guide.yaml."""

    id: str
    title: Words
    edition: str = ""
    languages: tuple[str, ...] = ("en",)
    parts: list[PartSource] = []
    paths: list[PathSource] = []
    publisher: str = ""
    licence: str = ""
    intended_use: Words = ""


class FrontMatter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What stands between the `---` lines of a chapter."""

    title: str
    number: int
    short_title: str = ""
    summary: str = ""
    keywords: list[str] = []
    sources: list[str] = []
    written: str = ""
    reviewed: str = ""
    reviewer_role: str = ""
    next_review: str = ""
    urgent: bool = False
    draft: bool = False
    """Still to be written: no edition holds it."""


class TermSource(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of glossary.yaml."""

    id: str
    term: str
    definition: str
    respelling: str = ""
    more: str = ""
    forms: list[str] = []
    abbreviations: list[str] = []
    brands: list[str] = []
    everyday: list[str] = []
    see_also: list[str] = []
    draft: bool = False
    """Still to be written: no edition holds it."""


class QuestionSource(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One question of questions.yaml."""

    id: str
    text: str
    chapter: str = ""


class QuestionGroupSource(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One group of questions.yaml."""

    id: str
    title: str
    questions: list[QuestionSource] = []


class QuestionsSource(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """questions.yaml."""

    groups: list[QuestionGroupSource] = []


class SignSource(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of signs.yaml: the signs of a danger, or (`id: questions`) the words of a question about one."""

    id: str
    address: str = ""
    signs: list[str] = []
    words: list[str] = []


class ServiceSource(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One service of support.yaml."""

    id: str
    name: str
    organisation: str = ""
    what: str = ""
    phone: str = ""
    web: str = ""
    hours: str = ""
    languages: list[str] = []
    region: str = ""


class SupportSource(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """support.yaml."""

    emergency: str = ""
    services: list[ServiceSource] = []


class SourceSource(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"published_in": "in"}):
    """One source of sources.yaml."""

    author: str
    title: str
    year: str = ""
    published_in: str = ""
    doi: str = ""
    web: str = ""


class FigureWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A drawing's words in one language, in figures.yaml."""

    caption: str
    alt: str
    labels: dict[str, str] = {}


def words_in(words: Words, language: str) -> str:
    """Return the text for a language; English, or the only one there is, stands in for a missing one."""
    if isinstance(words, str):
        return words
    return words.get(language) or words.get("en") or next(iter(words.values()), "")
