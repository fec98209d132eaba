# SPDX-License-Identifier: GPL-3.0-or-later
"""Marks on the page: search hits, their passage, what was found, the opened term, the spoken sentence.

They are underlined too, so that nothing hangs on colour alone; the opened term is underlined as every term is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtGui import QColor, QTextCharFormat, QTextFormat
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from reader.ui.page.look import PageLook
from reader.ui.page.painting import select


class PageMarks:
    """Stretches of the page's text marked under names; a view shows them as extra selections."""

    def __init__(self, view: QTextBrowser) -> None:
        self._view = view
        self._ranges: dict[str, list[tuple[int, int]]] = {}

    def put(self, name: str, ranges: Iterable[tuple[int, int]], look: PageLook) -> None:
        """Mark these stretches under a name, in place of those marked under it before."""
        self._ranges[name] = list(ranges)
        self.refresh(look)

    def ranges(self, name: str) -> list[tuple[int, int]]:
        """Return what is marked under a name."""
        return self._ranges.get(name, [])

    def move(self, moved: Callable[[int], int]) -> None:
        """Go along with the text: `moved` tells where a position stands now. Shown at the next refresh."""
        self._ranges = {
            name: [(start, end) for one, other in ranges if (start := moved(one)) < (end := moved(other - 1) + 1)]
            for name, ranges in self._ranges.items()
        }

    def clear(self) -> None:
        """Forget all marks; the view shows them until it is refreshed or shows another page."""
        self._ranges.clear()

    def refresh(self, look: PageLook) -> None:
        """Show all marks in this look."""
        selections: list[QTextEdit.ExtraSelection] = []
        end = self._view.document().characterCount()
        for name, ranges in sorted(self._ranges.items(), key=_is_above):
            style = _style(name, look)
            for start, stop in ranges:
                if stop < end:
                    selection = QTextEdit.ExtraSelection()
                    selection.cursor = select(self._view, start, stop)
                    selection.format = style
                    selections.append(selection)
        self._view.setExtraSelections(selections)


def _is_above(mark: tuple[str, object]) -> bool:
    """Tell whether a mark lies over the passage: its words keep their own."""
    return mark[0] != "passage"


def _style(name: str, look: PageLook) -> QTextCharFormat:
    style = QTextCharFormat()
    style.setForeground(QColor(look.palette.text))
    style.setBackground(QColor(look.palette.soft if name == "term" else look.palette.mark))
    if name not in ("term", "passage"):  # the words that were searched for are underlined in the passage
        underline = QTextCharFormat.UnderlineStyle.SingleUnderline
        style.setProperty(QTextFormat.Property.TextUnderlineStyle.value, underline.value)
    return style
