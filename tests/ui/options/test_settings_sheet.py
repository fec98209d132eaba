# SPDX-License-Identifier: GPL-3.0-or-later
"""The settings sheet: made from a table alone, live, and put back as it was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.settings import SETTINGS, Choice, Setting, Settings, Value
from reader.ui.controls.stepper import Stepper
from reader.ui.controls.switch import Switch
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.options import settings_sheet as module
from reader.ui.options.setting_controls import ChoiceTiles
from reader.ui.options.settings_sheet import SettingsSheet
from reader.ui.options.value_field import ValueField
from reader.ui.theme import Theme

TOY = Setting("toy.kind", "bool", False, lambda: "A toy", lambda: "It plays.")


class Memory:
    """Keeps values for as long as the test."""

    def __init__(self) -> None:
        self.values: dict[str, Value] = {}

    def load(self) -> Mapping[str, object]:
        return dict(self.values)

    def save(self, key: str, value: Value) -> None:
        self.values[key] = value

    def remove(self, key: str) -> None:
        self.values.pop(key, None)


class Desk:
    """A window with a field and a sheet over it."""

    def __init__(self, theme: Theme, qtbot: QtBot, locked: Mapping[str, object] | None = None) -> None:
        self.table = (*SETTINGS, TOY)
        self.memory = Memory()
        self.settings = Settings(self.memory, locked, table=self.table)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(1000, 760)
        self.field = QLineEdit(self.window)
        offers = {"languages": lambda: (Choice("", lambda: "Like the computer"), Choice("fr", lambda: "Français"))}
        self.sheet = SettingsSheet(theme, self.settings, self.window, table=self.table, offers=offers)
        self.sheet.place(self.window.rect())
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.field.setFocus()


@pytest.fixture
def desk(theme: Theme, qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(theme, qtbot)
    yield desk
    desk.sheet.finish()


def test_every_row_of_the_table_is_there_with_the_control_that_it_asks_for(desk: Desk) -> None:
    assert set(desk.sheet.rows) == {row.key for row in desk.table}
    wanted = {
        "look.palette": ChoiceTiles, "look.text_size": Stepper, "look.spacing": Switch, "app.language": ChoiceTiles,
        "care.emergency_number": ValueField, "print.text_size": ChoiceTiles, "listen.speed": Stepper,
    }  # fmt: skip
    for key, kind in wanted.items():
        assert isinstance(desk.sheet.rows[key].control, kind), key


def test_a_new_row_appears_with_the_right_control_and_works_without_other_code(desk: Desk, qtbot: QtBot) -> None:
    desk.sheet.open()
    row = desk.sheet.rows["toy.kind"]
    assert isinstance(row.control, Switch)
    assert row.isVisible()
    qtbot.keyClick(row.control, Qt.Key.Key_Space)
    assert desk.settings.get("toy.kind") is True
    assert desk.memory.values == {"toy.kind": True}


def test_groups_stand_in_order_under_plain_names(desk: Desk) -> None:
    names = [heading.text() for _group, heading in desk.sheet._headings]
    assert names == ["How it looks", "Reading", "Listening", "On paper", "Help in an emergency", "The program", "Toy"]
    order = [row.row.key for row in sorted(desk.sheet.rows.values(), key=lambda row: row.y())]
    assert order.index("look.palette") < order.index("reading.history") < order.index("app.language")


def test_a_change_counts_at_once_and_is_shown_wherever_it_was_made(desk: Desk) -> None:
    desk.sheet.open()
    desk.sheet.rows["look.spacing"].control.click()  # type: ignore[attr-defined]
    assert desk.settings.get("look.spacing") is True
    desk.settings.set("look.text_size", 200)
    assert desk.sheet.rows["look.text_size"].control._value.text() == "200 %"  # type: ignore[attr-defined]


def test_it_shows_what_changed_while_it_was_closed(desk: Desk) -> None:
    desk.settings.set("look.text_size", 300)
    desk.sheet.open()
    assert desk.sheet.rows["look.text_size"].control._value.text() == "300 %"  # type: ignore[attr-defined]


def test_as_it_was_puts_everything_back(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    spoken: list[str] = []
    monkeypatch.setattr(module, "announce", lambda _widget, text: spoken.append(text))
    desk.settings.set("look.text_size", 135)
    before = dict(desk.memory.values)
    desk.sheet.open()
    for key, value in (("look.text_size", 400), ("look.palette", "dark"), ("care.emergency_number", "112")):
        desk.settings.set(key, value)
    desk.sheet.undo.click()
    assert desk.memory.values == before, "what was never chosen is again what it is by default"
    assert desk.sheet._state.text() == "Everything is as it was."
    assert spoken[-1] == "Everything is as it was."
    assert desk.sheet.rows["look.text_size"].control._value.text() == "135 %"  # type: ignore[attr-defined]


def test_as_it_was_means_as_when_it_was_opened_last(desk: Desk) -> None:
    desk.sheet.open()
    desk.settings.set("look.spacing", True)
    desk.sheet.close()
    desk.sheet.open()
    desk.sheet.undo.click()
    assert desk.settings.get("look.spacing") is True


def test_a_row_goes_back_to_normal(desk: Desk) -> None:
    desk.settings.set("look.palette", "sepia")
    desk.sheet.open()
    desk.sheet.rows["look.palette"].back.click()
    assert desk.settings.get("look.palette") == "auto"
    assert "look.palette" not in desk.memory.values


def test_what_cannot_be_used_is_refused_in_words_and_nothing_is_lost(desk: Desk, qtbot: QtBot) -> None:
    desk.sheet.open()
    field = desk.sheet.rows["care.emergency_number"].control
    assert isinstance(field, ValueField)
    field.line.setFocus()
    qtbot.keyClicks(field.line, "112x")
    assert desk.settings.get("care.emergency_number") == "112"
    assert field.line.text() == "112x"
    assert field.refusal.text().startswith("“112x” cannot be used")
    qtbot.keyClick(field.line, Qt.Key.Key_Backspace)
    assert field.refusal.text() == ""
    qtbot.keyClicks(field.line, "y")
    desk.sheet.undo.click()
    assert (field.line.text(), field.refusal.text()) == ("", "")


def test_what_the_site_locks_is_shown_as_locked(theme: Theme, qtbot: QtBot) -> None:
    desk = Desk(theme, qtbot, {"look.palette": "sepia", "care.emergency_number": "112"})
    desk.sheet.open()
    row = desk.sheet.rows["look.palette"]
    assert row.locked.text() == "Sepia. Set by your organisation."
    assert not row.control.isVisible()
    desk.settings.set("look.spacing", True)
    desk.sheet.undo.click()
    assert desk.settings.get("look.palette") == "sepia"
    desk.sheet.finish()


# -- keyboard and screen reader ---------------------------------------------------------------------------------------


def test_the_keyboard_begins_at_the_first_setting_and_comes_back(desk: Desk, qtbot: QtBot) -> None:
    desk.sheet.open()
    assert desk.sheet.rows["look.palette"].isAncestorOf(QApplication.focusWidget())
    with qtbot.waitSignal(desk.sheet.closed):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is desk.field


def test_the_keyboard_stays_where_it_went_when_it_went_elsewhere(desk: Desk, qtbot: QtBot) -> None:
    other = QLineEdit(desk.window)
    other.show()
    desk.sheet.open()
    other.setFocus()
    desk.sheet.close()
    assert QApplication.focusWidget() is other


def test_tab_stays_on_the_sheet_and_comes_to_every_row_in_reading_order(desk: Desk, qtbot: QtBot) -> None:
    desk.settings.set("look.text_size", 115)  # a row with a way back
    desk.sheet.open()
    desk.sheet.close_button.setFocus()
    visited = [desk.sheet.close_button]
    for _press in range(100):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if QApplication.focusWidget() is visited[0]:
            break
        visited.append(QApplication.focusWidget())
        assert desk.sheet.isAncestorOf(visited[-1])
    assert visited == desk.sheet.stops()
    for row in desk.sheet.rows.values():
        assert row.stop() in visited
    inside = [stop for stop in visited if desk.sheet.inside.isAncestorOf(stop)]
    tops = [stop.mapTo(desk.sheet.inside, stop.rect().bottomLeft()).y() for stop in inside]
    assert tops == sorted(tops)
    assert visited[-1] is desk.sheet.undo
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is visited[-1]


def test_what_the_keyboard_comes_to_is_in_view(desk: Desk, qtbot: QtBot) -> None:
    desk.sheet.open()
    viewport = desk.sheet.scroll_area.viewport()
    for _press in range(len(desk.sheet.stops()) - 1):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        stop = QApplication.focusWidget()
        if desk.sheet.inside.isAncestorOf(stop):
            place = QRect(stop.mapTo(viewport, stop.rect().topLeft()), stop.size())
            assert viewport.rect().contains(place), stop.accessibleName()


def test_everything_that_takes_the_keyboard_has_a_name_and_a_role(desk: Desk) -> None:
    desk.sheet.open()
    for stop in desk.sheet.stops():
        interface = QAccessible.queryAccessibleInterface(stop)
        assert interface is not None
        assert interface.text(QAccessible.Text.Name).strip(), stop
        assert interface.role() not in (QAccessible.Role.NoRole, QAccessible.Role.Client), stop.accessibleName()


# -- room -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("scale", [1.0, 2.0, 4.0])
@pytest.mark.parametrize("size", [(1366, 768), (420, 700), (320, 256)], ids=str)
def test_it_fits_and_scrolls_only_down(
    desk: Desk, theme: Theme, qtbot: QtBot, scale: float, size: tuple[int, int]
) -> None:
    theme.apply("light", scale)
    desk.window.resize(*size)
    desk.sheet.place(QRect(0, 0, *size).adjusted(12, 12, -12, -12))
    desk.sheet.open()
    qtbot.waitUntil(lambda: desk.sheet.scroll_area.verticalScrollBar().maximum() > 0)
    desk.window.grab()
    assert desk.sheet.inside.width() <= desk.sheet.scroll_area.viewport().width()
    for label in desk.sheet.inside.findChildren(WrappedLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
            assert label.mapTo(desk.sheet.inside, label.rect().topRight()).x() <= desk.sheet.inside.width()
    for stop in desk.sheet.stops():
        assert min(stop.width(), stop.height()) >= 44, stop.accessibleName()


def test_the_line_at_the_foot_stays_in_view_only_where_there_is_room(desk: Desk, qtbot: QtBot) -> None:
    desk.sheet.open()
    assert desk.sheet._foot.parent() is desk.sheet.card
    desk.sheet.place(QRect(0, 0, 320, 256))
    assert desk.sheet._foot.parent() is desk.sheet.inside
    qtbot.waitUntil(lambda: desk.sheet.stops()[-1] is desk.sheet.undo)
    desk.sheet.place(QRect(0, 0, 1000, 760))
    assert desk.sheet._foot.parent() is desk.sheet.card


def test_it_leaves_the_page_beside_it_in_view(desk: Desk) -> None:
    desk.sheet.open()
    assert desk.sheet.pos().x() > 300
