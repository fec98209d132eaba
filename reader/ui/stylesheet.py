# SPDX-License-Identifier: GPL-3.0-or-later
"""The application's style sheet: how controls look, from a palette and a text size.

Widgets name themselves (object names, the properties `kind` and `role`) and know no colours. In the rules below `$name`
is a colour of the palette, `$p16` a size that grows with the text, `$g16` white space that grows more slowly.
No universal selectors: each one is tried on every widget, at start and at every change.
"""

from __future__ import annotations

import math
from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.palettes import Palette

_REGIONS = """
QMainWindow, QDialog, QWidget#pageArea, QScrollArea#pageArea { background: $page; }
QWidget#topBar { background: $page; border: 0; border-bottom: 1px solid $hairline; }
QWidget#contentsPanel { background: $surface; border: 0; border-right: 1px solid $hairline; }
QWidget#glossaryPanel { background: $surface; border: 0; border-left: 1px solid $hairline; }
QWidget#statusBar { background: $surface; border: 0; border-top: 1px solid $hairline; }
QWidget#statusBar QLabel { color: $muted; font-size: $p15; }
QScrollArea { background: transparent; border: 0; }
QTextBrowser { background: $page; color: $text; border: 0; }
QFrame[kind="card"] { background: $raised; border: 1px solid $hairline; border-radius: $g10; }
QFrame#searchResults { background: $raised; border: $edge solid $overlay_edge; border-radius: $g12; }
QFrame[kind="line"] { background: $hairline; border: 0; min-height: 1px; max-height: 1px; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: $g6 $g8; font-size: $p15; }
"""

_LABELS = """
QLabel { color: $text; background: transparent; }
QLabel[role="title"] { color: $heading; font-size: $p20; font-weight: 700; }
QLabel[role="heading"] { color: $heading; font-size: $p16; font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="caption"] { color: $muted; font-size: $p15; }
QLabel[role="name"] { color: $brand; font-size: $p18; font-weight: 700; }
QLabel[role="key"] { color: $muted; background: $surface; border: 1px solid $hairline; border-radius: $g6;
    padding: $g1 $g7; font-size: $p14; }
"""

# An edge is 2 px everywhere, so that nothing moves when it becomes the focus ring.
_BUTTONS = """
QToolButton, QPushButton { color: $text; background: $raised; border: $ring solid $hairline; border-radius: $g8;
    padding: $g7 $g12; font-weight: 600; icon-size: $p20; }
QToolButton:hover, QPushButton:hover { background: $soft; border-color: $border; }
QToolButton:pressed, QPushButton:pressed { background: $selection; border-color: $border; }
QToolButton:checked, QPushButton:checked { background: $soft; border-color: $accent; }
QToolButton:disabled, QPushButton:disabled { color: $disabled; background: $page; border-color: $hairline; }
QToolButton::menu-indicator { image: none; width: 0; }

QToolButton[kind="bar"] { padding: $g8 $g10; }
QToolButton[kind="quiet"], QPushButton[kind="quiet"] { background: transparent; border-color: transparent;
    padding: $g8 $g8; }
QToolButton[kind="quiet"]:hover, QPushButton[kind="quiet"]:hover { background: $soft; border-color: $quiet_edge; }
QToolButton[kind="quiet"]:pressed, QPushButton[kind="quiet"]:pressed { background: $selection; }
QToolButton[kind="quiet"]:checked, QPushButton[kind="quiet"]:checked { background: $soft; border-color: $accent; }
QToolButton[kind="quiet"]:disabled, QPushButton[kind="quiet"]:disabled { background: transparent;
    border-color: transparent; }

QToolButton[kind="primary"], QPushButton[kind="primary"] { color: $on_accent; background: $accent;
    border-color: $accent; padding: $g8 $g14; }
QToolButton[kind="primary"]:hover, QPushButton[kind="primary"]:hover { background: $accent_hover;
    border-color: $accent_hover; }
QToolButton[kind="primary"]:disabled, QPushButton[kind="primary"]:disabled { color: $disabled;
    background: $surface; border-color: $hairline; }

QToolButton[kind="danger"], QPushButton[kind="danger"] { color: $danger; background: $danger_background;
    border-color: $danger; padding: $g8 $g14; }
QToolButton[kind="danger"]:hover, QPushButton[kind="danger"]:hover { color: $danger_background;
    background: $danger; }

QToolButton[kind="tab"], QPushButton[kind="tab"] { color: $muted; background: transparent;
    border-color: transparent; border-radius: $g8; padding: $g7 $g12; }
QToolButton[kind="tab"]:hover, QPushButton[kind="tab"]:hover { color: $text; background: $soft;
    border-color: $quiet_edge; }
QToolButton[kind="tab"]:checked, QPushButton[kind="tab"]:checked { color: $tab_text; background: $tab;
    border-color: $tab_edge; }

QPushButton[kind="choice"] { text-align: left; font-weight: 400; padding: $g10 $g14; border-radius: $g10; }

QToolButton:focus, QPushButton:focus, QToolButton[kind="quiet"]:focus, QPushButton[kind="quiet"]:focus,
QToolButton[kind="tab"]:focus, QPushButton[kind="tab"]:focus { border-color: $focus; }
QToolButton[kind="primary"]:focus, QPushButton[kind="primary"]:focus { color: $primary_focus_text;
    background: $raised; border-color: $focus; }
QToolButton[kind="danger"]:focus, QPushButton[kind="danger"]:focus { color: $danger; background: $raised;
    border-color: $focus; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit, QTimeEdit { color: $text; background: $raised;
    border: $ring solid $border; border-radius: $g8; padding: $g7 $g10;
    selection-background-color: $selection; selection-color: $text; placeholder-text-color: $muted; }
QLineEdit#searchBox, QLineEdit[kind="filter"] { border: $edge solid $border; padding: $g8 $g14; }
QLineEdit#searchBox { border-radius: $pill; min-height: $p24; }
QLineEdit[kind="filter"] { border-radius: $filter_pill; min-height: $p20; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus,
QTimeEdit:focus { border-color: $focus; }
QLineEdit#searchBox:focus, QLineEdit[kind="filter"]:focus { border: $ring solid $focus; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled { color: $disabled; border-color: $hairline; }
QTextBrowser, QTextBrowser:focus { border: 0; border-radius: 0; padding: 0; background: $page; }
QComboBox::drop-down { border: 0; width: $p32; }
QComboBox::down-arrow { image: url(icons:arrow-$ink.svg); width: $p18; height: $p18; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $border; outline: 0; }
QCheckBox, QRadioButton { color: $text; spacing: $g10; padding: $g5; border: $ring solid transparent;
    border-radius: $g6; }
QCheckBox:focus, QRadioButton:focus { border-color: $focus; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }
QCheckBox::indicator { width: $p20; height: $p20; background: $raised; border: $ring solid $border;
    border-radius: $g5; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url(icons:tick-$on_ink.svg); }
QRadioButton::indicator { width: $p20; height: $p20; background: $raised; border: $ring solid $border;
    border-radius: $dot; }
QRadioButton::indicator:checked { width: $p10; height: $p10; border: $dot_edge solid $accent; }
QSlider { min-height: $p28; border: $ring solid transparent; border-radius: $g6; }
QSlider:focus { border-color: $focus; }
QSlider::groove:horizontal { height: $p6; background: $border; border-radius: $half_groove; }
QSlider::handle:horizontal { width: $p22; margin: -$p8 0; background: $accent; border-radius: $half_handle; }
"""

_LISTS = """
QListView, QTreeView { color: $text; background: transparent; border: $ring solid transparent; border-radius: $g8;
    outline: 0; show-decoration-selected: 1; icon-size: $p18; }
QListView:focus, QTreeView:focus { border-color: $list_focus; }
QListView::item, QTreeView::item { min-height: $p24; padding: $g6 $g10; border: $ring solid transparent;
    border-radius: $g8; color: $text; }
QListView::item:hover, QTreeView::item:hover { background: $soft; border-color: $quiet_edge; }
QListView::item:selected, QTreeView::item:selected { background: $accent; color: $on_accent;
    border-color: $accent; }
QListView::item:selected:focus, QTreeView::item:selected:focus { background: $soft; color: $text;
    border-color: $focus; }
QListView::item:disabled, QTreeView::item:disabled { color: $muted; }
QTreeView::branch { background: transparent; border-image: none; image: none; }
QListView[kind="results"]::item:selected { background: $soft; color: $text; border-color: $focus; }
"""

_REST = """
QScrollBar { background: transparent; border: 0; margin: 0; }
QScrollBar:vertical { width: $g12; }
QScrollBar:horizontal { height: $g12; }
QScrollBar::handle { background: $border; border-radius: $handle; margin: $g3; }
QScrollBar::handle:vertical { min-height: $p40; }
QScrollBar::handle:horizontal { min-width: $p40; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $accent; margin: $g2; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { color: $text; background: $raised; border: 1px solid $border; padding: $g6; }
QMenu::item { padding: $g8 $g16; border-radius: $g6; }
QMenu::item:selected { color: $on_accent; background: $accent; }
QMenu::item:disabled { color: $disabled; }
QMenu::item:disabled:selected { color: $disabled; background: $surface; }
QMenu::icon { padding-left: $g10; }
QMenu::indicator { width: $p18; height: $p18; padding-left: $g8; }
QMenu::indicator:checked { image: url(icons:tick-$ink.svg); }
QMenu::indicator:checked:selected { image: url(icons:tick-$on_ink.svg); }
QMenu::separator { height: 1px; background: $hairline; margin: $g6 $g8; }
QSplitter::handle { background: $hairline; }
QProgressBar { color: $text; background: $surface; border: $edge solid $border; border-radius: $g6;
    text-align: center; }
QProgressBar::chunk { background: $selection; border-radius: $g4; }
QHeaderView::section { color: $muted; background: $surface; border: 0; border-bottom: 1px solid $hairline;
    padding: $g6 $g10; font-weight: 600; }
"""

_SHEET = Template(_REGIONS + _LABELS + _BUTTONS + _FIELDS + _LISTS + _REST)


def gap(size: float, px: Callable[[float], int]) -> int:
    """Return white space given at 100 % in logical pixels: it grows with the square root of the scale."""
    return max(1, math.floor(size * math.sqrt(px(1000) / 1000) + 0.5)) if size else 0


def stylesheet(palette: Palette, px: Callable[[float], int]) -> str:
    """Return the style sheet for the application; `px` turns a size at 100 % into logical pixels."""
    return _SHEET.substitute(_Values(palette, px))


class _Values(dict[str, str]):
    """What stands for each `$name`: the few computed below, a size, or else a colour of the palette."""

    def __init__(self, palette: Palette, px: Callable[[float], int]) -> None:
        super().__init__(_special(palette, px))
        self._palette = palette
        self._px = px

    def __missing__(self, name: str) -> str:
        kind, number = name[0], name[1:]
        if number.isdigit():
            value = f"{self._px(int(number)) if kind == 'p' else gap(int(number), self._px)}px"
        else:
            value = self._palette.colour(name)
        self[name] = value
        return value


def _special(palette: Palette, px: Callable[[float], int]) -> dict[str, str]:
    strong = palette.is_contrast
    edge = max(1, gap(1.6, px))
    ring = max(2, gap(2.4, px), edge + 1)
    dot = px(20) // 2 + ring
    return {
        "edge": f"{edge}px",
        "ring": f"{ring}px",
        "overlay_edge": palette.border if strong else palette.hairline,
        "brand": palette.heading if strong else palette.accent,
        "quiet_edge": palette.border if strong else "transparent",
        "accent_hover": palette.link,
        "danger_background": palette.danger.background,
        "tab": palette.accent if strong else palette.raised,
        "tab_text": palette.on_accent if strong else palette.text,
        "tab_edge": palette.accent if strong else palette.hairline,
        "primary_focus_text": palette.text,
        "list_focus": palette.hairline,
        "pill": f"{px(24) // 2 + gap(8, px)}px",
        "filter_pill": f"{px(20) // 2 + gap(8, px)}px",
        "ink": "light" if palette.is_dark else "dark",
        "on_ink": "dark" if palette.is_dark else "light",
        "dot": f"{dot}px",
        "dot_edge": f"{px(5) + ring}px",
        "half_groove": f"{px(6) // 2}px",
        "half_handle": f"{px(22) // 2}px",
        "handle": f"{max(1, (gap(12, px) - 2 * gap(3, px)) // 2)}px",
    }
