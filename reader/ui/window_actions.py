# SPDX-License-Identifier: GPL-3.0-or-later
"""What each action of the table does in the window, in one place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from reader.content.address import URGENT
from reader.i18n import _
from reader.ui.focus_order import first_stop
from reader.ui.window_layout import Side

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

PALETTE_ACTIONS = {
    "palette_auto": "auto",
    "palette_light": "light",
    "palette_sepia": "sepia",
    "palette_dark": "dark",
    "palette_contrast_dark": "contrast-dark",
    "palette_contrast_light": "contrast-light",
}


def connect_actions(window: MainWindow) -> None:
    """Connect every action of the table; one without a deed is a fault and fails at start."""
    deeds = _deeds(window)
    for name, action in window.acts.items():
        action.triggered.connect(partial(_do, deeds[name]))


def _do(deed: Callable[[], object], _checked: object = None) -> None:
    deed()


def _deeds(window: MainWindow) -> dict[str, Callable[[], object]]:
    navigator, appearance = window.navigator, window.appearance
    deeds: dict[str, Callable[[], object]] = {
        "search": window.start_search,
        "go_to": window.start_search,
        "find": window.start_finding,
        "find_next": partial(window.find_again, 1),
        "find_previous": partial(window.find_again, -1),
        "back": navigator.back,
        "forward": navigator.forward,
        "home": window.go_home,
        "next_chapter": partial(window.go_neighbour, 1),
        "previous_chapter": partial(window.go_neighbour, -1),
        "text_larger": partial(appearance.step, 1),
        "text_smaller": partial(appearance.step, -1),
        "text_normal": partial(appearance.step, 0),
        "wide_spacing": appearance.toggle_spacing,
        "urgent": partial(window.go, URGENT),
        "next_panel": partial(step_panel, window, 1),
        "previous_panel": partial(step_panel, window, -1),
        "contents": partial(window.bring, Side.CONTENTS),
        "glossary": partial(window.bring, Side.WORDS, "glossary"),
        "questions": partial(window.bring, Side.WORDS, "questions"),
        "keys": window.show_keys,
        "caret_reading": window.toggle_caret,
        "about": window.show_about,
        "quit": window.close,
    }
    for name, palette in PALETTE_ACTIONS.items():
        deeds[name] = partial(appearance.choose_palette, palette)
    return deeds


def build_menu(window: MainWindow, menu: QMenu) -> None:
    """Fill the menu from the table: places first, then looks, then help."""
    acts = window.acts
    menu.clear()
    for names in (
        ("home", "contents", "glossary", "questions", "urgent"),
        ("find", "go_to", "next_chapter", "previous_chapter"),
        ("text_larger", "text_smaller", "text_normal", "wide_spacing"),
    ):
        menu.addActions([acts[name] for name in names])
        menu.addSeparator()
    colours = menu.addMenu(_("Colours"))
    colours.addActions([acts[name] for name in PALETTE_ACTIONS])
    menu.addSeparator()
    menu.addActions([acts[name] for name in ("caret_reading", "keys", "about", "quit")])


def step_panel(window: MainWindow, step: int) -> None:
    """Move the keyboard to the next panel: search box, contents, page, glossary, and round."""
    stops: list[tuple[QWidget, Side | None]] = [
        (window.box, None),
        (window.later.contents, Side.CONTENTS),
        (window.middle.shown, Side.PAGE),
        (window.later.side_panel, Side.WORDS),
    ]
    focused = QApplication.focusWidget()
    here = next((at for at, (stop, _side) in enumerate(stops) if focused and _holds(stop, focused)), 2)
    stop, side = stops[(here + step) % len(stops)]
    if side is None:
        window.start_search()
        return
    window.show_side(side)
    target = first_stop(stop)
    target.setFocus(Qt.FocusReason.TabFocusReason)


def _holds(stop: QWidget, focused: QWidget) -> bool:
    return stop is focused or stop.isAncestorOf(focused)
