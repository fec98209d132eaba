# SPDX-License-Identifier: GPL-3.0-or-later
"""Small guides in memory for the tests of rules: a good chapter, in which a test changes what it is about."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from reader.check.chapter_text import ChapterText
from reader.check.guide_reading import read_guide_text
from reader.check.guide_text import GuideText
from reader.check.rule import Finding
from reader.check.table import RULES
from reader.content.compiling import compile_edition
from reader.content.guide_source import GuideReader
from reader.content.source_files import SourceFiles

GOOD_GUIDE = Path(__file__).resolve().parent.parent / "data" / "guides" / "good"
GOOD_BODY = {
    "en": "## Before the visit {#before number=1}\nBring your list of medicines to the visit. [@first]\n",
    "fr": "## Avant la visite {#before number=1}\nApportez la liste de vos médicaments à la visite. [@first]\n",
}
FRONT = """number: 1
title: Your visit
summary: A visit takes an hour. Bring someone with you.
sources: [first]
written: 2026-11
reviewed: 2026-11
reviewer_role: a nurse
next_review: 2036-11"""
FIRST_LINE = FRONT.count("\n") + 4
"""Of the body in the file."""


def guide_files(body: str = "", *, language: str = "en", front: str = FRONT, **files: str) -> dict[str, str]:
    """Return the files of a guide with one chapter, `visit`.

    Further files by their name with `__` for the slash and without the ending: `en__glossary`, `figures`.
    """
    made = {
        "guide.yaml": f"id: small\nedition: '1'\nlanguages: [{language}]\ntitle: Small\n"
        "parts: [{id: one, title: One, chapters: [visit]}]\n",
        "sources.yaml": "first: {author: A, title: B}\n",
        f"{language}/chapters/visit.md": f"---\n{front}\n---\n{body or GOOD_BODY[language]}",
    }
    return made | {f"{name.replace('__', '/')}.yaml": text for name, text in files.items()}


def read_guide(files: dict[str, str]) -> GuideText:
    """Return the guide that files make."""
    source = SourceFiles(Path(), {name: text.encode() for name, text in files.items()}, [])
    languages = GuideReader(source).guide().languages
    return read_guide_text(source, {language: compile_edition(source, language) for language in languages})


def read_chapter(body: str, *, language: str = "en", front: str = FRONT) -> ChapterText:
    """Return the one chapter that a body makes."""
    return read_guide(guide_files(body, language=language, front=front)).languages[language].chapters[0]


def findings(rule: str, files: dict[str, str]) -> list[Finding]:
    """Return what a rule of the table finds in a guide."""
    guide = read_guide(files)
    return [finding for row in RULES if row.id == rule for finding in row.look(guide)]


def found(rule: str, body: str, *, language: str = "en", **files: str) -> list[Finding]:
    """Return what a rule finds in the chapter with this body; line 1 is the body's first."""
    every = findings(rule, guide_files(body, language=language, **files))
    own = [finding for finding in every if finding.path.endswith("/visit.md")]
    return [dataclasses.replace(finding, line=finding.line - FIRST_LINE + 1) for finding in own]


def lines_found(rule: str, body: str, *, language: str = "en", **files: str) -> list[int]:
    """Return the lines of the body that a rule finds; lines of the front matter are negative or 0."""
    return sorted(finding.line for finding in found(rule, body, language=language, **files))
