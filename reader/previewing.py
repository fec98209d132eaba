# SPDX-License-Identifier: GPL-3.0-or-later
"""A guide's folder while it is being written: builds what can be shown, and tells what is wrong with file and line.

It writes only to the index folder that it is given, never into a reader's own. It knows no window and watches nothing.
"""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from reader.building import Built, Report, build_guide
from reader.check.checking import check_chapter
from reader.content.guide_source import GuideReader
from reader.content.problems import Problem
from reader.content.source_files import LANGUAGE, SourceFiles, read_source_files
from reader.errors import GuideError
from reader.shelf import find_standing


@dataclasses.dataclass(frozen=True, slots=True)
class Draft:
    """What came of a look at the sources."""

    guide: str = ""
    """Its id; empty while guide.yaml cannot be read."""
    problems: tuple[Problem, ...] = ()
    """What the compiler tells, of all languages, each once, in the order of files and lines."""
    lost: tuple[str, ...] = ()
    """Chapters that cannot be read now: editions that still have them are kept."""

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems for which something of the guide is left out."""
        return tuple(problem for problem in self.problems if problem.level == "error")

    @property
    def is_kept_back(self) -> bool:
        """Whether the guide is shown as it was at an earlier time, because of what is wrong with it now."""
        return not self.guide or bool(self.lost)


@dataclasses.dataclass(frozen=True, slots=True)
class Manuscript:
    """A guide that is being written, and where it is built into."""

    folder: Path
    index: Path
    """Nobody else's: what the sources do not have any more is taken out of it."""

    def build(self, report: Report | None = None, tell: Callable[[Draft], object] | None = None) -> Draft:
        """Build what the sources say now, and say what came of it; `tell` hears it as soon as all of it can be read.

        What is wrong with the guide is in the Draft; the last good edition then stays. EditionError or SearchError when
        the index cannot be written.
        """
        try:
            source = read_source_files(self.folder)
        except GuideError as fault:
            return Draft(problems=(_whole(fault),))
        reader = GuideReader(source)
        try:
            guide = reader.guide()
        except GuideError as fault:
            return Draft(problems=_of_guide_yaml(source, reader, fault))
        built: list[Built] = []
        fault_of_all: tuple[Problem, ...] = ()
        try:
            for each in build_guide(self.folder, self.index, report, keeps=True, search_last=True):
                built.append(each)
                if tell is not None and len(built) == len(guide.languages) and any(one.folder for one in built):
                    _forget_others(self.index, guide.id, guide.languages)
                    tell(_draft(guide.id, built))
        except GuideError as fault:  # nothing of it can be shown, or it was saved anew in between
            fault_of_all = (_whole(fault),)
        _forget_others(self.index, guide.id, guide.languages)
        return _draft(guide.id, built, fault_of_all)

    def things_to_look_at(self, language: str, chapter: str, told: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """Return what there is to look at in one chapter: the compiler's warnings of it, `told`, and the checker's.

        GuideError when the folder is no guide just now.
        """
        path = f"{language}/chapters/{chapter}.md"
        warnings = {problem for problem in told if problem.path == path and problem.level == "warning"}
        return tuple(sorted(warnings | set(check_chapter(self.folder, language, chapter))))


def places_to_watch(folder: Path) -> tuple[str, ...]:
    """Return the folders and files of a guide whose changes show in it; those that are not there now are left out.

    The folders tell of files that an editor writes beside and then renames, and of new ones; the files of all else.
    """
    return tuple(_places(os.path.abspath(folder)))


def _places(top: str) -> Iterator[str]:
    folders = [top, *_folders_in(top)]
    folders += [path for each in folders[1:] for path in _folders_in(each)]
    for folder in folders:
        yield folder
        try:
            with os.scandir(folder) as entries:
                yield from sorted(entry.path for entry in entries if entry.is_file(follow_symlinks=False))
        except OSError:
            continue  # it went in between; the folder above has told so


def _folders_in(folder: str) -> list[str]:
    """Return the folders in which a guide has files: figures, languages, and their chapters."""
    try:
        with os.scandir(folder) as entries:
            found = [entry for entry in entries if entry.is_dir(follow_symlinks=False)]
    except OSError:
        return []
    names = ("figures", "chapters")
    return sorted(entry.path for entry in found if entry.name in names or LANGUAGE.fullmatch(entry.name))


def _draft(guide: str, built: Sequence[Built], fault: tuple[Problem, ...] = ()) -> Draft:
    """Return what came of a build; `fault` is what is wrong with the whole of it."""
    told = {problem for each in built for problem in each.problems}
    lost = dict.fromkeys(chapter for each in built for chapter in each.lost)
    return Draft("" if fault else guide, tuple(sorted(told)) or fault, tuple(lost))


def _of_guide_yaml(source: SourceFiles, reader: GuideReader, fault: GuideError) -> tuple[Problem, ...]:
    """Return what is wrong with guide.yaml, each with its line; the sentence about the whole where nothing has one."""
    known = {problem for problem in (*source.problems, *reader.problems) if problem.path == "guide.yaml"}
    return tuple(sorted(known)) or (_whole(fault),)


def _whole(fault: GuideError) -> Problem:
    return Problem("guide.yaml", 0, "guide", str(fault))


def _forget_others(index: Path, guide: str, languages: tuple[str, ...]) -> None:
    """Take out of the index what the sources do not have any more: a language, or the guide under another id."""
    standing = find_standing((index,))
    if not any(each.guide == guide for each in standing.values()):
        return  # nothing can be shown under its new id
    for each in standing.values():
        if each.guide != guide or each.language not in languages:
            (index / f"{each.guide}.{each.language}.json").unlink(missing_ok=True)
