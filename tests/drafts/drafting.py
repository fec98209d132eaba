# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes drafts for tests, and compiles them as a writer would once the text is theirs."""

from __future__ import annotations

from pathlib import Path

from reader.content.compiling import compile_edition
from reader.content.model import Chapter, section_text
from reader.content.problems import Problem
from reader.content.source_files import SourceFiles
from reader.drafts.draft import Draft, make_draft
from reader.drafts.saved_file import saved_text
from reader.drafts.writing import chapter_text, glossary_entries, source_entry

PAGES = Path(__file__).resolve().parent.parent / "data" / "saved_pages"


def drafted(page: str | bytes, *, known: dict[str, str] | None = None) -> Draft:
    """Return the draft of a page or a text."""
    data = page.encode() if isinstance(page, str) else page
    return make_draft(saved_text(data), "a-file", known or {})


def body(draft: Draft) -> str:
    """Return a draft's Markdown behind its front matter and the notice."""
    text = chapter_text(draft, number=1, source="key").text
    return text.split("\n---\n", 1)[1].split("-->\n", 1)[1].strip("\n")


def compiled(draft: Draft) -> tuple[Chapter, list[Problem]]:
    """Return the chapter that a draft is when it is no draft any more, and what the compiler says of it."""
    chapter = chapter_text(draft, number=1, source="key").text.replace("draft: true\n", "", 1)
    files = {
        "guide.yaml": "id: g\ntitle: T\nparts: [{id: p, chapters: [c]}]\n",
        "sources.yaml": source_entry(draft, "key"),
        "en/glossary.yaml": glossary_entries(draft.entries).replace("  draft: true\n", ""),
        "en/chapters/c.md": chapter,
    }
    found = compile_edition(SourceFiles(Path(), {name: text.encode() for name, text in files.items()}, []), "en")
    assert found.content.chapters, found.problems
    return found.content.chapters[0], list(found.problems)


def read_text(draft: Draft) -> str:
    """Return everything that a reader of the compiled draft would see."""
    chapter, _problems = compiled(draft)
    return "\n".join(line for section in chapter.sections for line in (section.title, section_text(section)))
