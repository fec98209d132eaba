# SPDX-License-Identifier: GPL-3.0-or-later
"""Languages that the program has never heard of, added by files alone: a toy guide, a small catalogue, a keyboard.

`ar` begins at the right and has all of these; `eo` has the guide's own files and nothing else.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from babel.messages.pofile import read_po

from reader.building import build_guide
from reader.i18n import set_language
from reader.paths import Paths
from tests.started import ROOT
from tools import texts

FILES = Path(__file__).resolve().parent / "data" / "toy-language"
GUIDE = FILES / "guide"


def add_files(resources: Path) -> None:
    """Add the catalogue and the keyboard of `ar` to a folder of resources, as whoever adds a language does."""
    catalogue = resources / "locale" / "ar" / "LC_MESSAGES" / "lamplight.po"
    catalogue.parent.mkdir(parents=True)
    shutil.copyfile(FILES / "ar.po", catalogue)
    with catalogue.open("rb") as file:
        words = read_po(file, locale="ar")
    texts.update(words, resources / "locale")
    shutil.copyfile(FILES / "keyboard.json", resources / "keyboards" / "ar.json")


def toy_paths(base: Path) -> Paths:
    """Return paths to a program in `base` with the files added and the toy guide built; it writes to `base`, too."""
    for name in ("fonts", "icons", "keyboards", "locale"):
        shutil.copytree(ROOT / "resources" / name, base / "resources" / name)
    add_files(base / "resources")
    set_language("en", base / "resources" / "locale")  # a guide's boxes take their titles from there
    for built in build_guide(GUIDE, base / "index"):
        assert built.folder is not None, built.problems
    return Paths(resources=base / "resources", shipped_index=base / "index", data=base / "data", writes_only_data=True)
