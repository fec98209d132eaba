# SPDX-License-Identifier: GPL-3.0-or-later
"""Removes what can be made again: editions, pictures, reports, caches. `.venv` stays; it is yours to delete."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("build", "dist", "index", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis")


def main() -> None:
    """Remove the folders and files that a build, a test or a check leaves."""
    for name in FOLDERS:
        shutil.rmtree(ROOT / name, ignore_errors=True)
    (ROOT / ".coverage").unlink(missing_ok=True)
    for folder, folders, _names in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in {".git", ".venv"}]
        if "__pycache__" in folders:
            folders.remove("__pycache__")
            shutil.rmtree(Path(folder, "__pycache__"), ignore_errors=True)


if __name__ == "__main__":
    main()
