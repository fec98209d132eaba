# SPDX-License-Identifier: GPL-3.0-or-later
"""The theme: sizes, fonts and the colours it puts on the application."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.paths import find_paths
from reader.ui import theme as theme_module
from reader.ui.controls.wrapping import target
from reader.ui.palettes import LIGHT, PALETTES
from reader.ui.theme import FAMILY, Theme

RESOURCES = find_paths(Path("unused")).resources


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp, RESOURCES)
    theme.apply("light", 1.0)
    yield theme
    qapp.setStyleSheet("")
    theme.deleteLater()


def test_sizes_follow_the_scale(theme: Theme) -> None:
    assert (theme.base, theme.px(10), theme.px(0)) == (19, 10, 0)
    theme.apply("light", 2.0)
    assert (theme.base, theme.px(10), theme.gap(10)) == (38, 20, 14)
    theme.apply("light", 0.85)
    assert (theme.base, theme.px(0.1)) == (16, 1)


def test_a_base_makes_everything_larger_and_white_space_as_much(theme: Theme) -> None:
    told: list[None] = []
    theme.changed.connect(lambda: told.append(None))
    theme.set_base(1.37)
    assert (theme.px(44), theme.gap(44), theme.scale, theme.text_scale) == (60, 60, 1.37, 1.0)
    assert target(theme) >= 60
    theme.set_base(1.37)
    assert len(told) == 1
    theme.apply("light", 2.0)
    assert (theme.px(10), theme.gap(10), theme.text_scale) == (27, 19, 2.0)


def test_a_scale_out_of_range_is_moved_into_it(theme: Theme) -> None:
    theme.apply("light", 9)
    assert theme.scale == 4.0
    theme.apply("light", 0.1)
    assert theme.scale == 0.85


def test_fonts_are_the_reading_font_in_every_weight_we_ship(theme: Theme) -> None:
    assert {"Regular", "Italic", "SemiBold", "Bold", "Bold Italic"} <= set(QFontDatabase.styles(FAMILY))
    font = theme.font(20, QFont.Weight.Bold)
    assert (font.family(), font.pixelSize(), font.bold()) == (FAMILY, 20, True)
    theme.apply("light", 2.0)
    assert theme.font(20).pixelSize() == 40


def test_fonts_are_loaded_once_however_many_themes_there_are(qapp: QApplication) -> None:
    Theme(qapp, RESOURCES).deleteLater()
    misses = theme_module._load_fonts.cache_info().misses
    Theme(qapp, RESOURCES).deleteLater()
    assert theme_module._load_fonts.cache_info().misses == misses


@pytest.mark.parametrize("name", PALETTES)
def test_the_application_wears_the_palette(name: str, theme: Theme, qapp: QApplication) -> None:
    theme.apply(name, 1.0)
    palette = PALETTES[name]
    assert theme.palette is palette
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(palette.page)
    assert qapp.palette().color(QPalette.ColorRole.PlaceholderText) == QColor(palette.muted)
    group = QPalette.ColorGroup.Disabled
    assert qapp.palette().color(group, QPalette.ColorRole.ButtonText) == QColor(palette.disabled)
    assert palette.surface in qapp.styleSheet()
    assert qapp.font().family() == FAMILY


def test_a_change_is_told_once_and_no_change_is_not_told(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed, timeout=0, raising=False) as told:
        theme.apply("dark", 1.0)
    assert told.signal_triggered
    with qtbot.assertNotEmitted(theme.changed):
        theme.apply("dark", 1.0)


def test_an_unknown_palette_is_refused_and_changes_nothing(theme: Theme) -> None:
    with pytest.raises(KeyError):
        theme.apply("purple", 1.0)
    assert theme.palette is LIGHT


class _Hints:
    def __init__(self, scheme: Qt.ColorScheme, contrast: object = None) -> None:
        self._scheme = scheme
        self._contrast = contrast
        if contrast is not None:
            self.accessibility = self._accessibility

    def colorScheme(self) -> Qt.ColorScheme:
        return self._scheme

    def contrastPreference(self) -> object:
        return self._contrast

    def _accessibility(self) -> _Hints:
        return self


@pytest.mark.parametrize(
    ("scheme", "high", "name"),
    [
        (Qt.ColorScheme.Light, False, "light"),
        (Qt.ColorScheme.Unknown, False, "light"),
        (Qt.ColorScheme.Dark, False, "dark"),
        (Qt.ColorScheme.Light, True, "contrast-light"),
        (Qt.ColorScheme.Dark, True, "contrast-dark"),
    ],
)
def test_the_system_choice_is_followed(
    scheme: Qt.ColorScheme, high: bool, name: str, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    preference = Qt.ContrastPreference.HighContrast if high else Qt.ContrastPreference.NoPreference
    hints = _Hints(scheme, preference)
    monkeypatch.setattr(theme_module.QGuiApplication, "styleHints", lambda: hints)
    assert Theme.system_palette_name() == name
    theme.apply("system", 1.0)
    assert theme.palette.name == name


def test_an_older_qt_without_contrast_hints_still_has_a_palette(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme_module.QGuiApplication, "styleHints", lambda: _Hints(Qt.ColorScheme.Dark))
    assert Theme.system_palette_name() == "dark"
