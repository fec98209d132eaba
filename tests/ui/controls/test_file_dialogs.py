# SPDX-License-Identifier: GPL-3.0-or-later
"""What the system's dialogs for files are asked, and what becomes of their answers."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.ui.controls.file_dialogs import ask_to_open, ask_to_save


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """The questions; each is answered with the start place and the last kind."""
    asked: list[tuple[object, ...]] = []

    def answer(*question: object) -> tuple[str, str]:
        asked.append(question)
        return str(question[2]), str(question[3]).rpartition(";;")[2]

    for name in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, answer)
    return asked


def test_a_file_to_write_comes_with_its_kind(asked: list[tuple[object, ...]]) -> None:
    parent: QWidget = None  # type: ignore[assignment]  the system's dialog is not opened
    assert ask_to_save(parent, "Save", Path("/a/b.md"), "A (*.a);;B (*.b)") == (Path("/a/b.md"), "B (*.b)")
    assert asked == [(parent, "Save", "/a/b.md", "A (*.a);;B (*.b)")]


def test_a_file_to_read(asked: list[tuple[object, ...]]) -> None:
    parent: QWidget = None  # type: ignore[assignment]
    assert ask_to_open(parent, "Open", Path("/a/b.a"), "A (*.a)") == Path("/a/b.a")
    assert asked == [(parent, "Open", "/a/b.a", "A (*.a)")]


def test_who_chooses_nothing_gets_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_asked: ("", ""))
    parent: QWidget = None  # type: ignore[assignment]
    assert ask_to_save(parent, "Save", Path("/a"), "A (*.a)") == (None, "")
    assert ask_to_open(parent, "Open", Path("/a"), "A (*.a)") is None
