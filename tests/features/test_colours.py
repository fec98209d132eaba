# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: someone chooses the colours, or leaves them to the computer."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from reader.ui.palettes import PALETTES
from reader.ui.theme import Theme
from tests.started import Person, Start


@pytest.mark.parametrize("name", PALETTES)
def test_every_palette_is_live_on_every_screen(start: Start, name: str) -> None:
    person = start("surgery")
    palette = PALETTES[name]
    person.window.acts["palette_" + name.replace("-", "_")].trigger()
    assert person.session.theme.palette is palette
    assert _ground(person) == QColor(palette.page)
    person.press("F8")
    assert _ground(person) == QColor(palette.page)
    person.press("Alt+Home")
    assert _ground(person) == QColor(palette.page)
    person.press("Alt+2")
    side = person.window.later.side_panel
    shown = side.grab().toImage().pixelColor(2, side.height() - 2)
    assert shown in (QColor(palette.surface), QColor(palette.page))
    assert person.window.acts["palette_" + name.replace("-", "_")].isChecked()


def _ground(person: Person) -> QColor:
    middle = person.window.middle
    return middle.grab().toImage().pixelColor(3, middle.height() - 3)


def test_the_text_has_the_palettes_colour(start: Start) -> None:
    person = start("surgery")
    for name, palette in PALETTES.items():
        person.session.settings.set("look.palette", name)
        assert person.page.palette().color(QPalette.ColorRole.Text) == QColor(palette.text)
        picture = person.page.viewport().grab().toImage()
        colours = {picture.pixelColor(x, y).rgb() for x in range(0, picture.width(), 2) for y in range(60, 400, 3)}
        assert QColor(palette.page).rgb() in colours
        dark = QColor(palette.page).lightness() < 128
        assert any((QColor(each).lightness() > 150) == dark for each in colours), "letters can be seen"


def test_the_system_decides_while_the_setting_is_auto(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    assert person.session.settings.get("look.palette") == "auto"
    assert person.window.acts["palette_auto"].isChecked()
    names = iter(("dark", "contrast-light", "dark", "contrast-dark"))
    hints = QGuiApplication.styleHints()
    for name in names:
        monkeypatch.setattr(Theme, "system_palette_name", staticmethod(lambda name=name: name))
        hints.colorSchemeChanged.emit(hints.colorScheme())  # as Qt does on a desktop, which there is none of here
        assert person.session.theme.palette is PALETTES[name]
        assert _ground(person) == QColor(PALETTES[name].page)
    person.session.settings.set("look.palette", "sepia")
    hints.colorSchemeChanged.emit(hints.colorScheme())
    assert person.session.theme.palette is PALETTES["sepia"], "a choice of one's own counts more"
    person.window.acts["palette_auto"].trigger()
    assert person.session.theme.palette is PALETTES["contrast-dark"]


def test_colours_change_where_someone_reads_and_nothing_else_does(start: Start) -> None:
    person = start("surgery")
    person.press("PgDown")
    person.settle()
    line, keyboard = person.first_line(), person.keyboard
    for name in PALETTES:
        person.session.settings.set("look.palette", name)
        assert person.first_line() == line
        assert person.keyboard is keyboard
