# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks a guide as a whole: everything the compiler finds in any of its languages, in the order of files and lines."""

from __future__ import annotations

from pathlib import Path

from reader.content.compiling import compile_edition
from reader.content.guide_source import GuideReader
from reader.content.problems import Problem
from reader.content.source_files import read_source_files


def check_guide(folder: Path) -> tuple[Problem, ...]:
    """Return every fault in a guide's sources; GuideError when the folder is no guide."""
    source = read_source_files(folder)
    found: set[Problem] = set()
    for language in GuideReader(source).guide().languages:
        found.update(compile_edition(source, language).problems)
    return tuple(sorted(found))
