# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds editions and their search indexes from a guide's sources and puts them on the shelf, saying how far it is."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.content.compiling import compile_edition
from reader.content.edition import source_stamp, write_edition
from reader.content.guide_source import GuideReader
from reader.content.problems import Problem
from reader.content.source_files import SourceFiles, read_source_files, stat_signature
from reader.errors import GuideError
from reader.search.writer import build_index
from reader.shelf import EDITION_FILE, SEARCH_FOLDER, Placing, clear_unfinished, find_standing, open_or_none


@dataclasses.dataclass(frozen=True, slots=True)
class Step:
    """How far a build is: `done` of `total` pieces of one edition."""

    guide: str
    language: str
    done: int
    total: int


@dataclasses.dataclass(frozen=True, slots=True)
class Built:
    """What a build of one edition came to."""

    guide: str
    language: str
    folder: Path
    fresh: bool
    """False when the edition on the shelf was already made from these sources."""
    problems: tuple[Problem, ...] = ()


Report = Callable[[Step], None]


def build_guide(folder: Path, index: Path, report: Report | None = None, *, force: bool = False) -> Iterator[Built]:
    """Build every language of the guide in `folder` into `index`, yielding each when it is in place.

    GuideError when the folder is no guide. An edition whose sources have not changed is left as it is unless `force`.
    """
    source = read_source_files(folder)
    guide = GuideReader(source).guide()
    signature = stat_signature(folder)
    clear_unfinished(index)
    for language in guide.languages:
        if not any(name.startswith(f"{language}/chapters/") for name in source.files):
            raise GuideError(
                f"The guide lists the language “{language}”, but there are no chapters in {language}/chapters."
            )
        yield _build_language(source, guide.id, language, index, signature, report, force=force)


def _build_language(
    source: SourceFiles, guide: str, language: str, index: Path, signature: str, report: Report | None, *, force: bool
) -> Built:
    stamp = source_stamp(source.of_language(language))
    standing = find_standing((index,)).get((guide, language))
    if not force and standing and standing.pointer.stamp == stamp and open_or_none(standing):
        return Built(guide, language, standing.folder, fresh=False)

    def tell(done: int, total: int) -> None:
        if report:
            report(Step(guide, language, done, total))

    compiled = compile_edition(source, language, lambda done, total: tell(done, total * 2))
    if not compiled.content.chapters:
        first = next(
            (str(problem) for problem in compiled.problems if problem.level == "error"), "there are no chapters"
        )
        raise GuideError(f"No chapter of this guide can be shown in “{language}”: {first}")
    with Placing(index, guide, language, stamp) as placing:
        write_edition(compiled.content, placing.folder / EDITION_FILE)
        build_index(compiled.content, placing.folder / SEARCH_FOLDER, lambda done, total: tell(total + done, total * 2))
        final = placing.finish(signature)
    return Built(guide, language, final, fresh=True, problems=compiled.problems)


def is_stale(folder: Path, signature: str, stamp: str, language: str) -> bool:
    """Return whether a guide's sources differ from those an edition was built from; quick when nothing was touched."""
    if not (folder / "guide.yaml").is_file() or (signature and stat_signature(folder) == signature):
        return False
    return source_stamp(read_source_files(folder).of_language(language)) != stamp
