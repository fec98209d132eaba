# SPDX-License-Identifier: GPL-3.0-or-later
"""The window's title says the page, or keeps it to itself."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.window.window_title import WindowTitle


def test_the_title_names_the_page_unless_it_is_to_be_neutral(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    title = WindowTitle(window)
    title.name_after("Surgery")
    assert window.windowTitle() == "Surgery – Lamplight"
    title.set_neutral(neutral=True)
    assert window.windowTitle() == "Lamplight"
    title.name_after("Recovery")
    assert window.windowTitle() == "Lamplight"
    title.set_neutral(neutral=False)
    assert window.windowTitle() == "Recovery – Lamplight"
    title.name_after("")
    assert window.windowTitle() == "Lamplight"


def test_a_mark_stands_before_the_title_also_of_a_neutral_one(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    title = WindowTitle(window)
    title.name_after("Surgery")
    title.set_mark("Preview")
    assert window.windowTitle() == "Preview: Surgery – Lamplight"
    title.set_neutral(neutral=True)
    assert window.windowTitle() == "Preview: Lamplight"
    title.set_mark("")
    assert window.windowTitle() == "Lamplight"
