# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the index that is shipped: every guide of a folder, the same bytes each time. Run as a program of its own.

`python -m installer.shipped_index GUIDES INDEX`, with PYTHONHASHSEED=0. It knows the shelf and nothing of packages.
"""

from __future__ import annotations

import random
import shutil
import sys
from pathlib import Path
from unittest.mock import patch

import msgspec

from reader.building import build_guide
from reader.errors import ReaderError
from reader.shelf import Standing, find_standing

SHIPPED = "shipped"


def build_shipped_index(guides: Path, index: Path) -> list[Standing]:
    """Build every guide in `guides` into `index`, which is made anew, and return what stands there.

    ReaderError when a guide cannot be read at all.
    """
    shutil.rmtree(index, ignore_errors=True)
    index.mkdir(parents=True)
    with patch("os.path.getmtime", return_value=0.0):  # the index notes when its files were written, for nobody
        for folder in sorted(path.parent for path in guides.glob("*/guide.yaml")):
            random.seed(0)  # and names them by chance
            for _built in build_guide(folder, index):
                pass
    for standing in find_standing((index,)).values():
        _settle(standing)
    for left in index.glob(".*.lock"):
        left.unlink()
    return sorted(find_standing((index,)).values(), key=lambda one: one.folder.name)


def _settle(standing: Standing) -> None:
    """Name the build after its sources alone, and let no machine's times vouch for them."""
    name = f"{standing.guide}.{standing.language}.{standing.pointer.stamp[:12]}.{SHIPPED}"
    standing.folder.rename(standing.index / name)
    pointer = msgspec.structs.replace(standing.pointer, folder=name, signature="")
    (standing.index / f"{standing.guide}.{standing.language}.json").write_bytes(msgspec.json.encode(pointer))


def main(arguments: list[str]) -> int:
    """Build; 1 when a guide cannot be read, or there is none."""
    guides, index = map(Path, arguments)
    try:
        built = build_shipped_index(guides, index)
    except ReaderError as error:
        print(error, file=sys.stderr)
        return 1
    if not built:
        print(f"There is no guide in {guides}.", file=sys.stderr)
    return 0 if built else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
