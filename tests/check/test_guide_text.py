# SPDX-License-Identifier: GPL-3.0-or-later
"""A guide's texts with their files."""

from __future__ import annotations

from tests.check.seeded import guide_files, read_guide

GLOSSARY = "- id: scan\n  term: scan\n  definition: A picture.\n  more: Of the inside.\n"
QUESTIONS = "groups:\n- id: a\n  title: A\n  questions:\n  - {id: why, text: Why me?, chapter: visit}\n"
FIGURES = "arm:\n  en:\n    caption: An arm.\n    alt: A bent arm.\n    labels:\n      hand: Hand\n"


def test_every_text_of_a_language_is_there_with_its_file_and_line() -> None:
    files = guide_files(en__glossary=GLOSSARY, en__questions=QUESTIONS, figures=FIGURES)
    language = read_guide(files).languages["en"]
    told = [(path, one.kind, one.line) for path, one in language.passages() if not path.endswith(".md")]
    assert told == [
        (language.glossary_path, "definition", 3),
        (language.glossary_path, "definition", 4),
        (language.questions_path, "question", 5),
        ("figures.yaml", "caption", 3),
        ("figures.yaml", "alt", 4),
        ("figures.yaml", "label", 6),
    ]
