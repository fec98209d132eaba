# SPDX-License-Identifier: GPL-3.0-or-later
"""Which files of a frozen folder stay: rules on names alone."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from installer.pruning import (
    EXCLUDED_MODULES,
    LANGUAGES,
    QT_MODULES,
    asked_of_the_system,
    bare_name,
    is_shared_library,
    unreached,
    unwanted,
)
from tests.source_tree import program

ROOT = Path(__file__).resolve().parents[2]
QT = "PySide6/Qt"
KEPT = [
    "base_library.zip",
    "libxcb-cursor.so.0",
    "PySide6/QtWidgets.abi3.so",
    "PySide6/QtTextToSpeech.abi3.so",
    "PySide6/QtCore.pyd",
    "PySide6/Qt6Core.dll",
    "PySide6/MSVCP140.dll",
    "PySide6/libpyside6.abi3.so.6.11",
    f"{QT}/lib/libQt6Gui.so.6",
    f"{QT}/plugins/platforms/libqxcb.so",
    f"{QT}/plugins/platforms/libqwayland.so",
    f"{QT}/plugins/texttospeech/libqtexttospeech_speechd.so",
    f"{QT}/translations/qtbase_fr.qm",
    "PySide6/plugins/platforms/qwindows.dll",
    "PySide6/translations/qtbase_en.qm",
    "msgspec-0.22.0.dist-info/METADATA",
    "resources/icons/lamplight.png",
    "reader/search/words/en.yaml",
]
GONE = [
    "libcups.so.2",
    "libstdc++.so.6",
    "libz.so.1",
    "PySide6/QtQuick.abi3.so",
    "PySide6/QtDBus.abi3.so",
    "PySide6/QtNetworkAuth.abi3.so",
    "PySide6/Qt6Quick.dll",
    "PySide6/opengl32sw.dll",
    "PySide6/QtCore.pyi",
    f"{QT}/plugins/platforms/libqvnc.so",
    f"{QT}/plugins/imageformats/libqjpeg.so",
    f"{QT}/plugins/tls/libqopensslbackend.so",
    f"{QT}/plugins/sqldrivers/libqsqlite.so",
    f"{QT}/plugins/platforms/deeper/libqxcb.so",
    f"{QT}/translations/qtbase_de.qm",
    f"{QT}/translations/qtmultimedia_fr.qm",
    "msgspec-0.22.0.dist-info/RECORD",
    "msgspec-0.22.0.dist-info/licenses/LICENSE",
]


def test_what_the_program_uses_stays_and_the_rest_goes() -> None:
    assert unwanted([*KEPT, *GONE]) == set(GONE)


@pytest.mark.parametrize("name", ["libqxcb.so", "qxcb.dll", "libqxcb.so.6.1"])
def test_a_plugin_has_the_same_name_on_every_system(name: str) -> None:
    assert bare_name(name) == "qxcb"


def test_every_module_of_qt_that_the_program_imports_stays() -> None:
    imported = {
        name for source in program() for name in re.findall(r"^ *from PySide6\.(\w+) import", source.text, re.M)
    }
    assert "QtWidgets" in imported
    assert imported <= QT_MODULES


def test_every_language_of_the_program_has_qts_words() -> None:
    catalogues = {path.name for path in (ROOT / "resources" / "locale").iterdir() if path.is_dir()}
    assert catalogues | {"en"} == set(LANGUAGES)


def test_nothing_that_is_left_out_is_loaded_by_the_program() -> None:
    modules = [
        source.module for source in program() if not source.module.endswith("__main__") and source.module != "main"
    ]
    libraries = ["lxml.html", "ebooklib.epub", "bs4", "nacl.signing", "segno", "PySide6.QtTextToSpeech"]
    # asyncio, which a library asks for, takes ssl where there is one and does without.
    left_out = tuple(name for name in EXCLUDED_MODULES if name not in {"ssl", "_ssl", "_distutils_hack"})
    code = f"""
import importlib, sys
before = set(sys.modules)
for name in {[*modules, *libraries]}:
    importlib.import_module(name)
print(*[one for one in set(sys.modules) - before if (one + ".").startswith({tuple(f"{name}." for name in left_out)})])
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_a_library_that_nothing_needs_is_found_and_one_needed_through_another_stays() -> None:
    needs = {
        "PySide6/QtGui.abi3.so": frozenset({"libGui.so.6"}),
        "PySide6/Qt/lib/libGui.so.6": frozenset({"libfont.so.1", "libc.so.6"}),
        "libfont.so.1": frozenset(),
        "libgtk.so.3": frozenset({"libcairo.so.2"}),
        "libcairo.so.2": frozenset({"libgtk.so.3"}),
        "libpython3.11.so.1.0": frozenset(),
        "PySide6/Qt/plugins/platforms/libqxcb.so": frozenset(),
    }
    assert unreached(needs) == {"libgtk.so.3", "libcairo.so.2"}
    assert asked_of_the_system(needs) == ["libc.so.6"]


@pytest.mark.parametrize(
    ("path", "shared"),
    [
        ("libxcb.so.1", True),
        ("PySide6/libpyside6.abi3.so.6.11", True),
        ("PySide6/QtGui.abi3.so", False),
        ("python3.11/lib-dynload/libfoo.so", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", False),
        ("libpython3.11.so.1.0", False),
    ],
)
def test_what_is_loaded_by_its_path_is_a_root(path: str, shared: bool) -> None:
    assert is_shared_library(path) is shared
