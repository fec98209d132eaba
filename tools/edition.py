# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the editions of a checkout when their sources, or the code that reads them, changed since the last build.

It compares names, sizes and times, which takes milliseconds; what an edition is, only `main.py build` knows.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = (
    "resources/guides",
    "reader/content",
    "reader/search",
    "reader/building.py",
    "reader/shelf.py",
    "requirements.lock",
)
STAMP = "build/edition.stamp"


def fingerprint(root: Path) -> str:
    """Return a digest of the names, sizes and times of everything that an edition is made from."""
    digest = hashlib.sha256()
    for path in sorted(_files(root)):
        status = path.stat()
        digest.update(f"{path.relative_to(root)}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def is_fresh(root: Path) -> bool:
    """Tell whether the editions in `index/` were built from what is there now."""
    index, stamp = root / "index", root / STAMP
    if not (stamp.is_file() and index.is_dir() and any(index.iterdir())):
        return False
    return stamp.read_text(encoding="utf-8") == fingerprint(root)


def main() -> int:
    """Build if need be. Faults in a guide are shown and do not stop the reader; a build that gave nothing does."""
    if is_fresh(ROOT):
        return 0
    before = fingerprint(ROOT)
    code = subprocess.run([sys.executable, "main.py", "build"], cwd=ROOT, check=False).returncode
    if code == 0:
        (ROOT / STAMP).parent.mkdir(exist_ok=True)
        (ROOT / STAMP).write_text(before, encoding="utf-8")
        return 0
    index = ROOT / "index"
    return 0 if index.is_dir() and any(index.iterdir()) else code


def _files(root: Path) -> Iterator[Path]:
    for source in SOURCES:
        if (root / source).is_file():
            yield root / source
        for folder, folders, names in os.walk(root / source):
            folders[:] = [name for name in folders if name != "__pycache__"]
            yield from (Path(folder, name) for name in names)


if __name__ == "__main__":
    sys.exit(main())
