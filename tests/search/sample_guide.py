# SPDX-License-Identifier: GPL-3.0-or-later
"""A guide of six short chapters, built by hand. Small enough to say by eye what a search should find."""

from __future__ import annotations

from reader.content.edition import EditionContent, EditionHead
from reader.content.model import (
    Block,
    Box,
    BulletList,
    Chapter,
    ChapterHead,
    EverydayPhrase,
    Glossary,
    ListItem,
    Paragraph,
    Part,
    Question,
    QuestionGroup,
    Run,
    Section,
    SectionHead,
    Support,
    Term,
    UrgentBox,
)
from reader.content.names import DangerSign, SearchNames, WordGroup

ChapterPlan = tuple[str, str, str, tuple[str, ...], dict[str, tuple[str, tuple[Block, ...]]]]


def paragraphs(*texts: str) -> tuple[Block, ...]:
    """Return a paragraph a text."""
    return tuple(Paragraph((Run(text),)) for text in texts)


def bullets(*texts: str) -> BulletList:
    """Return a flat list."""
    return BulletList(tuple(ListItem((Run(text),)) for text in texts))


ENGLISH: tuple[ChapterPlan, ...] = (
    (
        "what-it-is",
        "What neuroendocrine cancer is",
        "What it is",
        ("net", "carcinoid"),
        {
            "cells": (
                "The cells it starts in",
                paragraphs(
                    "Neuroendocrine cells take signals like nerve cells and release hormones like gland cells. "
                    "They are scattered through the gut, the lungs and the pancreas.",
                    "A tumour forms when these cells grow out of control.",
                ),
            ),
            "names": (
                "The names you will meet",
                paragraphs(
                    "NET is short for neuroendocrine tumour. The old name was carcinoid. Ki-67 tells how fast it grows."
                ),
            ),
        },
    ),
    (
        "surgery",
        "Surgery for neuroendocrine cancer",
        "Surgery",
        ("operation", "having it cut out"),
        {
            "aims": (
                "What surgery is for",
                paragraphs(
                    "Surgery can take out a tumour completely. Resection is the word for cutting it out. "
                    "Some operations take out as much as possible."
                ),
            ),
            "before": (
                "Before the operation",
                (
                    *paragraphs("Your hormones are settled first, often with octreotide."),
                    bullets("a blood test", "a 5-HIAA test of your urine", "a talk with the anaesthetist"),
                ),
            ),
            "outlook": (
                "What surgery can change",
                (
                    *paragraphs("Ask what the operation can change for you."),
                    Box("gentle", "How long people live", paragraphs("Median survival was eleven unhappy years.")),
                    Box("ask", "Ask your team", paragraphs("Which goal is ours?")),
                ),
            ),
        },
    ),
    (
        "liver-surgery",
        "Liver surgery and liver transplant",
        "Liver surgery",
        ("hepatectomy",),
        {
            "removing": (
                "Removing part of the liver",
                paragraphs(
                    "The surgeon removes the part of the liver that holds the tumours. The liver grows back in weeks."
                ),
            ),
            "transplant": (
                "A new liver",
                paragraphs("A transplant is rare. It is offered only when nothing has spread beyond the liver."),
            ),
        },
    ),
    (
        "embolization",
        "Embolization",
        "Embolization",
        ("blocking the blood supply",),
        {
            "how": (
                "How it is done",
                paragraphs(
                    "A thin tube is passed from the groin to the liver artery under X-ray. "
                    "Tiny beads then block the blood that feeds the tumour. You lie still for a few hours afterwards."
                ),
            ),
            "after": (
                "The days after",
                paragraphs("Fever, pain and tiredness for a week are usual. Organisation at home helps."),
            ),
        },
    ),
    (
        "medicines",
        "Medicines that slow the tumour",
        "Medicines",
        ("drugs", "tablets", "injections"),
        {
            "everolimus": (
                "Everolimus",
                paragraphs("Everolimus is a tablet taken once a day. Mouth sores are common in the first weeks."),
            ),
            "octreotide": (
                "Octreotide and lanreotide",
                paragraphs("These injections are given once a month into the buttock. They calm diarrhoea."),
            ),
        },
    ),
    (
        "urgent-signs",
        "Signs that need help now",
        "Urgent signs",
        ("emergency",),
        {
            "crisis": (
                "Carcinoid crisis",
                paragraphs("Flushing with trouble breathing and a racing heart is an emergency. Call now."),
            ),
            "blocked": (
                "A blocked bowel",
                paragraphs("Vomiting with a swollen belly and no wind passed can mean a blocked bowel."),
            ),
        },
    ),
)
FRENCH: tuple[ChapterPlan, ...] = (
    (
        "liver-surgery",
        "L’opération du foie",
        "Foie",
        ("hépatectomie",),
        {
            "removing": (
                "Enlever une partie du foie",
                paragraphs("Le chirurgien enlève la partie du foie qui porte les tumeurs. L’œdème passe en un mois."),
            ),
            "after": ("Après l’opération", paragraphs("La fatigue dure des semaines. Les douleurs s’apaisent.")),
        },
    ),
    (
        "medicines",
        "Les médicaments",
        "Médicaments",
        ("piqûre",),
        {"octreotide": ("L’octréotide", paragraphs("La piqûre est faite chaque mois. Elle calme la diarrhée."))},
    ),
)
TERMS = (
    Term(
        "embolization",
        "embolization",
        "Blocking the blood vessels that feed a tumour.",
        forms=("embolizations",),
        abbreviations=("TAE",),
        everyday=("starving the tumour",),
    ),
    Term("resection", "resection", "Cutting out a tumour with a rim of healthy tissue.", forms=("resections",)),
    Term("octreotide", "octreotide", "A medicine that calms hormones.", brands=("Sandostatin",)),
    Term("net", "neuroendocrine tumour", "A slow kind of tumour.", abbreviations=("NET",)),
)
QUESTIONS = (QuestionGroup("surgery", "Before surgery", (Question("goal", "What is the goal of the operation?"),)),)


NAMES = (
    SearchNames(
        "en",
        tuple(
            EverydayPhrase(name, (term.id,))
            for term in TERMS
            for name in (term.term, *term.forms, *term.abbreviations, *term.brands)
        ),
        (
            EverydayPhrase("starving the tumour", ("embolization",)),
            EverydayPhrase("cut it out", ("resection",)),
            EverydayPhrase("the shot in my bum every month", ("octreotide",)),
            EverydayPhrase("grow it back", (), ("sample/liver-surgery#removing", "sample/embolization#after")),
            EverydayPhrase("gardening", (), ("sample/embolization#after",)),
            EverydayPhrase("Sandostatin", (), ("sample/medicines#everolimus",)),
        ),
        (
            DangerSign("crisis", "sample/urgent-signs#crisis", ("can't breathe + <flushed>",)),
            DangerSign("blocked", "sample/urgent-signs#blocked", ("vomiting + swollen <belly>", "cannot pass stool")),
        ),
        (
            WordGroup("no", ("cant", "cannot", "not")),
            WordGroup("belly", ("belly", "tummy", "stomach")),
            WordGroup("flushed", ("flushed", "red face")),
            WordGroup("questions", ("what is", "how common")),
        ),
    ),
    SearchNames(
        "fr",
        (EverydayPhrase("embolisation", ("embolization",)), EverydayPhrase("tumeur neuroendocrine", ("net",))),
        (
            EverydayPhrase("couper la tumeur", ("resection",)),
            EverydayPhrase("repousser", (), ("sample/liver-surgery#removing",)),
        ),
    ),
)
URGENT = tuple(
    UrgentBox(address, "Urgent signs", Box("urgent", title, paragraphs("Call {emergency_number} now.", "Do not wait.")))
    for address, title in (
        ("sample/urgent-signs#crisis", "Signs of a crisis"),
        ("sample/urgent-signs#blocked", "Signs of a blocked bowel"),
    )
)


def edition(
    plans: tuple[ChapterPlan, ...], language: str = "en", *, guide: str = "sample", terms: tuple[Term, ...] = ()
) -> EditionContent:
    """Return an edition of one part with these chapters."""
    chapters = tuple(_chapter(number, plan) for number, plan in enumerate(plans, 1))
    heads = tuple(
        ChapterHead(
            chapter.id, chapter.number, chapter.title, chapter.short_title, chapter.summary, "part",
            tuple(SectionHead(section.id, section.number, section.title) for section in chapter.sections), 1,
        )
        for chapter in chapters
    )  # fmt: skip
    head = EditionHead(
        1, guide, "2026.11", language, "Sample", f"stamp-{guide}-{language}",
        (Part("part", "Treatment", tuple(chapter.id for chapter in chapters)),), heads,
    )  # fmt: skip
    questions = QUESTIONS if terms else ()
    names, urgent = (NAMES, URGENT) if terms else ((), ())
    return EditionContent(head, chapters, Glossary(terms, {}), questions, Support(), (), (), (), urgent, names)


def _chapter(number: int, plan: ChapterPlan) -> Chapter:
    chapter, title, short_title, keywords, sections = plan
    made = tuple(
        Section(section, place, heading, blocks, terms=("embolization",) if chapter == "embolization" else ())
        for place, (section, (heading, blocks)) in enumerate(sections.items(), 1)
    )
    return Chapter(chapter, number, title, short_title, f"In short: {title}.", keywords, made, ())
