# SPDX-License-Identifier: GPL-3.0-or-later
"""The packs in the one folder of the site: found off the window's thread, offered as buttons, and not much is asked."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.kiosk.pack_folder import PackFolder, packs_in
from reader.ui.theme import Theme
from tests.started import SLOW_MS


def test_packs_are_found_the_newest_first_and_nothing_else_is(tmp_path: Path) -> None:
    for age, name in enumerate(("old.lamplight", "new.LAMPLIGHT", "letter.pdf")):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (age, age))
    (tmp_path / "folder.lamplight").mkdir()
    assert [path.name for path in packs_in(tmp_path)] == ["new.LAMPLIGHT", "old.lamplight"]
    assert packs_in(tmp_path / "gone") == []
    for number in range(40):
        (tmp_path / f"{number}.lamplight").touch()
    assert len(packs_in(tmp_path)) == 20


def test_looking_again_shows_what_is_there_by_then(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    folder = PackFolder(theme, tmp_path, window)
    window.show()
    folder.look()
    qtbot.waitUntil(lambda: not folder.is_looking, timeout=SLOW_MS)
    assert folder.state.text().startswith("There is no guide’s file here; its name ends in “.lamplight”.")
    (tmp_path / "liver.lamplight").touch()
    folder.look()
    qtbot.waitUntil(lambda: not folder.is_looking, timeout=SLOW_MS)
    assert [button.accessibleName() for button in folder.buttons] == ["Look at liver.lamplight"]
    assert folder.buttons[0].minimumHeight() >= 44
    with qtbot.waitSignal(folder.chosen) as told:
        folder.buttons[0].click()
    assert told.args == [tmp_path / "liver.lamplight"]
    folder.look()
    folder.finish()
