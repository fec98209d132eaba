# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the shipped guide and has every query answered: by Lamplight's searcher and by two baselines beside it."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from pathlib import Path

from reader.building import build_guide
from reader.content.compiling import compile_edition
from reader.content.edition import Edition
from reader.content.guide_source import GuideReader
from reader.content.model import Term
from reader.content.source_files import SourceFiles, read_source_files
from reader.search.engine import Searcher
from reader.search.index import Index
from reader.shelf import EDITION_FILE, SEARCH_FOLDER
from tests.benchmarks.baselines import BaselineAnswer, Fts5, PlainDocument, ask_xapian, plain_documents
from tests.benchmarks.quality_measures import DEPTH, Answer, shown_order
from tests.benchmarks.query_sets import QueryCase

GUIDE = Path(__file__).resolve().parent.parent.parent / "resources" / "guides" / "neuroendocrine"
EDITION_LANGUAGE = "en"
"""The edition that is measured where none is asked for."""
LAMPLIGHT, FTS5, XAPIAN = "Lamplight", "FTS5", "Xapian"


@dataclasses.dataclass(frozen=True, slots=True)
class Answered:
    """What each engine said, query by query, in the order of the sets."""

    by_engine: dict[str, list[Answer]]
    absent: dict[str, str]
    """Engine that could not be had -> why."""


def open_searcher(folder: Path, guide: Path = GUIDE, edition: str = EDITION_LANGUAGE) -> Searcher:
    """Build a guide's editions and indexes into `folder` and open one. The caller closes the searcher."""
    built = next(one for one in build_guide(guide, folder) if one.language == edition)
    assert built.folder is not None, built.problems
    stamp = Edition.open(built.folder / EDITION_FILE).head.stamp
    return Searcher((Index.open(built.folder / SEARCH_FOLDER, stamp),))


def lamplight_answers(searcher: Searcher, cases: Sequence[QueryCase]) -> list[Answer]:
    """Return the searcher's answers."""
    answers = []
    for case in cases:
        found = searcher.search(case.query, limit=DEPTH)
        pinned = tuple(hit.address for hit in getattr(found, "pinned", ()))
        shown = shown_order(pinned, (hit.address for hit in found.hits))
        answers.append(Answer(case, shown, pinned, found.corrected))
    return answers


def all_answers(folder: Path, cases: Sequence[QueryCase], edition: str = EDITION_LANGUAGE) -> Answered:
    """Return everybody's answers from the edition in one language; `folder` takes the index."""
    searcher = open_searcher(folder, edition=edition)
    by_engine = {LAMPLIGHT: lamplight_answers(searcher, cases), FTS5: [], XAPIAN: []}
    searcher.close()
    absent: dict[str, str] = {}
    source = read_source_files(GUIDE)
    for language in dict.fromkeys(case.language for case in cases):
        mine = [case for case in cases if case.language == language]
        made = guide_documents(source, language, edition)
        with Fts5(made) as fts5:
            by_engine[FTS5] += [_plain(case, fts5.search(case.query)) for case in mine]
        said = ask_xapian(made, [case.query for case in mine], language)
        if isinstance(said, str):
            absent[XAPIAN] = said
        else:
            by_engine[XAPIAN] += [_plain(case, answer) for case, answer in zip(mine, said, strict=True)]
    return Answered(by_engine, absent)


def guide_documents(source: SourceFiles, language: str, edition: str = EDITION_LANGUAGE) -> list[PlainDocument]:
    """Return an edition's documents for queries in a language: with its names of terms where that is another one."""
    content = compile_edition(source, edition).content
    names: list[Term] = [] if language == edition else GuideReader(source).terms(language)
    return plain_documents(content, names)


def _plain(case: QueryCase, answer: BaselineAnswer) -> Answer:
    return Answer(case, answer.addresses, corrected=answer.corrected)
