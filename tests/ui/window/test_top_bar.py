# SPDX-License-Identifier: GPL-3.0-or-later
"""The bar at the top, in each mode."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.search.search_box import SearchBox
from reader.ui.theme import Theme
from reader.ui.window.actions import build_actions
from reader.ui.window.focus_order import stops_in
from reader.ui.window.top_bar import TopBar
from reader.ui.window.window_layout import Mode


@pytest.fixture
def actions(theme: Theme) -> dict[str, QAction]:
    return build_actions(QObject(theme), theme)


@pytest.fixture
def bar(theme: Theme, actions: dict[str, QAction], qtbot: QtBot) -> Iterator[TopBar]:
    window = QWidget()
    qtbot.addWidget(window)
    bar = TopBar(theme, actions, SearchBox(theme), QMenu(window))
    bar.setParent(window)
    bar.resize(1280, 140)
    window.resize(1280, 800)
    bar.set_mode(Mode.WIDE)
    window.show()
    yield bar
    window.close()


def _shown(bar: TopBar) -> list[str]:
    return [stop.accessibleName() for stop in stops_in(bar) if stop.isVisible()]


@pytest.mark.parametrize("mode", Mode)
def test_when_to_call_and_the_menu_are_always_there(bar: TopBar, mode: Mode) -> None:
    bar.set_mode(mode)
    assert {"When to call", "Menu", "Back"} <= set(_shown(bar))


def test_each_mode_shows_what_the_window_needs_then(bar: TopBar) -> None:
    shown = {}
    for mode in Mode:
        bar.set_mode(mode)
        shown[mode] = set(_shown(bar))
    assert "Contents" not in shown[Mode.WIDE]
    assert {"Contents", "Glossary"} <= shown[Mode.MEDIUM] & shown[Mode.NARROW]
    assert not bar._box.isVisible()
    assert "Search the guide" in shown[Mode.COMPACT], "a button for it"


def test_the_search_box_comes_when_it_is_asked_for(bar: TopBar) -> None:
    bar.set_mode(Mode.COMPACT)
    told: list[bool] = []
    bar.search_shown.connect(told.append)
    bar.ask_for_search(asked=True)
    assert bar._box.isVisible()
    bar.ask_for_search(asked=False)
    assert not bar._box.isVisible()
    bar.set_mode(Mode.WIDE)
    assert bar._box.isVisible()
    assert told == [True, False, True]


@pytest.mark.parametrize("mode", Mode)
def test_tab_follows_the_rows(bar: TopBar, mode: Mode) -> None:
    for back_and_forth in (mode, Mode.NARROW, mode):
        bar.set_mode(back_and_forth)
    bar.ask_for_search(asked=True)
    QCoreApplication.sendPostedEvents()
    bar.grab()
    stops = [stop for stop in stops_in(bar) if stop.isVisible()]
    second = bar._second.indexOf(bar._box) >= 0
    places = [(stop is bar._box and second, stop.x()) for stop in stops if stop.parent() is bar]
    assert places == sorted(places)


@pytest.mark.parametrize("scale", [1.0, 2.0, 4.0])
def test_the_least_width_holds_everything(bar: TopBar, theme: Theme, scale: float) -> None:
    theme.apply("light", scale)
    bar.set_mode(Mode.COMPACT)
    bar.resize(round(320 * scale), theme.px(60))
    bar.layout().activate()
    bar.grab()
    for button in bar.findChildren(QToolButton, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if button.isVisible():
            assert button.geometry().right() <= bar.width(), button.accessibleName()
            assert min(button.width(), button.height()) >= theme.px(44)


def test_the_lettered_buttons_follow_their_actions(bar: TopBar, actions: dict[str, QAction]) -> None:
    action = actions["text_larger"]
    action.setEnabled(False)
    assert not bar._larger.isEnabled()
    action.setText("Texte plus grand")
    assert bar._larger.accessibleName() == "Texte plus grand"


def test_names_follow_the_language(bar: TopBar, actions: dict[str, QAction]) -> None:
    for action in actions.values():
        action.setText("Quand appeler le médecin")
        action.setIconText("Quand appeler")
    bar.retranslate()
    assert (bar._urgent.text().strip(), bar._urgent.accessibleName()) == ("Quand appeler", "Quand appeler le médecin")
    assert bar._back.accessibleName() == "Quand appeler le médecin"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_an_icon_stands_off_the_words_beside_it(bar: TopBar, theme: Theme, scale: float) -> None:
    theme.apply("light", scale)
    bar.set_mode(Mode.WIDE)
    assert bar._urgent.iconSize() == bar._back.iconSize() == QSize(theme.px(20), theme.px(20))
    words = bar._urgent.text()
    before = words[: len(words) - len(words.lstrip())]
    air = bar._urgent.fontMetrics().horizontalAdvance(before)
    assert air + 4 >= theme.px(8), "Qt itself leaves four pixels, at every text size"


@pytest.mark.parametrize("scale", [1.0, 2.0, 4.0])
@pytest.mark.parametrize(
    ("mode", "width", "shown"),
    [
        (Mode.WIDE, 1060, True),
        (Mode.MEDIUM, 1040, True),
        (Mode.MEDIUM, 760, False),
        (Mode.NARROW, 700, True),
        (Mode.NARROW, 420, False),
        (Mode.COMPACT, 320, False),
    ],
)
def test_text_and_colours_are_a_button_where_there_is_room(
    bar: TopBar, theme: Theme, *, mode: Mode, width: int, shown: bool, scale: float
) -> None:
    theme.apply("light", scale)
    bar.set_mode(mode)
    bar.resize(round(width * scale), theme.px(120))
    bar.layout().activate()
    bar.grab()
    assert ("Text and colours" in _shown(bar)) == shown
    buttons = [button for button in bar.findChildren(QToolButton) if button.isVisible() and button.parent() is bar]
    places = sorted((button.geometry() for button in buttons), key=lambda place: place.left())
    assert all(one.right() < two.left() for one, two in pairwise(places)), "none lies over another"
    assert places[-1].right() < bar.width()
    if shown and mode in (Mode.WIDE, Mode.MEDIUM):
        assert bar._box.width() >= theme.px(200), "the search box keeps its room"


@pytest.mark.parametrize(("mode", "width", "shown"), [(Mode.WIDE, 1280, True), (Mode.NARROW, 420, False)])
def test_listening_is_a_button_where_there_is_room(bar: TopBar, *, mode: Mode, width: int, shown: bool) -> None:
    bar.set_mode(mode)
    bar.resize(width, 120)
    bar.layout().activate()
    bar.grab()
    assert ("Listen, or pause" in _shown(bar)) == shown


def test_the_other_language_is_named_in_itself_and_by_its_code_where_there_is_little_room(
    bar: TopBar, actions: dict[str, QAction]
) -> None:
    button, action = bar._language, actions["other_language"]
    assert button.isHidden(), "a guide in one language"
    action.setData("fr")
    bar.retranslate()
    assert (button.isVisible(), button.text(), button.accessibleName()) == (True, "Français", "Français")
    assert button.locale().language() == QLocale.Language.French
    for mode, width in ((Mode.NARROW, 600), (Mode.COMPACT, 400)):
        bar.resize(width, 140)
        bar.set_mode(mode)
        assert (button.isVisible(), button.text(), button.accessibleName()) == (True, "FR", "Français")
    bar.resize(330, 140)
    assert button.isHidden(), "the menu has it"
    pressed: list[str] = []
    action.triggered.connect(lambda: pressed.append("the other language"))
    button.click()
    assert pressed == ["the other language"]


def test_a_code_of_three_letters_is_shown_whole(bar: TopBar, actions: dict[str, QAction]) -> None:
    actions["other_language"].setData("ckb")
    bar.set_mode(Mode.COMPACT)
    bar.resize(400, 140)
    bar.layout().activate()
    bar.grab()
    assert (bar._language.isVisible(), bar._language.text()) == (True, "CKB")
    assert bar._language.width() >= bar._language.sizeHint().width()


def test_the_button_for_another_language_keeps_to_two_letters_where_room_is_scarce(
    bar: TopBar, actions: dict[str, QAction]
) -> None:
    actions["other_language"].setData("fr")
    bar.set_mode(Mode.COMPACT)
    assert bar._language.text() == "FR"
    actions["other_language"].setData("en")
    assert bar._language.text() == "EN"
    bar.set_mode(Mode.WIDE)
    actions["other_language"].setData("fr")
    assert bar._language.text() == "Français"


@pytest.mark.parametrize("width", [422, 460, 500, 560])
def test_no_letters_are_cut_off_where_there_is_little_room(
    bar: TopBar, actions: dict[str, QAction], width: int
) -> None:
    actions["other_language"].setData("fr")
    bar.set_mode(Mode.NARROW)
    bar.resize(width, 140)
    bar.layout().activate()
    bar.grab()
    for button in (bar._language, bar._smaller, bar._larger, bar._comfort):
        assert not button.isVisible() or button.width() >= button.sizeHint().width(), button.accessibleName()
    assert bar._language.isVisible()


def test_the_text_size_stays_rather_than_the_step_forward(
    bar: TopBar, actions: dict[str, QAction], theme: Theme
) -> None:
    actions["other_language"].setData("fr")
    theme.apply("light", 2.0)
    bar.set_mode(Mode.NARROW)
    bar.resize(840, 300)
    assert (bar._larger.isVisible(), bar._smaller.isVisible(), bar._forward.isVisible()) == (True, True, False)
    bar.resize(1280, 300)
    assert bar._forward.isVisible()
