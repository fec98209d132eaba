# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands on each key of the on-screen keyboard, and what it is called for those who hear it.

Signs get their names from the layout of the visitor's own language, also while another layout is shown. It knows no
buttons.
"""

from __future__ import annotations

import dataclasses

from reader.i18n import _
from reader.ui.kiosk.key_layouts import KeyLayout
from reader.ui.kiosk.key_rows import Key


@dataclasses.dataclass(frozen=True, slots=True)
class Face:
    """A key's words, its icon (a name in resources/icons, or empty) and its name for a screen reader."""

    label: str
    name: str
    icon: str = ""
    short: str = ""
    """What may stand there where the label finds no room."""


@dataclasses.dataclass(frozen=True, slots=True)
class KeyState:
    """What the faces of the keys depend on."""

    is_capital: bool = False
    offered: str = ""
    """What the last key offers, in the case in which it would be typed."""
    shows_numbers: bool = False
    is_for_lines: bool = False
    """Enter begins another line of a note instead of searching."""
    next_layout: str = ""


def face_of(key: Key, state: KeyState, shown: KeyLayout, own: KeyLayout) -> Face:
    """Return what stands on a key; an empty label and no icon when it offers nothing now."""
    if key.kind == "text":
        sign = key.text.upper() if state.is_capital else key.text
        return Face(sign, sign_name(sign, shown, own))
    if key.kind == "more":
        sign = state.offered[int(key.text) : int(key.text) + 1]
        return Face(sign, sign_name(sign, shown, own))
    return _tool_face(key, state)


def sign_name(sign: str, shown: KeyLayout, own: KeyLayout) -> str:
    """Return what a sign is called in the language of `own`, as in “Letter e”, “Capital E acute”, “Comma”, “7”."""
    small = sign.lower()
    name = own.names.get(small) or shown.names.get(small)
    if sign != small:
        return own.capital_name.format(name=name or sign)
    if name is None and sign.isalpha():
        return own.letter_name.format(name=sign)
    return name or sign


def _tool_face(key: Key, state: KeyState) -> Face:
    if key.kind == "enter":
        return Face(_("New line"), _("New line")) if state.is_for_lines else Face(_("Search"), _("Search"), "search")
    if key.kind == "page":
        return Face("abc", _("Letters")) if state.shows_numbers else Face("123", _("Numbers and signs"))
    if key.kind == "layout":
        return Face(state.next_layout, _("Change to the {name} keyboard").format(name=state.next_layout))
    return {
        "shift": Face("", _("Capital for the next letter"), "arrow-big-up"),
        "delete": Face("", _("Delete"), "delete"),
        "space": Face(_("Space"), _("Space")),
        "left": Face("", _("Cursor to the left"), "cursor-left"),
        "right": Face("", _("Cursor to the right"), "cursor-right"),
        "hide": Face(_("Hide keyboard"), _("Hide keyboard"), "chevron-down", _("Hide")),
    }[key.kind]
