# SPDX-License-Identifier: GPL-3.0-or-later
"""The buttons of the staff page: each asks for one thing, and leaving the terminal asks back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.kiosk import staff_foot
from reader.ui.kiosk.staff_foot import StaffFoot
from reader.ui.theme import Theme


@pytest.fixture
def foot(theme: Theme, qtbot: QtBot) -> Iterator[StaffFoot]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 300)
    made = StaffFoot(theme, window)
    made.retranslate()
    made.setFixedWidth(1200)
    made.fit(1200)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    made.begin()
    qtbot.waitUntil(made.done_button.hasFocus)
    yield made
    window.close()


@pytest.fixture
def heard(foot: StaffFoot) -> list[str]:
    told: list[str] = []
    foot.cleaning_requested.connect(lambda: told.append("cleaning"))
    foot.restart_requested.connect(lambda: told.append("restart"))
    foot.leave_requested.connect(lambda: told.append("leave"))
    foot.done.connect(lambda: told.append("done"))
    return told


def _press(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_each_button_asks_for_its_own(foot: StaffFoot, heard: list[str], qtbot: QtBot) -> None:
    for button in (foot.cleaning_button, foot.restart_button, foot.done_button):
        _press(qtbot, button)
    assert heard == ["cleaning", "restart", "done"]


def test_leaving_asks_once_more(
    foot: StaffFoot, heard: list[str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(staff_foot, "announce", lambda _widget, text, **_how: told.append(text))
    _press(qtbot, foot.leave_button)
    assert heard == []
    assert foot.is_asking
    assert told == [foot.words.text()]
    assert foot.words.text().startswith("Leave the terminal?")
    assert QApplication.focusWidget() is foot.stay_button
    _press(qtbot, foot.sure_button)
    assert heard == ["leave"]


def test_staying_gives_the_buttons_back(foot: StaffFoot, heard: list[str], qtbot: QtBot) -> None:
    _press(qtbot, foot.leave_button)
    _press(qtbot, foot.stay_button)
    assert heard == []
    assert not foot.is_asking
    assert QApplication.focusWidget() is foot.leave_button
    assert not foot.take_back(), "there is nothing to take back"


@pytest.mark.parametrize("width", [1200, 700, 300])
def test_yes_does_not_lie_where_the_finger_was(foot: StaffFoot, qtbot: QtBot, width: int) -> None:
    foot.setFixedWidth(width)
    foot.fit(width)
    foot.grab()
    where = foot.leave_button.mapTo(foot, foot.leave_button.rect().center())
    _press(qtbot, foot.leave_button)
    foot.grab()
    assert foot.is_asking
    assert foot.childAt(where) is not foot.sure_button, "who taps twice must not leave"


@pytest.mark.parametrize("scale", [1.0, 1.37, 2.74])
@pytest.mark.parametrize("width", [1200, 700])
def test_all_of_it_is_seen_and_large_enough(
    foot: StaffFoot, theme: Theme, qtbot: QtBot, scale: float, width: int
) -> None:
    theme.apply("light", scale)
    foot.setFixedWidth(width)
    foot.fit(width)
    first = (foot.cleaning_button, foot.restart_button, foot.leave_button, foot.done_button)
    for buttons, before in ((first, None), ((foot.stay_button, foot.sure_button), foot.leave_button)):
        if before is not None:
            _press(qtbot, before)
        foot.grab()
        for button in buttons:
            place = button.geometry().translated(button.mapTo(foot, button.rect().topLeft()) - button.pos())
            assert foot.rect().contains(place)
            assert button.height() >= 60
            assert button.width() >= button.sizeHint().width()
            assert button.accessibleName()
            assert button.accessibleDescription()
    assert foot.words.height() >= foot.words.heightForWidth(foot.words.width())


@pytest.mark.parametrize("width", [1400, 900, 500, 200])
def test_with_guides_yes_never_lies_where_the_first_tap_was(foot: StaffFoot, qtbot: QtBot, width: int) -> None:
    foot.offer_guides()
    with qtbot.waitSignal(foot.guides_requested):
        foot.guides_button.click()
    foot.setFixedWidth(width)
    foot.fit(width)
    assert foot.guides_button.isVisible()
    place = foot.leave_button.mapTo(foot, foot.leave_button.rect().center())
    foot.leave_button.click()
    assert foot.childAt(place) is not foot.sure_button
