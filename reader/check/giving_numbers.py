# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a guide's numbers.yaml: what was given out stays, what is new is added. Whether it agrees is the checker's."""

from __future__ import annotations

import os
from pathlib import Path

from reader.check.given_numbers import numbers_of, numbers_text, read_numbers, with_new
from reader.content.compiling import compile_edition
from reader.content.guide_source import GuideReader
from reader.content.source_files import NUMBERS_FILE, read_source_files
from reader.errors import GuideError
from reader.i18n import _


def write_numbers(folder: Path) -> int:
    """Add the numbers of a guide's chapters and sections, in all its languages, and return how many were new.

    A number or place that is in the file stays as it is. GuideError when the folder is no guide, or the file cannot be
    written.
    """
    source = read_source_files(folder)
    given = read_numbers(source.text(NUMBERS_FILE))
    before = given.places if given else {}
    after = dict(before)
    for language in GuideReader(source).guide().languages:
        after = with_new(after, numbers_of(compile_edition(source, language).content.chapters))
    path = folder / NUMBERS_FILE
    unfinished = folder / f".{NUMBERS_FILE}"
    try:
        unfinished.write_text(numbers_text(after), encoding="utf-8", newline="\n")
        os.replace(unfinished, path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise GuideError(_("{path} cannot be written: {why}.").format(path=path, why=error.strerror)) from error
    return len(after) - len(before)
