# SPDX-License-Identifier: GPL-3.0-or-later
"""The application's style sheet: how controls look, from a palette and a text size.

Widgets name themselves (object names, the properties `kind` and `role`) and know no colours. In the rules below `$name`
is a colour of the palette, `$p16` a size that grows with the text, `$g16` white space that grows more slowly.
No universal selectors: each one is tried on every widget, at start and at every change.
"""

from __future__ import annotations

import math
import re
from functools import partial
from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.palettes import Palette

MOST_GROWTH = 1.25
"""What is there on every page of a terminal grows no further than this with the text: the room is the text's. It is
large already."""
_REGIONS = """
QMainWindow, QDialog, QWidget#pageArea, QScrollArea#pageArea { background: $page; }
QWidget#topBar { background: $page; border: 0; border-bottom: 1px solid $hairline; }
QWidget#contentsPanel { background: $surface; border: 0; border-right: 1px solid $hairline; }
QWidget#glossaryPanel { background: $surface; border: 0; border-left: 1px solid $hairline; }
QWidget#topicTabs, QWidget#unsignedBar { background: $surface; border: 0; border-bottom: 1px solid $hairline; }
QWidget#infoStrip { background: $surface; border: 0; border-left: 1px solid $hairline; }
QWidget#infoStrip[is_below="true"] { border-left: 0; border-top: 1px solid $hairline; }
QWidget#statusBar { background: $surface; border: 0; border-top: 1px solid $hairline; }
QWidget#listeningBar { background: $surface; border: 0; border-top: 1px solid $hairline; }
QWidget#kioskFoot { background: $surface; border: 0; border-top: 1px solid $hairline; }
QWidget#kioskRail { background: $surface; border: 0; border-left: 1px solid $hairline; }
QWidget#previewBar { background: $warn_background; border: 0; border-bottom: $hair solid $warn_title; }
QWidget#statusBar QLabel { color: $muted; font-size: $p15; }
QScrollArea { background: transparent; border: 0; }
QTextBrowser { background: $page; color: $text; border: 0; }
QFrame[kind="card"] { background: $raised; border: 1px solid $hairline; border-radius: $g10; }
QFrame[kind="card"]:focus { border: $ring solid $focus; }
QFrame[kind="urgent"] { background: $danger_background; border: 0; border-left: $g6 solid $danger; border-radius: $g8; }
QFrame#searchResults { background: $raised; border: $hair solid $overlay_edge; border-radius: $g12; }
QFrame[kind="line"] { background: $hairline; border: 0; min-height: 1px; max-height: 1px; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: $g6 $g8; font-size: $p15; }
"""

_LABELS = """
QLabel { color: $text; background: transparent; }
QLabel[role="title"] { color: $heading; font-size: $p20; font-weight: 700; }
QLabel[role="heading"] { color: $heading; font-size: $p16; font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="caption"] { color: $muted; font-size: $p15; }
QLabel[role="name"] { color: $link; font-size: $p18; font-weight: 700; }
QLabel[role="clock"] { font-weight: 600; background: $raised; border: 1px solid $hairline; border-radius: $g8;
    padding: $g7 $g10; }
QLabel[role="key"] { color: $muted; background: $surface; border: 1px solid $hairline; border-radius: $g6;
    padding: $g1 $g7; font-size: $p14; }
"""

# The focus ring is wider than the edge it replaces, so the padding gives way and nothing moves: $r8 beside an edge of
# $hair is as wide as $g8 beside the $ring; $e8 does the same for a field's $edge.
_BUTTONS = """
QToolButton, QPushButton { color: $text; background: $raised; border: $hair solid $button_edge; border-radius: $g8;
    padding: $r7 $r10; font-weight: 600; icon-size: $p20; }
QPushButton { padding: $r7 $r14; }
QToolButton:hover, QPushButton:hover { background: $soft; border-color: $border; }
QToolButton:pressed, QPushButton:pressed { background: $selection; border-color: $border; }
QToolButton:checked, QPushButton:checked { background: $soft; border-color: $link; }
QToolButton:disabled, QPushButton:disabled { color: $disabled; background: transparent; border-color: $hairline; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }

QToolButton[kind="quiet"], QPushButton[kind="quiet"] { background: transparent; border-color: transparent; }
QToolButton[kind="quiet"]:hover, QPushButton[kind="quiet"]:hover { background: $soft; border-color: $quiet_edge; }
QToolButton[kind="quiet"]:pressed, QPushButton[kind="quiet"]:pressed { background: $selection; }
QToolButton[kind="quiet"]:checked, QPushButton[kind="quiet"]:checked { background: $soft; border-color: $link; }

QToolButton[kind="primary"], QPushButton[kind="primary"] { color: $on_accent; background: $accent;
    border-color: $accent_edge; }
QToolButton[kind="primary"]:hover, QPushButton[kind="primary"]:hover { border-color: $accent_focus; }
QToolButton[kind="primary"]:disabled, QPushButton[kind="primary"]:disabled { color: $disabled;
    background: transparent; border-color: $hairline; }

QToolButton[kind="danger"], QPushButton[kind="danger"] { color: $danger; background: $danger_background;
    border-color: $danger; }
QToolButton[kind="danger"]:hover, QPushButton[kind="danger"]:hover { background: $raised; }
QToolButton[kind="danger"]:disabled, QPushButton[kind="danger"]:disabled { color: $disabled;
    background: transparent; border-color: $hairline; }

QToolButton[kind="tab"], QPushButton[kind="tab"] { color: $muted; background: transparent; font-size: $p15;
    border-color: transparent; padding: $r7 $r10; }
QToolButton[kind="tab"][tight="true"] { padding: $r7 $r4; }
QToolButton[kind="tab"]:hover, QPushButton[kind="tab"]:hover { color: $text; background: $soft;
    border-color: $quiet_edge; }
QToolButton[kind="tab"]:disabled, QPushButton[kind="tab"]:disabled { color: $disabled; }
QToolButton[kind="tab"]:checked, QPushButton[kind="tab"]:checked { color: $text; background: $raised;
    border-color: $border; }

QPushButton[kind="topic"] { color: $muted; background: transparent; font-weight: 400; text-align: left;
    border-color: transparent; border-bottom-left-radius: 0; border-bottom-right-radius: 0; padding: $r7 $r13; }
QPushButton[kind="topic"]:hover { color: $text; background: $soft; border-color: $quiet_edge; }
QPushButton[kind="topic"]:checked { color: $text; background: $page; font-weight: 600; border-color: $hairline;
    border-bottom-color: $page; }

QPushButton[kind="choice"] { text-align: left; font-weight: 400; border-radius: $g10; padding: $r10 $r14; }

QToolButton:focus, QPushButton:focus { border: $ring solid $focus; padding: $g7 $g10; }
QPushButton:focus { padding: $g7 $g14; }
QToolButton[kind="quiet"]:focus, QPushButton[kind="quiet"]:focus, QToolButton[kind="danger"]:focus,
QPushButton[kind="danger"]:focus, QToolButton[kind="tab"]:focus { border-color: $focus; }
QPushButton[kind="tab"]:focus { border-color: $focus; padding: $g7 $g10; }
QToolButton[kind="tab"][tight="true"]:focus { padding: $g7 $g4; }
QToolButton[kind="primary"]:focus, QPushButton[kind="primary"]:focus { border-color: $accent_focus; }
QPushButton[kind="topic"]:focus { border-color: $focus; padding: $g7 $g13; }
QPushButton[kind="choice"]:focus { border-color: $focus; padding: $g10 $g14; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox { color: $text; background: $raised;
    border: $edge solid $border; border-radius: $g8; padding: $e7 $e10;
    selection-background-color: $selection; selection-color: $text; placeholder-text-color: $muted; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
    border: $ring solid $focus; padding: $g7 $g10; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: $disabled; border-color: $hairline; }
QLineEdit#searchBox { border-radius: $search_pill; min-height: $p24; padding: $e7 $e14; }
QLineEdit#searchBox:focus { padding: $g7 $g14; }
QLineEdit#searchBox[touch="true"] { border-radius: $touch_pill; min-height: $touch_line; }
QLineEdit[kind="filter"] { border-radius: $filter_pill; min-height: $p24; padding: $e7 $e14; }
QLineEdit[kind="filter"]:focus { padding: $g7 $g14; }
QTextBrowser, QTextBrowser:focus { background: $page; border: 0; border-radius: 0; padding: 0; }
QFrame#searchResults QTextBrowser { background: transparent; }
QComboBox::drop-down { border: 0; width: $p32; }
QComboBox::down-arrow { image: url(icons:arrow-$ink.svg); width: $p18; height: $p18; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $border; outline: 0; }
QCheckBox, QRadioButton { color: $text; spacing: $g10; padding: $r4; border: $hair solid transparent;
    border-radius: $g6; }
QCheckBox:focus, QRadioButton:focus { border: $ring solid $focus; padding: $g4; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }
QCheckBox::indicator { width: $p20; height: $p20; background: $raised; border: $edge solid $border;
    border-radius: $g5; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent_edge; image: url(icons:tick-light.svg); }
QRadioButton::indicator { width: $p20; height: $p20; background: $raised; border: $edge solid $border;
    border-radius: $dot; }
QRadioButton::indicator:checked { width: $p10; height: $p10; border: $dot_edge solid $link; }
QSlider { min-height: $p28; border: $hair solid transparent; border-radius: $g6; padding: $r4; }
QSlider:focus { border: $ring solid $focus; padding: $g4; }
QSlider::groove:horizontal { height: $groove; background: $border; border-radius: $half_groove; }
QSlider::handle:horizontal { width: $handle; margin: -$above_groove 0; background: $link;
    border-radius: $half_handle; }
"""

_LISTS = """
QListView, QTreeView { color: $text; background: transparent; border: 0; outline: 0; show-decoration-selected: 1;
    icon-size: $p18; }
QListView::item, QTreeView::item { min-height: $p22; padding: $r6 $r8; color: $text;
    border: $hair solid transparent; border-radius: $g8; }
QListView::item:hover, QTreeView::item:hover { background: $soft; border-color: $quiet_edge; }
QListView::item:selected, QTreeView::item:selected { background: $soft; color: $text; border-color: $link; }
QTreeView[kind="contents"]::item:selected { background: $accent; color: $on_accent; border-color: $accent_edge; }
QListView::item:focus, QTreeView::item:focus { border: $ring solid $focus; padding: $g6 $g8; }
QTreeView[kind="contents"]::item:selected:focus { border: $ring solid $accent_focus; padding: $g6 $g8; }
QListView::item:disabled, QTreeView::item:disabled { color: $muted; }
QTreeView::branch { background: transparent; border-image: none; image: none; }
"""

_REST = """
QScrollBar { background: transparent; border: 0; margin: 0; }
QScrollBar:vertical { width: $g12; }
QScrollBar:horizontal { height: $g12; }
QScrollBar::handle { background: $border; border-radius: $scroll_round; margin: $g3; }
QScrollBar::handle:vertical { min-height: $p40; }
QScrollBar::handle:horizontal { min-width: $p40; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $link; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { color: $text; background: $raised; border: 1px solid $border; padding: $g6; icon-size: $p20;
    menu-scrollable: 1; }
QMenu::scroller { height: $g40; background: $soft; }
QMenu::item { padding: $g10 $g16; border: $edge solid transparent; border-radius: $g6; }
QMenu::item:selected { background: $soft; border-color: $focus; }
QMenu::item:disabled { color: $disabled; }
QMenu::icon { padding-left: $g10; }
QMenu::indicator { width: $p18; height: $p18; padding-left: $g8; }
QMenu::indicator:checked { image: url(icons:tick-$ink.svg); }
QMenu::separator { height: 1px; background: $hairline; margin: $g6 $g8; }
QSplitter::handle { background: $hairline; }
QProgressBar { color: $text; background: $surface; border: $edge solid $border; border-radius: $g6;
    text-align: center; }
QProgressBar::chunk { background: $selection; border-radius: $g4; }
QProgressBar[textVisible="false"]::chunk { background: $link; }
QHeaderView::section { color: $muted; background: $surface; border: 0; border-bottom: 1px solid $hairline;
    padding: $g6 $g10; font-weight: 600; }
"""

_SIDE = re.compile(r"\b(border|margin|padding)-(left|right)\b")
_SHEET = Template(_REGIONS + _LABELS + _BUTTONS + _FIELDS + _LISTS + _REST)


def gap(size: float, px: Callable[[float], int], base: float = 1.0) -> int:
    """Return white space given at 100 % in logical pixels: it grows with `base`, and with the square root of the rest.

    `px` has `base` in it already, so a square root of both is what it takes.
    """
    return max(1, math.floor(size * math.sqrt(base * px(1000) / 1000) + 0.5)) if size else 0


def stylesheet(palette: Palette, px: Callable[[float], int], base: float = 1.0) -> str:
    """Return the style sheet for the application; `px` turns a size at 100 % into logical pixels.

    `base` is how much larger 100 % is than on a desk; `px` has it in it.
    """
    space = partial(gap, px=px, base=base)
    values = _Values(palette, px, space)
    values.update(_touch_sizes(px, space, base))
    return _SHEET.substitute(values)


class _Values(dict[str, str]):
    """What stands for each `$name`: the few computed below, a size, or else a colour of the palette."""

    def __init__(self, palette: Palette, px: Callable[[float], int], space: Callable[[float], int]) -> None:
        super().__init__(_computed_colours(palette) | _computed_sizes(px, space))
        self._palette = palette
        self._px = px
        self._space = space
        edge = max(1, space(1.6))
        self._ring_over = {"g": 0, "r": _ring(space) - space(1), "e": _ring(space) - edge}

    def __missing__(self, name: str) -> str:
        kind, size = name[0], name[1:]
        if not size.isdigit():
            value = self._palette.colour(name)
        elif kind == "p":
            value = f"{self._px(int(size))}px"
        else:
            value = f"{self._space(int(size)) + self._ring_over[kind]}px"
        self[name] = value
        return value


def _ring(space: Callable[[float], int]) -> int:
    return max(2, space(2.6))


def _computed_colours(palette: Palette) -> dict[str, str]:
    strong = palette.is_contrast
    return {
        "button_edge": palette.border if strong else palette.hairline,
        "overlay_edge": palette.border if strong else palette.hairline,
        "quiet_edge": palette.border if strong else "transparent",
        "danger_background": palette.danger.background,
        "warn_background": palette.warn.background,
        "warn_title": palette.warn.title,
        "ink": "light" if palette.is_dark else "dark",
    }


def _touch_sizes(px: Callable[[float], int], space: Callable[[float], int], base: float) -> dict[str, str]:
    """Return the sizes of what stands in the bar of a terminal, beside its buttons, and is as high as they are."""
    line = math.floor(24 * base * min(px(1000) / 1000 / base, MOST_GROWTH) + 0.5)
    return {"touch_line": f"{line}px", "touch_pill": f"{line // 2 + space(7) + _ring(space)}px"}


def in_mirror(sheet: str) -> str:
    """Return a style sheet for lines that begin at the right: what it says of a left edge is said of the right one."""
    return _SIDE.sub(lambda found: f"{found[1]}-{'right' if found[2] == 'left' else 'left'}", sheet)


def _computed_sizes(px: Callable[[float], int], space: Callable[[float], int]) -> dict[str, str]:
    edge = max(1, space(1.6))
    groove, handle = 2 * px(3), 2 * px(11)
    sizes = {
        "hair": space(1),
        "edge": edge,
        "ring": _ring(space),
        # Half the height over all: Qt draws square corners when a radius is larger than that.
        "search_pill": px(24) // 2 + space(7) + _ring(space),
        "filter_pill": px(24) // 2 + space(7) + _ring(space),
        "dot": px(20) // 2 + edge,
        "dot_edge": px(5) + edge,
        "groove": groove,
        "half_groove": groove // 2,
        "handle": handle,
        "half_handle": handle // 2,
        "above_groove": (handle - groove) // 2,
        "scroll_round": max(1, (space(12) - 2 * space(3)) // 2),
    }
    return {name: f"{size}px" for name, size in sizes.items()}
