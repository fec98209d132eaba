# SPDX-License-Identifier: GPL-3.0-or-later
"""The style sheet: complete, in scale, without universal selectors, and with a focus ring on every control."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QDir, QStringListModel, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListView,
    QPushButton,
    QRadioButton,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.paths import find_paths
from reader.ui.palettes import LIGHT, PALETTES, Palette
from reader.ui.stylesheet import gap, in_mirror, stylesheet
from reader.ui.theme import Theme


def _px(scale: float, size: float) -> int:
    return round(size * scale)


def _sheet(palette: Palette, scale: float = 1.0) -> str:
    return stylesheet(palette, partial(_px, scale))


@pytest.fixture(params=PALETTES)
def palette(request: pytest.FixtureRequest) -> Palette:
    return PALETTES[request.param]


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp, find_paths(Path("unused")).resources)
    yield theme
    qapp.setStyleSheet("")
    theme.deleteLater()


@pytest.mark.parametrize("scale", [0.85, 1.0, 2.0, 4.0])
def test_every_placeholder_is_filled_with_a_colour_or_a_whole_number_of_pixels(palette: Palette, scale: float) -> None:
    sheet = _sheet(palette, scale)
    assert "$" not in sheet
    assert not re.search(r"\d\.\d+px", sheet)
    assert set(re.findall(r"#[0-9a-f]{6}", sheet)) <= set(
        re.findall(r"#[0-9a-f]{6}", repr(palette)),
    )


def test_no_rule_is_tried_on_every_widget() -> None:
    selectors = [part.strip() for rule in re.findall(r"([^{}]+)\{", _sheet(LIGHT)) for part in rule.split(",")]
    assert selectors
    assert [selector for selector in selectors if "*" in selector or re.match(r"QWidget(?!#)", selector)] == []


def test_words_grow_with_the_scale_and_white_space_more_slowly() -> None:
    assert "font-size: 15px" in _sheet(LIGHT, 1.0)
    assert "font-size: 60px" in _sheet(LIGHT, 4.0)
    assert gap(10, partial(_px, 4.0)) == 20
    assert gap(10, partial(_px, 1.0)) == 10
    assert gap(0, partial(_px, 1.0)) == 0


@pytest.mark.parametrize("scale", [0.85, 1.0, 2.0, 4.0])
def test_the_ring_is_at_least_two_pixels(scale: float) -> None:
    rings = re.findall(r":focus[^{]*\{[^}]*border: (\d+)px", _sheet(LIGHT, scale))
    assert len(rings) >= 6
    assert min(map(int, rings)) >= 2


def test_every_picture_the_sheet_names_exists(palette: Palette, theme: Theme) -> None:
    pictures = re.findall(r"url\((icons:[^)]+)\)", _sheet(palette))
    assert pictures
    assert theme.scale == 1.0
    assert [name for name in pictures if not QDir(":").exists(name) and not _exists(name)] == []


def _exists(name: str) -> bool:
    prefix, file = name.split(":")
    return any((Path(folder) / file).is_file() for folder in QDir.searchPaths(prefix))


def _controls() -> dict[str, QWidget]:
    controls: dict[str, QWidget] = {
        "check box": QCheckBox("Check"),
        "radio button": QRadioButton("Radio"),
        "combo box": QComboBox(),
        "slider": QSlider(Qt.Orientation.Horizontal),
        "field": QLineEdit(),
        "filter": _of_kind(QLineEdit(), "filter"),
        "search box": QLineEdit(objectName="searchBox"),
    }
    for kind in ("", "bar", "quiet", "primary", "danger", "tab", "choice"):
        push, tool = _of_kind(QPushButton("Press"), kind), _of_kind(QToolButton(text="Press"), kind)
        controls |= {f"push {kind}": push, f"tool {kind}": tool}
    items = QListView()
    items.setModel(QStringListModel(["One", "Two"], items))
    items.setCurrentIndex(items.model().index(0, 0))
    return controls | {"list": items}


def _of_kind(widget: QWidget, kind: str) -> QWidget:
    widget.setProperty("kind", kind)
    return widget


def _picture(widget: QWidget) -> QImage:
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def _turned(before: QImage, after: QImage, colour: str) -> int:
    """Count the pixels that are of this colour only after."""
    ring = QColor(colour).rgb()
    points = [(x, y) for x in range(after.width()) for y in range(after.height())]
    return sum(after.pixel(x, y) == ring != before.pixel(x, y) for x, y in points)


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_every_control_shows_a_ring_of_two_pixels_when_it_has_the_keyboard(
    palette: Palette, theme: Theme, qtbot: QtBot
) -> None:
    theme.apply(palette.name, 1.0)
    window = QWidget(objectName="pageArea")
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    controls = _controls()
    rest = QPushButton("Elsewhere")
    for control in (*controls.values(), rest):
        column.addWidget(control)
    with qtbot.waitActive(window):
        window.show()
    weak = {}
    for name, control in controls.items():
        rest.setFocus()
        before = _picture(control)
        control.setFocus(Qt.FocusReason.TabFocusReason)
        after = _picture(control)
        assert after.size() == before.size(), f"{name} moved"
        high = control.sizeHintForRow(0) if isinstance(control, QListView) else control.height()
        ring = palette.accent_focus if control.property("kind") == "primary" else palette.focus
        turned = _turned(before, after, ring)
        # Two pixels all round, less what rounded corners take away.
        if turned < 2 * 2 * (control.width() + high) * 0.85:
            weak[name] = turned
    assert weak == {}


def test_a_sheet_in_a_mirror_has_its_edges_at_the_other_side() -> None:
    sheet = "border-left: 1px; padding-right: 2px; margin-left: 3px; text-align: left; left: 4px"
    assert in_mirror(sheet) == "border-right: 1px; padding-left: 2px; margin-right: 3px; text-align: left; left: 4px"
    assert in_mirror(in_mirror(sheet)) == sheet
