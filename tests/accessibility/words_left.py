# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a screen that speaks another language has English words left: what nobody put into it, or nobody said anew.

It knows the catalogue of the program's words, and no screen by name. The guide's own words are not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from babel.messages.pofile import read_po
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from tests.accessibility.keyboard import called
from tests.started import ROOT, visible_widgets

_LONG = 12
"""Signs from which an English text is looked for inside others, too."""


def english(root: QWidget, language: str, *, is_beside: bool = False) -> list[str]:
    """Return what is said in English on a screen; where that `is_beside` the language, what is in English alone."""
    said = [(widget, text) for widget in (root, *visible_widgets(root)) for text in _said_by(widget)]
    everything = "\n".join(text for _widget, text in said)
    return [
        f"{called(widget)} says “{source}”"
        for widget, text in said
        for source, other in _english_in(text, language)
        if not (is_beside and other and other in everything)
    ]


@cache
def _english_in(text: str, language: str) -> tuple[tuple[str, str], ...]:
    """Return the English texts that are said in a text, each with what it is in the language."""
    return tuple(each for each in _texts(language) if each[0] == text or (len(each[0]) >= _LONG and each[0] in text))


def _said_by(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text().strip()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())


@cache
def _texts(language: str) -> tuple[tuple[str, str], ...]:
    """Return each English text without fields that is another in the language, with that other one."""
    with (ROOT / "resources" / "locale" / language / "LC_MESSAGES" / "lamplight.po").open("rb") as file:
        messages = [(each.id, each.string) for each in read_po(file) if isinstance(each.id, str) and each.id]
    return tuple((source, str(other)) for source, other in messages if "{" not in source and source != other)
