# SPDX-License-Identifier: GPL-3.0-or-later
"""The guide that comes with the program, compiled once for the whole run."""

from __future__ import annotations

import functools
from pathlib import Path

import pytest

from reader.content.compiling import compile_edition
from reader.content.edition import Edition, EditionContent, write_edition
from reader.content.source_files import read_source_files

GUIDE = Path(__file__).resolve().parent.parent / "resources" / "guides" / "neuroendocrine"


@functools.cache
def shipped_content() -> EditionContent:
    """Return the guide in English. Nothing changes it: it is a frozen value."""
    return compile_edition(read_source_files(GUIDE), "en").content


def compiled_guide(folder: Path) -> Edition:
    """Return the guide in English, opened from a file in `folder`, with the usual words for the emergency number."""
    write_edition(shipped_content(), folder / "edition.json")
    edition = Edition.open(folder / "edition.json")
    edition.set_emergency("")
    return edition


@pytest.fixture(scope="package")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The guide that comes with the program, for the conftests that import it."""
    return compiled_guide(tmp_path_factory.mktemp("shipped"))
