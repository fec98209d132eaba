# SPDX-License-Identifier: GPL-3.0-or-later
"""A10, A11, A12 and A19: colours, contrast, spacing, and what the computer was already told about its reader."""

from __future__ import annotations

import ast
import dataclasses
import re
from collections.abc import Callable, Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPalette, QTextCharFormat
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolButton
from pytestqt.qtbot import QtBot

from reader.settings import SETTINGS
from reader.ui import theme as theming
from reader.ui.controls.switch import Switch
from reader.ui.controls.tiles import Tile
from reader.ui.page.look import PageLook
from reader.ui.page.marks import PageMarks
from reader.ui.page.page_view import PageView
from reader.ui.palettes import PALETTES, Palette, contrast
from reader.ui.stylesheet import stylesheet
from reader.ui.theme import Theme
from tests.accessibility.keyboard import changed_strongly
from tests.atspi_window import look
from tests.source_tree import program
from tests.started import ROOT
from tests.ui.page.sample import figure, sample_page

AA_TEXT, AA_SHAPE = 4.5, 3.0
A_64TH = 1 / 64
"""Of a pixel: Qt keeps the spaces of a font no finer."""
GROUNDS = ("page", "surface", "raised", "soft")
BOXES = ("danger", "warn", "info", "ok")
HIGHLIGHTS = ("yellow", "blue", "pink")
PAIRS: dict[str, tuple[float, tuple[str, ...]]] = {
    "text": (AA_TEXT, (*GROUNDS, "mark", "selection", *BOXES, *HIGHLIGHTS)),
    "muted": (AA_TEXT, (*GROUNDS, *BOXES)),
    "heading": (AA_TEXT, GROUNDS),
    "link": (AA_TEXT, (*GROUNDS, *BOXES, *HIGHLIGHTS)),
    "on_accent": (AA_TEXT, ("accent",)),
    "disabled": (AA_SHAPE, ("page", "surface", "raised")),
    "focus": (AA_SHAPE, (*GROUNDS, *BOXES, *HIGHLIGHTS)),
    "accent_focus": (AA_SHAPE, ("accent",)),
    "accent_edge": (AA_SHAPE, GROUNDS),
    "border": (AA_SHAPE, GROUNDS),
}
"""Colour -> the least contrast it needs, and what it lies on. What cannot be used now needs none and has 3:1."""
GROUND_ONLY = frozenset({"page", "surface", "raised", "soft", "accent", "mark", "selection"})
DECORATION = frozenset({"hairline", "lamp"})
NO_COLOUR = frozenset({"name", "is_dark", "is_contrast", "fills"})
"""The fills of drawings are looked at in tests/ui/test_palettes.py."""


def _ground(palette: Palette, name: str) -> str:
    value = getattr(palette, name)
    return value if isinstance(value, str) else value.background


def low_contrasts(palette: Palette) -> list[str]:
    """Return every pair of PAIRS, and every box's title and highlight's line, that is too close."""
    pairs = [(token, ground, least) for token, (least, grounds) in PAIRS.items() for ground in grounds]
    found = [
        f"{token} on {ground}: {ratio:.2f}"
        for token, ground, least in pairs
        if (ratio := contrast(palette.colour(token), _ground(palette, ground))) < least
    ]
    for name, least in (*((box, AA_TEXT) for box in BOXES), *((mark, AA_SHAPE) for mark in HIGHLIGHTS)):
        ratio = contrast(palette.colour(name), _ground(palette, name))
        found += [f"{name} on its own ground: {ratio:.2f}"] if ratio < least else []
    return found


@pytest.mark.parametrize("name", PALETTES)
def test_a11_every_pair_of_colours_has_the_contrast_it_needs(name: str) -> None:
    assert low_contrasts(PALETTES[name]) == []


def test_a11_no_colour_of_a_palette_is_left_out() -> None:
    fields = {field.name for field in dataclasses.fields(Palette)}
    assert fields == {*PAIRS, *GROUND_ONLY, *DECORATION, *NO_COLOUR, *BOXES, *HIGHLIGHTS}


def test_a11_a_pale_colour_is_found() -> None:
    pale = dataclasses.replace(PALETTES["light"], muted="#9a9a9a", border="#d0d0d0")
    assert any(fault.startswith("muted on page") for fault in low_contrasts(pale))
    assert any(fault.startswith("border on page") for fault in low_contrasts(pale))


def _colours_in_code() -> Iterator[str]:
    for source in program():
        if source.path.startswith("reader/ui/") and source.path not in KNOWN_COLOURS:
            for node in ast.walk(source.tree):
                text = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
                if re.search(r"#[0-9a-fA-F]{6}\b", text):
                    yield f"{source.path}:{node.lineno} {text[:40]}"


KNOWN_COLOURS: dict[str, str] = {
    "reader/ui/palettes.py": "the palettes themselves",
    "reader/ui/palette_parts.py": "what they have in common",
    "reader/ui/controls/icons.py": "the logo's own colours, which the palette replaces",
    "reader/ui/printing/paper.py": "ink on white paper; looked at in tests/ui/printing",
}


def test_a11_colours_come_from_the_palettes_alone() -> None:
    assert list(_colours_in_code()) == []


@pytest.mark.parametrize("name", PALETTES)
def test_a11_grey_words_in_an_empty_field_can_be_read(name: str, app: QApplication) -> None:
    palette = PALETTES[name]
    assert f"placeholder-text-color: {palette.muted}" in stylesheet(palette, round)
    theme = Theme(app, ROOT / "resources")
    theme.apply(name, 1.0)
    grey = app.palette().color(QPalette.ColorRole.PlaceholderText).name()
    assert contrast(grey, palette.raised) >= AA_TEXT
    theme.apply("light", 1.0)
    theme.deleteLater()


# -- not by colour alone ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize("base", [19.0, 38.0])
def test_a12_links_and_terms_are_underlined(name: str, base: float) -> None:
    drawn = PageLook(PALETTES[name], "DejaVu Sans", base)
    none = QTextCharFormat.UnderlineStyle.NoUnderline
    link, term = drawn.link("guide/surgery", drawn.text()), drawn.term("term:resection", drawn.text())
    assert link.underlineStyle() != none
    assert term.underlineStyle() not in (none, link.underlineStyle())
    assert drawn.source("source:1").verticalAlignment() == QTextCharFormat.VerticalAlignment.AlignSuperScript


@pytest.mark.parametrize("mark", ["search", "find", "spoken"])
def test_a12_marks_on_the_page_are_underlined(mark: str, qtbot: QtBot) -> None:
    view = PageView(look(), figure)
    qtbot.addWidget(view)
    view.show_page(sample_page())
    PageMarks(view).put(mark, [(3, 9)], look())
    (shown,) = view.extraSelections()
    assert shown.format.underlineStyle() == QTextCharFormat.UnderlineStyle.SingleUnderline


def _tab(theme: Theme) -> QAbstractButton:
    button = QToolButton()
    button.setProperty("kind", "tab")
    button.setText("Glossary")
    button.setCheckable(True)
    return button


def _tile(theme: Theme) -> QAbstractButton:
    tile = Tile(theme, "Large")
    tile.setAutoExclusive(False)
    return tile


def _grey(button: QAbstractButton, theme: Theme) -> QImage:
    shown = button.grab()
    picture = QImage(shown.size(), QImage.Format.Format_RGB32)
    picture.fill(QColor(theme.palette.surface))
    painter = QPainter(picture)
    painter.drawPixmap(0, 0, shown)
    painter.end()
    return picture.convertToFormat(QImage.Format.Format_Grayscale8).convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("make", [_tab, _tile, Switch])
def test_a12_what_is_chosen_is_seen_without_colours(
    make: Callable[[Theme], QAbstractButton], palette: str, app: QApplication, qtbot: QtBot
) -> None:
    theme = Theme(app, ROOT / "resources")
    theme.apply(palette, 1.0)
    button = make(theme)
    qtbot.addWidget(button)
    button.resize(160, 60)
    off = _grey(button, theme)
    button.setChecked(True)
    on = _grey(button, theme)
    theme.apply("light", 1.0)
    theme.deleteLater()
    assert changed_strongly(off, on) + changed_strongly(on, off) > 40


# -- spacing ----------------------------------------------------------------------------------------------------------


def test_a10_wide_spacing_is_as_wide_as_wcag_asks(app: QApplication) -> None:
    """1.4.12: lines 1.5, paragraphs 2, letters 0.12 and words 0.16 times the size of the letters, at least."""
    wide, base = PageLook(PALETTES["light"], "DejaVu Sans", 20.0, wide=True), 20.0
    letters = wide.font()
    assert letters.letterSpacingType() == QFont.SpacingType.AbsoluteSpacing
    assert letters.letterSpacing() >= 0.12 * base - A_64TH
    assert letters.wordSpacing() >= 0.16 * base - A_64TH
    paragraph = wide.block()
    ratio = wide._line_ratio  # the font's own line, which the format multiplies
    line = paragraph.lineHeight() / 100 * ratio
    assert line >= 1.5
    assert paragraph.bottomMargin() + (line - 1) * base >= 2 * base
    plain = PageLook(PALETTES["light"], "DejaVu Sans", 20.0)
    assert plain.block().lineHeight() / 100 * plain._line_ratio >= 1.5 - 1e-6


# -- the computer's own settings --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dark", "contrasty", "palette"),
    [
        (False, False, "light"),
        (True, False, "dark"),
        (False, True, "contrast-light"),
        (True, True, "contrast-dark"),
    ],
)
def test_a19_the_first_start_follows_the_computer(
    dark: bool, contrasty: bool, palette: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    scheme = Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light
    level = Qt.ContrastPreference.HighContrast if contrasty else Qt.ContrastPreference.NoPreference
    hints = SimpleNamespace(
        colorScheme=lambda: scheme, accessibility=lambda: SimpleNamespace(contrastPreference=lambda: level)
    )
    monkeypatch.setattr(theming, "QGuiApplication", SimpleNamespace(styleHints=lambda: hints))
    assert Theme.system_palette_name() == palette
    assert next(row.default for row in SETTINGS if row.key == "look.palette") == "auto"
