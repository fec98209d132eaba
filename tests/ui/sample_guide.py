# SPDX-License-Identifier: GPL-3.0-or-later
"""A small guide as values, for the tests of the panels."""

from __future__ import annotations

from reader.content.edition import EditionHead
from reader.content.model import (
    ChapterHead,
    Glossary,
    Part,
    Question,
    QuestionGroup,
    SectionHead,
    Term,
    TermUse,
)

SECTIONS = (SectionHead("what", 1, "What it can do"), SectionHead("before", 2, "Before surgery"))


def chapter(chapter_id: str, number: int, title: str, part: str) -> ChapterHead:
    return ChapterHead(chapter_id, number, title, title, "", part, SECTIONS, 5)


def head(parts: dict[str, list[str]]) -> EditionHead:
    """Return the head of an edition: part -> titles of chapters; ids are the titles in small letters."""
    names = [(part, title) for part, titles in parts.items() for title in titles]
    chapters = tuple(
        chapter(title.lower(), number, title, part.lower()) for number, (part, title) in enumerate(names, 1)
    )
    made = tuple(Part(part.lower(), part, tuple(title.lower() for title in titles)) for part, titles in parts.items())
    return EditionHead(1, "guide", "2026.11", "en", "A guide", "", made, chapters)


SMALL = head({"Start": ["Welcome"], "Surgery": ["Overview", "Bowel", "Liver"]})


def uses(count: int) -> tuple[TermUse, ...]:
    return tuple(TermUse(f"guide/chapter-{number}#what", f"Chapter {number}") for number in range(count))


GLOSSARY = Glossary(
    (
        Term(
            "ablation", "ablation", "Destroying tissue with heat.", everyday=("burn it off",), see_also=("resection",)
        ),
        Term("edema", "œdème", "Swelling.", forms=("swelling", "edema")),
        Term("octreotide", "octreotide", "A medicine.", abbreviations=("OCT",), brands=("Sandostatin",)),
        Term(
            "resection",
            "resection",
            "Surgery to take out a tumour.",
            respelling="ree-SEK-shun",
            more="It may take part of the organ.",
            forms=("resections", "resect", "excision"),
            see_also=("ablation", "octreotide"),
        ),
        Term("stoma", "stoma", "An opening made by surgery.", forms=("re-routed bowel",)),
    ),
    {"resection": uses(6), "ablation": uses(1)},
)

QUESTIONS = (
    QuestionGroup(
        "choosing",
        "Choosing surgery",
        (Question("goal", "What is the aim?", "guide/overview#what"), Question("wait", "What if we wait?")),
    ),
    QuestionGroup("bowels", "Bowel surgery", (Question("stoma", "Will I have a stoma?", "guide/bowel#before"),)),
)
