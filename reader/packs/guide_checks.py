# SPDX-License-Identifier: GPL-3.0-or-later
"""Compiles what a pack holds, as it will be compiled to be read, and throws the result away: no fault may be left.

A guide of the program's own is shown without its faulty parts; one that was carried here is taken whole or not at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reader.content.compiling import compile_edition
from reader.content.guide_source import GuideReader
from reader.content.problems import Problem
from reader.content.source_files import SourceFiles, read_source_files
from reader.content.source_model import GuideSource, words_in
from reader.errors import GuideError, PackError
from reader.i18n import _
from reader.packs.manifest import Manifest


def read_guide(folder: Path) -> tuple[SourceFiles, GuideSource]:
    """Return the sources of a guide's folder and its guide.yaml; PackError `content` when it is none."""
    source = SourceFiles(folder, {}, [])
    reader = GuideReader(source)
    try:
        source = read_source_files(folder)
        reader = GuideReader(source)
        return source, reader.guide()
    except GuideError as error:
        for problem in (*source.problems, *reader.problems):
            raise _refused(problem) from None
        raise PackError(str(error), "content") from None


def compile_whole(source: SourceFiles, guide: GuideSource) -> Iterator[str]:
    """Compile each language, yielding it when it is sound; PackError `content` tells the first fault of all."""
    for language in guide.languages:
        compiled = compile_edition(source, language)
        for problem in compiled.problems:
            if problem.level == "error" or problem.rule == "draft":  # a draft may be somebody else's text
                raise _refused(problem)
        if not compiled.content.chapters:
            text = _("There is no chapter that can be shown in “{language}”.").format(language=language)
            raise _refused(Problem("guide.yaml", 0, "no-chapters", text))
        yield language


def check_same(guide: GuideSource, manifest: Manifest) -> None:
    """Refuse a guide that is not the one that the manifest speaks of: PackError `other-guide`."""
    inside = (guide.id, guide.edition, guide.languages, guide.publisher, titles_of(guide))
    told = (manifest.id, manifest.edition, manifest.languages, manifest.publisher, manifest.titles)
    if inside != told:
        raise PackError(_("This pack says that it holds another guide than it does."), "other-guide")


def titles_of(guide: GuideSource) -> dict[str, str]:
    """Return the title in each language of a guide."""
    return {language: words_in(guide.title, language) for language in guide.languages}


def _refused(problem: Problem) -> PackError:
    place = f"{problem.path}:{problem.line}" if problem.line else problem.path
    text = _("This guide cannot be a pack. {place}: {fault}")
    return PackError(text.format(place=place, fault=problem.text), "content")
