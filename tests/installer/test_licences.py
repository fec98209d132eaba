# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of what is shipped of others."""

from __future__ import annotations

from pathlib import Path

import pytest

from installer import licences
from tests.house_rules import HOMES

NAMES = {"PySide6": "pyside6-essentials", "bs4": "beautifulsoup4", "markdown_it": "markdown-it-py", "nacl": "pynacl"}
NAMES |= {"shiboken6": "shiboken6", "whoosh": "whoosh-reloaded", "yaml": "pyyaml", "mdit_py_plugins": "mdit-py-plugins"}


def test_every_library_that_the_program_imports_is_listed_and_what_it_brings() -> None:
    required = licences.required()
    assert {NAMES.get(name, name) for name in HOMES} <= required
    assert {"lxml", "soupsieve", "six", "cffi"} <= required
    assert not {"pytest", "mypy", "pygments", "pycparser"} & required


@pytest.mark.usefixtures("_asks_nobody")
def test_each_has_its_version_licence_and_text(tmp_path: Path) -> None:
    (tmp_path / "libstrange.so.1").touch()
    text = licences.write(tmp_path).read_text(encoding="utf-8")
    assert "msgspec 0." in text
    assert "PyNaCl/LICENSE.libsodium.txt" in text
    assert "GPL-3.0" in next(line for line in text.splitlines() if line.startswith("PySide6_Essentials"))
    assert "libstrange.so.1: where they came from is not known" in text
    listed = [line.strip() for line in text.splitlines() if line.startswith("    ")]
    assert all((tmp_path / "licences" / name).stat().st_size for name in listed)
    assert (tmp_path / "licences" / "LICENSE-guide.md").is_file()


@pytest.fixture
def _asks_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)
    monkeypatch.setattr("sys.platform", "linux")


def test_texts_that_are_only_pointed_to_come_along(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "GPL-2").write_text("text", encoding="utf-8")
    monkeypatch.setattr(licences, "_COMMON", tmp_path / "there")
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "copyright").write_text("see /usr/share/common-licenses/GPL-2.", encoding="utf-8")
    assert licences._common_texts(tmp_path) == {"GPL-2"}
    assert (tmp_path / "common" / "GPL-2").is_file()
