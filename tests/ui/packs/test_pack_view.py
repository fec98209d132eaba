# SPDX-License-Identifier: GPL-3.0-or-later
"""A pack on its way in: which words and buttons belong to each step, and what a screen reader hears."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.packs import pack_view
from reader.ui.packs.pack_view import PackView
from reader.ui.packs.pack_words import Line
from reader.ui.theme import Theme

LINES = [Line("From Nobody"), Line("What changes", "heading"), Line("Code: x", "muted")]


@pytest.fixture
def view(theme: Theme, window: QWidget) -> PackView:
    view = PackView(theme, window)
    view.show()
    return view


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    heard: list[str] = []
    monkeypatch.setattr(pack_view, "announce", lambda _where, words: heard.append(words))
    return heard


def buttons(view: PackView) -> list[str]:
    return [button.text() for button in view.findChildren(QPushButton) if not button.isHidden()]


@pytest.mark.parametrize(
    ("show", "shown", "has_bar"),
    [
        (lambda view: view.show_checking(), ["Not now"], False),
        (lambda view: view.show_found(LINES), ["Install", "Not now"], False),
        (lambda view: view.show_installing(), ["Stop"], True),
        (lambda view: view.show_done(LINES, open_it="Open it", leave="Not now"), ["Open it", "Not now"], False),
        (lambda view: view.show_refused(LINES), ["Close"], False),
    ],
)
def test_each_step_has_its_buttons(
    view: PackView, heard: list[str], show: Callable[[PackView], None], shown: list[str], has_bar: bool
) -> None:
    show(view)
    assert buttons(view) == shown
    assert view.bar.isVisible() is has_bar
    assert heard == [view.text()]
    first = view.first_stop()
    assert isinstance(first, QPushButton)
    assert (first.text(), first.accessibleDescription()) == (shown[0], view.text())
    assert all(button.accessibleName() for button in view.findChildren(QPushButton))


def test_each_button_asks(view: PackView, qtbot: QtBot) -> None:
    for button, asked in (
        (view.install_button, view.install_requested),
        (view.open_button, view.open_requested),
        (view.stop_button, view.stop_requested),
        (view.leave_button, view.leave_requested),
    ):
        with qtbot.waitSignal(asked):
            button.click()


def test_how_far_it_is_is_told_four_times(view: PackView, heard: list[str]) -> None:
    view.show_installing()
    heard.clear()
    for done in range(0, 1001, 10):
        view.show_step(done, 1000)
    assert heard == ["25 percent", "50 percent", "75 percent", "100 percent"]
    assert (view.bar.value(), view.bar.maximum()) == (1000, 1000)
    view.show_stopping()
    assert not view.stop_button.isEnabled()
    view.show_installing()
    assert view.stop_button.isEnabled()
    assert view.bar.value() == 0


def test_the_keyboard_goes_on_with_the_steps(view: PackView, qtbot: QtBot) -> None:
    view.show_found(LINES)
    view.install_button.setFocus()
    qtbot.waitUntil(view.install_button.hasFocus)
    view.show_installing()
    assert view.stop_button.hasFocus()
    view.show_refused(LINES)
    assert view.leave_button.hasFocus()


def test_what_was_said_before_is_gone(view: PackView) -> None:
    view.show_found(LINES)
    view.show_refused([Line("It is damaged.")])
    assert view.text() == "It is damaged."
    assert len([label for label in view._labels if label.isVisible()]) == 1
