# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds editions and their search indexes from a guide's sources and puts them on the shelf, saying how far it is."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import msgspec

from reader.content.compiling import compile_edition
from reader.content.edition import EditionHead, write_edition
from reader.content.guide_source import GuideReader
from reader.content.problems import Problem
from reader.content.source_files import SourceFiles, read_source_files, source_stamp, stat_signature
from reader.errors import EditionError, GuideError, SearchError
from reader.i18n import _, current_language
from reader.search.index import Index
from reader.search.writer import build_index
from reader.shelf import EDITION_FILE, SEARCH_FOLDER, Placing, Standing, clear_unfinished, find_standing, open_or_none

_PROBLEMS_FILE = "problems.json"


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
    folder: Path | None
    """None when nothing of it can be shown; `problems` say why, and an older edition stays in place."""
    fresh: bool
    """False when the edition on the shelf was already made from these sources."""
    problems: tuple[Problem, ...] = ()
    lost: tuple[str, ...] = ()
    """Chapters that the sources name and that cannot be read now: the older edition, which has them, stays."""


class _KeptProblems(msgspec.Struct, frozen=True):
    """What a build told, as it is kept beside the edition."""

    told_in: str
    """The language of the sentences: the program's, not the edition's."""
    problems: tuple[Problem, ...]


Report = Callable[[Step], None]


@dataclasses.dataclass(frozen=True, slots=True)
class _Build:
    """One guide being built."""

    source: SourceFiles
    guide: str
    index: Path
    signature: str
    report: Report | None
    force: bool
    keeps: bool
    expires: str
    listed: frozenset[str]
    """The chapters that guide.yaml names."""
    later: list[Callable[[], None]] | None
    """What makes the search indexes when all editions stand; None when each is made before its edition stands."""


def build_guide(
    folder: Path,
    index: Path,
    report: Report | None = None,
    *,
    force: bool = False,
    keeps: bool = False,
    expires: str = "",
    search_last: bool = False,
) -> Iterator[Built]:
    """Build every language of the guide in `folder` into `index`, yielding each when it is in place.

    An edition whose sources have not changed is left as it is unless `force`, or unless it is damaged. With `keeps`, an
    edition also stays while a fault in the sources would take one of its chapters away. `expires` is the day until
    which the editions are meant to be used. With `search_last`, all editions can be read before the first of them can
    be searched; one whose index was never finished is built anew. GuideError when the folder is no guide, or nothing of
    it can be shown; EditionError or SearchError when `index` cannot be written.
    """
    signature = _signature(folder)  # before the sources are read: what is saved meanwhile must show as a change
    source = read_source_files(folder)
    guide = GuideReader(source).guide()
    clear_unfinished(index)
    later: list[Callable[[], None]] | None = [] if search_last else None
    listed = frozenset(chapter for part in guide.parts for chapter in part.chapters)
    build = _Build(source, guide.id, index, signature, report, force, keeps, expires, listed, later)
    faults: list[Problem] = []
    something = False
    for language in guide.languages:
        built = _build_language(build, language)
        something = something or built.folder is not None
        faults += [problem for problem in built.problems if problem.level == "error"]
        yield built
    for finish in later or ():
        finish()
    if not something:
        raise GuideError(_("No chapter of this guide can be shown. {problem}").format(problem=faults[0]))


def is_stale(folder: Path, standing: Standing) -> bool:
    """Return whether an edition must be built anew from a guide's `folder`: its sources changed, or it is damaged.

    False when the sources are not there. It reads the edition once; the sources only when they were touched.
    """
    if not (folder / "guide.yaml").is_file():
        return False
    pointer = standing.pointer
    if not _is_whole(standing):
        return True
    if pointer.signature and _signature(folder) == pointer.signature:
        return False
    return source_stamp(read_source_files(folder).of_language(standing.language)) != pointer.stamp


def _build_language(build: _Build, language: str) -> Built:
    source, guide = build.source, build.guide
    stamp = source_stamp(source.of_language(language))
    standing = find_standing((build.index,)).get((guide, language))
    if not build.force and standing and standing.pointer.stamp == stamp and _is_whole(standing):
        kept = _kept_problems(source, language, standing.folder)
        return Built(guide, language, standing.folder, fresh=False, problems=kept)

    def tell(done: int, total: int) -> None:
        if build.report:
            build.report(Step(guide, language, done, total))

    def tell_indexed(done: int, total: int) -> None:
        tell(total + done, total * 2)

    compiled = compile_edition(source, language, lambda done, total: tell(done, total * 2))
    if not compiled.content.chapters:
        empty = _("There is no chapter that can be shown in “{language}”.").format(language=language)
        return Built(guide, language, None, True, (Problem("guide.yaml", 0, "no-chapters", empty), *compiled.problems))
    lost = _lost(build, standing, compiled.content.head) if build.keeps else ()
    if standing and lost:
        return Built(guide, language, standing.folder, fresh=False, problems=compiled.problems, lost=lost)
    try:
        with Placing(build.index, guide, language, stamp) as placing:
            head = msgspec.structs.replace(compiled.content.head, expires=build.expires)
            write_edition(msgspec.structs.replace(compiled.content, head=head), placing.folder / EDITION_FILE)
            (placing.folder / _PROBLEMS_FILE).write_bytes(_problems_text(compiled.problems))
            if build.later is None:
                build_index(compiled.content, placing.folder / SEARCH_FOLDER, tell_indexed)
            final = placing.finish(build.signature)
    except OSError as error:
        text = _("The edition cannot be written into {folder}: {reason}.")
        raise EditionError(text.format(folder=build.index, reason=error.strerror)) from error
    if build.later is not None:
        build.later.append(partial(build_index, compiled.content, final / SEARCH_FOLDER, tell_indexed))
    return Built(guide, language, final, fresh=True, problems=compiled.problems)


def _lost(build: _Build, standing: Standing | None, head: EditionHead) -> tuple[str, ...]:
    """Return the chapters of an edition that stay in guide.yaml and that a new one would not have."""
    edition = open_or_none(standing)
    had = [chapter.id for chapter in edition.head.chapters] if edition is not None else []
    has = {chapter.id for chapter in head.chapters}
    return tuple(chapter for chapter in had if chapter in build.listed and chapter not in has)


def _is_whole(standing: Standing) -> bool:
    if not standing.is_unchanged() or not open_or_none(standing):
        return False
    try:
        Index.open(standing.search_folder, standing.pointer.stamp).close()
    except SearchError:
        return False
    return True


def _problems_text(problems: tuple[Problem, ...]) -> bytes:
    return msgspec.json.encode(_KeptProblems(current_language(), problems))


def _kept_problems(source: SourceFiles, language: str, folder: Path) -> tuple[Problem, ...]:
    """Return what the build in `folder` told; found anew when it told it in another language than is spoken now."""
    try:
        kept = msgspec.json.decode((folder / _PROBLEMS_FILE).read_bytes(), type=_KeptProblems)
    except FileNotFoundError:
        return ()
    except (OSError, ValueError):
        return compile_edition(source, language).problems
    if kept.problems and kept.told_in != current_language():
        return compile_edition(source, language).problems
    return kept.problems


def _signature(folder: Path) -> str:
    """Return the quick sign of the sources' state; empty when it cannot be had, for instance while files are saved."""
    try:
        return stat_signature(folder)
    except OSError:
        return ""
