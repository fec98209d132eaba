# SPDX-License-Identifier: GPL-3.0-or-later
"""The folder in which the guide is built once for all pictures that a process takes."""

from __future__ import annotations

import functools
import tempfile
from pathlib import Path


@functools.cache
def folder_of_the_index() -> Path:
    """Return a folder in which the guide is built once for all pictures of this process."""
    folder = tempfile.TemporaryDirectory()
    _kept.append(folder)
    return Path(folder.name)


_kept: list[tempfile.TemporaryDirectory[str]] = []
"""Folders that go with the process."""
