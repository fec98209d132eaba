# SPDX-License-Identifier: GPL-3.0-or-later
"""A window in another dress: it wears what it is given, and what the dress locks is neither seen nor done."""

from __future__ import annotations

import dataclasses

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.theme import Theme
from reader.ui.window.action_table import ACTIONS
from reader.ui.window.desk_dress import DESK
from reader.ui.window.dress import Acts, Bar, Dress, Foot, Home
from reader.ui.window.main_window import MainWindow
from reader.ui.window.window_layout import Mode
from tests.started import Person


class _Bar(Bar):
    def __init__(self, box: QWidget, menu: object) -> None:
        super().__init__()
        box.setParent(self)
        self.given = (box, menu)


class _Foot(Foot):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme


class _Home(Home):
    def __init__(self, acts: Acts) -> None:
        super().__init__()
        self.acts = acts


PLAIN = Dress(
    bar=lambda _theme, _acts, box, menu: _Bar(box, menu),
    foot=_Foot,
    home=lambda _theme, acts: _Home(acts),
    has_menu=False,
    has_keys=False,
    allows=lambda row: row.id not in ("quit", "questions"),
    mode_for=lambda _width, _height, _scale: Mode.NARROW,
)


def dressed(reader: Person, qtbot: QtBot, dress: Dress) -> MainWindow:
    other = reader.window
    window = MainWindow(other.theme, other.appearance, other.library, other.edition, other._kept, dress=dress)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    return window


def test_it_wears_what_it_is_given(reader: Person, qtbot: QtBot) -> None:
    window = dressed(reader, qtbot, PLAIN)
    assert isinstance(window.bar, _Bar)
    assert window.bar.given == (window.box, None)
    assert isinstance(window.middle.home, _Home)
    assert window.middle.home.acts is window.acts
    assert window.mode is Mode.NARROW
    assert window.menu is None
    assert not window.findChildren(QMenu)


def test_what_is_locked_is_neither_seen_nor_done(reader: Person, qtbot: QtBot) -> None:
    window = dressed(reader, qtbot, PLAIN)
    window.acts["quit"].trigger()
    assert window.isVisible()
    assert window.acts["quit"] not in window.actions()
    assert window.acts["back"] in window.actions()
    assert [window.offers(name) for name in ("quit", "questions", "glossary")] == [False, False, True]
    tabs = window.later.side_panel._buttons
    assert (tabs["questions"].isHidden(), tabs["glossary"].isHidden()) == (True, False)


def test_a_panel_that_is_locked_is_not_the_first_one_shown(reader: Person, qtbot: QtBot) -> None:
    dress = dataclasses.replace(PLAIN, allows=lambda row: row.id != "glossary")
    assert dressed(reader, qtbot, dress).later.side_panel.current == "questions"


def test_plain_parts_can_be_told_everything(qtbot: QtBot) -> None:
    bar, foot, home = Bar(), Foot(), Home()
    for part in (bar, foot, home):
        qtbot.addWidget(part)
        part.retranslate()
    bar.set_mode(Mode.WIDE)
    bar.ask_for_search(asked=True)
    foot.set_edition("2026.11")
    foot.set_room(wide=True)
    home.set_read({})
    home.set_last("Surgery")
    assert home.cards() == []


def test_the_desks_dress_allows_everything_but_calls_and_has_a_menu(reader: Person) -> None:
    assert DESK.has_menu
    assert DESK.has_keys
    desk = {row.id for row in DESK.rows()}
    assert {name for name, action in reader.window.acts.items() if type(action) is QAction} == desk
    assert desk == {row.id for row in ACTIONS if row.calls != "only"}
